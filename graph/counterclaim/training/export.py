# mypy: allow-subclassing-any
"""Writing the trained network as one int8 ONNX file with the decoder's constants in its metadata.

Half of the weights are the word table. It is kept as int8 rows with a scale each, which loses less than one
scale for the whole table; the matrices are kept as int8 columns with a scale each (`shrinking`).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import onnx
import torch
from torch import Tensor, nn

from counterclaim.attribution.reading import Scheme
from counterclaim.training.network import AttributionNetwork
from counterclaim.training.shrinking import store_weights_in_int8

INPUTS = ("ids", "features", "mask")
HEAD_OUTPUTS = tuple(f"{scheme}_{part}" for scheme in Scheme for part in ("tags", "pointers"))
OUTPUTS = (*HEAD_OUTPUTS, "entities", "acts")
OPSET = 17


@dataclass(frozen=True, slots=True)
class Decoding:
    """Constants of one scheme's decoder that are tuned, not learned."""

    outside: float
    new_cue: float
    new_source: float
    no_cue: float | None


DECODING = {
    Scheme.ATTRIBUTION: Decoding(outside=0.0, new_cue=1.0, new_source=2.0, no_cue=None),
    Scheme.CLAIM: Decoding(outside=0.0, new_cue=1.0, new_source=2.0, no_cue=0.0),
}


class Exported(nn.Module):
    """The network at run time: word table in int8, no pooling (it is linear, so it comes after the heads)."""

    def __init__(self, network: AttributionNetwork) -> None:
        super().__init__()
        self.network = network
        table = network.encoder.words.weight.detach()
        scale = table.abs().amax(1).clamp(min=1e-8) / 127
        self.table = nn.Parameter(torch.round(table / scale[:, None]).to(torch.int8), requires_grad=False)
        self.scale = nn.Parameter(scale, requires_grad=False)

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """All heads' outputs for each piece, in the order of `OUTPUTS`."""
        batch, size = ids.shape
        flat = ids.reshape(-1)
        words = self.table.index_select(0, flat).float() * self.scale.index_select(0, flat)[:, None]
        hidden = self.network.encoder.read(words.reshape(batch, size, -1), features, mask)
        outputs = self.network.judge(hidden)
        heads = [part for scheme in Scheme for part in outputs.schemes[scheme]]
        return (*heads, outputs.entities, outputs.acts)


def export(network: AttributionNetwork, path: Path, *, single_precision: bool = False) -> None:
    """Write the ONNX file."""
    network.eval()
    plain = path.with_suffix(".fp32.onnx")
    ids = torch.randint(1000, 2000, (3, 40))
    axes = {name: {0: "window", 1: "piece"} for name in (*INPUTS, *OUTPUTS)}
    torch.onnx.export(
        Exported(network).eval(),
        (ids, torch.zeros_like(ids), torch.ones_like(ids)),
        str(plain),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )
    model = onnx.load(str(plain))
    plain.unlink()
    if not single_precision:
        store_weights_in_int8(model)
    onnx.save(model, str(path))
    _add_metadata(path, {str(scheme): constants_of(network, scheme, DECODING) for scheme in Scheme})


def constants_of(network: AttributionNetwork, scheme: Scheme, decoding: Mapping[Scheme, Decoding]) -> dict[str, Any]:
    """The decoder's constants of one scheme, learned and tuned."""
    head = network.head(scheme)
    tuned = decoding[scheme]
    return {
        "distance": _rounded(head.distance),
        "transitions": _rounded(head.transitions),
        "outside": tuned.outside,
        "no_cue": tuned.no_cue,
        "new_cue": tuned.new_cue,
        "new_source": tuned.new_source,
    }


def _rounded(values: Tensor) -> list[list[float]]:
    return [[round(value, 5) for value in row] for row in values.tolist()]


def _add_metadata(path: Path, schemes: dict[str, Any]) -> None:
    model = onnx.load(str(path))
    entry = model.metadata_props.add()
    entry.key, entry.value = "schemes", json.dumps(schemes)
    onnx.save(model, str(path))
