"""A picture of disputes: claims in the middle, the parties on either side of them.

Sides differ by colour and shape, stances by line and mark, so that the picture can be read without colours. Which
party is drawn on the left says nothing about it.
"""

from dataclasses import dataclass
from io import StringIO
from textwrap import fill, shorten, wrap
from typing import TYPE_CHECKING, Literal

import networkx as nx

from counterclaim.agent import AgentKind
from counterclaim.analysis.bipartite import bipartite
from counterclaim.analysis.camps import divide
from counterclaim.analysis.contests import contested
from counterclaim.stance import Stance

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


@dataclass(frozen=True, slots=True)
class _Side:
    """How one side is drawn: where, and how its marks and names look."""

    x: float
    outward: int
    colour: str
    marker: str


# Blue and vermilion of Okabe and Ito's palette, told apart with every common kind of colour blindness.
_SIDES = (_Side(-1.0, -1, "#0072B2", "o"), _Side(1.0, 1, "#D55E00", "s"))
_BOX_EDGE = 0.46
_LINE_HEIGHT = 0.19
_MARK_AT = 0.3
_Dashes = Literal["solid"] | tuple[float, tuple[float, float]]
_LINES: dict[Stance, _Dashes] = {Stance.ASSERTS: "solid", Stance.DENIES: (0, (5, 2)), Stance.QUESTIONS: (0, (1, 1.5))}
_MARKS = {Stance.ASSERTS: "", Stance.DENIES: "✕", Stance.QUESTIONS: "?"}
_WORDS = {Stance.ASSERTS: "asserts", Stance.DENIES: "denies", Stance.QUESTIONS: "doubts"}
_CLAIM_WIDTH, _NAME_WIDTH = 36, 24
_INK, _FAINT = "#222222", "#8a8a8a"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that a notebook shows.

    Attributes:
        figure: matplotlib's, for whoever wants to change it or to save it in another format.
    """

    figure: "Figure"

    def svg(self) -> str:
        """Return it as SVG, byte for byte the same each time; words stay words that can be searched and read out."""
        from matplotlib import rc_context

        written = StringIO()
        with rc_context({"svg.hashsalt": "counterclaim", "svg.fonttype": "none"}):
            self.figure.savefig(written, format="svg", metadata={"Date": None})
        return written.getvalue()

    def _repr_svg_(self) -> str:
        return self.svg()


def draw_disputes(G: "nx.MultiDiGraph[str]", *, limit: int = 6, narrator: bool = True) -> Picture:
    """Return a picture of the most contested claims and of the parties on either side.

    Parameters
    ----------
    G : networkx.MultiDiGraph
        As made by `to_networkx`.
    limit : int, optional
        The most claims to draw.
    narrator : bool, optional
        Whether articles speaking in their own voice are parties.

    Returns
    -------
    Picture
        A notebook shows it; ``svg()`` is the file, ``figure`` is matplotlib's.

    Raises
    ------
    networkx.NetworkXError
        If nothing in `G` is contested, or an edge lacks the attributes that `to_networkx` writes.

    Notes
    -----
    Parties are divided so that as few as possible dispute with one of their own side, greedily: a way to arrange a
    picture, not a finding. Needs matplotlib (``pip install "counterclaim[notebooks]"``).
    """
    from matplotlib.figure import Figure

    claims = list(contested(G, narrator=narrator))[:limit]
    if not claims:
        raise nx.NetworkXError("No claim in this graph has parties on both sides, so that there is nothing to draw.")
    P = _among(bipartite(G, narrator=narrator), claims)
    drawing = _Drawing.arrange(P, claims)
    figure = Figure(figsize=(11, 1.1 + 0.95 * drawing.height), layout="constrained")
    axes = figure.add_subplot()
    axes.set_axis_off()
    axes.set_xlim(-1.75, 1.75)
    axes.set_ylim(-0.75, drawing.height - 0.2)
    drawing.draw(axes)
    _draw_legend(figure, contradicting=any(key == "contradicts" for _, _, key in P.edges(keys=True)))
    return Picture(figure)


def _among(P: "nx.MultiDiGraph[str]", claims: list[str]) -> "nx.MultiDiGraph[str]":
    """Return the part of `P` that is about ``claims``, without those who did not comment."""
    part: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for u, v, key, data in P.edges(keys=True, data=True):
        if v in claims and (key in set(_LINES) or (key == "contradicts" and u in claims)):
            part.add_node(u, **P.nodes[u])
            part.add_node(v, **P.nodes[v])
            part.add_edge(u, v, key=key, **data)
    return part


@dataclass(frozen=True, slots=True)
class _Drawing:
    """Where each node is put."""

    P: "nx.MultiDiGraph[str]"
    places: dict[str, tuple[float, float]]
    sides: dict[str, _Side]
    height: float

    @classmethod
    def arrange(cls, P: "nx.MultiDiGraph[str]", claims: list[str]) -> "_Drawing":
        first, second = divide(P)
        height = float(max(len(claims), len(first), len(second)))
        column = _neighbours_together(P, claims)
        places = {claim: (0.0, y) for claim, y in zip(column, _spread(len(claims), height), strict=True)}
        sides: dict[str, _Side] = {}
        for side, members in zip(_SIDES, (first, second), strict=True):
            heights = {party: _barycentre(P, party, places) for party in members}
            ordered = sorted(members, key=lambda party: (-heights[party], party))
            for party, y in zip(ordered, _apart([heights[party] for party in ordered], height), strict=True):
                places[party] = (side.x, y)
                sides[party] = side
        return cls(P, places, sides, height)

    def draw(self, axes: "Axes") -> None:
        for party, claim, stance in sorted(self.P.edges(keys=True)):
            if stance == "contradicts":
                self._join(axes, party, claim)
            else:
                self._point(axes, party, claim, Stance(stance))
        for node, place in self.places.items():
            if node in self.sides:
                self._name(axes, node, place)
            else:
                self._word(axes, node, place)

    def _point(self, axes: "Axes", party: str, claim: str, stance: Stance) -> None:
        """Draw a stance: a line from the party to the claim's box, and its mark near the party."""
        from matplotlib.patches import FancyArrowPatch

        side, start, end = self.sides[party], self.places[party], self.places[claim]
        # Whoever reversed itself has two lines to one claim.
        lower = 0.13 * sorted(self.P[party][claim]).index(stance)
        start, target = (start[0], start[1] - lower), (_BOX_EDGE * side.outward, end[1] - lower)
        axes.add_patch(
            FancyArrowPatch(
                start,
                target,
                arrowstyle="-|>",
                mutation_scale=11,
                shrinkA=7,
                shrinkB=0,
                linestyle=_LINES[stance],
                linewidth=1.5,
                color=side.colour,
                zorder=1,
            )
        )
        if _MARKS[stance]:
            axes.text(
                start[0] + _MARK_AT * (target[0] - start[0]),
                start[1] + _MARK_AT * (target[1] - start[1]),
                _MARKS[stance],
                color=side.colour,
                fontsize=11,
                fontweight="bold",
                ha="center",
                va="center",
                bbox={"boxstyle": "circle,pad=0.1", "facecolor": "white", "edgecolor": "none"},
                zorder=2,
            )

    def _join(self, axes: "Axes", claim: str, other: str) -> None:
        """Draw that two claims contradict each other."""
        (_, y1), (_, y2) = self.places[claim], self.places[other]
        axes.plot([0, 0], [y1, y2], color=_INK, linewidth=3.5, linestyle=(0, (0.6, 0.6)), zorder=0)

    def _word(self, axes: "Axes", claim: str, place: tuple[float, float]) -> None:
        """Draw a claim: its wording in a box, all boxes of one width so that lines end at their edges."""
        from matplotlib.patches import FancyBboxPatch

        words = shorten(self.P.nodes[claim].get("label", claim), 4 * _CLAIM_WIDTH, placeholder=" …")
        lines = wrap(words, _CLAIM_WIDTH)
        half = (len(lines) * _LINE_HEIGHT + 0.16) / 2
        axes.add_patch(
            FancyBboxPatch(
                (-_BOX_EDGE, place[1] - half),
                2 * _BOX_EDGE,
                2 * half,
                boxstyle="round,pad=0,rounding_size=0.04",
                facecolor="#f6f6f3",
                edgecolor=_FAINT,
                mutation_aspect=1.5,
                zorder=3,
            )
        )
        axes.text(
            *place, "\n".join(lines), ha="center", va="center", fontsize=10, color=_INK, zorder=4, parse_math=False
        )

    def _name(self, axes: "Axes", party: str, place: tuple[float, float]) -> None:
        side, node = self.sides[party], self.P.nodes[party]
        voice = node.get("type") == AgentKind.NARRATOR
        axes.plot(
            *place,
            side.marker,
            markersize=12,
            markerfacecolor="white" if voice else side.colour,
            markeredgecolor=side.colour,
            markeredgewidth=1.5,
            zorder=4,
        )
        axes.text(
            place[0] + 0.09 * side.outward,
            place[1],
            fill(node.get("label", party), _NAME_WIDTH),
            ha="left" if side.outward > 0 else "right",
            va="center",
            fontsize=10.5,
            fontstyle="italic" if node.get("type") in (AgentKind.UNNAMED, AgentKind.NARRATOR) else "normal",
            color=_INK,
            zorder=4,
            parse_math=False,
        )


def _neighbours_together(P: "nx.MultiDiGraph[str]", claims: list[str]) -> list[str]:
    """Return the claims in their order, but those that contradict one right beneath it."""
    ordered: list[str] = []
    for claim in claims:
        rivals = [other for other in claims if P.has_edge(claim, other) or P.has_edge(other, claim)]
        ordered += [one for one in (claim, *rivals) if one not in ordered]
    return ordered


def _spread(count: int, height: float) -> list[float]:
    """Return ``count`` heights from top to bottom, evenly."""
    return [height - 1 - (number + 0.5) * height / count + 0.5 for number in range(count)]


def _barycentre(P: "nx.MultiDiGraph[str]", party: str, places: dict[str, tuple[float, float]]) -> float:
    heights = [places[claim][1] for _, claim in P.out_edges(party)]
    return sum(heights) / len(heights)


def _apart(wanted: list[float], height: float) -> list[float]:
    """Return heights near the wanted ones (falling), at least one apart and within the picture."""
    found: list[float] = []
    for place, y in enumerate(wanted):
        room_below = len(wanted) - place - 1
        top = found[-1] - 1 if found else height - 1
        found.append(max(min(y, top), min(top, float(room_below))))
    return found


def _draw_legend(figure: "Figure", *, contradicting: bool) -> None:
    from matplotlib.lines import Line2D

    lines = [
        Line2D([], [], color=_INK, linestyle=_LINES[stance], label=f"{_WORDS[stance]} {_MARKS[stance]}".strip())
        for stance in _LINES
    ]
    sides = [
        Line2D([], [], color=side.colour, marker=side.marker, linestyle="none", markersize=9, label=name)
        for side, name in zip(_SIDES, ("one side", "the other side"), strict=True)
    ]
    rivals = Line2D([], [], color=_INK, linewidth=3.5, linestyle=(0, (0.6, 0.6)), label="cannot both be so")
    handles = [*lines, *([rivals] if contradicting else []), *sides]
    figure.legend(handles=handles, loc="outside lower center", ncols=6, frameon=False, fontsize=9.5)
