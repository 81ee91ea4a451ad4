"""At what a rebuttal can be aimed at all, whatever the weights say.

Nobody disputes his own side, what quotes the answer itself, or what asserts nothing. Of 65 targets that these rules
leave out in 869 articles that the weights were not learned from (but the rules were written with), four were right.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from counterclaim.claimants import Claimants
from counterclaim.rebuttals.demand import is_demand, is_no_assertion
from counterclaim.rebuttals.dispute import Dispute, Statement
from counterclaim.rebuttals.pairs import Scene
from counterclaim.rebuttals.parties import Party, keys_of
from counterclaim.rebuttals.profile import Profile
from counterclaim.span import hull

_OF_ONESELF = re.compile(r"\A\W*(?:that\s+)?(?:(?:it|he|she|they|we|I)\b|(?:ever\s+)?[a-z]+ing\b)")
"""How a denial begins that speaks of the denier: "it never paid him", "paying him"."""
_ACCUSING = re.compile(r"\b(?:accus|blam)", re.IGNORECASE)
_NAMES_FIRST = re.compile(r"\W*(?:[A-Z][\w.'\u2019-]*\s+){1,3}(?:of|for)\s")
_AFTER = re.compile(r"\b(?:after|when|since|as)\s+$", re.IGNORECASE)
"""What joins a denial and the accusation that it answers."""
_HIM = re.compile(r"\W*(?:him|her|it|them)\b", re.IGNORECASE)
_OCCASION = 0.9


def possible_aims(
    statements: Sequence[Statement], scene: Scene, answer: int, chances: Mapping[int, float]
) -> dict[int, float]:
    """Return what of ``chances`` (by index of the target) the statement ``answer`` can dispute.

    Args:
        statements: those of the article.
        scene: the same, with what the features are computed from.
        answer: index of the statement that may be a rebuttal.
        chances: how likely it disputes which.
    """
    profile = scene.profiles[answer]
    named = any(speaker.agent.is_named for speaker in statements[answer].claimants.speakers)
    own = named and profile.find(_OF_ONESELF)

    def is_possible(number: int) -> bool:
        target = scene.profiles[number]
        return not (
            _on_one_side(statements[answer].claimants, statements[number].claimants)
            or _of_one_state(profile.party, target)
            or (_quotes(target, profile) and not _denies_words_of(profile, target))
            or (own and _accuses_another(profile, target))
            or is_no_assertion(target.cue, target.content.text)
        )

    return {number: chance for number, chance in chances.items() if is_possible(number)}


def right_before(scene: Scene, answer: int, chances: Iterable[int]) -> list[int]:
    """Return which of its possible targets is the statement right before ``answer``, as a list of one or none."""
    place = scene.profiles[answer].place
    return [number for number in chances if place - scene.profiles[number].place == 1]


def held_claim(scene: Scene, answer: int, chances: Iterable[int]) -> int | None:
    """Return which of its possible targets a denial repeats as another's: "denied the union's claim that P".

    Or whose very words it denies: "the union says P, which the mill denies".
    """
    denial, others = scene.profiles[answer], scene.profiles
    held = (n for n in chances if _quotes(denial, others[n]) or _denies_words_of(denial, others[n]))
    return next((number for number in held if denial.attribution.cue != scene.profiles[number].attribution.cue), None)


def with_occasion(scene: Scene, answer: int, chances: Mapping[int, float]) -> dict[int, float]:
    """Return ``chances``, near certainty for the accusation after which, by its own sentence, a denial came.

    "Denied taking bribes after the union accused him of corruption" is about what the union says.
    """
    denial = scene.profiles[answer]

    def is_occasion(accusation: Profile) -> bool:
        meant = denial.party.meant_in(accusation.content) or _HIM.match(accusation.content.text)
        named = accusation.traits.accusing_strongly and bool(accusation.attribution.source) and bool(meant)
        return named and accusation.sentence.text == denial.sentence.text and bool(_AFTER.search(accusation.opening))

    return {n: max(one, _OCCASION * is_occasion(scene.profiles[n])) for n, one in chances.items()}


def assertions(scene: Scene, chances: Mapping[int, float]) -> dict[int, float]:
    """Return what of ``chances`` does more than demand something, which can be refused but not denied."""
    words = {number: scene.profiles[number] for number in chances}
    return {n: chance for n, chance in chances.items() if not is_demand(words[n].cue, words[n].content.text)}


def one_way(scene: Scene, disputes: Sequence[Dispute]) -> tuple[Dispute, ...]:
    """Return ``disputes``, of two statements that dispute each other only the answer, and none without a target."""
    aimed = {(one.statement, target) for one in disputes for target in one.targets}
    kept = []
    for one in disputes:
        lost = {
            target
            for target in one.targets
            if (target, one.statement) in aimed
            and _reply(scene, target, one.statement) > _reply(scene, one.statement, target)
        }
        left = one.without(lost)
        if left.targets or left.unattributed:
            kept.append(left)
    return tuple(kept)


def _reply(scene: Scene, number: int, other: int) -> tuple[bool, bool, bool, int]:
    """Return what tells the answer from the accusation, the weightiest first."""
    one = scene.profiles[number]
    return one.traits.denying, _quotes(one, scene.profiles[other]), one.traits.false, one.place


def _on_one_side(deniers: Claimants, accusers: Claimants) -> bool:
    """Tell whether each denier is an accuser, speaks for one or for the same, or bears a name in common with one.

    Two may deny together what one of them accuses the other of.
    """
    theirs = [(speaker.agent, speaker.party) for speaker in accusers.speakers]
    ids = {agent.id for pair in theirs for agent in pair if agent}
    keys = frozenset[str]().union(*(keys_of(agent) for pair in theirs for agent in pair if agent))
    return bool(deniers.speakers) and all(
        any(agent.id in ids or keys_of(agent) & keys for agent in (speaker.agent, speaker.party) if agent)
        for speaker in deniers.speakers
    )


def _of_one_state(denier: Party, target: Profile) -> bool:
    """Tell whether a state's voice answers what another voice of that state says of a foreign one.

    At home, the ministers of one state may well contradict each other.
    """
    common = denier.states & target.party.states
    official = all(party.authorities or party.agents & party.states for party in (denier, target.party))
    return bool(common) and official and (target.traits.denying or bool(target.content.states - common))


def _accuses_another(denier: Profile, target: Profile) -> bool:
    """Tell whether a target puts somebody else in the wrong, by name, so that "it never paid him" cannot answer it."""
    accuses = _ACCUSING.search(target.cue) and _NAMES_FIRST.match(target.content.text)
    return bool(accuses) and not (denier.party.meant_in(target.content) or target.content.states)


def _denies_words_of(denial: Profile, other: Profile) -> bool:
    """Tell whether what is denied are words of the other statement, of which the denial itself is no part."""
    if not (denial.attribution.content and denial.attribution.cue and other.attribution.content):
        return False
    what, words = hull(denial.attribution.content), hull(other.attribution.content)
    return denial.traits.denying and words.covers(what) and words.end <= denial.attribution.cue[0].start


def _quotes(one: Profile, other: Profile) -> bool:
    """Tell whether the words of ``one`` hold the other statement's, and more."""
    if not (one.attribution.content and other.attribution.content):
        return False
    outer, inner = hull(one.attribution.content), hull(other.attribution.content)
    return outer != inner and (outer.covers(inner) or outer.covers(other.whole))
