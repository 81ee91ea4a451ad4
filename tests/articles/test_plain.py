"""A text is read as it is meant, and every offset counts the text as given."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.agent import narrator
from counterclaim.article import Article
from counterclaim.articles.plain import PlainArticle
from counterclaim.articles.wrapping import unwrapped
from counterclaim.reading import Reading, Run
from counterclaim.rebuttal import Rebuttal, RebuttalKind
from counterclaim.span import Span
from counterclaim.stance import Certainty, Mode, Stance
from counterclaim.utterance import Utterance, utterance_id

RUN = Run(software="s", version="1", model="m", model_version="1")
WRAPPED = """Harbour authority denies leak

The harbour authority of Port Selwyn denied on Tuesday that any oil
had leaked from the tanker, which ran aground off the coast on Sunday.

"There is no leak," harbour master Joan Tilbury told reporters at a
news conference in the town hall. "The fishermen are
wrong."

- Fishermen say their nets came up black.
- The coast guard said it had found slicks.
"""


VOICE = narrator(Article(text=WRAPPED).id, None)


def utterance_of(plain: PlainArticle, words: str) -> Utterance:
    """Return the utterance in which the article itself says ``words`` of its plain text."""
    start = plain.text.index(words)
    content = (Span(start, start + len(words)),)
    return Utterance(
        id=utterance_id(plain.id, content, VOICE.id, Mode.NARRATED, Stance.ASSERTS, None),
        content=content,
        cue=(),
        source=(),
        mode=Mode.NARRATED,
        speaker=VOICE.id,
        party=None,
        stance=Stance.ASSERTS,
        claim=None,
        certainty=Certainty.CERTAIN,
        confidence=1.0,
    )


def quoted(text: str, words: str) -> str:
    """Return what of ``text`` is quoted where a reading of its plain text quotes ``words``."""
    plain = PlainArticle.of(Article(text=text))
    reading = Reading(article=plain, run=RUN, narrator=VOICE, utterances=(utterance_of(plain, words),))
    given_back = plain.as_given(reading)
    assert given_back.article.text == text
    (moved,) = given_back.utterances
    assert moved.id == utterance_id(plain.id, moved.content, VOICE.id, moved.mode, moved.stance, None)
    (span,) = moved.content
    return span.within(text)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The ar\u00admy left the vil\u00ad\nlage.", "The army left the village."),
        ("The army \u200bleft\ufeff.", "The army left."),
        ("Col.\u00a0Vass left on 5\u202fMarch.", "Col. Vass left on 5 March."),
        ("He left.\r\nShe\rdenied it.\u2028", "He left.\nShe\ndenied it.\n"),
        (
            "\u201eWe left\u201c, he said. \u201eAll of us.\u201d",
            "\u201cWe left\u201d, he said. \u201cAll of us.\u201d",
        ),
        ("\u00abWe left\u00bb, he said. \u00ab\u00a0All\u00a0\u00bb", "\u201cWe left\u201d, he said. \u201cAll\u201d"),
        ("\u00bbWe left\u00ab, he said. \u00bbAll\u00ab", "\u201cWe left\u201d, he said. \u201cAll\u201d"),
        ("\u2039We left\u203a, he said.", "\u201cWe left\u201d, he said."),
        (
            "&ldquo;We left,&rdquo; the mayor&#8217;s aide&nbsp;said.",
            "\u201cWe left,\u201d the mayor\u2019s aide said.",
        ),
        (
            '<p class="a">The <b>army</b> left.</p><p>He <a href="/b">denied</a> it.<br/>',
            "\nThe army left.\n\nHe denied it.\n",
        ),
        ("> The army left.\n>\n> He denied it.", "The army left.\n\nHe denied it."),
        ("# Army left\n\n> **The [army](https://a.example/b_c)** left.", "Army left\n\nThe army left."),
    ],
)
def test_text_is_read_as_it_is_meant(text: str, plain: str) -> None:
    assert PlainArticle.of(Article(text=text)).text == plain


@pytest.mark.parametrize(
    "text",
    [
        "Home \u00bb News \u00bb Army",
        "\u201eWe left, he said.",
        "Rows of <5 and >3; R&D; &notthis; A&B",
        "5 * 3 ** 2, go f*** yourself **",
        "He said [sic] (https://a.example).",
        "#army \u2018left\u2019 \u201cit\u201d",
    ],
)
def test_what_has_no_other_meaning_stays(text: str) -> None:
    assert PlainArticle.of(Article(text=text)).text == text


@pytest.mark.parametrize(
    ("text", "plain", "given"),
    [
        ("The ar\u00admy\u200b said it.", "army", "ar\u00admy"),
        ("He said:\r\n&ldquo;No&rdquo; &amp; left.", "\u201cNo\u201d & left", "&ldquo;No&rdquo; &amp; left"),
        ('It hit <a href="/x">Tamar</a>ova twice.', "Tamarova", "Tamar</a>ova"),
        ("\u00ab\u00a0We left\u00a0\u00bb, he said.", "We left", "We left"),
        (WRAPPED, "any oil had leaked", "any oil\nhad leaked"),
        (WRAPPED.replace("\n", "\r\n"), "any oil had leaked", "any oil\r\nhad leaked"),
    ],
)
def test_quotation_is_that_of_the_text_as_given(text: str, plain: str, given: str) -> None:
    assert quoted(text, plain) == given


def test_a_picture_in_the_text_is_no_word() -> None:
    text = "He left. data:image/png;base64," + "iVBORw0KGgo" * 90 + " She denied it."
    plain = PlainArticle.of(Article(text=text)).text
    assert (" ".join(plain.split()), len(plain)) == ("He left. She denied it.", len(text))


def test_article_keeps_its_identity() -> None:
    article = Article(text="The ar\u00admy left.", identifier="a", title="Army")
    plain = PlainArticle.of(article)
    assert (plain.id, plain.identifier, plain.title) == (article.id, "a", "Army")


def test_lines_broken_at_a_width_are_joined_and_no_others() -> None:
    text = unwrapped(WRAPPED)
    assert [line for line in text.split("\n") if line] == [
        "Harbour authority denies leak",
        "The harbour authority of Port Selwyn denied on Tuesday that any oil "
        "had leaked from the tanker, which ran aground off the coast on Sunday.",
        '"There is no leak," harbour master Joan Tilbury told reporters at a '
        'news conference in the town hall. "The fishermen are wrong."',
        "- Fishermen say their nets came up black.",
        "- The coast guard said it had found slicks.",
    ]
    assert len(text) == len(WRAPPED)


@pytest.mark.parametrize(
    ("margin", "first"), [("", ""), ("    ", "    "), ("", "     ")], ids=["none", "all lines", "first lines"]
)
def test_margins_are_no_paragraphs_but_what_is_set_further_in_is(margin: str, first: str) -> None:
    paragraphs = [
        [
            "The army denied on Tuesday that it had shelled the village of",
            "Tamarova, where two people had been killed.",
        ],
        ["Colonel Imre Vass said that the rebels had fired the shells,", "and that the army would prove it soon."],
        ["The rebels said that the army was lying, and that it had guns", "in the hills."],
    ]
    lines = [(first if number == 0 else margin) + line for pair in paragraphs for number, line in enumerate(pair)]
    joined = [" ".join(line.split()) for line in unwrapped("\n".join(lines)).split("\n")]
    if first != margin:
        assert joined == [" ".join(pair) for pair in paragraphs]
    else:
        assert "village of Tamarova" in joined[0]


@pytest.mark.parametrize(
    "text",
    [
        "Army denies attack\nThe army denied the attack.\nThe mayor said it had lied.\nHe left on Friday at noon.\n",
        "One\nTwo\nThree\nFour\nFive\nSix",
        "What the parties say of it\nGovernment: The strike was legal\nRebels: The strike hit a school there\n",
        "a" * 300 + "\n" + "b" * 300 + "\n" + "c" * 300 + "\n" + "d" * 300,
        "",
    ],
)
def test_short_paragraphs_and_lists_are_no_broken_lines(text: str) -> None:
    assert unwrapped(text) == text


@given(st.text(st.sampled_from("ab \n\r\u00ad\u200b\u00ab\u00bb\u201e\u201c<>/p&;#am1*[](:)"), max_size=60))
def test_every_stretch_of_the_plain_text_lies_in_order_in_the_given_one(text: str) -> None:
    plain = PlainArticle.of(Article(text=text))
    ends = [piece.given for piece in plain.pieces]
    assert all(0 <= one.start < one.end <= len(text) for one in ends)
    assert all(before.end <= after.start for before, after in pairwise(ends))
    assert all(not (set("\r\u00ad\u200b") & {letter}) for letter in plain.text)


def test_what_points_at_an_utterance_still_does() -> None:
    plain = PlainArticle.of(Article(text="The ar\u00admy left. The army did not."))
    said, denied = (utterance_of(plain, words) for words in ("The army left", "The army did not"))
    denied = replace(denied, via=said.id, retracts=frozenset({said.id}))
    rebuttal = Rebuttal(
        utterance=denied.id, targets=(said.id,), kind=RebuttalKind.DENIAL, confidence=1.0, sure=(said.id,)
    )
    given_back = plain.as_given(
        Reading(article=plain, run=RUN, narrator=VOICE, utterances=(said, denied), rebuttals=(rebuttal,))
    )
    first, second = given_back.utterances
    assert second.via == first.id != said.id
    assert second.retracts == {first.id}
    assert [(one.utterance, one.targets, one.sure) for one in given_back.rebuttals] == [
        (second.id, (first.id,), (first.id,))
    ]
