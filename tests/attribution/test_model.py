import json
import shutil
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterclaim.attribution import AttributionModel, AttributionReading, EntityKind, Scheme
from counterclaim.errors import ModelMissing
from counterclaim.span import Span

MODEL_FOLDER = Path(str(files("counterclaim_data"))) / "model"
STORY = (
    "Mayor Elena Brandt said on Monday that the old bridge was safe to cross.\n"
    "“Nobody has been hurt there in forty years,” she told reporters.\n"
    "The engineers' union rejected the claim. Its spokesman, Tom Okafor, said the bridge could fall any day.\n"
)
MESSY = {
    "empty": "",
    "blank": " \n\t\n",
    "all capitals": STORY.upper(),
    "lower case": STORY.lower(),
    "no punctuation": "".join(sign for sign in STORY if sign.isalnum() or sign.isspace()),
    "emoji": STORY.replace(" ", " 🔥👩‍👩‍👧 "),
    "right to left": "قال الرئيس إن الجسر آمن. \u202e\u05d4\u05d5\u05d0\u202c " + STORY,
    "entities": STORY.replace("“", "&ldquo;").replace("”", "&rdquo;").replace("'", "&#39;"),
    "lone surrogate": "\ud800" + STORY,
    "null": STORY.replace(" ", "\0 "),
    "one paragraph": STORY.replace("\n", " ") * 180,
    "combining": STORY.replace("e", "e\u0301\u0327"),
}


def places(reading: AttributionReading) -> list[Span]:
    found = [span for one in reading.attributions for span in (*one.cue, *one.content, *one.source)]
    return found + [mention.span for mention in reading.mentions]


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("text", MESSY.values(), ids=MESSY.keys())
def test_any_text_is_read_and_all_places_lie_in_it(model: AttributionModel, text: str, scheme: Scheme) -> None:
    reading = model.read(text, scheme=scheme)
    for span in places(reading):
        assert 0 <= span.start < span.end <= len(text)
        assert span.within(text) == span.within(text).strip()
    for one in reading.attributions:
        assert one.content
        assert all(left.end <= right.start for left, right in pairwise(one.content))


@given(text=st.text(max_size=300))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_breaks_it(model: AttributionModel, text: str) -> None:
    assert all(0 <= span.start < span.end <= len(text) for span in places(model.read(text)))


def test_a_plain_report_is_read(model: AttributionModel) -> None:
    first = model.read(STORY).attributions[0]
    assert [span.within(STORY) for span in first.cue] == ["said"]
    assert [span.within(STORY) for span in first.source] == ["Mayor Elena Brandt"]
    assert "the old bridge was safe to cross" in " ".join(span.within(STORY) for span in first.content)


def test_what_is_in_front_does_not_move_the_places(model: AttributionModel) -> None:
    plain = model.read(STORY)
    after = model.read("\n" * 7 + STORY)
    assert [Span(span.start + 7, span.end + 7) for span in places(plain)] == places(after)


def test_confidences_are_probabilities(model: AttributionModel) -> None:
    for one in model.read(STORY).attributions:
        assert 0 <= one.confidence <= 1
        assert 0 <= one.denial <= 1
        assert sum(one.rebuttal) == pytest.approx(1, abs=1e-5)


def test_names_are_mentions(model: AttributionModel) -> None:
    people = [one.span.within(STORY) for one in model.read(STORY).mentions if one.kind is EntityKind.PERSON]
    assert "Elena Brandt" in people
    assert "Tom Okafor" in people


def test_reading_twice_gives_the_same(model: AttributionModel) -> None:
    assert model.read(STORY) == model.read(STORY)


def test_version_is_the_digest_of_the_network(model: AttributionModel) -> None:
    card = json.loads((MODEL_FOLDER / "card.json").read_text(encoding="utf-8"))
    assert card["files"]["attribution.onnx"]["sha256"].startswith(model.version)
    assert model.name == card["name"]


def test_the_files_stay_small() -> None:
    assert sum((MODEL_FOLDER / name).stat().st_size for name in ("attribution.onnx", "tokenizer.json")) <= 25e6


def test_a_missing_folder_says_how_to_mend(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match=r"No model card at .*nowhere.*Install"):
        AttributionModel.load(tmp_path / "nowhere")


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"name": "x", "files": []}'], ids=repr)
def test_an_unusable_card_is_a_missing_model(tmp_path: Path, content: str) -> None:
    (tmp_path / "card.json").write_text(content, encoding="utf-8")
    with pytest.raises(ModelMissing, match="card"):
        AttributionModel.load(tmp_path)


@pytest.mark.parametrize("name", ["attribution.onnx", "tokenizer.json"])
def test_a_file_that_is_absent_or_changed_is_named(tmp_path: Path, name: str) -> None:
    for file in ("card.json", "attribution.onnx", "tokenizer.json"):
        shutil.copyfile(MODEL_FOLDER / file, tmp_path / file)
    changed = (tmp_path / name).read_bytes() + b" "
    (tmp_path / name).write_bytes(changed)
    with pytest.raises(ModelMissing, match=f"{name} is not the file"):
        AttributionModel.load(tmp_path)
    (tmp_path / name).unlink()
    with pytest.raises(ModelMissing, match=f"No model file at .*{name}"):
        AttributionModel.load(tmp_path)
