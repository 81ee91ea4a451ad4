import pytest

from counterclaim.matching.guilt import Guilt, guilt_in, report_in


@pytest.mark.parametrize(
    ("text", "doer", "deed"),
    [
        ("Orlo is responsible for that attack.", "Orlo", "that attack"),
        ("Rebels are to blame.", "Rebels", ""),
        ("Kardanian jets were behind the strikes on the clinic.", "Kardanian jets", "the strikes on the clinic"),
        ("The army had carried out the massacre. Nobody else could.", "The army", "the massacre"),
        ("The attack was carried out by the rebels.", "the rebels", "The attack"),
        ("The explosion was the work of the Orlo Front.", "the Orlo Front", "The explosion"),
        ("Rebels are to blame for the May 21 gas attack.", "Rebels", "the May 21 gas attack"),
        ("Kardan-backed rebels behind the gas attack.", "Kardan-backed rebels", "the gas attack"),
        ("There is evidence that links the army to the massacre.", "the army", "the massacre"),
        ("Orlo was linked to the explosion.", "Orlo", "the explosion"),
    ],
)
def test_a_deed_is_put_on_somebody(text: str, doer: str, deed: str) -> None:
    assert guilt_in(text) == Guilt(doer, deed)


@pytest.mark.parametrize(
    "text",
    [
        "Orlo carried out air strikes.",
        "The army has carried out several attacks on the town.",
        "The army or the rebels carried out the attack.",
        "It is unclear who was behind the attack.",
        "Jets of Orlo were seen but it is not known which aircraft carried out the strike.",
        "The front claimed responsibility for the attack.",
        "Orlo is behind the plan to mend the bridge.",
        "Orlo shelled the market.",
    ],
)
def test_what_is_usual_open_or_no_deed_is_put_on_nobody(text: str) -> None:
    assert guilt_in(text) is None


def test_who_may_have_done_what_is_reported_stands_before_the_verb_or_behind_by() -> None:
    assert report_in("The army bombed the market by night.") == ("The army ", "by night")
    assert report_in("The market was bombed by the army.") == ("", "by the army")
    assert report_in("Dozens were killed in coalition air raids.") == ("", "in coalition air raids")


def test_whoever_stands_before_a_passive_suffers_it() -> None:
    assert report_in("The army's helicopter was shot down over Sel.") == ("", "")


def test_what_is_told_as_said_earlier_is_a_report_of_a_deed() -> None:
    assert report_in("The army had used gas.") == ("The army had ", "")


@pytest.mark.parametrize("text", ["The army bombed the market several times.", "The army has used gas.", "It rained."])
def test_what_somebody_generally_does_is_no_report_of_a_deed(text: str) -> None:
    assert report_in(text) is None


@pytest.mark.parametrize(
    ("text", "before", "by"),
    [
        ("The use of gas by the army.", "The use", "by the army"),
        ("Orlo's shelling of the old town.", "Orlo's shelling", ""),
    ],
)
def test_a_deed_may_be_told_by_a_noun(text: str, before: str, by: str) -> None:
    assert report_in(text) == (before, by)


@pytest.mark.parametrize("text", ["The use of gas by the army would be a crime.", "Orlo's attack plan is a secret."])
def test_what_is_said_of_a_deed_is_no_report_of_it(text: str) -> None:
    assert report_in(text) is None
