"""``counterclaim review``: fact-checks of others, each to the claim that it is of."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from counterclaim.cli.opening import StoreOption, open_to_write

if TYPE_CHECKING:
    from counterclaim.reviews.claims import Claims, Known
    from counterclaim.reviews.review import Review
    from counterclaim.store.protocol import Store

_TOLD = 5
"""Claims that got fact-checks which are told."""


def review(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            help="ClaimReview of schema.org as JSON-LD: one, a list, a graph, one a line, or a page (HTML) with it.",
            metavar="FILE…",
        ),
    ] = None,
    claim: Annotated[
        str | None,
        typer.Option("--claim", help="The claim that the one fact-check of the file is of: its IRI, claim/… or id."),
    ] = None,
    remove: Annotated[
        str | None,
        typer.Option("--remove", help="The fact-check to take out: its address, IRI, review/… or id."),
    ] = None,
    store: StoreOption = None,
) -> None:
    """Keep what fact-checkers say of claims: by the claim's IRI or its very words, else nothing is guessed.

    Example: counterclaim review checks.jsonld
    """
    from counterclaim.errors import BadInput
    from counterclaim.reviews.claims import Claims
    from counterclaim.reviews.keeping import keep_reviews, remove_review

    if bool(files) == bool(remove):
        raise BadInput("Give the files of the fact-checks to keep, or --remove and the one to take out.")
    if remove:
        with open_to_write(store) as opened:
            opened.write(remove_review(opened, remove))
        typer.echo("The fact-check is removed.")
        return
    found = _read(files or [])
    if claim is not None and len(found) != 1:
        raise BadInput(f"--claim is for a file with one fact-check that can be used, not {len(found)}.")
    otherwise = "send RDF to the server: POST /sparql/graphs?graph=…/graph/reviews"
    with open_to_write(store, otherwise=otherwise) as opened:
        claims = Claims(opened)
        named = {each: _named(claim, opened, claims) if claim else claims.reviewed_by(each) for each in found}
        kept = {each: known.iri for each, known in named.items() if known is not None}
        opened.write(keep_reviews(opened, kept))
        for each in (each for each in found if each not in kept):
            _report(each, claims, opened)
        places = dict.fromkeys(iri.removeprefix(opened.base) for iri in kept.values())
    to = f", to {', '.join(list(places)[:_TOLD])}{' and others' if len(places) > _TOLD else ''}" if places else ""
    left = f"; {len(found) - len(kept)} of no claim that is here in these words" if len(kept) < len(found) else ""
    typer.echo(f"Fact-checks: {len(kept)} kept{to}{left}.")
    if len(kept) < len(found) or not found:
        raise typer.Exit(1)


def _read(files: list[Path]) -> "list[Review]":
    """Return the fact-checks of the files, each once; of those that say too little it is told."""
    from counterclaim.reviews.reading import Unread, read_reviews

    found: dict[Review, None] = {}
    for file in files:
        for each in read_reviews(file):
            if isinstance(each, Unread):
                typer.echo(f"counterclaim: {file}, fact-check {each.place}: {each.reason}. It was left out.", err=True)
            else:
                found[each] = None
    return list(found)


def _named(claim: str, store: "Store", claims: "Claims") -> "Known":
    from counterclaim.cli.naming import find_iri
    from counterclaim.errors import NotFound
    from counterclaim.rdf.iris import Resource

    iri = find_iri(claim, (Resource.CLAIM,), store)
    known = claims.named(iri)
    if known is None:
        raise NotFound(f"{iri} is no claim of the store. To find it: counterclaim who WORDS…, or its page.")
    return known


def _report(each: "Review", claims: "Claims", store: "Store") -> None:
    """Tell of a fact-check that is of no known claim, and which claims it may be of."""
    from counterclaim.cli.output import one_line

    typer.echo(f"counterclaim: {one_line(each.summary)}: not exactly one claim here has these very words.", err=True)
    for known in claims.nearest(each):
        typer.echo(f"  --claim {known.iri.removeprefix(store.base)}  if it is of “{one_line(known.text)}”", err=True)
