"""The page on the command line names every command, every option and every setting."""

from collections.abc import Iterator

import pytest
import typer.main

from conftest import CHECKOUT
from counterclaim.cli.app import build_app
from counterclaim.settings import Settings

PAGE = (CHECKOUT / "docs" / "cli.md").read_text(encoding="utf-8")


def sections() -> dict[str, str]:
    """Return the text of each command's section."""
    return {part.split("\n", 1)[0].strip(): part for part in PAGE.split("\n### ")[1:]}


def commands() -> dict[str, object]:
    """Return the program's commands by name."""
    found: dict[str, object] = getattr(typer.main.get_command(build_app()), "commands")  # noqa: B009 (typer's own type)
    return found


def options(name: str) -> Iterator[str]:
    """Yield the long options of a command and of its own commands."""
    command = commands()[name]
    for each in (command, *getattr(command, "commands", {}).values()):
        for parameter in getattr(each, "params", ()):
            yield from (option for option in parameter.opts if option.startswith("--") and option != "--help")


@pytest.mark.parametrize("name", sorted(sections()))
def test_every_option_of_a_command_is_explained(name: str) -> None:
    explained = sections()[name] + PAGE.split("## Commands")[0]
    assert {option for option in options(name) if option not in explained} == set()


def test_every_command_has_a_section() -> None:
    assert set(commands()) == set(sections())


def test_every_setting_is_explained() -> None:
    assert {f"COUNTERCLAIM_{name.upper()}" for name in Settings.model_fields} <= set(PAGE.replace("`", " ").split())
