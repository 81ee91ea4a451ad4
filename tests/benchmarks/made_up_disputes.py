"""Made-up disputes of any size, the same each time."""

import random
from datetime import UTC, date, datetime

import networkx as nx

from counterclaim.agent import Agent, AgentId, AgentKind, narrator
from counterclaim.article import Article
from counterclaim.claim import Claim
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


def crowd(size: int) -> "nx.MultiDiGraph[str]":
    """Return a graph of so many denials of one claim."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("c", kind="claim", label="c")
    for number in range(size):
        graph.add_node(f"p{number}", kind="claimant", type="organization", label=f"p{number}")
        said = {"kind": "denies" if number else "asserts", "mode": "indirect", "confidence": 0.9, "quote": ""}
        graph.add_edge(f"p{number}", "c", party=f"p{number}", utterance=f"u{number}", article="a", **said)
    return graph
