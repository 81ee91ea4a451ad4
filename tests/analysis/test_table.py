import csv
import io
import json
from html.parser import HTMLParser

from counterclaim.analysis.table import Column, Name, Table

P, Q = Name("p", "https://x.example/p"), Name("q", "https://x.example/q")
TABLE = Table(
    (Column("who", linked=True), Column("days_open"), Column("why", detail=True)),
    (((P, Q), 3, None), (Q, 0, "x, y")),
    "Read with care.",
)


def test_csv_parts_names_by_semicolons_and_iris_by_spaces() -> None:
    assert list(csv.reader(io.StringIO(TABLE.csv()))) == [
        ["who", "who_iri", "days_open", "why"],
        ["p; q", f"{P.iri} {Q.iri}", "3", ""],
        ["q", Q.iri, "0", "x, y"],
    ]


def test_json_has_the_same_columns_and_keeps_lists_numbers_and_what_is_unknown() -> None:
    first, second = json.loads(TABLE.json())
    assert first == {"who": ["p", "q"], "who_iri": [P.iri, Q.iri], "days_open": 3, "why": None}
    assert tuple(second) == TABLE.names


def test_a_part_and_a_brief_form_are_tables() -> None:
    assert TABLE.part(1).rows == TABLE.rows[:1]
    assert TABLE.part(5, 1).rows == TABLE.rows[1:]
    assert TABLE.brief().text() == [("p; q", "3"), ("q", "0")]
    assert len(TABLE) == 2


def test_an_empty_table_has_its_header() -> None:
    assert Table(TABLE.columns, ()).csv() == "who,who_iri,days_open,why\r\n"
    assert json.loads(Table(TABLE.columns, ()).json()) == []


def test_a_notebook_shows_links_headings_and_the_caution() -> None:
    shown = TABLE._repr_html_()
    assert f'<a href="{P.iri}">p</a>; <a href="{Q.iri}">q</a>' in shown
    assert '<th scope="col">days open</th>' in shown
    assert "<caption>Read with care.</caption>" in shown


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.found.append(tag)


def test_words_of_articles_are_no_markup() -> None:
    bad = "<script>alert(1)</script>"
    tags = Tags()
    rows = ((Name(bad, 'https://x.example/"onload="x'), bad), (Name(bad, "javascript:alert(1)"), bad))
    tags.feed(Table((Column("who", linked=True), Column("words")), rows, bad)._repr_html_())
    assert "script" not in tags.found
    assert tags.found.count("a") == 1
