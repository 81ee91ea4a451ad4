"""The exchange about a claim: numbered in the order of time, and what answers what."""

from datetime import date

from counterclaim.agent import AgentKind
from counterclaim.stance import Mode
from counterclaim_api.exchange import Kind, Statement, exchange
from counterclaim_api.quotes import Quote
from counterclaim_api.references import ArticleReference, MentionedClaimant
from counterclaim_api.utterances import UtteranceDocument

EARLY, LATE = date(2031, 3, 4), date(2031, 3, 9)


def said(
    name: str,
    day: date | None = EARLY,
    start: int = 0,
    *,
    rebuts: str = "",
    rebutted_by: str = "",
    retracts: str = "",
    general: str = "",
) -> UtteranceDocument:
    return UtteranceDocument(
        id=name,
        iri=f"https://claims.example/utterance/{name}",
        speaker=MentionedClaimant(id="renn", iri="", name="Ivo Renn", kind=AgentKind.PERSON, canonical="renn"),
        party=None,
        positions=[],
        mode=Mode.INDIRECT,
        quotes=[Quote(start=start, end=start + 1, exact="x", prefix="", suffix="")],
        certainty=None,
        cue=None,
        mention=None,
        article=ArticleReference(id=f"article-{day}", iri="", headline="Fire", publisher=None, published=day, url=None),
        via=None,
        rebuttal_kind=None,
        corrections=[],
        rebuts=rebuts.split(),
        rebutted_by=rebutted_by.split(),
        rebuts_in_general=[one for one in rebuts.split() if one in general.split()],
        rebutted_in_general_by=[one for one in rebutted_by.split() if one in general.split()],
        retracts=retracts.split(),
        retracted_by=[],
        extraction_confidence=0.9,
        rebuttal_extraction_confidence=None,
    )


def names(found: tuple[Statement, ...]) -> list[str]:
    return [one.utterance.id for one in found]


def test_statements_stand_in_the_order_of_days_and_of_the_text_and_undated_ones_last() -> None:
    unsaid, late, second, first = said("u", None), said("l", LATE), said("s", EARLY, 9), said("f", EARLY, 3)
    found = exchange({Kind.SAYS: [unsaid, late], Kind.DENIES: [second, first]})
    assert names(found) == ["f", "s", "l", "u"]
    assert [one.number for one in found] == [1, 2, 3, 4]
    assert [one.day for one in found] == [EARLY, EARLY, LATE, None]


def test_an_answer_has_the_numbers_of_what_it_answers_here() -> None:
    one, other = said("one", rebutted_by="no"), said("other", start=5, rebutted_by="no")
    answer = said("no", LATE, rebuts="other one elsewhere")
    found = exchange({Kind.SAYS: [one, other], Kind.DENIES: [answer]})
    assert [statement.answers for statement in found] == [(), (), (1, 2)]


def test_nobody_answers_what_is_said_later() -> None:
    denial, again = said("no", EARLY, rebuts="yes"), said("yes", LATE, rebutted_by="no")
    found = exchange({Kind.SAYS: [again], Kind.DENIES: [denial]})
    assert [(one.answers, one.despite) for one in found] == [((), ()), ((), (1,))]


def test_a_denial_on_the_same_day_or_on_an_unknown_one_answers() -> None:
    claim = said("yes", EARLY, rebutted_by="same unknown")
    found = exchange(
        {Kind.SAYS: [claim], Kind.DENIES: [said("same", rebuts="yes"), said("unknown", None, rebuts="yes")]}
    )
    assert [one.despite for one in found] == [(), (), ()]
    assert all(one.answers for one in found if one.kind is Kind.DENIES)


def test_what_is_taken_back_is_not_answered_as_well() -> None:
    claim, retraction = said("yes"), said("no", LATE, rebuts="yes", retracts="yes")
    (_, back) = exchange({Kind.SAYS: [claim], Kind.DENIES: [retraction]})
    assert (back.takes_back, back.answers) == ((1,), ())


def test_who_denies_it_and_says_the_contrary_at_once_is_there_once_as_denying() -> None:
    both = said("both")
    (one,) = exchange({Kind.SAYS: [], Kind.DENIES: [both], Kind.COUNTERS: [both]})
    assert one.kind is Kind.DENIES


def test_what_is_denied_in_general_is_not_answered() -> None:
    first = said("one", rebutted_by="no", general="no")
    denial = said("no", LATE, rebuts="one two", general="one")
    second = said("two", LATE, start=5, rebutted_by="no")
    found = exchange({Kind.SAYS: [first, second], Kind.COUNTERS: [denial]})
    assert [(one.utterance.id, one.answers, one.despite) for one in found] == [
        ("one", (), ()),
        ("no", (3,), ()),
        ("two", (), ()),
    ]
