"""Time and memory of each analysis on made-up disputes of growing size, each in a process of its own.

Run from the checkout (on Unix):

    PYTHONPATH=tests python tests/benchmarks/analysis_scale.py --largest 1000000

Prints one Markdown row for each analysis and size. Each graph is made once and the analyses run in copies of the
process that made it. The labelling is set against NetworkX's own ``weakly_connected_components`` on the same graph, in
the same process and in turn.
"""

import gc
import multiprocessing
import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from multiprocessing.queues import Queue
from typing import Annotated, Any

import networkx as nx
import typer

from benchmarks.made_up_disputes import SEED, crowd, framework, signed, statements, stored
from counterclaim.analysis import PROJECTIONS, bipartite, contested, parties, positions, relays, to_networkx
from counterclaim.analysis.accounts import accounts
from counterclaim.analysis.accusation import accusations
from counterclaim.analysis.agreement import agreement_scores
from counterclaim.analysis.argumentation import grounded_labelling, preferred_labellings
from counterclaim.analysis.balance import frustration, is_balanced
from counterclaim.analysis.bursts import surges
from counterclaim.analysis.centrality import accused_centrality, brokerage_centrality, rebutting_centrality
from counterclaim.analysis.controversy import controversy
from counterclaim.analysis.corroboration import corroborations
from counterclaim.analysis.fragility import fragility
from counterclaim.analysis.reading import margins, resample
from counterclaim.analysis.reversals import reversals
from counterclaim.analysis.silence import answer_times
from counterclaim.analysis.strength import df_quad, h_categoriser, influences
from counterclaim.analysis.timeline import timeline
from counterclaim.exports import FORMATS


def accused(graph: "nx.MultiDiGraph[str]") -> "nx.MultiDiGraph[str]":
    """Return who accuses whom, if every claim accuses one of three parties."""
    for claim in [claim for claim in graph if claim.startswith("claim")]:
        graph.add_edge(claim, f"party {1 + len(claim) % 3}", key="accuses", kind="accuses")
    return accusations(graph)


def ratio(graph: "nx.DiGraph[str]") -> str:
    """Return how many times as long as NetworkX's components the labelling takes: the median of three turns."""
    found = []
    for _ in range(3):
        times = []
        for analyse in (grounded_labelling, lambda one: list(nx.weakly_connected_components(one))):
            start = time.process_time()
            analyse(graph)
            times.append(time.process_time() - start)
        found.append(times[0] / times[1])
    return f"{statistics.median(found):.2f} times as long ({min(found):.2f} to {max(found):.2f})"


def strengths(graph: "nx.MultiDiGraph[str]") -> dict[str, float]:
    """Return how contested each claim is."""
    return {claim: found.strength for claim, found in contested(graph).items()}


def camps(graph: "nx.Graph[str]") -> list[set[str]]:
    """Return the two camps that a made-up graph of parties was drawn with."""
    even = {party for party in graph if int(party.removeprefix("party ")) % 2 == 0}
    return [even, set(graph) - even]


Made = Callable[[int], Any]
Measures = dict[str, Callable[[Any], object]]
"""What to measure on a graph."""

SUBJECTS: dict[str, tuple[Made, Measures]] = {
    "positions and attacks": (
        framework,
        {
            "weakly_connected_components": lambda graph: list(nx.weakly_connected_components(graph)),
            "grounded_labelling": grounded_labelling,
            "grounded_labelling to weakly_connected_components": ratio,
            "h_categoriser": h_categoriser,
            "df_quad": partial(df_quad, tol=1e-6),
        },
    ),
    "utterances": (
        statements,
        {
            "bipartite": bipartite,
            "positions": positions,
            "parties": parties,
            "relays": relays,
            "accusations": accused,
            "contested": contested,
            "fragility": fragility,
            "rebutting_centrality": rebutting_centrality,
            "reversals": reversals,
            "timeline": timeline,
            "surges": surges,
            "resample": partial(resample, seed=SEED),
            "margins (contested, 20 samples)": lambda graph: margins(graph, strengths, samples=20, seed=SEED),
        },
    ),
    "positions of parties": (
        lambda size: positions(statements(size)),
        {
            "preferred_labellings (first)": lambda graph: next(preferred_labellings(graph)),
            "accounts": accounts,
            "influences": lambda graph: influences(graph, max(graph, key=graph.in_degree)),
        },
    ),
    "parties and claims": (
        lambda size: bipartite(statements(size)),
        {
            "agreement_scores (sums)": partial(agreement_scores, acknowledged=True),
            "agreement_scores (truthfinder)": partial(agreement_scores, acknowledged=True, model="truthfinder"),
        },
    ),
    "relays": (lambda size: relays(statements(size)), {"corroborations": corroborations}),
    "accusations": (
        lambda size: accused(statements(size)),
        {"answer_times": answer_times, "accused_centrality": accused_centrality},
    ),
    "relations": (
        signed,
        {
            "is_balanced": is_balanced,
            "frustration (1 restart)": partial(frustration, seed=SEED, restarts=1),
            "brokerage_centrality": lambda graph: brokerage_centrality(graph, camps(graph)),
            "controversy (5 samples)": partial(controversy, samples=5, seed=SEED),
        },
    ),
    "crowds": (crowd, {name: known.make for name, known in PROJECTIONS.items() if name != "disputes"}),
    "stores": (stored, {"to_networkx": to_networkx}),
    "files": (statements, {f"write {name}": known.write for name, known in FORMATS.items()}),
}
"""What is measured on which graphs; one utterance is about one position."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of CPU and of clock, and megabytes at the peak above what the graph itself takes; or what to say."""

    cpu: float = 0.0
    clock: float = 0.0
    megabytes: float = 0.0
    told: str = ""


def measure(subject: str, name: str, graph: object, answers: "Queue[Measured]") -> None:
    """Measure one analysis in this process."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    clock, cpu = time.perf_counter(), time.process_time()
    try:
        outcome = SUBJECTS[subject][1][name](graph)
        told = outcome if name.endswith("components") and isinstance(outcome, str) else ""
    except nx.NetworkXException as refused:
        told = f"{type(refused).__name__}: {refused}"
    spent, passed = time.process_time() - cpu, time.perf_counter() - clock
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    answers.put(Measured(spent, passed, (peak - before) / 1024, told))


def measured(subject: str, size: int, timeout: float, answers: "Queue[tuple[str, Measured]]") -> None:
    """Make a graph and measure on it, each analysis in a copy of this process that is ended after ``timeout``."""
    graph = SUBJECTS[subject][0](size)
    gc.collect()
    gc.freeze()
    fork = multiprocessing.get_context("fork")
    for name in SUBJECTS[subject][1]:
        own: Queue[Measured] = fork.Queue()
        child = fork.Process(target=measure, args=(subject, name, graph, own))
        child.start()
        child.join(timeout)
        if child.is_alive():
            child.terminate()
            child.join()
            answers.put((name, Measured(told=f"more than {timeout:.0f} s")))
        else:
            answers.put((name, own.get() if child.exitcode == 0 else Measured(told=f"ended with {child.exitcode}")))


def main(
    *,
    smallest: Annotated[int, typer.Option(min=1)] = 1_000,
    largest: Annotated[int, typer.Option(min=1)] = 10_000,
    timeout: Annotated[float, typer.Option(help="Seconds for one analysis of one size.")] = 600,
    only: Annotated[str, typer.Option(help="Only subjects whose name has this in it.")] = "",
) -> None:
    """Print a table for each subject: sizes in powers of ten from smallest to largest."""
    spawn = multiprocessing.get_context("spawn")
    typer.echo("| subject | analysis | size | CPU s | clock s | MB | growth |")
    typer.echo("|---|---|---|---|---|---|---|")
    for subject in (one for one in SUBJECTS if only in one):
        earlier: dict[str, float] = {}
        size = smallest
        while size <= largest:
            answers: Queue[tuple[str, Measured]] = spawn.Queue()
            process = spawn.Process(target=measured, args=(subject, size, timeout, answers))
            process.start()
            for _ in SUBJECTS[subject][1]:
                name, found = answers.get()
                growth = f"x{found.cpu / earlier[name]:.1f}" if earlier.get(name) else ""
                cells = f"{found.cpu:.3f} | {found.clock:.3f} | {found.megabytes:.0f} | {growth}"
                typer.echo(f"| {subject} | {name} | {size:,} | {found.told + ' | | | ' if found.told else cells} |")
                earlier[name] = 0.0 if found.told else found.cpu
            process.join()
            size *= 10


if __name__ == "__main__":
    typer.run(main)
