"""Who is reproached for saying it says it. All sentences are invented."""

import pytest

from counterclaim.attribution import Attribution, Mention
from counterclaim.attribution.reading import EntityKind
from counterclaim.extraction.unclaimed.reproach import with_reproached
from counterclaim.span import Span, quote


def source_of(text: str, cue: str, name: str = "Mara Ilo") -> str:
    start, named = text.index(cue), text.find(name)
    attribution = Attribution(
        (Span(start, start + len(cue)),), (Span(start + len(cue) + 1, len(text)),), (Span(0, 4),), 0.9
    )
    mentions = [Mention(Span(named, named + len(name)), EntityKind.PERSON, 1.0)] if named >= 0 else []
    [found] = with_reproached(text, [attribution], mentions)
    return quote(text, found.source)


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("Hale slammed Mara Ilo for saying that the bridge was safe.", "saying", "Mara Ilo"),
        ("Hale hit out at Mara Ilo for falsely accusing the navy of theft.", "accusing", "Mara Ilo"),
        ("Hale thanked her for saying so.", "saying", "her"),
        ("Hale slammed Mara Ilo on Monday for saying that the bridge was safe.", "saying", "Mara Ilo"),
        ("Hale apologised to Mara Ilo for saying that the bridge was safe.", "saying", "Hale"),
        ("Hale met Mara Ilo, saying that the bridge was safe.", "saying", "Hale"),
        ("Hale paid Mara Ilo for mending the bridge.", "mending", "Hale"),
        ("Hale asked the council for calm, saying that the bridge was safe.", "saying", "Hale"),
    ],
)
def test_who_is_reproached_for_saying_it_is_its_source(text: str, cue: str, source: str) -> None:
    assert source_of(text, cue) == source


def test_who_apologises_for_saying_it_says_it() -> None:
    text = "Hale apologised to the town on Monday for suggesting that it was poor."
    begin = text.index("for")
    apology = Attribution((Span(5, 15),), (Span(begin, len(text) - 1),), (Span(0, 4),), 0.9)
    [found] = with_reproached(text, [apology], [])
    assert [quote(text, part) for part in (found.cue, found.content)] == ["suggesting", "it was poor"]
