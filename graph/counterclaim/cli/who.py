"""``counterclaim who``: who claims something, and who denies it."""

from typing import TYPE_CHECKING, Annotated

import typer

from counterclaim.cli.opening import StoreOption, open_to_read

if TYPE_CHECKING:
    from counterclaim.lookup import FoundClaim, StanceTaken


def who(
    words: Annotated[list[str], typer.Argument(help="Words that the claim or a quote about it has to mention.")],
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="The most claims to show.")] = 20,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
    store: StoreOption = None,
) -> None:
    """Show who claims something and who denies it, with the words, the article and the date.

    Example: counterclaim who "poison gas"
    """
    from counterclaim.cli.output import print_json
    from counterclaim.errors import NotFound
    from counterclaim.lookup import find_claims

    wanted = " ".join(words)
    with open_to_read(store) as opened:
        found = find_claims(opened, wanted)
    if as_json:
        print_json({"words": wanted, "claims": found[:limit], "found": len(found)})
    elif found:
        print_claims(found[:limit])
        if limit < len(found):
            typer.echo(f"{len(found) - limit} more claims: give more words, or --limit {len(found)}.", err=True)
    else:
        raise NotFound(f"No claim mentions {wanted!r}. Try fewer words, or: counterclaim stats.")


def print_claims(found: "tuple[FoundClaim, ...]") -> None:
    """Print a heading and a table for each claim."""
    from counterclaim.cli.output import print_line, print_table

    for claim in found:
        print_line(claim.text)
        print_table(
            ("who", "does what", "in which words", "where"),
            [
                (
                    f"{stance.speaker_name} (for {stance.party_name})" if stance.party_name else stance.speaker_name,
                    _deed(stance),
                    f"“{stance.quote}”",
                    f"{stance.headline}, {stance.published}" if stance.published else stance.headline,
                )
                for stance in claim.stances
            ],
        )
        print_line("")


def _deed(stance: "StanceTaken") -> str:
    """Return what the speaker does with the claim, and how the article reports it."""
    deed = "is presumed to claim it" if stance.mode == "Implied" else _VERBS[stance.taken]
    if stance.takes_back:
        deed = "takes it back"
    return f"{deed} ({stance.cue})" if stance.cue else deed


_VERBS = {
    "asserts": "claims it",
    "denies": "denies it",
    "questions": "doubts it",
    "declinesToComment": "will not comment",
    "Counterclaim": "claims otherwise",
}
