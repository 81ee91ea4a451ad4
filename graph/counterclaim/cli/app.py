"""Puts the commands together and runs one of them."""

import io
import logging
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from typing import Annotated

import typer

from counterclaim import __version__
from counterclaim.errors import CounterclaimError, NotFound

COMMANDS = (
    "demo", "ingest", "match", "veto", "remove", "who", "query", "extract", "analyse", "graph", "export", "load",
    "review", "validate", "stats",
)  # fmt: skip
"""Our own commands, in the order of the help."""
PLUGINS = "counterclaim.commands"
DONE, SOME_FAILED, UNUSABLE = 0, 1, 2

_HELP = ["--help", "-h"]
_ANY_ARGUMENTS = {"allow_extra_args": True, "ignore_unknown_options": True}
_Command = Callable[..., object] | typer.Typer


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command that ``arguments`` (the process's, if None) name, and exit with its status."""
    _fill_streams()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal without a letter is no reason to stop
    try:
        _run(arguments)
    except CounterclaimError as error:
        typer.echo(f"counterclaim: {error}", err=True)
        sys.exit(SOME_FAILED if isinstance(error, NotFound) else UNUSABLE)
    except BrokenPipeError:  # whoever reads has read enough
        _discard_output()
        sys.exit(SOME_FAILED)
    except OSError as error:
        typer.echo(f"counterclaim: {error.filename or _written_to(error)}: {error.strerror or error}.", err=True)
        _discard_output()
        sys.exit(UNUSABLE)


def _fill_streams() -> None:
    """Give a process that was started without a standard stream (``>&-``) one that holds nothing.

    Else the first file to be opened, the store's perhaps, would take its number, and be read or written in its stead.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 (for as long as the process)


def _written_to(error: OSError) -> str:
    """Return what could not be written: the store's engine tells no number of the error."""
    return "The store" if error.errno is None else "The output"


def _run(arguments: Sequence[str] | None) -> None:
    try:
        build_app()(args=arguments, prog_name="counterclaim")
    finally:
        sys.stdout.flush()  # here, where a full disk can still be told


def _discard_output() -> None:
    """Let what could not be written go nowhere: Python would try again when it ends, and print a traceback."""
    output = sys.__stdout__
    if output is not None and sys.stdout is output:
        os.dup2(os.open(os.devnull, os.O_WRONLY), output.fileno())


def build_app() -> typer.Typer:
    """Return the program with all its commands."""
    app = typer.Typer(
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        callback=_common,
        context_settings={"help_option_names": _HELP},
    )
    for name in COMMANDS:
        _register(app, name, partial(_own, name))
    for plugin in sorted(entry_points(group=PLUGINS)):
        _register(app, plugin.name, plugin.load)
    return app


def _own(name: str) -> _Command:
    command: _Command = getattr(import_module(f"counterclaim.cli.{name}"), name)
    return command


def _register(app: typer.Typer, name: str, load: Callable[[], _Command]) -> None:
    """Add the command, or one that says why it is missing: the others must go on working."""
    try:
        command = load()
    except (ImportError, AttributeError) as error:
        app.command(name, context_settings=_ANY_ARGUMENTS)(_missing(name, str(error)))
        return
    if isinstance(command, typer.Typer):
        app.add_typer(command, name=name)
    else:
        app.command(name)(command)


def _missing(name: str, reason: str) -> Callable[[], None]:
    def report() -> None:
        typer.echo(f"counterclaim: the command {name} cannot be loaded: {reason}.", err=True)
        raise typer.Exit(UNUSABLE)

    report.__doc__ = f"(cannot be loaded: {reason})"
    return report


def _show_version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"counterclaim {__version__}")
        raise typer.Exit


def _common(
    *,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Log what is done to standard error.")] = False,
    version: Annotated[  # noqa: ARG001 (its callback does the work)
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Who said what, and who denies it: news articles in, a graph of claims, claimants and rebuttals out.

    Try: counterclaim demo
    """
    logger = logging.getLogger("counterclaim")
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("counterclaim: %(message)s"))
    logger.handlers = [handler]
    logger.setLevel(logging.INFO if verbose else logging.WARNING)
