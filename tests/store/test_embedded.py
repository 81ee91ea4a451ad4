"""The store on disk: opened rightly or not at all, whole changes only, one writer beside many readers."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pyoxigraph import Literal, NamedNode, Quad
from pyoxigraph import Store as Engine

from counterclaim.errors import StoreUnavailable
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.store.protocol import Change

GRAPH = NamedNode("http://example.org/graph/1")
QUAD = Quad(NamedNode("http://example.org/s"), NamedNode("http://example.org/p"), Literal("o"), GRAPH)
ADD = Change(additions=frozenset({QUAD}))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store"


def test_what_is_written_is_there_after_opening_again(path: Path) -> None:
    with EmbeddedStore.open(path) as store:
        store.write(ADD)
        version = store.version
    with EmbeddedStore.open(path) as again:
        assert list(again.quads()) == [QUAD]
        assert again.version == version


def test_the_version_grows_across_openings(path: Path) -> None:
    versions = []
    for number in range(3):
        with EmbeddedStore.open(path) as store:
            store.write(Change(additions=frozenset({Quad(QUAD.subject, QUAD.predicate, Literal(str(number)), GRAPH)})))
            versions.append(store.version)
    assert versions == sorted(set(versions))


@pytest.mark.parametrize("left", [b"", b"\xff\x00"])
def test_a_store_whose_version_a_power_cut_spoilt_opens_with_a_later_one(path: Path, left: bytes) -> None:
    with EmbeddedStore.open(path) as store:
        store.write(ADD)
        version = store.version
    (path / "version").write_bytes(left)
    with EmbeddedStore.open(path) as again:
        assert list(again.quads()) == [QUAD]
        assert again.version > version


def test_a_memory_store_begins_empty() -> None:
    with EmbeddedStore.open(None) as store:
        assert list(store.quads()) == []


def test_a_store_remembers_its_base(path: Path) -> None:
    EmbeddedStore.open(path, base="https://news.example/").close()
    assert EmbeddedStore.open(path).base == "https://news.example/"
    assert EmbeddedStore.open(path, base="https://news.example").base == "https://news.example/"
    with pytest.raises(StoreUnavailable, match=r"made with the base IRI https://news\.example/, not https://other"):
        EmbeddedStore.open(path, base="https://other.example/")


def test_opened_twice_in_one_process_is_told(path: Path) -> None:
    with EmbeddedStore.open(path), pytest.raises(StoreUnavailable, match="open for writing elsewhere"):
        EmbeddedStore.open(path)


def test_opened_twice_by_two_processes_is_told(path: Path) -> None:
    code = f"from pathlib import Path\nfrom {EmbeddedStore.__module__} import EmbeddedStore\n"
    code += f"EmbeddedStore.open(Path({str(path)!r}))"
    with EmbeddedStore.open(path):
        other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "StoreInUse: The store" in other.stderr
    assert "Stop that first." in other.stderr


def test_a_reader_sees_the_data_as_of_opening_beside_a_writer(path: Path) -> None:
    with EmbeddedStore.open(path) as writer:
        writer.write(ADD)
        reader = EmbeddedStore.open(path, read_only=True)
        writer.write(Change(removals=ADD.additions))
        assert list(reader.quads()) == [QUAD]
        assert list(EmbeddedStore.open(path, read_only=True).quads()) == []


def test_a_reader_cannot_write(path: Path) -> None:
    EmbeddedStore.open(path).close()
    reader = EmbeddedStore.open(path, read_only=True)
    with pytest.raises(StoreUnavailable, match="reading only"):
        reader.write(ADD)


def test_reading_where_nothing_is_says_how_to_make_a_store(path: Path) -> None:
    with pytest.raises(StoreUnavailable, match=r"no store at .*counterclaim ingest"):
        EmbeddedStore.open(path, read_only=True)
    assert not path.exists()


@pytest.mark.parametrize("read_only", [True, False], ids=["read", "write"])
def test_a_foreign_directory_is_refused_and_left_alone(path: Path, *, read_only: bool) -> None:
    path.mkdir()
    (path / "holiday.txt").write_text("mine")
    with pytest.raises(StoreUnavailable, match="not a counterclaim store"):
        EmbeddedStore.open(path, read_only=read_only)
    assert [file.name for file in path.iterdir()] == ["holiday.txt"]


def test_a_plain_oxigraph_database_is_foreign(path: Path) -> None:
    Engine(path).add(QUAD)
    with pytest.raises(StoreUnavailable, match="not a counterclaim store"):
        EmbeddedStore.open(path)


def test_a_newer_format_is_refused(path: Path) -> None:
    EmbeddedStore.open(path).close()
    (path / "counterclaim-store.json").write_text(json.dumps({"format": 2, "base": "https://claims.example/"}))
    with pytest.raises(StoreUnavailable, match="has format 2, this version reads 1"):
        EmbeddedStore.open(path)


@pytest.mark.parametrize("marker", ["", "[]", "{}", '{"format": "x", "base": "y"}', "\x00"])
def test_a_damaged_marker_is_told(path: Path, marker: str) -> None:
    EmbeddedStore.open(path).close()
    (path / "counterclaim-store.json").write_text(marker)
    with pytest.raises(StoreUnavailable, match="no readable counterclaim-store"):
        EmbeddedStore.open(path)


def test_damaged_data_is_told(path: Path) -> None:
    EmbeddedStore.open(path).close()
    (path / "quads" / "CURRENT").write_text("MANIFEST-999999\n")
    with pytest.raises(StoreUnavailable, match="cannot be read"):
        EmbeddedStore.open(path)


def test_a_file_cut_short_is_told(path: Path) -> None:
    with EmbeddedStore.open(path) as store:
        store.write(ADD)
    for file in (path / "quads").glob("*.sst"):
        file.write_bytes(file.read_bytes()[:10])
    with pytest.raises(StoreUnavailable, match="cannot be read"):
        EmbeddedStore.open(path)


@pytest.mark.parametrize(
    "complaint",
    [
        "IO error: While open a file: 000009.sst: Too many open files",
        "Oxigraph needs at least 96 file descriptors, only 40 allowed. Run e.g. `ulimit -n 512`",
    ],
)
def test_a_machine_short_of_open_files_is_told_from_a_damaged_store(
    path: Path, monkeypatch: pytest.MonkeyPatch, complaint: str
) -> None:
    EmbeddedStore.open(path).close()

    def lacks(*_: object) -> None:
        raise OSError(complaint)

    monkeypatch.setattr("counterclaim.store.directory.ox.Store", lacks)
    with pytest.raises(StoreUnavailable, match=re.escape(f"{complaint}. Nothing is lost")):
        EmbeddedStore.open(path)


def test_a_disk_that_is_full_when_the_store_is_closed_is_told_with_what_to_do(path: Path) -> None:
    store = EmbeddedStore.open(path)
    engine, store._engine = store._engine, _Full()  # type: ignore[assignment]
    with pytest.raises(StoreUnavailable, match=r"No space left on device\. What was written is kept; make room"):
        store.close()
    del engine


class _Full:
    def flush(self) -> None:
        raise OSError("IO error: No space left on device.")


def test_a_file_in_place_of_the_directory_is_told(path: Path) -> None:
    path.write_text("not a directory")
    with pytest.raises(StoreUnavailable, match="Cannot write the store directory"):
        EmbeddedStore.open(path)
    with pytest.raises(StoreUnavailable, match="Cannot write the store directory"):
        EmbeddedStore.open(path / "below")


@pytest.fixture
def somebody() -> Iterator[Path]:
    """Return a folder below which only its owner may write, and be somebody else: root may write anywhere."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "empty").mkdir()
        with EmbeddedStore.open(folder / "ours") as store:
            store.write(ADD)
        for file in (folder, *folder.rglob("*")):
            file.chmod(0o555 if file.is_dir() else 0o444)
        if os.geteuid() != 0:
            yield folder
            return
        os.seteuid(65534)
        yield folder
        os.seteuid(0)


@pytest.mark.parametrize("name", ["empty", "new"])
def test_an_unwritable_directory_is_told(somebody: Path, name: str) -> None:
    with pytest.raises(StoreUnavailable, match="Cannot write the store directory"):
        EmbeddedStore.open(somebody / name)


def test_a_store_that_others_may_only_read_can_be_read(somebody: Path) -> None:
    assert list(EmbeddedStore.open(somebody / "ours", read_only=True).quads()) == [QUAD]
    with pytest.raises(StoreUnavailable, match="Cannot write the store directory"):
        EmbeddedStore.open(somebody / "ours")


def test_a_closed_store_says_so(path: Path) -> None:
    store = EmbeddedStore.open(path)
    store.close()
    with pytest.raises(StoreUnavailable, match="closed"):
        store.quads()


WRITER = """
import sys
from pathlib import Path
from pyoxigraph import Literal, NamedNode, Quad
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.store.protocol import Change

store = EmbeddedStore.open(Path(sys.argv[1]))
number = 0
while True:
    graph = NamedNode(f"http://example.org/graph/{number}")
    change = frozenset(
        Quad(NamedNode(f"http://example.org/{n}"), NamedNode("http://example.org/p"), Literal(f"{n} " * 50), graph)
        for n in range(400)
    )
    old = frozenset(store.quads(NamedNode(f"http://example.org/graph/{number - 3}")))
    store.write(Change(additions=change, removals=old))
    print(number, flush=True)
    number += 1
"""


def test_kill_9_leaves_whole_changes_only(path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        written = [int(next(writer.stdout)) for _ in range(12)]
        os.kill(writer.pid, signal.SIGKILL)
        written += [int(line) for line in writer.stdout]
    with EmbeddedStore.open(path) as store:
        sizes = {
            number: len(list(store.quads(NamedNode(f"http://example.org/graph/{number}"))))
            for number in range(written[-1] + 2)
        }
    kept = [number for number, size in sizes.items() if size]
    assert set(sizes.values()) == {0, 400}
    # The last change that was reported is there; one more may have been made but not reported.
    assert kept in ([written[-1] - 2, written[-1] - 1, written[-1]], [written[-1] - 1, written[-1], written[-1] + 1])


@pytest.mark.parametrize("read_only", [True, False], ids=["read", "write"])
def test_a_snapshot_is_of_what_the_store_shows_though_another_writes(path: Path, *, read_only: bool) -> None:
    with EmbeddedStore.open(path) as writer:
        writer.write(ADD)
        shown = EmbeddedStore.open(path, read_only=True) if read_only else writer
        if read_only:
            writer.write(Change(removals=ADD.additions))
        copy = path.with_name("copy")
        assert shown.snapshot(copy) == shown.version
        assert list(Engine.read_only(str(copy))) == [QUAD]


def test_a_snapshot_of_a_store_in_memory_is_on_disk(tmp_path: Path) -> None:
    with EmbeddedStore.open(None) as store:
        store.write(ADD)
        store.snapshot(tmp_path / "copy")
        assert list(Engine.read_only(str(tmp_path / "copy"))) == [QUAD]
