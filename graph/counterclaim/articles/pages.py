"""HTML pages: main text and metadata as trafilatura finds them; the text found is the article's text."""

import re
from collections.abc import Iterator
from datetime import date

from counterclaim.article import Article
from counterclaim.articles.furniture import find_furniture
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

    written = source.whole()
    page = bare_extraction(
        written, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=_DATES
    )
    if not isinstance(page, Document) or not page.text or _is_furniture(page.text):
        raise Unusable("no main text is found in the page", "Save the article's text as .txt")
    fields = source.intake.fields
    record = {
        fields.text: page.text,
        fields.title: page.title,
        fields.url: page.url,
        fields.publisher: page.sitename,
        fields.published: page.date and _sure_date(page.date, written),
        fields.author: page.author,
    }
    yield article_from(record, source.intake, source.notices.at(), origin=source.name, identifier=source.stem)


def _sure_date(found: str, page: str) -> str:
    """Return the date that was found in a page; as the page writes it where day and month could be confused."""
    day = date.fromisoformat(found)
    one, other = rf"0?{day.day}", rf"0?{day.month}"
    confusable = re.search(rf"(?<!\d)(?:{one}[/.-]{other}|{other}[/.-]{one})[/.-]{day.year}(?!\d)", page)
    month = day.strftime("%b")  # of the C locale: English
    clear = rf"{day.year}([/.-]?){day:%m}\1{day:%d}|\b{month}[a-z]*\W{{1,3}}{one}\b|\b{one}\W{{1,3}}{month}"
    is_clear = day.day == day.month or re.search(clear, page, re.IGNORECASE)
    return confusable.group() if confusable and not is_clear else found


def _is_furniture(text: str) -> bool:
    """Tell whether a page holds menus and notices only, as one does that a script fills or a paywall hides."""
    return sum(end - start for start, end in find_furniture(text)) >= len("".join(text.split()))
