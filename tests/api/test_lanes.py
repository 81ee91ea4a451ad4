"""The lanes of a timeline: one for each party and what it does, and few enough to be seen at once."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.agent import AgentKind
from counterclaim_api.exchange import Kind
from counterclaim_api.lanes import MOST, Entry, Lane, lanes_of
from counterclaim_api.references import ClaimantReference

DAY = date(2031, 3, 4)
ENTRIES = st.lists(
    st.builds(
        lambda kind, who, days: entry(kind, who, None if days is None else DAY + timedelta(days=days)),
        st.sampled_from(Kind),
        st.sampled_from([f"n{number}" for number in range(12)]),
        st.none() | st.integers(0, 300),
    ),
    max_size=80,
)


def claimant(name: str, kind: AgentKind = AgentKind.PERSON) -> ClaimantReference:
    return ClaimantReference(id=name, iri=f"https://claims.example/agent/{name}", name=name, kind=kind)


def entry(kind: Kind, who: str, day: date | None = DAY, sort: AgentKind = AgentKind.PERSON) -> Entry:
    return Entry(kind, claimant(who, sort), day, f"{who} {kind}", f"#{who}")


def listing(kind: Kind, party: ClaimantReference | None, since: date, until: date) -> str:
    return f"/{kind}/{party.id if party else 'all'}/{since}/{until}"


def lanes(*entries: Entry) -> tuple[Lane, ...]:
    return lanes_of(entries, listing).lanes


@given(ENTRIES)
def test_everything_is_marked_or_said_to_be_undated(entries: list[Entry]) -> None:
    found = lanes(*entries)
    assert sum(point.count for lane in found for point in lane.points) == sum(one.day is not None for one in entries)
    assert sum(len(lane.undated) for lane in found) == sum(one.day is None for one in entries)


@given(ENTRIES)
def test_there_are_few_lanes_of_a_kind_and_kinds_keep_together_in_their_order(entries: list[Entry]) -> None:
    kinds = [lane.kind for lane in lanes(*entries)]
    assert kinds == sorted(kinds, key=list(Kind).index)
    assert all(kinds.count(kind) <= MOST for kind in Kind)


def test_who_says_it_and_denies_it_has_two_lanes() -> None:
    found = lanes(entry(Kind.DENIES, "army"), entry(Kind.SAYS, "army"))
    assert [(lane.kind, lane.party and lane.party.id) for lane in found] == [
        (Kind.SAYS, "army"),
        (Kind.DENIES, "army"),
    ]


def test_those_who_say_least_share_a_lane_where_there_are_many() -> None:
    entries = [entry(Kind.SAYS, f"n{number}") for number in range(9) for _ in range(1 + (number > 4))]
    *some, others = lanes(*entries)
    assert [lane.party and lane.party.id for lane in some] == ["n5", "n6", "n7", "n8"]
    assert (others.party, others.parties, others.points[0].count) == (None, 5, 5)
    assert others.points[0].address == "/says/all/2031-03-04/2031-03-04"


def test_a_mark_of_one_leads_to_it_and_one_of_several_to_the_list_of_them() -> None:
    alone, together = lanes(entry(Kind.SAYS, "one"), entry(Kind.DENIES, "two"), entry(Kind.DENIES, "two"))
    assert [(point.address, point.words) for point in alone.points] == [("#one", "one says")]
    (point,) = together.points
    assert (point.count, point.address) == (2, "/denies/two/2031-03-04/2031-03-04")


def test_all_articles_in_their_own_voice_share_a_lane() -> None:
    found = lanes(*(entry(Kind.SAYS, name, sort=AgentKind.NARRATOR) for name in ("one", "other")))
    assert [(lane.parties, lane.party and lane.party.kind) for lane in found] == [(1, AgentKind.NARRATOR)]
