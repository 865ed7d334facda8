"""A date that knows how much of it is known: ISO 8601 cut to its precision (EDTF level 0, plus minutes).

`2020`, `2020-06`, `2020-06-22` or `2020-06-22T17:36`, in the local time of the source, without zone.
The text is the whole value: it sorts by time and can never disagree with its precision.
Source: Library of Congress, Extended Date/Time Format (EDTF) Specification, level 0.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime

_FORM = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?", re.ASCII)
PRECISIONS = {4: "year", 7: "month", 10: "day", 16: "minute"}
MAX_LENGTH = max(PRECISIONS)


@dataclass(frozen=True, order=True, slots=True)
class PartialDate:
    """A span of time: a year, a month, a day or a minute. Raises ValueError for any other text."""

    iso: str

    def __post_init__(self):
        match = _FORM.fullmatch(self.iso)
        if match is None:
            raise ValueError(f"not a date of the form YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH:MM: {self.iso!r}")
        year, month, day, hour, minute = match.groups()
        datetime(int(year), int(month or 1), int(day or 1), int(hour or 0), int(minute or 0))

    @property
    def precision(self) -> str:
        """`year`, `month`, `day` or `minute`."""
        return PRECISIONS[len(self.iso)]

    @property
    def year(self) -> int:
        return int(self.iso[:4])

    @property
    def first_day(self) -> date:
        return date.fromisoformat((self.iso + "-01-01")[:10] if len(self.iso) < 10 else self.iso[:10])

    @property
    def last_day(self) -> date:
        if self.precision in ("day", "minute"):
            return self.first_day
        month = self.first_day.month if self.precision == "month" else 12
        return date(self.year, month, calendar.monthrange(self.year, month)[1])

    @property
    def day(self) -> "PartialDate":
        """The same date without its time of day."""
        return PartialDate(self.iso[:10])

    def overlaps(self, other: "PartialDate") -> bool:
        """Whether the two spans share at least a day."""
        return self.first_day <= other.last_day and other.first_day <= self.last_day

    def __str__(self):
        return self.iso
