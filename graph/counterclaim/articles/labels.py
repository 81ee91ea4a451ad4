"""What a site writes around an article: buttons, menus, teasers, invitations and notices, as rules over one line.

Each rule is matched against a whole line without the white space around it. Rules of the second kind (``..._UNLESS``)
do not hold for a line that reports speech.
"""

import re

_I = re.IGNORECASE
_THIS = r"(?: (?:this|it|link|article|story|page|us))*"
_SITE = (
    r"(?:e-?mail|facebook|twitter|whats ?app|linked ?in|reddit|telegram|pinterest|google\+?|messenger|instagram|"
    r"you ?tube|tumblr|flipboard|pocket|pdf|a friend|social media|x)"
)
_ADVERTISEMENT = r"(?:(?:the |this )?(?:advertisement|ad|video|newsletter promotion))"
_RELATED = r"related(?: (?:news|stories|articles?|coverage|content|links|topics|posts))?"

# Longer labels come first: a label once matched is not tried in parts, so that no line takes exponential time.
_LABEL = "|".join((
    r"(?:show|hide|view|read|leave|post|add|see)(?: a| all| the)? comments?(?: \(?\d+\)?)?",
    r"[\d,.]+k? (?:comments?|shares?|views?|likes?|retweets?|replies)",
    r"comments?(?: \(\d+\)| \d+)?",
    r"(?:send|share|e-?mail|tweet|pin|post|save|print|view|copy|follow|like|discuss|subscribe|join)"
    rf"{_THIS}(?: (?:in|on|via|by|to|with|as|from) {_SITE}(?: news)?)?",
    _SITE,
    r"views?:? [\d,.]+k?",
    rf"(?:story|article) continues (?:below|after)(?: {_ADVERTISEMENT})?",
    r"continue reading(?: (?:the )?main story| below)?",
    r"skip (?:to|past) [\w ]{1,40}",
    r"read (?:more|also|next|(?:the )?full (?:article|story))|see also|most (?:read|popular|viewed)",
    _RELATED,
    r"\d+ ?-?min(?:ute)?s? read|listen to (?:this )?(?:article|story)",
    r"(?:click|tap) to (?:enlarge|zoom|expand|play|share|view)",
    r"slideshow(?: \(\d+ images?\))?|more ?images?|gallery",
    r"(?:accept|reject)(?: all)?(?: cookies)?|manage (?:cookies|preferences)",
    r"(?:cookie|privacy) (?:policy|settings|preferences|notice)|terms (?:of (?:use|service)|and conditions)",
    r"contact us|about us|all rights reserved|back to top|text size",
    r"sponsored(?: content)?|promoted(?: content)?|paid content|advertisements?|ads?",
    r"log ?in|sign ?(?:in|up)|register|menu|home|search|next|previous|more|download|listen|bookmark|flag|reply|"
    r"loading",
))  # fmt: skip
LABELS_ALONE = re.compile(rf"[\W_]*+(?:(?>{_LABEL})(?-i:(?![a-z]))[\W_]*+)++", _I)
"""Nothing but labels, also doubled without a gap ("Share itShare it")."""

_MARK = r"(?:>{1,3}|[\u00bb\u203a\u25b6\u25ba\u2192])"
TEASER = re.compile(
    rf"(?:(?:{_MARK}|[\u2022*|\u2013\u2014-]+) *)?"
    r"(?:(?:also )?read(?: (?:more|also|next|on|the full (?:story|article|report)))?|(?:see|watch|"
    r"listen)(?: (?:also|more|now|live))?|"
    rf"{_RELATED}|more (?:on|from|about)[\w' ]{{0,40}}|recommended(?: for you)?|"
    r"you (?:may|might) also (?:like|be interested in)|don['\u2019]t miss|most read|up next|trending(?: now)?)"
    r"[\"']?\s*(?::|\||>>|\u00bb).*"
    rf"|{_MARK}\s*(?:read|see|watch|listen|more|related|also|click)\b.*",
    _I,
)
"""A label, a colon and the headline of another article, or a mark and the invitation to read it."""
TEASER_LABEL = re.compile(
    rf"\W{{0,3}}(?:{_RELATED}|read (?:more|also)|see also|also (?:on|read)[\w ]*|more (?:on|from)[\w ]*|"
    rf"recommended|most read)\W{{0,2}}:\W{{0,2}}",
    _I,
)
"""A teaser's label on a line of its own: the headline stands on the next one."""

SECTION = re.compile(
    rf"\W{{0,3}}(?:{_RELATED}|(?:read|up) next|more (?:on|from) [\w' ]{{1,40}}|more (?:news|stories|to explore)|"
    r"(?:top|latest|trending|popular|other) (?:stories|news|headlines|articles)|most (?:read|popular|viewed|shared)|"
    r"recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|be interested in)|trending(?: now)?|"
    r"around the \w+|also (?:on|in) [\w' ]{1,40}|editor['\u2019]?s['\u2019]? (?:picks?|choice)|"
    r"in other news|don['\u2019]t miss)[\s:|>\u00bb]{0,3}",
    _I,
)
"""A heading over the headlines of other articles."""

POINTER_UNLESS = re.compile(
    r"(?:you can |to )?(?:watch|listen to|see|read|view|check out|click|tap|scroll)\b.{0,140}\b(?:below|above|"
    r"here)\W*",
    _I,
)
INVITATION_UNLESS = re.compile(
    r"(?:for (?:more|the latest)|want|get|receive|sign up|subscribe|join|enter your|click|tap|follow|like (?:us|"
    r"our|the page)|"
    r"download|donate|support our|register|already a|don['\u2019]?t miss|never miss|stay (?:up|informed|tuned)|"
    r"you can|"
    r"listen|send (?:us|your)|by (?:clicking|signing|continuing|subscribing|entering)|do you|have a tip|contact)\b.*"
    r"\b(?:(?:your|via|an|daily|free) e-?mail|e-?mail (?:alerts?|updates?|address)|inbox|newsletters?|twitter|"
    r"facebook|"
    r"instagram|telegram|podcasts?|our app|alerts|updates|notifications|subscri\w+|unsubscribe|the page|"
    r"privacy policy|"
    r"terms of|our (?:page|channel|reporting|journalism))\b.*",
    _I,
)
"""An imperative or a question to the reader, and what only a site offers."""

NOTICE = re.compile(
    r".*(?:enter(?:ing)? your e-?mail|(?:in|to) your inbox|(?:we|site|page) uses? cookies|all rights reserved|"
    r"may not be (?:published|reproduced|republished|broadcast)[^.]*(?:redistributed|permission)|"
    r"unsubscribe (?:at )?any ?time|enable java ?script|value your privacy|"
    r"partners (?:store|use|access)\b.*\b(?:device|cookies)).*"
    r"|(?:sign up|subscribe) (?:for|to|here)\b.*\b(?:newsletters?|inbox|e-?mail (?:alerts?|updates?))\b.*"
    r"|(?:copyright\b|\u00a9|\(c\) *(?:copyright\b|\d{4})).*",
    _I,
)
"""Cookies, newsletters, copyright."""
CODE = re.compile(
    r"[}{]|(?:@media|[.#][\w-]+|[\w-]+)[\w\s.,#>:()@-]{0,80}\{|[a-z]+(?:-[a-z]+)* ?: ?[^.;]{1,60};|"
    r"</?[a-z]+(?:\s[^<>]*)?>"
)
"""A line of a style sheet or a lone tag that a scraper took along."""

LABELS_IN_LINE = re.compile(
    r"\bprint tweet(?: views [\d,]+)?\b|\bslideshow \(\d+ images?\)|\bpic\.twitter\.com/?\w+|"
    r"[(\[]click to enlarge[)\]]|"
    r"(?<=[.!?\"\u201d)\]\d])\s+(?:read also|more ?images?)\s*$",
    _I,
)
"""Labels inside a text that has lost its line breaks."""
TAIL = re.compile(
    r"(?:(?<=[.!?\"\u201d)])|\.\.\.)\s+(?:\d+\s+)?Related\b(?=\s)|\bRelated (?:News|Stories|Articles|Coverage|"
    r"Topics|Content|Links)\b"
)
"""Where the page's foot may begin in a text without line breaks; it does if some ``TAIL_LABEL`` follow."""
TAIL_LABEL = re.compile(
    r"community standards|comment via|follow us|privacy policy|cookie policy|terms of use|subscribe|copyright|"
    r"contact us",
    _I,
)
