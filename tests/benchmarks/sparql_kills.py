"""How many acknowledged writes are lost when the server is killed, time and again, under four writing clients.

``PYTHONPATH=tests python tests/benchmarks/sparql_kills.py [--kills 20]``
"""

import random
import tempfile
import threading
from pathlib import Path

import typer

from counterclaim.store.embedded import EmbeddedStore
from faults.serving import serving
from faults.test_writing import PARTS, WRITERS, sizes, write


def main(*, kills: int = 20) -> None:
    """Print what was acknowledged, and what of it is lost or there in part."""
    acknowledged: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "store"
        EmbeddedStore.open(folder).close()
        for kill in range(kills):
            with serving(folder) as server:
                names = [f"{kill}-{writer}" for writer in range(WRITERS)]
                writers = [threading.Thread(target=write, args=(server, each, acknowledged)) for each in names]
                for writer in writers:
                    writer.start()
                writers[0].join(random.uniform(0.6, 1.6))  # noqa: S311
                server.process.kill()
                for writer in writers:
                    writer.join()
        with serving(folder) as server:
            found = sizes(server)
    half = sum(parts != PARTS for parts in found.values())
    typer.echo(
        f"{kills} kills: {len(acknowledged)} acknowledged, {len(found)} found,"
        f" {len(set(acknowledged) - found.keys())} lost, {half} half there"
    )


if __name__ == "__main__":
    typer.run(main)
