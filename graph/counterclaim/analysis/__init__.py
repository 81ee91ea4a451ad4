"""Analyses of the graph of disputes, as NetworkX functions.

They say who is contested, who disputes with whom and who has not answered; never who is right.
"""

from counterclaim.analysis.contests import Contest, contest, contested
from counterclaim.analysis.exports import graphml
from counterclaim.analysis.graph import to_networkx
from counterclaim.analysis.party import Exchange, Position, exchanges, parties
from counterclaim.analysis.position import positions

__all__ = [
    "Contest",
    "Exchange",
    "Position",
    "contest",
    "contested",
    "exchanges",
    "graphml",
    "parties",
    "positions",
    "to_networkx",
]
