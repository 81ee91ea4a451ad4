"""The past participle of a verb in -ing: "using", "carrying", "taking" make "used", "carried", "taken"."""

import re
from collections.abc import Mapping

_PAIRED = """
    arising arisen awaking awoken bearing borne beating beaten becoming become beginning begun bending bent betting bet
    bidding bid binding bound biting bitten bleeding bled blowing blown breaking broken breeding bred bringing brought
    broadcasting broadcast building built bursting burst buying bought casting cast catching caught choosing chosen
    clinging clung coming come costing cost creeping crept cutting cut dealing dealt digging dug doing done drawing
    drawn drinking drunk driving driven dwelling dwelt dying died eating eaten falling fallen feeding fed feeling felt
    fighting fought finding found fitting fit fleeing fled flinging flung flying flown forbidding forbidden
    forecasting forecast foregoing foregone forgetting forgotten forgiving forgiven forsaking forsaken freezing frozen
    getting got giving given going gone grinding ground growing grown having had hearing heard hiding hidden hitting
    hit holding held hurting hurt keeping kept kneeling knelt knowing known laying laid leading led leaving left
    lending lent letting let losing lost lying lied making made meaning meant meeting met mowing mown paying paid
    proofreading proofread putting put quitting quit reading read relaying relayed ridding rid riding ridden ringing
    rung rising risen running run saying said seeing seen seeking sought selling sold sending sent setting set sewing
    sewn shaking shaken shedding shed shooting shot showing shown shrinking shrunk shutting shut singing sung sinking
    sunk sitting sat slaying slain sleeping slept sliding slid slinging slung slitting slit sneaking sneaked sowing
    sown speaking spoken speeding sped spending spent spinning spun spitting spat splitting split spreading spread
    springing sprung standing stood stealing stolen sticking stuck stinging stung striking struck stringing strung
    swearing sworn sweeping swept swelling swollen swimming swum swinging swung taking taken teaching taught tearing
    torn telling told thinking thought throwing thrown thrusting thrust treading trodden tying tied
    understanding understood upsetting upset vying vied waking woken wearing worn weaving woven weeping wept winning
    won winding wound withdrawing withdrawn withholding withheld withstanding withstood writing written
"""
_PAIRS = _PAIRED.split()
_IRREGULAR: Mapping[str, str] = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
_PARTICIPLES = frozenset(_IRREGULAR.values()) | {"been"}
_PREFIXED = re.compile(r"(?P<prefix>fore|mis|out|over|re|un|under)(?P<verb>\w{5,})")
"""Verbs that go as the one inside them: "misleading", "rebuilding", "overtaking"."""
_VOWEL_BEFORE = re.compile(r"[aeiou]y$")


def past_participle(gerund: str) -> str:
    """Return the past participle of the verb whose form in -ing is ``gerund``; a capital stays one."""
    lowered = gerund.lower()
    participle = _irregular(lowered) or _regular(lowered.removesuffix("ing"))
    return participle.capitalize() if gerund[:1].isupper() else participle


def is_participle(word: str) -> bool:
    """Tell whether ``word``, in lower case, may be a past participle ("used", "taken")."""
    found = _PREFIXED.fullmatch(word)
    return word.endswith("ed") or bool({word, found["verb"] if found else word} & _PARTICIPLES)


def _irregular(gerund: str) -> str | None:
    if gerund in _IRREGULAR:
        return _IRREGULAR[gerund]
    found = _PREFIXED.fullmatch(gerund)
    inside = found and _IRREGULAR.get(found["verb"])
    return f"{found['prefix']}{inside}" if found and inside else None


def _regular(stem: str) -> str:
    """Return the participle for what stands before -ing ("us", "dropp", "carry", "agree")."""
    if stem.endswith("e"):
        return f"{stem}d"
    return f"{stem[:-1]}ied" if stem.endswith("y") and not _VOWEL_BEFORE.search(stem) else f"{stem}ed"
