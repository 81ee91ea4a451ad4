"""Who disputes what: rebuttals (denials, counterclaims, doubts) among the statements of one article."""

from counterclaim.rebuttals.dispute import Dispute, Disputed, Statement
from counterclaim.rebuttals.finding import find_disputes

__all__ = ["Dispute", "Disputed", "Statement", "find_disputes"]
