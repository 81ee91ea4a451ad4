"""Whom a phrase brings in if it stands for nobody known: "a monitor", "its army", "reports"."""

from bisect import insort
from dataclasses import dataclass

from counterclaim.agent import Agent, AgentKind
from counterclaim.attribution import Attribution
from counterclaim.claimants.antecedents.introduction import Introductions
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.names.institutions import canonical_institution, named_agent
from counterclaim.claimants.phrases.description import can_be_somebody
from counterclaim.claimants.phrases.phrase import Form, Phrase
from counterclaim.claimants.registry import load_registry
from counterclaim.claimants.text.home import Home
from counterclaim.lexicon.grammar import PRONOUNS
from counterclaim.lexicon.speakers import INSTITUTIONS
from counterclaim.lexicon.words import listed
from counterclaim.span import quote

_VAGUE_SOURCES = (("report", "reports"), ("critic", "critics"))
"""Cues that say of whom an attribution without a source speaks: "reportedly", "was criticised"."""
_PARTISANS = {"republican": "Republicans", "democratic": "Democrats", "democrat": "Democrats"}
"""Who criticises in "Republican criticism"."""
FRESH = frozenset({"another", "other", "others"})
"""Determiners of somebody who has not been mentioned yet."""
_COLLECTIVE = PRONOUNS & listed("many some others several few most people everyone everybody anyone someone")


@dataclass(frozen=True, slots=True)
class Newcomers:
    """Those whom phrases of ``text`` bring in; "the army" is that of its ``home``."""

    text: str
    introductions: Introductions
    home: Home

    def read(self, phrase: Phrase, owner: Character | None, attribution: Attribution, anchor: int) -> Character | None:
        """Return the character that a phrase brings in if it stands for nobody known, or None."""
        if phrase.form is Form.NONE:
            cue = quote(self.text, attribution.cue).lower()
            name = next((name for sign, name in _VAGUE_SOURCES if sign in cue), "")
        elif phrase.form is Form.PRONOUN:
            name = phrase.head if phrase.head in _COLLECTIVE else ""
        else:
            name = _PARTISANS.get(phrase.text.lower()) or self.introductions.fuller(phrase)
        if not name or not can_be_somebody(name):
            return None
        if owner is not None and phrase.possessor:
            name = self._owned(owner, phrase, name)
        agent = self._state_institution(phrase, owner) or (named_agent(name) if name != phrase.text else None)
        return Character(
            name=agent.name if agent else name,
            kind=agent.kind if agent else AgentKind.UNNAMED,
            agent=agent,
            places=[anchor],
            words=set(phrase.words),
            roles=set(phrase.words),
            institution=phrase.head if phrase.head in INSTITUTIONS else "",
            plural=phrase.plural or phrase.text.lower() in _PARTISANS,
            vague=phrase.form is Form.NONE,
        )

    def _owned(self, owner: Character, phrase: Phrase, name: str) -> str:
        """Return what "its army" is called; the government of "the Kardanian government" is itself."""
        if phrase.head not in INSTITUTIONS:
            many = owner.plural and owner.name.endswith("s")
            return f"{owner.name}' {name}" if many else f"{owner.name}'s {name}"
        return owner.name if owner.name.lower().split()[-1] == phrase.head else f"{owner.name} {name}"

    def _state_institution(self, phrase: Phrase, owner: Character | None) -> Agent | None:
        """Return "the army" of the state that the article is about, or "its army" of the state meant."""
        noun = canonical_institution(phrase.words)
        state = owner.agent.id if owner and owner.agent and phrase.possessor else None
        if phrase.possessor or phrase.owner is not None:
            return load_registry().institution(state, noun) if noun and state in load_registry().states else None
        home = self.home.at(phrase.span.start)
        if not noun or home is None or phrase.words == ("authorities",):
            return None
        return load_registry().institution(home, noun)


def enter(newcomer: Character, phrase: Phrase, characters: list[Character], anchor: int) -> Character:
    """Return a newcomer, put among ``characters``, or the one described alike who is known, mentioned at ``anchor``."""
    if phrase.determiner not in FRESH:
        for known in characters:
            if known.name.lower() == newcomer.name.lower() and _is_one(known, phrase):
                insort(known.places, anchor)
                return known
    characters.append(newcomer)
    return newcomer


def _is_one(known: Character, phrase: Phrase) -> bool:
    """Tell whether a description like a known agent's is that agent: two mentions of "a resident" may be two."""
    return known.plural or known.kind is not AgentKind.UNNAMED or phrase.determiner not in {"a", "an", "one"}
