"""Who made what: captions and credits of pictures, bylines, staff lines, biographies, times of publication.

Each rule is matched against a whole line without the white space around it, but for those ``..._IN_LINE``. Rules
called ``..._UNLESS`` do not hold for a line that reports speech.
"""

import re

_I = re.IGNORECASE
_PICTURE = r"(?i:photos?|pictures?|images?|photographs?|illustrations?)"
_AGENCY = r"(?:AP|AFP|Reuters|REUTERS|EPA|EFE|UPI|Getty(?: Images?)?|AAP|PA|Anadolu|Xinhua|TASS|Sputnik|SANA)"
_BRACKET = (
    rf"[(\[](?:{_AGENCY}\s*/?\s*(?i:file )?{_PICTURE}|{_PICTURE}\s*(?:/|(?i:by|credit))?\s*:?\s*{_AGENCY}|"
    rf"(?i:file) {_PICTURE})\b"
    r"[^)\]]{0,80}[)\]]"
)
_TAKER = r"(?:[A-Z][\w.&'\u2019-]*)(?: [A-Z][\w.&'\u2019-]*){0,4}"

CAPTION = re.compile(
    rf"(?:(?:file|archive|handout|stock|undated|illustrative|cover|lead) +)*{_PICTURE}(?: +(?:credits?|caption|"
    rf"by|courtesy(?: of)?))*\s*[:|].*"
    r"|(?:caption|credit|file)s?\s*:.*"
    r"|(?:image|media) (?:captions?|sources?)\s*,.*"
    r"|file\s*[\u2013\u2014-]+\s*(?:in|on|this|a|an|the)\b.*",
    _I,
)
"""A picture's label, and what it shows or who took it."""
CREDIT = re.compile(
    rf".*(?:[.!?\"\u201d)]|\s)(?:{_PICTURE}\s+)?(?:(?i:credits?)|{_PICTURE})\s*:\s*[A-Z][\w./&'\u2019 |"
    rf"-]{{1,60}}|.*{_BRACKET}\.?"
    rf"|.*[.!?\"\u201d)] *(?:\({_TAKER}/ ?{_TAKER}(?:/ ?{_TAKER})?\)|(?:REUTERS|AFP|EPA|AP)/{_TAKER}(?:/{_TAKER})?)\.?"
)
"""What a picture shows, and a credit that calls itself one."""
CAPTION_ALONE = re.compile(r"(?:image|media) captions?\s*[,:]?", _I)
"""The same label on a line of its own: the caption stands on the next one."""
CREDIT_UNLESS = re.compile(rf".*\bGetty Images\.?|.*[/|]\s*{_AGENCY}\.?")
"""A line that ends with an agency's name after a stroke."""
CREDIT_IN_LINE = re.compile(_BRACKET)
PICTURED_UNLESS = re.compile(
    rf"In this (?:[A-Z][a-z]+\.? \d{{1,2}},? \d{{4}},? )?(?:file |handout |undated |AP )*(?:{_PICTURE}|"
    rf"frame grab)\b[^\"\u201c]*"
)
"""A caption without label: "In this file photo ..."."""
CAPTION_LABEL = re.compile(rf"^[^:]{{0,40}}{_PICTURE}[^:]{{0,20}}:\s*")
CREDIT_LABEL = re.compile(r"\s*(?:(?:photo |image )?credits?:\s*[^:]{1,60}|[(\[][^()\[\]]{1,90}[)\]]\.?)$", _I)

_NAMES = r"(?:[A-Z][\w.'\u2019-]*|and|in|at|from|with|for|of|the|de|van|von|al|bin|[,;&])"
_WORK = r"(?i:reporting|writing|editing|compiled|translated|written|edited)"
_SELF = r"(?i:story|article|post|report|page|piece)"
STAFF_UNLESS = re.compile(
    rf"\W{{0,2}}(?i:additional |further |with )?{_WORK}(?: and {_WORK})? by(?:[ ,;]+(?:{_NAMES}|{_WORK} by|"
    rf"(?i:additional) {_WORK} by))+[\W]*"
    rf"|[^\"\u201c]{{3,160}} contributed (?:reporting )?to this {_SELF}\b.*"
    rf"|(?i:this|an earlier version of this|a previous version of this) {_SELF} (?:has been|was|will be|"
    rf"is being|first appeared|originally)\b.*"
    rf"|(?i:this is a) (?:developing|breaking)(?: news)? {_SELF}\b.*"
    r"|(?i:e-?mail|twitter|facebook|contact)\s*:\s*\S*@\S+.*"
)
"""Reporters, editors, changes to the article, addresses."""
_VERSION = r"(?:an? (?:earlier|previous|original)|the original) version of this"
AMENDED = re.compile(
    rf"\W{{0,3}}(?:this|{_VERSION}) (?:article|story|post|page|piece|headline) (?:was|has been|had been|is being)"
    r"(?: \w+)? (?:amended|corrected|updated|revised|clarified|edited|changed|modified)\b.*"
    rf"|\W{{0,3}}{_VERSION} (?:article|story|post|page|piece)\b.*"
    r"|\W{0,3}(?:corrections?|clarifications?|editor['\u2019]?s['\u2019]? note|updated?)(?:[ ,(][^:]{0,40})?: .*\b(?:"
    r"(?:this|our|an? (?:earlier|previous)|the original) (?:article|story|version|headline)|incorrectly|misstated|"
    r"misspell?ed|misspelt|misidentified)\b.*",
    _I,
)
"""What has been changed in the article since, and what it said wrongly before."""
BIOGRAPHY_UNLESS = re.compile(
    r".*\b(?:(?i:follow) (?:him|her|them|[A-Z][\w.]+(?: [A-Z][\w.]+){0,3}) (?i:on) (?:Twitter|Facebook|"
    r"Instagram|X)\b|tweets (?:at )?@\w|"
    r"can be (?:reached|followed|found) (?:at|on) \S*@|(?i:reach) (?:him|her|them) (?:directly )?at \S+@).*"
)
BYLINE = re.compile(
    r"(?:(?:Written |Posted |Story )?By|BY|(?:Written|Posted|Story) by)"
    r" +[A-Z][\w.'\u2019-]*(?: +(?:and|&|of|for|de|van|von|bin|al|el|[A-Z][\w.'\u2019-]*)|"
    r", *[A-Z][\w.'\u2019-]*){1,12}\W*"
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?"
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?"
TIMESTAMP_UNLESS = re.compile(
    rf"(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?(?:\s*[:|]|(?=\s+(?:\d|{_MONTH}\b|"
    rf"{_WEEKDAY}\b))).{{0,80}}"
    rf"|(?:{_WEEKDAY},? +)?(?:\d{{1,2}} +{_MONTH}|"
    rf"{_MONTH} +\d{{1,2}}),? +\d{{4}}(?:[, ]+(?:at +)?\d{{1,2}}[:.]\d\d[\w\s().:+-]{{0,15}})?\W*",
    _I,
)
STAFF_IN_LINE = re.compile(
    r"(?<=[.!?\"\u201d)])\s+\(?(?:(?:additional |further )?(?:reporting|"
    r"writing) by)\b[^.\"\u201c]{3,400}?\bediting by\b"
    r"[^.\"\u201c]{3,160}?(?=\s*our standards|[.)]|$)"
    r"|(?<=[.!?\"\u201d)\]])\s+[A-Z]\w+(?: [\w.]+){0,5} contributed to this (?:report|story|article)\b\.?"
    r"|\bour standards:\s*the thomson reuters trust principles\.?",
    _I,
)
"""The same inside a text that has lost its line breaks."""
