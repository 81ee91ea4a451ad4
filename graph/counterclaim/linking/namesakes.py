"""Newcomers who are met already: an agent of the same names and ties has all the matches that they will have.

So whoever joins a group that he does not change is matched without looking at the group.
"""

from dataclasses import dataclass

from counterclaim.agent import AgentId
from counterclaim.linking.blocks import Blocks
from counterclaim.linking.candidates import article_of
from counterclaim.linking.following import Matches, agents_of, stated, stored_matches
from counterclaim.merging import AgentMatch, Candidate, Method
from counterclaim.rdf.described import described
from counterclaim.rdf.matches import SAME_AGENT
from counterclaim.rdf.queries import query
from counterclaim.rdf.terms import text


@dataclass(frozen=True, slots=True)
class Namesakes:
    """The agents of one store who follow another one of their name."""

    blocks: Blocks

    def matches(self, newcomer: Candidate) -> Matches:
        """Return the matches of a newcomer whose namesake follows agents with lesser ids than its own, else none.

        They are all that ``match_group`` would add, unless something parts the newcomer from anybody.
        """
        store, iris = self.blocks.store, self.blocks.iris
        if self.blocks.stored_keys(newcomer.agent):
            return {}
        for row in store.select(query("namesakes"), {"name": text(min(newcomer.names))}):
            namesake = AgentId(iris.local(row.iri("agent")))
            if self._is_alike(namesake, newcomer):
                matches = [
                    AgentMatch(newcomer.agent, leader, Method(found.method))
                    for found in stored_matches(store, namesake, iris)
                    for leader in agents_of(found, iris) - {namesake}
                ]
                if all(match.leader < newcomer.agent for match in matches):
                    return stated(matches, iris)
        return {}

    def _is_alike(self, known: AgentId, newcomer: Candidate) -> bool:
        """Tell whether a stored agent has the newcomer's names and ties, follows all it matches, and accuses nobody."""
        store, iris = self.blocks.store, self.blocks.iris
        keys = {(quad.predicate, quad.object) for quad in self.blocks.stored_keys(known)}
        if keys != {(quad.predicate, quad.object) for quad in self.blocks.keys(newcomer)}:
            return False
        subject = iris.agent(known)
        followed = {quad.object for quad in described(store, subject, iris.matches) if quad.predicate == SAME_AGENT}
        matched = {iris.agent(one) for found in stored_matches(store, known, iris) for one in agents_of(found, iris)}
        return matched - {subject} <= followed and not any(
            known in pair for pair in self.blocks.accused_in(article_of(known))
        )
