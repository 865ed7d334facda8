"""`.warc`, `.warc.gz` (ISO 28500): every record that holds a page is a capture; warcio decodes what HTTP packed."""

import hashlib
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from pathlib import Path
from urllib.parse import urlsplit

from warcio.recordloader import ArcWarcRecord, ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeadersParserException

from ..facts import RawCapture, Rejection, UnreadableCapture
from .declared import clean_url
from .decoding import decode_page, decode_text
from .files import LARGEST_CAPTURE, TOO_LARGE
from .html import read_markup
from .records import WarcRecord, split_records

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_TEXTS = frozenset({"text/plain"})
# Text that sites keep for programs.
_FOR_PROGRAMS = frozenset({"robots.txt", "ads.txt", "app-ads.txt", "humans.txt", "llms.txt", "security.txt"})
_ANSWERS = re.compile(rb"^WARC-Type:\s*(?:response|resource)\b", re.IGNORECASE | re.MULTILINE)
_FOUND = frozenset({"200", "203"})


def read_warc(path: Path) -> Iterator[RawCapture | Rejection]:
    """Yield a capture for every page in a file, numbered by its record from 1, and a Rejection for a broken record.

    Requests, revisits, redirects, errors, pictures and the like are passed over.
    Raises UnreadableCapture where there is no record at all, and OSError.
    """
    number = 0
    with path.open("rb") as file:
        for number, record in enumerate(split_records(file), 1):
            try:
                capture = _capture(path, number, record)
            except UnreadableCapture as error:
                yield Rejection(str(path), number, str(error))
            else:
                if capture:
                    yield capture
    if not number:
        raise UnreadableCapture("no WARC record in it")


def _capture(path: Path, number: int, record: WarcRecord) -> RawCapture | None:
    if record.problem:
        raise UnreadableCapture(record.problem)
    if not _ANSWERS.search(record.headers):
        return None
    parsed = _parse(record)
    media_type, charset = _media_type(parsed)
    url = (parsed.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    if media_type not in _PAGES | _TEXTS or urlsplit(url).path.rpartition("/")[2] in _FOR_PROGRAMS:
        return None
    content = _payload(parsed)
    if not record.is_whole or len(content) > LARGEST_CAPTURE:
        raise UnreadableCapture(TOO_LARGE)
    capture = RawCapture(
        file=str(path),
        record=number,
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        media_type=media_type,
        text="",
        encoding="",
        url=clean_url(url),
        captured_at=parsed.rec_headers.get_header("WARC-Date") or "",
    )
    if media_type in _TEXTS:
        text, encoding, warnings = decode_text(content)
        return replace(capture, text=text, encoding=encoding, warnings=warnings)
    markup, encoding, warnings = decode_page(content, charset)
    text, declared, _own_url = read_markup(markup)
    return replace(capture, text=text, encoding=encoding, warnings=warnings, declared=declared)


def _parse(record: WarcRecord) -> ArcWarcRecord:
    stream = io.BytesIO(record.headers + record.block)
    try:
        return ArcWarcRecordLoader(arc2warc=False).parse_record_stream(stream, known_format="warc")
    except (StatusAndHeadersParserException, EOFError):
        raise UnreadableCapture("broken record: its HTTP headers cannot be read") from None


def _media_type(record: ArcWarcRecord) -> tuple[str, str]:
    """Return (media type, charset) of what a record holds; both empty where it was not found, or is no answer."""
    if record.rec_type == "resource":
        declared = record.content_type
    elif record.rec_type == "response" and record.http_headers and record.http_headers.get_statuscode() in _FOUND:
        declared = record.http_headers.get_header("Content-Type")
    else:
        return "", ""
    header = Message()
    header["Content-Type"] = declared or "application/octet-stream"
    return header.get_content_type(), header.get_param("charset") or ""


def _payload(record: ArcWarcRecord) -> bytes:
    packed = (record.http_headers.get_header("Content-Encoding") or "") if record.http_headers else ""
    stream = record.content_stream()
    if packed.lower() not in ("", "identity") and getattr(stream, "decomp_type", None) is None:
        raise UnreadableCapture(f"its content encoding is not known: {packed}")
    content = stream.read(LARGEST_CAPTURE + 1)
    unpacker = getattr(stream, "decompressor", None)
    if unpacker and not unpacker.eof and len(content) <= LARGEST_CAPTURE:
        raise UnreadableCapture("broken record: its compressed content is damaged or cut off")
    return content
