"""Subjects that something set between commas parts from their cue: "Moor, through a spokesman, denied"."""

from collections.abc import Sequence

from counterclaim.claimants.characters.cast import Cast
from counterclaim.claimants.text.tokens import Token, first_at
from counterclaim.lexicon.grammar import DEFINITE, POSSESSIVES
from counterclaim.lexicon.speakers import BODIES, DOCUMENTS, INSTITUTIONS, ROLES
from counterclaim.lexicon.verbs import SAID
from counterclaim.lexicon.words import listed
from counterclaim.span import Span

_PERSONAL = listed("he she they")
_OPENING = DEFINITE | POSSESSIVES | {"a", "an"}
_SPEAKERS = ROLES | BODIES | INSTITUTIONS | DOCUMENTS
_PARTING = '"\u201c\u201d;:()\u2013\u2014\n'
_LONGEST_SUBJECT = 7


def parted_subject(text: str, tokens: Sequence[Token], cast: Cast, start: int, last: int) -> Span | None:
    """Return the subject that opens a sentence if only one insertion between commas follows it, or None.

    ``start`` is where the sentence begins and ``last`` the number of the insertion's last word, with whose comma it
    ends. A name between the commas is the subject's own and taken in: "Her successor, Ann Moor, denied".
    """
    end = tokens[last].end
    opening = text[start:end]
    if not text.startswith(", ", end) or opening.count(",") != 1 or any(sign in opening for sign in _PARTING):
        return None
    comma = start + opening.index(",")
    first, behind = first_at(tokens, start), first_at(tokens, comma)
    inserted = tokens[behind : last + 1]
    if not inserted or any(token.low in SAID for token in inserted):
        return None
    named = any(name.outer.start == inserted[0].start and name.span.end == end for name in cast.names)
    subject = tokens[first:behind]
    if not _is_subject(subject, cast) and not (named and subject[0].low in _OPENING):
        return None
    return Span(subject[0].start, end if named else comma)


def _is_subject(subject: Sequence[Token], cast: Cast) -> bool:
    """Tell whether words are a pronoun, a whole name, or a speaker's noun behind its article."""
    if not subject or len(subject) > _LONGEST_SUBJECT:
        return False
    if len(subject) == 1 and subject[0].low in _PERSONAL:
        return True
    if any(name.outer.start == subject[0].start and name.span.end == subject[-1].end for name in cast.names):
        return True
    return subject[0].low in _OPENING and subject[-1].low in _SPEAKERS
