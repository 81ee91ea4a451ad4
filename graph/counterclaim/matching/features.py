"""What speaks for two statements making the same claim, or claims that cannot both be true."""

from math import log

from counterclaim.matching.traits import Bag, Rarity, Traits

Features = dict[str, float]

_FAR = 30
"""In days: two articles farther apart are equally unlikely to be about one event."""


class Comparison:
    """Compares the traits of two statements; symmetric."""

    def __init__(self, rarity: Rarity) -> None:
        self._rarity = rarity

    def features(self, one: Traits, other: Traits, *, cosine: float, leads: float) -> Features:
        """Return the features of a pair.

        Args:
            one: the traits of a statement.
            other: those of another one.
            cosine: of the vectors of both wordings.
            leads: cosine of the vectors of both articles' leads.
        """
        together = one.article == other.article
        event = 1.0 if together else leads
        return {
            **self._meaning(one, other, cosine, event),
            **self._scene(one, other, leads, together=together),
            **_doing(one, other, cosine, event),
            **_numbers(one, other),
            **_form(one, other),
            **_speakers(one, other, cosine, together=together),
        }

    def _meaning(self, one: Traits, other: Traits, cosine: float, event: float) -> Features:
        inside = self._inside(one.stems, other.around), self._inside(other.stems, one.around)
        missed = one.names.words - other.scene.words, other.names.words - one.scene.words
        likeness, overlap = self._shares(one.stems, other.stems)
        names_likeness, names_overlap = self._shares(one.names, other.names)
        return {
            "cosine": cosine,
            "cosine over 0.6": max(0.0, cosine - 0.6),
            "cosine over 0.8": max(0.0, cosine - 0.8),
            "cosine in event": cosine * event,
            "likeness": likeness,
            "overlap": overlap,
            "inside other's context": max(inside),
            "inside each other's context": min(inside),
            "names likeness": names_likeness,
            "names overlap": names_overlap,
            "names apart": float(all(missed)),
            "names missed": min(3.0, sum(map(self._rarity.weigh, missed))),
        }

    def _scene(self, one: Traits, other: Traits, leads: float, *, together: bool) -> Features:
        contexts, contexts_overlap = self._shares(one.around, other.around)
        days = abs(one.day - other.day) if one.day and other.day else 0
        return {
            "same article": float(together),
            "leads": 1.0 if together else leads,
            "leads across": 0.0 if together else leads,
            "scenes across": 0.0 if together else self._shares(one.scene, other.scene)[0],
            "contexts": contexts,
            "contexts overlap": contexts_overlap,
            "days": min(days, _FAR) / _FAR,
        }

    def _shares(self, one: Bag, other: Bag) -> tuple[float, float]:
        """Return the weight in common as a share of all, and of the lighter bag."""
        common = one.words & other.words
        if not common:
            return 0.0, 0.0
        shared = self._rarity.weigh(common)
        total, smaller = one.weight + other.weight - shared, min(one.weight, other.weight)
        return shared / total if total else 0.0, shared / smaller if smaller else 0.0

    def _inside(self, one: Bag, other: Bag) -> float:
        common = one.words & other.words
        return self._rarity.weigh(common) / one.weight if common and one.weight else 0.0


def _doing(one: Traits, other: Traits, cosine: float, event: float) -> Features:
    same = bool(one.doers & other.doers)
    opposed = bool(one.doers and other.doers and not same)
    accusing = (one.harm or one.blames) and (other.harm or other.blames)
    bare = not one.figures.all and not other.figures.all
    named = one.actors | other.actors
    return {
        "same doer": float(same),
        "same doer, cosine": same * cosine,
        "same doer accused": float(same and accusing),
        "same doer accused, event": (same and accusing) * event,
        "same doer accused, no figures": (same and accusing and bare) * event,
        "other doer": float(opposed),
        "other doer, cosine": opposed * cosine,
        "other doer accused": float(opposed and accusing) * event,
        "doer on one side": float(bool(one.doers) != bool(other.doers)),
        "actors": len(one.actors & other.actors) / len(named) if named else 0.0,
        "harm in both": float(one.harm and other.harm),
        "harm in one": float(one.harm != other.harm),
        "blame in both": float(one.blames and other.blames),
        "blame in one": float(one.blames != other.blames),
    }


def _numbers(one: Traits, other: Traits) -> Features:
    mine, theirs = one.figures, other.figures
    return {
        "figures shared": min(2.0, len(mine.all & theirs.all)),
        "figures differ": float(differ(mine.all, theirs.all)),
        "figures in one": float(bool(mine.all) != bool(theirs.all)),
        "figures in context": float(bool(mine.all & other.nearby or theirs.all & one.nearby)),
        "dead shared": float(bool(mine.dead & theirs.dead)),
        "dead differ": float(differ(mine.dead, theirs.dead)),
        "dead counted in one": float(bool(mine.dead) != bool(theirs.dead)),
        "deaths in both": float(one.dead and other.dead),
        "deaths in one": float(one.dead != other.dead),
        "hurt differ": float(differ(mine.hurt, theirs.hurt)),
    }


def _form(one: Traits, other: Traits) -> Features:
    return {
        "one negated": float(one.negative != other.negative),
        "one calls false": float(one.false != other.false),
        "length ratio": abs(log(one.length / other.length)),
        "shorter": log(min(one.length, other.length)),
        "longer": log(max(one.length, other.length)),
        "one within other": float(one.stems.words <= other.stems.words or other.stems.words <= one.stems.words),
    }


def _speakers(one: Traits, other: Traits, cosine: float, *, together: bool) -> Features:
    same = one.speaker != 0 and one.speaker == other.speaker
    side = bool({one.speaker, one.party} & {other.speaker, other.party} - {0})
    return {
        "same speaker": float(same),
        "same speaker, cosine": same * cosine,
        "same speaker, same article": float(same and together),
        "same side": float(side),
        "speaker unknown": float(not one.speaker or not other.speaker),
    }


def differ(one: frozenset[float], other: frozenset[float]) -> bool:
    """Tell whether both have figures, and none in common."""
    return bool(one and other and not one & other)
