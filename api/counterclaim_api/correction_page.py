"""What pages say of corrections: of which words, and what stands there now."""

from functools import partial

from counterclaim.correction import Correction
from counterclaim.errors import CounterclaimError, NotFound
from counterclaim.rdf.corrected import words_corrected
from counterclaim.rdf.iris import Resource
from counterclaim_api.catalogue import Catalogue
from counterclaim_api.naming import words_or_id
from counterclaim_api.references import ArticleReference
from counterclaim_api.utterances import UtteranceDocument, read_utterance
from counterclaim_api.withdrawal import Withdrawn


def list_context(catalogue: Catalogue, corrections: dict[str, Correction]) -> dict[str, object]:
    """Return what the page of a list of corrections shows of each, by its id, beside its document."""
    return {
        "article": lambda one: _article(catalogue, corrections[one.id]),
        "words_of": lambda one: words_corrected(catalogue.store, corrections[one.id]),
        "named": partial(words_or_id, catalogue),
    }


def correction_context(
    catalogue: Catalogue, correction: Correction, *, in_effect: bool, refusal: CounterclaimError | None = None
) -> dict[str, object]:
    """Return what the page of a correction shows beside its document.

    Args:
        catalogue: of the store.
        correction: the one that is shown.
        in_effect: whether it has something to correct.
        refusal: why it was not lifted, if somebody has tried.
    """
    return {
        "article": _article(catalogue, correction),
        "words": words_corrected(catalogue.store, correction),
        "now": _now(catalogue, correction) if in_effect else None,
        "named": partial(words_or_id, catalogue),
        "refusal": refusal,
    }


def _article(catalogue: Catalogue, correction: Correction) -> ArticleReference | None:
    rows = catalogue.rows("article", article=catalogue.iris.article(correction.article))
    return next(map(ArticleReference.read, rows), None)


def _now(catalogue: Catalogue, correction: Correction) -> UtteranceDocument | None:
    """Return the statement as it is right, unless it is no more, or not here."""
    if correction.becomes is None:
        return None
    try:
        return read_utterance(catalogue, catalogue.name(Resource.UTTERANCE, correction.becomes))
    except (NotFound, Withdrawn):
        return None
