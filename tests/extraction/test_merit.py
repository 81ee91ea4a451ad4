"""What is praised or blamed was done. All sentences are invented."""

import pytest

from counterclaim.extraction.wording.merit import deserved


@pytest.mark.parametrize(
    ("cue", "words", "subject"),
    [
        ("praised", "the crew for mending the boat", "The crew has"),
        ("slammed", "Mara Ilo on Monday for hiding the letter", "Mara Ilo has"),
        ("chided", "him for siding with pirates", "he has"),
        ("crediting", "them with saving the reef", "they have"),
        ("railed against", "the mayor for selling the port", "the mayor has"),
    ],
)
def test_a_deed_praised_or_blamed_is_a_deed_done(cue: str, words: str, subject: str) -> None:
    done = deserved(words, cue)
    assert done
    assert done.lower().startswith(f"{subject.lower()} ")
    assert " for " not in done
    assert " on Monday" not in done


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        ("praised", "the crew for its courage"),
        ("praised", "for mending the boat"),
        ("slammed", "the boats that paid for mending"),
        ("thanked", "me for mending the boat"),
        ("called", "the crew for mending the boat"),
        ("slammed", "the plan"),
        ("credited", "their taste for daring plans"),
        ("slammed", "the mayor as a miser for selling the port"),
    ],
)
def test_what_is_no_deed_stays(cue: str, words: str) -> None:
    assert deserved(words, cue) is None
