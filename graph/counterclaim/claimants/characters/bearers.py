"""Which bearer of a surname a bare "Kern" is, where the text tells: by post or state, or by who has just spoken.

"Kern, the governor, said" is not the "President Ivo Kern" who is brought in later, nor is "Austria's Kern" the "German
Finance Minister Ivo Kern".
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from counterclaim.claimants.names.name import Name
from counterclaim.claimants.names.spelling import GENERATIONS, Parts, folded
from counterclaim.claimants.registry import load_registry
from counterclaim.claimants.text.layout import Layout
from counterclaim.claimants.text.tokens import Token, first_at, joins
from counterclaim.lexicon.grammar import PREPOSITIONS
from counterclaim.lexicon.speakers import ROLES, TITLES
from counterclaim.lexicon.verbs import SAID
from counterclaim.lexicon.words import listed

_POSTS = listed(
    "president governor mayor minister chancellor senator lawmaker judge justice ambassador spokesman spokeswoman king "
    "queen executive sheriff coach prosecutor bishop archbishop unionist activist farmer driver shopkeeper fisherman "
    "nurse resident witness"
)
"""Posts of which nobody holds two at once."""
_SHORT = {
    "gov": "governor",
    "sen": "senator",
    "premier": "minister",
    "rep": "lawmaker",
    "ceo": "executive",
    "union": "unionist",
}
_FIELDS = listed(
    "prime foreign interior defence defense finance justice health labour labor education energy oil trade transport "
    "environment agriculture information culture economy home tourism sports immigration housing"
)
"""Of what somebody is minister: nobody is called minister of two of these by turns."""
_NO_POSTS = listed("mr mrs ms miss dr prof professor sir lady lord hon former deputy vice special acting")
_CHANGING = listed("former ex vice deputy acting elect then candidate nominee")
"""Words that tell that somebody has or may have another post as well."""
_APPOSED = re.compile(r", (?:the|[A-Z]?[\w-]+(?:['\u2019]s?)|its|their|a) ([\w'\u2019 -]{1,60}?),")
_SAYS = "|".join(sorted(SAID))
_GOES_ON_SAYING = re.compile(rf"(?:, [^,.;:\n\"\u201c\u201d]{{1,80}})?,? (?:also )?(?:{_SAYS})\b")
_SAID_BEFORE = re.compile(rf"[,\"\u201d\u2019?!] (?:{_SAYS}) $")
_RELATIVES = "wife|husband|son|daughter|brother|sister|father|mother|widow|widower|cousin|nephew|niece|uncle|aunt"
_IS_RELATIVE = re.compile(rf", (?:his|her|\w+['\u2019]s?) (?:\w+ )?(?:{_RELATIVES})\b|, no relation\b")
_RELATIVE_BEFORE = re.compile(rf"(?:\b(?:[Hh]is|[Hh]er)|['\u2019]s?) (?:\w+ )?(?:{_RELATIVES}),? $")
_SENTENCES = 3
_BEFORE = 3
_FAR = 12
_NEAR = 40


@dataclass(frozen=True, slots=True)
class _Mention:
    """A person's name with the posts and the state that stand beside it."""

    name: Name
    form: Parts
    posts: frozenset[str]
    state: str | None

    @property
    def surname(self) -> str:
        return next((word for word in reversed(self.form) if word not in GENERATIONS), self.form[-1])

    @property
    def ministry(self) -> frozenset[str]:
        return _FIELDS & self.posts

    @property
    def place(self) -> int:
        return self.name.span.start


def told_bearers(text: str, tokens: Sequence[Token], names: Sequence[Name], layout: Layout) -> dict[int, Parts]:
    """Return whom bare surnames name, by where they stand; those of which the text tells nothing are left out."""
    bare: defaultdict[str, list[_Mention]] = defaultdict(list)
    full: defaultdict[str, list[_Mention]] = defaultdict(list)
    for name in names:
        form = folded(name.text)
        if name.agent is None and not name.institution:
            mention = _Mention(name, form, _posts(text, tokens, name), _state(text, tokens, name))
            (full if len(form) > 1 and " " in name.text else bare)[mention.surname].append(mention)
    told: dict[int, Parts] = {}
    for surname, mentions in bare.items():
        if surname in full:
            speaking = [one for one in full[surname] if _speaks(text, one.name)]
            told |= _named_last(mentions, full[surname], speaking[-1]) if speaking else {}
            told |= _related(text, layout, mentions, full[surname])
            told |= _just_spoken(layout, mentions, speaking)
            told |= _titled(mentions, full[surname])
            told |= _introduced(layout, mentions, full[surname])
            told |= _titled([one for one in mentions if one.ministry and not one.state], full[surname])
    return told


def _introduced(layout: Layout, bare: Sequence[_Mention], full: Sequence[_Mention]) -> Mapping[int, Parts]:
    """Return who the bare names are if one of them brings in somebody other than all who are named in full."""
    first = min((one.place for one in full if one.place >= layout.headline.end), default=full[0].place)
    known = _posts_and_states(full)
    marked = [one for one in bare if one.posts or one.state]
    others = [one for one in marked if all(_is_another(one, *same) for same in known)]
    if not any(one.place < first or one.state or one.ministry for one in others):
        return {}
    own = {one.place for one in others}
    brought_in = sorted([(one.place, one.form) for one in others] + [(one.place, one.form) for one in full])
    starts = [place for place, _ in brought_in]
    return {
        one.place: one.form if one.place in own else brought_in[max(0, bisect_right(starts, one.place) - 1)][1]
        for one in bare
    }


def _posts_and_states(full: Sequence[_Mention]) -> set[tuple[frozenset[str], frozenset[str]]]:
    """Return what the text tells of each of those named in full; two of whom it tells the same count once."""
    posts, states = defaultdict[Parts, set[str]](set), defaultdict[Parts, set[str]](set)
    for one in full:
        posts[one.form] |= one.posts
        states[one.form] |= {one.state} if one.state else set()
    return {(frozenset(posts[form]), frozenset(states[form])) for form in posts}


def _is_another(one: _Mention, posts: frozenset[str], states: frozenset[str]) -> bool:
    """Tell whether a bare name has another state than somebody named in full, or only other posts."""
    if one.state and states and one.state not in states:
        return True
    if "minister" in one.posts & posts and one.ministry and posts & _FIELDS and _CHANGING.isdisjoint(one.posts | posts):
        return one.ministry.isdisjoint(posts)
    return bool(one.posts and posts) and one.posts.isdisjoint(posts) and _CHANGING.isdisjoint(one.posts | posts)


def _titled(bare: Sequence[_Mention], full: Sequence[_Mention]) -> Mapping[int, Parts]:
    """Return the bearers whose title a bare name has, where only one is named in full with it: "Colonel Kern".

    So it is with a minister's field: "Kern, the defence minister".
    """
    holders = defaultdict[str, set[Parts]](set)
    for one in full:
        for title in {*one.name.titles, *one.ministry}:
            holders[title].add(one.form)
    told: dict[int, Parts] = {}
    for one in bare:
        titles = one.ministry or one.name.titles
        held = [holders[title] for title in titles if title in holders and title not in _NO_POSTS]
        so_called = set[Parts]().union(*held)
        if len(so_called) == 1:
            told[one.place] = so_called.pop()
    return told


def _just_spoken(layout: Layout, bare: Sequence[_Mention], speaking: Sequence[_Mention]) -> Mapping[int, Parts]:
    """Return the bearers who were named in full, speaking, last before an untitled bare name of their paragraph."""
    starts = [one.place for one in speaking]
    told: dict[int, Parts] = {}
    for one in bare:
        at = bisect_right(starts, one.place) - 1
        if at < 0 or one.name.titles or one.ministry or layout.is_quoted(one.place):
            continue
        last = speaking[at]
        near = layout.paragraph(last.place) == layout.paragraph(one.place)
        if near and layout.sentence(one.place) - layout.sentence(last.place) <= _SENTENCES:
            told[one.place] = last.form
    return told


def _named_last(bare: Sequence[_Mention], full: Sequence[_Mention], last: _Mention) -> Mapping[int, Parts]:
    """Return who was named in full last, and speaking, where nobody is named more often or was bare before."""
    named = Counter(one.form for one in full)
    if max(named.values()) > named[last.form] or last is not full[-1] or bare[0].place < last.place:
        return {}
    return {one.place: last.form for one in bare if not one.name.titles}


def _related(text: str, layout: Layout, bare: Sequence[_Mention], full: Sequence[_Mention]) -> Mapping[int, Parts]:
    """Return who the bare names are where all others named in full are brought in as relatives or no relation.

    That is the only other one, or, before whom they stand, somebody who is never named in full.
    """
    brought_in: dict[Parts, _Mention] = {}
    for one in full:
        brought_in.setdefault(one.form, one)
    others = [form for form, one in brought_in.items() if not _is_relative(text, one.name)]
    if len(others) > 1 or len(others) == len(brought_in):
        return {}
    first = next((one for one in bare if one.place >= layout.headline.end), None)
    if not others and (first is None or first.place > full[0].place):
        return {}
    return {one.place: others[0] if others else one.form for one in bare if not one.name.titles}


def _is_relative(text: str, name: Name) -> bool:
    before = text[max(0, name.outer.start - _NEAR) : name.outer.start]
    return bool(_IS_RELATIVE.match(text, name.outer.end) or _RELATIVE_BEFORE.search(before))


def _speaks(text: str, name: Name) -> bool:
    before = text[max(0, name.outer.start - _FAR) : name.outer.start]
    return bool(_GOES_ON_SAYING.match(text, name.outer.end) or _SAID_BEFORE.search(before))


def _posts(text: str, tokens: Sequence[Token], name: Name) -> frozenset[str]:
    """Return the posts that stand before a name or between commas behind it."""
    found = [*name.titles, *(name.owner.lower().split() if "minister" in name.titles else ())]
    at = first_at(tokens, name.outer.start)
    for index in range(at - 1, max(-1, at - 1 - _BEFORE), -1):
        if tokens[index].low not in ROLES | TITLES | _FIELDS or not joins(text, tokens[index], tokens[index + 1]):
            break
        found.append(tokens[index].low)
    if apposed := _APPOSED.match(text, name.outer.end):
        found += takewhile(lambda word: word not in PREPOSITIONS, apposed.group(1).lower().split())
    posts = {_SHORT.get(word, word) for word in found}
    fields = _FIELDS if "minister" in posts else frozenset[str]()
    return frozenset(posts & (_POSTS | _CHANGING | fields)) if posts & _POSTS else frozenset()


def _state(text: str, tokens: Sequence[Token], name: Name) -> str | None:
    """Return the state that stands beside a name: "Austria's Kern", "German Minister Kern", "Kern, a German envoy,"."""
    state = load_registry().state_of
    if name.titles and name.owner:
        return state(name.owner.split()[0])
    apposed = _APPOSED.match(text, name.outer.end)
    if apposed and (own := state(apposed.group(1).split()[0])):
        return own
    at = first_at(tokens, name.outer.start) - 1
    return state(tokens[at].core) if at >= 0 and (tokens[at].possessive or name.titles) else None
