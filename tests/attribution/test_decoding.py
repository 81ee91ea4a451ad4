"""Linking with hand-made scores: one window "Ann said it rained . Bob agreed"."""

import numpy as np
import pytest

from counterclaim.attribution.decoding import decode, joined
from counterclaim.attribution.pointers import BUCKETS, KEYS, Pointers
from counterclaim.attribution.reading import Attribution
from counterclaim.attribution.session import SchemeConstants, WordScores
from counterclaim.attribution.tags import ROLES, Floats
from counterclaim.attribution.windows import Window
from counterclaim.span import Span

TEXT = "Ann said it rained. Bob agreed"
WORDS = [Span(0, 3), Span(4, 8), Span(9, 11), Span(12, 18), Span(18, 19), Span(20, 23), Span(24, 30)]
COUNT = len(WORDS) + 2
QUERIES = 3
SOURCE, CUE, CONTENT = (ROLES.begin(role) for role in ROLES.roles)


def constants(no_cue: float | None = 0.0) -> SchemeConstants:
    nothing = np.zeros((ROLES.size, ROLES.size), np.float32)
    return SchemeConstants(np.zeros((QUERIES, BUCKETS), np.float32), nothing, no_cue=no_cue)


def scores(tags: dict[int, int], links: dict[tuple[int, int], int]) -> WordScores:
    """Sure tags by word, and links by (query, word): one dimension of the pointers for each link."""
    size = max(1, len(links))
    pointers = np.zeros((COUNT, (KEYS + QUERIES) * size), np.float32)
    for number, ((query, word), target) in enumerate(links.items()):
        key = (0, 1, 0)[query]
        pointers[word, (KEYS + query) * size + number] = 10 * np.sqrt(size)
        pointers[target, key * size + number] = 1
    emissions = np.full((COUNT, ROLES.size), -8.0, np.float32)
    emissions[np.arange(COUNT), [tags.get(word, 0) for word in range(COUNT)]] = 8
    outer = np.tile(np.array([8.0, -8.0, -8.0], np.float32), (COUNT, 1))
    return WordScores(emissions, outer, pointers, zeros(7), zeros(5))


def zeros(size: int) -> Floats:
    return np.zeros((COUNT, size), np.float32)


def read(word_scores: WordScores, constants: SchemeConstants) -> list[Attribution]:
    window = Window([0] * COUNT, [0] * COUNT, list(range(COUNT)), [None, *WORDS, None])
    return decode(TEXT, [window], [word_scores], constants)


PLAIN = {1: SOURCE, 2: CUE, 3: CONTENT, 4: CONTENT + 1}


def test_content_finds_its_cue_and_cue_its_source() -> None:
    (found,) = read(scores(PLAIN, {(0, 3): 2, (1, 2): 1}), constants())
    assert (found.source, found.cue, found.content) == ((WORDS[0],), (WORDS[1],), (Span(9, 18),))
    assert found.confidence > 0.9


def test_a_cue_that_points_to_cls_has_no_source() -> None:
    (found,) = read(scores(PLAIN, {(0, 3): 2, (1, 2): 0}), constants())
    assert found.source == ()


def test_a_content_that_points_to_cls_has_no_cue_but_may_have_a_source() -> None:
    (found,) = read(scores(PLAIN, {(0, 3): 0, (1, 3): 1}), constants())
    assert (found.cue, found.source) == ((), (WORDS[0],))


def test_without_cueless_contents_the_pointer_to_cls_is_not_followed() -> None:
    (found,) = read(scores(PLAIN, {(0, 3): 0, (1, 2): 1}), constants(no_cue=None))
    assert found.cue == (WORDS[1],)


def test_an_untagged_word_becomes_a_cue_if_the_pointer_is_sure() -> None:
    tags = {1: SOURCE, 3: CONTENT, 4: CONTENT + 1}
    (found,) = read(scores(tags, {(0, 3): 2, (1, 2): 1}), constants())
    assert (found.cue, found.source) == ((WORDS[1],), (WORDS[0],))


def test_two_contents_of_one_cue_are_one_attribution() -> None:
    tags = PLAIN | {6: CONTENT, 7: CONTENT + 1}
    (found,) = read(scores(tags, {(0, 3): 2, (0, 6): 2, (1, 2): 1}), constants())
    assert found.content == (Span(9, 30),)  # only a full stop parts them


def test_an_outer_content_is_an_attribution_of_its_own() -> None:
    tags = {1: SOURCE, 2: CUE, 6: SOURCE, 7: CUE, 4: CONTENT}
    given = scores(tags, {(0, 4): 7, (2, 3): 2, (1, 2): 1, (1, 7): 6})
    given.outer[3:8] = np.array([-8, -8, 8], np.float32)
    given.outer[3] = np.array([-8, 8, -8], np.float32)
    outer, inner = read(given, constants())
    assert (outer.cue, outer.content, outer.source) == ((WORDS[1],), (Span(9, 30),), (WORDS[0],))
    assert (inner.cue, inner.content, inner.source) == ((WORDS[6],), (WORDS[3],), (WORDS[5],))


def test_a_cue_without_content_is_none() -> None:
    given = scores({1: SOURCE, 2: CUE, 3: CONTENT, 4: CUE}, {(0, 3): 2, (1, 2): 1})
    given.tags[4, CONTENT + 1] = 4
    (found,) = read(given, constants())
    assert found.content == (Span(9, 18),)


def test_an_outer_content_does_not_cut_what_the_cue_has() -> None:
    given = scores(PLAIN, {(0, 3): 2, (2, 3): 2, (1, 2): 1})
    given.outer[3] = np.array([-8, 8, -8], np.float32)
    (found,) = read(given, constants())
    assert found.content == (Span(9, 18),)


def test_separators_are_never_tagged() -> None:
    given = scores({}, {})
    given.tags[[0, COUNT - 1], CONTENT] = 50
    assert read(given, constants()) == []


def test_no_windows_no_attributions() -> None:
    assert decode("", [], [], constants()) == []


@pytest.mark.parametrize(
    ("text", "pieces", "expected"),
    [
        ("one, two", [(0, 3), (5, 8)], [(0, 8)]),
        ('one," two', [(0, 3), (6, 9)], [(0, 9)]),
        ("one\ntwo", [(0, 3), (4, 7)], [(0, 7)]),
        ("one,\ntwo", [(0, 3), (5, 8)], [(0, 3), (5, 8)]),
        ("one or two", [(0, 3), (7, 10)], [(0, 3), (7, 10)]),
    ],
    ids=["comma", "quote", "line end", "comma and line end", "word"],
)
def test_pieces_parted_by_signs_are_joined(
    text: str, pieces: list[tuple[int, int]], expected: list[tuple[int, int]]
) -> None:
    assert list(joined(text, [Span(*piece) for piece in pieces])) == expected


def test_distance_bias_prefers_the_nearer_word() -> None:
    features: Floats = np.zeros((9, KEYS + 1), np.float32)
    distance = np.zeros((1, BUCKETS), np.float32)
    distance[0, 17] = 1
    assert Pointers(features, distance).scores(0, 4).tolist() == [0, 0, 0, 0, 0, 1, 0, 0, 0]
