"""Paths to articles, over all formats."""

import csv
import io
import json
import logging
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.article import Article
from counterclaim.articles import Fields, Format, Skipped, read_articles, rows
from counterclaim.errors import BadInput

STORY = "The mayor said the bridge was safe.\r\nEngineers denied it.\n"
TODAY = date(2026, 11, 22)

Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return what writes a file under a fresh folder."""

    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def only_article(path: Path) -> Article:
    (result,) = read_articles([path], today=TODAY)
    assert isinstance(result, Article)
    return result


def only_skipped(*paths: Path | str, limit: int = 1000) -> Skipped:
    (result,) = read_articles(paths, today=TODAY, limit=limit)
    assert isinstance(result, Skipped)
    return result


def piped(content: bytes, input_format: Format | None = None) -> list[Article | Skipped]:
    return list(read_articles(["-"], stdin=io.BytesIO(content), input_format=input_format, today=TODAY))


class TestText:
    def test_text_file_keeps_its_line_ends_and_is_named_by_its_stem(self, write: Write) -> None:
        article = only_article(write("bridge.txt", STORY))
        assert (article.text, article.identifier, article.published) == (STORY, "bridge", None)

    def test_byte_order_mark_is_no_text(self, write: Write) -> None:
        assert only_article(write("a.txt", b"\xef\xbb\xbf" + STORY.encode())).text == STORY

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "cp1252", "mac_roman"])
    def test_encoding_is_detected_where_it_is_sure(self, write: Write, encoding: str) -> None:
        story = "“The bridge is safe,” said the café\u2019s owner — and the mayor. " * 3
        assert only_article(write("a.txt", story.encode(encoding))).text == story

    def test_stated_encoding_is_used(self, write: Write) -> None:
        path = write("a.txt", "Мост безопасен".encode("koi8_r"))
        assert [a.text for a in read_articles([path], encoding="koi8_r") if isinstance(a, Article)] == [
            "Мост безопасен"
        ]

    def test_stated_encoding_that_does_not_fit_is_said(self, write: Write) -> None:
        (skipped,) = read_articles([write("a.txt", "café".encode("cp1252"))], encoding="ascii")
        assert isinstance(skipped, Skipped)
        assert skipped.reason == "the bytes are not ascii (byte 0xE9 at offset 3)"

    @pytest.mark.parametrize("encoding", ["utf-9", "hex", "undefined", "a\0b"])
    def test_unknown_encoding_is_refused_at_once(self, encoding: str) -> None:
        with pytest.raises(BadInput, match="No text encoding"):
            read_articles([], encoding=encoding)

    @given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
    def test_text_out_is_text_in(self, text: str) -> None:
        (result,) = piped(b"\xef\xbb\xbf" + text.encode(), Format.TEXT)
        assert result.text == text if isinstance(result, Article) else text.isspace()


BAD_FILES = {
    "empty": ("a.txt", b"", "it is empty"),
    "white space": ("a.txt", b" \n\t\r\n", "only white space"),
    "NUL": ("a.txt", b"words\0words", "NUL byte at offset 5"),
    "PDF": ("a.txt", b"%PDF-1.7\nplain", "a PDF"),
    "PNG": ("a.txt", b"\x89PNG\r\n\x1a\n", "a PNG image"),
    "cut UTF-8": ("a.txt", "caf\u00e9 \u2013 caf\u00e9 \u2013 caf\u00e9".encode()[:-1], "not UTF-8"),
    "unsure encoding": ("a.txt", "Мост безопасен, сказал мэр".encode("cp1251"), "not UTF-8"),
    "too long": ("a.txt", b"word " * 201, "1,005 characters: more than the limit of 1,000"),
    "20 MB": ("a.txt", b"word " * 4_000_000, "over 4,004 bytes"),
    "big binary": ("a.txt", b"\xff\xd8\xff" + bytes(10_000), "a JPEG image"),
    "page without text": ("a.html", b"<html><body></body></html>", "no main text"),
    "JSON that is none": ("a.json", b'{"text": ', "malformed JSON"),
    "JSON Lines under .json": ("a.json", b'{"text": "a"}\n{"text": "b"}', "malformed JSON at line 2"),
    "JSON number": ("a.json", b"12", "it is a number, not an object"),
    "empty list": ("a.json", b"[]", "the list is empty"),
    "text missing": ("a.json", b'{"body": "words"}', "'text' is missing (there: body)"),
    "text no string": ("a.json", b'{"text": ["words"]}', "'text' is a list, not a string"),
    "text empty": ("a.json", b'{"text": ""}', "the text is empty"),
    "NUL escaped": ("a.json", rb'{"text": "a\u0000b"}', "NUL at character 1"),
    "lone surrogate": ("a.json", rb'{"text": "a\ud83db"}', "lone surrogate, U+D83D at character 1"),
    "nested without end": ("a.json", b"[" * 50_000, "the JSON cannot be read"),
    "blank lines": ("a.jsonl", b"\n \n", "no line with an article"),
    "CSV without the column": ("a.csv", b"id,body\n1,words\n", "no column is called 'text' (there: id, body)"),
    "CSV without rows": ("a.csv", b"id,text\n", "no row"),
    "open quotation mark": ("a.csv", b'id,text\n1,"' + b"words\n" * 1000, "quotation mark left open"),
}


class TestBadInput:
    @pytest.mark.parametrize(("name", "content", "reason"), BAD_FILES.values(), ids=BAD_FILES)
    def test_bad_file_is_skipped_with_reason_and_advice(
        self, write: Write, name: str, content: bytes, reason: str
    ) -> None:
        path = write(name, content)
        skipped = only_skipped(path)
        assert reason in skipped.reason
        assert skipped.name == str(path)
        assert skipped.advice
        assert str(skipped) == f"{path}: {skipped.reason}. {skipped.advice}."

    def test_missing_file_is_skipped(self, tmp_path: Path) -> None:
        assert "No such file" in only_skipped(tmp_path / "none.txt").reason

    def test_unreadable_file_is_skipped(self, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
        path = write("a.txt", STORY)

        def refuse(self: Path, mode: str) -> None:
            raise PermissionError(13, "Permission denied", str(self), mode)

        monkeypatch.setattr(Path, "open", refuse)  # permissions do not bind the root user of a container
        assert only_skipped(path).reason == "it cannot be read: Permission denied"

    def test_rest_of_the_batch_goes_on(self, write: Write) -> None:
        paths: list[Path | str] = [
            write("a.txt", ""),
            "no\0path",
            "none.txt",
            write("b.json", "{"),
            write("c.txt", STORY),
        ]
        assert [type(result) for result in read_articles(paths)] == [Skipped] * 4 + [Article]

    @settings(deadline=None)  # the first page imports trafilatura
    @given(st.binary(max_size=200), st.sampled_from([*Format, None]))
    def test_no_bytes_crash_the_reader(self, content: bytes, input_format: Format | None) -> None:
        assert all(isinstance(result, Article | Skipped) for result in piped(content, input_format))


class TestJson:
    RECORD = json.dumps(
        {"id": 7, "title": "Bridge", "text": STORY, "url": "https://news.example/7", "author": ["A", "B"]}
    )

    def test_object_is_one_article(self, write: Write) -> None:
        article = only_article(write("a.json", self.RECORD))
        assert (article.text, article.identifier, article.title) == (STORY, "7", "Bridge")
        assert (article.url, article.author) == ("https://news.example/7", "A, B")

    def test_object_without_id_is_named_by_its_file(self, write: Write) -> None:
        assert only_article(write("a.json", '{"text": "words"}')).identifier == "a"

    def test_bad_record_of_a_list_is_skipped_alone(self, write: Write) -> None:
        path = write("a.json", f'[{self.RECORD}, 5, {{"text": "words"}}]')
        first, second, third = read_articles([path])
        assert isinstance(first, Article)
        assert second == Skipped(
            f"{path}, record 2", "it is a number, not an object with fields", "Write each article as one object"
        )
        assert isinstance(third, Article)
        assert third.identifier is None

    def test_malformed_line_in_the_middle_is_skipped_alone(self, write: Write) -> None:
        path = write("a.jsonl", f'{self.RECORD}\r\n\n{{"text": \n{{"text": "caf\u00e9"}}')
        first, second, third = read_articles([path])
        assert isinstance(first, Article)
        assert isinstance(second, Skipped)
        assert (second.name, second.reason) == (f"{path}, line 3", "malformed JSON at column 9: Expecting value")
        assert isinstance(third, Article)
        assert third.text == "café"

    def test_line_that_is_not_utf8_is_skipped_alone(self, write: Write) -> None:
        path = write("a.jsonl", (b'{"text": "' + b"a" * 1000 + b'"}\n') * 1100 + b'{"text": "\xe9"}\n{"text": "b"}\n')
        results = list(read_articles([path]))
        assert [result.name for result in results if isinstance(result, Skipped)] == [f"{path}, line 1101"]
        assert len(results) == 1102

    def test_line_too_long_is_skipped_alone(self, write: Write) -> None:
        path = write("a.jsonl", '{"text": "' + "a" * 900 + '"}\n{"text": "b"}')
        first, second = read_articles([path], limit=10)
        assert isinstance(first, Skipped)
        assert "a line of 80 characters or more" in first.reason
        assert isinstance(second, Article)

    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
    def test_lines_with_a_byte_order_mark_are_read(self, write: Write, encoding: str) -> None:
        assert only_article(write("a.jsonl", (self.RECORD + "\n").encode(encoding))).text == STORY

    def test_lines_that_break_off_in_a_character_are_read_until_there(self, write: Write) -> None:
        first, second = read_articles([write("a.jsonl", (self.RECORD + "\n").encode("utf-16") + b"x")])
        assert isinstance(first, Article)
        assert isinstance(second, Skipped)
        assert "cannot be decoded from here on" in second.reason

    def test_id_used_twice_is_remarked_and_both_are_read(self, write: Write, caplog: pytest.LogCaptureFixture) -> None:
        path = write("a.jsonl", '{"id": "x", "text": "a"}\n' * 2 + '{"id": "x", "text": "b"}\n')
        with caplog.at_level(logging.WARNING):
            assert [type(result) for result in read_articles([path])] == [Article] * 3
        assert caplog.messages == [f"{path}: line 3: the id 'x' already names another text (line 1)"]

    def test_remarks_of_all_kinds_are_counted_and_each_is_logged_where_asked_for(
        self, write: Write, caplog: pytest.LogCaptureFixture
    ) -> None:
        path = write("a.jsonl", '{"url": "x", "text": "a"}\n{"published": 1468108800, "text": "b"}\n')
        with caplog.at_level(logging.INFO, logger="counterclaim"):
            list(read_articles([path]))
        first = "line 1: 'url' is no web address: left unknown"
        second = "line 2: 'published' is a number, not a date in words or digits: left unknown"
        assert caplog.messages == [f"{path}: {second}", f"{path}: {first}; and 1 more remark"]
        assert [record.levelname for record in caplog.records] == ["INFO", "WARNING"]

    def test_other_field_names_are_used(self, write: Write) -> None:
        path = write("a.json", '{"body": "words", "head": "Title"}')
        (article,) = read_articles([path], fields=Fields.named(["text=body", "title=head"]))
        assert isinstance(article, Article)
        assert (article.text, article.title) == ("words", "Title")

    @given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), min_size=1), st.booleans())
    def test_text_out_is_text_in(self, text: str, ascii_only: bool) -> None:
        document = json.dumps({"text": text}, ensure_ascii=ascii_only).encode()
        for input_format in (Format.JSON, Format.JSON_LINES):
            (result,) = piped(document, input_format)
            assert result.text == text if isinstance(result, Article) else text.isspace()


class TestCsv:
    def test_row_is_an_article_and_keeps_line_ends_in_cells(self, write: Write) -> None:
        article = only_article(write("a.csv", f'id,published,text\r\n7,10 Jul 2016,"{STORY}"\r\n'))
        assert (article.text, article.identifier, article.published) == (STORY, "7", date(2016, 7, 10))

    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    def test_delimiter_is_told_by_the_header(self, write: Write, delimiter: str) -> None:
        assert only_article(write("a.csv", f'"id"{delimiter}"text"\n7{delimiter}words\n')).text == "words"

    def test_row_with_too_many_cells_is_skipped_alone(self, write: Write) -> None:
        path = write("a.csv", 'id,text\n1,"two\nlines"\n\n2,bridge, closed\n3\n4,words\n')
        results = list(read_articles([path]))
        assert [result.name for result in results if isinstance(result, Skipped)] == [
            f"{path}, line 5",
            f"{path}, line 6",
        ]
        assert [result.text for result in results if isinstance(result, Article)] == ["two\nlines", "words"]

    def test_row_that_is_not_utf8_is_skipped_alone(self, write: Write) -> None:
        path = write("a.csv", b"id,text\n" + (b"1," + b"a" * 1000 + b"\n") * 1100 + b"2,caf\xe9\n3,words\n")
        results = list(read_articles([path]))
        assert [result.name for result in results if isinstance(result, Skipped)] == [f"{path}, line 1102"]
        assert len(results) == 1102

    def test_row_that_csv_gives_up_on_is_skipped_alone(self, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(rows, "_LONGEST_CELL", 20)
        path = write("a.csv", b"id,text\n1,words\n2," + b"a" * 30 + b"\n3,words\n")
        before = csv.field_size_limit()
        first, second, third = read_articles([path])
        csv.field_size_limit(before)
        assert isinstance(first, Article)
        assert isinstance(second, Skipped)
        assert second.name == f"{path}, line 3"
        assert isinstance(third, Article)

    @pytest.mark.parametrize(
        ("table", "texts", "skipped"),
        [
            ('id,text\n0,words\n1,"The mayor denied it.\n2,The army denied it.\n', ["words"], "line 3"),
            ('id,text\n1,"The mayor denied it.\n2,"The army denied it."\n3,words\n', ["words"], "line 2"),
            ('id,text\n1,"He said "no" to it."\n2,words\n', ["words"], "line 2"),
        ],
    )
    def test_open_quotation_mark_makes_no_article_of_several(
        self, write: Write, table: str, texts: list[str], skipped: str
    ) -> None:
        path = write("a.csv", table)
        results = list(read_articles([path]))
        assert [result.text for result in results if isinstance(result, Article)] == texts
        (wrong,) = [result for result in results if isinstance(result, Skipped)]
        assert wrong.name == f"{path}, {skipped}"
        assert "a quotation mark is left open" in wrong.reason

    def test_rest_of_a_broken_cell_is_no_article(self, write: Write) -> None:
        path = write("a.csv", 'id,text,author\n1,"He said "no" to\nall of it, in May."\n2,words,Ann\n')
        results = list(read_articles([path]))
        assert [result.text for result in results if isinstance(result, Article)] == ["words"]
        assert len(results) == 3

    def test_windows_table_is_decoded(self, write: Write) -> None:
        assert (
            only_article(write("a.csv", "id;text\n1;“The café is safe”\n".encode("cp1252"))).text
            == "“The café is safe”"
        )

    @given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
    def test_text_out_is_text_in(self, text: str) -> None:
        table = io.StringIO(newline="")
        csv.writer(table, quoting=csv.QUOTE_ALL).writerows([["id", "text"], ["7", text]])
        (result,) = piped(table.getvalue().encode(), Format.CSV)
        assert result.text == text if isinstance(result, Article) else text.isspace()


PAGE = """<!doctype html><html><head><title>Bridge closed</title><meta property="og:site_name" content="The Example">
<meta name="author" content="Ann Lee"><meta property="article:published_time" content="2016-07-10T08:00:00Z">
<link rel="canonical" href="https://news.example/bridge"></head><body><nav><a href="/">Home</a></nav><article>
<h1>Bridge closed</h1><p>The mayor said on Friday that the old bridge over the river was safe for all traffic.</p>
<p>Engineers denied that, and said the caf\u00e9 owners had seen cracks in two of its four piers since May.</p>
</article><footer>Copyright The Example</footer></body></html>"""


class TestHtml:
    @pytest.mark.parametrize(
        ("stated", "day"),
        [
            ("03/04/2016", None),
            ("3.4.2016", None),
            ("13/04/2016", date(2016, 4, 13)),
            ("04/04/2016", date(2016, 4, 4)),
            ("2016-04-03", date(2016, 4, 3)),
        ],
    )
    def test_day_and_month_of_a_page_are_not_confused(self, write: Write, stated: str, day: date | None) -> None:
        page = PAGE.replace("2016-07-10T08:00:00Z", stated)
        assert only_article(write("a.html", page)).published == day

    def test_page_of_menus_and_notices_alone_is_skipped(self, write: Write) -> None:
        page = "<html><body><p>Please enable JavaScript to view this page.</p><p>Home</p></body></html>"
        assert "no main text" in only_skipped(write("a.html", page)).reason

    def test_page_gives_main_text_and_metadata(self, write: Write) -> None:
        article = only_article(write("a.html", PAGE))
        assert "café owners had seen cracks" in article.text
        assert "Home" not in article.text
        assert (article.title, article.publisher, article.author) == ("Bridge closed", "The Example", "Ann Lee")
        assert (article.url, article.published) == ("https://news.example/bridge", date(2016, 7, 10))

    def test_declared_encoding_of_a_page_is_used(self, write: Write) -> None:
        page = PAGE.replace("<head>", '<head><meta charset="iso-8859-1">').encode("cp1252")
        assert "café owners" in only_article(write("a.htm", page)).text

    @pytest.mark.parametrize("declared", ["utf-8", "no-such", "hex"])
    def test_wrong_declaration_of_a_page_is_passed_over(self, write: Write, declared: str) -> None:
        page = PAGE.replace("<head>", f'<head><meta charset="{declared}">').encode("cp1252")
        assert "café owners" in only_article(write("a.html", page)).text

    def test_page_that_states_no_date_is_undated(self, write: Write) -> None:
        page = PAGE.replace('<meta property="article:published_time" content="2016-07-10T08:00:00Z">', "").replace(
            "on Friday", "on 3 May 2016"
        )
        assert only_article(write("a.html", page)).published is None


class TestStandardInput:
    @pytest.mark.parametrize(
        ("content", "text"),
        [
            (STORY.encode(), STORY),
            (b'{"text": "words"}', "words"),
            (b'[{"text": "words"}]', "words"),
            (b'{"text": "words"}\n{"id": 1}\n', "words"),
            (b'{"text": "words", "id": "' + b"x" * 100_000 + b'"}\n{"id": 1}\n', "words"),
            (b"id,text\n1,words\n", "words"),
            (b"[The mayor] said so", "[The mayor] said so"),
            (b"Some text, then more text", "Some text, then more text"),
        ],
        ids=["text", "object", "list", "lines", "long lines", "table", "bracket", "comma"],
    )
    def test_format_is_guessed(self, content: bytes, text: str) -> None:
        first = piped(content)[0]
        assert isinstance(first, Article)
        assert first.text == text

    def test_page_is_guessed(self) -> None:
        (article,) = piped(PAGE.encode())
        assert isinstance(article, Article)
        assert article.title == "Bridge closed"

    def test_format_given_is_used(self) -> None:
        (article,) = piped(b"id,text\n1,words", Format.TEXT)
        assert isinstance(article, Article)
        assert (article.text, article.identifier) == ("id,text\n1,words", None)

    def test_stream_stays_open_and_a_second_reading_is_empty(self) -> None:
        stream = io.BytesIO(STORY.encode())
        first, second = read_articles(["-", "-"], stdin=stream)
        assert isinstance(first, Article)
        assert second == Skipped("standard input", "it is empty", "Give an input with text")
        assert not stream.closed


class TestFolders:
    def test_folder_is_read_in_order_without_hidden_and_other_files(
        self, write: Write, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        for name in ("b.txt", "a/z.txt", ".hidden/x.txt", ".y.txt", "photo.jpg", "a/c.TXT", "notes"):
            write(name, STORY)
        with caplog.at_level(logging.WARNING):
            names = [result.identifier for result in read_articles([tmp_path]) if isinstance(result, Article)]
        assert names == ["c", "z", "b"]
        assert caplog.messages == [f"{tmp_path}: other files left out: .jpg 1, without extension 1"]

    def test_folder_with_nothing_to_read_is_skipped(self, write: Write, tmp_path: Path) -> None:
        write("photo.jpg", b"")
        assert only_skipped(tmp_path).reason == "the folder holds no article (other files: .jpg 1)"

    def test_store_is_no_folder_of_articles(
        self, write: Write, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        write("news/a.txt", STORY)
        write("news/store/counterclaim-store.json", "{}")
        write("news/store/matching/articles.json", "{}")
        (article,) = read_articles([tmp_path / "news"])
        assert isinstance(article, Article)
        assert caplog.messages == [f"{tmp_path / 'news'}: other files left out: counterclaim store 1"]
        assert "counterclaim store 1" in only_skipped(tmp_path / "news" / "store").reason

    def test_empty_path_is_not_the_current_folder(self) -> None:
        assert only_skipped("").reason == "the path is empty"

    def test_circle_of_links_is_read_once(self, write: Write, tmp_path: Path) -> None:
        write("a/b.txt", STORY)
        (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
        (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
        first, second = read_articles([tmp_path])
        assert isinstance(first, Article)
        assert isinstance(second, Skipped)
        assert second.name == str(tmp_path / "self.txt")

    def test_folder_that_cannot_be_opened_is_skipped(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(self: Path) -> None:
            raise PermissionError(13, "Permission denied", str(self))

        monkeypatch.setattr(Path, "iterdir", refuse)
        assert "Permission denied" in only_skipped(tmp_path).reason

    def test_file_without_known_extension_is_read_if_named(self, write: Write) -> None:
        assert only_article(write("story", STORY)).text == STORY

    def test_pipe_is_read_if_named(self) -> None:
        read, write = os.pipe()
        os.write(write, STORY.encode())
        os.close(write)
        assert only_article(Path(f"/dev/fd/{read}")).text == STORY
        os.close(read)
