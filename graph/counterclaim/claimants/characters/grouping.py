"""Which names are of one character: "Clinton" and "Hillary Clinton", "SOHR" and its words.

Two people of one surname stay two; a bare surname that several share goes to the one whom a title points to, else to
the one named in full most often, the first among equals: those named later are told by their given names; what the
text tells otherwise is given.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence

from counterclaim.claimants.characters.abridged import Kinds, first_words, sort_of
from counterclaim.claimants.names.name import Name
from counterclaim.claimants.names.spelling import GENERATIONS, Parts, folded, is_misspelt
from counterclaim.lexicon.names import GIVEN_SYLLABLES, Gender, first_names
from counterclaim.lexicon.speakers import BODIES, FEMALE_TITLES, INSTITUTIONS, MALE_TITLES

_SHORT_POSTS = (("pm", "prime"), ("fm", "foreign"))
_MINISTERS = frozenset({"minister", "secretary"})
_SMALL = frozenset({"of", "for", "the", "and"})
_LONGEST_PERSON = 3


def name_parts(name: str) -> Parts:
    """Return the words of a name in lower case, without dots."""
    return tuple(word.strip(".").lower() for word in name.split())


def group_names(names: Sequence[Name], kinds: Kinds, apart: Container[str], told: Mapping[int, Parts]) -> list[str]:
    """Return a key for each name; names of one character share it.

    Args:
        names: in text order.
        kinds: what the model takes them for.
        apart: first names in lower case whose bearers are nobody named in full.
        told: whom bare surnames name, by where they stand, as far as the text tells.
    """
    firsts = first_words(names, kinds)
    forms = [folded(name.text) for name in names]
    full = {
        form
        for name, form in zip(names, forms, strict=True)
        if name.agent is None and not name.institution and " " in name.text and len(form) > 1
    }
    related = _by_ends(full)
    longest = {form: _longest(form, related) for form in full}
    whole = set(longest.values())
    totals = Counter(longest[form] for form in forms if form in longest)
    keys: list[str] = []
    for name, form in zip(names, forms, strict=True):
        if name.agent is not None:
            keys.append(name.agent.id)
        elif name.institution:
            keys.append(" ".join((name.owner or name.text, name.institution)).lower())
        elif name.span.start in told:
            bearer = told[name.span.start]
            keys.append(" ".join(longest.get(bearer, bearer)))
        elif len(form) > 1:
            keys.append(" ".join(longest.get(form) or _longest(form, related)))
        else:
            single = _of_single(name, form[0], whole, totals, apart)
            kind = sort_of(name, kinds)
            if len(single) == 1 and kind is not None and form[0] not in apart:
                single = firsts.get((form[0], kind), single)
            keys.append(" ".join(_misspelt(form[0], forms, totals) if len(single) == 1 else single))
    ministers: dict[Parts, str] = {
        (one.owner.lower(), post): key for one, key in zip(names, keys, strict=True) for post in _posts(one)
    }
    return [ministers.get(name_parts(name.text), key) for name, key in zip(names, keys, strict=True)]


def _posts(name: Name) -> set[str]:
    """Return the short forms of a minister's post in headlines: "pm", "fm"."""
    return {short for short, title in _SHORT_POSTS if title in name.titles and not _MINISTERS.isdisjoint(name.titles)}


def _by_ends(full: Iterable[Parts]) -> Mapping[str, list[Parts]]:
    """Return the full names by their first and by their last words: what abbreviates one has one of these."""
    found: defaultdict[str, list[Parts]] = defaultdict(list)
    for form in full:
        for word in {form[0], form[-1]}:
            found[word].append(form)
    return found


def _longest(form: Parts, related: Mapping[str, list[Parts]]) -> Parts:
    """Return the fullest name that ``form`` abbreviates."""
    near = (*related.get(form[0], ()), *related.get(form[-1], ()))
    longer = [other for other in near if len(other) > len(form) and _abbreviates(form, other)]
    return max(longer, key=lambda other: (len(other), other)) if longer else form


def _abbreviates(form: Parts, other: Parts) -> bool:
    """Tell whether ``form`` is the end of a longer name, the same without middle names, or an organisation's begin."""
    if other[-1] in GENERATIONS and form[-1] not in GENERATIONS:
        return False
    if other[-len(form) - 1] in _SMALL:  # "Directorate of the General Staff" is no General Staff
        return False
    if other[-len(form) :] == form or (other[0] == form[0] and other[-1] == form[-1]):
        return True
    return other[: len(form)] == form and (
        form[-1] in BODIES or form[-1].rstrip("s") in BODIES or form[-1] in INSTITUTIONS
    )


def _of_single(
    name: Name,
    word: str,
    full: set[Parts],
    totals: Counter[Parts],
    apart: Container[str],
) -> Parts:
    """Return the full name that a single word stands for: a surname, a given name, an acronym; else itself."""
    surname = [form for form in full if form[-1] == word and _title_fits(name.titles, form) is not False]
    if len(surname) > 1:
        fitting = [form for form in surname if _title_fits(name.titles, form)]
        fitting = fitting or [form for form in surname if not _is_womans(name.titles, form)] or surname
        order = list(totals)
        return max(fitting, key=lambda form: (totals[form], -order.index(form)))
    surname = surname or [form for form in full if form[0] == word and _is_surname_first(form)]
    if surname:
        return max(surname, key=lambda form: (totals[form], form))
    if name.text.isupper() and len(word) > 1:
        spelt = [form for form in full if "".join(part[0] for part in form if part not in _SMALL) == word]
        if spelt:
            return max(spelt, key=lambda form: (totals[form], form))
    if word in apart or word.capitalize() not in first_names():
        return (word,)
    given = [form for form in full if form[0] == word and len(form) <= _LONGEST_PERSON]
    return given[0] if len(given) == 1 else (word,)


def _is_surname_first(form: Parts) -> bool:
    """Tell whether a name is one like "Ban Ki-moon"."""
    return len(form) == 3 and form[-1] in GIVEN_SYLLABLES  # noqa: PLR2004


def _misspelt(word: str, forms: Sequence[Parts], totals: Counter[Parts]) -> Parts:
    """Return the full name whose end a word that stands once misspells, if there is only one; else the word."""
    if forms.count((word,)) > 1:
        return (word,)
    meant = [form for form in totals if is_misspelt(word, form[-1])]
    return meant[0] if len(meant) == 1 else (word,)


def _is_womans(titles: Sequence[str], form: Parts) -> bool:
    """Tell whether a man's title stands before what more women than men are called."""
    return not MALE_TITLES.isdisjoint(titles) and first_names().get(form[0].capitalize()) is Gender.FEMALE


def _title_fits(titles: Sequence[str], form: Parts) -> bool | None:
    """Tell whether a title goes with a given name ("Mrs" with no "Bill"); None where they tell nothing.

    "Mr" goes with names that more women have: many of these are men's as well ("Lindsey").
    """
    gender = first_names().get(form[0].capitalize())
    female, male = (not own.isdisjoint(titles) for own in (FEMALE_TITLES, MALE_TITLES))
    if gender is None or female == male:
        return None
    return female == (gender is Gender.FEMALE) or (None if male else False)
