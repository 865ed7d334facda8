import gzip

import pytest

from archive.ingest.facts import UnreadableCapture
from archive.ingest.readers import files
from archive.ingest.readers.files import FileLine, read_lines, read_whole


def test_lines_are_numbered_and_keep_their_ends(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"one\r\n\ntwo")
    assert list(read_lines(path)) == [FileLine(1, b"one\r\n"), FileLine(2, b"\n"), FileLine(3, b"two")]


def test_a_line_that_is_too_large_is_not_held_and_the_next_are_read(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "LARGEST_CAPTURE", 10)
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"x" * 10 + b"\n" + b"y" * 35 + b"\nlast\n")
    assert list(read_lines(path)) == [FileLine(1, None), FileLine(2, None), FileLine(3, b"last\n")]


def test_a_whole_file_is_read_up_to_the_limit(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "LARGEST_CAPTURE", 10)
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 10)
    assert read_whole(path) == b"x" * 10
    path.write_bytes(b"x" * 11)
    with pytest.raises(UnreadableCapture, match="larger than 20 MB"):
        read_whole(path)


def test_what_expands_beyond_reason_is_not_read_to_its_end(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "LARGEST_CAPTURE", 1000)
    path = tmp_path / "bomb.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"body": "a"}\n' + b"0" * 2_000_000))
    lines = read_lines(path)
    assert next(lines) == FileLine(1, b'{"body": "a"}\n')
    with pytest.raises(UnreadableCapture, match="expands more than 300-fold"):
        next(lines)


def test_empty_lines_beyond_reason_are_not_counted_to_their_end(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "LARGEST_CAPTURE", 1000)
    path = tmp_path / "bomb.jsonl.gz"
    path.write_bytes(gzip.compress(b"\n" * 2_000_000))
    with pytest.raises(UnreadableCapture, match="expands more than 300-fold"):
        list(read_lines(path))
