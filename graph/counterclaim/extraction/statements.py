"""From attributions to an article's statements: what is no claim is left out, speakers are resolved."""

from counterclaim.article import Article
from counterclaim.articles.furniture import find_furniture
from counterclaim.attribution import Attribution, AttributionReading, Scheme
from counterclaim.claimants import resolve_claimants
from counterclaim.extraction.declining import with_declined
from counterclaim.extraction.headline import with_headline
from counterclaim.extraction.unclaimed.fragment import is_fragment
from counterclaim.extraction.unclaimed.performed import is_performed
from counterclaim.extraction.unclaimed.questions import is_question
from counterclaim.extraction.unclaimed.refusal import is_refusal
from counterclaim.extraction.unclaimed.reproach import with_reproached
from counterclaim.extraction.unclaimed.things import is_of_a_thing
from counterclaim.extraction.unclaimed.unsaid import is_unsaid
from counterclaim.extraction.unclaimed.votes import is_vote
from counterclaim.extraction.unclaimed.wishes import is_wish
from counterclaim.rebuttals import Statement
from counterclaim.span import Span, hull

_SAYING_NOTHING = (
    is_unsaid,
    is_of_a_thing,
    is_refusal,
    is_fragment,
    is_question,
    is_wish,
    is_performed,
    is_vote,
)


def read_statements(
    article: Article, found: AttributionReading, scheme: Scheme = Scheme.CLAIM
) -> tuple[Statement, ...]:
    """Return the statements of ``article``, in text order.

    Args:
        article: the article.
        found: what the model found in its text.
        scheme: whether to keep to claims, or to take every attribution.
    """
    said = found.attributions if scheme is Scheme.ATTRIBUTION else _said(article.text, found)
    kept = _outside(said, find_furniture(article.text))
    claimants = resolve_claimants(article, AttributionReading(kept, found.mentions))
    statements = (Statement(attribution, who) for attribution, who in zip(kept, claimants, strict=True))
    if scheme is Scheme.ATTRIBUTION:
        return tuple(statements)
    # Who voted, or told of his day, claims nothing, but "he" in the next sentence may be he, so these go last.
    return tuple(one for one in statements if not _says_nothing(article.text, one.attribution))


def _said(text: str, found: AttributionReading) -> tuple[Attribution, ...]:
    """Put right headlines, silences and reproaches."""
    return with_reproached(text, with_declined(text, with_headline(text, found.attributions)), found.mentions)


def _says_nothing(text: str, attribution: Attribution) -> bool:
    """Tell whether an attribution of ``text`` is no claim by the guide."""
    return any(says_nothing(text, attribution) for says_nothing in _SAYING_NOTHING)


def _outside(attributions: tuple[Attribution, ...], furniture: tuple[Span, ...]) -> tuple[Attribution, ...]:
    """Leave out what site furniture seems to say: a "Read more" line is nobody's claim."""
    return tuple(
        attribution
        for attribution in attributions
        if not any(piece.overlaps(hull(attribution.content)) for piece in furniture)
    )
