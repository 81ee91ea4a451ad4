"""What speaks for a statement being a rebuttal at all: the features of one statement."""

from math import log1p
from re import Pattern

from counterclaim.rebuttals import lexicon
from counterclaim.rebuttals.demand import states_something
from counterclaim.rebuttals.pairs import Features, Scene
from counterclaim.rebuttals.profile import Profile
from counterclaim.rebuttals.words import overlap

_CUE = {
    "answering cue": lexicon.ANSWERING_CUE,
    "doubting cue": lexicon.DOUBTING_CUE,
    "false in cue": lexicon.CALLS_FALSE,
}
_CONTENT = {
    "negation": lexicon.NEGATION,
    "no evidence": lexicon.NO_EVIDENCE,
    "blaming": lexicon.BLAMING,
    "refuting words": lexicon.REFUTES_IN_CONTENT,
    "deictic": lexicon.DEICTIC,
    "question": lexicon.QUESTION,
    "first person": lexicon.FIRST_PERSON,
    "second hand": lexicon.SECOND_HAND,
}
_START = 8
_MOST_NEGATIONS = 4


def _found(pattern: Pattern[str], text: str) -> float:
    return float(bool(pattern.search(text)))


def _word_signals(profile: Profile) -> Features:
    content, traits = profile.content.text, profile.traits
    words = content.split()
    return {
        **{name: _found(pattern, profile.cue) for name, pattern in _CUE.items()},
        **{name: _found(pattern, content) for name, pattern in _CONTENT.items()},
        "open denial": float(traits.open_denial),
        "denying cue": float(traits.denying),
        "accusing cue": float(traits.accusing),
        "strong accusing cue": float(traits.accusing_strongly),
        "refuses": float(traits.denying and not states_something(content))
        * _found(lexicon.REFUSABLE, " ".join(words[:_START])),
        "no cue": float(not profile.cue),
        "denying sentence": _found(lexicon.DENYING_CUE, profile.sentence.text),
        "negation early": _found(lexicon.NEGATION, " ".join(words[:_START])),
        "negation count": min(len(lexicon.NEGATION.findall(content)), _MOST_NEGATIONS) / _MOST_NEGATIONS,
        "calls false": float(traits.false),
        "calls false, short": float(traits.false) / log1p(1 + len(words)),
        "anaphor in content": float(traits.anaphor),
        "harm": float(traits.harm),
        "length": log1p(len(words)),
        "quoted": float(profile.quoted),
        "headline": float(profile.headline),
    }


def _accusation_signals(profile: Profile, scene: Scene) -> Features:
    within_reach = (scene.profiles[index] for index in scene.others(profile))
    others = [other for other in within_reach if not other.party.same_as(profile.party)]
    accusing = [other for other in others if profile.party.meant_in(other.content)]
    alike = [(overlap(profile.content.stems, o.content.stems, scene.rarities), o) for o in others]
    opposed = [value for value, other in alike if other.traits.negative != profile.traits.negative]
    return {
        "accused before": float(any(other.place < profile.place for other in accusing)),
        "accused": float(bool(accusing)),
        "accused of harm": float(any(other.traits.accusing or other.traits.harm for other in accusing)),
        "likest": max((value for value, _ in alike), default=0.0),
        "likest opposed": max(opposed, default=0.0),
    }


def _setting_signals(profile: Profile, scene: Scene) -> Features:
    others = len(scene.profiles) - 1
    beside = [one for one in scene.beside(profile) if one.traits.denying]
    own = profile.party.same_as(profile.party)
    said = scene.speaking[profile.party]
    return {
        "contrast": _found(lexicon.CONTRAST, profile.opening),
        "contrast in sentence": _found(lexicon.CONTRAST, profile.sentence.text[:200]),
        "party denies nearby": float(any(one.party.same_as(profile.party) for one in beside)),
        "party denies": float(said.denials > (own and profile.traits.denying)),
        "someone denies": float(scene.denials > profile.traits.denying),
        "denial just before": float(any(one.place < profile.place for one in beside)),
        "party speaks": log1p(said.statements - own),
        "statements": log1p(others),
        "place": profile.place / max(others, 1),
        "party known": float(profile.party.is_known),
    }


def statement_features(profile: Profile, scene: Scene) -> Features:
    """Return the features of one statement of ``scene``."""
    return {
        **_word_signals(profile),
        **_accusation_signals(profile, scene),
        **_setting_signals(profile, scene),
    }
