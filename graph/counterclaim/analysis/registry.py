"""All analyses, in the order in which people are shown them. The command line, the server and the docs read it.

``python -m counterclaim.analysis.registry docs/analyses.md`` writes the tables of the documentation anew.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType

from counterclaim.analysis.findings.accounts import Accounts
from counterclaim.analysis.findings.agreement import AgreementScores
from counterclaim.analysis.findings.bursts import Bursts
from counterclaim.analysis.findings.camps import Camps
from counterclaim.analysis.findings.claimants import Claimants
from counterclaim.analysis.findings.contested import Contested
from counterclaim.analysis.findings.controversy import TwoSided
from counterclaim.analysis.findings.fragile import Fragile
from counterclaim.analysis.findings.margins import Margins
from counterclaim.analysis.findings.parties import Parties
from counterclaim.analysis.findings.reasons import Reasons
from counterclaim.analysis.findings.reversals import Reversals
from counterclaim.analysis.findings.silence import Silence
from counterclaim.analysis.findings.sources import Sources
from counterclaim.analysis.findings.standing import Standing
from counterclaim.analysis.findings.strength import Strength
from counterclaim.analysis.findings.timeline import Timeline
from counterclaim.analysis.projection import PROJECTIONS
from counterclaim.analysis.question import Question, Selection
from counterclaim.errors import NotFound

_ALL: tuple[type[Question], ...] = (
    Contested,
    Parties,
    Standing,
    Accounts,
    Strength,
    Reasons,
    Camps,
    TwoSided,
    Claimants,
    Silence,
    Reversals,
    Sources,
    Fragile,
    Timeline,
    Bursts,
    Margins,
    AgreementScores,
)
ANALYSES: Mapping[str, type[Question]] = MappingProxyType({analysis.name: analysis for analysis in _ALL})


def find_analysis(name: str) -> type[Question]:
    """Return the analysis of that name.

    Raises:
        NotFound: if there is none; it names the nearest.
    """
    if name not in ANALYSES:
        near = get_close_matches(name, ANALYSES, n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise NotFound(f"There is no analysis {name!r}.{hint} There is {', '.join(ANALYSES)}.")
    return ANALYSES[name]


def own_parameters(analysis: type[Question]) -> Mapping[str, str]:
    """Return the parameters that an analysis has beside those that choose articles, with what they mean."""
    return {
        name: field.description or ""
        for name, field in analysis.model_fields.items()
        if name not in Selection.model_fields
    }


def update(document: str) -> str:
    """Return a document with its tables written anew.

    Raises:
        KeyError: if it marks a place for a table that there is not.
    """
    tables = {"analyses": _analyses, "projections": _projections, "addresses": _addresses, "options": _options}
    place = re.compile(r"(<!-- begin:(\w+) -->\n).*?(<!-- end:\2 -->)", re.DOTALL)
    return place.sub(lambda found: f"{found[1]}\n{chr(10).join(tables[found[2]]())}\n\n{found[3]}", document)


def _analyses() -> Iterator[str]:
    yield "| analysis | what it answers | runs on | parameters |"
    yield "|---|---|---|---|"
    for analysis in ANALYSES.values():
        parameters = ", ".join(f"`{name}`" for name in own_parameters(analysis))
        yield f"| `{analysis.name}` | {analysis.summary()} | `{analysis.projection}` | {parameters} |"


def _projections() -> Iterator[str]:
    yield "| projection | a node is | an edge is |"
    yield "|---|---|---|"
    for projection in PROJECTIONS.values():
        yield f"| `{projection.name}` | {projection.nodes} | {projection.edges} |"


def _addresses() -> Iterator[str]:
    yield "| address | what it answers | parameters beside `from`, `to`, `publisher`, `limit`, `offset`, `format` |"
    yield "|---|---|---|"
    for analysis in ANALYSES.values():
        parameters = "; ".join(f"`{name}`: {meaning[:-1]}" for name, meaning in own_parameters(analysis).items())
        yield f"| `/analysis/{analysis.name}` | {analysis.summary()} | {parameters} |"


def _options() -> Iterator[str]:
    yield "| option | of | means |"
    yield "|---|---|---|"
    found: dict[tuple[str, str], list[str]] = {}
    for analysis in ANALYSES.values():
        for name, meaning in own_parameters(analysis).items():
            switch = isinstance(analysis.model_fields[name].default, bool)
            shown = name.replace("_", "-")
            option = f"`--{shown}`, `--no-{shown}`" if switch else f"`--{shown}`"
            found.setdefault((option, meaning), []).append(f"`{analysis.name}`")
    for (option, meaning), names in sorted(found.items()):
        yield f"| {option} | {', '.join(names)} | {meaning} |"


def main(paths: Iterable[str]) -> None:
    """Rewrite the tables of the files named."""
    for path in map(Path, paths):
        path.write_text(update(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
