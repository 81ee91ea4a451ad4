"""``counterclaim correct``: utterances that the machine has read wrong."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from counterclaim.agent import AgentKind
from counterclaim.cli.opening import StoreOption, linking, open_to_read, open_to_write
from counterclaim.cli.veto import login
from counterclaim.stance import Stance

if TYPE_CHECKING:
    from counterclaim.correction import Correction
    from counterclaim.store.protocol import Store
    from counterclaim.utterance import UtteranceId

_KIND_HELP = "What that is, if the store does not know the name."

_LONGEST = 80
"""Characters of the words of an utterance that the list shows."""


def correct(
    utterance: Annotated[
        str | None, typer.Argument(help="The utterance: its IRI, utterance/…, or its id. Without: list corrections.")
    ] = None,
    *,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Nobody said it, or it is no claim.")] = False,
    speaker: Annotated[str | None, typer.Option(help="Who said it: a name, agent/…, or an IRI.")] = None,
    speaker_kind: Annotated[AgentKind | None, typer.Option(help=_KIND_HELP)] = None,
    party: Annotated[str | None, typer.Option(help="Whom the speaker speaks for; nobody unless given.")] = None,
    party_kind: Annotated[AgentKind | None, typer.Option(help=_KIND_HELP)] = None,
    stance: Annotated[Stance | None, typer.Option(help="What the speaker does with the claim.")] = None,
    not_answering: Annotated[
        list[str] | None, typer.Option(help="An utterance that it does not answer. May be repeated.")
    ] = None,
    answering: Annotated[
        list[str] | None, typer.Option(help="An utterance of the same article that it answers. May be repeated.")
    ] = None,
    by: Annotated[
        str | None, typer.Option(help="Whose decision it is; the name that you are logged in by unless given.")
    ] = None,
    why: Annotated[str, typer.Option(help="For what reason.")] = "",
    lift: Annotated[bool, typer.Option("--lift", help="Lift it: what the machine read holds again.")] = False,
    listing: Annotated[bool, typer.Option("--list", help="List all corrections.")] = False,
    store: StoreOption = None,
) -> None:
    """Say that the machine read an utterance wrong, now and whenever it reads the article anew; or take that back.

    Example: counterclaim correct utterance/0f1e2d3c4b5a6978 --speaker "Ivo Renn" --why "the docker spoke later"
    """
    from counterclaim.correcting import Corrections, Demand

    if listing or utterance is None:
        with open_to_read(store) as opened:
            _show(opened)
        return
    otherwise = "tell the server: POST /corrections, or DELETE /corrections/… to lift one"
    with open_to_write(store, otherwise=otherwise) as opened, linking(opened) as linker:
        corrections, which = Corrections(opened, linker), _id(utterance, opened)
        if lift:
            opened.write(corrections.lift(which))
            typer.echo("Lifted.")
            return
        demand = Demand(
            utterance=which,
            by=by or login(),
            why=why,
            withdraws=withdraw,
            speaker=speaker,
            speaker_kind=speaker_kind,
            party=party,
            party_kind=party_kind,
            stance=stance,
            wrong=tuple(_id(target, opened) for target in not_answering or ()),
            right=tuple(_id(target, opened) for target in answering or ()),
        )
        before = next((one for one in corrections.all() if one.utterance == which), None)
        correction, change = corrections.make(demand, datetime.now(UTC))
        opened.write(change)
    typer.echo(_told(correction))
    if before is not None:
        typer.echo(f"It takes the place of what {before.by} said on {before.made.date()}: {before.told}.")


def _id(name: str, store: "Store") -> "UtteranceId":
    """Return the id of an utterance that may be gone, so that no store is asked for it.

    Raises:
        BadInput: if it is the name of something else.
    """
    from counterclaim.errors import BadInput
    from counterclaim.rdf.iris import Iris, Resource
    from counterclaim.utterance import UtteranceId

    local = name.strip().removeprefix("<").removesuffix(">").removeprefix(":")
    kind, slash, identifier = local.removeprefix(Iris(store.base).base).partition("/")
    if not slash:
        return UtteranceId(local)
    if kind != Resource.UTTERANCE:
        raise BadInput(f"{name!r} is no utterance. Give utterance/…, its IRI, or its id.")
    return UtteranceId(identifier)


def _told(correction: "Correction") -> str:
    if correction.withdraws:
        return "Withdrawn."
    return f"Corrected: it is utterance/{correction.becomes} now." if correction.ends else "Corrected."


def _show(store: "Store") -> None:
    from counterclaim.cli.output import print_table
    from counterclaim.rdf.corrected import words_corrected
    from counterclaim.rdf.corrections import corrected_graphs, correction_iri, read_corrections
    from counterclaim.rdf.iris import Iris

    corrections, iris = read_corrections(store), Iris(store.base)
    if not corrections:
        typer.echo("No corrections.")
        return
    effective = corrected_graphs(store, iris)
    print_table(
        ("utterance", "of which words", "what is right", "by", "when", "why", "in effect"),
        [
            (
                f"utterance/{one.utterance}",
                _brief(words_corrected(store, one) or ""),
                one.told,
                one.by,
                one.made.isoformat(),
                one.why,
                "yes" if correction_iri(one.utterance, iris).value in effective else "no: nothing to correct now",
            )
            for one in corrections
        ],
    )


def _brief(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rpartition(' ')[0] or words[:_LONGEST]} …"
