"""Who meets whom as the geometry of an SVG: two columns of people, joined by their meetings.

Libya's people stand in one column, everyone else in the other, so that most lines run across. Percentages across,
pixels up; the lines are drawn in a box of their own that is stretched between the columns.
"""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from archive.models import Official, Side
from archive.partialdate import PartialDate

ROW = 30
# Rounds in which each column is put in the order of its lines; more change nothing.
ROUNDS = 4
THINNEST, THICKEST = 1.25, 7.0


class Pair(NamedTuple):
    """Two people who met `count` times. `latest`: the last date known."""

    one: Official
    other: Official
    count: int
    latest: PartialDate | None

    @classmethod
    def of(cls, one: Official, other: Official, count: int, latest: PartialDate | None) -> "Pair":
        """The pair with Libya's person first."""
        first, second = sorted((one, other), key=lambda official: official.side != Side.LIBYA)
        return cls(first, second, count, latest)


class Node(NamedTuple):
    official: Official
    y: int
    is_left: bool


class Tie(NamedTuple):
    """A line: `path` in a box 100 wide, `width` in pixels."""

    pair: Pair
    path: str
    width: str


class Drawing(NamedTuple):
    nodes: list[Node]
    ties: list[Tie]
    height: int


def draw_network(pairs: Iterable[Pair], mirrored: bool) -> Drawing | None:
    """The drawing of `pairs`; None without any. `mirrored`: Libya's column on the right."""
    pairs = list(pairs)
    if not pairs:
        return None
    columns = _order_columns(pairs)
    height = ROW * max(len(column) for column in columns)
    places = {
        official: Node(official, _row_middle(row, len(column), height), is_left=(column is columns[0]) != mirrored)
        for column in columns
        for row, official in enumerate(column)
    }
    most = max(pair.count for pair in pairs)
    ties = [Tie(pair, _path(places[pair.one], places[pair.other]), _width(pair.count, most)) for pair in pairs]
    return Drawing(list(places.values()), ties, height)


def _order_columns(pairs: list[Pair]) -> tuple[list[Official], list[Official]]:
    """Libya's people and the others, each near those whom they meet."""
    weight: Counter = Counter()
    for pair in pairs:
        weight.update({pair.one: pair.count, pair.other: pair.count})
    people = [official for official, _count in weight.most_common()]
    libya = [official for official in people if official.side == Side.LIBYA]
    others = [official for official in people if official.side != Side.LIBYA]
    for _round in range(ROUNDS):
        others = _near(others, libya, pairs)
        libya = _near(libya, others, pairs)
    return libya, others


def _near(column: list[Official], across: list[Official], pairs: list[Pair]) -> list[Official]:
    """`column` in the order of the mean place of those whom each one meets across."""
    rows = {official: (row + 0.5) / len(across) for row, official in enumerate(across)}
    found: dict[Official, list[float]] = {official: [] for official in column}
    for pair in pairs:
        for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
            if one in found and other in rows:
                found[one] += [rows[other]] * pair.count
    # Those who meet nobody across come last.
    return sorted(column, key=lambda official: sum(found[official]) / len(found[official]) if found[official] else 1)


def _row_middle(row: int, rows: int, height: int) -> int:
    return round(height * (row + 0.5) / rows)


def _path(one: Node, other: Node) -> str:
    start, end = (0 if one.is_left else 100), (0 if other.is_left else 100)
    # Within a column the line bends towards the middle.
    first, second = (50, 50) if start != end else (abs(start - 35), abs(start - 35))
    return f"M{start} {one.y}C{first} {one.y} {second} {other.y} {end} {other.y}"


def _width(count: int, most: int) -> str:
    return f"{THINNEST + (THICKEST - THINNEST) * (count - 1) / max(most - 1, 1):.2f}"
