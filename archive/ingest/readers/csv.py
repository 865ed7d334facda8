"""`.csv`: a header that names the columns, then one article a row. A row may run over several lines."""

import csv
import io
from codecs import BOM_UTF8
from collections import deque
from collections.abc import Iterator
from pathlib import Path

from ..facts import RawCapture, Rejection, UnreadableCapture
from .decoding import decode_text
from .files import LARGEST_CAPTURE, LINE_END, TOO_LARGE, FileLine, read_lines
from .rows import TEXT_COLUMNS, row_capture

# Spreadsheets of some countries write the second, exports of databases the third.
_DELIMITERS = ",;\t"
# A row of more lines has a quotation mark that nothing closes.
_MOST_LINES = 10_000
csv.field_size_limit(LARGEST_CAPTURE)


def read_csv(path: Path) -> Iterator[RawCapture | Rejection]:
    """Yield a capture for every row, named by the line it begins in, and a Rejection for one that cannot be read.

    Empty lines are passed over. Raises UnreadableCapture for an empty file and for a header without a column of
    text, and OSError.
    """
    lines = _Lines(read_lines(path))
    header = lines.take_record()
    if header is None:
        raise UnreadableCapture("empty file")
    columns, delimiter = _read_header(_joined(header))
    while record := lines.take_record():
        try:
            yield _capture(path, record, columns, delimiter)
        except UnreadableCapture as error:
            # Whatever the quotation mark swallowed is read again without it.
            lines.give_back(record[1:])
            yield Rejection(str(path), record[0].number, str(error))


class _Lines:
    """The lines of a file, taken a record at a time: up to where every quotation mark is closed."""

    def __init__(self, lines: Iterator[FileLine]):
        self._lines = lines
        self._returned: deque[FileLine] = deque()

    def take_record(self) -> list[FileLine]:
        """Return the lines of the next record; none at the end."""
        record: list[FileLine] = []
        quotes = size = 0
        while line := self._next():
            if not record and line.content is not None and not line.content.strip():
                continue
            record.append(line)
            if line.content is None:
                return record
            quotes += line.content.count(b'"')
            size += len(line.content)
            if quotes % 2 == 0 or size > LARGEST_CAPTURE or len(record) > _MOST_LINES:
                return record
        return record

    def give_back(self, lines: list[FileLine]) -> None:
        self._returned.extendleft(reversed(lines))

    def _next(self) -> FileLine | None:
        return self._returned.popleft() if self._returned else next(self._lines, None)


def _joined(record: list[FileLine]) -> bytes:
    if any(line.content is None for line in record) or sum(len(line.content) for line in record) > LARGEST_CAPTURE:
        raise UnreadableCapture(TOO_LARGE)
    return b"".join(line.content for line in record).rstrip(LINE_END)


def _read_header(content: bytes) -> tuple[list[str], str]:
    text, _encoding, _warnings = decode_text(content.removeprefix(BOM_UTF8))
    for delimiter in _DELIMITERS:
        columns = [name.strip().lower() for name in _cells(text, delimiter)]
        if any(name in columns for name in TEXT_COLUMNS):
            return columns, delimiter
    raise UnreadableCapture(f"missing column: {' or '.join(TEXT_COLUMNS)}")


def _capture(path: Path, record: list[FileLine], columns: list[str], delimiter: str) -> RawCapture:
    content = _joined(record)
    text, encoding, warnings = decode_text(content)
    cells = _cells(text, delimiter)
    while len(cells) > len(columns) and not cells[-1]:
        cells.pop()
    if len(cells) != len(columns):
        raise UnreadableCapture(f"{len(cells)} cells where the header names {len(columns)} columns")
    return row_capture(path, record[0].number, content, dict(zip(columns, cells, strict=True)), "text/csv",
                       encoding, warnings)  # fmt: skip


def _cells(text: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except (csv.Error, StopIteration) as error:
        raise UnreadableCapture(f"not valid CSV: {error}") from None
