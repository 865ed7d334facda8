"""A file → the captures in it. One reader an ending; what cannot be read is a `Rejection`, and the rest goes on."""

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from ..facts import RawCapture, Rejection, UnreadableCapture
from .csv import read_csv
from .folders import reason_of, walk_files
from .html import read_html
from .jsonl import read_jsonl
from .text import read_text
from .warc import read_warc

# A new kind of file is one row here: how its name ends, and a function Path → captures, which raises
# UnreadableCapture where the file itself is bad and yields a Rejection for a bad record in it.
READERS: dict[str, Callable[[Path], Iterator[RawCapture | Rejection]]] = {
    ".txt": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".warc": read_warc,
    ".warc.gz": read_warc,
    ".jsonl": read_jsonl,
    ".jsonl.gz": read_jsonl,
    ".csv": read_csv,
}


# The longest text that is read as an article, in characters: five times the longest reports of the press.
LONGEST_TEXT = 500_000


def read_captures(path: Path) -> Iterator[RawCapture | Rejection]:
    """Yield every capture of a file, or of a folder and all folders in it, in the order of their names.

    What cannot be read is yielded as a `Rejection`: a path that does not exist or may not be opened, a pipe or
    device, an empty or binary file, a bad record, and a file named by itself whose ending has no reader. In a
    folder, files with other endings are passed over. A link that leads back into its own folder is followed once.
    """
    path = Path(path)
    try:
        is_folder = path.is_dir()
        exists = is_folder or path.exists()
    except OSError as error:
        yield Rejection(str(path), None, reason_of(error))
        return
    if is_folder:
        for item in walk_files(path):
            if isinstance(item, Rejection):
                yield item
            elif reader := _reader_of(item):
                yield from _read_file(item, reader)
    elif not exists:
        yield Rejection(str(path), None, "no such file or folder")
    elif reader := _reader_of(path):
        yield from _read_file(path, reader)
    else:
        endings = ", ".join(sorted(READERS))
        yield Rejection(str(path), None, f"cannot read files ending in {path.suffix or 'nothing'!r}; known: {endings}")


def _reader_of(path: Path) -> Callable[[Path], Iterator[RawCapture | Rejection]] | None:
    name = path.name.lower()
    return next((reader for ending, reader in READERS.items() if name.endswith(ending)), None)


def _read_file(path: Path, reader: Callable[[Path], Iterator[RawCapture | Rejection]]):
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise UnreadableCapture("not a regular file")
        for item in reader(path):
            if isinstance(item, RawCapture) and len(item.text) > LONGEST_TEXT:
                item = Rejection(item.file, item.record, f"no article: longer than {LONGEST_TEXT:,} characters")
            yield _with_plain_name(item)
    except OSError as error:
        yield _with_plain_name(Rejection(str(path), None, reason_of(error)))
    except UnreadableCapture as error:
        yield _with_plain_name(Rejection(str(path), None, str(error)))


def _with_plain_name(item: RawCapture | Rejection) -> RawCapture | Rejection:
    """A file name in an encoding of old cannot be stored: what is no UTF-8 in it is written as `\\xe1`."""
    try:
        item.file.encode("utf-8")
    except UnicodeEncodeError:
        return replace(item, file=os.fsencode(item.file).decode("utf-8", "backslashreplace"))
    return item
