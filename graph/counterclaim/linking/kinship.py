"""Agents that matches connect, and which of these matches hold: two whom something parts never become one.

Only connected agents are looked at, and what parts them only where a match comes, goes or turns.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from pyoxigraph import NamedNode, Quad

from counterclaim.agent import AgentId
from counterclaim.article import ArticleId
from counterclaim.linking.blocks import Blocks, accusing_pairs
from counterclaim.linking.candidates import Pairs
from counterclaim.linking.following import Matches, link
from counterclaim.linking.settling import settle
from counterclaim.merging.candidate import is_acronym, registry_rank
from counterclaim.rdf.iris import Iris
from counterclaim.rdf.matches import SAME_AGENT, match_quads, read_found
from counterclaim.rdf.queries import query
from counterclaim.store.protocol import Change, Store


@dataclass(frozen=True, slots=True)
class Kinship:
    """The agents of one store that matches connect.

    Attributes:
        store: as it is before the change.
        iris: makes the IRIs.
        vetoed: pairs of agents that somebody has said are two.
    """

    store: Store
    iris: Iris
    vetoed: Pairs

    def exchange(
        self,
        old: Matches,
        new: Matches,
        *,
        accused: Pairs = frozenset(),
        besides: ArticleId | None = None,
        rivals: Pairs = frozenset(),
    ) -> Change:
        """Return what the graph of matches loses and gains when ``new`` matches take the place of ``old`` ones.

        Args:
            old: matches of the store.
            new: what there is instead; a match in both stays, and holds or not as before unless one near it changes.
            accused: agents of whom one accuses the other in the article that is written.
            besides: that article, whatever the store says of its accusations.
            rivals: pairs that are parted now and were not, or the other way round.
        """
        gone = old.keys() - new.keys()
        changed = {match for match, stated in new.items() if match not in old or old[match] not in (None, stated)}
        touched = {end for match in gone | changed for end in match.ends}
        around = self._around(touched.union(*(pair for pair in self._iris_of(rivals) if self._is_connected(pair))))
        stored = {match: stated for component in around.values() for match, stated in component.items()}
        latest = {match: stated for match, stated in stored.items() if match not in gone}
        latest |= {match: stated for match, stated in new.items() if match in changed or match in stored}
        apart = self.vetoed | accused | self._accusations(around, latest, besides=besides)
        lost = {quad for match in gone for quad in match_quads(match, self.iris)} | {*stored.values()} - {None}
        gained = {quad for match in changed for quad in match_quads(match, self.iris)} | self.held(latest, apart)
        return Change(frozenset(quad for quad in lost - gained if quad is not None), frozenset(gained - lost))

    def held(self, matches: Matches, apart: Pairs) -> set[Quad]:
        """Return the links of those matches that hold though these agents are apart."""
        known = {end for match in matches for end in match.ends}
        parted = {(SAME_AGENT, pair) for pair in self._iris_of(apart) if pair <= known}
        return {matches[match] or self._link(match.ends) for match in (settle(matches, parted) if parted else matches)}

    def _around(self, agents: Iterable[str]) -> dict[str, Matches]:
        """Return the matches among all that matches connect with these agents, by one agent of each such component."""
        found: dict[str, Matches] = {}
        seen: set[str] = set()
        for agent in sorted(agents):
            if agent not in seen:
                found[agent] = self._component(agent)
                seen |= {end for match in found[agent] for end in match.ends}
        return found

    def _component(self, agent: str) -> Matches:
        """Return the matches among all that matches connect with an agent."""
        found = Matches()
        waiting, seen = [agent], {agent}
        while waiting:
            for row in self.store.select(query("agent-matches"), {"resource": NamedNode(waiting.pop())}):
                match = read_found(row)
                found[match] = link(row.iri("follower"), row.iri("leader"), self.iris) if "leader" in row else None
                waiting += match.pair - seen
                seen |= match.pair
        return found

    def _is_connected(self, pair: frozenset[str]) -> bool:
        one, other = (NamedNode(end) for end in pair)
        return self.store.ask(query("connected"), {"one": one, "other": other})

    def _iris_of(self, pairs: Pairs) -> list[frozenset[str]]:
        return [frozenset(self.iris.agent(agent).value for agent in pair) for pair in pairs]

    def _accusations(self, around: dict[str, Matches], latest: Matches, *, besides: ArticleId | None) -> Pairs:
        """Return whom agents of these components accuse, where there is anything that it could part."""
        known = {end for match in latest for end in match.ends}
        found: Pairs = frozenset()
        for agent, component in around.items():
            members = {agent}.union(*(match.ends for match in component))
            if not members.isdisjoint(known):
                rows = (self.store.select(query("accused-by"), {"agent": NamedNode(one)}) for one in members)
                found |= accusing_pairs(chain.from_iterable(rows), self.iris, besides=besides)
        return found

    def _link(self, ends: Iterable[str]) -> Quad:
        """Return the link between two: to who is not of one article, has more of a name than an acronym, or is less."""
        leader, follower = sorted(ends, key=self._rank)
        return link(NamedNode(follower), NamedNode(leader), self.iris)

    def _rank(self, end: str) -> tuple[int, bool, str]:
        agent = AgentId(self.iris.local(end))
        return registry_rank(agent), all(map(is_acronym, Blocks(self.store, self.iris).names(agent))), end
