"""``docs/quality.md``: figures, errors by kind, ten real mistakes, and the command that made it."""

from collections.abc import Mapping, Sequence

from counterclaim.quality.mistakes import Mistake, count_kinds
from counterclaim.quality.scorers import Figure
from counterclaim.reading import Run

_POLNEAR_ROWS = {"attr": "attribution", "attr_src": "attribution with source", "content_exact": "content exact"}
_GOLD_ROWS = ("claims", "attributed", "rebuttals", "denial", "counterclaim", "doubt", "links", "contested")
_SHOWN = 10


def render_report(
    *,
    run: Run,
    polnear: Mapping[str, Figure],
    recall: Mapping[str, tuple[int, int]],
    gold: Mapping[str, Mapping[str, Figure]],
    ordinary: Mapping[str, Figure],
    mistakes: Sequence[Mistake],
) -> str:
    """Return the page as Markdown; ``gold`` maps the name of a part ("all", "FA-KES") to its figures."""
    parts = [
        "# Quality of extraction\n",
        f"Made by `counterclaim-quality --shared ../shared` (model `{run.model}` {run.model_version}, "
        f"counterclaim {run.version}). All figures are the scorers' on development data that nothing was trained on.\n",
        "These figures are about finding what articles say, not about who is right.\n",
        "## Attribution, PolNeAR dev (84 articles, `attribution_score.py`, `--all-attributions`)\n",
        _table(polnear, _POLNEAR_ROWS),
        "Between two human annotators: 80.1 / 75.8 / 69.3.\n",
        "Recall: " + "; ".join(_recall(name, *recall[name]) for name in recall) + ".\n",
    ]
    for name, figures in gold.items():
        parts += [f"## Claims, claimants and rebuttals, gold/dev, {name} (`score.py`)\n", _table(figures, _GOLD_ROWS)]
    parts += ["Independent readers agree at claims 98, claimants 98, rebuttals 94, links 86, contested 92.\n"]
    parts += [
        "## Claims, claimants and rebuttals, ordinary news (`score.py`)\n",
        "gold/dev was chosen for its disputes. These are 54 articles of FA-KES drawn at random, annotated by one "
        "reader each before the program read them (decision 0016). Too few dispute anything to judge rebuttals.\n",
        _table(ordinary, _GOLD_ROWS),
    ]
    parts += ["## Errors by kind (gold/dev)\n", _kinds(mistakes)]
    parts += [
        "## Ten real mistakes\n",
        "Article and half-open offsets (code points) into its text in the development data; the articles are not "
        "ours to print.\n",
        _examples(mistakes),
    ]
    return "\n".join(parts)


def _table(figures: Mapping[str, Figure], rows: Mapping[str, str] | Sequence[str]) -> str:
    names = rows if isinstance(rows, Mapping) else {name: name for name in rows}
    lines = ["| measure | P | R | F1 | right / gold / predicted |", "|---|---|---|---|---|"]
    for key, label in names.items():
        x = figures[key]
        shown = " | ".join(f"{100 * value:.1f}" for value in (x.precision, x.recall, x.f1))
        lines.append(f"| {label} | {shown} | {x.right} / {x.gold} / {x.predicted} |")
    return "\n".join(lines) + "\n"


def _recall(name: str, found: int, total: int) -> str:
    return f"{name} {100 * found / total:.1f} % ({found} of {total})"


def _kinds(mistakes: Sequence[Mistake]) -> str:
    lines = ["| kind | count |", "|---|---|"]
    lines += [f"| {kind} | {count} |" for kind, count in count_kinds(list(mistakes)).most_common()]
    return "\n".join(lines) + "\n"


def _examples(mistakes: Sequence[Mistake]) -> str:
    """Return ten mistakes, taken in turn from each kind and spread over the articles, so that none hides the others."""
    by_kind: dict[str, list[Mistake]] = {}
    for mistake in mistakes:
        if "counted right" not in mistake.kind:
            by_kind.setdefault(mistake.kind, []).append(mistake)
    turns = -(-_SHOWN // max(len(by_kind), 1))
    shown = [found[turn * len(found) // turns] for turn in range(turns) for found in by_kind.values()]
    lines = [
        f"{number}. **{mistake.kind}**, `{mistake.article}` [{mistake.start}, {mistake.end}): {mistake.note}"
        for number, mistake in enumerate(shown[:_SHOWN], start=1)
    ]
    return "\n".join(lines) + "\n"
