"""The shipped model and its tokenizer, loaded once."""

from importlib.resources import files
from pathlib import Path

import pytest

from counterclaim.attribution import AttributionModel
from counterclaim.attribution.windows import Windower


@pytest.fixture(scope="session")
def model() -> AttributionModel:
    return AttributionModel.load()


@pytest.fixture(scope="session")
def windower() -> Windower:
    return Windower.load(Path(str(files("counterclaim_data"))) / "model" / "tokenizer.json")
