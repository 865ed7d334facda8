"""Segments of an index: read where they lie, merged while they are small.

Whoosh maps a segment into memory and then copies all of its terms and postings into each reader, and it merges
segments of every size: the memory of one commit would grow with the index.
"""

import io
import mmap

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile
from whoosh.index import Index
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

WHOLE = 2_000  # documents: a segment that has so many is left alone
TOGETHER = 10  # so many smaller segments are merged: few for a search to read, and not at every commit
POOL = 32  # MB of postings, as Whoosh reckons them, that a writer sorts in memory


def open_writer(index: Index) -> SegmentWriter:
    """Open the one writer of an index: a context manager that commits. Raises whoosh.index.LockError."""
    writer = index.writer(limitmb=POOL)
    writer.mergetype = merge_small
    return writer


def merge_small(writer: SegmentWriter, segments: list) -> list:
    """Whoosh's merge policy: add small segments to what `writer` holds and return those that stay as they are.

    The smallest first, and no more than fill one whole segment: so a merge takes twice `WHOLE` documents at most. A
    segment whose documents have mostly been deleted is small.
    """
    small = sorted((segment for segment in segments if segment.doc_count() < WHOLE), key=lambda one: one.doc_count())
    if len(small) < TOGETHER:
        return segments
    merged, documents = [], 0
    for segment in small:
        if documents < WHOLE:
            _take(writer, segment)
            merged.append(segment)
            documents += segment.doc_count()
    return [segment for segment in segments if segment not in merged]


def _take(writer: SegmentWriter, segment) -> None:
    reader = SegmentReader(writer.storage, writer.schema, segment)
    try:
        writer.add_reader(reader)
    finally:
        reader.close()


class MappedStorage(FileStorage):
    """A folder whose files are read where they lie. A reader keeps what it opened when a writer deletes it."""

    def __init__(self, path: str):
        super().__init__(path, supports_mmap=False)  # a mapping of Whoosh's own is what it copies from

    def open_file(self, name: str, **options) -> StructFile:
        """Raises FileNotFoundError."""
        with open(self._fpath(name), "rb") as file:
            return MappedFile(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)), name)


class MappedFile(StructFile):
    """A mapped file, or a part of one: it copies what is asked for and nothing more."""

    def __init__(self, content: memoryview, name: str | None = None):
        super().__init__(_Reader(content), name)
        self._content = content

    def get(self, position: int, length: int) -> bytes:
        return bytes(self._content[position : position + length])

    def subset(self, offset: int, length: int, name: str | None = None) -> "MappedFile":
        return MappedFile(self._content[offset : offset + length], name or self._name)


class _Reader(io.RawIOBase):
    """A position in mapped content."""

    def __init__(self, content: memoryview):
        self._content, self._position = content, 0

    def readable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: len(self._content)}[whence]
        self._position = start + offset
        return self._position

    def tell(self) -> int:
        return self._position

    def read(self, size: int | None = -1) -> bytes:
        end = len(self._content) if size is None or size < 0 else self._position + size
        data = bytes(self._content[self._position : end])
        self._position += len(data)
        return data

    def readinto(self, buffer) -> int:
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
