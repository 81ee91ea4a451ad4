"""Fixtures for all tests. Development data (``shared/``) lies beside the checkout or where COUNTERCLAIM_SHARED says."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

CHECKOUT = Path(__file__).resolve().parents[1]

# No test is timed (benchmarks are); in CI the same examples are drawn each time, so that a red run can be run again.
settings.register_profile("untimed", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("untimed")


def _shared() -> Path | None:
    for folder in (os.environ.get("COUNTERCLAIM_SHARED"), CHECKOUT.parent / "shared", CHECKOUT / "shared"):
        if folder and (Path(folder) / "eval" / "score.py").is_file():
            return Path(folder)
    return None


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write anew what golden tests expect; then read it")


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Tell whether golden files are to be written instead of compared."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of development data, or skip."""
    folder = _shared()
    if folder is None:
        pytest.skip("the development data (shared/) is not beside the checkout")
    return folder
