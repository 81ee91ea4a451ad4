"""Who of an article may be met in others: agents with names of their own, those of the registry, who accuses whom."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from counterclaim.agent import Agent, AgentId, is_agent_of
from counterclaim.article import ArticleId
from counterclaim.claimants.text.home import home_state
from counterclaim.claimants.text.tokens import tokenize
from counterclaim.merging import AgentMatch, Candidate, Method, read_candidate
from counterclaim.merging.candidate import is_local, registry_agent
from counterclaim.merging.commonnames import is_shared
from counterclaim.merging.spelling import organization_name
from counterclaim.reading import Reading
from counterclaim.span import quote
from counterclaim.stance import Stance

Pairs = frozenset[frozenset[AgentId]]
"""Agents of whom two are not one."""


def read_candidates(reading: Reading) -> Iterator[Candidate]:
    """Yield the agents of a reading that other articles may know too, but for those that the registry knows."""
    agents = {agent.id: agent for agent in reading.agents}
    mentions: defaultdict[AgentId, list[str]] = defaultdict(list)
    parties: defaultdict[AgentId, list[Agent]] = defaultdict(list)
    for utterance in reading.utterances:
        mentions[utterance.speaker].append(quote(reading.article.text, utterance.source, gap=" "))
        if utterance.party is not None:
            parties[utterance.speaker].append(agents[utterance.party])
    home = home_of(reading)
    for agent in reading.agents:
        if registry_agent(agent, home=home) is None:
            candidate = read_candidate(agent, mentions[agent.id], parties[agent.id], home=home)
            if candidate is not None:
                yield candidate


def home_of(reading: Reading) -> str | None:
    """Return the state that an article is about, if it names anybody who may have namesakes in other states."""
    if any(is_shared(organization_name(agent.name)) for agent in reading.agents):
        return home_state(tokenize(reading.article.text))
    return None


def registry_matches(agents: Iterable[Agent], *, home: str | None) -> Iterator[tuple[AgentMatch, Agent]]:
    """Yield the matches of an article's agents with those of the registry that they are by another form of name."""
    for agent in agents:
        known = registry_agent(agent, home=home)
        if known is not None:
            yield AgentMatch(agent.id, known.id, Method.REGISTRY), known


def accusations(reading: Reading) -> Pairs:
    """Return the pairs of speaker or party and the agent whom they accuse."""
    accused = {claim.id: claim.accuses for claim in reading.claims}
    return frozenset(
        frozenset((agent, other))
        for utterance in reading.utterances
        if utterance.claim is not None and utterance.stance is Stance.ASSERTS
        for agent in (utterance.speaker, utterance.party)
        for other in accused[utterance.claim]
        if agent is not None and agent != other and may_mean(reading.article.id, other)
    )


def may_mean(article: ArticleId, agent: AgentId) -> bool:
    """Tell whether an article may mean an agent: another one's is not meant, though both word an accusation alike."""
    return is_agent_of(agent, article) or not is_local(agent)


def article_of(agent: AgentId) -> ArticleId:
    """Return the article that an agent is of, if it is of one."""
    return ArticleId(agent.partition("-")[0])
