"""The reports of one meeting beside each other: where they agree, and where one tells it otherwise."""

from collections.abc import Callable
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from archive.models import Meeting, Report


class Cell(NamedTuple):
    """What a report says of one thing; empty where it is silent. `differs`: from the meeting as it stands."""

    value: object
    differs: bool


class Telling(NamedTuple):
    """A report, or an entry of the official record (a meeting), and its cells, in the order of FIELDS."""

    source: Report | Meeting
    date: Cell
    place: Cell
    parties: Cell
    state: Cell

    @property
    def is_record(self) -> bool:
        return isinstance(self.source, Meeting)


class Comparison(NamedTuple):
    """`agreed`, `disputed`: labels of what all that speak of it tell alike, or not."""

    tellings: list[Telling]
    agreed: list[Promise]
    disputed: list[Promise]


def _is_other_day(one, other, last) -> bool:
    """`2020-06` says no other than `2020-06-22`, nor does a day between `other` and `last`."""
    return one.last_day < other.first_day or one.first_day > (last or other).last_day


def _is_other(one, other, _last) -> bool:
    return one != other


def _parties(telling: Report | Meeting) -> list:
    return sorted(telling.participants.all(), key=lambda official: official.pk)


# name of the cell → (label, what a report or a meeting says, whether two values contradict each other)
FIELDS: dict[str, tuple[Promise, Callable, Callable]] = {
    "date": (_("التاريخ"), lambda telling: telling.date, _is_other_day),
    "place": (_("المكان"), lambda telling: telling.place, _is_other),
    "parties": (_("الأطراف"), _parties, _is_other),
    "state": (_("الحال"), lambda telling: telling.state, _is_other),
}


def compare_reports(meeting: Meeting, in_record: Meeting | None) -> Comparison | None:
    """The tellings of a meeting from `with_parties()`, the official record first; None where there is one only.

    `in_record`: the entry that tells it otherwise. Fetch the reports' participants beforehand.
    """
    entry = meeting if meeting.record_source else in_record
    told: list[Report | Meeting] = [*([entry] if entry else []), *meeting.shown_reports]
    if len(told) < 2:
        return None
    columns = {name: _compare(name, meeting, told) for name in FIELDS}
    tellings = [
        Telling(source, **{name: column[row] for name, column in columns.items()}) for row, source in enumerate(told)
    ]
    spoken = {name: [cell for cell in column if cell.value] for name, column in columns.items()}
    disputed = [name for name, cells in spoken.items() if any(cell.differs for cell in cells)]
    agreed = [name for name, cells in spoken.items() if len(cells) > 1 and name not in disputed]
    return Comparison(tellings, [FIELDS[name][0] for name in agreed], [FIELDS[name][0] for name in disputed])


def _compare(name: str, meeting: Meeting, told: list[Report | Meeting]) -> list[Cell]:
    _label, read, contradicts = FIELDS[name]
    values = [read(telling) for telling in told]
    # A meeting that its reports leave undecided is measured by the first of them that speaks.
    standard = read(meeting) or next((value for value in values if value), None)
    return [Cell(value, bool(value and contradicts(value, standard, meeting.date_end))) for value in values]
