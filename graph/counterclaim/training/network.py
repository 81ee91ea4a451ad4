# mypy: allow-subclassing-any
"""The network: MiniLM encoder, word pooling, and small heads for each annotation scheme."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, cast

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from counterclaim.attribution.pointers import BUCKET_OF_DISTANCE, BUCKETS, KEY_OF_QUERY, KEYS
from counterclaim.attribution.reading import Scheme
from counterclaim.attribution.tags import ENTITIES, OUTER, ROLES
from counterclaim.attribution.windows import FEATURES, MAX_PIECES

WIDTH = 384
HEADS = 12
LAYERS = 6
INNER = 1536
VOCABULARY = 30522
POINTER = 96
ACTS = 5
QUERIES = {Scheme.ATTRIBUTION: 2, Scheme.CLAIM: 3}
_BUCKETS = torch.from_numpy(BUCKET_OF_DISTANCE)


class Block(nn.Module):
    """One transformer layer (post-norm), query, key and value in one product."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Read `x` (batch, piece, width) under an additive mask (batch, 1, 1, piece)."""
        batch, size, _ = x.shape
        query, key, value = (
            part.reshape(batch, size, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in self.qkv(x).split(WIDTH, dim=-1)
        )
        scores = query @ key.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5 + mask
        seen = scores.softmax(-1).to(value.dtype) @ value
        x = self.norm1(x + self.out(seen.transpose(1, 2).reshape(batch, size, WIDTH)))
        result: Tensor = self.norm2(x + self.down(functional.gelu(self.up(x))))
        return result


class Encoder(nn.Module):
    """BERT's encoder; position and token type tables are one, and word features are added."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Parameter(torch.zeros(MAX_PIECES, WIDTH))
        self.features = nn.Embedding(FEATURES, WIDTH)
        nn.init.zeros_(self.features.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.blocks = nn.ModuleList(Block() for _ in range(LAYERS))

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """Hidden states (batch, piece, width); `mask` is 1 for pieces, 0 for padding."""
        return self.read(self.words(ids), features, mask)

    def read(self, words: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """As `forward`, from word vectors."""
        x: Tensor = words + self.features(features) + self.positions[: words.shape[1]]
        x = self.norm(x)
        hidden = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        for block in self.blocks:
            x = block(x, hidden)
        return x

    def compile_blocks(self) -> None:
        """Fuse each layer's element-wise work; the weights and their names stay as they are."""
        for block in self.blocks:
            block.forward = torch.compile(block.forward, dynamic=True)

    def load_minilm(self, path: Path) -> None:
        """Take over the weights of a MiniLM-L6 safetensors file."""
        old = read_safetensors(path)
        state = {
            "words.weight": old["embeddings.word_embeddings.weight"],
            "positions": old["embeddings.position_embeddings.weight"][:MAX_PIECES]
            + old["embeddings.token_type_embeddings.weight"][0],
            "features.weight": self.features.weight.detach(),
        }
        for part in ("weight", "bias"):
            state[f"norm.{part}"] = old[f"embeddings.LayerNorm.{part}"]
            for number in range(LAYERS):
                state.update(_block_state(old, number, part))
        self.load_state_dict(state)


def read_safetensors(path: Path) -> dict[str, Tensor]:
    """The single precision tensors of a safetensors file: header length, JSON header, raw numbers."""
    content = path.read_bytes()
    base = 8 + int.from_bytes(content[:8], "little")
    header = json.loads(content[8:base])
    tensors = {}
    for name, entry in header.items():
        if entry.get("dtype") == "F32":
            start, end = (base + at for at in entry["data_offsets"])
            values = np.frombuffer(content[start:end], np.float32).reshape(entry["shape"])
            tensors[name] = torch.from_numpy(values.copy())
    return tensors


def _block_state(old: dict[str, Tensor], number: int, part: str) -> dict[str, Tensor]:
    source, target = f"encoder.layer.{number}", f"blocks.{number}"
    places = {
        "out": "attention.output.dense",
        "norm1": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    }
    state = {f"{target}.{new}.{part}": old[f"{source}.{name}.{part}"] for new, name in places.items()}
    joined = [old[f"{source}.attention.self.{name}.{part}"] for name in ("query", "key", "value")]
    state[f"{target}.qkv.{part}"] = torch.cat(joined)
    return state


class SchemeHead(nn.Module):
    """Tags and pointers of one annotation scheme."""

    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        self.queries = QUERIES[scheme]
        self.tags = nn.Linear(WIDTH, ROLES.size + (OUTER.size if scheme is Scheme.CLAIM else 0))
        self.pointers = nn.Linear(WIDTH, (KEYS + self.queries) * POINTER)
        self.distance = nn.Parameter(torch.zeros(self.queries, BUCKETS))
        self.transitions = nn.Parameter(torch.zeros(ROLES.size, ROLES.size))

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Tag scores and pointer features (two keys, then the queries)."""
        return self.tags(x), self.pointers(x)


class Scores(NamedTuple):
    """Tag scores and pointer features of one scheme."""

    tags: Tensor
    pointers: Tensor


@dataclass(slots=True)
class Outputs:
    """What the network says of each place (word in training, piece when exported)."""

    schemes: dict[Scheme, Scores]
    entities: Tensor
    acts: Tensor


class AttributionNetwork(nn.Module):
    """Encoder and heads."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.heads = nn.ModuleDict({str(scheme): SchemeHead(scheme) for scheme in Scheme})
        self.entities = nn.Linear(WIDTH, ENTITIES.size)
        self.acts = nn.Linear(WIDTH, ACTS)
        self.drop = nn.Dropout(0.1)

    def head(self, scheme: Scheme) -> SchemeHead:
        """The scheme's own head."""
        return cast(SchemeHead, self.heads[str(scheme)])

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor, pool: Tensor) -> Outputs:
        """Read a batch; `pool` (batch, word, piece) averages the pieces of each word."""
        hidden = self.encoder(ids, features, mask)
        return self.judge(self.drop(pool.to(hidden.dtype) @ hidden))

    def judge(self, x: Tensor) -> Outputs:
        """The heads' outputs over hidden states."""
        return Outputs(
            schemes={scheme: Scores(*self.head(scheme)(x)) for scheme in Scheme},
            entities=self.entities(x),
            acts=self.acts(x),
        )


def pointer_scores(features: Tensor, head: SchemeHead, query: int, rows: Tensor, words: Tensor) -> Tensor:
    """Scores of all words as targets of the given (row, word) places."""
    key = KEY_OF_QUERY[query]
    keys = features[rows][:, :, key * POINTER : (key + 1) * POINTER]
    asking = features[rows, words][:, (KEYS + query) * POINTER : (KEYS + query + 1) * POINTER]
    scores = torch.einsum("np,nwp->nw", asking, keys) / POINTER**0.5
    places = torch.arange(features.shape[1])
    distances = places[None] - words[:, None]
    result: Tensor = scores + head.distance[query][_BUCKETS[distances + MAX_PIECES]]
    return result
