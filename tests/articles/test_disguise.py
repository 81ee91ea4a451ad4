"""What only looks like plain text is refused, with what it is; plain text is not."""

from pathlib import Path

import pytest

from counterclaim.article import Article
from counterclaim.articles import Skipped, read_articles

EXPORTED = (
    '{"type": "utterance", "utterance": "https://a.example/u/1", "stance": "denies", "claim": "https://a.example/c/1"}\n'
    '{"type": "contradiction", "claims": ["https://a.example/c/1", "https://a.example/c/2"], "confidence": null}\n'
)


def test_what_export_writes_is_refused_once_and_told_what_to_load(tmp_path: Path) -> None:
    (tmp_path / "own.jsonl").write_text(EXPORTED, "utf-8")
    [skipped] = read_articles([str(tmp_path / "own.jsonl")])
    assert isinstance(skipped, Skipped)
    assert "no articles" in str(skipped)
    assert "counterclaim load" in str(skipped)


def test_an_article_whose_type_is_a_list_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"type": ["utterance"], "text": "The mayor denied it."}\n', "utf-8")
    [article] = read_articles([str(tmp_path / "a.jsonl")])
    assert isinstance(article, Article)


DISGUISED = {
    "a.txt": ("<!DOCTYPE html>\n<html><body><p>The mayor denied it.</p></body></html>", "an HTML page"),
    "b.txt": ('{"text": "The mayor denied it."}', "JSON"),
    "c.txt": ('{"text": "a"}\n{"text": "b"}\n', "JSON Lines"),
    "d.xml": ('<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>', "a feed (XML)"),
    "e.xml": ('<feed xmlns="http://www.w3.org/2005/Atom"></feed>', "a feed (XML)"),
    "f.xml": ("\n<nitf><body>The mayor denied it.</body></nitf>", "XML"),
    "g.eml": ("From: a@b.example\nSubject: Bridge\n of May\nMIME-Version: 1.0\n\nThe mayor denied it.", "an e-mail"),
    "j.warc": ("WARC/1.1\r\nWARC-Type: response\r\n\r\nThe mayor denied it.", "a web archive (WARC)"),
    "k.zst": ("\u0028\u00b5\u002f\u00fd", "compressed by Zstandard"),
    "l.mbox": (
        "From a@b.example Mon Mar  4 10:00:00 2031\nSubject: Bridge\n\nShe denied it.",
        "a mailbox (mbox)",
    ),
    "m.eml": ("From: a@b.example\nMessage-ID: <1@b.example>\nSubject: Bridge\n\nThe mayor denied it.", "an e-mail"),
    "n.nq": ('<https://a.example/b> <https://a.example/c> "The mayor denied it." .\n', "RDF"),
    "o.ttl": ("@prefix ex: <https://a.example/> .\nex:a ex:b ex:c .\n", "RDF"),
    "p.tar": (f"{'n1.txt':\0<257}ustar  \0", "a TAR archive"),
    "q.gz": ("\u001f\u008b\u0008", "compressed by gzip"),
    "h.rtf": (r"{\rtf1 The mayor denied it.}", "a document in RTF"),
    "i.doc": ("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "an old office document"),
}


@pytest.mark.parametrize("name", DISGUISED)
def test_what_is_no_plain_text_is_skipped_with_what_it_is(tmp_path: Path, name: str) -> None:
    content, what = DISGUISED[name]
    (tmp_path / name).write_text(content, encoding="latin-1")
    (skipped,) = read_articles([tmp_path / name])
    assert isinstance(skipped, Skipped)
    assert what in skipped.reason
    assert skipped.advice


@pytest.mark.parametrize(
    "text",
    [
        "<p>The mayor denied it.</p>",
        "[Updated] The mayor denied it.",
        "Mayor: bridge is safe\nSubject: none\n\nThe mayor denied it.",
        "Mayor: no\n" * 3000,
        "id, text and date\nThe mayor denied it.",
    ],
)
def test_plain_text_is_read(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text)
    (article,) = read_articles([tmp_path / "a.txt"])
    assert isinstance(article, Article)
    assert article.text == text
