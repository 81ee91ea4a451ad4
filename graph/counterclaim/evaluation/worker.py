"""Answers jobs one after the other, in a process forked off the zygote: sealed, limited, and killed at any moment."""

import functools
import os
import socket
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, cast

import pyoxigraph as ox

from counterclaim.evaluation.job import Frame, Job, frame
from counterclaim.evaluation.limits import Limits
from counterclaim.evaluation.sealing import die_with_parent, limit_memory, seal
from counterclaim.rdf.well_formed import is_xml, namable, well_formed
from counterclaim.store.columns import ask

_PIECE = 1 << 16
_NICENESS = 10
"""Queries give way to the server, which answers everybody, and to what brings the copy up to date."""
_ROOM = 64 << 20
"""Address space that a worker takes without a query: its thread's own arena, and what the engine reserves."""
_FAILED = 70


def work(channel: socket.socket, store: ox.Store | Path, limits: Limits, prefixes: Mapping[str, str]) -> None:
    """Answer the jobs that come by ``channel``; ends the process when it closes. Does not return.

    Args:
        channel: where jobs come from and answers go to.
        store: the copy of the data, or where they lie to be opened read-only.
        limits: what a query may use.
        prefixes: those that a query need not declare.
    """
    die_with_parent()
    os.nice(_NICENESS)
    opened = store if isinstance(store, ox.Store) else ox.Store.read_only(str(store))
    limit_memory(limits.memory + limits.stack + _ROOM)
    with Path(os.devnull).open("wb") as nothing:
        sys.stderr = os.fdopen(os.dup(2), "w")
        os.dup2(nothing.fileno(), 2)  # where a dying engine writes; what Python has to say is still heard
    seal(needs_files=isinstance(store, Path))
    threading.stack_size(limits.stack)
    thread = threading.Thread(target=_serve, args=(channel, opened, prefixes))
    thread.start()
    thread.join()
    os._exit(_FAILED)


def _serve(channel: socket.socket, store: ox.Store, prefixes: Mapping[str, str]) -> None:
    with suppress(ConnectionError), channel.makefile("rb") as jobs:
        try:
            for line in jobs:
                channel.sendall(_answer(channel, store, Job.decode(line), dict(prefixes)))
        except MemoryError:
            os.abort()
    os._exit(0)  # whoever asked has hung up


def _answer(channel: socket.socket, store: ox.Store, job: Job, prefixes: dict[str, str]) -> bytes:
    """Do the job, send all but the last frame, and return that."""
    out = _Out(channel, is_xml=is_xml(job.media_type))
    try:
        if job.media_type:
            _query(cast("IO[bytes]", out), store, job, prefixes)
        else:
            store.update(job.text, base_iri=job.base, prefixes=prefixes)
    except ConnectionError:
        raise
    except (SyntaxError, RuntimeError, ValueError, OSError) as error:
        return frame(Frame.REJECTED, str(error).encode())
    return frame(Frame.LAST, out.rest())


def _query(out: IO[bytes], store: ox.Store, job: Job, prefixes: dict[str, str]) -> None:
    engine = functools.partial(
        store.query,
        use_default_graph_as_union=job.is_union,
        default_graph=None if job.default_graphs is None else [_graph(iri) for iri in job.default_graphs],
        named_graphs=None if job.named_graphs is None else [ox.NamedNode(iri) for iri in job.named_graphs],
    )
    answer = ask(engine, job.text, prefixes=prefixes, base=job.base)
    if isinstance(answer, ox.QueryTriples):
        triples = namable(answer, job.media_type)
        ox.serialize(triples, out, format=ox.RdfFormat.from_media_type(job.media_type), prefixes=prefixes)
    else:
        answer.serialize(out, format=ox.QueryResultsFormat.from_media_type(job.media_type))


def _graph(iri: str) -> ox.NamedNode | ox.DefaultGraph:
    return ox.NamedNode(iri) if iri else ox.DefaultGraph()


class _Out:
    """A file that collects what the engine writes, some rows at a time, into pieces worth sending."""

    def __init__(self, channel: socket.socket, *, is_xml: bool) -> None:
        self._channel = channel
        self._is_xml = is_xml
        self._held = bytearray()

    def write(self, data: bytes) -> int:
        """Take in some bytes."""
        self._held += well_formed(data) if self._is_xml else data
        if len(self._held) >= _PIECE:
            self._channel.sendall(frame(Frame.PIECE, self.rest()))
        return len(data)

    def flush(self) -> None:
        """Do nothing: the rest goes with the last frame."""

    def rest(self) -> bytes:
        """Return what has not been sent, and forget it."""
        held, self._held = bytes(self._held), bytearray()
        return held


def fail(error: BaseException) -> None:
    """End a worker that could not start."""
    sys.stderr.write(f"counterclaim: a query worker could not start: {error}\n")
    os._exit(_FAILED)
