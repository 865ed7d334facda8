"""The reports of one meeting beside each other: where they agree, and where one tells it otherwise."""

from collections.abc import Callable
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from archive.models import Meeting, Report


class Cell(NamedTuple):
    """What a report says of one thing; None where it is silent. `differs`: from the meeting as it stands."""

    value: object
    differs: bool


class Telling(NamedTuple):
    """A report, None for the official record, and its cells, in the order of FIELDS."""

    report: Report | None
    date: Cell
    place: Cell
    state: Cell


class Comparison(NamedTuple):
    """`agreed`, `disputed`: labels of what all that speak of it tell alike, or not."""

    tellings: list[Telling]
    agreed: list[Promise]
    disputed: list[Promise]


def _is_other_day(one, other) -> bool:
    """`2020-06` says no other than `2020-06-22`."""
    return not one.overlaps(other)


def _is_other(one, other) -> bool:
    return one != other


# name of the field of meetings and reports → (label, whether two values contradict each other)
FIELDS: dict[str, tuple[Promise, Callable]] = {
    "date": (_("التاريخ"), _is_other_day),
    "place": (_("المكان"), _is_other),
    "state": (_("الحال"), _is_other),
}


def compare_reports(meeting: Meeting) -> Comparison | None:
    """The tellings of a meeting from `with_parties()`, the official record first; None where there is one only."""
    told: list[Report | None] = [*([None] if meeting.record_source else []), *meeting.shown_reports]
    if len(told) < 2:
        return None
    columns = {name: _compare(name, meeting, told) for name in FIELDS}
    tellings = [
        Telling(report, **{name: column[row] for name, column in columns.items()}) for row, report in enumerate(told)
    ]
    spoken = {name: [cell for cell in column if cell.value] for name, column in columns.items()}
    disputed = [name for name, cells in spoken.items() if any(cell.differs for cell in cells)]
    agreed = [name for name, cells in spoken.items() if len(cells) > 1 and name not in disputed]
    return Comparison(tellings, [FIELDS[name][0] for name in agreed], [FIELDS[name][0] for name in disputed])


def _compare(name: str, meeting: Meeting, told: list[Report | None]) -> list[Cell]:
    _label, contradicts = FIELDS[name]
    values = [getattr(report or meeting, name) for report in told]
    # A meeting that its reports leave undecided is measured by the first of them that speaks.
    standard = getattr(meeting, name) or next((value for value in values if value), None)
    return [Cell(value, bool(value and contradicts(value, standard))) for value in values]
