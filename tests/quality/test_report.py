"""The quality report, from made-up figures."""

from counterclaim.quality.mistakes import Mistake, count_kinds
from counterclaim.quality.report import render_report
from counterclaim.quality.scorers import Figure
from counterclaim.reading import Run

RUN = Run(software="counterclaim", version="0", model="made-up", model_version="1")
POLNEAR = ("attr", "attr_src", "content_exact")
GOLD = ("claims", "attributed", "rebuttals", "denial", "counterclaim", "doubt", "links", "contested")


def figures(*names: str) -> dict[str, Figure]:
    return {name: Figure(name, 0.5, 0.25, 1 / 3, 5, 20, 10) for name in names}


def mistakes(kind: str, count: int) -> list[Mistake]:
    return [Mistake(kind, f"{kind}-{number}", number, number + 1, "cue: said") for number in range(count)]


def test_the_report_shows_every_measure_in_per_cent() -> None:
    report = render_report(
        run=RUN,
        polnear=figures(*POLNEAR),
        recall={"quoted": (9, 10)},
        gold={"all": figures(*GOLD)},
        ordinary=figures(*GOLD),
        mistakes=[],
    )
    assert report.count("| 50.0 | 25.0 | 33.3 | 5 / 20 / 10 |") == len(POLNEAR) + 2 * len(GOLD)
    assert "quoted 90.0 % (9 of 10)" in report


def test_ten_mistakes_are_shown_of_all_kinds() -> None:
    found = mistakes("missed claim", 40) + mistakes("wrong claimant", 4)
    report = render_report(
        run=RUN,
        polnear=figures(*POLNEAR),
        recall={},
        gold={"all": figures(*GOLD)},
        ordinary=figures(*GOLD),
        mistakes=found,
    )
    listed = [line for line in report.splitlines() if line[:2].strip(".").isdigit()]
    assert len(listed) == 10
    assert sum("wrong claimant" in line for line in listed) == 5


def test_kinds_are_counted() -> None:
    assert count_kinds(mistakes("missed claim", 3)) == {"missed claim": 3}
