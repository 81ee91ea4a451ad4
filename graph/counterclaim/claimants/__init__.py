"""Who makes each claim: sources resolved through the whole article to agents, parties and relays."""

from counterclaim.claimants.claimant import Claimants, Speaker
from counterclaim.claimants.resolution import resolve_claimants

__all__ = ["Claimants", "Speaker", "resolve_claimants"]
