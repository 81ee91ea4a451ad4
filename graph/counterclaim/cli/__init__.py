"""The command line: one module a command; results go to standard output, all else to standard error.

A command NAME is the attribute NAME of ``counterclaim.cli.NAME``: a function for typer, or a ``typer.Typer`` with
commands of its own. Other packages add commands by the entry-point group ``counterclaim.commands``. A command module
imports only what its signature needs; engines and models are imported inside its functions, so that ``--help`` is
instant. Exit status: 0 done, 1 some input failed or did not conform, 2 wrong usage or unusable store.
"""

from counterclaim.cli.app import main

__all__ = ["main"]
