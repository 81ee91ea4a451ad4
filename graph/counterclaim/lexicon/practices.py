"""Ways of doing wrong that somebody may be said to have, or to have never had: weapons, methods, offences."""

import re

_HIT = r"(?:bomb|hit|str[iu]ck|strik|shell|attack|target|destroy|raid)"
_PRACTICES = {
    "gas": r"chemical (?:weapon|attack|agent|bomb|munition|substance)\w*|"
    r"gas(?:sed|sing|ses)?\b(?! (?:field|pipe|plant|station|pric|suppl|leak|tank|canister|cylinder|compan|mask))|"
    r"sarin|chlorine|nerve agents?|"
    r"toxic|mustard|poison\w*",
    "barrel bombs": r"barrel[- ]bomb\w*|barrels?\b",
    "cluster bombs": r"cluster (?:bomb|munition|weapon)\w*",
    "incendiaries": r"(?:white )?phosphorus|napalm|incendiar\w+|thermite",
    "mines": r"land ?mines?\b|anti-personnel mines?\b",
    "torture": r"tortur\w+|ill-treat\w+|mistreat\w+|waterboard\w*",
    "executions": r"execut(?:e|ed|es|ing|ions?)\b|behead\w*",
    "hostages": r"hostages?\b|kidnap\w*|abduct\w*",
    "starving": r"starv\w+|besieg\w+|sieges?\b",
    "child soldiers": r"child soldiers|(?:recruit|enlist)\w* (?:children|minors|boys)",
    "human shields": r"human shields?",
    "civilians": r"civilians?|women and children",
    "hospitals": rf"{_HIT}\w*(?: [\w'\u2019-]+){{0,5}} (?:hospitals?|clinics?|ambulances?|medical facilit\w+)\b|"
    rf"(?:hospitals?|clinics?|ambulances?)(?: [\w'\u2019-]+){{0,4}} {_HIT}",
    "doping": r"dop(?:e|ed|ing)\b|banned substances?|performance-enhancing|steroids?",
    "bribery": r"brib\w+|kickbacks?|backhanders?",
    "hacking": r"hack(?:s|ed|ing|ers?)?\b|cyber ?-?attacks?",
    "spying": r"spy(?:ing)?\b|spie[sd]\b|espionage|wiretap\w*|eavesdrop\w*|bugg(?:ed|ing)",
    "rigging": r"rigg\w+|ballot[- ]stuffing|electoral fraud|vote[- ](?:buying|rigging)",
    "plagiarism": r"plagiari\w+",
    "forced labour": r"forced labou?r|child labou?r|slave\w*|sweatshops?",
    "harassment": r"harass\w*|grop(?:e|ed|ing)|molest\w*",
    "discrimination": r"discriminat\w+|racial profiling",
    "polluting": r"pollut\w+|contaminat\w+|dump(?:s|ed|ing)\b",
    "tax evasion": r"tax evasion|evad(?:e|ed|es|ing) tax\w*|dodg(?:e|ed|ing) tax\w*",
    "price fixing": r"price[- ]fixing|fix(?:ed|ing)? prices|cartels?",
    "arming": r"suppl(?:y|ied|ies|ying) (?:\w+ )?(?:arms|weapons)|arms to|weapons to|"
    r"arm(?:ed|ing) (?:rebels|militants|fighters|terrorists|extremists)",
    "funding terror": r"(?:fund|financ|sponsor|support|back)\w* (?:of )?(?:terror\w*|extremis\w*|militants|jihad\w*)",
}
_ANY = re.compile("|".join(rf"\b(?:{words})" for words in _PRACTICES.values()), re.IGNORECASE)
_PATTERNS = {name: re.compile(rf"\b(?:{words})", re.IGNORECASE) for name, words in _PRACTICES.items()}


def practices_of(text: str) -> frozenset[str]:
    """Return the practices that ``text`` has words for.

    >>> sorted(practices_of("Orlo's army never used cluster bombs or gas."))
    ['cluster bombs', 'gas']
    """
    if not _ANY.search(text):
        return frozenset()
    return frozenset(name for name, words in _PATTERNS.items() if words.search(text))
