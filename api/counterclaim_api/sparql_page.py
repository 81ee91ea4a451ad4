"""The SPARQL endpoint as a page: a form, questions to start from, and answers with linked IRIs."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from itertools import islice

from fastapi import Request, Response
from pyoxigraph import Literal, NamedNode, QueryBoolean, QueryResultsFormat, QuerySolutions, parse_query_results

from counterclaim.errors import QueryRejected, QueryStopped
from counterclaim.rdf.iris import Iris
from counterclaim.store.protocol import Term
from counterclaim.store.queries import QueryForm, check_query
from counterclaim_api.catalogue import catalogue_of
from counterclaim_api.evaluation import evaluator_of
from counterclaim_api.negotiation import TURTLE
from counterclaim_api.pages import render_page
from counterclaim_api.protocol.query import Question, query_request
from counterclaim_api.settings import settings_of
from counterclaim_ontology import competency_questions, question_of
from counterclaim_ontology.vocabulary import PREFIXES

SHOWN_ROWS = 500
_SHOWN_CHARACTERS = 200_000
_UTF8 = 4
"""The most bytes of one character."""


@dataclass(frozen=True, slots=True)
class Example:
    """A competency question and the query that answers it."""

    question: str
    query: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One value of the result table; ``link`` leads to the resource, if it is one of ours or on the web."""

    text: str
    link: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the page shows of an answer."""

    columns: Sequence[str] = ()
    rows: Sequence[Sequence[Cell]] = ()
    is_cut: bool = False
    truth: bool | None = None
    triples: str = ""


def form_page(request: Request) -> Response:
    """Return the empty form."""
    return _page(request, "")


async def answer_page(request: Request, question: Question) -> Response:
    """Return the form with the answer, or with what is wrong with the query."""
    try:
        answer = await _answer(request, question)
    except (QueryRejected, QueryStopped) as error:
        return _page(request, question.query, problem=str(error), status=error.status)
    return _page(request, question.query, answer=answer)


@cache
def examples() -> tuple[Example, ...]:
    """Return the competency questions that come with the ontology."""
    return tuple(Example(question_of(query), query.partition("\n")[2]) for query in competency_questions().values())


def _page(
    request: Request,
    query: str,
    *,
    answer: Answer | None = None,
    problem: str | None = None,
    status: int = HTTPStatus.OK,
) -> Response:
    context = {"query": query, "answer": answer, "problem": problem, "examples": examples(), "shown_rows": SHOWN_ROWS}
    return render_page(request, "sparql.html", context, status=status)


async def _answer(request: Request, question: Question) -> Answer:
    """Have as much of the answer evaluated as is shown: a browser must not make the server hold millions of rows."""
    form = check_query(question.query).form
    # As TSV each solution is one line, so that they can be counted before they are all there.
    written = QueryResultsFormat.JSON if form is QueryForm.ASK else QueryResultsFormat.TSV
    media_type = TURTLE if form.gives_triples else written.media_type
    asked = query_request(question, media_type, default_is_union=settings_of(request).union_default_graph)
    answer = await evaluator_of(request).answer(asked)
    if form.gives_triples:
        graph = (await answer.beginning(lambda taken: len(taken) > _UTF8 * _SHOWN_CHARACTERS)).decode("utf-8", "ignore")
        return Answer(triples=graph[:_SHOWN_CHARACTERS], is_cut=len(graph) > _SHOWN_CHARACTERS)
    rows = await answer.beginning(lambda taken: taken.count(b"\n") > SHOWN_ROWS + 1)
    found = parse_query_results(rows, format=written)
    return Answer(truth=bool(found)) if isinstance(found, QueryBoolean) else _table(found, catalogue_of(request).iris)


def _table(found: QuerySolutions, iris: Iris) -> Answer:
    columns = [variable.value for variable in found.variables]
    rows = [[_cell(solution[name], iris) for name in columns] for solution in islice(found, SHOWN_ROWS)]
    return Answer(columns=columns, rows=rows, is_cut=next(found, None) is not None)


def _cell(term: Term | None, iris: Iris) -> Cell:
    if term is None:
        return Cell("")
    if isinstance(term, Literal):
        return Cell(term.value, note=term.language or "")
    if isinstance(term, NamedNode):
        return _link(term.value, iris)
    return Cell(str(term))


def _link(iri: str, iris: Iris) -> Cell:
    if iri.startswith(iris.base):
        path = iri.removeprefix(iris.base)
        return Cell(path, f"/{path}")
    name = next(
        (f"{prefix}:{iri.removeprefix(space)}" for prefix, space in PREFIXES.items() if iri.startswith(space)), iri
    )
    return Cell(name, iri if iri.startswith(("http://", "https://")) else None)
