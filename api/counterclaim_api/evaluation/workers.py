"""Evaluates queries in workers that can be killed, and updates in the writer once a worker has tried them."""

import asyncio
import functools
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import ParamSpec, TypeVar

from pyoxigraph import NamedNode

from counterclaim.evaluation.answers import Answers
from counterclaim.evaluation.job import Job
from counterclaim.evaluation.limits import Limits
from counterclaim.evaluation.nursery import Nursery
from counterclaim.evaluation.pool import Pool
from counterclaim.evaluation.threads import deep_thread
from counterclaim.store.embedded import EmbeddedStore
from counterclaim.store.protocol import Graph
from counterclaim.store.queries import check_query, check_update
from counterclaim_api.evaluation import Answer
from counterclaim_api.protocol.requests import GraphWrite, QueryRequest, UpdateRequest
from counterclaim_ontology.vocabulary import PREFIXES

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")

_OVERHEAD = 500
"""Bytes that keeping an answer takes beside its document and its query."""
_VARIES = re.compile(r"\b(?:rand|uuid|struuid|now|bnode)\b", re.IGNORECASE)
_SEARCHES = re.compile(r"where", re.IGNORECASE)


class WorkerEvaluator:
    """Asks copies of an embedded store; implements ``evaluation.Evaluator``.

    Queries never run in this process. Updates do, in a thread with a deep stack; one that searches (WHERE) is tried in
    a worker first, so that it is known to end.
    """

    def __init__(self, store: EmbeddedStore, limits: Limits, *, cache: int, snapshots: Path | None = None) -> None:
        """Begin without processes; they are started when first needed, or by ``start``.

        Args:
            store: the one that is asked and written.
            limits: of one query.
            cache: how many bytes of answers are kept.
            snapshots: a folder for snapshots on disk; None keeps a copy of the data in memory.
        """
        self._store = store
        self._limits = limits
        self._answers = Answers(cache)
        self._nursery = Nursery(store, limits, prefixes=PREFIXES, snapshots=snapshots)
        self._pool: Pool | None = None
        self._writer = ThreadPoolExecutor(1, "writer")
        self._readers = ThreadPoolExecutor(2, "reader")
