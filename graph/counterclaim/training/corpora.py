"""The training corpora: PolNeAR's stand-off files, articles annotated by the guide, unlabelled articles."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from counterclaim.annotations.annotated import AnnotatedArticle
from counterclaim.attribution.reading import Scheme

Spans: TypeAlias = tuple[tuple[int, int], ...]

REBUTTAL_KINDS = ("none", "denial", "counterclaim", "doubt")

_TEXT_BOUND = re.compile(r"(T\d+)\t(\S+) ([\d ;]+)(?:\t|$)")
_EVENT = re.compile(r"E\d+\t(.*)")
_ANNOTATOR = re.compile(r"_[0-9a-f]{4}\.ann$")


@dataclass(frozen=True, slots=True)
class Label:
    """One annotated attribution; spans are half-open code point offsets."""

    cue: Spans
    content: Spans
    source: Spans
    denial: bool = False
    rebuttals: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Article:
    """One article in one annotation.

    Attributes:
        id: Name of the article; those of one scheme differ.
        text: The text as stored.
        scheme: Whose annotation it is; `None` where nobody has said where attributions stand.
        labels: What is annotated; without a scheme, contents of which only the rebuttals are known.
        ignored: Places of which the annotation says nothing.
        silver: Whether the labels were derived, so that they say nothing of denials and outer contents.
    """

    id: str
    text: str
    scheme: Scheme | None
    labels: tuple[Label, ...]
    ignored: Spans = ()
    silver: bool = False


def text_key(text: str) -> str:
    """What two copies of one text have in common, whatever their white space."""
    return " ".join(text.split())


def read_polnear(folder: Path, *, extra_annotators: bool = False) -> list[Article]:
    """Articles of one PolNeAR part; of several annotators the first by file name, or all of them."""
    articles, seen = [], set()
    for path in sorted((folder / "attributions").glob("*.ann")):
        name = _ANNOTATOR.sub("", path.name)
        first = name not in seen
        seen.add(name)
        if not (first or extra_annotators):
            continue
        text = _read_text(folder / "text" / f"{name}.txt")
        labels = tuple(_standoff_labels(path.read_text(encoding="utf-8").splitlines()))
        articles.append(Article(name if first else path.stem, text, Scheme.ATTRIBUTION, labels))
    return articles


def claims_of(annotated: AnnotatedArticle) -> Article:
    """Return what is learned from one article annotated by the guide: its stated claims."""
    kinds: dict[str, set[str]] = {}
    for rebuttal in annotated.rebuttals:
        kinds.setdefault(rebuttal.claim, set()).add(rebuttal.kind)
    labels = tuple(
        Label(claim.cue, claim.content, claim.source, claim.denial, frozenset(kinds.get(claim.id, ())))
        for claim in annotated.stated
    )
    return Article(annotated.id, annotated.text, Scheme.CLAIM, labels)


def read_unlabelled(path: Path) -> list[Article]:
    """Articles of a JSON-lines file with `id` and `text`."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    return [Article(row["id"], row["text"], None, ()) for row in rows]


def without(articles: Iterable[Article], kept_out: Iterable[Article]) -> list[Article]:
    """The articles whose text is not one of the texts kept out."""
    keys = {text_key(article.text) for article in kept_out}
    return [article for article in articles if text_key(article.text) not in keys]


def _read_text(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def _standoff_labels(lines: Iterable[str]) -> Iterator[Label]:
    bounds: dict[str, Spans] = {}
    events = []
    for line in lines:
        if found := _TEXT_BOUND.match(line):
            pairs = (part.split() for part in found[3].split(";"))
            bounds[found[1]] = tuple((int(start), int(end)) for start, end in pairs)
        elif found := _EVENT.match(line):
            events.append([part.split(":") for part in found[1].split()])
    for event in events:
        spans: dict[str, set[tuple[int, int]]] = {"cue": set(), "content": set(), "source": set()}
        for numbered, bound in event:
            role = numbered.rstrip("0123456789").lower()
            if role in spans:
                spans[role].update(bounds.get(bound, ()))
        if spans["content"]:
            cue, content, source = (tuple(sorted(spans[role])) for role in ("cue", "content", "source"))
            yield Label(cue, content, source)
