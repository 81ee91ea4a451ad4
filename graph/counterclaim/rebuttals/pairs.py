"""What speaks for one statement disputing another: the features of a pair."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log1p

from counterclaim.rebuttals import lexicon
from counterclaim.rebuttals.parties import Party
from counterclaim.rebuttals.profile import Profile
from counterclaim.rebuttals.speaking import Speaking, count_speaking
from counterclaim.rebuttals.words import likeness, overlap, rarity

_NEAR = 2
_REACH = 50
"""In statements. No article of gold/train has more than 34; it keeps long texts from taking quadratic time."""
_ANAPHOR_LENGTH = 14
_OPENING = 60

Features = dict[str, float]


@dataclass(frozen=True, slots=True)
class Scene:
    """All statements of an article, with how rare each stem is among them."""

    profiles: tuple[Profile, ...]
    rarities: Mapping[str, float]
    in_order: tuple[int, ...]
    """The indices of the statements by their place."""
    headline: frozenset[int]
    """The indices of those in the headline."""
    speaking: Mapping[Party, Speaking]
    """How much each party says."""
    denials: int
    """How many statements deny something."""

    def others(self, profile: Profile) -> list[int]:
        """Return the indices of the other statements within reach of ``profile``: near it, or in the headline."""
        near = self.in_order[max(0, profile.place - _REACH) : profile.place + _REACH + 1]
        return [index for index in sorted(self.headline.union(near)) if self.profiles[index] is not profile]

    def beside(self, profile: Profile) -> list[Profile]:
        """Return the statements right before and behind ``profile``."""
        near = self.in_order[max(0, profile.place - 1) : profile.place + 2]
        return [one for one in (self.profiles[index] for index in near) if one is not profile]


def scene_of(profiles: Sequence[Profile]) -> Scene:
    """Return the scene of the statements of one article."""
    in_order = sorted(range(len(profiles)), key=lambda index: profiles[index].place)
    headline = frozenset(index for index, profile in enumerate(profiles) if profile.headline)
    rarities = rarity(profile.sentence.stems for profile in profiles)
    speaking = count_speaking((profile.party, profile.traits.denying) for profile in profiles)
    denials = sum(profile.traits.denying for profile in profiles)
    return Scene(tuple(profiles), rarities, tuple(in_order), headline, speaking, denials)


def _likeness_features(answer: Profile, target: Profile, scene: Scene) -> Features:
    rare = scene.rarities
    content = overlap(answer.content.stems, target.content.stems, rare)
    one_negated = answer.traits.negative != target.traits.negative
    numbers = answer.traits.numbers, target.traits.numbers
    return {
        "overlap": content,
        "context overlap": overlap(answer.sentence.stems, target.content.stems, rare),
        "likeness": likeness(answer.content.stems, target.content.stems, rare),
        "shared": min(len(answer.content.stems & target.content.stems), 5) / 5,
        "overlap, one negated": content * one_negated,
        "one negated": float(one_negated),
        "numbers differ": float(all(numbers) and not numbers[0] & numbers[1]) * content,
    }


def _party_features(answer: Profile, target: Profile) -> Features:
    denier, accuser = answer.party, target.party
    meant = denier.meant_in(target.content)
    same = denier.same_as(accuser)
    return {
        "same party": float(same),
        "same key": float(bool(denier.keys & accuser.keys)),
        "denier named in target": float(denier.named_in(target.content)),
        "denier meant in target": float(meant),
        "denier meant in target, accused": float(meant and target.traits.accusing),
        "denier meant in target, harm": float(meant and target.traits.harm),
        "denier meant in target, other party": float(meant and not same),
        "denier in target's sentence": float(denier.meant_in(target.sentence)),
        "denier before target": float(denier.named_in(target.previous)),
        "accuser named in answer": float(accuser.named_in(answer.content)),
        "accuser in answer's sentence": float(accuser.named_in(answer.sentence) and not same),
        "accuser meant in answer": float(accuser.meant_in(answer.content) and not same),
        "accuser before answer": float(accuser.named_in(answer.previous) and not same),
        "accuser unknown": float(not accuser.is_known),
        "pronoun in target": float(bool(lexicon.OBJECT_PRONOUN.search(target.content.text[:_OPENING]))),
    }


def _order_features(answer: Profile, target: Profile) -> Features:
    distance = answer.place - target.place
    one_sentence = answer.sentence.text == target.sentence.text
    before = answer.previous.text.strip()
    return {
        "distance": log1p(abs(distance)),
        "before": float(distance > 0),
        "directly before": float(distance == 1),
        "near before": float(0 < distance <= _NEAR),
        "directly after": float(distance == -1),
        "same sentence": float(one_sentence),
        "inside": float(
            answer.whole.covers(target.whole) or (one_sentence and target.content.text in answer.content.text)
        ),
        "target in previous sentence": float(bool(before) and before == target.sentence.text.strip()),
        "target in headline": float(target.headline),
        "target first": float(target.place == 0),
    }


def _target_features(target: Profile) -> Features:
    return {
        "target denies": float(target.traits.denying),
        "target negative": float(target.traits.negative),
        "target accuses": float(target.traits.accusing),
        "target accuses strongly": float(target.traits.accusing_strongly),
        "target calls false": float(target.traits.false),
        "target harm": float(target.traits.harm),
        "target length": log1p(len(target.content.text.split())),
        "target has noun cue": float(bool(lexicon.NOUN_CUE.search(target.cue))),
        "target without source": float(not target.attribution.source),
    }


def _anaphor_features(answer: Profile, target: Profile) -> Features:
    anaphor = answer.traits.anaphor and len(answer.content.text.split()) <= _ANAPHOR_LENGTH
    near = 0 < answer.place - target.place <= _NEAR
    accused = answer.party.meant_in(target.content) and not answer.party.same_as(target.party)
    named = {word[:5] for word in target.cue.lower().split()} & {word[:5] for word in answer.content.words}
    return {
        "anaphor": float(anaphor),
        "anaphor, near": float(anaphor and near),
        "anaphor, accused": float(anaphor and accused),
        "anaphor, target accuses": float(anaphor and target.traits.accusing),
        "anaphor names cue": float(bool(named)),
    }


def pair_features(answer: Profile, target: Profile, scene: Scene) -> Features:
    """Return the features of ``answer`` disputing ``target``."""
    return {
        **_likeness_features(answer, target, scene),
        **_party_features(answer, target),
        **_order_features(answer, target),
        **_target_features(target),
        **_anaphor_features(answer, target),
    }
