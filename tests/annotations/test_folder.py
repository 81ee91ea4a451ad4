"""The guide's words become places."""

import json
from pathlib import Path

import pytest

from counterclaim.annotations.annotated import AnnotatedArticle, AnnotatedClaim, Voice
from counterclaim.annotations.folder import ClaimRecord, read_folder, read_record

TEXT = "The mayor spoke of the other bridge. The bridge is safe, he said. The council said the mayor said nothing."


def claim(**parts: object) -> ClaimRecord:
    record = {"id": "c1", "context": TEXT, "content": ["The bridge is safe"], "cue": "said", "source": "he"}
    return {**record, "claimant": ["mayor"], **parts}  # type: ignore[typeddict-item]


def only(record: ClaimRecord) -> AnnotatedClaim:
    (found,) = read_record("a", TEXT, {"claims": [record], "rebuttals": []}).claims
    return found


def test_a_pronoun_is_not_found_inside_another_word() -> None:
    (source,) = only(claim()).source
    assert source.within(TEXT) == "he"
    assert TEXT[source.start - 2 : source.end + 5] == ", he said"


def test_of_two_like_cues_the_one_beside_the_content_is_meant() -> None:
    found = only(claim(content=["nothing"], source="the mayor"))
    assert found.cue[0].start == TEXT.index("said nothing")
    assert found.source[0].start == TEXT.index("the mayor said nothing")


def test_a_source_inside_the_content_is_the_last_choice() -> None:
    found = only(claim(content=["the mayor said nothing"], source="The council"))
    assert found.cue[0].start == TEXT.index("said the mayor")


@pytest.mark.parametrize(
    ("parts", "voice"),
    [({}, Voice.STATED), ({"implied": True}, Voice.IMPLIED), ({"claimant": ["article"]}, Voice.NARRATED)],
)
def test_who_states_a_claim_is_told(parts: dict[str, object], voice: Voice) -> None:
    assert only(claim(**parts)).voice is voice


def test_several_claimants_keep_their_names_apart() -> None:
    assert only(claim(claimant=[["Ann", "A. Lee"], ["Bob"]])).claimants == (("Ann", "A. Lee"), ("Bob",))
    assert only(claim(claimant=[])).claimants == ()


def test_a_part_that_is_not_there_is_an_error() -> None:
    with pytest.raises(ValueError, match="substring not found"):
        only(claim(content=["The tunnel is safe"]))


def test_every_place_in_the_training_gold_holds_its_words(shared: Path) -> None:
    folder = shared / "gold" / "train"
    for article in read_folder(folder):
        records = json.loads((folder / f"{article.id}.json").read_text("utf-8"))["claims"]
        assert [words(article, one) for one in article.claims] == [
            (record["content"], record["cue"] or "", record["source"] or "") for record in records
        ]


def words(article: AnnotatedArticle, one: AnnotatedClaim) -> tuple[list[str], str, str]:
    cue, source = ("".join(span.within(article.text) for span in spans) for spans in (one.cue, one.source))
    return [span.within(article.text) for span in one.content], cue, source
