"""Claimant identity across articles: which agents of two articles are one, decided by names and affiliations alone."""

from counterclaim.merging.candidate import Candidate, read_candidate
from counterclaim.merging.grouping import match_group, methods
from counterclaim.merging.match import AgentMatch, Method
from counterclaim.merging.version import merging_version

__all__ = ["AgentMatch", "Candidate", "Method", "match_group", "merging_version", "methods", "read_candidate"]
