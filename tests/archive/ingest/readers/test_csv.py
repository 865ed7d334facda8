import hashlib

import pytest

from archive.ingest.facts import Declared, RawCapture, Rejection
from archive.ingest.readers import csv, read_captures

BODY = "التقى السفير الأمريكي رئيس المجلس الرئاسي في طرابلس."


def read(path, text: str | bytes):
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(read_captures(path))


def test_a_row_is_a_capture_with_its_own_bytes(tmp_path):
    path = tmp_path / "a.csv"
    row = f'https://example.ly/1,"عنوان ""الخبر""",2020-06,"{BODY}\r\n\r\nفقرة ثانية, طويلة"'
    (capture,) = read(path, b"\xef\xbb\xbf" + f"URL,Title,published,body\r\n{row}\r\n".encode())
    assert capture == RawCapture(
        file=str(path),
        record=2,
        content=row.encode(),
        sha256=hashlib.sha256(row.encode()).hexdigest(),
        media_type="text/csv",
        text=f"{BODY}\r\n\r\nفقرة ثانية, طويلة",
        encoding="utf-8",
        url="https://example.ly/1",
        declared=Declared(title='عنوان "الخبر"', published="2020-06"),
    )


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_header_shows_the_delimiter(tmp_path, delimiter):
    (capture,) = read(tmp_path / "a.csv", f"title{delimiter}body\nعنوان{delimiter}{BODY}\n")
    assert (capture.declared.title, capture.text) == ("عنوان", BODY)


def test_rows_are_named_by_the_line_they_begin_in_and_empty_lines_passed_over(tmp_path):
    captures = read(tmp_path / "a.csv", f'body,title\n"{BODY}\nثانية",أ\n\n{BODY},ب\n')
    assert [(capture.record, capture.declared.title) for capture in captures] == [(2, "أ"), (5, "ب")]


def test_a_header_without_a_column_of_text_refuses_the_file(tmp_path):
    path = tmp_path / "a.csv"
    assert read(path, "title,url\nأ,ب\n") == [Rejection(str(path), None, "missing column: body or html")]


@pytest.mark.parametrize(
    ("bad", "error"),
    [
        ("أ,ب,ج,د", "4 cells where the header names 2 columns"),
        ("أ", "1 cells where the header names 2 columns"),
        ('"أ"ب,ج', "not valid CSV: ',' expected after '\"'"),
        ("عنوان,", "no text: neither body nor html holds any"),
        ("عن\x00وان,نص", "not text: binary data"),
    ],
)
def test_one_bad_row_is_named_and_stops_no_other(tmp_path, bad, error):
    path = tmp_path / "a.csv"
    first, rejection, last = read(path, f"title,body\nأول,{BODY}\n{bad}\nآخر,{BODY}\n")
    assert [first.declared.title, last.declared.title] == ["أول", "آخر"]
    assert rejection == Rejection(str(path), 3, error)


def test_empty_cells_beyond_the_header_are_no_cells(tmp_path):
    (capture,) = read(tmp_path / "a.csv", f"title,body\nعنوان,{BODY},,\n")
    assert capture.text == BODY


def test_a_quotation_mark_that_nothing_closes_costs_its_own_row_alone(tmp_path):
    path = tmp_path / "a.csv"
    rejection, *captures = read(path, f'title,body\nأ,"{BODY}\nب,{BODY}\nج,{BODY}\n')
    assert rejection == Rejection(str(path), 2, "not valid CSV: unexpected end of data")
    assert [capture.declared.title for capture in captures] == ["ب", "ج"]


def test_a_row_beyond_the_limit_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(csv, "LARGEST_CAPTURE", 200)
    path = tmp_path / "a.csv"
    large, last = read(path, f"body,title\n{'ا' * 150},أ\nب,ج\n")
    assert large == Rejection(str(path), 2, "larger than 20 MB")
    assert last.text == "ب"


def test_rows_in_windows_1256_are_read_and_noted(tmp_path):
    (capture,) = read(tmp_path / "a.csv", f"عنوان,body\nأ,{BODY}\n".encode("windows-1256"))
    assert (capture.text, capture.encoding) == (BODY, "windows-1256")
    assert capture.warnings == ("not UTF-8: read as windows-1256",)


def test_an_empty_file_is_refused(tmp_path):
    assert read(tmp_path / "a.csv", "\n") == [Rejection(str(tmp_path / "a.csv"), None, "empty file")]
