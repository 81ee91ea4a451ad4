import numpy as np
import pytest

from counterclaim.matching.encoder import MAX_PIECES, SentenceEncoder
from counterclaim.modelcard import shipped


def test_vectors_have_length_one_whatever_the_text(encoder: SentenceEncoder) -> None:
    vectors = encoder.encode(["A bridge fell.", "", "\ud800", "word " * 5 * MAX_PIECES])
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_a_text_has_the_same_vector_whatever_it_is_read_with(encoder: SentenceEncoder) -> None:
    alone = encoder.encode(["The bridge fell."])[0]
    among = encoder.encode(
        ["A far longer sentence about something else altogether, such as bread.", "The bridge fell."]
    )
    assert (alone == among[1]).all()


def test_what_means_the_same_is_nearer(encoder: SentenceEncoder) -> None:
    bridge, fell, bread = encoder.encode(["The bridge collapsed.", "The bridge fell down.", "Bread became dearer."])
    assert bridge @ fell > 0.7 > bridge @ bread


def test_no_texts_give_no_vectors(encoder: SentenceEncoder) -> None:
    assert encoder.encode([]).shape == (0, 384)


@pytest.mark.parametrize("name", ["encoder.onnx"])
def test_the_shipped_file_is_small(name: str) -> None:
    assert (shipped("encoder") / name).stat().st_size < 23_000_000
