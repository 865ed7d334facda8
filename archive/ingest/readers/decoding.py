"""Bytes → text, with the encoding they were in and what is to be said of it."""

import codecs
import re
import unicodedata

from archive.arabic import chars as c

from ..facts import UnreadableCapture

# Beyond this share of control or unassigned characters a file is not text.
MOST_ODD_CHARACTERS = 0.02
LEAST_LETTERS = 0.4
# Up to this share of the characters beyond ASCII may be damaged in a text that is UTF-8 for all that.
MOST_DAMAGED = 0.05
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# Encodings that a page's declaration is believed for: Python's name, the name that is kept.
_ARABIC_ENCODINGS = {"cp1256": "windows-1256", "iso8859-6": "iso-8859-6"}
# Declared by pages of every language: any bytes decode as these, so they count only where no Arabic is found.
_LATIN_ENCODINGS = frozenset({"iso8859-1", "iso8859-15", "cp1252", "ascii"})
_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:\-]{2,20})""", re.IGNORECASE)
_META_WITHIN = 4096  # bytes; a page declares its encoding at its beginning
_ARABIC_WORD = re.compile(f"[{c.LETTERS}]{{3}}")

Decoded = tuple[str, str, tuple[str, ...]]  # text, encoding, warnings


def decode_text(content: bytes) -> Decoded:
    """Return (text, encoding, warnings): UTF-8 with or without its mark, else windows-1256 with a warning.

    UTF-8 in which a few bytes are damaged is read as such, with a warning. Raises UnreadableCapture for bytes that
    are empty, binary, or no plausible text in either encoding.
    """
    if not content.strip():
        raise UnreadableCapture("empty file")
    marked = _marked_encoding(content)
    if marked == "utf-16":
        return _plausible(_decode(content, marked)), marked, ("read as UTF-16",)
    if b"\x00" in content:
        raise UnreadableCapture("not text: binary data")
    try:
        return _plausible(content.decode("utf-8-sig")), "utf-8", ()
    except UnicodeDecodeError:
        return _decode_damaged(content) or _decode_windows(content)


def decode_page(content: bytes, header_charset: str = "") -> Decoded:
    """Return (markup, encoding, warnings) of an HTML page.

    Its byte-order mark decides, then `header_charset` (of its HTTP header), then what its `<meta>` declares, where
    the bytes agree; else the page is read as `decode_text` reads a file. (The order of the HTML standard, 13.2.3.2.)
    """
    declared = _codec(header_charset or _declared_charset(content))
    encoding = _ARABIC_ENCODINGS.get(declared)
    if encoding and not _marked_encoding(content) and b"\x00" not in content:
        try:
            return content.decode(encoding), encoding, ()
        except UnicodeDecodeError:
            text, read_as, warnings = decode_text(content)
            return text, read_as, (*warnings, f"not {encoding}, as it declares")
    try:
        return decode_text(content)
    except UnreadableCapture:
        if declared in _LATIN_ENCODINGS and b"\x00" not in content and content.strip():
            return _plausible(content.decode("windows-1252", "replace")), "windows-1252", ()
        raise


def mend_surrogates(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text without halves of characters, which JSON can hold and no file can, and a warning if it had any."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"), ("holds halves of characters",)
    return text, ()


def _marked_encoding(content: bytes) -> str:
    return next((encoding for mark, encoding in _BOMS if content.startswith(mark)), "")


def _declared_charset(content: bytes) -> str:
    match = _META_CHARSET.search(content[:_META_WITHIN])
    return match.group(1).decode("ascii", "replace") if match else ""


def _codec(charset: str) -> str:
    """Python's name of a declared encoding; empty for one that it does not know."""
    try:
        return codecs.lookup(charset).name
    except (LookupError, ValueError):
        return ""


def _decode(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableCapture(f"not text: cannot be decoded as {encoding}") from None


def _decode_damaged(content: bytes) -> Decoded | None:
    text = content.decode("utf-8-sig", "replace")
    damaged = text.count(c.REPLACEMENT)
    if damaged > MOST_DAMAGED * sum(not letter.isascii() for letter in text):
        return None
    return _plausible(text), "utf-8", (f"not UTF-8 in {damaged} places: read without them",)


def _decode_windows(content: bytes) -> Decoded:
    # Any bytes decode as windows-1256; words are what tells text from a picture.
    text = _plausible(_decode(content, "windows-1256"))
    if not _ARABIC_WORD.search(text):
        raise UnreadableCapture("neither UTF-8 nor windows-1256")
    return text, "windows-1256", ("not UTF-8: read as windows-1256",)


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
