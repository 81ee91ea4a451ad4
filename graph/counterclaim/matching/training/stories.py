"""Stories as lessons, beside those of the gold."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from counterclaim.annotations.stories import ClaimPlace, Story, StoryArticle
from counterclaim.article import Article
from counterclaim.matching.training.gold import Crossing
from counterclaim.matching.training.lessons import Labels, Lesson, lessons_of
from counterclaim.reading import Extractor
from counterclaim.span import Spans


def with_stories(
    labels: Labels, variants: Sequence[Sequence[Lesson]], stories: Sequence[Story], extractor: Extractor
) -> tuple[Labels, list[list[Lesson]]]:
    """Return labels and lessons with the stories as one variant more; what shares an article is one event.

    Claims of articles that the other variants know are unknown here: their labels there are the better ones.
    """
    crossing = _crossing(stories)
    gold = {lesson.statement.article for variant in variants for lesson in variant}
    told = [one for story in stories for one in _lessons(story, crossing, gold, extractor)]
    both = Crossing(
        {**labels.crossing.propositions, **crossing.propositions},
        labels.crossing.contradictions | crossing.contradictions,
    )
    return Labels(both), _with_joint_events([*variants, told])


def _crossing(stories: Iterable[Story]) -> Crossing:
    propositions: dict[str, tuple[str, ...]] = {}
    contradictions: set[frozenset[str]] = set()
    for story in stories:
        for number, claims in enumerate(story.propositions):
            propositions[f"{story.id}.{number}"] = tuple(_name(story, claim) for claim in claims)
        contradictions |= {frozenset(f"{story.id}.{number}" for number in pair) for pair in story.contradictions}
    return Crossing(propositions, frozenset(contradictions))


def _name(story: Story, claim: ClaimPlace) -> str:
    return f"{_known_as(story, story.articles[claim.article])}#{claim.claim}"


def _known_as(story: Story, article: StoryArticle) -> str:
    return f"{story.id}/{article.id}"


def _lessons(story: Story, crossing: Crossing, gold: Collection[str], extractor: Extractor) -> Iterable[Lesson]:
    for article in story.articles:
        reading = extractor.read(Article(text=article.text, identifier=article.id, published=article.published))
        places: dict[str, Spans] = {str(number): content for number, content in enumerate(article.contents)}
        for lesson in lessons_of(_known_as(story, article), reading, places, crossing, story.id, story.id):
            yield replace(lesson, known=lesson.known and lesson.statement.article not in gold)


def _with_joint_events(variants: Iterable[Sequence[Lesson]]) -> list[list[Lesson]]:
    listed = [list(variant) for variant in variants]
    events = defaultdict(set)
    for variant in listed:
        for lesson in variant:
            events[lesson.statement.article].add(lesson.event)
    leader: dict[str, str] = {}
    for together in events.values():
        joined = {leader.get(event, event) for event in together}
        leader |= {event: min(joined) for event in (*together, *leader) if leader.get(event, event) in joined}
    return [[replace(lesson, event=leader.get(lesson.event, lesson.event)) for lesson in variant] for variant in listed]
