"""CSV, RFC 4180, for spreadsheets and programs. Values that a spreadsheet would run as a formula are made harmless."""

import csv
from collections.abc import Iterator

from .batches import Export
from .rows import COLUMNS, row_of

BYTE_ORDER_MARK = "\ufeff"
# A cell that begins so is run as a formula. Source: OWASP, "CSV Injection".
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Echo:
    """A file for csv.writer that hands back what is written instead of keeping it."""

    def write(self, text):
        return text


def write(export: Export) -> Iterator[str]:
    """Yield the file line by line, the header first."""
    writer = csv.writer(_Echo())
    yield (BYTE_ORDER_MARK if export.with_mark else "") + writer.writerow(COLUMNS)
    for row in export.each_hit(lambda hit: row_of(hit, export.absolute)):
        yield writer.writerow([_harmless(cell) for cell in row])


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
