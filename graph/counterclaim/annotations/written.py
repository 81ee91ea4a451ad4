"""Stories that the project wrote itself: invented reports of one event, with their claims marked in the text.

A report begins with a line ``=== 1 (2014-03-05)``. Each claim's content stands in a mark that says which claim of the
report it is, what all claims of one proposition are called in the story, and what it disputes in the report:

    {1|A: the army had shelled the market}, residents said. The ministry denied {2|B|denial>1: that its guns had fired}.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from itertools import chain

from counterclaim.annotations.stories import ClaimPlace, Story, StoryArticle, StoryRebuttal
from counterclaim.rebuttal import RebuttalKind
from counterclaim.span import Span

WRITTEN = "annotations/written"
_REPORT = re.compile(r"(?m)^=== (\d+) \((\d{4}-\d\d-\d\d)\)$\n")
_MARK = re.compile(r"\{(\d+)\|([A-Z]{1,2}|-)(?:\|(denial|counterclaim|doubt)>([\d,?]+))?: ?|\}|\{")
_ALONE = "-"
_UNMARKED = "?"


@dataclass(frozen=True, slots=True)
class _Marked:
    """A claim of a report: its proposition's name, how it disputes, and the places of those it disputes there."""

    proposition: str
    kind: RebuttalKind | None
    targets: tuple[int, ...]
    unmarked: bool


@dataclass(frozen=True, slots=True)
class _Report:
    article: StoryArticle
    claims: tuple[_Marked, ...]


def read_written_stories() -> list[Story]:
    """Return the stories that the project wrote."""
    folder = files("counterclaim_data").joinpath(WRITTEN)
    named = {one.name.removesuffix(".txt"): one for one in folder.iterdir() if one.name.endswith(".txt")}
    return [read_story(name, named[name].read_text("utf-8")) for name in sorted(named)]


def read_story(name: str, marked: str) -> Story:
    """Return the story called ``name`` out of its reports with their marks.

    Raises:
        ValueError: if a mark is malformed, or names a claim that the report has not.
    """
    parts = _REPORT.split(marked)[1:]
    reports = [
        _read_report(f"{name}-{number}", day, body.strip() + "\n")
        for number, day, body in zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    ]
    places: defaultdict[str, list[ClaimPlace]] = defaultdict(list)
    for at, report in enumerate(reports):
        for claim, one in enumerate(report.claims):
            if one.proposition != _ALONE:
                places[one.proposition].append(ClaimPlace(at, claim))
    order = {proposition: number for number, proposition in enumerate(places)}
    return Story(
        name,
        tuple(report.article for report in reports),
        tuple(tuple(claims) for claims in places.values()),
        tuple(sorted(set(_contradictions(reports, order)))),
        tuple(chain.from_iterable(_rebuttals(at, report) for at, report in enumerate(reports))),
    )


def _read_report(name: str, day: str, marked: str) -> _Report:
    text, at = "", 0
    begun: list[tuple[re.Match[str], int]] = []
    closed: list[tuple[re.Match[str], Span]] = []
    for mark in _MARK.finditer(marked):
        text, at = text + marked[at : mark.start()], mark.end()
        if mark[1]:
            begun.append((mark, len(text)))
        elif mark[0] == "}" and begun:
            opening, start = begun.pop()
            closed.append((opening, Span(start, len(text))))
        else:
            raise ValueError(f"Report {name!r} has a malformed mark near {marked[at - 1 : at + 40]!r}.")
    if begun:
        raise ValueError(f"Report {name!r} does not close its mark {begun[-1][0][0]!r}.")
    closed.sort(key=lambda pair: (pair[1].start, -pair[1].end))
    places = {mark[1]: number for number, (mark, _) in enumerate(closed)}
    article = StoryArticle(name, text + marked[at:], date.fromisoformat(day), tuple((span,) for _, span in closed))
    return _Report(article, tuple(_marked(name, mark, places) for mark, _ in closed))


def _marked(name: str, mark: re.Match[str], places: Mapping[str, int]) -> _Marked:
    """Read a mark of the report called ``name``, whose claims stand at ``places`` by the numbers in their marks."""
    _, proposition, kind, disputed = mark.groups()
    named = disputed.split(",") if disputed else []
    if unknown := [target for target in named if target not in {*places, _UNMARKED}]:
        raise ValueError(f"Report {name!r} disputes its claim {unknown[0]!r}, which it has not.")
    targets = tuple(places[target] for target in named if target != _UNMARKED)
    return _Marked(proposition, RebuttalKind(kind) if kind else None, targets, _UNMARKED in named)


def _rebuttals(at: int, report: _Report) -> Iterator[StoryRebuttal]:
    for claim, one in enumerate(report.claims):
        if one.kind is not None:
            targets = tuple(ClaimPlace(at, target) for target in one.targets)
            yield StoryRebuttal(ClaimPlace(at, claim), targets, one.unmarked, one.kind)


def _contradictions(reports: Iterable[_Report], order: Mapping[str, int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of propositions of which one denies the other, or gives another account."""
    for report in reports:
        for one in report.claims:
            if one.kind not in (RebuttalKind.DENIAL, RebuttalKind.COUNTERCLAIM):
                continue
            disputed = {report.claims[target].proposition for target in one.targets}
            for pair in ({one.proposition, other} for other in disputed):
                if len(pair) > 1 and _ALONE not in pair:
                    low, high = sorted(order[name] for name in pair)
                    yield low, high
