"""The extractor: attribution model, claimants, rebuttals, and their composition into a reading."""

from dataclasses import dataclass

from counterclaim import __version__
from counterclaim.article import Article
from counterclaim.articles.plain import PlainArticle
from counterclaim.attribution import AttributionModel, Scheme
from counterclaim.attribution.model import NETWORK
from counterclaim.claimants.registry import registry_version
from counterclaim.extraction.accused import find_accused
from counterclaim.extraction.composition import compose
from counterclaim.extraction.extent import Extent
from counterclaim.extraction.statements import read_statements
from counterclaim.modelcard import ModelCard, shipped
from counterclaim.reading import Reading, Run
from counterclaim.rebuttals import find_disputes


@dataclass(frozen=True, slots=True)
class ArticleExtractor:
    """Reads articles with the shipped model. Pure: the same article gives the same reading.

    Attributes:
        model: the attribution model.
        scheme: whose idea of an attribution is followed; the project's guide unless told otherwise.
        extent: the longest article that is read; None for no limit.
    """

    model: AttributionModel
    scheme: Scheme = Scheme.CLAIM
    extent: Extent | None = None

    @classmethod
    def load(cls, *, scheme: Scheme = Scheme.CLAIM, extent: Extent | None = None) -> "ArticleExtractor":
        """Load the shipped model.

        Raises:
            ModelMissing: if the model file is absent or corrupt.
        """
        return cls(AttributionModel.load(), scheme, extent)

    @property
    def run(self) -> Run:
        """Software, model and scheme."""
        return _run(self.model.name, self.model.version, self.scheme)

    def read(self, article: Article) -> Reading:
        """Return what ``article`` says, who says it and who disputes it.

        Raises:
            Unusable: if it is too long.
        """
        if self.extent is not None:
            self.extent.check_text(article.text)
        plain = PlainArticle.of(article)
        found = self.model.read(plain.text, scheme=self.scheme)
        if self.extent is not None:
            self.extent.check_statements(len(found.attributions))
        statements = read_statements(plain, found, self.scheme)
        accused = find_accused(plain, [statement.attribution for statement in statements], found.mentions)
        disputes = find_disputes(plain.text, statements)
        return plain.as_given(compose(plain, self.run, statements, disputes, accused=accused))


def shipped_run(scheme: Scheme = Scheme.CLAIM) -> Run:
    """Return the run of the shipped extractor, without loading its model."""
    card = ModelCard.read(shipped("model"))
    return _run(card.name, card.version(NETWORK), scheme)


def _run(model: str, version: str, scheme: Scheme) -> Run:
    return Run(
        software="counterclaim",
        version=__version__,
        model=model,
        model_version=version,
        options=f"scheme={scheme} registry={registry_version()}",
    )
