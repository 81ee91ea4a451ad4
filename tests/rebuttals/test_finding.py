"""Which statements are rebuttals, and of what."""

from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.attribution.reading import Attribution
from counterclaim.claimants import Claimants
from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals import Statement, find_disputes
from counterclaim.span import Span
from counterclaim.stance import Mode
from rebuttals.marked import disputes_in, read_marked

DENIED_ATTACK = (
    "[The miners' union] <accused> {Norland Copper of dumping acid in the Weir river}.|\n"
    "[Residents] <said> {they had found dead fish}.|\n"
    "[Norland Copper] <denied> {dumping acid in the river}.|\n"
)


def test_accused_company_that_denies_disputes_its_accuser() -> None:
    found = disputes_in(DENIED_ATTACK)
    assert found[2].targets == (0,)
    assert found[2].kind is RebuttalKind.DENIAL
    assert 0.5 < found[2].confidence <= 1


def test_accuser_and_bystander_dispute_nothing() -> None:
    assert set(disputes_in(DENIED_ATTACK)) == {2}


def test_bare_denial_of_the_claim_disputes_the_accusation() -> None:
    found = disputes_in(
        "[Senator Ade Bello] <said> {the harbour was mild for the season}.|\n"
        "[The auditor] <alleged> {that Mayor Lena Frost had taken bribes from a builder}.|\n"
        "[Mayor Lena Frost] <denied> {the allegation}.|\n"
    )
    assert found[2].targets == (1,)


def test_headline_and_restatement_are_targets_too() -> None:
    found = disputes_in(
        "[Farmers] <accuse> {Norland Copper of poisoning wells}|\n\n"
        "[Farmers' leaders] <said> {on Monday that Norland Copper had poisoned wells in the valley}.|\n"
        "[Norland Copper] <denied> {poisoning any wells}.|\n"
        "[A farmer] <repeated> {that Norland Copper poisoned the wells}.|\n"
    )
    assert {0, 1} <= set(found[2].targets)


def test_denial_of_what_nobody_says_implies_the_claim() -> None:
    text, statements = read_marked(
        "[The bishop] <said> {the feast would be held in May}.|\n"
        "[General Ruiz] <denied> {reports that his troops had left Altona}.|\n"
    )
    (dispute,) = find_disputes(text, statements)
    (implied,) = dispute.unattributed
    assert implied.mode is Mode.IMPLIED
    assert [span.within(text) for span in implied.content] == ["his troops had left Altona"]


def test_different_tolls_are_no_rebuttal() -> None:
    assert not disputes_in(
        "[Police] <said> {12 people were killed}.|\n[A hospital doctor] <said> {at least 15 bodies had arrived}.|\n"
    )


def test_refused_request_is_no_rebuttal() -> None:
    assert not disputes_in(
        "[The company] <called on> {the miners to return to work}.|\n"
        "[The union] <rejected> {the call to return to work}.|\n"
    )


def test_spokesman_does_not_dispute_his_own_party() -> None:
    found = disputes_in(
        "[The army] <said> {its troops had not entered the town}.|\n"
        "[A spokesman] <said> {the troops were still at their base}.|\n",
        parties={"A spokesman": "The army"},
    )
    assert not any(0 in dispute.targets for dispute in found.values() if dispute.statement == 1)


def test_denial_in_the_lead_disputes_the_allegation_that_follows() -> None:
    found = disputes_in(
        "[Norland Copper] <denied> {on Friday that it had dumped acid in the Weir river}.|\n"
        "[The miners' union] <accused> {Norland Copper of dumping acid at night}.|\n"
    )
    assert found[0].targets == (1,)


def test_far_apart_statements_of_a_long_text_do_not_meet() -> None:
    between = "".join(f"[Resident {n}] <said> {{the weather was fair on day {n}}}.|\n" for n in range(60))
    accusation, _, denial = DENIED_ATTACK.partition("[Residents]")
    found = disputes_in("The river\n\n" + accusation + between + "[Residents]" + denial)
    assert all(0 not in dispute.targets for dispute in found.values() if dispute.statement > 50)


def test_no_statement_no_dispute() -> None:
    assert find_disputes("", ()) == ()
    assert find_disputes("Nothing was said.", ()) == ()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120), st.lists(st.tuples(st.integers(0, 120), st.integers(0, 120)), max_size=6))
def test_odd_text_and_spans_do_not_fail(text: str, places: list[tuple[int, int]]) -> None:
    spans = [Span(min(place), max(place)) for place in places]
    statements = [Statement(Attribution((span,), (span,), (), 0.5), Claimants()) for span in spans]
    for dispute in find_disputes(text, statements):
        assert dispute.statement not in dispute.targets
        assert 0 <= dispute.confidence <= 1


def test_a_negation_inside_what_is_denied_stays_with_it() -> None:
    text, statements = read_marked(
        "[The bishop] <said> {the feast would be held in May}.|\n"
        "[The bank] <denied> {that it had not paid the staff}.|\n"
    )
    (dispute,) = find_disputes(text, statements)
    (implied,) = dispute.unattributed
    assert [span.within(text) for span in implied.content] == ["it had not paid the staff"]
