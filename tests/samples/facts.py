"""What a person reads in the sample articles: who says what, and who disputes what. Written before any extraction.

Words are the article's. " … " parts pieces that belong together; what stands before "|" only tells the place.
"""

from dataclasses import dataclass

OBSERVER, GAZETTE, RIVER, HARBOUR = "ostrel-clinic-observer", "ostrel-clinic-gazette", "eskel-river", "harbour-contract"
ROCKET = "One of their own rockets fell short … We have the radar record and we will publish it"
NARRATED, IMPLIED = "narrated", "implied"


@dataclass(frozen=True, slots=True)
class Statement:
    """``speaker`` (part of the name) takes ``stance`` on what the article says in ``words``."""

    article: str
    speaker: str
    stance: str
    words: str
    party: str | None = None
    mode: str | None = None
    via: str | None = None


@dataclass(frozen=True, slots=True)
class Rebuttal:
    """What ``speaker`` says in ``words`` disputes what the article says in ``target``.

    ``mode`` is that of the disputed utterance where nobody in the article is its speaker.
    """

    article: str
    speaker: str
    words: str
    kind: str
    target: str
    mode: str | None = None


STATEMENTS = (
    Statement(OBSERVER, "Mirel Tavos", "asserts", "The army shelled the clinic in Ostrel", "Orlo Front", "direct"),
    Statement(
        OBSERVER, "Mirel Tavos", "asserts", "It was full of patients, and they knew that", "Orlo Front", "direct"
    ),
    Statement(OBSERVER, "Kardanian army", "denies", "the accusation"),
    Statement(
        OBSERVER,
        "Daven Istrel",
        "asserts",
        'government troops "did not leave their barracks" on Friday',
        "Kardanian army",
        "mixed",
    ),
    Statement(OBSERVER, "Daven Istrel", "denies", "the army had ended the truce", "Kardanian army"),
    Statement(
        OBSERVER, "Hanna Orvel", "asserts", "she counted four explosions within a minute", via="Meridian news agency"
    ),
    Statement(OBSERVER, "Hanna Orvel", "asserts", "the last one brought down the roof of the children's ward"),
    Statement(
        OBSERVER,
        "officials of the regional health office",
        "asserts",
        "somebody had telephoned the clinic with a warning an hour before the attack",
    ),
    Statement(OBSERVER, "Kardanian army", "questions", "there was no evidence of any such call"),
    Statement(OBSERVER, "Orlo Front", "asserts", "they want the truce to be restored"),
    Statement(OBSERVER, "Kardanian army", "asserts", "they want the truce to be restored"),
    Statement(
        GAZETTE,
        "Kardanian army",
        "asserts",
        "a rocket fired by the Orlo Front destroyed the clinic in Ostrel, where the number of dead has risen to eleven",
    ),
    Statement(
        GAZETTE,
        "Daven Istrel",
        "asserts",
        ROCKET,
        "Kardanian army",
        "direct",
    ),
    Statement(GAZETTE, "Orlo Front", "denies", "that account"),
    Statement(GAZETTE, "Jorun Saltas", "denies", "they had any rockets"),
    Statement(GAZETTE, "Jorun Saltas", "asserts", "The army shelled the clinic in Ostrel", mode="direct"),
    Statement(
        GAZETTE,
        "Valley Monitoring Mission",
        "questions",
        "it had no evidence that a rocket had been launched from the town",
    ),
    Statement(
        GAZETTE,
        "Valley Monitoring Mission",
        "asserts",
        "Its inspectors were stopped at a roadblock on Friday and again on Saturday",
    ),
    Statement(
        GAZETTE,
        "official of the interior ministry",
        "asserts",
        "the shells were of a kind that only the army has",
    ),
    Statement(GAZETTE, "ministry", "declinesToComment", "declined to |comment"),
    Statement(GAZETTE, "Hanna Orvel", "asserts", "nobody had warned the clinic", via="Meridian news agency"),
    Statement(GAZETTE, "government", "denies", "starving the valley"),
    Statement(GAZETTE, "Kardanian army", "denies", "starving the valley"),
    Statement(GAZETTE, "government", "asserts", "their roadblocks are meant to stop smugglers"),
    Statement(GAZETTE, "Kardanian army", "asserts", "their roadblocks are meant to stop smugglers"),
    Statement(RIVER, "fishermen", "asserts", "Halvern Chemicals poisoned the river Eskel"),
    Statement(RIVER, "Halvern Chemicals", "denies", "a leak"),
    Statement(
        RIVER,
        "Per Lundhold",
        "asserts",
        "They opened the sluice at night, when nobody was looking",
        "Fishermen's Association",
        "direct",
    ),
    Statement(RIVER, "Per Lundhold", "asserts", "the water had smelled of solvent for two days"),
    Statement(RIVER, "Halvern Chemicals", "denies", "waste water had escaped from its works"),
    Statement(
        RIVER,
        "Clara Wennick",
        "asserts",
        "Every tank is sealed and every valve is logged",
        "Halvern Chemicals",
        "direct",
    ),
    Statement(
        RIVER,
        "Clara Wennick",
        "asserts",
        "the orange colour of the water came from a disused copper mine ten kilometres upstream",
        "Halvern Chemicals",
    ),
    Statement(RIVER, "Tolvane Minerals", "questions", "there was no evidence that anything had left it"),
    Statement(
        RIVER,
        "inspectors of the provincial environment agency",
        "asserts",
        'they had found a "broken seal" at the works in January',
        mode="mixed",
    ),
    Statement(RIVER, "Halvern Chemicals", "declinesToComment", "comment on the inspection"),
    Statement(RIVER, "Elin Stavmark", "asserts", "the town's drinking water was safe", via="Radio Eskel"),
    Statement(RIVER, "Chemical Workers' League", "denies", "disputed |this"),
    Statement(
        RIVER,
        "Chemical Workers' League",
        "asserts",
        "three of its members had fallen ill after drinking tap water",
    ),
    Statement(
        RIVER, "court records", "asserts", "The works employ 400 people and have been fined twice since they opened"
    ),
    Statement(RIVER, "Halvern Chemicals", "denies", "putting profit before safety"),
    Statement(HARBOUR, "Branvik", "denies", "taking money for harbour contract"),
    Statement(
        HARBOUR,
        "Oller Branvik",
        "denies",
        "he had taken money from the Havrel Group in return for the contract to build a harbour at Vennholm",
    ),
    Statement(HARBOUR, "Sanne Verrick", "asserts", "the builder had paid the minister 200,000 crowns"),
    Statement(HARBOUR, "Sanne Verrick", "asserts", "The money went through his brother's bank account", mode="direct"),
    Statement(HARBOUR, "Oller Branvik", "asserts", "I have never met anybody from that company", mode="direct"),
    Statement(HARBOUR, "Oller Branvik", "denies", "Verrick of inventing the payment to win votes"),
    Statement(HARBOUR, "Havrel Group", "denies", 'it "has never paid a politician"', mode="mixed"),
    Statement(
        HARBOUR,
        "Ines Dahlmar",
        "questions",
        "there was no proof that the bank records were genuine",
        "Havrel Group",
    ),
    Statement(
        HARBOUR,
        "people familiar with the inquiry",
        "asserts",
        "investigators had searched the minister's house on Sunday",
    ),
    Statement(
        HARBOUR,
        "spokesman for the prosecutor's office",
        "declinesToComment",
        "declined to |comment",
        "prosecutor's office",
    ),
    Statement(
        HARBOUR,
        "spokeswoman for Prime Minister",
        "asserts",
        "the prime minister had full confidence in the minister",
        "Torrin",
    ),
    Statement(HARBOUR, "member of her cabinet", "asserts", "Branvik would have to resign"),
    Statement(HARBOUR, "transport ministry", "denies", "a tender was required by law"),
)

REBUTTALS = (
    Rebuttal(OBSERVER, "Kardanian army", "the accusation", "denial", "The army shelled the clinic in Ostrel"),
    Rebuttal(
        OBSERVER,
        "Daven Istrel",
        "the army had ended the truce",
        "denial",
        "the Kardanian army ended a truce that had held for six weeks",
        NARRATED,
    ),
    Rebuttal(
        OBSERVER,
        "Kardanian army",
        "there was no evidence of any such call",
        "doubt",
        "somebody had telephoned the clinic with a warning an hour before the attack",
    ),
    Rebuttal(
        GAZETTE,
        "Orlo Front",
        "that account",
        "denial",
        "a rocket fired by the Orlo Front destroyed the clinic in Ostrel, where the number of dead has risen to eleven",
    ),
    Rebuttal(GAZETTE, "Jorun Saltas", "they had any rockets", "denial", ROCKET),
    Rebuttal(
        GAZETTE,
        "Jorun Saltas",
        "The army shelled the clinic in Ostrel",
        "counterclaim",
        "a rocket fired by the Orlo Front destroyed the clinic in Ostrel, where the number of dead has risen to eleven",
    ),
    Rebuttal(
        GAZETTE,
        "Valley Monitoring Mission",
        "it had no evidence that a rocket had been launched from the town",
        "doubt",
        ROCKET,
    ),
    Rebuttal(GAZETTE, "government", "starving the valley", "denial", "starving the valley", IMPLIED),
    Rebuttal(GAZETTE, "Kardanian army", "starving the valley", "denial", "starving the valley", IMPLIED),
    Rebuttal(RIVER, "Halvern Chemicals", "a leak", "denial", "Halvern Chemicals poisoned the river Eskel"),
    Rebuttal(
        RIVER,
        "Halvern Chemicals",
        "waste water had escaped from its works",
        "denial",
        "waste water escaped from the Halvern Chemicals works at Nordby Ford",
        NARRATED,
    ),
    Rebuttal(
        RIVER,
        "Tolvane Minerals",
        "there was no evidence that anything had left it",
        "doubt",
        "the orange colour of the water came from a disused copper mine ten kilometres upstream",
    ),
    Rebuttal(RIVER, "Chemical Workers' League", "disputed |this", "denial", "the town's drinking water was safe"),
    Rebuttal(
        RIVER, "Halvern Chemicals", "putting profit before safety", "denial", "putting profit before safety", IMPLIED
    ),
    Rebuttal(
        HARBOUR,
        "Oller Branvik",
        "he had taken money from the Havrel Group in return for the contract to build a harbour at Vennholm",
        "denial",
        "the builder had paid the minister 200,000 crowns",
    ),
    Rebuttal(
        HARBOUR,
        "Oller Branvik",
        "Verrick of inventing the payment to win votes",
        "denial",
        "the builder had paid the minister 200,000 crowns",
    ),
    Rebuttal(
        HARBOUR,
        "Havrel Group",
        'it "has never paid a politician"',
        "denial",
        "the builder had paid the minister 200,000 crowns",
    ),
    Rebuttal(
        HARBOUR, "transport ministry", "a tender was required by law", "denial", "a tender was required by law", IMPLIED
    ),
)

FURNITURE = (
    (RIVER, "Share this articleShare this article"),
    (RIVER, "Photo: Dead trout on the bank of the Eskel"),
    (RIVER, "Read more: How the Eskel lost its salmon"),
    (HARBOUR, "Read more: The long road to a harbour at Vennholm"),
    (HARBOUR, "Cranes over the new harbour"),
    (HARBOUR, "Subscribe to our newsletter"),
)
