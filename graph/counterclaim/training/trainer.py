# mypy: allow-untyped-decorators
"""The training loop: resumable, with averaged weights, on two processor cores.

A checkpoint holds all that a stage needs to go on; batches are drawn from the seed and the epoch, so a run
that was interrupted learns what an uninterrupted one does.
"""

import random
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from counterclaim.training.batches import Batch, Batcher
from counterclaim.training.losses import WEIGHTS, parts_of_loss
from counterclaim.training.network import LAYERS, AttributionNetwork

Weights = dict[str, Tensor]

FIRST_LOG = 10
LOG_EVERY = 50


@dataclass(frozen=True, slots=True)
class Stage:
    """One part of the training, with its own learning rate schedule (warm-up, then linear to zero).

    `acts` is the weight of denials and rebuttals in the loss.
    """

    name: str
    epochs: float
    rate: float
    head_rate: float = 1e-3
    layer_decay: float = 0.9
    warm_up: float = 0.06
    average: float = 0.998
    words_from: float = 1.0
    save_every: int = 150
    acts: float = WEIGHTS["acts"]


@dataclass(slots=True)
class Progress:
    """Running means of the parts of the loss, for the log."""

    means: dict[str, float] = field(default_factory=dict)

    def add(self, parts: dict[str, Tensor]) -> None:
        """Take in one step."""
        for name, part in parts.items():
            value = part.item()
            self.means[name] = 0.97 * self.means.get(name, value) + 0.03 * value

    def __str__(self) -> str:
        return " ".join(f"{name} {mean:.3f}" for name, mean in self.means.items())


class Trainer:
    """Trains one network through one stage."""

    def __init__(self, network: AttributionNetwork, batcher: Batcher, stage: Stage, folder: Path) -> None:
        self._network = network
        self._batcher = batcher
        self._stage = stage
        self._path = folder / f"{stage.name}.pt"
        self._step = 0
        self._average: Weights = {}
        self._optimizer = torch.optim.AdamW(parameter_groups(network, stage), betas=(0.9, 0.98), eps=1e-6, fused=True)
        self._rates = [float(group["lr"]) for group in self._optimizer.param_groups]
        self._words = network.encoder.words.weight

    def run(self) -> Weights:
        """Train to the end of the stage, from its checkpoint if there is one; return averaged weights."""
        self._network.train()
        self._average = {name: value.clone() for name, value in self._network.state_dict().items()}
        self._resume()
        per_epoch = len(self._batcher.epoch(0))
        total = round(per_epoch * self._stage.epochs)
        began, first, progress = time.monotonic(), self._step, Progress()
        while self._step < total:
            epoch, done = divmod(self._step, per_epoch)
            batches = (self._batcher.epoch(epoch) * 2)[done:per_epoch]
            for pairs in batches[: total - self._step]:
                rng = random.Random(f"{self._step}")  # noqa: S311
                parts = self._learn(self._batcher.collate(pairs, rng), self._step / total)
                progress.add(parts)
                self._step += 1
                if self._step % LOG_EVERY == 0 or self._step - first == FIRST_LOG:
                    pace = (time.monotonic() - began) / (self._step - first)
                    print(f"{self._stage.name} {self._step}/{total} {pace:.2f} s/step {progress}", flush=True)
                if self._step % self._stage.save_every == 0:
                    self._save()
        self._save()
        return self._average

    def _learn(self, batch: Batch, done: float) -> dict[str, Tensor]:
        self._words.requires_grad_(done >= self._stage.words_from)
        factor = min(1.0, (done + 1e-4) / self._stage.warm_up) * (1 - done)
        for group, rate in zip(self._optimizer.param_groups, self._rates, strict=True):
            group["lr"] = rate * factor
        with torch.autocast("cpu", dtype=torch.bfloat16):
            outputs = self._network(batch.ids, batch.features, batch.mask, batch.pool)
        parts = parts_of_loss(self._network, outputs, batch)
        weights = WEIGHTS | {"acts": self._stage.acts}
        loss = torch.stack([weights[name] * part for name, part in parts.items()]).sum()
        self._optimizer.zero_grad(set_to_none=True)
        torch.autograd.backward(loss)
        nn.utils.clip_grad_norm_(self._network.parameters(), 1.0)
        self._optimizer.step()
        self._follow()
        return parts

    @torch.no_grad()
    def _follow(self) -> None:
        kept = min(self._stage.average, (1 + self._step) / (10 + self._step))
        for name, value in self._network.named_parameters():
            if value.grad is not None:
                self._average[name].lerp_(value, 1 - kept)

    def _save(self) -> None:
        state: dict[str, Any] = {
            "step": self._step,
            "weights": self._network.state_dict(),
            "average": self._average,
            "optimizer": self._optimizer.state_dict(),
        }
        part = self._path.with_suffix(".part")
        torch.save(state, part)
        part.replace(self._path)

    def _resume(self) -> None:
        if not self._path.exists():
            return
        state = torch.load(self._path, weights_only=True)
        self._step = state["step"]
        self._network.load_state_dict(state["weights"])
        self._average = state["average"]
        self._optimizer.load_state_dict(state["optimizer"])
        print(f"{self._stage.name}: going on from step {self._step}", flush=True)


def parameter_groups(network: AttributionNetwork, stage: Stage) -> list[dict[str, Any]]:
    """Parameters with learning rates that fall from the heads down to the embeddings."""
    groups = []
    for name, parameter in network.named_parameters():
        if not name.startswith("encoder."):
            rate = stage.head_rate
        elif ".blocks." in name:
            rate = stage.rate * stage.layer_decay ** (LAYERS - 1 - int(name.split(".")[2]))
        else:
            rate = stage.rate * stage.layer_decay**LAYERS
        decay = 0.01 if parameter.ndim > 1 else 0.0
        groups.append({"params": [parameter], "lr": rate, "weight_decay": decay})
    return groups
