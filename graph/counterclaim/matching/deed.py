"""Who did what to what, as a main clause says: "The mayor burned the port", "The port was burned by smugglers".

No parse: a clause is cut at its verb in the past; before and behind it stand who and what, or what and who.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from counterclaim.extraction.grammar.participle import is_participle
from counterclaim.lexicon.acts import ACTS, ANYBODY, CAUSES, FORCES
from counterclaim.lexicon.grammar import PREPOSITIONS
from counterclaim.lexicon.strong import BASE
from counterclaim.matching.actors import HOME, is_side, read_actors
from counterclaim.matching.guilt import guilt_in
from counterclaim.matching.polarity import Polarity, main_clause, polarity_of
from counterclaim.matching.statement import ClaimStatement
from counterclaim.rebuttals.words import content_stems, plain_words, stem

ALIVE, DEAD, FIRST = "alive", "dead", "first"
_GUILTY = "carried out"
_KILLED = frozenset({DEAD, "killing"})
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_SENTENCES = 3
_AROUND = " .!?\"'\u201c\u201d"
_HAVE, _BE = r"(?:had|has|have)", r"(?:is|are|was|were|been|being)"
_FIRST = re.compile(rf"(?P<who>.+?) (?:{_HAVE} )?(?:opened fire|fired|shot|attacked|struck)(?: \w+)? first\b")
_SAFE = re.compile(
    rf"(?P<what>.+?) (?:{_HAVE} )?(?:survived|{_BE} (?:\w+ )?(?:alive|safe|unharmed|unhurt)(?! for\b| to\b| from\b))\b"
)
_DYING = re.compile(rf"(?P<what>.+?) (?:{_HAVE} )?die[ds] (?:of|from|due to) (?P<who>.+)")
_PASSIVE = re.compile(
    rf"(?P<what>.+?) (?:{_HAVE} )?{_BE} (?:\w+ly |also )?(?P<verb>\w+(?: (?:up|down|out|off|to death))?) "
    r"(?:(?:on|in|at) [\w ]+ )?by (?P<who>.+)"
)
_BECAUSE_OF = re.compile(r"\bbecause of\b")
_BECAUSE = re.compile(r"(?P<what>.+?) (?:had )?(?P<verb>\w+) (?:due|owing) to (?P<who>.+)")
_GONE = re.compile(
    rf"(?P<what>.+?) (?:{_HAVE} )?(?:died|perished|drowned|{_BE} (?:dead|killed|murdered|executed|slain))\b"
)
_LEADING = re.compile(r"\b(?:ordered|masterminded|orchestrated)\b")
"""What others than those may do who do the deed."""
_NO_DEED = frozenset({"is", "are", "was", "were", "had", "has", "have", "been", "being", "said", "did", "used"})
_HAVING = frozenset({"had", "has", "have", "also"})
_BEFORE_NOUN = frozenset({"the", "a", "an", "his", "her", "its", "their", "this", "that", "of", "by", "and"})
_UNCHANGED = frozenset({"beat", "cut", "hit", "set", "shut"})
_NO_THING = frozenset({"place", "part"})
"""What is taken, but is nothing: "took place"."""
_PARTICLE = re.compile(r"^(?:up|down|out|off|to|into|on|at|fire to)\s+")
_FURTHER = re.compile(
    r"\b(?:and (?:then|not)|using|killing|causing|leaving|wounding|injuring|after|before|during|when|while|because)\b"
)
_PLACED = re.compile(r"\b(?:in|on|at|near|against)\b")
_ONE_OF = re.compile(r"\b(?:or|either)\b")
_DETERMINED = re.compile(r"(?:the|this|that|these|those|his|her|its|their|our|my|all (?:of )?the)\b", re.IGNORECASE)
_DETERMINER = re.compile(r"^(?:the|a|an|his|her|its|their)\s+", re.IGNORECASE)
_SELF = frozenset({"himself", "herself", "itself", "themselves"})
_NAME = r"[A-Z]\w+ [A-Z][\w'\u2019-]+"
_FULL_NAME = re.compile(_NAME)
_MANY = re.compile(r"^\w+(?:ers|ors|ists|ants|men|women)\b")
_SHORTEST_ROLE = 4
_ANYBODY = frozenset(map(stem, ANYBODY)) | ANYBODY


@dataclass(frozen=True, slots=True)
class Deed:
    """Who did what to what, in stems.

    Attributes:
        doers: all content words of who or what did it, and sides that these are; empty if no doer is told of.
        bare: whether these are a mere name that nothing here explains, so that it may be anybody's role.
        anybody: whether these words may mean any culprit ("gunmen").
        causes: the group of what things come about by that the doer is of, if it is one ("storm").
        verb: the verb.
        acts: the acts of one culprit that the verb is a word for.
        head: the nouns for what it was done to, and its names.
        rest: what else is said of that ("price *of bread*").
        certain: whether that is a certain thing: "the port", "Una Kell", but not "civilians".
    """

    doers: frozenset[str]
    bare: bool
    anybody: bool
    causes: frozenset[str]
    verb: str
    acts: frozenset[str]
    head: frozenset[str]
    rest: frozenset[str]
    certain: bool


@dataclass(frozen=True, slots=True)
class _Clause:
    """The parts of a clause; ``acts`` where it is not the verb that tells them."""

    who: str
    verb: str
    what: str = ""
    acts: frozenset[str] | None = None


def read_deed(statement: ClaimStatement, names: Callable[[str], frozenset[str]]) -> Deed | None:
    """Return the deed that a claim says has been done, if it does: of several, the first that is told most of.

    Args:
        statement: the claim.
        names: returns the stems of a text's names.
    """
    sentences = _SENTENCE_END.split(statement.text.strip())[:_SENTENCES]
    clauses = [
        main_clause(_BECAUSE_OF.sub("due to", one)).strip(_AROUND)
        for one in sentences
        if polarity_of(one) is Polarity.POSITIVE
    ]
    found = [_deed(clause, statement, names) for text in clauses for clause in islice(_clauses(text), 1)]
    return max(filter(None, found), key=lambda deed: (bool(deed.acts), bool(deed.doers), deed.certain), default=None)


def _clauses(text: str) -> Iterator[_Clause]:
    """Yield how ``text`` may be cut, the surest first."""
    if found := _FIRST.match(text):
        yield _Clause(found["who"], FIRST, acts=frozenset({FIRST}))
    if (guilt := guilt_in(text)) and guilt.deed and not _LEADING.search(text):
        yield _Clause(guilt.doer, _GUILTY, guilt.deed, _acts_of(_GUILTY) | _acts_in(guilt.deed))
    if found := _SAFE.match(text):
        yield _Clause("", ALIVE, found["what"], frozenset({ALIVE}))
    if found := _DYING.match(text):
        yield _Clause(found["who"], DEAD, found["what"], _KILLED)
    if (found := _PASSIVE.match(text)) and is_participle(found["verb"].split()[0].lower()):
        yield _Clause(found["who"], found["verb"] + " by", found["what"])
    if found := _BECAUSE.match(text):
        yield _Clause(found["who"], found["verb"], found["what"], frozenset({"causing"}))
    if found := _GONE.match(text):
        yield _Clause("", DEAD, found["what"], _KILLED)
    yield from _active(text.split())


def _active(words: list[str]) -> Iterator[_Clause]:
    """Yield the clause that is cut at its first verb in the past."""
    for place, word in enumerate(words[1:-1], start=1):
        if _is_past(word.lower()) and words[place - 1].lower() not in _BEFORE_NOUN:
            before = [one for one in words[:place] if one.lower() not in _HAVING]
            if before and _NO_DEED.isdisjoint(one.lower() for one in before):
                yield _Clause(" ".join(before), " ".join(words[place:]), " ".join(words[place + 1 :]))
            return


def _is_past(word: str) -> bool:
    return (word.endswith("ed") or word in BASE or word in _UNCHANGED) and word not in _NO_DEED


def _acts_of(verb: str) -> frozenset[str]:
    return frozenset(act for act, words in ACTS.items() if words.match(verb))


def _acts_in(deed: str) -> frozenset[str]:
    return frozenset(act for act, words in ACTS.items() if re.search(rf"\b{words.pattern}", deed, re.IGNORECASE))


def _deed(clause: _Clause, statement: ClaimStatement, names: Callable[[str], frozenset[str]]) -> Deed | None:
    who, what = (_FURTHER.split(words)[0].strip() for words in (clause.who, _PARTICLE.sub("", clause.what)))
    if not _SELF.isdisjoint(what.lower().split()):
        what = who
    head, rest = _thing(what)
    head |= rest if clause.verb == _GUILTY else frozenset()
    if not _NO_THING.isdisjoint(head):
        return None
    acts = _acts_of(clause.verb) if clause.acts is None else clause.acts
    doers, sides = content_stems(who), _sides(who, statement)
    # Only of an act that has one culprit it matters who else a word may mean, which takes reading the scene.
    scene = f"{statement.lead} {statement.context}" if acts else ""
    verb = clause.verb.split()[0].lower()
    return Deed(
        doers=doers | _known_as(who, scene) | sides,
        bare=bool(doers) and doers - _ANYBODY <= _names_in(who, names) and not any(map(is_side, sides)),
        anybody=not doers - _ANYBODY or bool(_ONE_OF.search(who)),
        causes=frozenset() if sides else _causes(who),
        verb=stem(BASE.get(verb, verb)),
        acts=acts,
        head=head | _known_as(what, scene),
        rest=rest,
        certain=bool(_DETERMINED.match(what)) or bool(_FULL_NAME.match(what)) or (bool(what) and what == who),
    )


def _names_in(who: str, names: Callable[[str], frozenset[str]]) -> frozenset[str]:
    """Return the names of ``who``: "Smugglers" begins a sentence, and is none though the vocabulary may lack it."""
    full = _FULL_NAME.fullmatch(who)
    return (names(who) | content_stems(full[0] if full else "")) - content_stems(" ".join(_MANY.findall(who)))


def _causes(who: str) -> frozenset[str]:
    return frozenset(islice((cause for cause, words in CAUSES.items() if words.search(who)), 1))


def _sides(who: str, statement: ClaimStatement) -> frozenset[str]:
    """Return the states and sides that ``who`` may mean; whose "the air force" is, is a guess."""
    found = read_actors(_PLACED.split(who)[0], around=f"{statement.lead} {statement.context}").named
    if HOME in found or (not found and not FORCES.isdisjoint(plain_words(who))):
        found |= {HOME, statement.home or HOME}
    return found


def _thing(phrase: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of a phrase's nouns with all names, and of what follows them."""
    words = phrase.split()
    end = next((place for place, word in enumerate(words) if place and word.lower() in PREPOSITIONS), len(words))
    core, rest = words[:end], words[end:]
    named = [word for place, word in enumerate(core) if word[:1].isupper() and (place or _FULL_NAME.match(phrase))]
    joined = [core[place - 1] for place, word in enumerate(core) if word == "and" and place]
    return content_stems(" ".join([*core[-1:], *named, *joined])), content_stems(" ".join(rest))


def _known_as(phrase: str, scene: str) -> frozenset[str]:
    """Return what ``scene`` calls whom ``phrase`` means: Lars Odin "treasurer", the governor by name."""
    if not scene:
        return frozenset()
    names = _FULL_NAME.findall(phrase)
    titles = [title for name in names for title in re.findall(rf"\b(\w+) {re.escape(name)}\b", scene)]
    found = {stem(title.lower()) for title in titles if len(title) >= _SHORTEST_ROLE}
    role = _DETERMINER.sub("", phrase).split()[-1:]
    if not names and role and role[0].islower():
        named = re.findall(rf"(?i:\b{re.escape(role[0])}) ({_NAME})", scene)
        found |= content_stems(" ".join(named))
    return frozenset(found)
