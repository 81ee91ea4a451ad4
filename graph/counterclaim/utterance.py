"""An utterance: who said it, where and how. One speaker, one article, one stance towards one claim."""

from dataclasses import dataclass
from typing import NewType

from counterclaim.agent import AgentId
from counterclaim.claim import ClaimId
from counterclaim.identity import h16
from counterclaim.span import Spans
from counterclaim.stance import Certainty, Mode, Stance

UtteranceId = NewType("UtteranceId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One attributed act of speech or writing as found in one article.

    Two speakers of one sentence make two utterances with the same spans. A relay ("told Reuters") is an utterance
    of the relaying agent with no stance; the utterance that it relays points to it by ``via``.

    Attributes:
        content: what was said, one or more pieces in text order.
        cue: the reporting expression ("said"); empty if there is none.
        source: the speaker as mentioned there ("He"); empty if not mentioned.
        speaker: whose words or position these are.
        party: whom the speaker speaks for here ("spokesman for …"), or None.
        stance: towards ``claim``; None for a relay.
        claim: the claim meant; None for a relay.
        certainty: how committed the speaker is.
        confidence: how sure the extraction is, 0 to 1; never the truth of the claim.
        via: the utterance that relays this one, or None.
        retracts: the utterances of the same speaker or party that this one takes back.
    """

    id: UtteranceId
    content: Spans
    cue: Spans
    source: Spans
    mode: Mode
    speaker: AgentId
    party: AgentId | None
    stance: Stance | None
    claim: ClaimId | None
    certainty: Certainty
    confidence: float
    via: UtteranceId | None = None
    retracts: frozenset[UtteranceId] = frozenset()


def utterance_id(
    article: str, content: Spans, speaker: AgentId, mode: Mode, stance: Stance | None, claim: ClaimId | None
) -> UtteranceId:
    """Return the identifier that the same find in a later run gets again."""
    where = ",".join(f"{start}-{end}" for start, end in content)
    return UtteranceId(h16(article, where, speaker, mode, f"{stance or 'relays'} {claim or ''}"))
