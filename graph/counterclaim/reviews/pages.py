"""Fact-checks in web pages: publishers write them into the JSON-LD of the page that tells of the verdict."""

from html.parser import HTMLParser

_MEDIA_TYPE = "application/ld+json"


def is_page(text: str) -> bool:
    """Tell whether a file's text is HTML, and no JSON."""
    return text.lstrip().startswith("<")


def documents_in(text: str) -> list[str]:
    """Return the JSON-LD documents that a page of HTML has, in their order, each as it is written there."""
    found = _Scripts()
    found.feed(text)
    found.close()
    return [document for document in found.documents if document.strip()]


class _Scripts(HTMLParser):
    """Collects what stands in scripts of JSON-LD."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.documents: list[str] = []
        self._is_within = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        stated = (dict(attrs).get("type") or "").partition(";")[0].strip().lower()
        self._is_within = tag == "script" and stated == _MEDIA_TYPE
        if self._is_within:
            self.documents.append("")

    def handle_endtag(self, tag: str) -> None:
        self._is_within = self._is_within and tag != "script"

    def handle_data(self, data: str) -> None:
        if self._is_within:
            self.documents[-1] += data
