"""What decides about identity, for provenance: the rules and the registry's content."""

import json
from functools import cache

from counterclaim.claimants.registry import registry_file
from counterclaim.identity import h16

_RULES = "1"
"""Raised when the rules here give other matches."""


@cache
def merging_version() -> str:
    """Return a version that changes with the rules and with every correction of the registry."""
    return f"{_RULES}-{h16(json.dumps(registry_file(), sort_keys=True))[:8]}"
