"""The networks run on this machine and tell nobody."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import CHECKOUT

READ = """
from counterclaim.article import Article
from counterclaim.extraction.pipeline import ArticleExtractor
from counterclaim.matching.encoder import SentenceEncoder
assert ArticleExtractor.load().read(Article(text="The mayor said the dam held.")).utterances
SentenceEncoder.load().encode(["The dam held."])
"""
ENGINE = """
from onnxruntime import InferenceSession
import sys
InferenceSession(sys.argv[1], providers=["CPUExecutionProvider"])
"""


def left_in(home: Path, code: str, *arguments: str) -> list[Path]:
    """Return what a program leaves in the home folder of somebody new."""
    home.mkdir()
    paths = {"PYTHONPATH": os.pathsep.join(str(CHECKOUT / root) for root in ("graph", "ontology", "data"))}
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    subprocess.run([sys.executable, "-B", "-c", code, *arguments], env={**kept, **paths, "HOME": str(home)}, check=True)
    return [path for path in home.rglob("*") if path.is_file()]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the engine keeps its id in another place")
def test_reading_leaves_nothing_in_the_home_folder(tmp_path: Path) -> None:
    network = CHECKOUT / "data" / "counterclaim_data" / "encoder" / "encoder.onnx"
    if not left_in(tmp_path / "engine", ENGINE, str(network)):
        pytest.skip("this version of the engine keeps no telemetry, so nothing is shown by its absence")
    assert left_in(tmp_path / "ours", READ) == []
