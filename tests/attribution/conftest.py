"""The shipped model, loaded once."""

import pytest

from counterclaim.attribution import AttributionModel


@pytest.fixture(scope="session")
def model() -> AttributionModel:
    return AttributionModel.load()
