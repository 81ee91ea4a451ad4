"""All complete labellings of a small framework, by exhaustive search with propagation.

Arguments are numbered; a set of arguments is an integer with a bit for each, so that sets are compared at once.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Labelling(NamedTuple):
    """Which arguments are in and which out; the others are undecided."""

    inside: int
    outside: int


class _Open(NamedTuple):
    """The arguments that may still be in, out and undecided."""

    inside: int
    outside: int
    undecided: int


def complete(attackers: Sequence[int], *, undecided: bool = True) -> Iterator[Labelling]:
    """Yield the complete labellings; without ``undecided`` only those that decide everything.

    A labelling comes before those whose ``inside`` is a part of its own: "in" is tried first, and whatever of the two
    is out in the larger is not in the smaller.
    """
    everything = (1 << len(attackers)) - 1
    yield from _search(attackers, _Open(everything, everything, everything if undecided else 0), [], keep=False)


def preferred(attackers: Sequence[int]) -> Iterator[Labelling]:
    """Yield the complete labellings whose ``inside`` is a part of no other's."""
    everything = (1 << len(attackers)) - 1
    yield from _search(attackers, _Open(everything, everything, everything), [], keep=True)


def _search(attackers: Sequence[int], options: _Open, found: list[int], *, keep: bool) -> Iterator[Labelling]:
    """Try the labels of one argument after the other; with ``keep``, leave what cannot be maximal any more."""
    narrowed = _propagate(attackers, options)
    if narrowed is None or any(narrowed.inside | larger == larger for larger in found):
        return
    inside, outside, undecided = narrowed
    several = inside & outside | inside & undecided | outside & undecided
    if not several:
        if keep:
            found.append(inside)
        yield Labelling(inside, outside)
        return
    bit = max((1 << x for x in range(len(attackers)) if several >> x & 1), key=lambda one: _degree(attackers, one))
    for number in range(3):
        if narrowed[number] & bit:
            chosen = _Open(*(mask if at == number else mask & ~bit for at, mask in enumerate(narrowed)))
            yield from _search(attackers, chosen, found, keep=keep)


def _degree(attackers: Sequence[int], bit: int) -> int:
    return attackers[bit.bit_length() - 1].bit_count()


def _propagate(attackers: Sequence[int], options: _Open) -> _Open | None:
    """Take away the labels that no labelling can have any more; None if an argument is left without one."""
    while True:
        before = options
        for x, hostile in enumerate(attackers):
            options = _narrow(options, 1 << x, hostile)
            if not (options.inside | options.outside | options.undecided) >> x & 1:
                return None
        if options == before:
            return options


def _narrow(options: _Open, bit: int, hostile: int) -> _Open:
    inside, outside, undecided = options
    if hostile & ~outside:
        inside &= ~bit
    if not hostile & inside:
        outside &= ~bit
    if not hostile & undecided or hostile & ~(outside | undecided):
        undecided &= ~bit
    if bit & inside & ~outside & ~undecided:
        inside, undecided = inside & ~hostile, undecided & ~hostile
    elif bit & undecided & ~inside & ~outside:
        inside &= ~hostile
    return _Open(inside, outside, undecided)
