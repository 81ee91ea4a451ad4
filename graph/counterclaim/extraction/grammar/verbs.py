"""Classes of English verbs that more than one rule goes by, as parts of patterns or patterns of their own."""

import re

from counterclaim.lexicon.verbs import AUXILIARIES

CLAUSAL = re.compile(
    rf"(?<![-\w])(?:that|{AUXILIARIES}|ought|supposed|need(?:s|ed)?|want(?:s|ed)?|tr(?:y|ies|ied)|plan(?:s|ned)?|going|able|"
    r"due|likely|ready|appear\w*|seem\w*|claim(?:s|ed)|beg[aiu]n\w*|continu\w*|manag\w*|fail\w*|refus\w*|agree\w*|decid\w*|"
    r"forc\w*|like|love|hop\w*|beat|won|lost|said|says|came|went|made|took|gave|led|sent|used|vow\w*|pledg\w*)\b",
    re.IGNORECASE,
)
"""What no mere name of somebody or something has in it."""
DENY = re.compile(r"\bden(?:y|ie[sd]|ying)$", re.IGNORECASE)
"""Cues that end in the plain verb."""
DENYING = re.compile(r"\b(?:den(?:y|ie[sd]|ial)|reject|dismiss|refut|rebut|repudiat)\w*", re.IGNORECASE)
"""Cues of denial; what is disputed or played down need be nothing that was said."""
