"""`.txt`: the whole file is one capture."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from ..facts import RawCapture
from .decoding import decode_text
from .files import read_whole


def read_text(path: Path) -> Iterator[RawCapture]:
    """Yield the capture of a text file. Raises UnreadableCapture for what is no text, and OSError."""
    content = read_whole(path)
    text, encoding, warnings = decode_text(content)
    yield RawCapture(
        file=str(path),
        record=None,
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        media_type="text/plain",
        text=text,
        encoding=encoding,
        warnings=warnings,
    )
