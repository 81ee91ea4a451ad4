from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.attribution.tags import ENTITIES, FORBIDDEN, OUTER, ROLES, best_paths, log_softmax, spans_of

NO_TRANSITIONS = np.zeros((ROLES.size, ROLES.size), np.float32)


def emissions_for(tags: list[int], size: int) -> "np.ndarray[tuple[int, ...], np.dtype[np.float32]]":
    scores = np.full((len(tags), size), -5.0, np.float32)
    scores[np.arange(len(tags)), tags] = 5.0
    return log_softmax(scores)


def test_an_inside_needs_its_begin() -> None:
    constraints = ROLES.constraints()
    assert constraints[ROLES.begin("cue"), ROLES.begin("cue") + 1] == 0
    assert constraints[ROLES.begin("source"), ROLES.begin("cue") + 1] == FORBIDDEN
    assert constraints[0, 2] == FORBIDDEN


def test_clear_tags_are_kept_and_become_spans() -> None:
    begin = ROLES.begin("content")
    emissions = emissions_for([0, ROLES.begin("source"), ROLES.begin("cue"), begin, begin + 1, 0], ROLES.size)
    path = best_paths(emissions[None], ROLES.constraints())[0]
    spans = spans_of(path, emissions, ROLES)
    assert [(span.role, span.first, span.last) for span in spans] == [
        ("source", 1, 1),
        ("cue", 2, 2),
        ("content", 3, 4),
    ]
    assert all(0.9 < span.confidence <= 1.0001 for span in spans)


@given(st.integers(0, 2**32 - 1), st.integers(1, 5))
def test_viterbi_finds_what_trying_all_paths_finds(seed: int, length: int) -> None:
    rng = np.random.default_rng(seed)
    emissions = log_softmax(rng.normal(size=(1, length, OUTER.size)).astype(np.float32))
    transitions = OUTER.constraints() + rng.normal(size=(OUTER.size, OUTER.size)).astype(np.float32)

    def value(path: tuple[int, ...]) -> float:
        total = sum(float(emissions[0, at, tag]) for at, tag in enumerate(path))
        return total + sum(float(transitions[pair]) for pair in pairwise(path))

    allowed = (path for path in product(range(OUTER.size), repeat=length) if path[0] == 0)
    assert tuple(best_paths(emissions, transitions)[0]) == max(allowed, key=value)


@given(st.integers(0, 2**32 - 1))
def test_no_path_has_an_inside_without_its_begin(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(scale=4, size=(2, 30, ENTITIES.size)).astype(np.float32)
    for path in best_paths(log_softmax(scores), ENTITIES.constraints()):
        for before, tag in pairwise(path.tolist()):
            assert tag == 0 or tag % 2 == 1 or before in (tag, tag - 1)
