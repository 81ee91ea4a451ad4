"""Analyses of the graph of disputes, as NetworkX functions.

They say who is contested, who disputes with whom and who has not answered; never who is right.
"""

from counterclaim.analysis.bipartite import bipartite
from counterclaim.analysis.claim import claims
from counterclaim.analysis.contests import Contest, contest, contested
from counterclaim.analysis.exchange import Exchange, Position
from counterclaim.analysis.party import exchanges, parties
from counterclaim.analysis.position import positions
from counterclaim.analysis.projection import PROJECTIONS, to_networkx
from counterclaim.analysis.relay import relays
from counterclaim.analysis.utterance import utterances

__all__ = [
    "PROJECTIONS",
    "Contest",
    "Exchange",
    "Position",
    "bipartite",
    "claims",
    "contest",
    "contested",
    "exchanges",
    "parties",
    "positions",
    "relays",
    "to_networkx",
    "utterances",
]
