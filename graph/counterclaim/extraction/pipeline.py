"""The extractor: attribution model, claimants, rebuttals, and their composition into a reading."""

from dataclasses import dataclass

from counterclaim import __version__
from counterclaim.article import Article
from counterclaim.articles.furniture import find_furniture
from counterclaim.attribution import Attribution, AttributionModel, AttributionReading, Scheme
from counterclaim.claimants import resolve_claimants
from counterclaim.claimants.registry import registry_version
from counterclaim.extraction.accusation import find_accused
from counterclaim.extraction.bare import is_bare
from counterclaim.extraction.composition import compose
from counterclaim.extraction.declining import with_declined
from counterclaim.extraction.headline import with_headline
from counterclaim.extraction.negated import is_negated
from counterclaim.extraction.refusal import is_refusal
from counterclaim.reading import Reading, Run
from counterclaim.rebuttals import Statement, find_disputes
from counterclaim.span import Span, hull


@dataclass(frozen=True, slots=True)
class ArticleExtractor:
    """Reads articles with the shipped model. Pure: the same article gives the same reading.

    Attributes:
        model: the attribution model.
        scheme: whose idea of an attribution is followed; the project's guide unless told otherwise.
    """

    model: AttributionModel
    scheme: Scheme = Scheme.CLAIM

    @classmethod
    def load(cls, *, scheme: Scheme = Scheme.CLAIM) -> "ArticleExtractor":
        """Load the shipped model.

        Raises:
            ModelMissing: if the model file is absent or corrupt.
        """
        return cls(AttributionModel.load(), scheme)

    @property
    def run(self) -> Run:
        """Software, model and scheme."""
        return Run(
            software="counterclaim",
            version=__version__,
            model=self.model.name,
            model_version=self.model.version,
            options=f"scheme={self.scheme} registry={registry_version()}",
        )

    def read(self, article: Article) -> Reading:
        """Return what ``article`` says, who says it and who disputes it."""
        found = self.model.read(article.text, scheme=self.scheme)
        said = found.attributions if self.scheme is Scheme.ATTRIBUTION else _said(article.text, found.attributions)
        kept = _outside(said, find_furniture(article.text))
        claimants = resolve_claimants(article, AttributionReading(kept, found.mentions))
        statements = tuple(Statement(attribution, who) for attribution, who in zip(kept, claimants, strict=True))
        accused = find_accused(article, kept, found.mentions)
        return compose(article, self.run, statements, find_disputes(article.text, statements), accused=accused)


def _said(text: str, attributions: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """Put right headlines and silences; leave out what was said not to be said, and what is about a bare thing."""
    return tuple(
        attribution
        for attribution in with_declined(text, with_headline(text, attributions))
        if not (is_negated(text, attribution) or is_bare(text, attribution) or is_refusal(text, attribution))
    )


def _outside(attributions: tuple[Attribution, ...], furniture: tuple[Span, ...]) -> tuple[Attribution, ...]:
    """Leave out what site furniture seems to say: a "Read more" line is nobody's claim."""
    return tuple(
        attribution
        for attribution in attributions
        if not any(piece.overlaps(hull(attribution.content)) for piece in furniture)
    )
