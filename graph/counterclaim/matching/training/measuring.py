"""``python -m counterclaim.matching.training.measuring --shared ../shared``: figures of ``score_cross.py`` by article.

Articles are matched in the order of their names. Claimants count as one by name (identity across articles is not
measured here), so that what is left is the matcher's doing. ``--found``: utterances as extracted, else as annotated.
"""

import argparse
import contextlib
import io
import json
import sys
import tempfile
import warnings
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from unittest.mock import patch

from counterclaim.agent import AgentId, local_agent_id
from counterclaim.claim import ClaimId
from counterclaim.extraction.pipeline import ArticleExtractor
from counterclaim.matching.match import ClaimMatch, Relation
from counterclaim.matching.matcher import ClaimMatcher
from counterclaim.matching.stated import positions, statements_of
from counterclaim.matching.training.gold import crossed_articles, read_annotated
from counterclaim.quality.scorers import load_scorer
from counterclaim.reading import Reading
from counterclaim.rebuttal import RebuttalKind
from counterclaim.stance import Stance

Row = dict[str, object]


def read_part(shared: Path, part: str, *, found: bool = False) -> list[tuple[str, Reading]]:
    """Return the readings of the articles that a cross file groups, as annotated or as extracted."""
    names = crossed_articles(shared / "gold" / "cross" / f"{part}.json")
    readings = [read_annotated(shared / "gold" / part / f"{name}.json")[0] for name in names]
    if found:
        extractor = ArticleExtractor.load()
        readings = [extractor.read(reading.article) for reading in readings]
    return list(zip(names, readings, strict=True))


def match_readings(matcher: ClaimMatcher, readings: Iterable[Reading]) -> list[ClaimMatch]:
    """Return all matches of readings, one article after another; a named agent is one by its name."""
    return [
        match
        for reading in readings
        for match in matcher.match(statements_of(reading, canonical=partial(_by_name, reading)))
    ]


def export_rows(named: Sequence[tuple[str, Reading]], matches: Iterable[ClaimMatch]) -> Iterator[Row]:
    """Yield the rows that ``counterclaim export --format jsonl`` would give."""
    leader: dict[ClaimId, ClaimId] = {}
    listed = list(matches)
    singles = _singles(listed)
    for match in listed:
        if match.relation is Relation.EXACT:
            ends = [leader.get(claim, claim) for claim in match.claims]
            members = [claim for claim, of in leader.items() if of in ends]
            leader.update(dict.fromkeys([*members, *ends], min(ends)))
    against = [match.claims for match in listed if match.relation is Relation.CONTRADICTS]
    for name, reading in named:
        for utterance, claim, stance in positions(reading):
            for one in (claim, *singles.get((claim, stance), ())):
                yield {
                    "type": "utterance",
                    "article": name,
                    "content": utterance.content,
                    "cue": utterance.cue or None,
                    "stance": str(stance),
                    "claim": leader.get(one, one),
                    "speaker": {"id": _by_name(reading, utterance.speaker)},
                }
        against += _countered(reading)
    for pair in against:
        claims = sorted({leader.get(claim, claim) for claim in pair})
        if len(claims) > 1:
            yield {"type": "contradiction", "claims": claims}


def score(shared: Path, part: str, rows: Iterable[Row]) -> dict[str, float]:
    """Return the scorer's figures."""
    scorer = load_scorer(shared, "score_cross")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        gold = shared / "gold"
        arguments = ["score_cross.py", str(gold / part), str(gold / "cross" / f"{part}.json"), str(path)]
        output = io.StringIO()
        with (
            patch.object(sys, "argv", arguments),
            contextlib.redirect_stdout(output),
            warnings.catch_warnings(action="ignore", category=ResourceWarning),  # the scorer leaves its files open
        ):
            scorer.main()
    figures: dict[str, float] = json.loads(output.getvalue().splitlines()[-1])
    return figures


def _singles(matches: Iterable[ClaimMatch]) -> dict[tuple[ClaimId, Stance], list[ClaimId]]:
    """Return the claims of one time that whoever denies a claim in general denies with it."""
    found: dict[tuple[ClaimId, Stance], list[ClaimId]] = {}
    for match in matches:
        if match.relation in (Relation.BROADER, Relation.NARROWER):
            single, general = match.claims if match.relation is Relation.BROADER else reversed(match.claims)
            found.setdefault((general, Stance.DENIES), []).append(single)
    return found


def _countered(reading: Reading) -> Iterator[tuple[ClaimId, ClaimId]]:
    """Yield what the article itself sets against each other."""
    said = {utterance.id: utterance for utterance in reading.utterances}
    for rebuttal in reading.rebuttals:
        for target in rebuttal.targets:
            ends = said[rebuttal.utterance].claim, said[target].claim
            if rebuttal.kind is RebuttalKind.COUNTERCLAIM and ends[0] is not None and ends[1] is not None:
                yield ends[0], ends[1]


def _by_name(reading: Reading, agent: AgentId) -> AgentId:
    if not any(one.id == agent and one.is_named for one in reading.agents):
        return agent
    return AgentId(agent.removeprefix(local_agent_id(reading.article.id, "x").removesuffix("x")))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--part", choices=("train", "dev"), default="dev")
    parser.add_argument("--found", action="store_true")
    options = parser.parse_args()
    named = read_part(options.shared, options.part, found=options.found)
    matches = match_readings(ClaimMatcher.load(), (reading for _, reading in named))
    sys.stdout.write(json.dumps(score(options.shared, options.part, export_rows(named, matches))) + "\n")


if __name__ == "__main__":
    main()
