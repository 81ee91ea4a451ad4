"""Who is whom within a block, and above all who is not."""

from collections.abc import Iterable
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.merging import AgentMatch, Candidate, Method, match_group, read_candidate
from counterclaim.merging.candidate import registry_agent

ARTICLES = [f"{number:016x}" for number in range(1, 9)]


def agent(article: int, name: str, kind: AgentKind = AgentKind.PERSON, *aliases: str) -> Agent:
    identifier = AgentId(f"{ARTICLES[article]}-{name.lower().replace(' ', '-')}")
    return Agent(id=identifier, name=name, kind=kind, aliases=aliases)


def candidate(article: int, name: str, *mentions: str) -> Candidate:
    found = read_candidate(agent(article, name), mentions)
    assert found is not None
    return found


def organization(article: int, name: str, *aliases: str, home: str | None = None) -> Candidate:
    found = read_candidate(agent(article, name, AgentKind.ORGANIZATION, *aliases), home=home)
    assert found is not None
    return found


def groups(*candidates: Candidate, apart: Iterable[frozenset[AgentId]] = ()) -> set[frozenset[AgentId]]:
    """Return the groups of more than one that the matches of all blocks make."""
    blocks = {block for one in candidates for block in one.blocks}
    union = {one.agent: frozenset({one.agent}) for one in candidates}
    for block in blocks:
        members = [one for one in candidates if block in one.blocks]
        for match in match_group(block, members, apart=frozenset(apart)):
            joined = union[match.follower] | union[match.leader]
            union |= dict.fromkeys(joined, joined)
    return {group for group in union.values() if len(group) > 1}


def test_one_full_name_in_two_articles_is_one_person() -> None:
    one, other = candidate(0, "Ivo Renn"), candidate(1, "Captain Ivo Renn")
    assert match_group("person i rn", [other, one]) == (AgentMatch(other.agent, one.agent, Method.NAME),)


def test_spellings_of_a_long_name_are_one_person() -> None:
    one, other = candidate(0, "Tarek Abdel Rahim"), candidate(1, "Tarek Abdurrahim")
    third = candidate(2, "Tariq Abdulrahim")
    assert groups(one, other) == {frozenset({one.agent, other.agent})}
    assert groups(one, third) == set()


def test_two_ministers_of_one_surname_are_two() -> None:
    one = candidate(0, "Ivo Renn", "Trade Minister Ivo Renn")
    other = candidate(1, "Dana Renn", "Trade Minister Dana Renn")
    assert groups(one, other) == set()
    assert read_candidate(agent(2, "Renn"), ["Trade Minister Renn"]) is None


def test_two_ministers_of_one_name_in_two_states_are_two() -> None:
    one = candidate(0, "Ali Hassan", "Iraqi Foreign Minister Ali Hassan")
    other = candidate(1, "Ali Hassan", "Egyptian Foreign Minister Ali Hassan")
    unknown = candidate(2, "Ali Hassan")
    again = candidate(3, "Ali Hassan", "the Iraqi minister")
    assert groups(one, other) == set()
    assert groups(one, other, unknown, again) == {frozenset({one.agent, again.agent})}


def test_the_place_of_an_organisation_is_no_affiliation_of_its_head() -> None:
    one = candidate(0, "Ivo Renn", "the British-based group's director Ivo Renn")
    other = candidate(1, "Ivo Renn", "Iraqi Observatory director Ivo Renn")
    assert one.affiliations == other.affiliations == frozenset()


def test_a_claimant_and_whom_it_accuses_are_never_one() -> None:
    one, other = candidate(0, "Ivo Renn"), candidate(1, "Ivo Renn")
    third = candidate(2, "Ivo Renn")
    accusing = frozenset({one.agent, other.agent})
    assert all(not accusing <= group for group in groups(one, other, third, apart=[accusing]))


@pytest.mark.parametrize("kind", [AgentKind.UNNAMED, AgentKind.NARRATOR])
def test_unnamed_sources_and_narrators_are_nobody_elsewhere(kind: AgentKind) -> None:
    assert read_candidate(agent(0, "two senior officials", kind)) is None


def test_an_organisation_is_known_by_its_name_and_its_acronym() -> None:
    full = organization(0, "Harbour Workers League", "HWL")
    short, same = organization(1, "HWL"), organization(2, "The Harbour Workers' League")
    assert groups(full, short, same) == {frozenset({full.agent, short.agent, same.agent})}


def test_an_acronym_of_two_organisations_names_neither() -> None:
    one, other = organization(0, "Harbour Workers League", "HWL"), organization(1, "Hill Water Lobby", "HWL")
    assert groups(one, other, organization(2, "HWL")) == set()


@pytest.mark.parametrize("name", ["Central Bank", "Labour Party", "National Electoral Commission", "Coast Guard"])
def test_what_every_state_may_have_is_one_within_a_state_only(name: str) -> None:
    one, same, other = (organization(n, name, home=home) for n, home in enumerate(["kenya", "kenya", "pakistan"]))
    assert groups(one, same, other) == {frozenset({one.agent, same.agent})}
    assert read_candidate(agent(3, name, AgentKind.ORGANIZATION)) is None
    assert groups(organization(0, "Hansen Bank", home="kenya"), organization(1, "Hansen Bank")) != set()


def test_common_nouns_are_no_name() -> None:
    assert read_candidate(agent(0, "Defence Ministry", AgentKind.ORGANIZATION)) is None
    assert read_candidate(agent(0, "Council", AgentKind.ORGANIZATION)) is None


@pytest.mark.parametrize(
    ("name", "kind", "known"),
    [
        ("SANA news agency", AgentKind.MEDIA, "sana"),
        ("Lebanese Al-Manar TV", AgentKind.MEDIA, "al-manar"),
        ("Sel Courier", AgentKind.MEDIA, None),
        ("Reuters", AgentKind.UNNAMED, None),
        ("Syria group", AgentKind.ORGANIZATION, None),
    ],
)
def test_the_registry_knows_longer_forms(name: str, kind: AgentKind, known: str | None) -> None:
    found = registry_agent(agent(0, name, kind))
    assert (found.id if found else None) == known


def test_an_institution_of_the_registry_is_known_at_home_without_its_state() -> None:
    court, ministry = (agent(0, name, AgentKind.ORGANIZATION) for name in ("Supreme Court", "Foreign Ministry"))
    at_home = registry_agent(court, home="united-states")
    assert at_home is not None
    assert at_home.id == "us-supreme-court"
    assert registry_agent(court) is registry_agent(court, home="kenya") is None
    assert registry_agent(ministry, home="united-states") is None


def test_the_military_is_the_army_where_that_is_no_branch_of_it() -> None:
    def known(identifier: str) -> str | None:
        found = registry_agent(Agent(id=AgentId(identifier), name=identifier, kind=AgentKind.GOVERNMENT))
        return found.id if found else None

    assert known("russian-military") == "russian-army"
    assert known("syrian-armed-forces") == "syrian-army"
    assert known("us-military") is None
    assert known("russian-defence-ministry") is None


NAMES = st.sampled_from(["Ivo Renn", "Ivo Ren", "Tarek Abdel Rahim", "Tarek Abdulrahim", "Tarik Abdurrahim"])
MENTIONS = st.sampled_from(["", "Iraqi President", "Egyptian Foreign Minister", "the Iraqi minister"])


@given(st.lists(st.tuples(NAMES, MENTIONS), min_size=2, max_size=4))
def test_no_order_of_articles_matters(people: list[tuple[str, str]]) -> None:
    candidates = [candidate(number, name, mention) for number, (name, mention) in enumerate(people)]
    expected = groups(*candidates)
    assert all(groups(*order) == expected for order in permutations(candidates))
    for group in expected:
        ties = [one.affiliations for one in candidates if one.agent in group and one.affiliations]
        assert all(not a.isdisjoint(b) for a in ties for b in ties)
