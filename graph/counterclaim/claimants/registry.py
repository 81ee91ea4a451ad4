"""The shipped registry: facts about states, their institutions, and well-known organisations.

It answers one question: which agent does this form ("Moscow", "Russia's defence ministry", "SOHR") name everywhere?
Forms are compared as written, but for a leading article. Wikidata items are given only where they are certain.
"""

import json
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from typing import TypedDict

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.identity import h16, slug

_KINDS = frozenset(
    {"agency", "news", "group", "organisation", "organization", "television", "tv", "channel", "network"}
)
"""Common nouns that news puts behind a name to say what it is."""


class StateRecord(TypedDict, total=False):
    """A state in the file: ``adjective`` makes the names of its institutions, ``adjectives`` are others it goes by."""

    id: str
    name: str
    adjective: str
    adjectives: list[str]
    capital: str
    wikidata: str
    aliases: list[str]


class OrganizationRecord(TypedDict, total=False):
    """An organisation in the file; ``descriptions`` are the common nouns by which news calls it."""

    id: str
    name: str
    kind: str
    wikidata: str
    aliases: list[str]
    descriptions: list[str]


class RegistryFile(TypedDict):
    """The whole file: ``institutions`` maps what each state has (army, foreign ministry) to a kind of agent.

    ``synonyms`` are institutions that news calls by another's name too (the military, the army), but for the states in
    ``army_is_a_branch``, where the words are kept apart.
    """

    states: list[StateRecord]
    institutions: dict[str, str]
    synonyms: dict[str, str]
    army_is_a_branch: list[str]
    organizations: list[OrganizationRecord]


@dataclass(frozen=True, slots=True)
class Registry:
    """Agents that are the same in every article, by the forms that name them."""

    agents: dict[str, Agent]
    states: dict[str, Agent]
    adjectives: dict[str, str]
    institutions: dict[str, AgentKind]
    descriptions: dict[AgentId, frozenset[str]]
    synonyms: dict[AgentId, Agent] = field(default_factory=dict)
    """The agents of institutions that are another one by a second name: the Kardanian military is the army."""

    def find(self, form: str) -> Agent | None:
        """Return the agent that ``form`` names, or None."""
        return self.agents.get(form) or self.agents.get(form.removeprefix("the ").removeprefix("The "))

    def recognise(self, name: str) -> Agent | None:
        """Return the agent that a longer form names: nationality before ("Kardanian KNA"), kind behind ("KNA agency").

        States are not recognised so: "the Kardania group" is none.
        """
        words = name.split()
        while words and (agent := self.find(" ".join(words))) is None and words[-1].lower() in _KINDS:
            words.pop()
        if words and agent is None and words[0] in self.adjectives:
            agent = self.find(" ".join(words[1:]))
        return agent if agent is not None and (agent.id not in self.states or len(words) == len(name.split())) else None

    def state_of(self, form: str) -> str | None:
        """Return the id of the state that ``form`` names or is the adjective of ("Syrian", "Syria", "Damascus")."""
        if form in self.adjectives:
            return self.adjectives[form]
        agent = self.agents.get(form)
        return agent.id if agent is not None and agent.id in self.states else None

    def institution(self, state: str, noun: str) -> Agent | None:
        """Return the agent for an institution of a state ("army", "defence ministry"); its government is the state."""
        if noun == "government":
            return self.states[state]
        kind = self.institutions.get(noun)
        if kind is None:
            return None
        adjective = next(form for form, owner in self.adjectives.items() if owner == state)
        name = f"{adjective} {noun}"
        return self.agents.get(name) or Agent(id=AgentId(slug(name)), name=name, kind=kind)


def registry_file() -> RegistryFile:
    """Return the shipped file's content."""
    source = files("counterclaim_data") / "registry" / "agents.json"
    content: RegistryFile = json.loads(source.read_text(encoding="utf-8"))
    return content


@cache
def registry_version() -> str:
    """Return a version that changes with every correction of the registry."""
    return h16(json.dumps(registry_file(), sort_keys=True))[:8]


@cache
def load_registry() -> Registry:
    """Return the shipped registry; read once."""
    content = registry_file()
    agents: dict[str, Agent] = {}
    states: dict[str, Agent] = {}
    adjectives: dict[str, str] = {}
    descriptions: dict[AgentId, frozenset[str]] = {}
    for state in content["states"]:
        agent = Agent(
            id=AgentId(state["id"]), name=state["name"], kind=AgentKind.GOVERNMENT, wikidata=state.get("wikidata")
        )
        states[agent.id] = agent
        for adjective in (state["adjective"], *state.get("adjectives", ())):
            adjectives.setdefault(adjective, agent.id)
        forms = [agent.name, f"{state['adjective']} government", *state.get("aliases", ())]
        agents |= dict.fromkeys([*forms, *([state["capital"]] if "capital" in state else [])], agent)
    for record in content["organizations"]:
        agent = Agent(
            id=AgentId(record["id"]),
            name=record["name"],
            kind=AgentKind(record["kind"]),
            wikidata=record.get("wikidata"),
        )
        agents |= dict.fromkeys([agent.name, agent.name.removeprefix("The "), *record.get("aliases", ())], agent)
        descriptions[agent.id] = frozenset(record.get("descriptions", ()))
    registry = Registry(
        agents=agents,
        states=states,
        adjectives=adjectives,
        institutions={noun: AgentKind(kind) for noun, kind in content["institutions"].items()},
        descriptions=descriptions,
    )
    return replace(registry, synonyms=_synonyms(registry, content))


def _synonyms(registry: Registry, content: RegistryFile) -> dict[AgentId, Agent]:
    pairs = (
        (registry.institution(state, other), registry.institution(state, noun))
        for state in registry.states.keys() - set(content["army_is_a_branch"])
        for other, noun in content["synonyms"].items()
    )
    return {other.id: agent for other, agent in pairs if other and agent and other.id != agent.id}
