"""``counterclaim analyse``: what the graph of disputes tells, as tables; one command for each analysis there is.

The commands are made from `counterclaim.analysis.registry` when one of them is asked for: that loads NetworkX, which
``counterclaim --help`` must not wait for.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from counterclaim.cli.opening import StoreOption, open_to_read

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo
    from pydantic_core import ErrorDetails

    from counterclaim.analysis.question import Question
    from counterclaim.analysis.table import Table
    from counterclaim.store.protocol import Store


class TableFormat(StrEnum):
    """How rows can be written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


FormatOption = Annotated[TableFormat, typer.Option("--format", "-f", help="How the rows are written.")]
LimitOption = Annotated[int, typer.Option("--limit", "-n", min=1, help="The most rows to show.")]
_COMMON = {"store": (StoreOption, None), "output": (FormatOption, TableFormat.TABLE), "limit": (LimitOption, 20)}
_FORMS = {bool: bool, int: int, float: float}
"""What an option's value is; of any other parameter it is text, which the parameter itself reads."""


class _Analyses(TyperGroup):
    """The commands, made when they are first looked at."""

    @property
    def commands(self) -> Any:  # noqa: ANN401
        """Every analysis by its name; typer has an attribute of this name and of a type of its own."""
        if not self._made:
            self._made.update(_commands())
        return self._made

    @commands.setter
    def commands(self, value: Any) -> None:  # noqa: ANN401
        self._made = value


analyse = typer.Typer(
    cls=_Analyses, no_args_is_help=True, help="Analyse the graph of disputes. No figure here says who is right."
)


@analyse.callback()
def _analyse() -> None:
    """Analyse the graph of disputes. No figure here says who is right."""


def show(
    name: str,
    parameters: Mapping[str, object] | None = None,
    *,
    store: Path | None = None,
    output: TableFormat = TableFormat.TABLE,
    limit: int = 20,
) -> None:
    """Print what an analysis answers.

    Raises:
        NotFound: if there is no analysis of that name.
        BadInput: if a parameter has a value that cannot be used, or the graph is too large.
        StoreUnavailable: if there is no store, or it cannot be read.
    """
    from counterclaim.analysis.registry import find_analysis

    with open_to_read(store) as opened:
        _print(_answer(find_analysis(name), parameters or {}, opened), limit, output)


def _commands() -> dict[str, object]:
    from counterclaim.analysis.registry import ANALYSES

    group = typer.Typer()
    group.callback()(_analyse)
    for name, analysis in ANALYSES.items():
        group.command(name)(_command(analysis))
    made: dict[str, object] = getattr(typer.main.get_command(group), "commands")  # noqa: B009 (typer's own type)
    return made


def _command(analysis: "type[Question]") -> Callable[..., None]:
    """Return a function whose parameters are those of the analysis, with what every command has before them."""
    fields = dict(_parameters(analysis))

    def command(**given: object) -> None:
        store, output, limit = (given.pop(name) for name in _COMMON)
        chosen = {fields[name].alias or name: value for name, value in given.items() if value is not None}
        show(analysis.name, chosen, store=store, output=output, limit=limit)  # type: ignore[arg-type]  # as the signature says

    command.__doc__ = f"{analysis.summary()}\n\nExample: counterclaim analyse {analysis.name} --limit 5"
    options = {**_COMMON, **{name: _option(name, field) for name, field in fields.items()}}
    command.__annotations__ = {name: annotation for name, (annotation, _) in options.items()}
    shown = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
        for name, (annotation, default) in options.items()
    ]
    command.__signature__ = inspect.Signature(shown)  # type: ignore[attr-defined]  # what inspect looks for first
    return command


def _parameters(analysis: "type[Question]") -> "Iterator[tuple[str, FieldInfo]]":
    """Yield the analysis's own parameters and then those that choose articles."""
    from counterclaim.analysis.question import Selection

    own = {name: field for name, field in analysis.model_fields.items() if name not in Selection.model_fields}
    yield from (own | dict(Selection.model_fields)).items()


def _option(name: str, field: "FieldInfo") -> tuple[object, object]:
    """Return the type of an option and its default."""
    shown = (field.alias or name).replace("_", "-")
    form = _FORMS.get(field.annotation) if isinstance(field.annotation, type) else None
    flag = f"--{shown}/--no-{shown}" if form is bool else f"--{shown}"
    option = typer.Option(flag, help=field.description)
    if field.default == ():
        return Annotated[list[str] | None, option], None
    if form is None:
        return Annotated[str | None, option], field.default if isinstance(field.default, str) else None
    return Annotated[form, option], field.default


def _answer(analysis: "type[Question]", given: Mapping[str, object], store: "Store") -> "Table":
    """Return what the store answers.

    Raises:
        BadInput: if a parameter has a value that cannot be used, or the graph is too large.
    """
    import networkx as nx
    from pydantic import ValidationError

    from counterclaim.analysis.projection import read_selection
    from counterclaim.cli.selection import check_selection
    from counterclaim.errors import BadInput, NotFound

    try:
        question = analysis.model_validate(given)
    except ValidationError as error:
        wrong = "; ".join(map(_told, error.errors()))
        raise BadInput(f"{wrong}. See counterclaim analyse {analysis.name} --help.") from error
    try:
        check_selection(store, since=question.since, until=question.until, publishers=question.publishers)
        return question.answer(read_selection(store, question))
    except nx.NodeNotFound as error:
        raise NotFound(f"{error}") from error
    except nx.NetworkXException as error:
        raise BadInput(f"{error}") from error


def _told(wrong: "ErrorDetails") -> str:
    """Return what is wrong with an option, with its value."""
    place, value = wrong["loc"], wrong["input"]
    option = f"--{place[0]}: ".replace("_", "-") if place else ""
    is_ours = wrong["type"] == "value_error"  # such a message names the value itself
    told = wrong["msg"].removeprefix("Value error, ").rstrip(".")
    return option + (told if is_ours or isinstance(value, dict) else f"{told}, not {value!r}")


def _print(table: "Table", limit: int, output: TableFormat) -> None:
    from counterclaim.cli.output import print_bytes, print_note, print_table

    shown = table.part(limit)
    match output:
        case TableFormat.TABLE:
            brief = shown.brief()
            print_table([column.heading for column in brief.columns], brief.text())
            print_note(table.caution)
        case TableFormat.CSV:
            print_bytes(shown.csv().encode("utf-8"))
        case TableFormat.JSON:
            print_bytes(shown.json().encode("utf-8"))
