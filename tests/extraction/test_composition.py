"""From statements and disputes to a reading. The text is invented."""

import pytest

from counterclaim.agent import Agent, AgentId, AgentKind
from counterclaim.article import Article
from counterclaim.attribution import Attribution
from counterclaim.claimants import Claimants, Speaker
from counterclaim.extraction.composition import compose
from counterclaim.extraction.documents import reading_document
from counterclaim.reading import Reading, Run
from counterclaim.rebuttal import RebuttalKind
from counterclaim.rebuttals import Dispute, Disputed, Statement
from counterclaim.span import Span
from counterclaim.stance import Mode, Stance

TEXT = (
    "Villagers said the Varnian army had shelled the mill. A miller told Lake Press that two men were hurt.\n"
    "The army denied the claim. Varna and Ostrel deny planned looting. The council declined to comment."
)
RUN = Run(software="counterclaim", version="0", model="none", model_version="0")
VILLAGERS = Agent(id=AgentId("a-villagers"), name="villagers", kind=AgentKind.UNNAMED)
MILLER = Agent(id=AgentId("a-miller"), name="miller", kind=AgentKind.UNNAMED)
ARMY = Agent(id=AgentId("varnian-army"), name="Varnian army", kind=AgentKind.ORGANIZATION, aliases=("the army",))
PRESS = Agent(id=AgentId("lake-press"), name="Lake Press", kind=AgentKind.MEDIA)
VARNA = Agent(id=AgentId("varna"), name="Varna", kind=AgentKind.GOVERNMENT)
OSTREL = Agent(id=AgentId("ostrel"), name="Ostrel", kind=AgentKind.GOVERNMENT)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def statement(content: str, cue: str, *agents: Agent, relay: Agent | None = None) -> Statement:
    attribution = Attribution(cue=(span(cue),), content=(span(content),), source=(), confidence=0.9)
    return Statement(attribution, Claimants(tuple(Speaker(agent, None) for agent in agents), relay))


@pytest.fixture(scope="module")
def reading() -> Reading:
    statements = (
        statement("the Varnian army had shelled the mill", "said", VILLAGERS),
        statement("two men were hurt", "told", MILLER, relay=PRESS),
        statement("the claim", "denied", ARMY),
        statement("planned looting", "deny", VARNA, OSTREL),
    )
    disputes = (
        Dispute(2, (0,), (), RebuttalKind.DENIAL, 0.8),
        Dispute(3, (), (Disputed((span("planned looting"),), Mode.IMPLIED),), RebuttalKind.DENIAL, 0.7),
    )
    return compose(Article(text=TEXT), RUN, statements, disputes)


def test_a_bare_denial_takes_its_stance_on_the_claim_it_denies(reading: Reading) -> None:
    said, denied = (u for u in reading.utterances if u.speaker in ("a-villagers", "varnian-army"))
    assert (said.stance, denied.stance) == (Stance.ASSERTS, Stance.DENIES)
    assert said.claim == denied.claim


def test_a_denier_named_in_the_claim_is_the_accused(reading: Reading) -> None:
    assert reading.claims[0].text == "The Varnian army had shelled the mill."
    assert reading.claims[0].accuses == (ARMY.id,)


def test_a_relay_takes_no_stance_and_is_pointed_to(reading: Reading) -> None:
    [relayed] = [u for u in reading.utterances if u.via]
    [relay] = [u for u in reading.utterances if u.id == relayed.via]
    assert (relay.speaker, relay.stance, relay.claim) == (PRESS.id, None, None)
    assert relay.content == relayed.content


def test_two_speakers_make_two_utterances_that_rebut_one_implied_claim(reading: Reading) -> None:
    [implied] = [u for u in reading.utterances if u.mode is Mode.IMPLIED]
    deniers = {u.id for u in reading.utterances if u.speaker in (VARNA.id, OSTREL.id)}
    assert {rebuttal.utterance for rebuttal in reading.rebuttals if implied.id in rebuttal.targets} == deniers
    assert reading.agent(implied.speaker).is_unstated


def test_every_id_that_is_named_is_present(reading: Reading) -> None:
    agents = {agent.id for agent in (*reading.agents, reading.narrator)}
    claims = {claim.id for claim in reading.claims}
    utterances = {utterance.id for utterance in reading.utterances}
    assert {u.speaker for u in reading.utterances} <= agents
    assert {u.claim for u in reading.utterances if u.claim} == claims
    assert {target for rebuttal in reading.rebuttals for target in rebuttal.targets} <= utterances
    assert {accused for claim in reading.claims for accused in claim.accuses} <= agents


def test_utterances_stand_in_text_order(reading: Reading) -> None:
    starts = [utterance.content[0].start for utterance in reading.utterances]
    assert starts == sorted(starts)


def test_the_document_quotes_the_text(reading: Reading) -> None:
    for utterance in reading_document(reading)["utterances"]:
        assert utterance["quote"] == " … ".join(TEXT[start:end] for start, end in utterance["content"])


def test_an_unstated_source_is_no_speaker_in_the_document(reading: Reading) -> None:
    [implied] = [u for u in reading_document(reading)["utterances"] if u["mode"] == "implied"]
    assert implied["speakers"] == []


def test_composing_twice_gives_the_same_reading(reading: Reading) -> None:
    again = compose(Article(text=TEXT), RUN, (statement("two men were hurt", "told", MILLER),), ())
    kept = {u.id for u in again.utterances}
    assert kept <= {u.id for u in reading.utterances}


def test_to_decline_to_comment_is_no_denial() -> None:
    declined = statement("to comment", "declined", VARNA)
    dispute = Dispute(0, (), (Disputed((span("to comment"),), Mode.IMPLIED),), RebuttalKind.DENIAL, 0.9)
    reading = compose(Article(text=TEXT), RUN, (declined,), (dispute,))
    assert [utterance.stance for utterance in reading.utterances] == [Stance.DECLINES_TO_COMMENT]
    assert reading.rebuttals == ()


def test_nobody_accuses_himself() -> None:
    text = "Ilo hit out at Renn, accusing him of lying."
    cue, content = text.index("accusing"), text.index("him of lying")
    attribution = Attribution(
        cue=(Span(cue, cue + 8),), content=(Span(content, content + 12),), source=(), confidence=0.9
    )
    ilo = Agent(id=AgentId("a-ilo"), name="Mara Ilo", kind=AgentKind.PERSON)
    made = compose(
        Article(text=text), RUN, [Statement(attribution, Claimants((Speaker(ilo, None),)))], (), accused={0: (ilo,)}
    )
    assert [(claim.text, claim.accuses) for claim in made.claims] == [("He has lied.", ())]


def test_what_several_deny_having_done_is_their_own_deed() -> None:
    text = "Villagers accused rebels of using gas. Varna and Ostrel both denied using gas."

    def said(cue: str, content: str, at: int, *agents: Agent) -> Statement:
        first, then = text.index(cue), text.index(content, at)
        places = (Span(first, first + len(cue)),), (Span(then, then + len(content)),)
        return Statement(Attribution(*places, (), 0.9), Claimants(tuple(Speaker(agent) for agent in agents)))

    statements = said("accused", "rebels of using gas", 0, VILLAGERS), said("denied", "using gas", 50, VARNA, OSTREL)
    dispute = Dispute(1, (0,), (), RebuttalKind.DENIAL, 0.9, (0.8,))
    made = compose(Article(text=text), RUN, statements, [dispute])
    wordings = {claim.id: claim.text for claim in made.claims}
    denied = {wordings[u.claim] for u in made.utterances if u.stance is Stance.DENIES and u.claim}
    assert denied == {"Varna and Ostrel have used gas."}
    assert [(len(rebuttal.targets), rebuttal.sure) for rebuttal in made.rebuttals] == [(1, ()), (1, ())]


def test_a_blame_beside_a_denial_answers_the_claim_that_the_denial_implies() -> None:
    text = "The army denied shelling the mill and blamed the rebels for the attack."

    def said(cue: str, content: str) -> Statement:
        places = (Span(at := text.index(cue), at + len(cue)), Span(at := text.index(content), at + len(content)))
        return Statement(Attribution((places[0],), (places[1],), (), 0.9), Claimants((Speaker(ARMY),)))

    statements = said("denied", "shelling the mill"), said("blamed", "the rebels for the attack")
    implied = (Disputed(statements[0].attribution.content, Mode.IMPLIED),)
    disputes = (
        Dispute(0, (), implied, RebuttalKind.DENIAL, 0.9),
        Dispute(1, (), implied, RebuttalKind.COUNTERCLAIM, 0.9),
    )
    made = compose(Article(text=text), RUN, statements, disputes)
    [allegation] = [u for u in made.utterances if u.mode is Mode.IMPLIED]
    assert [rebuttal.targets for rebuttal in made.rebuttals] == [(allegation.id,), (allegation.id,)]
    assert [claim.text for claim in made.claims if claim.id == allegation.claim] == [
        "Varnian army has shelled the mill."
    ]


SILENT = (
    "The Relief Union accused the Varnian army of looting. Villagers said it was cold. The army declined to comment.\n"
    "The council declined to comment. The army would not comment on the inspection.\n"
    "The army refused to comment on the allegations."
)
UNION = Agent(id=AgentId("relief-union"), name="Relief Union", kind=AgentKind.ORGANIZATION)
COUNCIL = Agent(id=AgentId("a-council"), name="council", kind=AgentKind.UNNAMED)


def silent_on(*said: tuple[str, str, Agent], accused: dict[int, tuple[Agent, ...]]) -> list[str]:
    """Return the wordings of the claims that somebody declines to comment on in SILENT."""
    cursor, statements = 0, []
    for cue, content, agent in said:
        at = SILENT.index(cue, cursor)
        then = cursor = SILENT.index(content, at)
        attribution = Attribution((Span(at, at + len(cue)),), (Span(then, then + len(content)),), (), 0.9)
        statements.append(Statement(attribution, Claimants((Speaker(agent, None),))))
    reading = compose(Article(text=SILENT), RUN, statements, (), accused=accused)
    claims = {claim.id: claim.text for claim in reading.claims}
    silences = [one for one in reading.utterances if one.stance is Stance.DECLINES_TO_COMMENT]
    return [claims[one.claim] for one in silences if one.claim]


ACCUSED = ("accused", "the Varnian army of looting", UNION)


def test_the_accused_who_declines_to_comment_is_silent_on_the_accusation() -> None:
    cold, silence = ("said", "it was cold", VILLAGERS), ("declined", "to comment", ARMY)
    assert silent_on(ACCUSED, cold, silence, accused={0: (ARMY,)}) == ["The Varnian army has looted."]


def named(name: str, kind: AgentKind = AgentKind.ORGANIZATION) -> Agent:
    return Agent(id=AgentId(f"a-{name.lower().replace(' ', '-')}"), name=name, kind=kind)


@pytest.mark.parametrize("government", ["Varnian government", "government of Varna", "Varnian foreign ministry"])
def test_a_government_is_silent_on_what_its_army_is_accused_of(government: str) -> None:
    silence = ("declined", "to comment", named(government))
    assert silent_on(ACCUSED, silence, accused={0: (ARMY,)}) == ["The Varnian army has looted."]


@pytest.mark.parametrize(
    ("silent", "accused"),
    [
        ("Ostrelian government", "Varnian army"),
        ("Varnian opposition", "Varnian army"),
        ("Varnian government", "Free Varnian Army"),
        ("Varnian government", "Varnian rebel forces"),
        ("the government", "the army"),
    ],
)
def test_no_other_government_is_and_none_for_its_enemies(silent: str, accused: str) -> None:
    silence = ("declined", "to comment", named(silent))
    [matter] = silent_on(ACCUSED, silence, accused={0: (named(accused),)})
    assert matter.startswith("The matter put to")


def test_who_was_not_accused_last_is_silent_on_what_nobody_tells() -> None:
    assert silent_on(ACCUSED, ("declined", "to comment", COUNCIL), accused={0: (ARMY,)}) == [
        "The matter put to council."
    ]


def test_a_silence_that_names_its_matter_is_about_that() -> None:
    silence = ("would not comment on", "the inspection", ARMY)
    assert silent_on(ACCUSED, silence, accused={0: (ARMY,)}) == ["The inspection."]


def test_a_silence_on_the_allegations_is_about_what_the_silent_one_is_accused_of() -> None:
    silence = ("refused to comment on", "the allegations", ARMY)
    assert silent_on(ACCUSED, silence, accused={0: (ARMY,)}) == ["The Varnian army has looted."]
    assert silent_on(("said", "it was cold", VILLAGERS), silence, accused={}) == ["The allegations."]


@pytest.mark.parametrize(
    ("denied", "accused"),
    [
        ("the mill had burned", ()),
        ("burning the mill", ("a-renn",)),
        ("that his men had burned the mill", ("a-renn",)),
        ("involvement in the fire", ("a-renn",)),
    ],
)
def test_who_denies_is_accused_only_of_what_the_claim_says_of_him(denied: str, accused: tuple[str, ...]) -> None:
    text = f"Captain Ivo Renn denied {denied}."
    content = (Span(text.index(denied), len(text) - 1),)
    renn = Agent(id=AgentId("a-renn"), name="Ivo Renn", kind=AgentKind.PERSON)
    cue = (Span(text.index("denied"), text.index("denied") + 6),)
    made = compose(
        Article(text=text),
        RUN,
        [
            Statement(
                Attribution(cue=cue, content=content, source=(), confidence=0.9), Claimants((Speaker(renn, None),))
            )
        ],
        [Dispute(0, (), (Disputed(content, Mode.IMPLIED),), RebuttalKind.DENIAL, 0.9)],
    )
    assert [claim.accuses for claim in made.claims] == [accused]


def test_who_denies_responsibility_denies_what_he_was_accused_of_last() -> None:
    statements = (
        statement("the Varnian army had shelled the mill", "said", VILLAGERS),
        statement("two men were hurt", "told", MILLER),
        statement("the claim", "denied", ARMY),
    )
    disputes = (Dispute(2, (0, 1), (), RebuttalKind.DENIAL, 0.8),)
    by_both, by_one = (
        compose(Article(text=TEXT), RUN, statements, disputes, accused=accused)
        for accused in ({0: (ARMY,), 1: (ARMY,)}, {0: (ARMY,)})
    )
    claims = [{str(u.speaker): u.claim for u in found.utterances} for found in (by_both, by_one)]
    assert claims[0]["varnian-army"] == claims[0]["a-miller"]
    assert claims[1]["varnian-army"] == claims[1]["a-villagers"]
