# mypy: allow-untyped-decorators
"""Sentence vectors of the contents by the untrained encoder, which the vector head learns to keep.

Fine-tuning for tags makes the encoder forget what sentences are about; the vector head is trained to give back
the first `VECTOR` principal components of the original mean-pooled vector, so that one pass yields both.
"""

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from counterclaim.attribution.windows import MAX_PIECES, Windower
from counterclaim.training.corpora import Article
from counterclaim.training.network import VECTOR, Encoder

BATCH = 64


def content_vectors(
    articles: Sequence[Article], encoder: Encoder, windower: Windower, cache: Path
) -> dict[str, Tensor]:
    """Target vectors of each article's labels, by `scheme/id`; made once and kept in the cache."""
    if cache.exists():
        found: dict[str, Tensor] = torch.load(cache, weights_only=True)
        return found
    texts = [
        " ".join(article.text[start:end] for start, end in label.content)
        for article in articles
        for label in article.labels
    ]
    reduced = _reduce(_embed(texts, encoder, windower))
    vectors, at = {}, 0
    for article in articles:
        vectors[f"{article.scheme}/{article.id}"] = reduced[at : at + len(article.labels)].clone()
        at += len(article.labels)
    torch.save(vectors, cache)
    return vectors


@torch.no_grad()
def _embed(texts: list[str], encoder: Encoder, windower: Windower) -> Tensor:
    encoder.eval()
    windows = [windower.windows(text) for text in texts]
    ids = [found[0].ids[:MAX_PIECES] if found else [0] for found in windows]
    order = sorted(range(len(ids)), key=lambda number: len(ids[number]))
    result = torch.zeros(len(texts), encoder.norm.normalized_shape[0])
    for start in range(0, len(order), BATCH):
        part = order[start : start + BATCH]
        size = max(len(ids[number]) for number in part)
        padded = torch.tensor([ids[number] + [0] * (size - len(ids[number])) for number in part])
        mask = (padded != 0).float()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hidden = encoder(padded, torch.zeros_like(padded), mask)
        result[part] = (hidden.float() * mask[..., None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)
    return functional.normalize(result)


def _reduce(vectors: Tensor) -> Tensor:
    centred = vectors - vectors.mean(0)
    _, _, axes = torch.pca_lowrank(centred, q=VECTOR, center=False)
    return functional.normalize(centred @ axes)
