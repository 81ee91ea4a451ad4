"""Who makes each claim of an article: names directly, all else through the ranked antecedents.

Attributions are taken in text order, so that each sees who has spoken before it.
"""

import re
from bisect import bisect_left, insort
from dataclasses import dataclass, field, replace

from counterclaim.agent import Agent, AgentId, AgentKind, local_agent_id
from counterclaim.article import Article
from counterclaim.attribution import Attribution, AttributionReading
from counterclaim.attribution.rules.talk import TALK
from counterclaim.claimants.antecedents.antecedent import Chooser, load_chooser, options_for
from counterclaim.claimants.antecedents.crowd import describing, find_crowds, index_words
from counterclaim.claimants.antecedents.fitting import is_another_s, is_of_gender, is_of_sort
from counterclaim.claimants.antecedents.introduction import Introductions
from counterclaim.claimants.antecedents.nearby import (
    body_just_named,
    holder_in_lead,
    person_last_named,
    tells_of_a_newcomer,
    who_goes_on,
)
from counterclaim.claimants.antecedents.newcomer import Newcomers, is_one
from counterclaim.claimants.antecedents.scene import Scene, Who
from counterclaim.claimants.antecedents.telling import told_nouns
from counterclaim.claimants.characters.cast import Cast, build_cast
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.claimant import Claimants, Speaker
from counterclaim.claimants.lexicon import DOCUMENTS, FEMALE, MALE, ROLES
from counterclaim.claimants.names.edges import read_edges
from counterclaim.claimants.names.finding import find_names
from counterclaim.claimants.parties.anonymity import speaks_for_nobody
from counterclaim.claimants.parties.office import Offices
from counterclaim.claimants.parties.sponsor import NOMINATIVE, eligible, may_own, read_patron, read_sponsor
from counterclaim.claimants.phrases.coordination import read_phrases
from counterclaim.claimants.phrases.phrase import Form, Phrase
from counterclaim.claimants.registry import load_registry
from counterclaim.claimants.sources.extent import Sources, manner_of
from counterclaim.claimants.sources.relay import find_relay
from counterclaim.claimants.text.home import home_state, not_yet_home
from counterclaim.claimants.text.layout import Layout, read_layout
from counterclaim.claimants.text.tokens import Token, tokenize, within

_CLAIM = re.compile(TALK, re.IGNORECASE)
_AGED = frozenset({"year-old", "-year-old"})  # of "the 41-year-old"
_ANY_BODY = frozenset({"company", "firm", "group", "party", "union", "bank", "airline", "club", "organisation"})
_FRESH = frozenset({"another", "other", "others"})
_PAST = frozenset({"former", "ex"})
_NESTED = 4


def resolve_claimants(article: Article, reading: AttributionReading) -> tuple[Claimants, ...]:
    """Return who makes each claim: one answer for each attribution, in the order given."""
    return Resolver(article, reading, load_chooser()).resolve()


@dataclass(slots=True)
class Resolver:
    """Resolves one article's attributions; ``chooser`` decides between antecedents."""

    article: Article
    reading: AttributionReading
    chooser: Chooser
    text: str = ""
    layout: Layout = field(init=False)
    tokens: list[Token] = field(init=False)
    cast: Cast = field(init=False)
    introductions: Introductions = field(init=False)
    scene: Scene = field(init=False)
    newcomers: Newcomers = field(init=False)
    offices: Offices = field(init=False)
    taken: dict[AgentId, Character] = field(init=False, default_factory=dict)
    sourced: list[Attribution] = field(init=False, default_factory=list)
    said: list[tuple[int, int, int]] = field(init=False, default_factory=list)
    """Start, end and attribution of each piece of what is said, in text order."""
    spoken: dict[int, Who] = field(init=False, default_factory=dict)
    parties: dict[Character, Character] = field(init=False, default_factory=dict)
    """Whom each speaker was said to speak for; it holds for the rest of the article."""
    listed: list[Character] = field(init=False, default_factory=list)
    """Those whom the source at hand has named so far."""

    def __post_init__(self) -> None:
        """Read names and layout, once."""
        self.text = self.article.text
        self.layout = read_layout(self.text)
        self.tokens = tokenize(self.text)
        names = find_names(self.text, self.tokens, self.layout, read_edges(self.tokens, self.reading))
        self.cast = build_cast(self.text, self.tokens, names, self.layout, self.reading.mentions)
        places = index_words(self.tokens)
        self.introductions = Introductions(self.text, self.tokens, places)
        self.cast.characters += find_crowds(self.text, self.tokens, places)
        self.scene = Scene(self.layout, self.layout.headline.end)
        home = home_state(self.tokens)
        unknown = not_yet_home(self.text, self.tokens, self.layout.headline, home)
        self.newcomers = Newcomers(self.text, self.introductions, home, unknown)
        self.offices = Offices(self.text, self.tokens, self.cast, self.layout)

    def resolve(self) -> tuple[Claimants, ...]:
        """Return the claimants of each attribution."""
        attributions = self.sourced = [self._sourced(attribution) for attribution in self.reading.attributions]
        self.said = sorted((*span, index) for index, one in enumerate(attributions) for span in one.content)
        found: list[Claimants] = [Claimants()] * len(attributions)
        for index in sorted(range(len(attributions)), key=lambda index: _anchor(attributions[index])):
            found[index] = self._claimants(index, attributions[index])
        return tuple(found)

    def _around(self, index: int, attribution: Attribution) -> Who:
        """Return who says the words that hold an attribution's cue, as far as that is known or named."""
        at = attribution.cue[0].start if attribution.cue else _anchor(attribution)
        before = bisect_left(self.said, (at + 1,))
        for _, end, other in reversed(self.said[max(0, before - _NESTED) : before]):
            if other != index and at < end:
                if other in self.spoken:
                    return self.spoken[other]
                phrases = read_phrases(self.text, self.tokens, self.cast, self.sourced[other].source)
                return tuple(phrase.named for phrase in phrases if phrase.named is not None)
        return ()

    def _sourced(self, attribution: Attribution) -> Attribution:
        """Return the attribution with its source taken whole."""
        sources = Sources(self.text, self.tokens, self.cast, self.layout, attribution.content)
        return replace(attribution, source=sources.spans(attribution))

    def _claimants(self, index: int, attribution: Attribution) -> Claimants:
        self.scene.anchor = _anchor(attribution)
        self.scene.content = attribution.content
        self.scene.around = self._around(index, attribution)
        self.scene.quoted = self.layout.is_quoted(self.scene.anchor)
        self.scene.manner = manner_of(self.text, attribution)
        phrases = read_phrases(self.text, self.tokens, self.cast, attribution.source)
        speakers: list[Speaker] = []
        who = self.listed = []
        for phrase in phrases:
            for character in self._who(index, phrase, attribution):
                if character not in who:
                    who.append(character)
                    party = self._party(phrase, character, attribution)
                    party = party or self.parties.get(character) or self.offices.party_of(character)
                    if speaks_for_nobody(character, phrase, self.layout.sentence_at(self.text, phrase.span.start)):
                        party = None
                    if party is not None:
                        self.parties[character] = party
                    speakers.append(Speaker(self._agent(character), self._agent(party) if party else None))
        if who:
            self.spoken[index] = tuple(who)
            self._note_turn(attribution, self.spoken[index])
            for noun in told_nouns(self.tokens, self.layout, attribution):
                self.scene.told.setdefault(noun, set()).update(who)
            head = phrases[-1].head
            self.scene.neuter.update(who if head == "it" else ())
            self.scene.written = head in DOCUMENTS or (self.scene.written and head == "it")
        relay = find_relay(self.text, attribution, self.cast, self.layout, who)
        return Claimants(tuple(speakers), self._agent(relay) if relay else None)

    def _note_turn(self, attribution: Attribution, who: Who) -> None:
        """Note who has spoken: in "the mill denied the union's claim that P" the mill has, which then "it" means."""
        history = self.scene.history
        owned = bool(attribution.source and attribution.cue) and attribution.source[0] < attribution.cue[0]
        claimed = owned and _CLAIM.fullmatch(attribution.cue[-1].within(self.text))
        within = bool(claimed and history and history[-1][1] == self.scene.around)
        history.insert(len(history) - within, (self.scene.anchor, who))

    def _who(self, index: int, phrase: Phrase, attribution: Attribution) -> Who:
        if phrase.named is not None:
            if phrase.head in ROLES and phrase.named.kind is AgentKind.PERSON:
                phrase.named.roles.update({phrase.head} | _PAST.intersection(phrase.words))
            return self.cast.family(phrase.named.name) or (phrase.named,)
        known = who_goes_on(phrase, self.cast, self.layout, self.scene) or self._described(phrase)
        if known is not None:
            return self._mentioned((known,))
        owner = phrase.owner
        if phrase.possessor and phrase.form is not Form.PRONOUN:
            owner = self._listed(phrase) or self._possessor(index, phrase, attribution)
        newcomer = self.newcomers.read(phrase, owner, attribution, self.scene.anchor)
        self._note_introductions(phrase)
        options = options_for(phrase, self.scene, self.cast.characters)
        options = [option for option in options if owner not in option.who or not is_another_s(phrase)]
        options[0] = replace(options[0], who=(newcomer,) if newcomer else ())
        if (chosen := self.chooser(index, options)) or newcomer is None:
            return self._mentioned(options[chosen].who)
        return (self._enter(newcomer, phrase),)

    def _mentioned(self, who: Who) -> Who:
        """Note that somebody is meant here, and return them."""
        for one in who:
            one.crowd = False
            insort(one.places, self.scene.anchor)
        return who

    def _described(self, phrase: Phrase) -> Character | None:
        """Return the only agent that the registry describes so ("a monitor"), or the firm named last, or None."""
        if phrase.form not in (Form.DEFINITE, Form.INDEFINITE) or phrase.plural or phrase.possessor or phrase.owner:
            return None
        if phrase.party is not None or phrase.determiner in _FRESH:
            return None
        if phrase.head in {"company", "firm"} and len(phrase.words) == 1 and phrase.determiner not in {"a", "an"}:
            named = [one for one in self.cast.characters if one.forms and one.kind is not AgentKind.PERSON]
            firms = (one for one in named if phrase.head in one.roles)
            return max(firms, key=lambda one: self.scene.last((one,)), default=None)
        if phrase.head in _AGED:
            return person_last_named(self.cast, self.layout, self.scene)
        meant = holder_in_lead(phrase, self.cast, self.layout) or body_just_named(phrase, self.layout, self.scene)
        if meant is not None:
            return meant
        nouns, described = describing(phrase), load_registry().descriptions
        known = [one for one in self.cast.characters if one.agent and nouns & described.get(one.agent.id, frozenset())]
        return known[0] if len(known) == 1 else None

    def _listed(self, phrase: Phrase) -> Character | None:
        """Return X for "his advisers" in "X and his advisers"."""
        personal = phrase.possessor in MALE | FEMALE
        last = self.listed[-1] if self.listed else None
        return last if last is not None and personal == (last.kind is AgentKind.PERSON) else None

    def _possessor(self, index: int, phrase: Phrase, attribution: Attribution) -> Character | None:
        """Return who "his" is in "his campaign"."""
        if tells_of_a_newcomer(phrase, self.tokens, self.cast, attribution.content):
            return None
        pronoun = Phrase(phrase.span, Form.PRONOUN, head=NOMINATIVE.get(phrase.possessor, phrase.possessor))
        people = [one for one in self.cast.characters if is_of_gender(pronoun, one) and one.noun != phrase.head]
        options = options_for(pronoun, self._scene_for(pronoun), people)
        chosen = self.chooser(index, [replace(option, suffix=f" {phrase.text}") for option in options])
        return options[chosen].who[0] if options[chosen].who else None

    def _scene_for(self, owner: Phrase) -> Scene:
        """Return the scene in which an owner is sought: in "Lund fell, his coach said" it is somebody of the words."""
        return replace(self.scene, content=()) if owner.head in MALE | FEMALE else self.scene

    def _party(self, phrase: Phrase, speaker: Character, attribution: Attribution) -> Character | None:
        """Return whom the phrase says its speaker speaks for: "its" is sought among groups, "his" among all."""
        words = [self.tokens[number] for number in within(self.tokens, phrase.span)]
        known = phrase.party or read_patron(words, self.cast)
        if known is not None and known is not speaker:
            return known
        held = self._office(phrase)
        if held is not None and held is not speaker:
            return held
        sponsor = read_sponsor(self.text, words, self.cast)
        if sponsor is None or sponsor.named is not None:
            return sponsor.named if sponsor is not None and sponsor.named is not speaker else None
        if (only := self._only_body(sponsor)) is not None:
            return only
        options = options_for(sponsor, self._scene_for(sponsor), eligible(sponsor, speaker, self.cast.characters))
        options = [option for option in options if len(option.who) <= 1]
        chosen = options[load_chooser()(0, options)].who
        if chosen and may_own(sponsor, chosen[0]):
            return chosen[0]
        newcomer = self.newcomers.read(sponsor, None, attribution, self.scene.anchor)
        return self._enter(newcomer, sponsor) if newcomer is not None else None

    def _only_body(self, sponsor: Phrase) -> Character | None:
        """Return the only named body that has spoken, for "the company's manager"; None where "a company" came in."""
        if sponsor.form is not Form.DEFINITE or sponsor.head not in _ANY_BODY or len(sponsor.words) > 1:
            return None
        if self.introductions.brought_in(sponsor):
            return None
        spoken = {one for _, who in self.scene.history for one in who}
        named = [one for one in spoken if one.kind is AgentKind.ORGANIZATION and one.forms]
        return named[0] if len(named) == 1 and is_of_sort("the-body", sponsor, named[0]) else None

    def _office(self, phrase: Phrase) -> Character | None:
        """Return whose office stands beside the name in a phrase, or None."""
        inside = self.cast.within(phrase.span.start, phrase.span.end) if phrase.named is not None else ()
        name = next((name for name, owner in inside if owner is phrase.named), None)
        person = phrase.named is not None and phrase.named.kind is AgentKind.PERSON
        return self.offices.beside(name, phrase.span.start) if name is not None and person else None

    def _note_introductions(self, phrase: Phrase) -> None:
        sentence = self.layout.sentence
        earlier = [sentence(token.start) for token in self.introductions.earlier(phrase)]
        self.scene.introduced = earlier[-1] if earlier else -1
        self.scene.brought_in = frozenset(sentence(token.start) for token in self.introductions.brought_in(phrase))

    def _enter(self, newcomer: Character, phrase: Phrase) -> Character:
        """Put a newcomer into the cast; the same collective described alike is the same."""
        if phrase.determiner not in _FRESH:
            for known in self.cast.characters:
                if known.name.lower() == newcomer.name.lower() and is_one(known, phrase):
                    insort(known.places, self.scene.anchor)
                    return known
        self.cast.characters.append(newcomer)
        return newcomer

    def _agent(self, character: Character) -> Agent:
        aliases = tuple(sorted(form for form in character.forms if form != character.name))
        if character.agent is not None:
            return replace(character.agent, aliases=aliases)
        first, number = local_agent_id(self.article.id, character.name), 2
        identifier = first
        while self.taken.setdefault(identifier, character) is not character:
            identifier = AgentId(f"{first}-{number}")
            number += 1
        return Agent(id=identifier, name=character.name, kind=character.kind, aliases=aliases)


def _anchor(attribution: Attribution) -> int:
    spans = attribution.source or attribution.cue or attribution.content
    return spans[0].start if spans else 0
