"""What is said in one breath with a denial answers the same. The sentences are invented."""

from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals import Dispute, Disputed
from counterclaim.rebuttals.breath import with_blame, with_insistence, with_negation, with_repetition
from counterclaim.stance import Mode
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


def blames_beside_what_nobody_says(marked: str) -> list[Dispute]:
    """Return the disputes beside the first, which denies what only it tells."""
    text, statements = read_marked(marked, {})
    implied = Disputed(statements[0].attribution.content, Mode.IMPLIED)
    return list(with_blame(text, statements, [Dispute(0, (), (implied,), RebuttalKind.DENIAL, 0.9)]))[1:]


def test_the_blame_answers_what_the_denial_implies() -> None:
    [blame] = blames_beside_what_nobody_says(
        "[The army] <denied> {burning the mill} | and <blamed> {the miller for the fire} [The army] said."
    )
    assert (blame.targets, [one.mode for one in blame.unattributed]) == ((), [Mode.IMPLIED])


def test_whoever_is_blamed_for_the_rumours_has_not_done_the_deed() -> None:
    assert not blames_beside_what_nobody_says(
        "[The army] <denied> {burning the mill} | and <blamed> {the miller for the rumours} [The army] said."
    )


def test_an_accusation_of_something_else_does_not() -> None:
    found = blamed("[The army] <denied> {it} | and <accused> {the miller of lying}, [The army] said.")
    assert [one[0] for one in found] == [1]


def test_nor_does_the_blame_of_somebody_else() -> None:
    assert [one[0] for one in blamed("[The army] <denied> {it} | but [the miller] <blamed> {its men}.")] == [1]


def test_nor_does_a_blame_in_another_sentence() -> None:
    assert [one[0] for one in blamed("[The army] <denied> {it}. | [The army] <blamed> {winter} for delays.")] == [1]


def test_what_points_back_is_about_the_denial_beside_it() -> None:
    text, statements = read_marked(
        SAID + "[The army] <denied> {burning it}, | <calling> {that a lie} [the army] said.", {"the army": "The army"}
    )
    denial = Dispute(1, (0,), (), RebuttalKind.DENIAL, 0.9, (0.3,), own=True)
    again = Dispute(2, (1,), (), RebuttalKind.DENIAL, 0.7, (0.2,))
    assert with_repetition(text, statements, [denial, again]) == (
        denial,
        Dispute(2, (0,), (), RebuttalKind.DENIAL, 0.7, (0.3,)),
    )


def test_what_points_back_elsewhere_keeps_its_target() -> None:
    text, statements = read_marked(SAID + "[The army] <denied> {burning it}. | [The army] <called> {it a lie}.", {})
    denial = Dispute(1, (0,), (), RebuttalKind.DENIAL, 0.9, (0.3,), own=True)
    again = Dispute(2, (1,), (), RebuttalKind.DENIAL, 0.7, (0.2,))
    assert with_repetition(text, statements, [denial, again]) == (denial, again)


def insisted(marked: str, *, names: dict[str, str] | None = None) -> list[int]:
    """Return which statements dispute something once the second is known to deny the first."""
    text, statements = read_marked(SAID + marked, names or {})
    denial = Dispute(1, (0,), (), RebuttalKind.DENIAL, 0.9, (0.8,))
    return [one.statement for one in with_insistence(text, statements, [denial])]


def test_a_denier_who_says_no_again_at_once_answers_the_same() -> None:
    again = '"{Our men did not burn one house},"'
    names = {"it": "The army"}
    assert insisted(f"[The army] <denied> {{burning the mill}}. | {again} [it] <said>.", names=names) == [1, 2]
    never = '"{We have never burned any house},"'
    assert insisted(f"[The army] <denied> {{burning the mill}}. | {never} [it] <said>.", names=names) == [1, 2]
    assert insisted(f"[The army] <denied> {{burning it}}. | {again} [spokesman Ivo Renn] <said>.") == [1, 2]


def test_another_or_something_else_does_not() -> None:
    names = {"it": "The army"}
    denied = "[The army] <denied> {burning the mill}. | "
    assert insisted(denied + '"{Our men did not burn one house}," [the miller] <said>.') == [1]
    assert insisted(denied + '"{We have not had rain since May}," [it] <said>.', names=names) == [1]
    assert insisted(denied + 'It rained. "{Our men did not burn a house}," [it] <said>.', names=names) == [1]


def test_nobody_of_ours_did_it_says_the_denial_again_in_any_words() -> None:
    names, denied = {"it": "The army"}, "[The army] <denied> {burning the mill}. | "
    assert insisted(denied + '"{None of our men was in the town}," [it] <said>.', names=names) == [1, 2]
    assert insisted(denied + '"{We have not received any list}," [it] <said>.', names=names) == [1]
    assert insisted(denied + '"{None of our men was in the town}," [the miller] <said>.') == [1]


def negated(marked: str) -> list[int]:
    """Return which statements dispute something once the second is known to deny the first."""
    text, statements = read_marked(SAID + marked, {"it": "The army"})
    denial = Dispute(1, (0,), (), RebuttalKind.DENIAL, 0.9, (0.8,))
    return [one.statement for one in with_negation(text, statements, [denial])]


def test_who_says_no_in_the_sentence_of_his_denial_denies_the_same() -> None:
    denied = "[The army] <disputed> {the report}, | "
    assert negated(denied + "<saying> {its men had never burned a mill}, [it] added.") == [1, 2]
    assert negated(denied + "<insisting> {it possessed no such torches}, [it] added.") == [1, 2]


def test_another_reason_in_the_sentence_of_a_denial_disputes_nothing() -> None:
    denied = "[The army] <disputed> {the report}, | "
    assert negated(denied + "<saying> {it was meant for the voters}, [it] added.") == [1]
    assert negated(denied + "<saying> {it did not only burn mills}, [it] added.") == [1]
    assert negated("[The army] <denied> {it never paid}, | <saying> {it had never burned a mill}, [it] added.") == [1]
