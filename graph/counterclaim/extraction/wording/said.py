"""What a wording is made from."""

from dataclasses import dataclass

from counterclaim.agent import Agent
from counterclaim.stance import Mode


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody is reported to have said.

    Attributes:
        content: its words.
        cue: the words that attribute it.
        speaker: who says it; None if nobody is named.
        mode: how it is reported.
        cue_first: whether the cue stands before the content ("the army said it …"): else "it" need not be who speaks.
        accused: whom it puts in the wrong, where that is known: the name for a pronoun.
        in_what: whether the cue stands in "what he called ...", whose content is no clause.
        of_another: whether the speaker mostly talks about somebody else, who may be "he" ("his lawyer said he …").
    """

    content: str
    cue: str
    speaker: Agent | None
    mode: Mode
    accused: Agent | None = None
    cue_first: bool = True
    in_what: bool = False
    of_another: bool = False
