"""All matches of one store, as its vetoes allow: of agents, claims and copied passages."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from counterclaim.agent import AgentId
from counterclaim.article import ArticleId
from counterclaim.claim import ClaimId
from counterclaim.linking.agents import AgentLinks
from counterclaim.linking.claims import ClaimLinks
from counterclaim.linking.echoes import EchoLinks
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import SAME_AGENT, Veto
from counterclaim.rdf.quads import of_kind
from counterclaim.rdf.terms import node
from counterclaim.store.protocol import Change, Store
from counterclaim_ontology.vocabulary import Ccg, Prov


@dataclass(frozen=True, slots=True)
class Links:
    """Keeps the matches of one store."""

    agents: AgentLinks
    claims: ClaimLinks
    echoes: EchoLinks

    @classmethod
    def of(cls, store: Store, vetoes: Iterable[Veto]) -> Self:
        """Return the links of a store that is bound by these vetoes."""
        iris = Iris(store.base)
        vetoed = frozenset((veto.relation, veto.pair) for veto in vetoes)
        two = frozenset(
            frozenset(AgentId(iris.local(end)) for end in pair) for relation, pair in vetoed if relation == SAME_AGENT
        )
        return cls(AgentLinks(store, iris, two), ClaimLinks(store, iris, vetoed), EchoLinks(store, iris, vetoed))

    def without(self, article: ArticleId, written: Change) -> Change:
        """Return what changes in the matches of others when an article goes, or is replaced and not matched yet."""
        iris = self.agents.iris
        agents = self.agents.exchange(article, reading=None, gone=gone_agents(written, iris))
        absent = {iris.claim(claim).value for claim in gone_claims(written, iris)}
        return agents | self.claims.resettle(absent, absent=absent)


def gone_agents(change: Change, iris: Iris) -> frozenset[AgentId]:
    """Return the agents that a change leaves without a description."""
    lost = of_kind(change.removals - change.additions, node(Prov.AGENT))
    return frozenset(AgentId(iris.local(agent)) for agent in lost)


def gone_claims(change: Change, iris: Iris) -> frozenset[ClaimId]:
    """Return the claims that a change leaves without a description."""
    lost = of_kind(change.removals - change.additions, node(Ccg.CLAIM))
    return frozenset(ClaimId(iris.local(claim)) for claim in lost)
