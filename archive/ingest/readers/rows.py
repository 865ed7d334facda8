"""A row of a `.jsonl` or `.csv` file → a capture."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from ..facts import Declared, RawCapture, UnreadableCapture
from .declared import clean_url
from .decoding import mend_surrogates
from .html import read_markup

# One of these holds the text. `body` is taken as it is, `html` is read as a page.
TEXT_COLUMNS = ("body", "html")
DECLARED_COLUMNS = ("title", "published", "byline", "outlet", "agency")
KNOWN_COLUMNS = (*TEXT_COLUMNS, *DECLARED_COLUMNS, "url", "captured_at")
_LONGEST_TIME = 40


def row_capture(
    path: Path,
    record: int,
    content: bytes,
    row: Mapping[str, object],
    media_type: str,
    encoding: str,
    warnings: tuple[str, ...],
) -> RawCapture:
    """Return the capture of a row. `content`: its bytes in the file, `row`: its values by the name of their column.

    What the row says of the article goes before what the page in its `html` declares.
    Raises UnreadableCapture for a row without text, or with a value that is no text.
    """
    values, mended = _values(row)
    warnings += mended
    text, in_page, own_url = values["body"], Declared(), ""
    if not text.strip() and values["html"].strip():
        text, in_page, own_url = read_markup(values["html"])
    if not any(letter.isalnum() for letter in text):
        raise UnreadableCapture("no text: neither body nor html holds any")
    url = clean_url(values["url"])
    if values["url"].strip() and not url:
        warnings += (f"no web address: {values['url'].strip()[:100]!r}",)
    return RawCapture(
        file=str(path),
        record=record,
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        media_type=media_type,
        text=text,
        encoding=encoding,
        url=url or own_url,
        captured_at=values["captured_at"].strip()[:_LONGEST_TIME],
        declared=Declared(**{name: values[name].strip() or getattr(in_page, name) for name in DECLARED_COLUMNS}),
        warnings=warnings,
    )


def _values(row: Mapping[str, object]) -> tuple[dict[str, str], tuple[str, ...]]:
    values, warnings = {}, ()
    for name in KNOWN_COLUMNS:
        value = row.get(name)
        if isinstance(value, bool | list | dict):
            raise UnreadableCapture(f"{name} is no text")
        values[name], mended = mend_surrogates("" if value is None else str(value))
        warnings += tuple(f"{name} {warning}" for warning in mended)
    return values, warnings
