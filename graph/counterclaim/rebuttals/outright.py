"""Denials in plain words that leave nothing open, though their cue is "said".

Two kinds. What calls something false only points to it: "that is untrue", "the reports are a fabrication", "it never
happened". Who disowns a deed says that he had no hand in it, was not involved, never met her; that is an answer only
if he was accused before. The weights know negations, but not what these words mean: of 20 such statements in 1,087
articles that the patterns were written with, readers took 19 for rebuttals, and the weights showed ten.
"""

import re
from collections.abc import Mapping

from counterclaim.lexicon.disagreement import DISAGREES
from counterclaim.lexicon.falsehood import ABSURD, UNTRUE, VERY
from counterclaim.lexicon.talk import ACCOUNT, CLAIM, FIGURE
from counterclaim.rebuttals.demand import is_demand
from counterclaim.rebuttals.pairs import Scene
from counterclaim.rebuttals.profile import Profile

_VERY = rf"(?:(?:{VERY}|factually|nothing\s+but|all|an?|pure|complete|total|outright|deliberate|malicious)\s+)"
_UNTRUE = (
    rf"(?:not\s+(?:\w+ly\s+)?(?:true|accurate|correct|the\s+case)|{UNTRUE}|(?:[a-z]+\s+)?(?:lies?|nonsense|slander|fantasy)|"
    r"an?\s+(?:work\s+of\s+fiction|(?:pack|tissue|web|string)\s+of\s+lies)|groundless|"
    r"fabricat(?:ed|ions?)|inventions?|invented|fictions?|hoax|myths?|fantas(?:y|ies)|fake(?:\s+news)?|hogwash|meritless|"
    r"wide\s+of\s+the\s+mark|without\s+(?:any\s+)?"
    r"(?:merit|foundation|basis|substance)|inaccurate|incorrect|made\s+up)\b"
)
_ABSURD = rf"(?:{ABSURD}|wrong|outrageous|laughable|rubbish)\b"
"""What may also be said of a deed that nobody denies: "that was wrong"."""
_CLOSED = (
    r"(?!\s+(?:to|that|for|of|on|about|in(?!\s+every)|when|if|alarms?|dawns?|flag|friend|name|teeth|hopes?|"
    r"positives?)\b)"
)
_BE = r"(?:(?:is|are|was|were)\s+|['\u2019](?:s|re)\s+)"
_TOLD = rf"(?:{CLAIM}|{ACCOUNT}|{FIGURE}|insinuation|article|finding|theory|lawsuit|suit|complaint|stor(?:y|ies))s?"
_THE = r"(?:the|this|that|these|those|any|all|such|his|her|its|their)\s+"
_WHOSE = r"(?-i:[A-Z])[\w.-]+(?:\s+(?-i:[A-Z])[\w.-]+){0,3}(?:['\u2019]s|(?<=s)['\u2019])\s+"
_SEVERAL = r"(?:(?:media|press|such|earlier|recent)\s+)?(?:reports|claims|allegations|accusations|suggestions|rumou?rs)"
"""What needs no article to have been said, "reports of torture were baseless"; "charges" may be what a bank takes."""
_OF_IT = r"(?:(?:of|by|from|about|against)\s+(?:[\w$%,.'\u2019-]+\s+){1,5}?)?"
_IT = r"(?:it|that|this|these|they|those)"
_FALSE = tuple(
    re.compile(rf"[\W_]*{pattern}", re.IGNORECASE)
    for pattern in (
        rf"{_IT}(?:\s+(?=is|are|was|were)|(?=['\u2019])){_BE}{_VERY}*{_UNTRUE}{_CLOSED}",
        rf"{_IT}(?:\s+(?=is|are|was|were)|(?=['\u2019])){_BE}{_VERY}+{_ABSURD}(?=\W*(?:$|[.,;!]))",
        rf"(?:{_IT}|{_THE}latter)(?:\s+all)?\s+(?:as\s+)?(?:being\s+)?{_VERY}*"
        rf"(?:{_UNTRUE}|(?:(?:anti-)?\w+\s+)?propaganda\b|unproven\b){_CLOSED}",
        rf"(?:(?:{_THE}|{_WHOSE})(?:\w+\s+)?{_TOLD}|{_SEVERAL})\s+{_OF_IT}(?:{_BE}|as\s+)?(?:being\s+)?{_VERY}*"
        rf"(?:{_UNTRUE}|{_ABSURD}|riddled\s+with|full\s+of\s+(?:errors|lies|inaccuracies)){_CLOSED}",
        rf"{_IT}\s+(?:(?:simply|just)\s+)?(?:(?:had\s+|has\s+)?never\s+(?:happened|occurred)|"
        r"did(?:\s+not|n['\u2019]t)\s+happen)(?=\W*(?:$|[.,;!]|\s(?:and|but)\b))",
        r"(?:nothing\s+(?:of\s+(?:the|that)\s+(?:sort|kind)|like\s+that)|no\s+such\s+(?:\w+\s+){1,2}?)\s*"
        r"(?:(?:had|has|have|ever|was|were)\s+)*(?:happened|occurred|took\s+place|taken\s+place|carried\s+out|made|given|issued|paid|received|signed|sent)\b",
        rf"(?:I|we|he|she|it|they|{_THE}\w+)\s+(?:(?:had|has|have)\s+)?"
        r"(?:did|done|gave|given|made|said|had|has|have|took|taken|issued|received)\s+"
        r"(?:no\s+such\s+(?!luck\b|thing\s+as\b)\w+(?=\W*(?:$|[.,;!]))|nothing\s+of\s+(?:the|that)\s+(?:sort|kind))",
        rf"(?:{_THE}|an?\s+|{_WHOSE}|as\s+)(?:\w+\s+)?(?:figure|number|toll|count|claim|account|report|version)s?\s+(?:{_BE}|as\s+)?"
        r"(?:\w+ly\s+)?(?:exaggerated|inflated|overstated|invented|made\s+up|untrue|false)(?=\W*(?:$|[.,;!]))",
        r"(?:that|this|such\s+an?|the)\s+(?:meeting|conversation|event|incident|attack|raid|payment|call|agreement|deal|order|visit|exchange)\s+"
        r"(?:(?:had|has)\s+)?(?:never|simply\s+did\s+not)\s+(?:happened?|occurr?(?:ed)?|t(?:ook|aken?)\s+place|existed?)\b",
        rf"{_IT}(?:\s+(?=is|was)|(?=['\u2019])){_BE}(?:\w+ly\s+)?not\s+(?:what|how|the\s+way)\s+(?:it\s+)?"
        r"(?:happened|went|occurred|(?:I|we|he|she|they)\s+(?:said|wrote|did))\b",
        rf"(?:{_IT}|nothing|(?:{_THE}|{_WHOSE})(?:\w+\s+)?{_TOLD})\s+could(?:\s+not|n['\u2019]t)?\s+be\s+(?:further|farther)\s+from\s+"
        r"(?:the\s+truth|reality)",
        rf"(?:{_IT}|(?:{_THE}|{_WHOSE})(?:\w+\s+)?{_TOLD})\s+(?:has|have|had|bears?|bore)\s+(?:absolutely\s+)?no\s+"
        r"(?:basis|foundation|relation|resemblance)\s+(?:whatsoever\s+)?(?:in|to)\s+(?:the\s+)?(?:facts?|reality|truth)\b",
        rf"(?:{DISAGREES})\W*$",
        r"not\s+so(?=\W*(?:$|[.,;:!])|\s+(?:the|there|this|that|he|she|it|we|they)\b)",
        rf"there(?:['\u2019]s|\s+(?:is|was))\s+(?:\w+ly\s+)?no\s+truth\s+(?:whatsoever\s+)?(?:in|to)\s+"
        rf"(?:{_IT}|them|{_THE}(?:\w+\s+)?{_TOLD})(?=\W*(?:$|[.,;]))",
    )
)
_DISAGREEMENT = re.compile(rf"\W*(?:{DISAGREES})\W*", re.IGNORECASE)
_SUBJECT = (
    r"\W*(?:(?!(?:hopes?|hoped|thinks?|thought|believes?|believed|if|that|whether|who|which|says?|said|knows?|knew|will|"
    r"would|should|could|can|may|might|must|almost|you|there|when|because|but)\b)[\w.'\u2019-]+\s+){1,6}?(?:\w+ly\s+)?"
)
_NOT = r"(?:(?:\s+(?:not|never)|n['\u2019]t|\s+in\s+no\s+way)\s+(?:\w+ly\s+|in\s+any\s+way\s+)?)"
_DISOWNED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\W*neither\s+(?:[\w.'\u2019-]+\s+){1,6}?nor\s+(?:[\w.'\u2019-]+\s+){1,6}?(?:had|has|have|played|took)\s+(?:an?|any)\s+"
        r"(?:\w+\s+)?(?:hand|part|role|share|involvement)\b",
        rf"{_SUBJECT}(?:had|has|have|played|plays|took)\s+(?:\w+ly\s+)?no\s+(?:\w+\s+)?"
        r"(?:hand|part|role|share|involvement|connection)\b(?!\s+(?:for|to)\b)",
        rf"{_SUBJECT}(?:had|has|have)\s+(?:\w+ly\s+)?nothing\s+(?:(?:at\s+all|whatsoever)\s+)?to\s+do\s+with\b",
        rf"{_SUBJECT}(?:was|were|is|are|had\s+been){_NOT}(?:involved|responsible|behind|complicit|to\s+blame)\b",
        rf"{_SUBJECT}(?:did|has|have|had){_NOT}(?:carry|carried)\s+out\b",
        r"\W*(?:not\s+guilty|innocent|(?:his|her|its|their)\s+(?:\w+\s+)?innocence)\b",
    )
)
_NO_SUCH = re.compile(
    rf"{_SUBJECT}(?:do|does|did|has|have|had){_NOT}(?:possess|own|have|had|used?|ma[dk]e|give|gave|given|issued?|order(?:ed)?|"
    r"receive[d]?|sen[dt]|h[eo]ld|sign(?:ed)?|carr(?:y|ied)\s+out|launch(?:ed)?|fired?)\s+(?:any\s+)?such\s+(?:an?\s+)?"
    r"[\w-]+(?=\W*(?:$|[.,;]))",
    re.IGNORECASE,
)
_NEVER_DID = re.compile(
    rf"(?!.*\b(?:better|worse|harder|so\s+\w+)\b){_SUBJECT}(?:(?:has|have|had)\s+)?never\s+(?:\w+ly\s+)?"
    r"(?!(?:saw|seen|heard|thought|wanted|knew|known|felt|liked|expected|been(?!\s+(?:to|paid|involved)\b)|was|were|run|again|before|would|will|mind|"
    r"had|have|get|got|more|so|really|quite|an?|the|to|in|at|on)\b)\w+",
    re.IGNORECASE,
)
_NEVER_SAID = re.compile(
    r"[\W_]*(?:I|we|he|she|it|they)\s+(?:(?:(?:have|has|had)\s+|['\u2019](?:ve|d|s)\s+)?never|(?:have|has|had|did)(?:\s+not|n['\u2019]t))\s+"
    r"(?:s(?:aid|ay)|did|do|done|wr(?:ote|ite|itten))\s+"
    r"(?:that|it|this|so|any\s+such\s+thing|anything\s+(?:like\s+that|of\s+the\s+(?:sort|kind)))(?=\W*(?:$|[.,;!]))",
    re.IGNORECASE,
)
"""What answers those alone who say what the speaker has done."""
_UNSURE = r"(?!(?:be|should|would|will|can|could|may|might|must|knows?|wants?|likes?|cares?|believes?|thinks?|yet)\b)"
_NOT_ONE = re.compile(
    r"\W*(?:not\s+(?:an?|one|a\s+single)\s+|none\s+of\s+|nobody\s+|no\s+one\s+|"
    r"no\s+(?!(?:doubt|question|longer|matter|reason|need|comment|plans?|evidence|proof|sign|idea|decision|change|more|"
    r"other|immediate|word|news)\b))"
    rf"(?:{_UNSURE}[\w.,'\u2019-]+\s+){{0,9}}?{_UNSURE}"
    r"(?:was|were|is|are|has|have|had|did|does|\w{3,}(?:ed|ew|[^aeious]s)|took|gave|made|sent|went|came|left|paid|fell|held|put|cut)\b"
    r"(?!\s+(?:yet|immediately|sure|certain|clear|more|above|perfect)\b)",
    re.IGNORECASE,
)
"""What leaves not one out: "not a cent was paid", "nobody waters the beer"."""
_MARKS = re.compile(r'["\u201c\u201d]')
_GRANTING = re.compile(r"\b(?:admit|acknowledg|conced|confess|apologi|agree|confirm|grant|accept)", re.IGNORECASE)
_REACH = 3
"""In statements: how far back a denial points."""
_LEAST, _LEAST_NEVER, _LEAST_NOT_ONE = 0.15, 0.25, 0.4


def calls_false(content: str) -> bool:
    """Tell whether ``content`` says of what was said before that it is not so, and names nothing of its own."""
    words = _MARKS.sub("", content)
    return any(pattern.match(words) for pattern in _FALSE)


def is_outright(cue: str, content: str) -> bool:
    """Tell whether a statement may be an outright denial, if there is something that it answers."""
    if _GRANTING.search(cue) or "?" in content:
        return False
    patterns = (_NEVER_DID, _NEVER_SAID) if is_demand(cue, content) else (_NEVER_DID, _NEVER_SAID, _NOT_ONE)
    return _points_back(content) or _disowns(content) or any(pattern.match(content) for pattern in patterns)


def outright_aims(scene: Scene, answer: int, aims: Mapping[int, float], *, accused: bool) -> dict[int, float]:
    """Return which of its possible targets an outright denial can answer, none if it answers nothing.

    Args:
        scene: the statements of the article.
        answer: index of the denial.
        aims: what it can dispute at all, with how likely each is.
        accused: whether others name the denier before.
    """
    profile = scene.profiles[answer]
    if _DISAGREEMENT.fullmatch(profile.content.text):
        return _last_before(scene, profile, aims)
    before = {number: chance for number, chance in aims.items() if _can_answer(profile, scene.profiles[number])}
    if _NEVER_SAID.match(profile.content.text):
        before = {n: chance for n, chance in before.items() if profile.party.meant_in(scene.profiles[n].content)}
        return before if any(_is_near(scene.profiles[number], profile) for number in before) else {}
    if _points_back(profile.content.text):
        return before if any(_is_near(scene.profiles[number], profile) for number in before) else {}
    if _NOT_ONE.match(profile.content.text):
        near = [n for n in before if scene.profiles[n].headline or _is_near(scene.profiles[n], profile)]
        return before if max((before[n] for n in near), default=0.0) >= _LEAST_NOT_ONE else {}
    least = _LEAST if _disowns(profile.content.text) else _LEAST_NEVER
    return before if accused and max(before.values(), default=0.0) >= least else {}


def _last_before(scene: Scene, profile: Profile, aims: Mapping[int, float]) -> dict[int, float]:
    """Return what was said right before of what a statement can dispute."""
    before = [number for number in aims if scene.profiles[number].place < profile.place]
    last = max(before, key=lambda number: scene.profiles[number].place, default=None)
    return {} if last is None or not _is_near(scene.profiles[last], profile) else {last: aims[last]}


def _points_back(content: str) -> bool:
    return calls_false(content) or bool(_NO_SUCH.match(content))


def _disowns(content: str) -> bool:
    return any(pattern.match(content) for pattern in _DISOWNED)


def _can_answer(answer: Profile, target: Profile) -> bool:
    """Tell whether ``target`` stands before and is no such denial itself: who agrees with one answers another."""
    return target.place < answer.place and not is_outright(target.cue, target.content.text)


def _is_near(target: Profile, answer: Profile) -> bool:
    return answer.place - target.place <= _REACH
