"""Labels of training windows agree with the annotated text, also after the text was changed."""

import json
import random
from importlib.resources import files
from pathlib import Path

import pytest

from counterclaim.annotations.folder import read_folder
from counterclaim.attribution import Scheme
from counterclaim.attribution.tags import ENTITIES, OUTER, ROLES
from counterclaim.attribution.windows import Windower
from counterclaim.span import Span
from counterclaim.training.augment import rewrite
from counterclaim.training.corpora import Article, Label, claims_of, read_polnear, without
from counterclaim.training.examples import IGNORED, UNTOLD, Example, example_of, layers_of, moved

WINDOWER = Windower.load(Path(str(files("counterclaim_data"))) / "model" / "tokenizer.json")
TEXT = "Ann Lee said, on Friday, that Bob denied it\u2019s raining. Rain: minister"


def _rng(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311


def place(quote: str) -> tuple[int, int]:
    return TEXT.index(quote), TEXT.index(quote) + len(quote)


INNER = Label((place("denied"),), (place("it\u2019s raining"),), (place("Bob"),), denial=True)
OUTER_CLAIM = Label((place("said"),), (place("Bob denied it\u2019s raining"),), (place("Ann Lee"),))
HEADLINE = Label((), (place("Rain"),), (place("minister"),), rebuttals=frozenset({"doubt"}))
ARTICLE = Article("a", TEXT, Scheme.CLAIM, (OUTER_CLAIM, INNER, HEADLINE))


def example(article: Article = ARTICLE) -> Example:
    (window,) = WINDOWER.windows(article.text)
    return example_of(window, article, layers_of(article, [(0, 7, "person")]))


def quotes(example: Example, tags: list[int], begin: int) -> list[str]:
    """What the tags of one role mark, joined by blanks."""
    found: list[str] = []
    for word, tag in zip(example.window.words, tags, strict=True):
        if word is not None and tag == begin:
            found.append(word.within(TEXT))
        elif word is not None and tag == begin + 1:
            found[-1] += " " + word.within(TEXT)
    return found


def word(example: Example, quote: str) -> int:
    return next(number for number, span in enumerate(example.window.words) if span == Span(*place(quote)))


def test_tags_mark_what_is_annotated() -> None:
    one = example()
    assert quotes(one, one.main, ROLES.begin("cue")) == ["said", "denied"]
    assert quotes(one, one.main, ROLES.begin("source")) == ["Ann Lee", "Bob", "minister"]
    assert quotes(one, one.main, ROLES.begin("content")) == ["it \u2019 s raining", "Rain"]
    assert quotes(one, one.outer, OUTER.begin("content")) == ["Bob denied it \u2019 s raining"]
    assert quotes(one, one.entities, ENTITIES.begin("person")) == ["Ann Lee"]


def test_links_lead_from_content_to_cue_to_source() -> None:
    one = example()
    said, denied, bob, rain = (word(one, quote) for quote in ("said", "denied", "Bob", "Rain"))
    assert one.to_cue == [(denied + 1, denied), (rain, 0)]
    assert one.outer_to_cue == [(bob, said)]
    assert set(one.to_source) == {(said, 1), (denied, bob), (rain, word(one, "minister"))}


def test_acts_carry_denial_and_rebuttal() -> None:
    acts = {act[1]: act[2:] for act in example().acts}
    assert acts[word(example(), "denied")] == (1.0, (1.0, 0.0, 0.0, 0.0))
    assert acts[0] == (0.0, (0.0, 0.0, 0.0, 1.0))


def test_polnear_labels_say_nothing_of_outer_contents() -> None:
    one = example(Article("a", TEXT, Scheme.ATTRIBUTION, (INNER,)))
    assert set(one.outer) == {IGNORED}
    assert one.acts == []


def test_without_a_scheme_only_rebuttals_are_learned() -> None:
    one = example(
        Article("a", TEXT, None, (Label((), (place("it\u2019s raining"),), (), rebuttals=frozenset({"denial"})),))
    )
    assert set(one.main) == set(one.outer) == {IGNORED}
    assert one.to_cue == one.to_source == one.outer_to_cue == []
    assert one.acts == [(word(one, "denied") + 1, UNTOLD, UNTOLD, (0.0, 1.0, 0.0, 0.0))]


def test_changed_text_keeps_its_labels() -> None:
    for seed in range(40):
        changed = rewrite(TEXT, _rng(seed), share=0.8)
        (window,) = WINDOWER.windows(changed.text)
        places = [span and changed.original(span) for span in window.words]
        one = example_of(moved(window, places), ARTICLE, layers_of(ARTICLE, None))
        assert quotes(one, one.main, ROLES.begin("cue")) == ["said", "denied"]
        assert quotes(one, one.main, ROLES.begin("source")) == ["Ann Lee", "Bob", "minister"]


def test_dropped_signs_are_gone_and_places_stay() -> None:
    changed = [rewrite(TEXT, _rng(seed), share=1.0) for seed in range(20)]
    assert all("," not in one.text for one in changed)
    at = changed[0].text.lower().index("friday")
    assert changed[0].original(Span(at, at + 6)) == Span(*place("Friday"))


@pytest.mark.parametrize("seed", range(3))
def test_nothing_changes_without_a_reason(seed: int) -> None:
    assert rewrite(TEXT, _rng(seed + 100), share=0.0).text.lower() == TEXT.lower()


def test_stand_off_files_are_read(tmp_path: Path) -> None:
    for folder in ("text", "attributions"):
        (tmp_path / folder).mkdir()
    (tmp_path / "text" / "x.txt").write_text("Ann said hello", encoding="utf-8")
    bounds = "T1\tSource 0 3\tAnn\nT2\tCue 4 8\tsaid\nT3\tContent 9 14\thello\n"
    lines = bounds + "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n"
    for name in ("x_0a1b.ann", "x_ffff.ann"):
        (tmp_path / "attributions" / name).write_text(lines, encoding="utf-8")
    (article,) = read_polnear(tmp_path)
    assert article.labels == (Label(((4, 8),), ((9, 14),), ((0, 3),)),)
    assert [one.id for one in read_polnear(tmp_path, extra_annotators=True)] == ["x", "x_ffff"]
    assert without([article], [Article("y", "Ann  said\nhello", None, ())]) == []


def test_gold_files_are_read_without_implied_claims(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("Ann said hello to Bob", encoding="utf-8")
    claim = {
        "id": "c1",
        "context": "Ann said hello to Bob",
        "content": ["hello", "Bob"],
        "cue": "said",
        "source": "Ann",
    }
    claim |= {"claimant": ["Ann"], "kind": "denial"}
    implied = claim | {"id": "c2", "implied": True}
    rebuttals = [{"claim": "c1", "kind": "denial", "targets": ["c2"]}]
    gold = {"claims": [claim, implied], "rebuttals": rebuttals}
    (tmp_path / "x.json").write_text(json.dumps(gold), encoding="utf-8")
    (article,) = map(claims_of, read_folder(tmp_path))
    expected = Label(((4, 8),), ((9, 14), (18, 21)), ((0, 3),), denial=True, rebuttals=frozenset({"denial"}))
    assert article.labels == (expected,)
