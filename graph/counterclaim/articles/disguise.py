"""What is no plain text though its bytes are characters: pages, feeds and other XML, records, mail, web archives."""

import re
from types import MappingProxyType

from counterclaim.articles.fields import Fields
from counterclaim.articles.formats import Format, guess_format
from counterclaim.articles.skipped import Unusable

_HEAD = 10_000
_XML = re.compile(
    r"\s*(?:<\?xml\b|<!doctype\b|<(?P<feed>rss|feed|rdf:rdf)\b|<(?:nitf|newsml|newsitem|newsmessage|packageitem)\b)",
    re.IGNORECASE,
)
_WARC = re.compile(r"WARC/\d\.\d\s")
_MIME = re.compile(r"(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){0,60}?(?:MIME-Version|Message-ID):", re.IGNORECASE)
_MBOX = re.compile(r"From [^\n]*\d{4}[^\n]*\n(?:>?From |[A-Za-z][\w-]*:)")
_RDF = re.compile(
    r"\s*(?:@prefix\s+[\w-]*:\s*<|@base\s+<|prefix\s+[\w-]*:\s*<|(?:<\S+>|_:\S+)\s+<\S+>\s+(?:<\S+>|_:|\"))",
    re.IGNORECASE,
)
_OTHERS = MappingProxyType(
    {
        Format.HTML: ("an HTML page", "Name the file .html, or send it as text/html"),
        Format.JSON: ("JSON", "Name the file .json, or send it as application/json"),
        Format.JSON_LINES: ("JSON Lines", "Name the file .jsonl"),
    }
)
_EXPORTED = {"utterance": {"utterance", "stance", "claim"}, "contradiction": {"claims"}}
"""The fields by which a line of the project's own export is known, by its type."""


class Exported(Unusable):
    """A file of statements, no line of which can be an article."""


def refuse_disguised(text: str, fields: Fields) -> None:
    """Do nothing for plain text.

    Raises:
        Unusable: if ``text`` is markup, records or mail: read as it is, its signs would be the article's words.
    """
    head = text[:_HEAD]
    what, advice = _OTHERS.get(guess_format(head, fields), ("", ""))
    if what:
        raise Unusable(f"it is no plain text but {what}", advice)
    if found := _XML.match(head):
        kind = "a feed (XML)" if found["feed"] or re.search(r"<(?:rss|feed)\b", head) else "XML"
        raise Unusable(f"it is no plain text but {kind}", "Save the text of each article as .txt, .html or JSON")
    if _RDF.match(head):
        raise Unusable("it is no plain text but RDF", "If it is an export of a store, load it: counterclaim load FILE")
    if _WARC.match(head):
        advice = "Unpack its pages, for example with warcio, and save each as .html"
        raise Unusable("it is no plain text but a web archive (WARC)", advice)
    if _MBOX.match(head):
        advice = "Save the article of each mail as .txt or .html, or as the text of a JSON record"
        raise Unusable("it is no plain text but a mailbox (mbox) of e-mails", advice)
    if _MIME.match(head):
        advice = "Open it, and save the article as .txt or as a page of HTML alone"
        raise Unusable("it is no plain text but an e-mail or a web archive (MIME)", advice)


def refuse_exported(record: object) -> None:
    """Do nothing for a record of an article.

    Raises:
        Exported: if it is a line that ``counterclaim export --format jsonl`` wrote: what articles say, without them.
    """
    if not isinstance(record, dict):
        return
    fields = _EXPORTED.get(str(record.get("type")))
    if fields is not None and fields <= record.keys():
        advice = (
            "Ingest the articles themselves; or export the graph (counterclaim export --format nquads) and load that "
            "(counterclaim load FILE)"
        )
        raise Exported("it holds statements, as counterclaim export writes them, and no articles", advice)
