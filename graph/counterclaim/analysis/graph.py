"""The graph of claimants, claims and rebuttals that every analysis starts from.

One edge is one utterance: nothing is summed up here, so that each figure can be traced back to words in an article.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import networkx as nx

from counterclaim.analysis.rows import (
    Claimant,
    Statement,
    read_claimants,
    read_claims,
    read_contradictions,
    read_quotes,
    read_rebuttals,
    read_statements,
)
from counterclaim.stance import Stance
from counterclaim.store.protocol import Store

SIGNS = {Stance.ASSERTS: 1, Stance.DENIES: -1, Stance.QUESTIONS: 0, Stance.DECLINES_TO_COMMENT: 0}


def to_networkx(store: Store, *, merge_names: bool = True) -> "nx.MultiDiGraph[str]":
    """Return the graph of who says what and who disputes whom.

    Parameters
    ----------
    store : Store
        Where the articles were ingested.
    merge_names : bool, optional
        Whether named claimants that articles call by the same name are one node (its IRI is the least of theirs).
        An agent that is not in the registry belongs to the article that mentions it, so that without this the same
        party in two papers is two claimants. Unnamed ones ("two officials") are never merged; the own voices of
        articles are where they have the same publisher.

    Returns
    -------
    networkx.MultiDiGraph
        Nodes are IRIs. Attributes, where something is unknown, are absent; all are strings, integers or floats.

        ===========  ===================================================================================
        node         attributes
        ===========  ===================================================================================
        claimant     ``kind="claimant"``, ``type`` (person, organization, government, media, unnamed,
                     narrator), ``label`` (its name), ``iri``
        claim        ``kind="claim"``, ``label`` (its wording), ``iri``
        both         ``first_seen`` (earliest date of publication), ``articles`` and ``utterances`` (counts)
        ===========  ===================================================================================

        ===========================  ===================================================================
        edge                         attributes
        ===========================  ===================================================================
        claimant to claim            ``kind`` is the stance (asserts, denies, questions,
                                     declinesToComment), ``sign`` (1, -1, 0, 0), ``weight=1.0``,
                                     ``confidence``, ``certainty``, ``mode``, ``party`` (node of whom the
                                     words count for), ``utterance``, ``article``, ``quote``,
                                     ``first_seen``; its key is stance and utterance
        claimant to claimant         ``kind="rebuts"``, ``manner`` (denial, counterclaim, doubt; derived if
                                     it was not read in one text), ``sign=-1``, ``weight=1.0``,
                                     ``confidence``, ``utterance``, ``target``
        claimant to its party        ``kind="speaksFor"``, ``sign=1``, ``weight`` (utterances)
        claim to claim               ``kind="contradicts"``, ``sign=-1``, ``weight=1.0``; from the lesser
                                     IRI to the greater
        ===========================  ===================================================================

    See Also
    --------
    positions : one edge for each party and stance, which is what counts.

    Notes
    -----
    Six SPARQL queries, each read once. Time and memory grow with the number of utterances.

    Claims that matching has merged are one node: the canonical claim.
    """
    return _Builder(store, merge_names=merge_names).build()


@dataclass(slots=True)
class _Seen:
    """When and where a node occurs."""

    articles: set[str]
    dates: set[str]
    utterances: int = 0

    def attributes(self) -> dict[str, str | int]:
        first = {"first_seen": min(self.dates)} if self.dates else {}
        return {**first, "articles": len(self.articles), "utterances": self.utterances}


class _Builder:
    """Reads the store once and adds nodes and edges in the order of their IRIs, so that two runs give one file."""

    def __init__(self, store: Store, *, merge_names: bool) -> None:
        self._wordings, self._canonical = read_claims(store)
        self._claimants = read_claimants(store)
        self._one = _same_named(self._claimants.values()) if merge_names else {}
        self._statements = sorted(
            (self._resolved(statement) for statement in read_statements(store)),
            key=lambda one: (one.article, one.utterance, one.claim, one.stance),
        )
        self._quotes = read_quotes(store)
        self._rebuttals = sorted(read_rebuttals(store), key=lambda one: (one.utterance, one.target))
        self._contradictions = {self._pair(*claims) for claims in read_contradictions(store)}
        self._graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()

    def build(self) -> "nx.MultiDiGraph[str]":
        self._add_nodes()
        for statement in self._statements:
            self._add_stance(statement)
        self._add_rebuttals()
        self._add_spokespeople()
        for claim, other in sorted(self._contradictions):
            if claim in self._graph and other in self._graph and claim != other:
                self._graph.add_edge(claim, other, key="contradicts", kind="contradicts", sign=-1, weight=1.0)
        return self._graph

    def _resolved(self, statement: Statement) -> Statement:
        """Put the nodes that stand for others in place of speaker, party and claim."""
        return replace(
            statement,
            claim=self._canonical.get(statement.claim, statement.claim),
            speaker=self._one.get(statement.speaker, statement.speaker),
            party=self._one.get(statement.party, statement.party) if statement.party else None,
        )

    def _pair(self, claim: str, other: str) -> tuple[str, str]:
        first, second = sorted((self._canonical.get(claim, claim), self._canonical.get(other, other)))
        return first, second

    def _add_nodes(self) -> None:
        seen: dict[str, _Seen] = {}
        for statement in self._statements:
            for node in {statement.speaker, statement.party or statement.speaker, statement.claim}:
                where = seen.setdefault(node, _Seen(set(), set()))
                where.articles.add(statement.article)
                where.utterances += 1
                if statement.published is not None:
                    where.dates.add(statement.published)
        for node in sorted(seen):
            self._graph.add_node(node, **self._described(node), iri=node, **seen[node].attributes())

    def _described(self, node: str) -> dict[str, str]:
        if node in self._wordings:
            return {"kind": "claim", "label": self._wordings[node]}
        claimant = self._claimants[node]
        return {"kind": "claimant", "type": claimant.kind.value, "label": claimant.name}

    def _add_stance(self, statement: Statement) -> None:
        first = {"first_seen": statement.published} if statement.published is not None else {}
        self._graph.add_edge(
            statement.speaker,
            statement.claim,
            key=f"{statement.stance} {statement.utterance}",
            kind=statement.stance,
            sign=SIGNS[Stance(statement.stance)],
            weight=1.0,
            confidence=statement.confidence,
            certainty=statement.certainty,
            mode=statement.mode,
            party=statement.party or statement.speaker,
            utterance=statement.utterance,
            article=statement.article,
            quote=self._quotes.get(statement.utterance, ""),
            **first,
        )

    def _add_rebuttals(self) -> None:
        speakers = {statement.utterance: statement.speaker for statement in self._statements}
        confidences = {statement.utterance: statement.confidence for statement in self._statements}
        for rebuttal in self._rebuttals:
            if rebuttal.utterance in speakers and rebuttal.target in speakers:
                confidence = confidences[rebuttal.utterance] if rebuttal.confidence is None else rebuttal.confidence
                self._graph.add_edge(
                    speakers[rebuttal.utterance],
                    speakers[rebuttal.target],
                    key=f"{rebuttal.utterance} {rebuttal.target}",
                    kind="rebuts",
                    manner=rebuttal.kind or "derived",
                    sign=-1,
                    weight=1.0,
                    confidence=confidence,
                    utterance=rebuttal.utterance,
                    target=rebuttal.target,
                )

    def _add_spokespeople(self) -> None:
        spoken: dict[tuple[str, str], set[str]] = {}
        for statement in self._statements:
            if statement.party is not None and statement.party != statement.speaker:
                spoken.setdefault((statement.speaker, statement.party), set()).add(statement.utterance)
        for (speaker, party), utterances in sorted(spoken.items()):
            self._graph.add_edge(
                speaker, party, key="speaksFor", kind="speaksFor", sign=1, weight=float(len(utterances))
            )


def _same_named(claimants: Iterable[Claimant]) -> Mapping[str, str]:
    """Return, for each named claimant that shares its name with another, the IRI that stands for all of them."""
    by_name: dict[str, list[str]] = {}
    for claimant in claimants:
        if claimant.is_named:
            by_name.setdefault(" ".join(claimant.name.casefold().split()), []).append(claimant.iri)
    return {iri: min(iris) for iris in by_name.values() for iri in iris if len(iris) > 1}
