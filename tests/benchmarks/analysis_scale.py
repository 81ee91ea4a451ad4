"""Time and memory of each analysis on made-up disputes of growing size, each in a process of its own.

Run from the checkout:

    python tests/benchmarks/analysis_scale.py --largest 1000000

Prints one Markdown row for each analysis and size. The labelling is set against NetworkX's own
``weakly_connected_components`` on the same graph in the same process.
"""

import multiprocessing
import random
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Annotated, Any

import networkx as nx
import typer

from counterclaim.agent import Agent, AgentId, AgentKind, narrator
from counterclaim.analysis import PROJECTIONS, to_networkx
from counterclaim.article import Article
from counterclaim.claim import Claim
from counterclaim.exports import FORMATS
from counterclaim.identity import slug
from counterclaim.rdf import Iris, reading_quads
from counterclaim.reading import Reading, Run
from counterclaim.span import Span
from counterclaim.stance import Certainty, Mode, Stance
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.utterance import Utterance, utterance_id

SEED = 20261122
ATTACKS_FOR_EACH = 3
STATEMENTS_FOR_EACH_CLAIM = 4
FITTING = 0.9
IN_EACH_ARTICLE = 10
STANCES = ("asserts", "asserts", "asserts", "denies", "denies", "questions")
DATES = [f"2031-03-{day:02}" for day in range(1, 31)]


def framework(size: int) -> "nx.DiGraph[str]":
    """Return positions with three attacks each, a tenth of which nobody attacks."""
    chance = random.Random(SEED)  # noqa: S311 - no secret
    names = [f"position {number}" for number in range(size)]
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(names)
    attacked = names[size // 10 :] or names
    graph.add_edges_from(
        ((chance.choice(names), chance.choice(attacked)) for _ in range(ATTACKS_FOR_EACH * size)), sign=-1
    )
    return graph


def statements(size: int) -> "nx.MultiDiGraph[str]":
    """Return a graph of utterances, as of ``to_networkx``, in which a few parties speak often and most seldom."""
    chance = random.Random(SEED)  # noqa: S311 - no secret
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for number in range(size):
        party = f"party {int(chance.paretovariate(1)) % size}"
        claim = f"claim {chance.randrange(max(1, size // STATEMENTS_FOR_EACH_CLAIM))}"
        graph.add_node(party, kind="claimant", type="organization", label=party)
        graph.add_node(claim, kind="claim", label=claim)
        said = {"kind": chance.choice(STANCES), "mode": "indirect", "party": party, "confidence": 0.9, "quote": ""}
        article = f"article {chance.randrange(max(1, size // 10))}"
        graph.add_edge(party, claim, utterance=f"u{number}", article=article, first_seen=chance.choice(DATES), **said)
    return graph


def stored(size: int) -> "EmbeddedStore":
    """Return a store in memory with about so many utterances, ten an article, as ``statements`` draws them."""
    store, drawn = EmbeddedStore.open(None), list(statements(size).edges(data=True))
    for first in range(0, len(drawn), IN_EACH_ARTICLE):
        text = f"Article {first}. " + "They said that it was so. " * IN_EACH_ARTICLE
        article = Article(text=text, identifier=f"a{first}", published=date.fromisoformat(DATES[first % len(DATES)]))
        agents: dict[str, Agent] = {}
        claims: dict[str, Claim] = {}
        said: list[Utterance] = []
        for at, (party, claim, data) in enumerate(drawn[first : first + IN_EACH_ARTICLE]):
            agent = Agent(id=AgentId(slug(party)), name=party, kind=AgentKind.ORGANIZATION)
            what, stance, where = Claim(text=f"{claim}."), Stance(data["kind"]), (Span(20 + 26 * at, 40 + 26 * at),)
            agents[agent.id], claims[what.id] = agent, what
            said.append(
                Utterance(
                    id=utterance_id(article.id, where, agent.id, Mode.INDIRECT, stance, what.id),
                    content=where,
                    cue=(),
                    source=(),
                    mode=Mode.INDIRECT,
                    speaker=agent.id,
                    party=None,
                    stance=stance,
                    claim=what.id,
                    certainty=Certainty.CERTAIN,
                    confidence=0.9,
                )
            )
        reading = Reading(
            article=article,
            run=Run(software="made up", version="1", model="none", model_version="0"),
            narrator=narrator(article.id, None),
            agents=tuple(agents.values()),
            claims=tuple(claims.values()),
            utterances=tuple(said),
        )
        store.load(reading_quads(reading, Iris(), generated=datetime(2031, 3, 31, tzinfo=UTC)))
    return store


def signed(size: int) -> "nx.Graph[str]":
    """Return a sparse signed graph of parties: two camps, and a tenth of the relations that do not fit them."""
    chance = random.Random(SEED)  # noqa: S311 - no secret
    graph: nx.Graph[str] = nx.Graph()
    for number in range(size):
        for _ in range(ATTACKS_FOR_EACH):
            other = chance.randrange(size)
            fits = 1 if (number - other) % 2 == 0 else -1
            graph.add_edge(f"party {number}", f"party {other}", sign=fits if chance.random() < FITTING else -fits)
    return graph


Analysis = tuple[Callable[[int], Any], Callable[[Any], object]]
"""How to make a graph of a size, and what to measure on it."""


def on_positions() -> dict[str, Analysis]:
    """Return what is measured on attacks between positions, set against a function of NetworkX's own."""
    from counterclaim.analysis.argumentation import grounded_labelling
    from counterclaim.analysis.strength import df_quad, h_categoriser

    return {
        "weakly_connected_components": (framework, lambda graph: list(nx.weakly_connected_components(graph))),
        "grounded_labelling": (framework, grounded_labelling),
        "h_categoriser": (framework, h_categoriser),
        "df_quad": (framework, lambda graph: df_quad(graph, tol=1e-6)),
    }


def on_statements() -> dict[str, Analysis]:
    """Return what is measured on utterances and what is made of them; one utterance is about one position."""
    from counterclaim.analysis.accusation import accusations
    from counterclaim.analysis.argumentation import preferred_labellings
    from counterclaim.analysis.contests import contested
    from counterclaim.analysis.corroboration import corroborations
    from counterclaim.analysis.fragility import fragility
    from counterclaim.analysis.party import parties
    from counterclaim.analysis.position import positions
    from counterclaim.analysis.relay import relays
    from counterclaim.analysis.silence import answer_times

    def accused(graph: "nx.MultiDiGraph[str]") -> "nx.MultiDiGraph[str]":
        for claim in [claim for claim in graph if claim.startswith("claim")]:
            graph.add_edge(claim, f"party {1 + len(claim) % 3}", key="accuses", kind="accuses")
        return accusations(graph)

    return {
        "positions": (statements, positions),
        "preferred_labellings (first)": (
            lambda size: positions(statements(size)),
            lambda graph: next(preferred_labellings(graph)),
        ),
        "contested": (statements, contested),
        "parties": (statements, parties),
        "relays": (statements, relays),
        "corroborations": (lambda size: relays(statements(size)), corroborations),
        "accusations": (statements, accused),
        "answer_times": (lambda size: accused(statements(size)), answer_times),
        "fragility": (statements, fragility),
    }


def on_crowds() -> dict[str, Analysis]:
    """Return what is measured on so many denials of one claim."""

    def crowd(size: int) -> "nx.MultiDiGraph[str]":
        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        graph.add_node("c", kind="claim", label="c")
        for number in range(size):
            graph.add_node(f"p{number}", kind="claimant", type="organization", label=f"p{number}")
            said = {"kind": "denies" if number else "asserts", "mode": "indirect", "confidence": 0.9, "quote": ""}
            graph.add_edge(f"p{number}", "c", party=f"p{number}", utterance=f"u{number}", article="a", **said)
        return graph

    return {f"crowd: {name}": (crowd, known.make) for name, known in PROJECTIONS.items() if name != "disputes"}


def on_stores() -> dict[str, Analysis]:
    """Return what is measured on stores and on graphs as files."""
    return {
        "to_networkx": (stored, to_networkx),
        **{f"write {name}": (statements, known.write) for name, known in FORMATS.items()},
    }


def analyses() -> dict[str, Analysis]:
    """Return everything that is measured, by name."""
    from counterclaim.analysis.balance import frustration, is_balanced

    on_parties: dict[str, Analysis] = {
        "is_balanced": (signed, is_balanced),
        "frustration": (signed, lambda graph: frustration(graph, seed=SEED, restarts=1)),
    }
    return {**on_stores(), **on_crowds(), **on_positions(), **on_statements(), **on_parties}


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of CPU and of clock, and megabytes at the peak above what the graph itself takes; or what went wrong."""

    cpu: float = 0.0
    clock: float = 0.0
    megabytes: float = 0.0
    error: str = ""


def measure(name: str, size: int, answers: "multiprocessing.Queue[Measured]") -> None:
    """Measure one analysis in this process."""
    make, analyse = analyses()[name]
    graph = make(size)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    clock, cpu = time.perf_counter(), time.process_time()
    error = ""
    try:
        analyse(graph)
    except nx.NetworkXException as refused:
        error = f"{type(refused).__name__}: {refused}"
    spent, passed = time.process_time() - cpu, time.perf_counter() - clock
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    answers.put(Measured(spent, passed, (peak - before) / 1024, error))


def in_own_process(name: str, size: int, timeout: float) -> Measured:
    """Measure one analysis in a new process, which is ended after ``timeout`` seconds."""
    context = multiprocessing.get_context("spawn")
    answers: multiprocessing.Queue[Measured] = context.Queue()
    process = context.Process(target=measure, args=(name, size, answers))
    process.start()
    process.join(timeout)
    if process.is_alive():
        process.terminate()
        process.join()
        return Measured(error=f"more than {timeout:.0f} s, with making the graph")
    return answers.get() if process.exitcode == 0 else Measured(error=f"ended with {process.exitcode}")


def main(
    *,
    smallest: Annotated[int, typer.Option(min=1)] = 1_000,
    largest: Annotated[int, typer.Option(min=1)] = 10_000,
    timeout: Annotated[float, typer.Option(help="Seconds for one analysis of one size.")] = 600,
    only: Annotated[str, typer.Option(help="Only analyses whose name has this in it.")] = "",
) -> None:
    """Print a table: sizes in powers of ten from smallest to largest."""
    typer.echo("| analysis | positions | CPU s | clock s | MB | growth |")
    typer.echo("|---|---|---|---|---|---|")
    for name in (one for one in analyses() if only in one):
        size, earlier = smallest, 0.0
        while size <= largest:
            found = in_own_process(name, size, timeout)
            growth = f"x{found.cpu / earlier:.1f}" if earlier else ""
            cells = f"{found.cpu:.3f} | {found.clock:.3f} | {found.megabytes:.0f} | {growth}"
            typer.echo(f"| {name} | {size:,} | {found.error + ' | | | ' if found.error else cells} |")
            if found.error:
                break
            earlier, size = found.cpu, size * 10


if __name__ == "__main__":
    typer.run(main)
