"""An extractor without a model: it knows by heart the two articles of ``rdf.readings``, and little of others."""

from dataclasses import dataclass

from counterclaim.agent import Agent, AgentKind, local_agent_id
from counterclaim.article import Article
from counterclaim.claim import Claim
from counterclaim.errors import BadInput
from counterclaim.reading import Reading, Run
from counterclaim.span import Span
from counterclaim.stance import Certainty, Mode, Stance
from counterclaim.utterance import Utterance, utterance_id
from rdf.readings import FIRST, RUN, SECOND, first_reading, second_reading


@dataclass(frozen=True, slots=True)
class HandReader:
    """Reads the known articles as a person did, refuses what says "unreadable", and narrates the rest."""

    run: Run = RUN

    def read(self, article: Article) -> Reading:
        if article.digest == FIRST.digest:
            return first_reading(self.run)
        if article.digest == SECOND.digest:
            return second_reading(self.run)
        if "unreadable" in article.text:
            raise BadInput("It says so itself.")
        return narrated(article, self.run)


def narrated(article: Article, run: Run) -> Reading:
    """Return a reading in which the article itself says its first line."""
    narrator = Agent(id=local_agent_id(article.id, "narrator"), name="narrator", kind=AgentKind.NARRATOR)
    line = article.text.strip().splitlines()[0]
    start = article.text.index(line)
    content = (Span(start, start + len(line)),)
    claim = Claim(text=line)
    said = Utterance(
        id=utterance_id(article.id, content, narrator.id, Mode.NARRATED, Stance.ASSERTS, claim.id),
        content=content,
        cue=(),
        source=(),
        mode=Mode.NARRATED,
        speaker=narrator.id,
        party=None,
        stance=Stance.ASSERTS,
        claim=claim.id,
        certainty=Certainty.CERTAIN,
        confidence=0.5,
    )
    return Reading(article=article, run=run, narrator=narrator, claims=(claim,), utterances=(said,))
