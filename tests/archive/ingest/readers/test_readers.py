import errno
import hashlib
import os
from pathlib import Path

import pytest

from archive.ingest import readers
from archive.ingest.facts import RawCapture, Rejection
from archive.ingest.readers import read_captures

ARABIC = "التقى السفير الأمريكي رئيس المجلس الرئاسي في طرابلس.\n"


def write(path, content: bytes):
    path.write_bytes(content)
    return path


def rejected(path) -> str:
    (item,) = read_captures(path)
    assert isinstance(item, Rejection)
    assert item.file == str(path)
    assert "\n" not in item.error
    return item.error


def test_utf8_is_read_with_its_bytes_and_sum(tmp_path):
    (capture,) = read_captures(write(tmp_path / "a.txt", ARABIC.encode()))
    assert isinstance(capture, RawCapture)
    assert (capture.text, capture.encoding, capture.warnings) == (ARABIC, "utf-8", ())
    assert capture.sha256 == hashlib.sha256(ARABIC.encode()).hexdigest()


def test_a_byte_order_mark_is_no_text(tmp_path):
    (capture,) = read_captures(write(tmp_path / "a.txt", ARABIC.encode("utf-8-sig")))
    assert capture.text == ARABIC


def test_windows_1256_is_read_and_noted(tmp_path):
    (capture,) = read_captures(write(tmp_path / "a.txt", ARABIC.encode("windows-1256")))
    assert (capture.text, capture.encoding) == (ARABIC, "windows-1256")
    assert capture.warnings == ("not UTF-8: read as windows-1256",)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", "empty file"),
        (b" \n\t\n", "empty file"),
        (b"--- ***\n", "no text in it"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "not text: binary data"),
        (bytes(range(1, 32)) * 8, "not text: binary data"),
        (bytes([0xE9, 0xFA, 0xF4, 0x41]) * 30, "neither UTF-8 nor windows-1256"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(tmp_path, content, error):
    assert rejected(write(tmp_path / "a.txt", content)) == error


def test_a_missing_path_is_refused(tmp_path):
    assert rejected(tmp_path / "nothing.txt") == "no such file or folder"


def test_an_ending_without_a_reader_is_refused_by_itself_and_passed_over_in_a_folder(tmp_path):
    path = write(tmp_path / "a.pdf", b"%PDF")
    assert rejected(path).startswith("cannot read files ending in '.pdf'")
    assert list(read_captures(tmp_path)) == []


def test_a_file_that_may_not_be_opened_is_refused(tmp_path, monkeypatch):
    # Root may open everything, so the refusal is played.
    def refuse(path, mode):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    path = write(tmp_path / "a.txt", ARABIC.encode())
    monkeypatch.setattr(Path, "open", refuse)
    assert rejected(path) == "cannot be opened: Permission denied"


def test_a_pipe_is_refused_unopened_or_the_run_would_wait_for_a_writer(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    assert rejected(tmp_path / "a.txt") == "not a regular file"
    assert list(read_captures(tmp_path)) == [Rejection(str(tmp_path / "a.txt"), None, "not a regular file")]


def test_a_file_that_vanishes_while_its_folder_is_read_is_refused(tmp_path):
    paths = [write(tmp_path / name, ARABIC.encode()) for name in ("a.txt", "b.txt", "c.txt")]
    items = read_captures(tmp_path)
    assert next(items).file == str(paths[0])
    paths[1].unlink()
    gone, last = items
    assert gone == Rejection(str(paths[1]), None, "cannot be opened: No such file or directory")
    assert last.file == str(paths[2])


def test_a_folder_that_may_not_be_listed_is_refused_and_the_others_are_read(tmp_path, monkeypatch):
    for name in ("closed", "open"):
        (tmp_path / name).mkdir()
        write(tmp_path / name / "a.txt", ARABIC.encode())
    list_folder = os.scandir

    def refuse(path):
        if str(path).endswith("closed"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return list_folder(path)

    monkeypatch.setattr(os, "scandir", refuse)
    closed, capture = read_captures(tmp_path)
    assert closed == Rejection(str(tmp_path / "closed"), None, "cannot be opened: Permission denied")
    assert capture.file == str(tmp_path / "open" / "a.txt")


def test_a_file_of_fifty_megabytes_in_one_line_is_refused_unread(tmp_path):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert rejected(path) == "larger than 20 MB"


def test_a_text_that_is_longer_than_any_article_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(readers, "LONGEST_TEXT", len(ARABIC))
    (capture,) = read_captures(write(tmp_path / "a.txt", ARABIC.encode()))
    assert capture.text == ARABIC
    monkeypatch.setattr(readers, "LONGEST_TEXT", len(ARABIC) - 1)
    assert rejected(tmp_path / "a.txt") == f"no article: longer than {len(ARABIC) - 1} characters"


def test_a_name_in_an_encoding_of_old_is_written_so_that_it_can_be_stored(tmp_path):
    folder = os.fsencode(tmp_path)
    for name, content in ((b"\xe1.txt", ARABIC.encode()), (b"\xe2.txt", b"")):
        with open(folder + b"/" + name, "wb") as file:
            file.write(content)
    assert [item.file for item in read_captures(tmp_path)] == [f"{tmp_path}/\\xe1.txt", f"{tmp_path}/\\xe2.txt"]


def test_one_bad_file_stops_no_other(tmp_path):
    write(tmp_path / "a.txt", b"")
    write(tmp_path / "b.txt", ARABIC.encode())
    assert [type(item) for item in read_captures(tmp_path)] == [Rejection, RawCapture]


def test_a_folder_is_read_in_the_order_of_names_and_a_loop_once(tmp_path):
    inner = tmp_path / "b"
    inner.mkdir()
    for path in (tmp_path / "c.txt", inner / "d.txt", tmp_path / "a.TXT"):
        write(path, ARABIC.encode())
    (inner / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert [os.path.relpath(item.file, tmp_path) for item in read_captures(tmp_path)] == ["a.TXT", "c.txt", "b/d.txt"]
