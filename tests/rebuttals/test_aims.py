"""At what a rebuttal can be aimed. The sentences are invented."""

import pytest

from counterclaim.attribution.reading import Attribution
from counterclaim.rebuttals import Statement, find_disputes
from counterclaim.span import Span
from rebuttals.marked import disputes_in, read_marked

ACCUSED = "[The union] <accused> {Norland Copper of dumping acid in the Weir river}.|\n"


def test_nobody_disputes_himself_under_a_longer_name() -> None:
    found = disputes_in(
        "[Norland] <alleged> {that the union had poisoned the Weir river with acid}.|\n"
        "[Norland Copper] <denied> {that the union had poisoned the Weir river with acid}.|\n"
    )
    assert 0 not in found[1].targets


def test_a_spokesman_does_not_dispute_another_of_his_party() -> None:
    marked = (
        "[Ada Renn] <alleged> {that the mill had dumped acid in the Weir river}.|\n"
        "[Ivo Lund] <denied> {that the mill had dumped acid in the Weir river}.|\n"
    )
    assert disputes_in(marked)[1].targets == (0,)
    together = disputes_in(marked, parties={"Ada Renn": "Mill board", "Ivo Lund": "Mill board"})
    assert 0 not in together[1].targets


@pytest.mark.parametrize("cue", ["promised", "urged", "predicted", "proposed"])
def test_what_is_promised_or_asked_is_not_denied(cue: str) -> None:
    marked = f"[The union] <{cue}> {{that Norland Copper be fined for dumping acid in the river}}.|\n"
    found = disputes_in(marked + "[Norland Copper] <denied> {dumping acid in the river}.|\n")
    assert found[1].targets == ()


def test_a_question_is_not_denied() -> None:
    answer = "[Norland Copper] <denied> {dumping acid in the river}.|\n"
    asked = disputes_in('[The union] <said> {"Why did Norland Copper dump acid in the river?"}|\n' + answer)
    assert asked[1].targets == ()
    assert disputes_in("[The union] <said> {Norland Copper dumped acid in the river}.|\n" + answer)[1].targets == (0,)


def test_of_accusation_and_answer_only_the_answer_disputes() -> None:
    found = disputes_in(
        ACCUSED + "[Norland Copper] <denied> {dumping acid, and said that the union's accusation was a lie}.|\n"
    )
    assert found[1].targets == (0,)
    assert 0 not in found


def test_a_state_does_not_dispute_what_its_own_voice_says_of_another() -> None:
    said = "[Japan] <said> {Chinese boats had rammed the trawler}.|\n"
    own = disputes_in(f"{said}[Japanese government spokesman Ken Oda] <said> {{the accusation was a lie}}.|\n")
    assert 1 not in own
    other = disputes_in(f"{said}[Chinese government spokesman Li Han] <said> {{the accusation was a lie}}.|\n")
    assert other[1].targets == (0,)


def test_a_state_does_not_dispute_its_own_denial() -> None:
    found = disputes_in(
        "[China] <denied> {that its boats had rammed the trawler}.|\n"
        "[Chinese government spokesman Li Han] <said> {the accusation was a lie}.|\n"
    )
    assert 1 not in found


@pytest.mark.parametrize("answer", ["{it had never paid the minister}", "{paying the minister}"])
def test_a_deed_of_ones_own_is_not_denied_to_whom_somebody_else_is_accused_of_it(answer: str) -> None:
    marked = (
        "[Sanna Berg] <said> {that the mill had paid the minister}.|\n"
        "[Ole Marsh] <accused> {Sanna Berg of paying the minister}.|\n"
        f"[Norland Copper] <denied> {answer}.|\n"
    )
    assert disputes_in(marked)[2].targets == (0,)
    accused = marked.replace("Sanna Berg of", "Norland Copper of")
    assert 1 in disputes_in(accused)[2].targets


def test_who_denies_the_very_words_of_another_answers_him() -> None:
    accused = "[The union] <accused> {Norland Copper of dumping acid in the river, }which [Norland Copper] <denied>.|\n"
    text, (union,) = read_marked(accused.replace("[Norland Copper] <denied>", "Norland Copper denied"))
    start, deny, denier = text.index("dumping"), text.index("denied"), text.rindex("Norland")
    _, (answer,) = read_marked(accused.replace("[The union] <accused>", "The union accused"))
    words = (Span(start, start + len("dumping acid in the river")),)
    source, cue = (Span(denier, denier + len("Norland Copper")),), (Span(deny, deny + len("denied")),)
    denial = Statement(Attribution(cue, words, source, 0.9, denial=0.9), answer.claimants)
    [found] = [one for one in find_disputes(text, (union, denial)) if one.statement == 1]
    assert (found.targets, found.unattributed) == ((0,), ())
