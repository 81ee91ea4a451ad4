"""``counterclaim veto``: made, listed, lifted, and refused where it makes no sense."""

from pathlib import Path

import pytest

from cli.conftest import Program
from counterclaim.store.embedded import EmbeddedStore
from linking.scenes import Said, linker, read, write

ONE = read(1, Said("Ivo Renn", "The fleet shelled the harbour of Sel."))
OTHER = read(2, Said("Ivo Renn", "The harbour of Sel the fleet shelled."))


@pytest.fixture
def matched(tmp_path: Path) -> Path:
    """Return a store of two articles that say the same in other words."""
    path = tmp_path / "matched"
    with EmbeddedStore.open(path) as store:
        write(store, ONE, OTHER, by=linker(store))
    return path


def claims() -> list[str]:
    return [f"claim/{reading.claims[0].id}" for reading in (ONE, OTHER)]


def groups(path: Path) -> int:
    """Return how many claims stand for others."""
    query = "SELECT DISTINCT ?it { ?claim a <https://w3id.org/contested-claims/ns#Claim> ; <https://w3id.org/contested-claims/ns#canonical> ?it }"  # noqa: E501
    with EmbeddedStore.open(path, read_only=True) as store:
        return len(list(store.select(query)))


def test_a_veto_on_a_store_in_use_is_for_the_server(counterclaim: Program, matched: Path) -> None:
    with EmbeddedStore.open(matched):
        result = counterclaim("veto", *claims(), "--store", matched)
    assert result.status == 2
    assert result.err.rstrip().endswith("Or tell the server: POST /vetoes, or DELETE /vetoes/… to lift one.")


def test_a_veto_is_made_listed_and_lifted(counterclaim: Program, matched: Path) -> None:
    assert groups(matched) == 1
    made = counterclaim("veto", *claims(), "--by", "A. Reader", "--why", "another harbour", "--store", matched)
    assert (made.status, made.out) == (0, "Vetoed.\n")
    assert groups(matched) == 2
    listed = counterclaim("veto", "--store", matched).out
    assert all(word in listed for word in ("same", *claims(), "A. Reader", "another harbour", "2"))
    assert counterclaim("veto", *claims(), "--lift", "--store", matched).out == "Lifted.\n"
    assert groups(matched) == 1


def test_claimants_are_parted_by_their_ids(counterclaim: Program, matched: Path) -> None:
    agents = [f"https://claims.example/agent/{reading.agents[0].id}" for reading in (ONE, OTHER)]
    assert counterclaim("veto", *agents, "--store", matched).status == 0
    assert counterclaim("veto", "--store", matched).out.splitlines()[-1].startswith("same ")


@pytest.mark.parametrize("written", ["{}", ":{}", "https://claims.example/{}", "<https://claims.example/{}>"])
def test_a_claim_is_named_as_queries_print_it_or_by_its_id(counterclaim: Program, matched: Path, written: str) -> None:
    one, other = claims()
    assert counterclaim("veto", written.format(one), other.removeprefix("claim/"), "--store", matched).status == 0
    assert groups(matched) == 2


def test_an_id_that_nobody_has_is_not_found(counterclaim: Program, matched: Path) -> None:
    result = counterclaim("veto", claims()[0], "0f1e2d3c4b5a6978", "--store", matched)
    assert (result.status, "knows no '0f1e2d3c4b5a6978'" in result.err) == (1, True)


def test_no_vetoes_are_told(counterclaim: Program, matched: Path) -> None:
    assert counterclaim("veto", "--store", matched).out == "No vetoes.\n"


@pytest.mark.parametrize("error", [KeyError("uid not found"), OSError("No username set in the environment")])
def test_where_nobody_is_logged_in_a_veto_needs_a_name(
    counterclaim: Program, matched: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def nobody() -> str:
        raise error

    monkeypatch.setattr("getpass.getuser", nobody)
    result = counterclaim("veto", *claims(), "--store", matched)
    assert (result.status, result.err.rstrip().endswith("Say whose decision it is: --by NAME.")) == (2, True)
    assert counterclaim("veto", *claims(), "--by", "Ann", "--store", matched).status == 0


@pytest.mark.parametrize(
    ("arguments", "status", "complaint"),
    [
        (["claim/1"], 2, "between two"),
        (["claim/1", "claim/1"], 2, "given twice"),
        (["claim/1", "claim/2"], 1, "knows no"),
        (["claim/1", "agent/2"], 2, "two claims, claimants"),
        (["run/1", "run/2"], 2, "Nothing is matched"),
        (["agent/1", "agent/2", "--relation", "contradicts"], 2, "Nothing is matched as contradicts"),
        ([*claims(), "--lift"], 1, "no veto of same between"),
        ([*claims(), "--by", " "], 2, "whose decision"),
    ],
)
def test_what_makes_no_sense_is_refused(
    counterclaim: Program, matched: Path, arguments: list[str], status: int, complaint: str
) -> None:
    result = counterclaim("veto", *arguments, "--store", matched)
    assert result.status == status
    assert complaint in result.err


def test_that_a_claim_is_one_time_of_another_is_vetoed_by_a_relation_of_its_own(
    counterclaim: Program, matched: Path
) -> None:
    made = counterclaim("veto", *claims(), "--relation", "broader", "--by", "A. Reader", "--store", matched)
    assert (made.status, made.out) == (0, "Vetoed.\n")
    assert counterclaim("veto", "--store", matched).out.splitlines()[-1].startswith("broader ")
    assert groups(matched) == 1
    assert counterclaim("veto", *claims(), "--relation", "broader", "--lift", "--store", matched).out == "Lifted.\n"
