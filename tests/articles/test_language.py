"""English is told from what is not; what is not is never called English without a word."""

import logging
from pathlib import Path

import pytest

from counterclaim.article import Article
from counterclaim.articles import read_articles
from counterclaim.articles.language import language_of

FOREIGN = {
    "Russian": "Министр отрицал обвинения, сказал он.",
    "French": "Le ministre a déclaré lundi que l'accusation était fausse. « Je n'ai rien pris », a dit Jon Berg.",
    "German": "Der Minister wies die Vorwürfe am Montag zurück. Er sagte, die Armee habe das Dorf nicht angegriffen.",
    "Dutch": "De minister ontkende maandag dat hij geld had aangenomen. Volgens de krant was het in de rekening.",
    "Spanish": "El ministro negó el lunes las acusaciones y dijo que no ha recibido dinero de la empresa.",
    "Norwegian": "Statsråden avviste at han hadde tatt imot penger. Han sa at det var en løgn som de hadde funnet på.",
    "Indonesian": "Menteri itu membantah tuduhan pada hari Senin dan mengatakan bahwa ia tidak bersalah. " * 10,
}
ENGLISH = (
    "It rained in Sel.",
    "words",
    "1914",
    "Jabhat Fateh Al Sham (formerly Al Nusra Front) offensive in Daraa; al-Sisi, el-Din and al-Assad silent.",
    "Lucia de la Rue denies that she met the envoy of the Van der Berg company in La Paz.",
)


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_another_language_is_not_english(text: str) -> None:
    assert language_of(text) == "und"


@pytest.mark.parametrize("text", ENGLISH)
def test_names_and_short_texts_stay_english(text: str) -> None:
    assert language_of(text) == "en"


def test_press_articles_are_english(shared: Path) -> None:
    articles = list(read_articles([shared / "fa-kes" / "articles.jsonl"]))
    assert {article.language for article in articles if isinstance(article, Article)} == {"en"}


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
def test_an_article_in_another_language_is_remarked(
    tmp_path: Path, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    text = FOREIGN["Russian"]
    (tmp_path / name).write_text(text if name == "a.txt" else f'{{"text": "{text}"}}', encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        (article,) = read_articles([tmp_path / name])
    assert isinstance(article, Article)
    assert article.language == "und"
    assert "it is hardly English" in caplog.text
