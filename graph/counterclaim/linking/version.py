"""By which rules articles are linked, for provenance: those about claimants, and those by which the rest follows."""

import json
from functools import cache

from counterclaim import __version__
from counterclaim.identity import h16
from counterclaim.matching.weights import shipped_weights
from counterclaim.merging import merging_version
from counterclaim.modelcard import ModelCard, shipped
from counterclaim.reading import Run
from counterclaim_ontology import aggregate_rules, rules

_CLAIMANTS, _RULES = "claimants", "rules"


@cache
def rules_version() -> str:
    """Return a version that changes with every rule of what is inferred and counted."""
    return h16(json.dumps([dict(rules()), dict(aggregate_rules())], sort_keys=True))[:8]


def linking_run(matcher_version: str) -> Run:
    """Return what links articles: the matcher, and the rules and facts of this version of the program."""
    return Run(
        software="counterclaim",
        version=__version__,
        model="claim-matcher",
        model_version=matcher_version,
        options=f"{_CLAIMANTS}={merging_version()} {_RULES}={rules_version()}",
    )


def has_old_claimants(options: str) -> bool:
    """Tell whether other rules or facts about claimants have linked what has these options."""
    return f"{_CLAIMANTS}={merging_version()}" not in options.split()


def has_old_rules(options: str) -> bool:
    """Tell whether what follows was derived by other rules where articles were linked with these options."""
    return f"{_RULES}={rules_version()}" not in options.split()


def shipped_linking_run() -> Run:
    """Return the run of the shipped matcher, without loading its encoder."""
    from counterclaim.matching.encoder import NETWORK  # late: most commands match nothing

    encoder = ModelCard.read(shipped("encoder")).version(NETWORK)
    return linking_run(f"{encoder}-{shipped_weights().version}")
