"""Coverage by year as the geometry of a small SVG: percentages across, pixels up."""

from collections.abc import Iterable
from dataclasses import dataclass

TALLEST = 72
# Pixels for each article while they are few: a chart of one article is a strip, not an empty field.
EACH = 18
# A handful of years would make a few huge blocks: the axis always holds at least this many.
FEWEST_YEARS = 12
# Part of a year's room that its bar fills.
FILL = 0.82
LOWEST_BAR = 3


@dataclass(frozen=True, slots=True)
class Bar:
    """`x`, `width`, `middle` in percent; `y`, `height` in pixels; a year without articles has no height."""

    year: int
    count: int
    url: str
    x: str
    width: str
    middle: str
    y: int
    height: int
    is_labelled: bool


@dataclass(frozen=True, slots=True)
class Chart:
    bars: list[Bar]
    height: int


def draw_histogram(rows: Iterable[tuple], mirrored: bool) -> Chart | None:
    """A chart of rows (year, count, url), oldest first; None without rows. `mirrored`: the oldest on the right."""
    counted = {int(year): (count, url) for year, count, url in rows}
    if not counted:
        return None
    last = max(counted)
    first = min(min(counted), last - FEWEST_YEARS + 1)
    years = range(first, last + 1)
    most = max(count for count, _url in counted.values())
    height = min(TALLEST, EACH * most)
    step = _label_step(len(years))
    bars = []
    for year in years:
        count, url = counted.get(year, (0, ""))
        place = years.stop - 1 - year if mirrored else year - years.start
        is_labelled = (years.stop - 1 - year) % step == 0
        tall = max(LOWEST_BAR, round(height * count / most)) if count else 0
        bars.append(
            Bar(year, count, url, **_across(place, len(years)), y=height - tall, height=tall, is_labelled=is_labelled)
        )
    return Chart(bars, height)


def _across(place: int, years: int) -> dict[str, str]:
    """Where the bar at `place` of `years` stands, counted from the left."""
    room = 100 / years
    return {
        "x": f"{room * (place + (1 - FILL) / 2):.3f}%",
        "width": f"{room * FILL:.3f}%",
        "middle": f"{room * (place + 0.5):.3f}%",
    }


def _label_step(years: int) -> int:
    """Years between two labels, so that they stay apart on a phone."""
    return next(step for step in (2, 5, 10, 20, 50, 100, 1000) if years / step <= 7)
