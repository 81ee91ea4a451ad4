"""Reproaches for words: who "slammed Olson for accusing Renn of theft" says that he was wrong, not that Renn stole."""

import re

from counterclaim.extraction.grammar.verbless import is_verbless

_REPROACH = re.compile(
    r"\b(?:slam|blast|attack|rebuk|scold|castigat|lambast|critici[sz]|condemn|denounc|rip|hit(?:s|ting)? out at|"
    r"lash(?:es|ed|ing)? out at|rail(?:s|ed|ing)? against)(?:es|ed|ing|med|ming|ped|s|e|d)?$",
    re.IGNORECASE,
)
_FOR_SAYING = re.compile(
    r"(?P<who>[^,;:]{2,60}?)\s+for\s+(?:(?P<how>\w+ly)\s+)?(?P<verb>accus|blam|alleg|suggest|claim|say|declar|assert|"
    r"call|brand|label|tell|describ)ing\s+(?P<what>\S.*)$",
    re.DOTALL,
)
_SAID = {"say": "said", "tell": "told", "label": "labelled"}
_NOMINATIVE = {"him": "he", "her": "she", "them": "they"}


def reproached(words: str, cue: str) -> str | None:
    """Return "Olson should not have said that …" for "Olson for saying that …", blamed so, or None."""
    found = _FOR_SAYING.match(words) if _REPROACH.search(cue) else None
    if found is None or not is_verbless(found["who"]) or " as " in found["who"]:
        return None
    verb, who = found["verb"], found["who"]
    said = _SAID.get(verb, f"{verb}ed")
    how = f"{found['how']} " if found["how"] else ""
    return f"{_NOMINATIVE.get(who, who)} should not have {how}{said} {found['what']}"
