"""Reads a folder of annotated articles: ``ID.txt`` beside ``ID.json``, in the layout of the project's guide.

The guide has words where we need places: each part of a claim stands verbatim inside the claim's ``context``, which
occurs once in the article. A short cue or source may stand there more than once ("he" in "the", "said" of the next
clause), so those are placed as whole words outside the content, as near to it as can be.
"""

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NotRequired, TypedDict

from counterclaim.annotations.annotated import AnnotatedArticle, AnnotatedClaim, AnnotatedRebuttal, Names, Voice
from counterclaim.rebuttal import RebuttalKind
from counterclaim.span import Span, Spans, hull


class ClaimRecord(TypedDict):
    """A claim as the files have it."""

    id: str
    context: str
    content: list[str]
    cue: str | None
    source: str | None
    claimant: list[str] | list[list[str]]
    kind: NotRequired[str]
    implied: NotRequired[bool]


class RebuttalRecord(TypedDict):
    """A rebuttal as the files have it."""

    claim: str
    targets: list[str]
    kind: str


class ArticleRecord(TypedDict):
    """An article as the files have it."""

    claims: list[ClaimRecord]
    rebuttals: list[RebuttalRecord]


def read_folder(folder: Path) -> list[AnnotatedArticle]:
    """Return the annotated articles of a folder, by name."""
    articles = []
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        articles.append(read_record(path.stem, text, json.loads(path.read_text("utf-8"))))
    return articles


def read_record(name: str, text: str, record: ArticleRecord) -> AnnotatedArticle:
    """Return one article with the places of all its parts.

    Raises:
        ValueError: if a part does not occur where the record says.
    """
    return AnnotatedArticle(
        name,
        text,
        tuple(_claim(text, claim) for claim in record["claims"]),
        tuple(
            AnnotatedRebuttal(rebuttal["claim"], tuple(rebuttal["targets"]), RebuttalKind(rebuttal["kind"]))
            for rebuttal in record["rebuttals"]
        ),
    )


def _claim(text: str, claim: ClaimRecord) -> AnnotatedClaim:
    context = Span(text.index(claim["context"]), 0)
    context = Span(context.start, context.start + len(claim["context"]))
    content = _pieces(text, context, claim["content"])
    cue = _part(text, context, claim["cue"], content, content)
    return AnnotatedClaim(
        id=claim["id"],
        content=content,
        cue=cue,
        source=_part(text, context, claim["source"], (*content, *cue), cue or content),
        claimants=_name_lists(claim["claimant"]),
        denial=claim.get("kind") == "denial",
        voice=_voice(claim),
    )


def _voice(claim: ClaimRecord) -> Voice:
    if claim.get("implied"):
        return Voice.IMPLIED
    return Voice.NARRATED if claim["claimant"] == ["article"] else Voice.STATED


def _pieces(text: str, context: Span, pieces: Iterable[str]) -> Spans:
    """Place the pieces one after the other, as the scorer does."""
    found: list[Span] = []
    cursor = context.start
    for piece in pieces:
        at = text.find(piece, cursor, context.end)
        at = text.index(piece, context.start, context.end) if at < 0 else at
        found.append(Span(at, at + len(piece)))
        cursor = at + len(piece)
    return tuple(found)


def _part(text: str, context: Span, part: str | None, taken: Spans, near: Spans) -> Spans:
    """Place a cue or source: a whole word before a part of one, free before taken, then as near as can be."""
    if not part:
        return ()
    whole = rf"(?<!\w){re.escape(part)}(?!\w)"
    places = [Span(*match.span()) for match in re.finditer(re.escape(part), text[context.start : context.end])]
    places = [Span(context.start + start, context.start + end) for start, end in places]
    words = {context.start + match.start() for match in re.finditer(whole, text[context.start : context.end])}

    def cost(place: Span) -> tuple[bool, bool, int]:
        overlapping = any(place.overlaps(span) for span in taken)
        return place.start not in words, overlapping, _distance(place, near)

    return (min(places, key=cost),) if places else ()


def _distance(place: Span, near: Sequence[Span]) -> int:
    whole = hull(near)
    return max(place.start - whole.end, whole.start - place.end, 0)


def _name_lists(value: list[str] | list[list[str]]) -> tuple[Names, ...]:
    if not value:
        return ()
    lists = [entry for entry in value if isinstance(entry, list)]
    return tuple(tuple(names) for names in lists) or (tuple(name for name in value if isinstance(name, str)),)
