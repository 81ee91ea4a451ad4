# The same commands as in CONTRIBUTING.md, for those who have just.

default: lint types test

# Install everything for development, as locked
setup:
    pip install --require-hashes -r requirements.txt -c requirements.txt && pip install --no-deps -e .

lint:
    ruff check . && ruff format --check .

types:
    mypy

test:
    pytest

# Measure extraction on the development data and write docs/quality.md
quality shared="../shared":
    counterclaim-quality --shared {{shared}}

# Lock the dependencies
lock:
    uv pip compile --generate-hashes --python-version 3.11 --extra dev pyproject.toml -o requirements.txt
