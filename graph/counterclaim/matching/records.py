"""Traits as bytes, so that a million of them fit into memory: about 400 bytes each instead of some 10 kB."""

from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from struct import Struct

from counterclaim.matching.act import NO_ACT, Act
from counterclaim.matching.charge import NO_CHARGE, Charge
from counterclaim.matching.traits import NO_FIGURES, Bag, Figures, Traits

_HEAD = Struct("<IIIIHH4d20B")
_WORDS, _NUMBERS = "I", "d"
_SETS, _CHARGE_AT, _ACT_AT = 18, 6, 12
_MOST = 255
_FLAGS = ("negative", "false", "harm", "blames", "dead", "wanted", "aimed", "affirms", "denies", "guessed")
_GUILT, _ANYBODY, _BARE, _SINGLE = range(len(_FLAGS), len(_FLAGS) + 4)
_NONE = frozenset[int]()
_NO_NUMBERS = frozenset[float]()
"""Most sets of a claim are empty; one for all is less for the garbage collector to go through."""


def pack(traits: Traits) -> bytes:
    """Return traits as bytes; of more than 255 words of a kind, those with the least keys are kept."""
    bags = traits.stems, traits.around, traits.names, traits.scene
    words: list[array[int]] = [
        array(_WORDS, sorted(keys)[:_MOST])
        for keys in (
            *(bag.words for bag in bags),
            traits.doers,
            traits.actors,
            *_sets(traits.charge),
            *_parts(traits.act),
        )
    ]
    figures = traits.figures
    numbers: list[array[float]] = [array(_NUMBERS, sorted(values)[:_MOST]) for values in (figures.all, traits.nearby)]
    counted = bytes((value in figures.dead) + 2 * (value in figures.hurt) for value in numbers[0])
    flags = sum(getattr(traits, name) << place for place, name in enumerate(_FLAGS)) | traits.charge.guilt << _GUILT
    flags |= traits.act.anybody << _ANYBODY | traits.act.bare << _BARE | traits.act.single << _SINGLE
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
    words: array[int] = array(_WORDS)
    numbers: array[float] = array(_NUMBERS)
    ends = list(accumulate(sizes[:_SETS], initial=0))
    figures_at = _HEAD.size + ends[-1] * words.itemsize
    marks_at = figures_at + sum(sizes[_SETS:]) * numbers.itemsize
    words.frombytes(record[_HEAD.size : figures_at])
    numbers.frombytes(record[figures_at:marks_at])
    parts = [frozenset(words[start:end]) if start < end else _NONE for start, end in pairwise(ends)]
    stems, around, names, scene = map(Bag, parts[:4], weights)
    values, nearby = numbers[: sizes[_SETS]], numbers[sizes[_SETS] :]
    return Traits(
        article=article,
        day=day,
        speaker=speaker,
        party=party,
        stems=stems,
        around=around,
        names=names,
        scene=scene,
        figures=_figures(values, record[marks_at:]) if values else NO_FIGURES,
        nearby=frozenset(nearby) if nearby else _NO_NUMBERS,
        doers=parts[4],
        actors=parts[5],
        length=length,
        charge=_charge(parts[_CHARGE_AT:_ACT_AT], guilt=bool(flags >> _GUILT & 1)),
        act=_act(parts[_ACT_AT:_SETS], flags=flags),
        **{name: bool(flags >> place & 1) for place, name in enumerate(_FLAGS)},
    )


def _sets(charge: Charge) -> tuple[frozenset[int], ...]:
    return charge.parties, charge.kinds, charge.targets, charge.named, charge.places, charge.setting


def _parts(act: Act) -> tuple[frozenset[int], ...]:
    return act.verbs, act.doers, act.causes, act.head, act.rest, act.setting


def _figures(values: Iterable[float], marks: bytes) -> Figures:
    counted = list(zip(values, marks, strict=True))
    return Figures(
        frozenset(values),
        frozenset(value for value, mark in counted if mark & 1) or _NO_NUMBERS,
        frozenset(value for value, mark in counted if mark & 2) or _NO_NUMBERS,
    )


def _charge(sets: Sequence[frozenset[int]], *, guilt: bool) -> Charge:
    parties, kinds, targets, named, places, setting = sets
    return Charge(parties, kinds, targets, named, places, setting, guilt) if parties else NO_CHARGE


def _act(sets: Sequence[frozenset[int]], *, flags: int) -> Act:
    if not sets[0]:
        return NO_ACT
    anybody, bare, single = (bool(flags >> place & 1) for place in (_ANYBODY, _BARE, _SINGLE))
    verbs, doers, causes, head, rest, setting = sets
    return Act(verbs, doers, causes, head, rest, setting, anybody=anybody, bare=bare, single=single)
