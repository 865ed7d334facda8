"""XLSX: a sheet that says what was asked, then the results, in the direction of the reader's language."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import chain, islice

from django.utils import timezone
from django.utils.translation import get_language_bidi, override
from django.utils.translation import gettext as _

from archive.partialdate import PartialDate
from search.description import describe

from .batches import Export
from .rows import COLUMNS, LABELS, row_of
from .workbook import FIRST_DAY, Cell, Sheet, write_workbook

# Excel has room for 1,048,576, but a sheet's part must also stay below the 2 GiB of an archive without ZIP64.
MOST_ROWS = 400_000
QUERY_WIDTHS = (26, 90)
WIDTHS = {
    "id": 14, "url": 30, "title": 60, "published": 17, "date_precision": 14, "outlet": 20, "agency": 16, "byline": 18,
    "officials": 40, "places": 24, "organisations": 30, "topics": 16, "meetings": 30, "source_url": 30, "sha256": 18,
    "excerpt": 80,
}  # fmt: skip
PUBLISHED = COLUMNS.index("published")


def write(export: Export) -> Iterator[bytes]:
    """Yield the workbook piece by piece."""
    with override(export.language):
        query = Sheet(_("البحث"), query_rows(export), QUERY_WIDTHS)
        name, right_to_left = _("النتائج"), get_language_bidi()
    return write_workbook(chain([query], result_sheets(export, name)), right_to_left)


def query_rows(export: Export) -> list[tuple[Cell, ...]]:
    """What was asked, when and how much was found; then what each column holds."""
    return [
        *describe(export.request),
        (_("عدد النتائج"), len(export.keys)),
        (_("عنوان البحث"), export.address),
        (_("نُزّلت في"), timezone.localtime().replace(tzinfo=None, second=0, microsecond=0)),
        (),
        *((column, str(label)) for column, label in LABELS.items()),
    ]


def result_sheets(export: Export, name: str) -> Iterator[Sheet]:
    """One sheet, or more where there are more than MOST_ROWS results; the header alone where there are none."""
    rows = export.each_hit(lambda hit: typed(row_of(hit, export.absolute)))
    widths = [WIDTHS[column] for column in COLUMNS]
    first = next(rows, None)
    yield Sheet(name, chain([COLUMNS], [first] if first else [], islice(rows, MOST_ROWS - 1)), widths, has_header=True)
    for number, first in enumerate(rows, start=2):
        continued = chain([COLUMNS, first], islice(rows, MOST_ROWS - 1))
        yield Sheet(f"{name} {number}", continued, widths, has_header=True)


def typed(row: list[str]) -> list[Cell]:
    """The row with its date as a date where the day is known; what is known of it only in part stays a text."""
    return [*row[:PUBLISHED], date_cell(row[PUBLISHED]), *row[PUBLISHED + 1 :]]


def date_cell(iso: str) -> str | date:
    """`2020-06-22` as a day, `2020-06-22T17:36` as a moment, `2020-06` and days before Excel's calendar as text."""
    when = PartialDate(iso) if iso else None
    if when is None or when.precision not in ("day", "minute") or when.first_day < FIRST_DAY:
        return iso
    return datetime.fromisoformat(iso) if when.precision == "minute" else when.first_day
