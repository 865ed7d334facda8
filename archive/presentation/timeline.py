"""Time laid across a small SVG: years become percentages, from the right in Arabic."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import NamedTuple

from archive.partialdate import PartialDate

# A label needs so many parts of the axis to itself, so that labels stay apart on a phone.
MOST_LABELS = 6
STEPS = (1, 2, 5, 10, 20, 50, 100)
# How far, in percent, an end that nobody knows is drawn: enough to be seen, too little to be read as a length.
UNKNOWN = 5.0
NARROWEST = 0.8
# Part of a year's room that its mark fills.
FILL = 0.86


class Stretch(NamedTuple):
    """From `x`, `width` wide, both in percent."""

    x: str
    width: str


class Mark(NamedTuple):
    """A year in which something was counted. `share`: its part of the most, 0.25 to 1."""

    year: int
    count: int
    stretch: Stretch
    share: str


class Label(NamedTuple):
    year: int
    x: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A post: the time known, and the stub of an end that is not known, on either side; any may be None."""

    known: Stretch | None
    before: Stretch | None
    after: Stretch | None


@dataclass(frozen=True, slots=True)
class Axis:
    """The years `first` to `last`, both included. `mirrored`: the first on the right."""

    first: int
    last: int
    mirrored: bool

    @property
    def years(self) -> int:
        return self.last - self.first + 1

    @property
    def labels(self) -> list[Label]:
        """Years to write under the axis, evenly apart, each at the middle of its year."""
        step = next(step for step in STEPS if self.years / step <= MOST_LABELS)
        years = [year for year in range(self.first, self.last + 1) if year % step == 0]
        return [Label(year, self.point(year + 0.5)) for year in years]

    def point(self, moment: float) -> str:
        """Where a moment, in years, stands: 2020.5 is the middle of 2020."""
        return self._at(self._percent(moment))

    def stretch(self, start: float, end: float) -> Stretch:
        """From one moment to another."""
        left, right = self._percent(start), self._percent(end)
        width = max(right - left, NARROWEST)
        return Stretch(self._at(left, width), f"{width:.2f}%")

    def _percent(self, moment: float) -> float:
        return 100 * (moment - self.first) / self.years

    def _at(self, percent: float, width: float = 0) -> str:
        return f"{100 - percent - width if self.mirrored else percent:.2f}%"


def axis_of(dates: Iterable[PartialDate | None], mirrored: bool) -> Axis | None:
    """The axis that holds all `dates`; None where they all fall into one year: a point makes no line."""
    years = {date.year for date in dates if date}
    return Axis(min(years), max(years), mirrored) if len(years) > 1 else None


def bar_of(axis: Axis, start: PartialDate | None, end: PartialDate | None) -> Bar | None:
    """A term on the axis. An open end is unknown: it is a stub, not a line to the end of the axis."""
    if start is None and end is None:
        return None
    stub = UNKNOWN * axis.years / 100
    if end is None:
        first = _moment(start.first_day)
        return Bar(axis.stretch(first, first), None, axis.stretch(first, first + stub))
    last = _moment(end.last_day)
    if start is None:
        return Bar(axis.stretch(last, last), axis.stretch(last - stub, last), None)
    return Bar(axis.stretch(_moment(start.first_day), last), None, None)


def marks_of(axis: Axis, counts: Mapping[int, int]) -> list[Mark]:
    """A mark for each year with a count, the fuller the more was counted."""
    most = max(counts.values(), default=1)
    room = (1 - FILL) / 2
    return [
        Mark(year, count, axis.stretch(year + room, year + 1 - room), f"{0.25 + 0.75 * count / most:.2f}")
        for year, count in sorted(counts.items())
    ]


def _moment(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 366


class Dot(NamedTuple):
    """A dated row in its year."""

    row: object
    x: str


class Year(NamedTuple):
    """The rows of a year (None: the undated), in their order, and dots for those dated to a month or better."""

    year: int | None
    rows: list
    dots: list[Dot]


def years_of(rows: Iterable, mirrored: bool) -> list[Year]:
    """Group neighbouring rows that have a `date` by year."""
    years = []
    for year, group in groupby(rows, key=lambda row: row.date.year if row.date else None):
        members = list(group)
        exact = [row for row in members if row.date and row.date.precision != "year"]
        years.append(Year(year, members, [Dot(row, _middle(row.date, mirrored)) for row in exact]))
    return years


def _middle(date: PartialDate, mirrored: bool) -> str:
    """Where the middle of a date stands in its year."""
    axis = Axis(date.year, date.year, mirrored)
    middle = (_moment(date.first_day) + _moment(date.last_day)) / 2
    return axis.point(middle)
