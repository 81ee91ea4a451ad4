"""HTML pages: main text and metadata as trafilatura finds them; the text found is the article's text."""

from collections.abc import Iterator

from counterclaim.article import Article
from counterclaim.articles.records import article_from
from counterclaim.articles.skipped import Unusable
from counterclaim.articles.source import Source

_DATES = {"original_date": True, "extensive_search": False}
"""The day of first publication, and only where the page states one: no guess from any number in the text."""


def read_page(source: Source) -> Iterator[Article]:
    """Yield the one article of a page.

    Raises:
        Unusable: if no main text is found.
    """
    # Imported late: it takes half a second, and most runs read no page.
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    page = bare_extraction(
        source.whole(), with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=_DATES
    )
    if not isinstance(page, Document) or not page.text:
        raise Unusable("no main text is found in the page", "Save the article's text as .txt")
    fields = source.intake.fields
    record = {
        fields.text: page.text,
        fields.title: page.title,
        fields.url: page.url,
        fields.publisher: page.sitename,
        fields.published: page.date,
        fields.author: page.author,
    }
    yield article_from(record, source.intake, source.notices.at(), origin=source.name, identifier=source.stem)
