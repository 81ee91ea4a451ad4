"""Refusals: to reject a treaty or a candidate, or to deny somebody a post, disputes nothing that was said.

A denial is of something that is so or not: a clause, a deed ("using gas"), or a word for what is said, meant or done
("the charge", "the idea", "involvement"). A bare thing or person is refused.
"""

import re

from counterclaim.attribution.reading import Attribution
from counterclaim.extraction.grammar.gerunds import MATTERS, NO_VERBS, OBJECT, THINGS
from counterclaim.extraction.grammar.verbs import DENY, DENYING
from counterclaim.extraction.wording.guilt import CRIMES
from counterclaim.lexicon.talk import ACCOUNT, CLAIM, IDEA
from counterclaim.lexicon.verbs import AUXILIARIES
from counterclaim.rebuttals.lexicon import REFUSABLE
from counterclaim.span import hull, quote

_CONTRADICTING = re.compile(r"\bcontradict", re.IGNORECASE)
_SOME = re.compile(r"(?:any|an?)\s+\w", re.IGNORECASE)
_HEAD_END = re.compile(
    r"\s(?:who|which|whose|whom|where|that|for|from|because|after|before|when|while)\s|[;:]", re.IGNORECASE
)
_CLAUSE = re.compile(
    rf"\b(?:{AUXILIARIES}|am|being|as|(?:I|he|she|it|they|we|you)\s+\w+|\w{{2,}}n['\u2019]t|"
    r"(?:do|does|did|is|are|was|were|has|have|had|wo|ca)nt)\b|"
    r"['\u2019](?:s|re|ve|ll|d|m)\s+(?:an?|the|not|been)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"^(?:\S+\s+){1,6}?(?!\S*-)(?!united|armed|alleged|indeed|hundred)[a-z]{2,}ed\s+\S", re.IGNORECASE)
_DEED = re.compile(
    rf"\b(?!(?:{NO_VERBS}|{MATTERS})s?\b)[a-z]{{2,}}ings?\b|"
    rf"^(?:ever\s+\w+ing\b|(?:{THINGS})\s+(?:{OBJECT}|with\b))",
    re.IGNORECASE,
)
"""A thing as well as a deed is a deed in "denied funding the rebels", none in "denied funding for schools"."""
_MATTER = re.compile(
    rf"\b(?:{CLAIM}|{IDEA}|{ACCOUNT}|"
    r"stor(?:y|ies)|critici\w+|comment|remark|statement|argument|insinuation|implication|speculation|label|term|talk|"
    r"theor(?:y|ies)|concern|fear|warning|finding|conclusion|assessment|evidence|characteri\w+|description|depiction|view|"
    r"opinion|opposition|denial|complaint|objection|challenge|involvement|responsib\w+|complicity|role|part|link|tie|connection|contact|affiliation|dealing|relationship|knowledge|"
    r"wrongdoing|intention|plan|existence|possibility|likelihood|guilt|blame|fault|question|point|premise|number|figure|"
    r"comparison|parallel|suspicion|excuse|propaganda|lie|letter|memo|tape|poll|news|footage|video|photo|meddl\w*|"
    r"interference|collusion|use|attack|strike|airstrike|bombing|raid|killing|massacre|attempt|breach|violation|abuse|"
    r"bias|racism|sexism|corruption|fraud|hack\w*|threat|need|significance|impact|effect|difference|rift|problem)s?\b",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"(?:this|that|it|which|something|these|those|so|them|all|he|she|they|we|I)\b\W*$", re.IGNORECASE
)
_WITHHELD = re.compile(
    r"\s*(?:\w+\s+)?(?:permission|access|entry|visas?|bail|entrance|asylum|treatment|passage|admission|a chance|"
    r"the right)\b",
    re.IGNORECASE,
)
_MARKS = " \t\r\n\"'\u201c\u201d\u2018\u2019"


def is_refusal(text: str, attribution: Attribution) -> bool:
    """Tell whether an attribution of ``text`` says no to a bare thing or person, or tells of something withheld."""
    cue = quote(text, attribution.cue, gap=" ")
    if not (DENYING.search(cue) or _CONTRADICTING.search(cue)):
        return False
    if _WITHHELD.match(text, hull(attribution.cue).end):
        return True
    content = quote(text, attribution.content, gap=" ").strip(_MARKS)
    head = _HEAD_END.split(f"{content} ", maxsplit=1)[0]
    there_was = DENY.search(cue) and _SOME.match(content) and not REFUSABLE.search(content)
    crime = DENY.search(cue) and CRIMES.match(content)
    says = there_was or crime or _POINTING.match(content) or _DEED.search(head) or content.lower().startswith("that ")
    return not (says or _CLAUSE.search(head) or _PAST.match(head) or _MATTER.search(head))
