"""Whom each speaker of an article speaks for: by the words for him, by his office, or as was said before."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from counterclaim.agent import AgentKind
from counterclaim.attribution import Attribution
from counterclaim.claimants.antecedents.antecedent import load_chooser, options_for
from counterclaim.claimants.antecedents.fitting import is_of_sort
from counterclaim.claimants.antecedents.newcomer import Newcomers, enter
from counterclaim.claimants.antecedents.scene import Scene
from counterclaim.claimants.characters.cast import Cast
from counterclaim.claimants.characters.character import Character
from counterclaim.claimants.parties.anonymity import speaks_for_nobody
from counterclaim.claimants.parties.office import Offices
from counterclaim.claimants.parties.sponsor import eligible, may_own, read_patron, read_sponsor
from counterclaim.claimants.phrases.phrase import Form, Phrase
from counterclaim.claimants.text.layout import Layout
from counterclaim.claimants.text.tokens import Token, within

_ANY_BODY = frozenset({"company", "firm", "group", "party", "union", "bank", "airline", "club", "organisation"})


@dataclass(slots=True)
class Parties:
    """Whom the speakers of one article speak for, as its attributions are read in text order."""

    text: str
    tokens: Sequence[Token]
    layout: Layout
    cast: Cast
    scene: Scene
    newcomers: Newcomers
    offices: Offices = field(init=False)
    known: dict[Character, Character] = field(init=False, default_factory=dict)
    """Whom each speaker was said to speak for; it holds for the rest of the article."""

    def __post_init__(self) -> None:
        """Read whose the offices are, once."""
        self.offices = Offices(self.text, self.tokens, self.cast, self.layout)

    def of(self, phrase: Phrase, speaker: Character, attribution: Attribution) -> Character | None:
        """Return whom a speaker speaks for where ``phrase`` names or describes him, or None."""
        party = self._told(phrase, speaker, attribution)
        party = party or self.known.get(speaker) or self.offices.party_of(speaker)
        if speaks_for_nobody(speaker, phrase, self.layout.sentence_at(self.text, phrase.span.start)):
            return None
        if party is not None:
            self.known[speaker] = party
        return party

    def _told(self, phrase: Phrase, speaker: Character, attribution: Attribution) -> Character | None:
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
        return self._only_body(sponsor) or self._chosen(sponsor, speaker, attribution)

    def _chosen(self, sponsor: Phrase, speaker: Character, attribution: Attribution) -> Character | None:
        """Return whom "its" or "the army's" most likely means, if need be somebody new, or None."""
        candidates = eligible(sponsor, speaker, self.cast.characters)
        options = options_for(sponsor, self.scene.for_owner(sponsor.head), candidates)
        options = [option for option in options if len(option.who) <= 1]
        chosen = options[load_chooser()(0, options)].who
        if chosen and may_own(sponsor, chosen[0]):
            return chosen[0]
        newcomer = self.newcomers.read(sponsor, None, attribution, self.scene.anchor)
        return enter(newcomer, sponsor, self.cast.characters, self.scene.anchor) if newcomer is not None else None

    def _only_body(self, sponsor: Phrase) -> Character | None:
        """Return the only named body that has spoken, for "the company's manager"; None where "a company" came in."""
        if sponsor.form is not Form.DEFINITE or sponsor.head not in _ANY_BODY or len(sponsor.words) > 1:
            return None
        if self.newcomers.introductions.brought_in(sponsor):
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
