"""A file → the captures in it. One reader an ending; what cannot be read is a `Rejection`, and the rest goes on."""

import hashlib
import os
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

from archive.arabic import chars as c

from .facts import RawCapture, Rejection, UnreadableCapture

# Beyond this share of control or unassigned characters a file is not text.
MOST_ODD_CHARACTERS = 0.02
LEAST_LETTERS = 0.4
_BOM_16 = (b"\xff\xfe", b"\xfe\xff")


def read_captures(path: Path) -> Iterator[RawCapture | Rejection]:
    """Yield every capture of a file, or of a folder and all folders in it, in the order of their names.

    What cannot be read is yielded as a `Rejection`: a path that does not exist or may not be opened, an empty or
    binary file, one that is neither UTF-8 nor windows-1256, and a file named by itself whose ending has no reader.
    In a folder, files with other endings are passed over. A link that leads back into its own folder is followed once.
    """
    path = Path(path)
    try:
        is_folder = path.is_dir()
        exists = is_folder or path.exists()
    except OSError as error:
        yield Rejection(str(path), None, _reason(error))
        return
    if is_folder:
        yield from _read_folder(path)
    elif not exists:
        yield Rejection(str(path), None, "no such file or folder")
    elif path.suffix.lower() not in READERS:
        endings = ", ".join(sorted(READERS))
        yield Rejection(str(path), None, f"cannot read files ending in {path.suffix or 'nothing'!r}; known: {endings}")
    else:
        yield from _read_file(path)


def decode_text(content: bytes) -> tuple[str, str, tuple[str, ...]]:
    """Return (text, encoding, warnings): UTF-8 with or without its mark, else windows-1256 with a warning.

    Raises UnreadableCapture for bytes that are empty, binary, or no plausible text in either encoding.
    """
    if not content.strip():
        raise UnreadableCapture("empty file")
    if content.startswith(_BOM_16):
        return _plausible(_decode(content, "utf-16")), "utf-16", ("read as UTF-16",)
    if b"\x00" in content:
        raise UnreadableCapture("not text: binary data")
    try:
        return _plausible(content.decode("utf-8-sig")), "utf-8", ()
    except UnicodeDecodeError:
        text = _plausible(_decode(content, "windows-1256"))
        # Any bytes decode as windows-1256; words are what tells text from a picture.
        if not any(letter in text for letter in (c.ALEF, c.LAM, c.YEH)):
            raise UnreadableCapture("neither UTF-8 nor windows-1256") from None
        return text, "windows-1256", ("not UTF-8: read as windows-1256",)


def _decode(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableCapture(f"not text: cannot be decoded as {encoding}") from None


def _plausible(text: str) -> str:
    sample = text[:100_000]
    visible = [letter for letter in sample if not letter.isspace()]
    odd = sum(unicodedata.category(letter) in ("Cc", "Cn", "Co", "Cs") for letter in visible)
    letters = sum(letter.isalnum() or unicodedata.category(letter) == "Mn" for letter in visible)
    if not letters and not odd:
        raise UnreadableCapture("no text in it")
    if odd > MOST_ODD_CHARACTERS * len(visible) or letters < LEAST_LETTERS * len(visible):
        raise UnreadableCapture("not text: binary data")
    return text


def _read_folder(folder: Path) -> Iterator[RawCapture | Rejection]:
    seen: set[tuple[int, int]] = set()
    refused: list[Rejection] = []

    def refuse(error: OSError) -> None:
        refused.append(Rejection(str(error.filename), None, _reason(error)))

    for root, folders, files in os.walk(folder, onerror=refuse, followlinks=True):
        status = os.stat(root)
        if (status.st_dev, status.st_ino) in seen:
            folders.clear()
            continue
        seen.add((status.st_dev, status.st_ino))
        folders.sort()
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in READERS:
                yield from _read_file(Path(root) / name)
        yield from refused
        refused.clear()
    yield from refused


def _read_file(path: Path) -> Iterator[RawCapture | Rejection]:
    try:
        yield from READERS[path.suffix.lower()](path)
    except OSError as error:
        yield Rejection(str(path), None, _reason(error))
    except UnreadableCapture as error:
        yield Rejection(str(path), None, str(error))


def _reason(error: OSError) -> str:
    return f"cannot be opened: {error.strerror or error}"


def _read_text(path: Path) -> Iterator[RawCapture]:
    content = path.read_bytes()
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


# A new kind of file is one row here: its ending, and a function Path → captures that raises UnreadableCapture.
READERS: dict[str, Callable[[Path], Iterator[RawCapture | Rejection]]] = {".txt": _read_text}
