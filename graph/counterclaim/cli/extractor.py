"""How commands load what reads articles: the shipped model, and the longest article that is set."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counterclaim.extraction.pipeline import ArticleExtractor


def load_extractor(*, all_attributions: bool = False) -> "ArticleExtractor":
    """Return what reads articles; ``all_attributions``: those that are no claims as well.

    Raises:
        ModelMissing: if the model file is absent or corrupt.
        BadInput: if a variable of the environment cannot be used.
    """
    from counterclaim.attribution import Scheme
    from counterclaim.extraction.extent import Extent
    from counterclaim.extraction.pipeline import ArticleExtractor
    from counterclaim.settings import Settings

    settings = Settings.read()
    extent = Extent(settings.max_article_characters, settings.max_article_statements)
    return ArticleExtractor.load(scheme=Scheme.ATTRIBUTION if all_attributions else Scheme.CLAIM, extent=extent)
