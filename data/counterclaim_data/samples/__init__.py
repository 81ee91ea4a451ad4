"""The sample articles: invented news that `counterclaim demo`, the notebooks and the tests read."""

from importlib.resources import files
from pathlib import Path

_SUFFIXES = frozenset({".html", ".json", ".txt"})


def sample_paths() -> tuple[Path, ...]:
    """Return the paths of the sample articles in the order of their names."""
    # The package is installed as plain files (never zipped), so that a resource is a path.
    folder = Path(str(files(__package__)))
    return tuple(sorted(path for path in folder.iterdir() if path.suffix in _SUFFIXES))


def sample_path(name: str) -> Path:
    """Return the path of one sample article by its file name or stem (``"eskel-river"``).

    Raises:
        KeyError: if no sample has that name.
    """
    return {key: path for path in sample_paths() for key in (path.name, path.stem)}[name]


def dispatches_path() -> Path:
    """Return the path of ten dated dispatches on what followed in the valley, for what takes weeks to show."""
    return Path(str(files(__package__))) / "ostrel-spring.jsonl"
