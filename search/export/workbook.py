"""An XLSX workbook that is sent while it is written: rows go out as they come, none is kept.

Libraries that write workbooks send nothing before the last row is known, so that a long one runs into the
time limits of the servers between. What a workbook needs at the least is little: see also `workbook_parts`.
Source: ECMA-376, Office Open XML File Formats, 5th ed., Part 1, 18.3 (worksheets); Part 2 (packages are ZIP archives).
"""

import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple
from xml.sax.saxutils import escape

from search.xml import legal_text

from .workbook_parts import DAY, DECLARATION, HEADER, MAIN, MINUTE, PACKAGE_RELATIONS, PLAIN, closing_parts

LONGEST_CELL = 32_767  # characters; Excel refuses a workbook with a longer one
ELLIPSIS = "…"
EPOCH = datetime(1899, 12, 30)  # day 0 of Excel's calendar, which is right from March 1900 on
FIRST_DAY = date(1900, 3, 1)
ROWS_A_PIECE = 100

# What looks like an escape of Excel's own (`_x000D_`) would be read as one.
_LIKE_AN_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")

Cell = str | int | date  # a datetime is a date too


class Sheet(NamedTuple):
    """`widths`: of the columns, in characters. `has_header`: the first row stays in sight and filters the rest."""

    name: str
    rows: Iterable[Sequence[Cell]]
    widths: Sequence[int]
    has_header: bool = False


class _Outbox:
    """A file for ZipFile that cannot go back: what is written waits to be sent."""

    def __init__(self):
        self._pieces = []

    def write(self, data) -> int:
        self._pieces.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing waits elsewhere."""

    def take(self) -> bytes:
        sent = b"".join(self._pieces)
        self._pieces.clear()
        return sent


def write_workbook(sheets: Iterable[Sheet], right_to_left: bool) -> Iterator[bytes]:
    """Yield the pieces of a workbook. `sheets` may be an iterator; each one's rows are read when its turn comes."""
    outbox = _Outbox()
    written: list[tuple[str, str]] = []  # (name, cells that filter) of each sheet
    with zipfile.ZipFile(outbox, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("_rels/.rels", PACKAGE_RELATIONS)
        for number, sheet in enumerate(sheets, start=1):
            last = 0
            with package.open(f"xl/worksheets/sheet{number}.xml", "w") as part:
                part.write(_sheet_head(sheet, right_to_left).encode())
                for last, row in enumerate(sheet.rows, start=1):
                    part.write(_row(row, last, HEADER if sheet.has_header and last == 1 else PLAIN).encode())
                    # The compressor may still hold all; an empty piece would end the response for some servers.
                    if last % ROWS_A_PIECE == 0 and (sent := outbox.take()):
                        yield sent
                filtered = f"A1:{column_name(len(sheet.widths))}{last}" if sheet.has_header else ""
                part.write(_sheet_tail(filtered).encode())
            written.append((sheet.name, filtered))
        for path, text in closing_parts(written):
            package.writestr(path, text)
    yield outbox.take()


def column_name(number: int) -> str:
    """`A` of 1, `Z` of 26, `AA` of 27."""
    name = ""
    while number:
        number, letter = divmod(number - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def _sheet_head(sheet: Sheet, right_to_left: bool) -> str:
    frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' if sheet.has_header else ""
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        for number, width in enumerate(sheet.widths, start=1)
    )
    return (
        f'{DECLARATION}<worksheet xmlns="{MAIN}"><sheetViews><sheetView rightToLeft="{right_to_left:d}" '
        f'workbookViewId="0">{frozen}</sheetView></sheetViews><cols>{columns}</cols><sheetData>'
    )


def _sheet_tail(filtered: str) -> str:
    filters = f'<autoFilter ref="{filtered}"/>' if filtered else ""
    return f"</sheetData>{filters}</worksheet>"


def _row(cells: Sequence[Cell], number: int, style: int) -> str:
    written = (_cell(value, f"{column_name(place)}{number}", style) for place, value in enumerate(cells, start=1))
    return f'<row r="{number}">{"".join(written)}</row>'


def _cell(value: Cell, place: str, style: int) -> str:
    if value == "":
        return ""
    if isinstance(value, str):
        # A typed text: whatever it begins with, it is never run as a formula.
        return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{_text(value)}</t></is></c>'
    if isinstance(value, datetime):
        return f'<c r="{place}" s="{MINUTE}"><v>{(value - EPOCH).total_seconds() / 86400:.10f}</v></c>'
    if isinstance(value, date):
        return f'<c r="{place}" s="{DAY}"><v>{(value - EPOCH.date()).days}</v></c>'
    return f'<c r="{place}" s="{style}"><v>{value}</v></c>'


def _text(value: str) -> str:
    text = legal_text(value)
    if len(text) > LONGEST_CELL:
        text = text[: LONGEST_CELL - len(ELLIPSIS)] + ELLIPSIS
    return escape(_LIKE_AN_ESCAPE.sub("_x005F_", text), {"\r": "&#13;"})
