"""From a reading to the statements that the matcher compares."""

from collections.abc import Callable, Iterator

from counterclaim.agent import AgentId
from counterclaim.article import Article
from counterclaim.claim import ClaimId
from counterclaim.matching.actors import home_of
from counterclaim.matching.statement import ClaimStatement
from counterclaim.reading import Reading
from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals.profile import sentence_around
from counterclaim.span import Span, Spans, hull, quote
from counterclaim.stance import Stance
from counterclaim.utterance import Utterance

_LEAD = 320
_CONTEXT = 400
_DISPUTED = {RebuttalKind.DENIAL: Stance.DENIES, RebuttalKind.DOUBT: Stance.QUESTIONS}


def statements_of(
    reading: Reading, *, canonical: Callable[[AgentId], AgentId] = lambda agent: agent
) -> tuple[ClaimStatement, ...]:
    """Return one statement for each claim that each utterance of ``reading`` takes a stance on.

    Args:
        reading: an article's reading.
        canonical: gives the agent that stands for all whom a match joins.
    """
    wordings = {claim.id: claim.text for claim in reading.claims}
    unstated = {agent.id for agent in reading.agents if agent.is_unstated}
    article, lead, home = reading.article, lead_of(reading.article), home_of(reading.article.text)

    def statement(utterance: Utterance, claim: ClaimId, stance: Stance) -> ClaimStatement:
        return ClaimStatement(
            claim=claim,
            text=wordings[claim],
            quote=quote(article.text, utterance.content, gap=" "),
            article=article.id,
            published=article.published,
            speaker=None if utterance.speaker in unstated else canonical(utterance.speaker),
            party=canonical(utterance.party) if utterance.party else None,
            context=context_of(article.text, utterance.content),
            lead=lead,
            home=home,
            stance=stance,
        )

    return tuple(dict.fromkeys(statement(*position) for position in positions(reading)))


def positions(reading: Reading) -> Iterator[tuple[Utterance, ClaimId, Stance]]:
    """Yield each utterance with each claim that it takes a stance on, its own first, as the graph has it."""
    said = {utterance.id: utterance for utterance in reading.utterances}
    for utterance in reading.utterances:
        if utterance.claim is not None and utterance.stance is not None:
            yield utterance, utterance.claim, utterance.stance
    for rebuttal in reading.rebuttals:
        for target in rebuttal.targets:
            claim = said[target].claim
            if claim is not None and rebuttal.kind in _DISPUTED and rebuttal.is_sure(target):
                yield said[rebuttal.utterance], claim, _DISPUTED[rebuttal.kind]


def context_of(text: str, content: Spans) -> str:
    """Return the sentences that hold ``content``, and the one before, where "that attack" has its antecedent."""
    sentence = sentence_around(text, hull(content))
    before = sentence_around(text, Span(max(0, sentence.start - 2), max(0, sentence.start - 1)))
    return text[max(before.start, sentence.start - _CONTEXT) : min(sentence.end, sentence.start + _CONTEXT)].strip()


def lead_of(article: Article) -> str:
    """Return how the article begins: its title, if it has one of its own, and its first sentences."""
    title = article.title if article.title and not article.text.lstrip().startswith(article.title) else ""
    return " ".join(f"{title} {article.text[:_LEAD]}".split())
