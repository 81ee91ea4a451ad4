# mypy: allow-untyped-calls, allow-untyped-decorators
"""Teaches the sentence encoder which sentences make the same claim (contrastive, hard negatives).

Two wordings of one proposition are to be nearer to each other than to all else of the batch, among it two wordings of
nearest meaning that the same reader took for other claims. Word vectors stay as they are.
"""

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from counterclaim.matching.encoder import MAX_PIECES, WIDTH, Vectors
from counterclaim.matching.training.lessons import Lesson
from counterclaim.training.network import Encoder

_PAIRS = 12
_HARD = 2
_HARD_POOL = 20
_TEMPERATURE = 0.06
_RATE = 3e-5
_EPOCHS = 2
_WARM_UP = 20
_BATCH = 64


@dataclass(frozen=True, slots=True)
class _Item:
    text: str
    label: str
    reader: str


class TunedEncoder:
    """The encoder in training; ``encode`` is what the shipped one does, in half precision."""

    def __init__(self, base: Path, tokenizer: Tokenizer) -> None:
        self.network = Encoder()
        self.network.load_minilm(base / "model.safetensors")
        self.network.words.weight.requires_grad = False
        tokenizer.no_padding()
        tokenizer.enable_truncation(MAX_PIECES)
        self._tokenizer = tokenizer

    @property
    def version(self) -> str:
        """It has none: it is never shipped as it is."""
        return "in training"

    @property
    def vocabulary(self) -> dict[str, int]:
        """The word pieces with their ids."""
        vocabulary: dict[str, int] = self._tokenizer.get_vocab()
        return vocabulary

    @torch.no_grad()
    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one vector of length 1 for each text."""
        self.network.eval()
        order = sorted(range(len(texts)), key=lambda number: len(texts[number]))
        vectors = np.zeros((len(texts), WIDTH), np.float32)
        for start in range(0, len(order), _BATCH):
            part = order[start : start + _BATCH]
            vectors[part] = self.read([texts[number] for number in part]).numpy()
        return vectors

    def read(self, texts: Sequence[str]) -> Tensor:
        """Return the vectors of texts read together."""
        rows = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        size = max(map(len, rows))
        ids = torch.tensor([row + [0] * (size - len(row)) for row in rows])
        mask = torch.tensor([[1.0] * len(row) + [0.0] * (size - len(row)) for row in rows])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hidden = self.network(ids, torch.zeros_like(ids), mask)
        return functional.normalize((hidden.float() * mask[..., None]).sum(1) / mask.sum(1, keepdim=True))


def tune(encoder: TunedEncoder, lessons: Sequence[Lesson], seed: int) -> None:
    """Teach ``encoder`` by ``lessons``."""
    torch.manual_seed(seed)
    chooser = random.Random(seed)  # noqa: S311 - no secret
    items = _items(lessons)
    partners = _partners(items)
    hard = _hard(items, encoder.encode([item.text for item in items]))
    anchors = sorted(partners)
    learned = [weight for weight in encoder.network.parameters() if weight.requires_grad]
    optimiser = torch.optim.AdamW(learned, lr=_RATE, weight_decay=0.01)
    steps, step = _EPOCHS * (len(anchors) // _PAIRS), 0
    encoder.network.train()
    for _ in range(_EPOCHS):
        chooser.shuffle(anchors)
        for start in range(0, len(anchors) - _PAIRS + 1, _PAIRS):
            step += 1
            for group in optimiser.param_groups:
                group["lr"] = _RATE * min(1, step / _WARM_UP) * (1 - step / (steps + 1))
            batch = anchors[start : start + _PAIRS]
            others = [chooser.choice(partners[anchor]) for anchor in batch]
            against = [other for anchor in batch for other in _some(hard[anchor], chooser)]
            optimiser.zero_grad()
            _loss(encoder, [items[number] for number in (*batch, *others, *against)]).backward()
            torch.nn.utils.clip_grad_norm_(learned, 1.0)
            optimiser.step()


def _items(lessons: Sequence[Lesson]) -> list[_Item]:
    """Each wording once; one of no proposition is alone with its label."""
    found: dict[str, _Item] = {}
    for lesson in lessons:
        if lesson.known:
            text = lesson.statement.text
            found.setdefault(text, _Item(text, lesson.proposition or lesson.statement.claim, lesson.reader))
    return list(found.values())


def _partners(items: Sequence[_Item]) -> dict[int, list[int]]:
    by_label = defaultdict(list)
    for number, item in enumerate(items):
        by_label[item.label].append(number)
    return {
        number: [other for other in group if other != number]
        for group in by_label.values()
        if len(group) > 1
        for number in group
    }


def _hard(items: Sequence[_Item], vectors: Vectors) -> list[list[int]]:
    """For each the wordings of nearest meaning that are other claims; of two readers nobody knows whether they are."""
    readers = np.array([item.reader for item in items])
    hard = []
    for item, vector in zip(items, vectors, strict=True):
        own = np.flatnonzero(readers == item.reader)
        nearest = own[np.argsort(-(vectors[own] @ vector))].tolist()
        hard.append([other for other in nearest if items[other].label != item.label][:_HARD_POOL])
    return hard


def _some(hard: Sequence[int], chooser: random.Random) -> list[int]:
    return chooser.sample(hard, min(_HARD, len(hard)))


def _loss(encoder: TunedEncoder, items: Sequence[_Item]) -> Tensor:
    vectors = encoder.read([item.text for item in items])
    alike = vectors[:_PAIRS] @ vectors.T / _TEMPERATURE
    left_out = torch.tensor(
        [
            [
                other == one or (items[other].label == items[one].label and other != _PAIRS + one)
                for other in range(len(items))
            ]
            for one in range(_PAIRS)
        ]
    )
    return functional.cross_entropy(alike.masked_fill(left_out, -1e4), torch.arange(_PAIRS, 2 * _PAIRS))
