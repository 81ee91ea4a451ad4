"""``counterclaim veto``: matches that somebody has found wrong."""

import getpass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from counterclaim.cli.opening import StoreOption, open_to_read, open_to_write

if TYPE_CHECKING:
    from pyoxigraph import NamedNode

    from counterclaim.rdf.matches import Veto
    from counterclaim.store.protocol import Store


class Matched(StrEnum):
    """What matching says of two resources."""

    SAME = "same"
    CLOSE = "close"
    CONTRADICTS = "contradicts"
    BROADER = "broader"


def veto(
    pair: Annotated[
        list[str] | None,
        typer.Argument(
            help="The two: IRIs, what follows the base in them (claim/…, agent/…), or ids. Without: list vetoes."
        ),
    ] = None,
    relation: Annotated[
        Matched,
        typer.Option(
            help="What does not hold: that they are the same, close, contradict each other, or that one is broader."
        ),
    ] = Matched.SAME,
    by: Annotated[
        str | None, typer.Option(help="Whose decision it is; the name that you are logged in by unless given.")
    ] = None,
    why: Annotated[str, typer.Option(help="For what reason.")] = "",
    *,
    lift: Annotated[bool, typer.Option("--lift", help="Lift the veto: what matching found holds again.")] = False,
    store: StoreOption = None,
) -> None:
    """Say that a match is wrong, now and whenever articles are matched anew; or take that back; or list vetoes.

    Example: counterclaim veto agent/1f0c2d3e4a5b6c7d-ivo-renn agent/8a9b0c1d2e3f4a5b-ivo-renn --why "another Renn"
    """
    from counterclaim.cli.naming import find_iri
    from counterclaim.errors import BadInput, NotFound
    from counterclaim.linking.vetoes import RELATIONS, Vetoes, veto_between

    if not pair:
        with open_to_read(store) as opened:
            _show(opened)
        return
    if len(pair) != 2:  # noqa: PLR2004
        raise BadInput(f"A veto is between two, not {len(pair)}. Give two IRIs.")
    otherwise = "tell the server: POST /vetoes, or DELETE /vetoes/… to lift one"
    with open_to_write(store, otherwise=otherwise) as opened:
        one, other = (find_iri(name, RELATIONS, opened) for name in pair)
        meant = _relation(one, relation, opened)
        vetoes = Vetoes(opened)
        if lift:
            if not any((veto.relation, veto.pair) == (meant, frozenset((one, other))) for veto in vetoes.all()):
                raise NotFound(f"There is no veto of {relation} between {one} and {other}. See: counterclaim veto")
            opened.write(vetoes.lift((one, other), meant))
        else:
            made = veto_between(one, other, meant, by=by or login(), made=datetime.now(UTC), why=why)
            opened.write(vetoes.make(made))
    typer.echo("Lifted." if lift else "Vetoed.")


def login() -> str:
    """Return the name that this process runs under.

    Raises:
        BadInput: if the system knows none, as in many containers.
    """
    from counterclaim.errors import BadInput

    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:  # KeyError before Python 3.13
        raise BadInput("The system knows no login name. Say whose decision it is: --by NAME.") from error


def _show(store: "Store") -> None:
    from counterclaim.cli.output import print_table
    from counterclaim.linking.vetoes import Vetoes

    vetoes = Vetoes(store).all()
    if not vetoes:
        typer.echo("No vetoes.")
        return
    print_table(
        ("relation", "one", "other", "by", "when", "why"),
        [
            (
                _matched(veto),
                *(end.removeprefix(store.base) for end in veto.ends),
                veto.by,
                veto.made.isoformat(),
                veto.why,
            )
            for veto in vetoes
        ],
    )


def _matched(veto: "Veto") -> Matched:
    """Return the relation that a veto is about, as ``--relation`` names it."""
    from counterclaim.linking.vetoes import RELATIONS

    (possible,) = (properties for properties in RELATIONS.values() if veto.relation in properties)
    return list(Matched)[possible.index(veto.relation)]


def _relation(resource: str, relation: Matched, store: "Store") -> "NamedNode":
    """Return the property that a relation is between resources of this kind."""
    from counterclaim.errors import BadInput
    from counterclaim.linking.vetoes import RELATIONS
    from counterclaim.rdf.iris import Iris

    parsed = Iris(store.base).parse(resource)
    possible = RELATIONS.get(parsed[0], ()) if parsed else ()
    at = list(Matched).index(relation)
    if at >= len(possible):
        raise BadInput(f"Nothing is matched as {relation} with {resource}. Give claim/…, agent/…, or their IRIs.")
    return possible[at]
