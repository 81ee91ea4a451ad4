"""Claimants of annotated articles: with the annotators' names in place of extracted ones, who is whom across articles.

The project's scorer judges; the articles are development data and lie beside the checkout.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from counterclaim.agent import Agent, AgentKind, local_agent_id, narrator
from counterclaim.article import Article
from counterclaim.claim import Claim
from counterclaim.claimants.names.institutions import named_agent
from counterclaim.lookup import utterance_rows
from counterclaim.matching.training.gold import crossed_articles, read_annotated
from counterclaim.reading import Reading
from counterclaim.span import quote
from counterclaim.stance import Certainty, Mode, Stance
from counterclaim.utterance import Utterance, utterance_id
from linking.scenes import RUN, filled

FLOOR = 0.90


def claimants_of(path: Path) -> Reading:
    """Return an annotated article's claims, each said by the claimants that the annotators named."""
    annotated, places = read_annotated(path)
    article = annotated.article
    agents: dict[str, Agent] = {}
    claims: dict[str, Claim] = {}
    utterances = []
    for one in json.loads(path.read_text("utf-8"))["claims"]:
        content = places[one["id"]]
        claim = Claim(text=quote(article.text, content, gap=" "), only_in=article.id)
        claims[claim.id] = claim
        for speaker in _agents(article, one["claimant"]):
            agents[speaker.id] = speaker
            utterances.append(
                Utterance(
                    id=utterance_id(article.id, content, speaker.id, Mode.INDIRECT, Stance.ASSERTS, claim.id),
                    content=content,
                    cue=(),
                    source=(),
                    mode=Mode.INDIRECT,
                    speaker=speaker.id,
                    party=None,
                    stance=Stance.ASSERTS,
                    claim=claim.id,
                    certainty=Certainty.CERTAIN,
                    confidence=1.0,
                )
            )
    return Reading(
        article=article,
        run=RUN,
        narrator=narrator(article.id, None),
        agents=tuple(agents.values()),
        claims=tuple(claims.values()),
        utterances=tuple({one.id: one for one in utterances}.values()),
    )


def _agents(article: Article, names: list[str] | list[list[str]]) -> Iterator[Agent]:
    for one in names if names and isinstance(names[0], list) else [names] if names else []:
        yield _agent(article, [str(name) for name in one])


def _agent(article: Article, names: list[str]) -> Agent:
    """Return whom the names mean: the registry's agent, unless the best of them is somebody's own name."""
    known = [agent for name in names if (agent := named_agent(name)) is not None]
    is_name = len(names[0].split()) > 1 and all(word[:1].isupper() for word in names[0].split())
    if known and (named_agent(names[0]) is not None or not is_name):
        return known[0]
    kind = AgentKind.PERSON if is_name else AgentKind.UNNAMED
    return Agent(id=local_agent_id(article.id, names[0]), name=names[0], kind=kind)


@pytest.mark.shared
@pytest.mark.parametrize("part", ["dev", "train"])
def test_claimants_with_annotated_names_reach_the_floor(shared: Path, tmp_path: Path, part: str) -> None:
    folder, cross = shared / "gold" / part, shared / "gold" / "cross" / f"{part}.json"
    store = filled(*(claimants_of(folder / f"{name}.json") for name in crossed_articles(cross)))
    export = tmp_path / "export.jsonl"
    export.write_text("".join(json.dumps(row) + "\n" for row in utterance_rows(store)), "utf-8")
    command = [sys.executable, *map(str, (shared / "eval" / "score_cross.py", folder, cross, export))]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert json.loads(printed.splitlines()[-1])["same claimant"] >= FLOOR, printed
