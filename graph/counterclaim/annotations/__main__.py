"""``python -m counterclaim.annotations FOLDER``: keep a folder of annotated articles as places and names only."""

import argparse
from pathlib import Path

from counterclaim.annotations.folder import read_folder
from counterclaim.annotations.lines import line_of
from counterclaim.annotations.training import OWN

_TARGET = Path(__file__).parents[3] / "data" / "counterclaim_data" / OWN


def main() -> None:
    """Write one line an article, by id; each ``ID.txt`` must be the text that the corpora have under that id."""
    parser = argparse.ArgumentParser(prog="python -m counterclaim.annotations", description=__doc__)
    parser.add_argument("folder", type=Path, help="ID.txt and ID.json in the layout of the guide")
    parser.add_argument("--out", type=Path, default=_TARGET)
    options = parser.parse_args()
    articles = read_folder(options.folder)
    options.out.write_text("".join(f"{line_of(article)}\n" for article in articles), encoding="utf-8")


if __name__ == "__main__":
    main()
