"""A WARC file → its records, in bounded memory. What is broken is said of its record, and the next one is sought.

warcio's own iterator passes over damage in silence and ends at the first; this one frames the records by themselves.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from ..facts import UnreadableCapture
from .files import LARGEST_CAPTURE

_MAGIC = b"\x1f\x8b\x08"
_VERSION = b"WARC/"
# Where a record before was cut off, the next begins in the middle of a line.
_OPENING = re.compile(rb"WARC/\d\.\d+\s*$")
_PIECE = 64 * 1024
_LONGEST_HEADER = 64 * 1024  # bytes of one record's headers
_MOST_HELD = LARGEST_CAPTURE + _LONGEST_HEADER


@dataclass(frozen=True, slots=True)
class WarcRecord:
    """A record: its block is cut where it is too large to hold (`is_whole`); `problem` if it is broken."""

    headers: bytes = b""
    block: bytes = b""
    is_whole: bool = True
    problem: str = ""


def split_records(file: BinaryIO) -> Iterator[WarcRecord]:
    """Yield the records of a file, plain or gzipped. Raises OSError."""
    stream = _Stream(file)
    while True:
        try:
            if not stream.seek_record():
                return
            record = _read_record(stream)
        except UnreadableCapture as error:
            record = WarcRecord(problem=str(error))
        yield record


def _read_record(stream: "_Stream") -> WarcRecord:
    headers, length = _read_headers(stream)
    block = stream.read(min(length, _MOST_HELD))
    skipped = stream.skip(length - len(block)) if len(block) == _MOST_HELD else 0
    if len(block) + skipped < length:
        stream.give_back(block)
        raise UnreadableCapture(f"broken record: cut off after {len(block)} of {length} bytes")
    if not stream.at_record_end():
        stream.give_back(block)
        raise UnreadableCapture("broken record: its Content-Length is wrong")
    return WarcRecord(headers, block, is_whole=len(block) == length)


def _read_headers(stream: "_Stream") -> tuple[bytes, int]:
    headers, length = b"", -1
    while len(headers) < _LONGEST_HEADER:
        line = stream.read_line()
        headers += line
        if not line.strip():
            break
        name, _colon, value = line.partition(b":")
        if name.strip().lower() == b"content-length" and value.strip().isdigit():
            length = int(value)
    if length < 0:
        raise UnreadableCapture("broken record: no Content-Length")
    return headers, length


class _Stream:
    """The bytes of a file, gzip members unpacked. A damaged member raises once; reading goes on with the next."""

    def __init__(self, file: BinaryIO):
        self._file = file
        self._packed = b""  # read from a gzipped file and not unpacked yet
        self._unpacker = None
        self._data = bytearray()
        self._damage: UnreadableCapture | None = None  # met while looking beyond the end of a record
        self._is_gzip = file.peek(len(_MAGIC)).startswith(_MAGIC)

    def seek_record(self) -> bool:
        """Go to the next line that opens a record; False where there is none. Raises UnreadableCapture at damage."""
        damage, self._damage = self._damage, None
        if damage:
            raise damage
        while line := self.read_line():
            if opening := _OPENING.search(line):
                self.give_back(opening.group())
                return True
        return False

    def read_line(self) -> bytes:
        """Return the next line, at most a piece of it; empty at the end. Raises UnreadableCapture at damage."""
        while b"\n" not in self._data and len(self._data) < _PIECE and self._fill():
            pass
        end = self._data.find(b"\n") + 1 or min(len(self._data), _PIECE)
        return self._take(end)

    def read(self, size: int) -> bytes:
        """Return `size` bytes, or what there is. Raises UnreadableCapture at damage."""
        while len(self._data) < size and self._fill():
            pass
        return self._take(size)

    def skip(self, size: int) -> int:
        """Pass over `size` bytes and return how many there were. Raises UnreadableCapture at damage."""
        left = size
        while left and (piece := self.read(min(left, _PIECE))):
            left -= len(piece)
        return size - left

    def at_record_end(self) -> bool:
        """Whether nothing but white space stands before the next record, or the end."""
        try:
            while (line := self.read_line()) and not line.strip():
                pass
        except UnreadableCapture as damage:
            self._damage = damage  # that of the next record: this one was whole
            return True
        self.give_back(line)
        return not line or line.startswith(_VERSION)

    def give_back(self, data: bytes) -> None:
        """Put back what was read, to be read again."""
        self._data[:0] = data

    def _take(self, size: int) -> bytes:
        taken = bytes(self._data[:size])
        del self._data[:size]
        return taken

    def _fill(self) -> bool:
        if not self._is_gzip:
            piece = self._file.read(_PIECE)
            self._data += piece
            return bool(piece)
        while self._packed or (more := self._file.read(_PIECE)):
            self._packed = self._packed or more
            if piece := self._unpack():
                self._data += piece
                return True
        if self._unpacker is not None:
            self._unpacker = None
            raise UnreadableCapture("broken record: its gzip data are cut off")
        return False

    def _unpack(self) -> bytes:
        self._unpacker = self._unpacker or zlib.decompressobj(16 + zlib.MAX_WBITS)
        try:
            piece = self._unpacker.decompress(self._packed, _PIECE)
        except zlib.error:
            self._unpacker = None
            self._seek_member()
            raise UnreadableCapture("broken record: damaged gzip data") from None
        self._packed = self._unpacker.unconsumed_tail
        if self._unpacker.eof:
            self._packed = self._unpacker.unused_data
            self._unpacker = None
        return piece

    def _seek_member(self) -> None:
        """Go to what looks like the beginning of the next member."""
        self._packed = self._packed[1:]
        while (place := self._packed.find(_MAGIC)) < 0:
            more = self._file.read(_PIECE)
            if not more:
                self._packed = b""
                return
            self._packed = self._packed[1 - len(_MAGIC) :] + more
        self._packed = self._packed[place:]
