"""What a noun phrase asserts: "heavy clashes in the area", reported, makes "there were heavy clashes in the area".

A claim that is a bare thing says nothing. Only what can mean one thing is put into a clause; the rest stays.
"""

import re

from counterclaim.extraction.grammar.clause import be_of
from counterclaim.extraction.grammar.verbless import PREPOSITIONS, is_verbless, words_of
from counterclaim.extraction.grammar.verbs import DENY, DENYING
from counterclaim.extraction.wording.merit import deserved
from counterclaim.extraction.wording.polls import polled
from counterclaim.extraction.wording.said import Said
from counterclaim.lexicon.grammar import OWNERS
from counterclaim.lexicon.words import listed

_RECORDING_CUE = re.compile(
    r"\b(?:report|record|document|register|confirm|verif|observ|detect|count|tall(?:y|ie))\w*", re.IGNORECASE
)
_TELLING_CUE = re.compile(
    r"\b(?:report|record|document|register|confirm|verif|announc|acknowledg|admit|den(?:y|ie))\w*", re.IGNORECASE
)
_CONCEDING_CUE = re.compile(
    r"\b(?:acknowledg\w*|conced\w*|admit\w*|cit(?:e[sd]?|ing)|complain\w*|not(?:e[sd]?|ing)|report\w*|lament\w*|"
    r"find\w*|found|sees?|saw|den(?:y|ie)\w*)\b",
    re.IGNORECASE,
)
_COUNTING_CUE = re.compile(r"\b(?:put|plac|gave|giv|rais|estimat|report|set)\w*", re.IGNORECASE)
_PREDICTING_CUE = re.compile(r"\b(?:predict|forecast)\w*$", re.IGNORECASE)
_INDEFINITE = re.compile(r"an?\s", re.IGNORECASE)
_CONFIRMING_CUE = re.compile(r"\bconfirm\w*$", re.IGNORECASE)
_SOMETHING = re.compile(
    r"an?\s+(?:[\w-]+\s+)?(?!(?:role|part|hand|link|connection|tie|intention|desire|wish|plan|interest|motive|bias)\b)[\w-]+"
    r"(?:\s+(?:in|at|on|near|from|between)\s+.+)?",
    re.IGNORECASE,
)
"""What there was or was not: "a leak", "a secret deal between both", but not what somebody has ("a role")."""
_ENDING_CUE = re.compile(r"\b(?:declar|pronounc)\w*", re.IGNORECASE)
_MASS = listed("fighting shelling bombardment violence gunfire looting flooding unrest damage bloodshed")
_DEEDS = listed(
    """clash strike airstrike raid attack blast explosion bombing shelling bombardment battle skirmish assault ambush
    incident protest demonstration massacre shooting riot crash collision accident abduction kidnapping robbery theft
    tremor earthquake detonation outbreak killing arrest execution beheading"""
)
_EVENTS = _DEEDS | listed(
    "casualty injury death violation breach increase decrease rise drop surge spike decline loss gain case infection"
)
_SERIES = re.compile(
    r"^(?:(?P<one>an?\s+(?:\w+\s+)?(?:string|series|wave|spate|barrage|escalation)\s+of|the\s+sounds?\s+of)|"
    r"(?:dozens|scores|hundreds|thousands)\s+of)\s+",
    re.IGNORECASE,
)
_ATTRIBUTIVE = re.compile(
    r"[a-z-]*-[a-z]+ed|(?:renewed|repeated|sustained|increased|continued|isolated|scattered|limited)"
)
_NUMBER = (
    r"(?:(?:at least|at most|more than|less than|fewer than|up to|over|about|around|nearly|almost|some|only)\s+)?"
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|thousands)"
)
_COUNTED = re.compile(rf"{_NUMBER}\b", re.IGNORECASE)
_DONE = {
    **{"killing": "killed", "killings": "killed", "murder": "murdered", "murders": "murdered"},
    **{"arrest": "arrested", "arrests": "arrested", "kidnapping": "kidnapped", "abduction": "abducted"},
    **{"assassination": "assassinated", "beheading": "beheaded", "execution": "executed", "capture": "captured"},
    **{"signing": "signed", "appointment": "appointed", "dismissal": "dismissed", "sacking": "sacked"},
    **{"destruction": "destroyed", "downing": "downed", "death": "", "deaths": ""},
}
_NOUN = "|".join(sorted(_DONE, key=len, reverse=True))
_DONE_TO = re.compile(rf"^(?:the\s+)?(?P<noun>{_NOUN})\s+of\s+(?P<whom>.+)$", re.IGNORECASE)
_WHOSE = re.compile(
    rf"^(?P<whom>his|her|their|(?-i:[A-Z])[\w.-]+(?:\s+(?-i:[A-Z])[\w.-]+)*(?=['\u2019]))(?:['\u2019]s?)?\s+(?P<noun>{_NOUN})"
    r"(?P<rest>\s+(?:in|on|at|by|after|during|near)\s.+)?$",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\s+(?:in|on|at|by|after|during|near)\s")
_UNSURE_WHO = re.compile(r",|\b(?:and|from|with|for|against|under)\b", re.I)
_LACK = re.compile(
    r"^(?:an?\s+(?:\w+\s+)?(?:lack|shortage|absence)\s+of|no\s+(?:\w+\s+)?(?:evidence|signs?|trace)\s+(?:of|for))\s+\S",
    re.I,
)
_WITH = re.compile(r"\bwith\b")
_SINCE = re.compile(r"\bsince\b")
_SIGNS = re.compile(r"no\s+(?:\w+\s+)?signs\b", re.IGNORECASE)
_TOLL = re.compile(
    rf"^(?:a|the)\s+(?:\w+\s+){{0,2}}?toll\s+of\s+(?P<number>{_NUMBER})(?:\s+(?:(?P<who>[a-z]+)\s+)?(?P<dead>dead|killed|deaths))?"
    rf"(?P<rest>\s+and\s+{_NUMBER}\s+(?:wounded|injured|missing))?$",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"^(?P<what>(?:the|its)\s+(?:[\w-]+\s+){0,3}?(?:toll|number|figure|count|tally|total|turnout|cost|rate)\b[^,;]*?)\s+"
    rf"(?:(?P<least>at\s+least\s+)?at\s+(?P<number>(?:as\s+high\s+as\s+)?[$\u00a3\u20ac]?{_NUMBER}\b.*)|(?P<more>higher|lower))$",
    re.IGNORECASE,
)
_OVER = re.compile(r"^(?P<what>(?:the|an?|this|its|his|her|their)\s+.+?)\s+over$", re.IGNORECASE)
_CASUALTIES = re.compile(
    rf"^(?P<who>{_NUMBER}(?:\s+(?!(?:is|are|was|were|have|had)\b)[a-z]+)?)\s+(?P<fate>dead|killed|wounded|injured)"
    rf"(?=$|\s+(?:in|after|by|as|on|near|at)\s|\s+and\s+{_NUMBER}\s+(?:wounded|injured|missing)\b)",
    re.IGNORECASE,
)
_AND_HURT = re.compile(rf"^\s+and\s+{_NUMBER}\s+\w+", re.IGNORECASE)
_TALK = re.compile(
    r"^(?:(?:the|these|those|such|all|an?|his|her|its|their|(?-i:[A-Z])[\w.-]+['\u2019]s?|recent|earlier|previous|media|"
    r"press|[a-z]+)\s+){0,3}?(?P<noun>claims?|allegations?|accusations?|rumou?rs?|reports?)(?:\s+(?:of|about|on)\s+.+)?$",
    re.IGNORECASE,
)


def asserted(words: str, said: Said, *, denied: bool = False) -> str | None:
    """Return the clause that ``words`` without a verb amount to, as ``said`` reports them; None if none surely.

    Args:
        words: the content, bare.
        said: by whom and with which cue.
        denied: the speaker rejects it.
    """
    if found := _CASUALTIES.match(words):
        return _fallen(words, found)
    if known := polled(words, said.cue) or (None if denied else deserved(words, said.cue)):
        return known
    if (found := _TOLL.match(words)) and not denied:
        return _toll(found)
    if (found := _COUNT.match(words)) and _COUNTING_CUE.search(said.cue) and is_verbless(found["what"]):
        return f"{found['what']} {be_of(found['what'])} {found['least'] or ''}{found['number'] or found['more']}"
    if (found := _OVER.match(words)) and _ENDING_CUE.search(said.cue) and is_verbless(words):
        return f"{found['what']} {be_of(found['what'])} over"
    return _thing(words, said, denied=denied) if is_verbless(words) else None


def _thing(words: str, said: Said, *, denied: bool) -> str | None:
    if _TELLING_CUE.search(said.cue) and (found := _DONE_TO.match(words) or _WHOSE.match(words)):
        return _done(found)
    if _LACK.match(words) and _CONCEDING_CUE.search(said.cue):
        return f"there {'are' if _SIGNS.match(words) else 'is'} {words}"
    if _TALK.match(words) and (DENYING if denied else _CONFIRMING_CUE).search(said.cue):
        return f"{words} {be_of(words)} true"
    if denied:
        return f"there was {words}" if _SOMETHING.fullmatch(words) and DENY.search(said.cue) else None
    if _PREDICTING_CUE.search(said.cue) and _INDEFINITE.match(words) and _head(words):
        return f"there will be {words}"
    return _event(words) if _RECORDING_CUE.search(said.cue) else None


def _fallen(words: str, found: re.Match[str]) -> str | None:
    """Return "20 people were killed in raids" for "20 killed in raids"."""
    rest = words[found.end() :]
    if not is_verbless(_AND_HURT.sub("", rest)):
        return None
    who = found["who"] if " " in _COUNTED.sub("", found["who"], count=1) else f"{found['who']} people"
    return f"{who} {'are' if found['fate'].lower() == 'dead' else 'were'} {found['fate'].lower()}{rest}"


def _toll(found: re.Match[str]) -> str:
    if found["dead"]:
        return f"{found['number']} {found['who'] or 'people'} were killed{found['rest'] or ''}"
    return f"the death toll is {found['number']}{found['rest'] or ''}"


def _done(found: re.Match[str]) -> str | None:
    """Return "ten men were killed in the raid" for "the killing of ten men in the raid"."""
    whom = OWNERS.get(found["whom"].lower(), found["whom"])
    rest = found.groupdict().get("rest") or ""
    where = _WHERE.search(whom)
    if where:
        whom, rest = whom[: where.start()], whom[where.start() :]
    if _UNSURE_WHO.search(whom) or (rest and " of " in _COUNTED.sub("", whom, count=1).strip()):
        return None
    verb = _DONE[found["noun"].lower()]
    many = _COUNTED.match(whom) or be_of(whom) == "are"
    fate = f"{'were' if many else 'was'} {verb}" if verb else "died"
    return f"{whom} {fate}{rest}"


def _event(words: str) -> str | None:
    """Return "there were heavy clashes" for such, "the raid took place" for "the raid"."""
    series = _SERIES.match(words)
    head = _head(words[series.end() :] if series else words)
    if head is None:
        return None
    opening, noun, singular = head
    since = bool(_SINCE.search(words))
    if series:
        return _there(words, many=not series["one"], since=since)
    if opening == "the":
        plain = singular in _DEEDS and not since and not _WITH.search(words)
        return f"{words} took place" if plain else None
    many = noun != singular
    if not many and singular not in _MASS and opening not in {"a", "an", "one", "another"}:
        return None
    return _there(words, many=many, since=since)


def _there(words: str, *, many: bool, since: bool) -> str:
    if since:
        return f"there {'have' if many else 'has'} been {words}"
    return f"there {'were' if many else 'was'} {words}"


def _head(words: str) -> tuple[str, str, str] | None:
    """Return how a phrase opens, its event as it stands and in the singular; None if it is of no event."""
    listed_words = words_of(words)
    place = next((n for n, word in enumerate(listed_words) if n and word in PREPOSITIONS | {","}), len(listed_words))
    first = listed_words[:place]
    if not first or any(_is_doubtful(first, place) for place in range(len(first) - 1)):
        return None
    noun = first[-1]
    singular = next((one for one in (noun, noun[:-1], noun[:-2], f"{noun[:-3]}y") if one in _EVENTS | _MASS), None)
    return (first[0], noun, singular) if singular else None


def _is_doubtful(words: list[str], place: int) -> bool:
    """Tell whether a word before the noun may be a verb or another's: "rebels launched attacks", "his attacks"."""
    word = words[place]
    if word in {"his", "her", "its", "their", "our", "my", "your", "to"} or word.endswith(("'s", "s'", "\u2019s")):
        return True
    if word.endswith("s") and not word.endswith(("ss", "us", "ous")) and word not in {"previous", "various", "this"}:
        return word not in {"dozens", "scores", "hundreds", "thousands"}
    return word.endswith("ed") and place > 0 and not _ATTRIBUTIVE.fullmatch(word)
