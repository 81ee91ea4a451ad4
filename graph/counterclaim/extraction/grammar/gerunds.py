"""Words in -ing that are no verbs, as parts of patterns."""

NO_VERBS = "anything|nothing|something|everything|during|king|spring|morning|evening|ceiling|wedding"
THINGS = "meeting|building|hearing|funding|filing|ruling|training|planning|housing|fighting|recording"
"""Things as well as verbs ("funding for rebels", "funding the rebels")."""
OBJECT = r"(?:(?:the|an?|any|his|her|its|their|our|your|my|this|that|these|those|such|him|them|it)\b|(?-i:[A-Z])\w*)"
"""How the words for what a verb does it to begin."""
STEMS = "bring|sing|cling|swing|fling|spring|string"
"""Verbs that end so in every form."""
