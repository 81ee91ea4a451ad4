"""To deny it and blame another in one breath is another account of it. The sentences are invented."""

from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals import Dispute
from counterclaim.rebuttals.blame import with_blame
from rebuttals.marked import read_marked

SAID = "[Villagers] <said> {soldiers burned the mill}. | "


def blamed(marked: str, *, names: dict[str, str] | None = None) -> list[tuple[int, tuple[int, ...], RebuttalKind]]:
    """Return the disputes once the second statement is known to deny the first."""
    text, statements = read_marked(SAID + marked, names or {})
    denial = Dispute(1, (0,), (), RebuttalKind.DENIAL, 0.9, (0.8,))
    return [(one.statement, one.targets, one.kind) for one in with_blame(text, statements, [denial])]


def test_the_blame_answers_what_is_denied() -> None:
    found = blamed(
        "[The army] <denied> {responsibility} | and <blamed> {the miller} [the army] said.",
        names={"the army": "The army"},
    )
    assert found == [(1, (0,), RebuttalKind.DENIAL), (2, (0,), RebuttalKind.COUNTERCLAIM)]


def test_an_accusation_of_something_else_does_not() -> None:
    found = blamed("[The army] <denied> {it} | and <accused> {the miller of lying}, [The army] said.")
    assert [one[0] for one in found] == [1]


def test_nor_does_the_blame_of_somebody_else() -> None:
    assert [one[0] for one in blamed("[The army] <denied> {it} | but [the miller] <blamed> {its men}.")] == [1]


def test_nor_does_a_blame_in_another_sentence() -> None:
    assert [one[0] for one in blamed("[The army] <denied> {it}. | [The army] <blamed> {winter} for delays.")] == [1]
