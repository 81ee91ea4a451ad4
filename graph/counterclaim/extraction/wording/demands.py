"""What somebody demands, as a clause: "the crew to leave" and "that the crew be paid" make "the crew should ..."."""

import re
from collections.abc import Iterator

from counterclaim.extraction.grammar.clause import NOMINATIVE, be_of, is_clause
from counterclaim.extraction.grammar.participle import past_participle
from counterclaim.extraction.grammar.verbless import PREPOSITIONS, is_verbless
from counterclaim.extraction.grammar.verbs import CLAUSAL
from counterclaim.extraction.wording.said import Said
from counterclaim.lexicon.days import WEEKDAY
from counterclaim.lexicon.words import listed
from counterclaim.stance import Mode

DIRECTIVE_CUE = re.compile(
    r"\b(?:urg|call|ask|order|demand|appeal|tell|told|want|instruct|advis|press|encourag|implor|plead|begg|exhort)\w*",
    re.IGNORECASE,
)
_WARNING_CUE = re.compile(r"\b(?:warn|caution)\w*", re.IGNORECASE)
_CALLING_CUE = re.compile(r"\bcall\w*$", re.IGNORECASE)
_PROPOSING_CUE = re.compile(
    r"\b(?:demand|insist|urg|propos|recommend|request|suggest|ask|requir|advis)\w*(?:\s+that)?$", re.IGNORECASE
)
_VERB = (
    r"(?!(?:the|an?|his|her|its|their|our|my|your|al|"
    r"at(?!\s+least\s+(?!one|two|three|four|five|six|ten|twenty)[a-z])|about|"
    r"around|nearly|almost|more|less|over|under|up|him|them|"
    r"me|us|it|you|this|that|these|those|which|whom|what|where|when|how|both|all|many|some|any|each|every|no|several|"
    r"such|other|another|death|date|war|peace|justice|power|prison|jail|safety|town|school|account|arms|action|heel|"
    r"people|men|women|children|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|(?!focus\b)[a-z]+(?<!s)s)\b)"
    r"(?=[a-z])"
)
"""What a verb begins with; "rose to at least ten", "sentenced to death", "changes to rules" go on with none."""
_TO_DO = re.compile(rf"\s+(?P<no>not\s+)?to\s+(?P<never>not\s+)?{_VERB}")
_LISTED_TO = re.compile(rf",\s+(?P<no>not\s+)?to\s+{_VERB}")
_AND_TO = re.compile(rf"(?P<joint>,?\s+(?:and|but|(?P<either>or))\s+)(?P<no>not\s+)?to\s+{_VERB}")
_BEFORE_TO = listed(
    """response answer solution threat due according opposition support access end commitment reaction return visit trip
    affiliated linked related loyal close opposed bid attempt effort plan decision move right ability way need desire
    willingness refusal failure chance opportunity time order call request proposal agreement deal road key route push
    campaign fight struggle intention promise pledge vow offer power authority permission reason measure step something
    anything nothing everything place up down next prior thanks contrary compared rise rose increase amount lot much
    little enough too demand money fund drive race sent went came used subject equal contribution damage harm door
    alternative obstacle challenge obligation duty mission goal aim purpose strategy freedom vote tendency change
    amendment cut limit link tie attack exception resistance war"""
)
"""Words that "to" belongs to, in the singular; so do those in -ing ("fighting to overthrow him")."""
_SAID_WHERE = re.compile(
    r",?\s+(?:in|through|via|during)\s+(?:an?|the|his|her|its|their)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:statement|speech|letter|tweet|interview|message|report|post|video|broadcast|address)(?:\s+on\s+\w+day)?,?$|"
    rf",?\s+(?:(?:on|late|last|this)\s+)*(?:{WEEKDAY}|yesterday|today|week|month),?$",
    re.IGNORECASE,
)
"""Where or when it was demanded, between whom and what: "urged the crew in a letter to leave"."""
_ADDRESSEE = re.compile(
    r"(?!(?:I|We|He|She|They|You|This|That|There|In|On|At|For|With|By|From|As|If|When|And|Or|But|About|Not|No|How|What|"
    r"in|on|at|for|with|by|from|as|if|when|and|or|but|about|not|no|how|what|why|where|there)\b)"
    r"(?:(?:[A-Z]|(?:the|all|both|any|his|her|its|their|our|my|every)\s)[^,]{1,110}|"
    r"(?:him|her|it|them|us|me|everyone)|"
    r"(?:[a-z][\w-]*\s+){0,6}?(?:[a-z][\w-]*[a-rt-z]s|people|men|women|children|police|personnel)"
    r"(?:\s+(?:in|of|from|at|on|around|across|near|and|who)\s[^,]{1,90})?)"
)
_BARE_BE = re.compile(
    r"^(?P<who>(?:(?!(?:to|let|will|would|should|must|can|cannot|could|may|might|shall|not|and|or|but|\w+n['\u2019]t|"
    r"\w+['\u2019](?:ll|d))\b)[^\s,;:?!]+\s+){1,12}?)(?P<no>not\s+)?be\s+(?=\w)",
    re.IGNORECASE,
)
_BARE_DO = re.compile(
    r"^(?P<who>(?:he|she|it|(?:the|his|her|its|their|(?-i:[A-Z])[\w.-]+)(?:\s+(?!(?:not|to|and|or|but|will|would|should|must|can|"
    r"cannot|could|may|might|shall|did|does|do)\b)[\w.-]+){0,4}?))\s+"
    r"(?P<no>not\s+)?(?P<verb>(?:abandon|accept|allow|apologi[sz]e|become|bring|cease|comply|condemn|cooperate|disarm|"
    r"disclose|dismantle|explain|extradite|give|go|have|investigate|join|keep|provide|publish|quit|recogni[sz]e|"
    r"reconsider|refrain|remain|remove|resign|resolve|restore|retract|reveal|send|submit|take|withdraw)|"
    r"(?P<noun>act|do|end|face|halt|hand|leave|pay|release|respect|return|run|sign|step|stop|surrender))\b",
    re.IGNORECASE,
)
FIRST_VERB = re.compile(r"^(?:at\s+least\s+|\w+ly\s+)*\S+\s*")
"""The verb that what is to be done begins with."""
_DOING_IT = re.compile(
    r"(?P<verb>(?!(?:being|having)\b)[a-z]{2,}ing)\s+(?P<what>(?:the|an?|its|his|her|their|all|any|this|that|these|those)\s[^,;:]+)"
)
_PREPOSITION = re.compile(rf"\s+(?:{'|'.join(sorted(PREPOSITIONS - {'of', 'and', 'or'}))})\s")
_RECOMMENDING_CUE = re.compile(r"\b(?:recommend|propos|advocat|suggest|urg)\w*$", re.IGNORECASE)
_AGAINST = re.compile(r"(?P<who>\S.*?)\s+against\s+(?P<what>(?:\w+ly\s+)?\w{2,}ing\b.*)", re.IGNORECASE)
_MARK = re.compile('["\u201c\u201d]')
_THAT = re.compile(r"\W*that\s", re.IGNORECASE)
_LONGEST_CALLED = 8


def demanded(words: str, said: Said) -> str | None:
    """Return the clause that ``words``, which are ``said`` without marks, demand; None if they demand nothing.

    Its pronouns stay: who is told to do something is not who tells it.
    """
    if said.mode is Mode.DIRECT:
        return None
    if _PROPOSING_CUE.search(said.cue) and (proposed := _subjunctive(words, said)):
        return proposed
    return _recommended(words, said) or _directive(words, said)


def _recommended(words: str, said: Said) -> str | None:
    """Return "the mill should be closed at once" for "closing the mill at once", recommended, or None."""
    found = _DOING_IT.fullmatch(words) if _RECOMMENDING_CUE.search(said.cue) else None
    if found is None or is_clause(words):
        return None
    whom = _PREPOSITION.split(found["what"], maxsplit=1)[0]
    if not is_verbless(whom):
        return None
    return f"{whom} should be {past_participle(found['verb'])}{found['what'][len(whom) :]}"


def parted_at_to(words: str) -> Iterator[tuple[str, bool, str]]:
    """Yield who or what, whether not, and what to do, for each "to" in ``words`` that may part them."""
    for found in _TO_DO.finditer(words):
        who = _SAID_WHERE.sub("", words[: found.start()])
        last, what = who.rpartition(" ")[2], words[found.end() :]
        if last.removesuffix("s") not in _BEFORE_TO and last not in _BEFORE_TO and not _keeps_to(last, what):
            yield who, bool(found["no"] or found["never"]), what


def all_to_do(what: str, auxiliary: str, *, no: bool = False) -> str:
    """Return "will stay and pay" for "stay and to pay": all that is to be done, or not, behind one auxiliary."""

    def joint(found: re.Match[str]) -> str:
        return f"{found['joint']}{f'{auxiliary} ' if no and not found['either'] else ''}{found['no'] or ''}"

    last = None if no else _AND_TO.search(what)
    if last:
        what = _LISTED_TO.sub(lambda found: f", {found['no'] or ''}", what[: last.start()]) + what[last.start() :]
    return f"{auxiliary} {'not ' if no else ''}{_AND_TO.sub(joint, what)}"


def _directive(words: str, said: Said) -> str | None:
    """Return "the crew should leave" for "the crew to leave", or None."""
    warning = bool(_WARNING_CUE.search(said.cue))
    against = _AGAINST.fullmatch(words) if warning else None
    if against and _is_addressee(against["who"], said):
        who = against["who"]
        return f"{NOMINATIVE.get(who.casefold(), who)} should refrain from {against['what']}"
    for who, no, what in parted_at_to(words) if warning or DIRECTIVE_CUE.search(said.cue) else ():
        if (
            (warning and not no)
            or not _is_addressee(who, said)
            or is_clause(FIRST_VERB.sub("", what))
            or _is_quoted(who, said)
        ):
            return None
        return f"{NOMINATIVE.get(who.casefold(), who)} {all_to_do(what, 'should', no=no)}"
    return None


def _keeps_to(word: str, what: str) -> bool:
    return word.endswith("ing") and not what.startswith("be ")


def _is_addressee(who: str, said: Said) -> bool:
    """Tell whether ``who`` may be told to do something; "calling" alone may lack its "on", or give a name."""
    called = bool(_CALLING_CUE.search(said.cue)) and len(who.split()) > _LONGEST_CALLED
    return bool(_ADDRESSEE.fullmatch(who)) and not called and not CLAUSAL.search(who)


def _is_quoted(who: str, said: Said) -> bool:
    """Tell whether "to" stands inside quotation marks that do not open the content: then it is of another sentence."""
    before = said.content.partition(who.rpartition(" ")[2])[0]
    return len(_MARK.findall(before)) % 2 == 1 and not _MARK.match(said.content.lstrip())


def _subjunctive(words: str, said: Said) -> str | None:
    """Return "the crew should be paid" for "the crew be paid", or None."""
    found = _BARE_BE.match(words)
    if found and not is_clause(found["who"]):
        return f"{found['who']}should {found['no'] or ''}be {words[found.end() :]}"
    found = _BARE_DO.match(words)
    if found is None or be_of(found["who"]) == "are" or is_clause(words[found.end() :]):
        return None
    sure = found["who"].casefold() in {"he", "she", "it"} or _THAT.match(said.content)
    if found["noun"] and not sure:
        return None
    return f"{found['who']} should {found['no'] or ''}{words[found.start('verb') :]}"
