"""Fixtures for all tests. Development data (``shared/``) lies beside the checkout or where COUNTERCLAIM_SHARED says."""

import os
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]


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
