"""What others say, and who says it, as parts of patterns: "the union's claims that", "the head of the union"."""

from counterclaim.lexicon.talk import TALK

_WORD = r"[A-Z][\w.\u2019'-]*(?<!['\u2019]s)(?<!s['\u2019])"
NAME = rf"{_WORD}(?:\s+(?:of|for|and|the|al-\w+|[A-Z][\w.-]*)){{0,6}}?"
_BODY = (
    r"(?:opposition|rebels?|insurgents?|militants?|government|regime|army|military|police|union|activists?|residents?|"
    r"villagers|protesters|prosecutors?|lawyers|doctors|officials|critics|workers|newspapers?|media|press|news)"
)
_POSSESSIVE = rf"(?:(?:[Tt]he\s+|[Aa]n?\s+)?(?:{NAME}|(?:[a-z][\w-]*\s+)?[a-z][\w-]+))(?:['\u2019]s|(?<=s)['\u2019])"
OWNER = rf"{_POSSESSIVE}|{NAME}(?=\s)|{_BODY}(?=\s)"
"""Who makes a claim, before the word for it: "the union's", "Lestrian", "opposition"."""
BY = r"(?:(?:made|raised|levelled|leveled)\s+)?(?:by|from|in)\s+(?P<by>(?:[\w.\u2019'-]+\s+){1,6}?)"
"""Who makes a claim, behind the word for it."""
_NO_VERB = r"(?![a-z]+ed\s+(?:the|an?|its|his|her|their|it|him|them|how|what|whether)\b)"
"""How no clause begins: "the report by the board that examined it" says nothing behind "that"."""
CLAIM_OF = (
    r"(?P<noun>(?:(?:all|any|these|those|such|recent|earlier|repeated|persistent|widespread)\s+)*"
    rf"(?:(?P<owner>{OWNER})\s+)?(?:[Tt]he\s+|[Aa]n?\s+)?(?:(?:latest|recent|repeated|earlier|false|similar)\s+)*"
    rf"(?P<talk>{TALK})\s+(?:{BY})?that\s+(?!(?:was|were|is|are|had|have|has)\b){_NO_VERB})"
)
"""The words before what is claimed: "the union's repeated claims that"."""
NAMED = rf"{_WORD}(?:\s+(?:(?:of|for|bin|de|van|von)\s+(?:the\s+)?|al-)?[A-Z][\w.\u2019'-]*){{0,7}}"
"""A name of one word or more, with the titles before it."""
_NO_NOUN = (
    r"(?:that|which|who|and|or|but|of|on|in|at|to|by|for|with|from|as|is|are|was|were|has|have|had|said|says|not)\b"
)
_PLAIN = rf"(?:(?!{_NO_NOUN})[a-z][\w\u2019'-]*)(?:\s+(?!{_NO_NOUN})[a-z][\w\u2019'-]*){{0,3}}"
SOMEBODY = (
    rf"(?<!\w)(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+{_PLAIN}(?:\s+(?:of|for)\s+(?:the\s+)?(?:{NAMED}|{_PLAIN}))?"
    rf"(?:\s+{NAMED})?|(?:[Tt]he\s+)?{NAMED}(?:\s+{_PLAIN})?)"
)
"""A phrase for somebody: "the head of the union", "Senator Orla Finch"."""
SUBJECT = rf"{SOMEBODY}|He|She|It|They"
"""Somebody who opens a sentence."""
