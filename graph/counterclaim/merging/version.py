"""What decides about identity, for provenance: the rules and the registry's content."""

from counterclaim.claimants.registry import registry_version

_RULES = "2"
"""Raised when the rules here give other matches."""


def merging_version() -> str:
    """Return a version that changes with the rules and with every correction of the registry."""
    return f"{_RULES}-{registry_version()}"
