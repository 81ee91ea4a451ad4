"""Batches of examples, drawn anew for each epoch and the same for the same seed."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from counterclaim.attribution.reading import Scheme
from counterclaim.attribution.windows import MAX_PIECES, Windower
from counterclaim.training.augment import rewrite
from counterclaim.training.corpora import Article, text_key
from counterclaim.training.examples import IGNORED, Example, Layers, example_of, layers_of, moved
from counterclaim.training.silver import Entity

SORTED_BATCHES = 16


@dataclass(frozen=True, slots=True)
class Source:
    """Articles that are read `copies` times an epoch; a fraction means a random part of them."""

    articles: Sequence[Article]
    copies: float


@dataclass(slots=True)
class Batch:
    """Tensors of one step; links are rows of (window, from word, to word)."""

    ids: Tensor
    features: Tensor
    mask: Tensor
    pool: Tensor
    main: Tensor
    outer: Tensor
    entities: Tensor
    words: Tensor
    schemes: Tensor
    links: dict[tuple[Scheme, int], Tensor]
    acts: Tensor
    act_places: Tensor

    def links_by_query(self, query: int) -> int:
        """How many links of the query the batch has, over all schemes."""
        return sum(len(rows) for (_, number), rows in self.links.items() if number == query)


class Batcher:
    """Draws the windows of an epoch and groups them by length."""

    def __init__(
        self,
        sources: Sequence[Source],
        windower: Windower,
        entities: dict[str, list[Entity]],
        *,
        size: int,
        dropped: float,
        masked: float,
        seed: int,
    ) -> None:
        self._sources = sources
        self._windower = windower
        self._entities = entities
        self._size = size
        self._dropped = dropped
        self._masked = masked
        self._seed = seed
        self._layers: dict[int, Layers] = {}

    def epoch(self, number: int) -> list[list[tuple[Example, Article]]]:
        """All batches of one epoch, in the order in which they are learned."""
        rng = random.Random(f"{self._seed}/{number}")  # noqa: S311
        examples = [pair for article in self._draw(rng) for pair in self._examples(article, rng)]
        rng.shuffle(examples)
        batches = []
        for start in range(0, len(examples), self._size * SORTED_BATCHES):
            part = examples[start : start + self._size * SORTED_BATCHES]
            part.sort(key=lambda pair: len(pair[0].window.ids))
            batches += [part[at : at + self._size] for at in range(0, len(part), self._size)]
        rng.shuffle(batches)
        return batches

    def collate(self, pairs: list[tuple[Example, Article]], rng: random.Random) -> Batch:
        """Pad a batch and put some pieces out of sight."""
        examples = [example for example, _ in pairs]
        pieces = max(len(example.window.ids) for example in examples)
        words = max(len(example.window.words) for example in examples)
        ids = [self._hide(example.window.ids, rng) for example in examples]
        return Batch(
            ids=_padded(ids, pieces, 0),
            features=_padded([example.window.features for example in examples], pieces, 0),
            mask=_padded([[1] * len(example.window.ids) for example in examples], pieces, 0),
            pool=_pool(examples, pieces, words),
            main=_padded([example.main for example in examples], words, IGNORED),
            outer=_padded([example.outer for example in examples], words, IGNORED),
            entities=_padded([example.entities for example in examples], words, IGNORED),
            words=torch.tensor([len(example.window.words) for example in examples]),
            schemes=torch.tensor([_scheme_number(example.scheme) for example in examples]),
            links=_links(examples),
            acts=torch.tensor(
                [(act[2], *act[3]) for example in examples for act in example.acts], dtype=torch.float32
            ).reshape(-1, 5),
            act_places=_rows([[(act[0], act[1]) for act in example.acts] for example in examples]),
        )

    def _draw(self, rng: random.Random) -> Iterator[Article]:
        for source in self._sources:
            for _ in range(int(source.copies)):
                yield from source.articles
            part = round((source.copies % 1) * len(source.articles))
            yield from rng.sample(list(source.articles), part)

    def _examples(self, article: Article, rng: random.Random) -> Iterator[tuple[Example, Article]]:
        if id(article) not in self._layers:
            self._layers[id(article)] = layers_of(article, self._entities.get(text_key(article.text)))
        layers = self._layers[id(article)]
        rewritten = rewrite(article.text, rng, share=self._dropped)
        limit = rng.randint(MAX_PIECES // 3, MAX_PIECES)
        for window in self._windower.windows(rewritten.text, first_limit=limit):
            places = [word and rewritten.original(word) for word in window.words]
            yield example_of(moved(window, places), article, layers), article

    def _hide(self, ids: list[int], rng: random.Random) -> list[int]:
        return [
            self._windower.mask_id if rng.random() < self._masked and 0 < at < len(ids) - 1 else piece
            for at, piece in enumerate(ids)
        ]


def _scheme_number(scheme: Scheme | None) -> int:
    return -1 if scheme is None else list(Scheme).index(scheme)


def _padded(rows: list[list[int]], size: int, fill: int) -> Tensor:
    return torch.tensor([row + [fill] * (size - len(row)) for row in rows])


def _pool(examples: list[Example], pieces: int, words: int) -> Tensor:
    pool = torch.zeros(len(examples), words, pieces)
    for row, example in enumerate(examples):
        ends = [*example.window.starts[1:], len(example.window.ids)]
        for word, (start, end) in enumerate(zip(example.window.starts, ends, strict=True)):
            pool[row, word, start:end] = 1 / (end - start)
    return pool


def _links(examples: list[Example]) -> dict[tuple[Scheme, int], Tensor]:
    links = {}
    for scheme in Scheme:
        own = [example if example.scheme is scheme else None for example in examples]
        kinds = ("to_cue", "to_source", "outer_to_cue")[: 3 if scheme is Scheme.CLAIM else 2]
        for query, kind in enumerate(kinds):
            rows = _rows([getattr(example, kind) if example else [] for example in own])
            if len(rows):
                links[scheme, query] = rows
    return links


def _rows(places: Sequence[Sequence[tuple[int, int]]]) -> Tensor:
    rows = [(row, *pair) for row, pairs in enumerate(places) for pair in pairs]
    return torch.tensor(rows, dtype=torch.long).reshape(-1, 3)
