"""Coverage over time as the geometry of a small SVG: percentages across, pixels up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

TALLEST = 72
# Pixels for each article while they are few: a chart of one article is a strip, not an empty field.
EACH = 18
# A handful of years would make a few huge blocks: the axis always holds at least this many.
FEWEST_YEARS = 12
# Part of a column's room that its bar fills.
FILL = 0.82
LOWEST_BAR = 3


class Column(NamedTuple):
    """What is counted: a span of time (`2020`, `2020-06`), how the axis and how a sentence call it, where it leads.

    `chosen`: it is among the dates asked for.
    """

    span: str
    label: str
    name: str
    count: int
    url: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """`x`, `width`, `middle` in percent; `y`, `height` in pixels; a column without articles has no height."""

    column: Column
    x: str
    width: str
    middle: str
    y: int
    height: int
    is_labelled: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """`mirrored`: the oldest on the right."""

    bars: list[Bar]
    height: int
    mirrored: bool


def draw_histogram(rows: Iterable[tuple], mirrored: bool) -> Chart | None:
    """A chart of rows (year, count, url); None without rows."""
    columns = [Column(str(year), str(year), str(year), count, url) for year, count, url in rows]
    return draw_years(columns, mirrored) if columns else None


def draw_years(columns: Sequence[Column], mirrored: bool) -> Chart:
    """A chart of years, of which at least one is given; those between them keep their place."""
    counted = {int(column.span): column for column in columns}
    last = max(counted)
    years = range(min(min(counted), last - FEWEST_YEARS + 1), last + 1)
    filled = [counted.get(year) or Column(str(year), str(year), str(year), 0, "") for year in years]
    return draw_columns(filled, mirrored, _label_step(len(years)))


def draw_columns(columns: Sequence[Column], mirrored: bool, step: int = 1) -> Chart:
    """A chart of columns, oldest first, every `step`th of which has its label, the last among them."""
    most = max(1, *(column.count for column in columns))
    height = min(TALLEST, EACH * most)
    bars = []
    for number, column in enumerate(columns):
        place = len(columns) - 1 - number if mirrored else number
        tall = max(LOWEST_BAR, round(height * column.count / most)) if column.count else 0
        is_labelled = (len(columns) - 1 - number) % step == 0
        across = _across(place, len(columns))
        bars.append(Bar(column, **across, y=height - tall, height=tall, is_labelled=is_labelled))
    return Chart(bars, height, mirrored)


def _across(place: int, columns: int) -> dict[str, str]:
    """Where the bar at `place` of `columns` stands, counted from the left."""
    room = 100 / columns
    return {
        "x": f"{room * (place + (1 - FILL) / 2):.3f}%",
        "width": f"{room * FILL:.3f}%",
        "middle": f"{room * (place + 0.5):.3f}%",
    }


def _label_step(years: int) -> int:
    """Years between two labels, so that they stay apart on a phone."""
    return next(step for step in (2, 5, 10, 20, 50, 100, 1000) if years / step <= 7)
