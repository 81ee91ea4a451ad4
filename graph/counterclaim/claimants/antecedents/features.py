"""What speaks for a candidate, or for nobody known, to be whom a phrase stands for: names of features with values."""

import math
from collections.abc import Iterator

from counterclaim.agent import AgentKind
from counterclaim.claimants.antecedents.scene import Scene, Who
from counterclaim.claimants.phrases.phrase import Form, Phrase
from counterclaim.lexicon.grammar import FEMALE, MALE
from counterclaim.lexicon.speakers import BODIES, COUNTRY_NOUNS, DOCUMENTS, FEMALE_TITLES, MALE_TITLES, ROLES
from counterclaim.lexicon.words import listed

_VAGUE = listed("many some others several few most one another all each every anyone")


def gender_of(phrase: Phrase) -> int:
    """Return 1 where the phrase is of a man, -1 of a woman, 0 if it does not tell."""
    own = {phrase.head, phrase.possessor, *phrase.words[-3:]}
    return bool(own & (MALE | MALE_TITLES)) - bool(own & (FEMALE | FEMALE_TITLES))


def nobody_known(phrase: Phrase, scene: Scene) -> Iterator[tuple[str, float]]:
    """Yield what speaks for somebody not met before, or for nobody."""
    yield "nobody", 1.0
    yield "nobody-plural", float(phrase.plural)
    if phrase.determiner:
        yield f"nobody-{phrase.determiner}", 1.0
    yield "nobody-long", min(len(phrase.words), 6) / 3
    yield "nobody-party", float(phrase.party is not None or phrase.owner is not None)
    yield "nobody-first", float(not scene.history)
    if phrase.form is not Form.PRONOUN or phrase.head in _VAGUE:
        yield f"nobody={phrase.head}", 1.0
    if phrase.form is Form.NONE:
        yield f"nobody-{scene.manner}", 1.0
    if phrase.form is Form.DEFINITE:
        yield "nobody-introduced", float(scene.introduced >= 0)


def features_of(phrase: Phrase, scene: Scene, who: Who, rank: tuple[int, int]) -> Iterator[tuple[str, float]]:
    """Yield what speaks for a candidate; ``rank`` is its rank by recency among all and among those of its sort."""
    yield from _nearness(scene, who, rank)
    yield from _spoken(scene, who)
    yield from _agreement(phrase, who)
    yield "speaks-around", float(who == scene.around)
    if scene.around:
        yield f"speaks-around-{scene.layout.is_quoted(scene.anchor)}", float(who == scene.around)
    if phrase.form is Form.NONE:
        yield f"last-speaker-{scene.manner}", float(bool(scene.history) and scene.history[-1][1] == who)
        last = scene.last(who)
        same = last >= 0 and scene.layout.sentence(last) == scene.layout.sentence(scene.anchor)
        yield f"same-sentence-{scene.manner}", float(same)
        yield f"same-subject-{scene.manner}", float(same and any(last in one.subjects for one in who))
    if phrase.form is not Form.PRONOUN and phrase.form is not Form.NONE:
        yield from _description(phrase, who)
        introduced = any(scene.layout.sentence(place) == scene.introduced for one in who for place in one.places)
        yield "introduced", float(introduced)
        spoke = any(
            scene.layout.sentence(offset) == scene.introduced for offset, speakers in scene.history if speakers == who
        )
        yield "introduced-speaking", float(spoke)


def _nearness(scene: Scene, who: Who, rank: tuple[int, int]) -> Iterator[tuple[str, float]]:
    last = scene.last(who)
    layout = scene.layout
    if last < 0:
        yield "unseen", 1.0
        after = min((place for one in who for place in one.places if place >= scene.anchor), default=0)
        ahead = layout.sentence(after) - layout.sentence(scene.anchor)
        yield ("ahead-0" if ahead == 0 else "ahead-1" if ahead == 1 else "ahead-far"), 1.0
    else:
        back = layout.sentence(scene.anchor) - layout.sentence(last)
        yield f"back-{min(back, 5)}", 1.0
        yield f"rank-{min(rank[0], 4)}", 1.0
        yield f"sort-rank-{min(rank[1], 4)}", 1.0
        yield "same-paragraph", float(layout.paragraph(scene.anchor) == layout.paragraph(last))
        yield "quoted", float(layout.is_quoted(last))
        yield "subject", float(any(last in one.subjects for one in who))
        if back <= 1:
            yield f"subject-{back}", float(any(last in one.subjects for one in who))
            yield f"opens-{back}", float(last - layout.sentence_start(last) <= 40)  # noqa: PLR2004
    yield "headline", float(any(place < scene.headline_end for one in who for place in one.places))
    count = sum(len(one.places) for one in who)
    yield "often", math.log1p(count)
    yield "in-content", float(any(one.is_mentioned_in(span) for one in who for span in scene.content))


def _spoken(scene: Scene, who: Who) -> Iterator[tuple[str, float]]:
    turns = [offset for offset, speakers in scene.history if speakers == who or (len(who) == 1 and who[0] in speakers)]
    yield "spoke", math.log1p(len(turns))
    if not turns:
        return
    gap = scene.layout.sentence(scene.anchor) - scene.layout.sentence(turns[-1])
    if turns[-1] == scene.history[-1][0]:
        yield "last-speaker", 1.0
        yield f"last-speaker-{min(gap, 4)}", 1.0
        yield "last-speaker-paragraph", float(scene.layout.paragraph(scene.anchor) == scene.layout.paragraph(turns[-1]))
        previous = scene.history[-1][1]
        yield "exactly-last", float(previous == who)
    elif len(scene.history) > 1 and turns[-1] == scene.history[-2][0]:
        yield "speaker-before", 1.0


def _agreement(phrase: Phrase, who: Who) -> Iterator[tuple[str, float]]:
    if len(who) > 1:
        yield "several", 1.0
        return
    one = who[0]
    yield f"is-{one.kind}", 1.0
    yield "crowd", float(one.crowd)
    yield "is-plural", float(one.plural)
    yield "person", one.person
    sign = gender_of(phrase)
    if sign:
        evidence = max(-3.0, min(3.0, one.male)) * sign
        yield ("gender-agrees" if evidence > 0 else "gender-differs"), abs(evidence)
    if one.kind is AgentKind.UNNAMED:
        yield "plural-agrees", float(one.plural == phrase.plural)


def _description(phrase: Phrase, who: Who) -> Iterator[tuple[str, float]]:
    if len(who) > 1:
        yield "several-plural", float(phrase.plural)
        return
    one = who[0]
    head = phrase.head
    stem = head.rstrip("s")
    modifiers = set(phrase.words) - {head}
    yield "head-is-role", float(head in one.roles or stem in {role.rstrip("s") for role in one.roles})
    yield "head-in-name", float(head in one.words)
    yield "head-is-institution", float(bool(one.institution) and one.institution.split()[-1] == head)
    yield "words-in-name", float(len(modifiers & one.words))
    yield "words-in-roles", float(len(modifiers & one.roles))
    yield "words-foreign", float(len(modifiers - one.words - one.roles))
    yield "another-head", float(one.kind is AgentKind.UNNAMED and stem not in {word.rstrip("s") for word in one.words})
    yield "country", float(head in COUNTRY_NOUNS and one.kind is AgentKind.GOVERNMENT)
    yield (
        "media",
        float(head in {"newspaper", "paper", "agency", "network", "magazine"} and one.kind is AgentKind.MEDIA),
    )
    yield "body-group", float(head in BODIES and one.kind is AgentKind.ORGANIZATION)
    yield "role-person", float(head in ROLES and one.kind is AgentKind.PERSON)
    yield "document-unnamed", float(head in DOCUMENTS and one.kind is AgentKind.UNNAMED)
    if phrase.owner is not None:
        yield "is-owner", float(one is phrase.owner)
    if phrase.party is not None:
        yield "is-party", float(one is phrase.party)
