"""Words in -ing that are no verbs, as parts of patterns."""

NO_VERBS = "anything|nothing|something|everything|during|king|spring|morning|evening|ceiling|wedding"
THINGS = "meeting|building|hearing|funding|filing|ruling|training|planning|housing|fighting|recording"
"""Things as well as verbs ("funding for rebels", "funding the rebels")."""
STEMS = "bring|sing|cling|swing|fling|spring|string"
"""Verbs that end so in every form."""
