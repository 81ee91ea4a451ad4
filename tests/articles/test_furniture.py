"""Site furniture is found, and real sentences are not."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.articles.furniture import find_asides, find_furniture
from counterclaim.span import Span

FURNITURE = [
    "Share on Facebook",
    "Share on FacebookShare on Facebook",
    "Send by e-mailSend by e-mail",
    "Tweet | Print | Email this article",
    "12 comments",
    "Leave a comment",
    "Show all comments (31)",
    "Advertisement",
    "ADVERTISEMENT - CONTINUE READING BELOW",
    "Story continues below advertisement",
    "Skip to main content",
    "\ufeffRead more",
    "Read more: Mayor denies that the bridge will close",
    ">> Read also: Engineers say two piers are cracked",
    "\u2022 Related: Ministry rejects report on bridges.",
    "More on the bridge: what we know so far",
    "Watch: The mayor says the bridge is safe",
    "Watch the full interview below:",
    "See photos of the bridge here.",
    "FILE Photo: The old bridge seen from the north bank in May. Credit: Ann Lee",
    "The old bridge seen from the north bank in May.Credit: AP",
    "The old bridge seen from the north bank, the mayor said. (AP Photo/Ann Lee)",
    "Image: The old bridge",
    "FILE - In this May 5, 2015 file photo, cars cross the old bridge.",
    "In this May 5, 2015 photo, cars cross the old bridge.",
    "Ann Lee / Reuters.",
    "Ann Lee via Getty Images",
    "Sign up for our free newsletter and get the news in your inbox",
    "Want the news first? Subscribe to our newsletter.",
    "Follow Ann Lee on Twitter @annlee.",
    "Ann Lee covers bridges. Follow her on Twitter at @annlee.",
    "We use cookies to make this site work.",
    "Cookie policy | Privacy policy | Terms of use",
    "Copyright 2016 The Example. All rights reserved.",
    "\u00a9 The Example",
    "By Ann Lee and Bob Ray, The Example",
    "(Reporting by Ann Lee in Springfield; Editing by Bob Ray)",
    "Ann Lee contributed to this report.",
    "This story has been updated with a map.",
    "Published: 10 July 2016, 15:20",
    "July 10, 2016 15:20",
    ".share-bar {",
    "margin-left: 3px;",
    "*By Ann Lee*",
    "5 min read",
    "Listen to this article",
    "Image caption, The mayor says the bridge is safe",
    "A woman crosses the bridge, which engineers say is cracked, on May 5, 2015. REUTERS/Ann Lee",
    "A woman crosses the bridge, which engineers say is cracked. (Ann Lee/AFP/Getty Images)",
    "\u2022 This article was amended on 6 May 2015. An earlier version said that two bridges were cracked.",
    "This story has been corrected: the mayor said two, not three.",
    "An earlier version of this article said that the mayor had denied it.",
    "Correction: An earlier version of this story misspelled the mayor's name, Vera Lind.",
    "Editor\u2019s note (May 6): This article was updated after the mayor denied it.",
    "Sign up for The Brief, our newsletter that tells you what was said.",
    "Please enable JavaScript to view this page.",
    "We value your privacy",
    "We and our 842 partners store and access information on a device, such as cookies.",
]
ARTICLE = [
    "Mayor: bridge is safe",
    "Bridge is safe, says mayor",
    "Engineers Deny Bridge Is Safe",
    "Read said the council would repaint the bridge.",
    "\u201cRead more books,\u201d the mayor said.",
    "Related charges were dropped, the ministry said.",
    "The mayor shared a photo of the bridge on Facebook.",
    "Watch groups say the vote was rigged.",
    "Follow-up tests found no crack, engineers said.",
    "The mayor says she will share the report on Twitter",
    "By Friday, the army had left the town, rebels said.",
    "By denying the report, the mayor angered engineers.",
    "\u201cShare it,\u201d he said.",
    "Join the army or leave, the rebels told them in an e-mail seen by The Example.",
    "Reporting by The Example showed that the army had shelled the town.",
    "Written by two former aides, the book blames the mayor for the crack.",
    "This report was denied by the army.",
    "Advertisement for a new bridge: council rejects offer",
    "The council rejected an image of the bridge (AP) on Monday.",
    "Published reports of 12 deaths are false, the army said.",
    "The minister denied it, according to Reuters/AFP",
    "Copyrights on the plans belong to the town, the mayor said.",
    "The city uses cookies as bribes, he said.",
    "@annlee",
    "Photos show the bridge after the attack, activists said.",
    "In this photo row, the ministry said, nobody was to blame.",
    "This report was corrected by the ministry, the mayor said.",
    "Correction: prices fell, the mayor said.",
    "An earlier version of this plan was denied by the mayor.",
    "The minister (Ann Lee/Labour) said no.",
    "The mayor was told by Reuters/AFP",
    "Sign up for the army or leave, the rebels told them.",
    "He read the mayor\u2019s note: it said no.",
    "More on the bridge was said on Monday.",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_line_of_furniture_is_found_whole(line: str) -> None:
    text = f"The mayor said so.\n\n  {line} \r\n\r\nEngineers denied it.\n"
    start = text.index(line)
    assert find_furniture(text) == (Span(start, start + len(line)),)


@pytest.mark.parametrize("line", ARTICLE)
def test_line_of_the_article_is_none(line: str) -> None:
    assert find_furniture(f"Bridge\n\n{line}\n\nThe end") == ()


def test_caption_repeated_without_credit_is_furniture() -> None:
    caption = "Cars cross the  old bridge over the river in May"
    text = (
        f"Bridge safe\n{caption}\nPhoto: Cars cross the old bridge over the river in May Credit: AP\nThe mayor said so."
    )
    assert [span.within(text)[:10] for span in find_furniture(text)] == ["Cars cross", "Photo: Car"]


def test_headline_after_a_teaser_label_is_furniture() -> None:
    text = "He said so.\nRelated:\nMayor denies all\nEngineers denied it."
    assert [span.within(text) for span in find_furniture(text)] == ["Related:", "Mayor denies all"]


def test_headlines_under_a_heading_of_other_articles_are_furniture() -> None:
    text = (
        "Bridge\n\nHe left.\n\nMore on this story\n\nMayor denies all\n\nTop stories\nArmy says no\n\nShe left.\nNo\n"
    )
    headings = ["More on this story", "Mayor denies all", "Top stories", "Army says no"]
    assert [span.within(text) for span in find_furniture(text)] == headings


def test_items_under_a_heading_are_none() -> None:
    text = "Brief\nTop stories\nMAYOR DENIES ALL The mayor said no. He left. [Example]\nArmy says no\n"
    assert [span.within(text) for span in find_furniture(text)] == ["Top stories"]


def test_line_under_a_captions_label_is_furniture() -> None:
    text = "Bridge\nImage caption,\n\nThe mayor says the bridge is safe.\n\nHe said so."
    assert [span.within(text) for span in find_furniture(text)] == [
        "Image caption,",
        "The mayor says the bridge is safe.",
    ]


@pytest.mark.parametrize("pulled", ["\u201cNobody will cross that bridge\u201d", " Nobody will cross that bridge ", ""])
def test_pull_quote_is_an_aside(pulled: str) -> None:
    text = f"Bridge\n\n\u201cNobody will cross that bridge. I will not,\u201d he said.\n\n{pulled}\n\nShe did not.\n"
    found = [span.within(text) for span in find_asides(text)]
    assert found == [pulled.strip()] * bool(pulled)
    assert [span.within(text) for span in find_furniture(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Nobody will cross that bridge\n\n\u201cNobody will cross that bridge,\u201d he said.",
        "Bridge\n\n\u201cWe will not,\u201d he said.\n\nWe will not\n",
        "Bridge\n\n\u201cNobody will cross that bridge\u201d\n\nThe mayor said so.",
    ],
    ids=["headline", "too short", "said once"],
)
def test_other_repeated_words_are_no_aside(text: str) -> None:
    assert find_asides(text) == ()


def test_notice_of_an_amendment_is_an_aside() -> None:
    text = "Bridge\nHe said so.\nThis article was amended on 6 May. An earlier version said he had not.\n"
    assert [span.within(text)[:24] for span in find_asides(text)] == ["This article was amended"]


def test_sentence_after_a_teaser_label_is_none() -> None:
    text = "Related:\nEngineers denied it."
    assert [span.within(text) for span in find_furniture(text)] == ["Related:"]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Cars cross the bridge. (AFP Photo) The mayor said so.", ["(AFP Photo)"]),
        ("He denied it. [Click to enlarge] She said so.", ["[Click to enlarge]"]),
        ("He denied it. Slideshow (3 Images) She said so.", ["Slideshow (3 Images)"]),
        ("He denied it. Reporting by Ann Lee; Editing by Bob Ray", ["Reporting by Ann Lee; Editing by Bob Ray"]),
        (
            "He denied it. Agencies contributed to this report. Read Also",
            ["Agencies contributed to this report.", "Read Also"],
        ),
        (
            "He denied it. Related Mayor says so Town denies all Follow us Privacy policy",
            ["Related Mayor says so Town denies all Follow us Privacy policy"],
        ),
        ("He denied it. Related offices were closed. Follow us, he said.", []),
    ],
    ids=["credit", "enlarge", "slides", "staff", "agencies", "foot", "related sentence"],
)
def test_furniture_inside_a_line_is_found_alone(text: str, pieces: list[str]) -> None:
    assert [span.within(text) for span in find_furniture(text)] == pieces


LINES = st.lists(st.sampled_from([*FURNITURE, *ARTICLE, "", " "]) | st.text(max_size=40))


@given(LINES)
def test_spans_are_in_order_and_apart(lines: list[str]) -> None:
    text = "\n".join(lines)
    spans = find_furniture(text)
    bounds = [bound for span in spans for bound in span]
    assert bounds == sorted(set(bounds))
    assert all(span.within(text) for span in spans)
    assert not bounds or bounds[-1] <= len(text)


@pytest.mark.parametrize(
    "unit",
    [
        "view comments ",
        "By A A ",
        "file ",
        "x ",
        "skip to a ",
        ". ",
        "Reporting by A, ",
        ". REUTERS/A A/",
        ". (A A/A AAA/",
        "an earlier version of this ",
        "sign up for newsletters ",
    ],
)
def test_no_line_takes_exponential_time(unit: str) -> None:
    find_furniture("\n".join([unit * (590 // len(unit)) + "q9q!z"] * 20))


@pytest.mark.shared
def test_no_annotated_claim_lies_in_furniture(shared: Path) -> None:
    claims = touched = 0
    for file in sorted((shared / "gold" / "train").glob("*.json")):
        text = file.with_suffix(".txt").read_bytes().decode()
        furniture = find_furniture(text)
        for claim in json.loads(file.read_text(encoding="utf-8"))["claims"]:
            begin = text.index(claim["context"])
            pieces = [*claim["content"], *filter(None, (claim["cue"], claim["source"]))]
            starts = [(text.index(piece, begin), len(piece)) for piece in pieces]
            claims += 1
            touched += any(Span(start, start + size).overlaps(span) for start, size in starts for span in furniture)
    assert claims > 2000
    assert touched == 0
