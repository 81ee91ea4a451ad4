"""The graph of claimants, claims and rebuttals that every analysis starts from.

One edge is one utterance: nothing is summed up here, so that each figure can be traced back to words in an article.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import networkx as nx

from counterclaim.analysis.link import accusing_claims, claim_links
from counterclaim.analysis.match import Wordings, resting, surest
from counterclaim.analysis.rows import Claimant, Rows, Statement, read_rows
from counterclaim.analysis.source import Sources
from counterclaim.stance import Stance
from counterclaim.store.protocol import Store

SIGNS = {Stance.ASSERTS: 1, Stance.DENIES: -1, Stance.QUESTIONS: 0, Stance.DECLINES_TO_COMMENT: 0}
GENERAL = "general"
"""The manner of a rebuttal that denies that something was ever done, so each time of it."""


def read_disputes(store: Store, *, merge_names: bool = True, sources: Sources | None = None) -> "nx.MultiDiGraph[str]":
    """Return the graph of who says what and who disputes whom, read from a store.

    Parameters
    ----------
    store : Store
        Where the articles were ingested.
    merge_names : bool, optional
        Whether named claimants that articles call by the same name are one node, even where matching has not joined
        them. An agent that is not in the registry belongs to the article that mentions it, so that without either the
        same party in two papers is two claimants. Unnamed ones ("two officials") are never merged; the own voices of
        articles are where they have the same publisher.
    sources : Sources, optional
        Which articles count; by default all.

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
        both         ``first_seen`` (earliest date of publication), ``articles`` and ``utterances``
                     (counts); not for who only passes words on or is only accused. ``also``: the other
                     IRIs that it stands for, parted by spaces
        ===========  ===================================================================================

        ===========================  ===================================================================
        edge                         attributes
        ===========================  ===================================================================
        claimant to claim            ``kind`` is the stance (asserts, denies, questions,
                                     declinesToComment), ``sign`` (1, -1, 0, 0), ``weight=1.0``,
                                     ``confidence``, ``certainty``, ``mode``, ``party`` (node of whom the
                                     words count for), ``utterance``, ``article``, ``quote``,
                                     ``first_seen``, ``publisher``, ``via`` (who passed the words on, nodes
                                     parted by spaces); its key is stance and utterance. Where matching
                                     leads from its own wording to the claim: ``wording`` (its text),
                                     ``matched`` (the claims on the way, its own first, parted by
                                     spaces), ``matches`` (how sure each of these matches is, likewise)
                                     and ``matching_confidence``
        claimant to claimant         ``kind="rebuts"``, ``manner`` (denial, counterclaim, doubt; derived if
                                     it was not read in one text; general if what is denied is that it was
                                     ever done), ``sign=-1``, ``weight=1.0``,
                                     ``confidence``, ``utterance``, ``disputed`` (the one) and, where
                                     a match makes it one, ``matching_confidence``
        claimant to claimant         ``kind="retracts"``, ``sign=-1``, ``weight=1.0``, ``utterance``,
                                     ``disputed``
        claimant to its party        ``kind="speaksFor"``, ``sign=1``, ``weight`` (utterances)
        claim to claim               ``kind`` is contradicts (``sign=-1``), supports (1), closeMatch or
                                     broadMatch (0), ``weight=1.0``; contradicts and closeMatch from the
                                     lesser IRI to the greater; where matching found it,
                                     ``matching_confidence``; ``wordings`` (two claims, parted by a
                                     space) if it holds between others than those that stand for them
        claim to whom it accuses     ``kind="accuses"``, ``sign=-1``, ``weight=1.0``; if only others that
                                     match it accuse, ``matching_confidence``; ``wordings`` (which do)
        ===========================  ===================================================================

    See Also
    --------
    to_networkx : this graph and its projections.

    Notes
    -----
    One SPARQL query, read once. Time and memory grow with the number of utterances.

    ``confidence`` is how sure the machine is that it read the text right, ``matching_confidence`` how sure the least
    sure match of claims is that an edge rests on; it is absent where an edge rests on none. Claims and claimants that
    matching has merged are one node: the canonical one.
    """
    return _Builder(read_rows(store, sources or Sources()), merge_names=merge_names).build()


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
    """Adds nodes and edges in the order of their IRIs, so that two runs give one file."""

    def __init__(self, rows: Rows, *, merge_names: bool) -> None:
        self._rows = rows
        self._one = _same(rows.claimants.values(), rows.canonical, merge_names=merge_names)
        self._wordings = Wordings(rows.matches, rows.canonical)
        self._statements = sorted(map(self._resolved, rows.statements.values()), key=_order)
        self._graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()

    def build(self) -> "nx.MultiDiGraph[str]":
        self._add_nodes()
        for statement in self._statements:
            self._add_stance(statement)
        self._add_replies()
        self._add_spokespeople()
        self._add_links()
        return self._graph

    def _agent(self, iri: str) -> str:
        return self._one.get(iri, iri)

    def _resolved(self, statement: Statement) -> Statement:
        """Put the nodes that stand for others in place of speaker, party and claim."""
        return replace(
            statement,
            claim=self._wordings.claim(statement.wording),
            speaker=self._agent(statement.speaker),
            party=self._agent(statement.party) if statement.party else None,
        )

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
        for member, node in sorted((self._rows.canonical | dict(self._one)).items()):
            if member != node and node in self._graph:
                data = self._graph.nodes[node]
                data["also"] = f"{data['also']} {member}" if "also" in data else member

    def _described(self, node: str) -> dict[str, str]:
        if node in self._rows.wordings:
            return {"kind": "claim", "label": self._rows.wordings[node]}
        claimant = self._rows.claimants[node]
        return {"kind": "claimant", "type": claimant.kind.value, "label": claimant.name}

    def _add_stance(self, statement: Statement) -> None:
        known = {
            "first_seen": statement.published,
            "publisher": statement.publisher,
            "via": " ".join(self._passed_on(statement)),
            "certainty": statement.certainty,
            **self._wordings.attributes(statement.wording, self._rows.wordings[statement.wording]),
        }
        self._graph.add_edge(
            statement.speaker,
            statement.claim,
            key=f"{statement.stance} {statement.utterance}",
            kind=statement.stance,
            sign=SIGNS[Stance(statement.stance)],
            weight=1.0,
            confidence=statement.confidence,
            mode=statement.mode,
            party=statement.party or statement.speaker,
            utterance=statement.utterance,
            article=statement.article,
            quote=self._rows.quote(statement.utterance),
            **{name: value for name, value in known.items() if value not in {None, ""}},
        )

    def _passed_on(self, statement: Statement) -> list[str]:
        """Return who passed the words on, each once and in the order of the words, and make nodes of them."""
        found: dict[str, None] = {}
        utterance, passed = statement.utterance, set[str]()
        while utterance in self._rows.relays and utterance not in passed:
            passed.add(utterance)
            agent, utterance = self._rows.relays[utterance]
            found[self._agent(agent)] = None
        found.pop(statement.party or statement.speaker, None)
        for node in found:
            self._add_bystander(node)
        return list(found)

    def _add_bystander(self, node: str) -> None:
        """Make a node of whoever takes no stance, if the store says who that is."""
        if node not in self._graph:
            described = self._described(node) if node in self._rows.claimants else {"kind": "claimant", "label": node}
            self._graph.add_node(node, **described, iri=node)

    def _add_replies(self) -> None:
        said = {statement.utterance: statement for statement in self._statements}
        worded: dict[str, set[str]] = {}
        for statement in self._statements:
            worded.setdefault(statement.utterance, set()).add(statement.wording)
        for rebuttal in sorted(self._rows.rebuttals, key=lambda one: (one.utterance, one.target, one.kind)):
            if rebuttal.utterance in said and rebuttal.target in said:
                confidence = rebuttal.confidence
                confidence = said[rebuttal.utterance].confidence if confidence is None else confidence
                manner, matching = rebuttal.kind, None
                if manner == "derived":
                    manner, matching = self._matched(worded[rebuttal.utterance], worded[rebuttal.target])
                self._reply(said, rebuttal.utterance, rebuttal.target, "rebuts", manner, confidence, matching)
        for utterance, target in sorted(self._rows.retractions):
            if utterance in said and target in said:
                self._reply(said, utterance, target, "retracts", "retraction", said[utterance].confidence)

    def _matched(self, wordings: Iterable[str], others: Iterable[str]) -> tuple[str, float | None]:
        """Return whether two utterances are about one claim or one is denied in general, and how sure that match is.

        That is None if they need none.
        """
        known, links = self._wordings, self._rows.links
        pairs = [(one, other) for one in wordings for other in others]
        same = [known.between(one, other) for one, other in pairs if known.claim(one) == known.claim(other)]
        general = [links[graded] for one, other in pairs if (graded := (other, one, "broadMatch")) in links]
        return (GENERAL, surest(*general)) if general and not same else ("derived", surest(*same))

    def _reply(
        self,
        said: Mapping[str, Statement],
        utterance: str,
        target: str,
        kind: str,
        manner: str,
        confidence: float,
        matching: float | None = None,
    ) -> None:
        self._graph.add_edge(
            said[utterance].speaker,
            said[target].speaker,
            key=f"{utterance} {target}" if kind == "rebuts" else f"{kind} {utterance} {target}",
            kind=kind,
            manner=manner,
            sign=-1,
            weight=1.0,
            confidence=confidence,
            utterance=utterance,
            disputed=target,
            **resting(matching),
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

    def _add_links(self) -> None:
        for link in sorted(claim_links(self._rows.links, self._wordings)):
            if link.source in self._graph and link.target in self._graph and link.source != link.target:
                self._graph.add_edge(link.source, link.target, key=link.kind, **link.attributes())
        accused = {(wording, self._agent(agent)) for wording, agent in self._rows.accused}
        for link in sorted(accusing_claims(accused, self._wordings)):
            if link.source in self._graph:
                self._add_bystander(link.target)
                self._graph.add_edge(link.source, link.target, key=link.kind, **link.attributes())


def _order(statement: Statement) -> tuple[str, str, str, str]:
    return statement.article, statement.utterance, statement.claim, statement.stance


def _same(claimants: Iterable[Claimant], canonical: Mapping[str, str], *, merge_names: bool) -> Mapping[str, str]:
    """Return for each claimant that is one with another the IRI that stands for all of them.

    That is the canonical one that matching has chosen, else the least.
    """
    joined: nx.Graph[str] = nx.Graph()
    for claimant in claimants:
        joined.add_edge(claimant.iri, canonical.get(claimant.iri, claimant.iri))
        if merge_names and claimant.is_named:  # no IRI has a space in it
            joined.add_edge(claimant.iri, f"called {' '.join(claimant.name.casefold().split())}")
    same: dict[str, str] = {}
    for part in nx.connected_components(joined):
        iris = sorted(node for node in part if " " not in node)
        chosen = sorted({canonical[iri] for iri in iris if canonical.get(iri, iri) != iri})
        same |= dict.fromkeys(iris, (chosen or iris)[0])
    return same
