"""Who is meant beyond doubt, so that the ranker need not choose: each rule in turn, the surest first."""

from counterclaim.attribution import Attribution
from counterclaim.claimants.antecedents.described import so_described
from counterclaim.claimants.antecedents.interview import interviewee
from counterclaim.claimants.antecedents.nearby import subject_before_aside, told_of_by_many, who_goes_on
from counterclaim.claimants.antecedents.scene import Scene
from counterclaim.claimants.characters.cast import Cast
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.phrases.phrase import Phrase
from counterclaim.claimants.text.layout import Layout


def plainly_meant(
    text: str, phrase: Phrase, attribution: Attribution, cast: Cast, layout: Layout, scene: Scene
) -> Character | None:
    """Return the one whom a phrase that names nobody must mean, or None where the ranker has to choose."""
    if (answers := interviewee(text, attribution, cast)) is not None:
        return answers
    if (subject := subject_before_aside(text, phrase, cast, layout, scene)) is not None:
        return subject
    told = (phrase, cast, layout, scene)
    return told_of_by_many(*told) or who_goes_on(*told) or so_described(*told)
