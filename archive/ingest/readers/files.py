"""Reading files in bounded memory: whole ones, and lines of plain or gzipped ones."""

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from ..facts import UnreadableCapture

# The largest capture that is read, in bytes. Pages of news with pictures set into their markup reach some three
# million; what is larger is no article, and reading it would cost the memory of the whole run.
LARGEST_CAPTURE = 20_000_000
TOO_LARGE = f"larger than {LARGEST_CAPTURE // 1_000_000} MB"
# Text shrinks ten- to thirtyfold. What grows beyond this is made to fill memory, or time.
MOST_EXPANSION = 300
LINE_END = b"\r\n"


@dataclass(frozen=True, slots=True)
class FileLine:
    """A line of a file with its number from 1 and its line end; `content` is None where it is too large to hold."""

    number: int
    content: bytes | None


def read_whole(path: Path) -> bytes:
    """Return the bytes of a file. Raises UnreadableCapture above `LARGEST_CAPTURE`, and OSError."""
    with path.open("rb") as file:
        content = file.read(LARGEST_CAPTURE + 1)
    if len(content) > LARGEST_CAPTURE:
        raise UnreadableCapture(TOO_LARGE)
    return content


def read_lines(path: Path) -> Iterator[FileLine]:
    """Yield the lines of a file, gzipped where its name ends in `.gz`; none is held beyond `LARGEST_CAPTURE`.

    Raises UnreadableCapture where the file is no gzip, is damaged or cut off, or expands beyond reason: after the
    lines that were whole.
    """
    is_gzip = path.name.lower().endswith(".gz")
    most = path.stat().st_size * MOST_EXPANSION + LARGEST_CAPTURE
    number = read = 0
    with path.open("rb") as file, _unpacked(file, is_gzip) as lines:
        while content := lines.readline(LARGEST_CAPTURE + 1):
            number += 1
            read += len(content)
            is_whole = len(content) <= LARGEST_CAPTURE
            while not content.endswith(b"\n") and (rest := lines.readline(LARGEST_CAPTURE)) and read <= most:
                read += len(rest)
                content = rest
            if read > most:
                raise UnreadableCapture(f"expands more than {MOST_EXPANSION}-fold: the rest is not read")
            yield FileLine(number, content if is_whole else None)


@contextmanager
def _unpacked(file: BinaryIO, is_gzip: bool) -> Iterator[BinaryIO]:
    if not is_gzip:
        yield file
        return
    try:
        with gzip.GzipFile(fileobj=file) as unpacked:
            yield unpacked
    except gzip.BadGzipFile:
        raise UnreadableCapture("not gzip data, or damaged") from None
    except EOFError:
        raise UnreadableCapture("cut off: its gzip data has no end") from None
    except zlib.error:
        raise UnreadableCapture("damaged gzip data") from None
