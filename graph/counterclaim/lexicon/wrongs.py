"""What somebody is accused of: deeds and traits, as one pattern."""

import re

WRONG = re.compile(
    r"\b(?:brib|corrupt|st[eo]al|stole|theft|thie[fv]|rob(?:s|bed|bery)\b|cheat|dop(?:ed|ing)\b|spy|spied|grop|assault|harass|abus|"
    r"rap(?:e[sd]?|ing|ist)\b|molest|slap|kill|murder|stab|rig(?:s|ged|ging)\b|fraud|embezzl|launder|smuggl|"
    r"traffick|threat|extort|blackmail|tortur|poison|burn|loot|fired\s+(?:at|on)|attack|bomb|shell(?:ed|ing)|"
    r"lie[ds]?\b|lying|forg(?:ed|ing|ery)|plagiar|insult|sw[eo]re?\b|sworn|racis|discriminat|bull(?:y|ied)|conspir|leak|collu|"
    r"misus|massacr|gas(?:sed|sing)\b|dump|pollut|defraud|violat|illegal|crime|terroris|drugs)",
    re.IGNORECASE,
)
