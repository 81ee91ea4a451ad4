"""Traits as bytes, so that a million of them fit into memory: about 400 bytes each instead of some 10 kB."""

from array import array
from collections.abc import Iterable, Sequence
from struct import Struct

from counterclaim.matching.charge import NO_CHARGE, Charge
from counterclaim.matching.traits import Bag, Figures, Traits

_HEAD = Struct("<IIIIHH4d14B")
_WORDS, _NUMBERS = "I", "d"
_SETS = 12
_MOST = 255
_FLAGS = ("negative", "false", "harm", "blames", "dead", "wanted", "aimed", "affirms", "denies", "guessed")
_GUILT = len(_FLAGS)


def pack(traits: Traits) -> bytes:
    """Return traits as bytes; of more than 255 words of a kind, those with the least keys are kept."""
    bags = traits.stems, traits.around, traits.names, traits.scene
    words: list[array[int]] = [
        array(_WORDS, sorted(keys)[:_MOST])
        for keys in (*(bag.words for bag in bags), traits.doers, traits.actors, *_sets(traits.charge))
    ]
    figures = traits.figures
    numbers: list[array[float]] = [array(_NUMBERS, sorted(values)[:_MOST]) for values in (figures.all, traits.nearby)]
    counted = bytes((value in figures.dead) + 2 * (value in figures.hurt) for value in numbers[0])
    flags = sum(getattr(traits, name) << place for place, name in enumerate(_FLAGS)) | traits.charge.guilt << _GUILT
    sizes = [*map(len, words), *map(len, numbers)]
    length = min(traits.length, 2**16 - 1)
    weights = [bag.weight for bag in bags]
    head = _HEAD.pack(traits.article, traits.day, traits.speaker, traits.party, length, flags, *weights, *sizes)
    content = [*(part.tobytes() for part in words), *(part.tobytes() for part in numbers)]
    return b"".join((head, *content, counted))


def unpack(record: bytes) -> Traits:
    """Return the traits that ``pack`` made into ``record``."""
    article, day, speaker, party, length, flags, *rest = _HEAD.unpack_from(record)
    weights, sizes = rest[:4], rest[4:]
    at = _HEAD.size
    parts: list[array[int] | array[float]] = []
    for place, size in enumerate(sizes):
        part: array[int] | array[float] = array(_WORDS) if place < _SETS else array(_NUMBERS)
        end = at + size * part.itemsize
        part.frombytes(record[at:end])
        parts.append(part)
        at = end
    stems, around, names, scene = map(Bag, map(_keys, parts[:4]), weights)
    values, nearby = parts[_SETS], frozenset(parts[_SETS + 1])
    counted = list(zip(values, record[at:], strict=True))
    return Traits(
        article=article,
        day=day,
        speaker=speaker,
        party=party,
        stems=stems,
        around=around,
        names=names,
        scene=scene,
        figures=Figures(
            frozenset(values),
            frozenset(value for value, mark in counted if mark & 1),
            frozenset(value for value, mark in counted if mark & 2),
        ),
        nearby=nearby,
        doers=_keys(parts[4]),
        actors=_keys(parts[5]),
        length=length,
        charge=_charge(parts[6:_SETS], guilt=bool(flags >> _GUILT & 1)),
        **{name: bool(flags >> place & 1) for place, name in enumerate(_FLAGS)},
    )


def _sets(charge: Charge) -> tuple[frozenset[int], ...]:
    return charge.parties, charge.kinds, charge.targets, charge.named, charge.places, charge.setting


def _charge(sets: Sequence[Iterable[float]], *, guilt: bool) -> Charge:
    parties, kinds, targets, named, places, setting = map(_keys, sets)
    return Charge(parties, kinds, targets, named, places, setting, guilt) if parties else NO_CHARGE


def _keys(part: Iterable[float]) -> frozenset[int]:
    return frozenset(map(int, part))
