"""A model's card: which files it consists of, with their digests, so that no other file is taken for them."""

import hashlib
import json
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Self

from counterclaim.errors import ModelMissing

CARD = "card.json"

_MEND = "Install the package anew (pip install --force-reinstall counterclaim), or train the model."
_DIGEST_SHOWN = 12


def shipped(name: str) -> Path:
    """Return the folder of a model that comes with the package."""
    return Path(str(files("counterclaim_data"))) / name


@dataclass(frozen=True, slots=True)
class ModelCard:
    """What the card in ``folder`` says.

    Attributes:
        folder: where card and files lie.
        name: the model's name.
        digests: SHA-256 of each file, by its name.
    """

    folder: Path
    name: str
    digests: dict[str, str]

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Read the card.

        Raises:
            ModelMissing: if it is absent or names no files.
        """
        path = folder / CARD
        try:
            card = json.loads(path.read_text(encoding="utf-8"))
        except OSError as error:
            raise ModelMissing(f"No model card at {path}. {_MEND}") from error
        except ValueError as error:
            raise ModelMissing(f"The model card {path} is not JSON. {_MEND}") from error
        if not isinstance(card, dict) or not isinstance(card.get("files"), dict) or "name" not in card:
            raise ModelMissing(f"The model card {path} names no files. {_MEND}")
        digests = {str(name): str(entry.get("sha256", "")) for name, entry in card["files"].items()}
        return cls(folder, str(card["name"]), digests)

    def file(self, name: str) -> Path:
        """Return the path of a file that the card names.

        Raises:
            ModelMissing: if the file is absent or is not the one that the card names.
        """
        return checked(self.folder / name, self.digests.get(name, ""))

    def version(self, name: str) -> str:
        """Return the short digest of a file, which stands for the model's version."""
        return self.digests[name][:_DIGEST_SHOWN]


def checked(path: Path, digest: str) -> Path:
    """Return ``path`` if the file there has that SHA-256.

    Raises:
        ModelMissing: if it is absent or has another.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ModelMissing(f"No model file at {path}. {_MEND}") from error
    if hashlib.sha256(content).hexdigest() != digest:
        raise ModelMissing(f"{path} is not the file that its card names (SHA-256 differs). {_MEND}")
    return path
