"""The agents that the characters of one article are."""

from dataclasses import dataclass, field, replace

from counterclaim.agent import Agent, AgentId, local_agent_id
from counterclaim.claimants.characters.character import Character


@dataclass(slots=True)
class Agents:
    """Gives the characters of an article, named by its identifier, their agents."""

    article: str
    taken: dict[AgentId, Character] = field(init=False, default_factory=dict)

    def of(self, character: Character) -> Agent:
        """Return a character's agent, the same whenever asked; of two of one name the second gets a number."""
        aliases = tuple(sorted(form for form in character.forms if form != character.name))
        if character.agent is not None:
            return replace(character.agent, aliases=aliases)
        first, number = local_agent_id(self.article, character.name), 2
        identifier = first
        while self.taken.setdefault(identifier, character) is not character:
            identifier = AgentId(f"{first}-{number}")
            number += 1
        return Agent(id=identifier, name=character.name, kind=character.kind, aliases=aliases)
