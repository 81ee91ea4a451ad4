"""Claims to learn from: those of annotated articles, as annotated and as the program finds them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from counterclaim.agent import AgentId, local_agent_id
from counterclaim.annotations.alignment import align
from counterclaim.claim import ClaimId
from counterclaim.matching.stated import statements_of
from counterclaim.matching.statement import ClaimStatement
from counterclaim.matching.training.gold import Crossing, crossed_articles, read_annotated
from counterclaim.reading import Extractor, Reading
from counterclaim.span import Spans
from counterclaim.stance import Stance

_GOLD = "gold"


@dataclass(frozen=True, slots=True)
class Lesson:
    """One claim of one article.

    Attributes:
        statement: what the matcher gets.
        known: whether an annotator has seen it.
        proposition: the proposition that it belongs to, or None.
        event: the articles that share propositions with its own, by one of them.
        reader: what was read together with its article; claims of two readers were never compared.
    """

    statement: ClaimStatement
    known: bool
    proposition: str | None
    event: str
    reader: str


@dataclass(frozen=True, slots=True)
class Labels:
    """What is true of pairs of lessons of one crossing."""

    crossing: Crossing

    def same(self, one: Lesson, other: Lesson) -> bool | None:
        """Tell whether two claims are the same; None where nobody has said so."""
        if not self._compared(one, other):
            return None
        if one.statement.stance != other.statement.stance:
            return None if self._contradict(one, other) else False
        return one.proposition is not None and one.proposition == other.proposition

    def contradicting(self, one: Lesson, other: Lesson) -> bool | None:
        """Tell whether two asserted claims contradict; None where nobody has said so."""
        stances = {one.statement.stance, other.statement.stance}
        return self._contradict(one, other) if self._compared(one, other) and stances == {Stance.ASSERTS} else None

    @staticmethod
    def _compared(one: Lesson, other: Lesson) -> bool:
        return one.known and other.known and one.reader == other.reader

    def _contradict(self, one: Lesson, other: Lesson) -> bool:
        pair = frozenset(name for name in (one.proposition, other.proposition) if name is not None)
        return pair in self.crossing.contradictions


def read_lessons(shared: Path, part: str, extractor: Extractor) -> tuple[Labels, list[list[Lesson]]]:
    """Return labels, and the lessons of a part of the gold: as annotated, and as ``extractor`` finds them."""
    crossing = Crossing.read(shared / "gold" / "cross" / f"{part}.json")
    names = crossed_articles(shared / "gold" / "cross" / f"{part}.json")
    events = _events(names, crossing)
    annotated, found = [], []
    for name in names:
        reading, places = read_annotated(shared / "gold" / part / f"{name}.json")
        annotated += lessons_of(name, reading, places, crossing, events[name], _GOLD)
        found += lessons_of(name, extractor.read(reading.article), places, crossing, events[name], _GOLD)
    return Labels(crossing), [annotated, found]


def folds(lessons: Iterable[Lesson], count: int) -> dict[str, int]:
    """Return a fold for each event, so that folds have about as many claims each."""
    sizes = Counter(lesson.event for lesson in lessons)
    load = [0] * count
    chosen = {}
    for event in sorted(sizes, key=lambda event: (-sizes[event], event)):
        chosen[event] = load.index(min(load))
        load[chosen[event]] += sizes[event]
    return chosen


def by_reader(lessons: Iterable[Lesson]) -> list[list[Lesson]]:
    """Return the lessons that were compared with each other, together."""
    found: dict[str, list[Lesson]] = {}
    for lesson in lessons:
        found.setdefault(lesson.reader, []).append(lesson)
    return list(found.values())


def _events(names: Sequence[str], crossing: Crossing) -> dict[str, str]:
    leader = {name: name for name in names}
    for claims in crossing.propositions.values():
        for one, other in combinations(sorted({claim.split("#")[0] for claim in claims}), 2):
            old, new = leader[other], leader[one]
            leader.update({name: new for name, of in leader.items() if of == old})
    return leader


def lessons_of(
    name: str, reading: Reading, places: dict[str, Spans], crossing: Crossing, event: str, reader: str
) -> list[Lesson]:
    """Return each claim once, by an assertion if there is one, labelled by the utterances that make it.

    Args:
        name: the article, as the crossing names it.
        reading: its claims.
        places: where the annotated claims stand, by name.
        crossing: what is the same and what contradicts.
        event: see `Lesson`.
        reader: see `Lesson`.
    """
    annotated = _aligned(reading, places)
    labels: dict[tuple[ClaimId, bool], str] = {}
    for utterance in reading.utterances:
        if utterance.claim is not None and utterance.content in annotated:
            labels.setdefault((utterance.claim, utterance.stance is Stance.ASSERTS), annotated[utterance.content])
    unnamed = {agent.id for agent in reading.agents if not agent.is_named}

    def canonical(agent: AgentId) -> AgentId:
        prefix = local_agent_id(reading.article.id, "x").removesuffix("x")
        return agent if agent in unnamed else AgentId(agent.removeprefix(prefix))

    lessons: dict[ClaimId, Lesson] = {}
    for statement in sorted(statements_of(reading, canonical=canonical), key=lambda one: one.stance != Stance.ASSERTS):
        asserted = statement.stance is Stance.ASSERTS
        place = labels.get((statement.claim, asserted))
        proposition = crossing.of.get(f"{name}#{place}")
        stance = Stance.ASSERTS if asserted else Stance.DENIES
        lessons.setdefault(
            statement.claim, Lesson(replace(statement, stance=stance), place is not None, proposition, event, reader)
        )
    return list(lessons.values())


def _aligned(reading: Reading, places: dict[str, Spans]) -> dict[Spans, str]:
    """Return the annotated claim of each content, the most alike first, one to one."""
    names, contents = sorted(places), sorted({utterance.content for utterance in reading.utterances})
    pairs = align([places[name] for name in names], contents)
    return {contents[content]: names[name] for name, content in pairs.items()}
