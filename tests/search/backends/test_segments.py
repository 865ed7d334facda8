"""Segments on disk: read in place, and merged only while they are small."""

import io
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh import fields
from whoosh.filedb.structfile import StructFile

from search.backends import segments
from search.backends.segments import MappedFile, MappedStorage, open_writer

SCHEMA = fields.Schema(key=fields.ID(unique=True, stored=True), text=fields.TEXT)


@pytest.fixture
def index(tmp_path):
    return MappedStorage(str(tmp_path)).create_index(SCHEMA)


def write(index, *keys: str, text: str = "السفير") -> None:
    with open_writer(index) as writer:
        for key in keys:
            writer.update_document(key=key, text=text)


def sizes(index) -> list[int]:
    with index.reader() as reader:
        return [leaf.doc_count() for leaf, _offset in reader.leaf_readers()]


def keys(index) -> list[str]:
    with index.reader() as reader:
        return sorted(stored["key"] for stored in reader.all_stored_fields())


def test_small_segments_are_merged_and_whole_ones_left_alone(index, monkeypatch):
    monkeypatch.setattr(segments, "WHOLE", 20)
    monkeypatch.setattr(segments, "TOGETHER", 4)
    expected, seen = [], []
    for number in range(150):
        write(index, f"{number:03}")
        expected.append(f"{number:03}")
        seen.append(sizes(index))
    assert keys(index) == expected
    assert max(size for state in seen for size in state) < 2 * 20
    assert max(len([size for size in state if size < 20]) for state in seen) <= 4
    assert max(len(state) for state in seen) <= 150 // 20 + 4


def test_one_merge_takes_no_more_than_fills_a_whole_segment(index, monkeypatch):
    monkeypatch.setattr(segments, "WHOLE", 20)
    for letter in "abcdefghi":
        write(index, *(f"{letter}{number:02}" for number in range(19)))
    write(index, "j")
    assert sorted(sizes(index)) == [1] + [19] * 9
    write(index, "k")
    assert sorted(sizes(index)) == [19] * 8 + [21]
    assert len(keys(index)) == 9 * 19 + 2


def test_a_segment_whose_documents_were_mostly_deleted_is_small(index, monkeypatch):
    monkeypatch.setattr(segments, "WHOLE", 20)
    monkeypatch.setattr(segments, "TOGETHER", 2)
    write(index, *(f"a{number:02}" for number in range(25)))
    write(index, *(f"a{number:02}" for number in range(20)))
    assert sizes(index) == [5, 20]
    write(index, "b")
    write(index, "c")
    assert sorted(sizes(index)) == [7, 20]


def test_a_reader_keeps_what_it_opened_when_a_merge_deletes_the_files(index, monkeypatch):
    monkeypatch.setattr(segments, "TOGETHER", 2)
    write(index, "a")
    write(index, "b")
    with index.reader() as former:
        write(index, "c")
        assert sizes(index) == [3]
        assert sorted(stored["key"] for stored in former.all_stored_fields()) == ["a", "b"]
        assert former.doc_frequency("text", "السفير") == 2


def test_opening_a_reader_copies_next_to_nothing(index, tmp_path):
    write(index, *map(str, range(300)), text=" ".join(f"كلمة{number}" for number in range(500)))
    size = sum(file.stat().st_size for file in tmp_path.glob("*.seg"))
    tracemalloc.start()
    with index.reader() as reader:
        held, _peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert reader.doc_count() == 300
    assert size > 1_000_000
    assert held < size / 10


POSITIONS = st.integers(0, 40)


@given(st.binary(max_size=40), st.lists(st.tuples(POSITIONS, st.integers(-1, 40))), POSITIONS, POSITIONS)
def test_a_mapped_file_reads_as_a_file_does(content, reads, offset, length):
    mapped, file = MappedFile(memoryview(content)), StructFile(io.BytesIO(content))
    for position, size in reads:
        mapped.seek(position)
        file.seek(position)
        assert mapped.read(size) == file.read(size)
        assert mapped.tell() == file.tell()
    part = mapped.subset(offset, length)
    assert part.read() == content[offset : offset + length]
    assert part.get(1, 3) == content[offset : offset + length][1:4]
    mapped.seek(0, io.SEEK_END)
    assert mapped.tell() == len(content)


def test_a_file_that_is_not_there_is_an_error(index):
    with pytest.raises(FileNotFoundError):
        index.storage.open_file("missing")
