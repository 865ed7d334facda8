"""`.jsonl`, `.jsonl.gz`: one JSON object a line; other lines go on where one is bad."""

import json
from codecs import BOM_UTF8
from collections.abc import Iterator
from pathlib import Path

from ..facts import RawCapture, Rejection, UnreadableCapture
from .decoding import Decoded, decode_text
from .files import LINE_END, TOO_LARGE, FileLine, read_lines
from .rows import TEXT_COLUMNS, row_capture


def read_jsonl(path: Path) -> Iterator[RawCapture | Rejection]:
    """Yield a capture for every line that holds an object, a Rejection for any other; empty lines are passed over.

    Raises UnreadableCapture for an empty file and where gzip data are bad, and OSError.
    """
    any_line = False
    for line in read_lines(path):
        if line.content is not None and not line.content.strip():
            continue
        any_line = True
        try:
            yield _capture(path, line)
        except UnreadableCapture as error:
            yield Rejection(str(path), line.number, str(error))
    if not any_line:
        raise UnreadableCapture("empty file")


def _capture(path: Path, line: FileLine) -> RawCapture:
    if line.content is None:
        raise UnreadableCapture(TOO_LARGE)
    content = line.content.rstrip(LINE_END).removeprefix(BOM_UTF8)
    text, encoding, warnings = _decode(content)
    try:
        row = json.loads(text)
    except RecursionError:
        raise UnreadableCapture("not valid JSON: nested too deeply") from None
    except ValueError as error:
        raise UnreadableCapture(f"not valid JSON: {' '.join(str(error).split())}") from None
    if not isinstance(row, dict):
        raise UnreadableCapture("not a JSON object")
    if not any(name in row for name in TEXT_COLUMNS):
        raise UnreadableCapture("neither body nor html")
    return row_capture(path, line.number, content, row, "application/json", encoding, warnings)


def _decode(content: bytes) -> Decoded:
    try:
        return content.decode("utf-8"), "utf-8", ()  # whether it is text, JSON tells better than its letters
    except UnicodeDecodeError:
        return decode_text(content)
