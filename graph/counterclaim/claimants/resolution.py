"""Who makes each claim of an article: names directly, all else through the ranked antecedents.

Attributions are taken in text order, so that each sees who has spoken before it.
"""

import re
from bisect import bisect_left, insort
from dataclasses import dataclass, field, replace

from counterclaim.agent import AgentKind
from counterclaim.article import Article
from counterclaim.attribution import Attribution, AttributionReading
from counterclaim.claimants.antecedents.answering import (
    OFFICIALS,
    accused_in,
    can_be_accused,
    defended_in,
    is_gainsaid,
)
from counterclaim.claimants.antecedents.antecedent import Chooser, load_chooser, options_for
from counterclaim.claimants.antecedents.crowd import find_crowds, index_words
from counterclaim.claimants.antecedents.excluding import is_personal
from counterclaim.claimants.antecedents.fitting import is_another_s, is_of_gender
from counterclaim.claimants.antecedents.generations import of_generation
from counterclaim.claimants.antecedents.introduction import Introductions
from counterclaim.claimants.antecedents.issued import issued_in, issuer
from counterclaim.claimants.antecedents.nearby import tells_of_a_newcomer
from counterclaim.claimants.antecedents.newcomer import Newcomers, enter
from counterclaim.claimants.antecedents.ownwords import subject_of_its_words
from counterclaim.claimants.antecedents.plain import plainly_meant
from counterclaim.claimants.antecedents.scene import Scene, Who
from counterclaim.claimants.antecedents.telling import told_nouns
from counterclaim.claimants.characters.agents import Agents
from counterclaim.claimants.characters.cast import Cast, build_cast
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.claimant import Claimants, Speaker
from counterclaim.claimants.names.edges import read_edges
from counterclaim.claimants.names.finding import find_names
from counterclaim.claimants.parties.party import Parties
from counterclaim.claimants.parties.sponsor import NOMINATIVE
from counterclaim.claimants.phrases.coordination import read_phrases
from counterclaim.claimants.phrases.phrase import Form, Phrase
from counterclaim.claimants.sources.extent import Sources, is_aside, manner_of
from counterclaim.claimants.sources.relay import find_relay
from counterclaim.claimants.text.home import read_home
from counterclaim.claimants.text.layout import Layout, read_layout
from counterclaim.claimants.text.tokens import Token, tokenize
from counterclaim.lexicon.grammar import FEMALE, MALE
from counterclaim.lexicon.speakers import DOCUMENTS, ROLES
from counterclaim.lexicon.talk import TALK
from counterclaim.span import Span, Spans

_CLAIM = re.compile(TALK, re.IGNORECASE)
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
    parties: Parties = field(init=False)
    agents: Agents = field(init=False)
    sourced: list[Attribution] = field(init=False, default_factory=list)
    by_source: dict[Spans, list[Attribution]] = field(init=False, default_factory=dict)
    """All that one "He" says: "He denied it and said …"."""
    said: list[tuple[int, int, int]] = field(init=False, default_factory=list)
    """Start, end and attribution of each piece of what is said, in text order."""
    spoken: dict[int, Who] = field(init=False, default_factory=dict)
    defended: dict[Span, Character] = field(init=False, default_factory=dict)
    """Whose lawyer "her lawyer" is, by where those words stand, if she was accused right before."""
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
        home = read_home(self.text, self.tokens, self.layout.headline)
        self.newcomers = Newcomers(self.text, self.introductions, home)
        self.parties = Parties(self.text, self.tokens, self.layout, self.cast, self.scene, self.newcomers)
        self.agents = Agents(self.article.id)

    def resolve(self) -> tuple[Claimants, ...]:
        """Return the claimants of each attribution."""
        attributions = self.sourced = [self._sourced(attribution) for attribution in self.reading.attributions]
        for one in attributions:
            self.by_source.setdefault(one.source, []).append(one)
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
                    party = self.defended.get(phrase.span) or self.parties.of(phrase, character, attribution)
                    speakers.append(Speaker(self.agents.of(character), self.agents.of(party) if party else None))
        if who:
            self.spoken[index] = tuple(who)
            self._note_turn(attribution, self.spoken[index])
            for noun in told_nouns(self.tokens, self.layout, attribution):
                self.scene.told.setdefault(noun, set()).update(who)
            if noun := issued_in(self.text, phrases, attribution):
                self.scene.issued[noun] = self.spoken[index]
            head = phrases[-1].head
            self.scene.aside = is_aside(self.text, attribution)
            self.scene.neuter.update(who if head == "it" else ())
            self.scene.written = head in DOCUMENTS or (self.scene.written and head == "it")
        relay = find_relay(self.text, attribution, self.cast, self.layout, who)
        return Claimants(tuple(speakers), self.agents.of(relay) if relay else None)

    def _note_turn(self, attribution: Attribution, who: Who) -> None:
        """Note who has spoken: in "the mill denied the union's claim that P" the mill has, which then "it" means."""
        history = self.scene.history
        owned = bool(attribution.source and attribution.cue) and attribution.source[0] < attribution.cue[0]
        claimed = owned and _CLAIM.fullmatch(attribution.cue[-1].within(self.text))
        within = bool(claimed and history and history[-1][1] == self.scene.around)
        history.insert(len(history) - within, (self.scene.anchor, who))

    def _who(self, index: int, phrase: Phrase, attribution: Attribution) -> Who:
        if phrase.named is not None:
            return self._named(phrase, phrase.named)
        if accused := self._accused(index, phrase, attribution):
            return self._mentioned(accused)
        known = plainly_meant(self.text, phrase, attribution, self.cast, self.layout, self.scene)
        if known is not None:
            return self._mentioned((known,))
        if wrote := issuer(self.text, phrase, self.scene.issued, self.cast):
            return self._mentioned(wrote)
        owner = phrase.owner
        if phrase.possessor and phrase.form is not Form.PRONOUN:
            owner = self._listed(phrase) or self._possessor(index, phrase, attribution)
        newcomer = self.newcomers.read(phrase, owner, attribution, self.scene.anchor)
        self._note_introductions(phrase)
        options = options_for(phrase, self.scene, self.cast.characters)
        options = [option for option in options if owner not in option.who or not is_another_s(phrase)]
        gainsaid = self._gainsaid(phrase, attribution)
        options = [option for option in options if gainsaid.isdisjoint(option.who)]
        options[0] = replace(options[0], who=(newcomer,) if newcomer else ())
        chosen = self.chooser(index, options)
        own = () if chosen else self._of_itself(index, phrase, attribution)
        if own or chosen or newcomer is None:
            return self._mentioned(own or options[chosen].who)
        return (enter(newcomer, phrase, self.cast.characters, self.scene.anchor),)

    def _named(self, phrase: Phrase, named: Character) -> Who:
        """Return whom a phrase with a name means: "the Khans" are several, "the younger Khan" one of them."""
        if phrase.head in ROLES and named.kind is AgentKind.PERSON:
            named.roles.update({phrase.head} | _PAST.intersection(phrase.words))
        kin = of_generation(self.text, phrase, self.cast.characters)
        if kin is None:
            return self.cast.family(named.name) or (named,)
        if kin not in self.cast.characters:
            self.cast.characters.append(kin)
        return self._mentioned((kin,))

    def _accused(self, index: int, phrase: Phrase, attribution: Attribution) -> Who:
        """Return who was accused directly before, for "He" who denies it; nobody if no accusation is answered so."""
        for answer in self.by_source.get(attribution.source, ()):
            last = self._said_before(answer)
            span = None if last is None else accused_in(self.text, phrase, answer, self.sourced[last])
            if span is None or last is None:
                continue
            phrases = read_phrases(self.text, self.tokens, self.cast, (span,))
            if len(phrases) == 1 and can_be_accused(phrase, phrases[0]):
                accused = self._who(index, phrases[0], attribution)
                return accused if not set(accused) & set(self.spoken.get(last, ())) else ()
        return ()

    def _of_itself(self, index: int, phrase: Phrase, attribution: Attribution) -> Who:
        """Return the body that its own words open with; nobody where "it" is not known to speak of itself."""
        own = subject_of_its_words(phrase, attribution, self.tokens, self.cast, self.layout)
        if isinstance(own, Character):
            own.kind = AgentKind.ORGANIZATION if own.kind is AgentKind.PERSON else own.kind
            return (own,)
        if own is None:
            return ()
        phrases = read_phrases(self.text, self.tokens, self.cast, (own,))
        return self._who(index, phrases[0], attribution) if len(phrases) == 1 else ()

    def _gainsaid(self, phrase: Phrase, attribution: Attribution) -> frozenset[Character]:
        """Return who said directly before what an attribution denies: none of them is "the engineer" who denies it."""
        last = self._said_before(attribution)
        if last is None or not is_gainsaid(self.text, phrase, attribution, self.sourced[last]):
            return frozenset()
        return frozenset(self.spoken[last])

    def _said_before(self, attribution: Attribution) -> int | None:
        """Return what was said last before, in the same sentence or the one before; None if nothing was."""
        start = min(self.scene.anchor, attribution.content[0].start) if attribution.content else self.scene.anchor
        for _, end, index in reversed(self.said[: bisect_left(self.said, (start,))]):
            if end <= start and index in self.spoken:
                return index if self.layout.sentence(start) - self.layout.sentence(end - 1) <= 1 else None
        return None

    def _mentioned(self, who: Who) -> Who:
        """Note that somebody is meant here, and return them."""
        for one in who:
            one.crowd = False
            insort(one.places, self.scene.anchor)
        return who

    def _listed(self, phrase: Phrase) -> Character | None:
        """Return X for "his advisers" in "X and his advisers"."""
        personal = phrase.possessor in MALE | FEMALE
        last = self.listed[-1] if self.listed else None
        return last if last is not None and personal == (last.kind is AgentKind.PERSON) else None

    def _possessor(self, index: int, phrase: Phrase, attribution: Attribution) -> Character | None:
        """Return who "his" is in "his campaign"."""
        if tells_of_a_newcomer(phrase, self.tokens, self.cast, attribution.content):
            return None
        if (defended := self._defended(index, phrase, attribution)) is not None:
            return defended
        pronoun = Phrase(phrase.span, Form.PRONOUN, head=NOMINATIVE.get(phrase.possessor, phrase.possessor))
        people = [one for one in self.cast.characters if is_of_gender(pronoun, one) and one.noun != phrase.head]
        options = options_for(pronoun, self.scene.for_owner(pronoun.head), people)
        chosen = self.chooser(index, [replace(option, suffix=f" {phrase.text}") for option in options])
        return options[chosen].who[0] if options[chosen].who else None

    def _defended(self, index: int, phrase: Phrase, attribution: Attribution) -> Character | None:
        """Return who was put in the wrong directly before and whose lawyer "her lawyer" therefore is, or None."""
        last = self._said_before(attribution)
        if last is None:
            return None
        speakers = self.spoken[last]
        by_person = any(is_personal(one) for one in speakers) and not any(one.noun in OFFICIALS for one in speakers)
        span = defended_in(self.text, phrase, self.sourced[last], by_person=by_person)
        phrases = read_phrases(self.text, self.tokens, self.cast, (span,)) if span else []
        pronoun = Phrase(phrase.span, Form.PRONOUN, head=NOMINATIVE[phrase.possessor])
        if len(phrases) != 1 or not can_be_accused(pronoun, phrases[0]):
            return None
        defended = self._who(index, phrases[0], attribution)
        if len(defended) != 1 or defended[0] in speakers:
            return None
        self.defended[phrase.span] = defended[0]
        return defended[0]

    def _note_introductions(self, phrase: Phrase) -> None:
        sentence = self.layout.sentence
        earlier = [sentence(token.start) for token in self.introductions.earlier(phrase)]
        self.scene.introduced = earlier[-1] if earlier else -1
        self.scene.brought_in = frozenset(sentence(token.start) for token in self.introductions.brought_in(phrase))


def _anchor(attribution: Attribution) -> int:
    spans = attribution.source or attribution.cue or attribution.content
    return spans[0].start if spans else 0
