"""Annotations without their articles: places and names only, one JSON line an article.

The project's own annotations of articles that it may not pass on are kept so (``counterclaim_data/annotations``). A
digest ties each line to the text that it is about.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from counterclaim.annotations.annotated import AnnotatedArticle, AnnotatedClaim, AnnotatedRebuttal, Voice
from counterclaim.rebuttal import RebuttalKind
from counterclaim.span import Span


def line_of(article: AnnotatedArticle) -> str:
    """Return the article's annotations as one line of JSON, without any of its text."""
    return json.dumps(
        {
            "id": article.id,
            "text_sha256": _digest(article.text),
            "claims": [
                {
                    "id": claim.id,
                    "content": claim.content,
                    "cue": claim.cue,
                    "source": claim.source,
                    "claimants": claim.claimants,
                    "denial": claim.denial,
                    "voice": claim.voice,
                }
                for claim in article.claims
            ],
            "rebuttals": [
                {"claim": rebuttal.claim, "targets": rebuttal.targets, "kind": rebuttal.kind}
                for rebuttal in article.rebuttals
            ],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def read_lines(lines: Iterable[str], texts: Mapping[str, str]) -> list[AnnotatedArticle]:
    """Return the annotated articles, with their texts looked up by id.

    Raises:
        ValueError: if a text is missing or is not the one that was annotated.
    """
    return [_read(json.loads(line), texts) for line in lines if line.strip()]


def text_annotated(record: Mapping[str, Any], texts: Mapping[str, str]) -> str:
    """Return the text that a record's ``id`` and ``text_sha256`` name.

    Raises:
        ValueError: if it is missing or is not the one that was annotated.
    """
    text = texts.get(record["id"])
    if text is None or _digest(text) != record["text_sha256"]:
        raise ValueError(
            f"The text of annotated article {record['id']!r} is missing or has changed; check the corpora."
        )
    return text


def _read(record: Mapping[str, Any], texts: Mapping[str, str]) -> AnnotatedArticle:
    return AnnotatedArticle(
        record["id"],
        text_annotated(record, texts),
        tuple(
            AnnotatedClaim(
                id=claim["id"],
                content=_spans(claim["content"]),
                cue=_spans(claim["cue"]),
                source=_spans(claim["source"]),
                claimants=tuple(tuple(names) for names in claim["claimants"]),
                denial=claim["denial"],
                voice=Voice(claim["voice"]),
            )
            for claim in record["claims"]
        ),
        tuple(
            AnnotatedRebuttal(rebuttal["claim"], tuple(rebuttal["targets"]), RebuttalKind(rebuttal["kind"]))
            for rebuttal in record["rebuttals"]
        ),
    )


def _spans(pairs: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in pairs)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
