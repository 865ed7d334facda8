import gzip
import hashlib
import json
from dataclasses import replace

import pytest

from archive.ingest.facts import Declared, RawCapture, Rejection
from archive.ingest.readers import read_captures

BODY = "التقى السفير الأمريكي رئيس المجلس الرئاسي في طرابلس."


def line(**row) -> bytes:
    return json.dumps(row, ensure_ascii=False).encode()


def read(path, content: bytes):
    path.write_bytes(content)
    return list(read_captures(path))


def test_a_row_is_a_capture_with_its_bytes_and_all_that_it_declares(tmp_path):
    row = line(
        id="a-1", url=" https://example.ly/news/1 ", outlet="بوابة الوسط", title="عنوان الخبر", published="2020-06-22",
        byline="سالم العبيدي", agency="رويترز", captured_at="2020-06-23T10:00:00Z", language="ar", body=BODY, views=12,
    )  # fmt: skip
    path = tmp_path / "a.jsonl"
    assert read(path, row + b"\r\n") == [
        RawCapture(
            file=str(path),
            record=1,
            content=row,
            sha256=hashlib.sha256(row).hexdigest(),
            media_type="application/json",
            text=BODY,
            encoding="utf-8",
            url="https://example.ly/news/1",
            captured_at="2020-06-23T10:00:00Z",
            declared=Declared("عنوان الخبر", "2020-06-22", "سالم العبيدي", "بوابة الوسط", "رويترز"),
        )
    ]


def test_gzipped_lines_are_the_same_captures(tmp_path):
    content = line(body=BODY) + b"\n\n" + line(body=BODY + " ثانية") + b"\n"
    plain = read(tmp_path / "a.jsonl", content)
    packed = read(tmp_path / "b.jsonl.gz", gzip.compress(content))
    assert [capture.record for capture in plain] == [1, 3]
    assert [replace(capture, file="") for capture in packed] == [replace(capture, file="") for capture in plain]


def test_html_is_read_as_a_page_and_the_row_goes_before_what_the_page_declares(tmp_path):
    html = (
        '<title>السفير الأمريكي في طرابلس</title><meta property="og:site_name" content="الصفحة">'
        f'<link rel="canonical" href="https://example.ly/news/7"><nav><a>القائمة</a></nav><p>{BODY}</p>'
    )
    (capture,) = read(tmp_path / "a.jsonl", line(html=html, outlet="بوابة الوسط", body=None))
    assert (capture.text, capture.url) == (BODY, "https://example.ly/news/7")
    assert capture.declared == Declared(title="السفير الأمريكي في طرابلس", outlet="بوابة الوسط")


@pytest.mark.parametrize(
    ("bad", "error"),
    [
        (b'{"body": ', "not valid JSON: Expecting value: line 1 column 10 (char 9)"),
        (b"{nothing}", "not valid JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
        (b"[1, 2]", "not a JSON object"),
        (b"[" * 200_000, "not valid JSON: nested too deeply"),
        (b'{"title": "x"}', "neither body nor html"),
        (b'{"body": "  "}', "no text: neither body nor html holds any"),
        (b'{"html": "<script>x</script>"}', "no text in it"),
        (b'{"body": ["a"]}', "body is no text"),
        (b'{"body": "\x00\xff\xfe"}', "not text: binary data"),
    ],
)  # fmt: skip
def test_one_bad_line_is_named_and_stops_no_other(tmp_path, bad, error):
    path = tmp_path / "a.jsonl"
    first, second, rejection, last = read(path, b"\n".join([line(body="أ"), line(body="ب"), bad, line(body="ج")]))
    assert [first.text, second.text, last.text] == ["أ", "ب", "ج"]
    assert rejection == Rejection(str(path), 3, error)


def test_a_line_in_windows_1256_is_read_and_noted(tmp_path):
    (capture,) = read(tmp_path / "a.jsonl", line(body=BODY).decode().encode("windows-1256"))
    assert (capture.text, capture.warnings) == (BODY, ("not UTF-8: read as windows-1256",))


def test_what_is_no_address_is_noted_and_left_out(tmp_path):
    (capture,) = read(tmp_path / "a.jsonl", line(body=BODY, url="javascript:alert(1)"))
    assert (capture.url, capture.warnings) == ("", ("no web address: 'javascript:alert(1)'",))


def test_halves_of_characters_are_noted(tmp_path):
    (capture,) = read(tmp_path / "a.jsonl", json.dumps({"body": BODY + chr(0xD83D)}).encode())
    assert capture.warnings == ("body holds halves of characters",)


def test_an_empty_file_is_refused(tmp_path):
    assert read(tmp_path / "a.jsonl", b"\n \n") == [Rejection(str(tmp_path / "a.jsonl"), None, "empty file")]


def test_a_gzipped_file_that_is_cut_off_gives_what_came_before(tmp_path):
    path = tmp_path / "a.jsonl.gz"
    rows = b"".join(line(body=f"{BODY} {number}", noise=hashlib.sha256(b"%d" % number).hexdigest()) + b"\n"
                    for number in range(2000))  # fmt: skip
    *captures, rejection = read(path, gzip.compress(rows)[:-2000])
    assert [capture.record for capture in captures] == list(range(1, len(captures) + 1))
    assert len(captures) > 1000
    assert rejection == Rejection(str(path), None, "cut off: its gzip data has no end")


def test_a_file_that_is_no_gzip_is_refused(tmp_path):
    path = tmp_path / "a.jsonl.gz"
    assert read(path, line(body=BODY)) == [Rejection(str(path), None, "not gzip data, or damaged")]


def test_fifty_megabytes_in_one_line_are_refused_and_the_next_line_is_read(tmp_path):
    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        file.write(b'{"body": "')
        file.truncate(50_000_000)
        file.seek(0, 2)
        file.write(b'"}\n' + line(body=BODY))
    large, capture = read_captures(path)
    assert large == Rejection(str(path), 1, "larger than 20 MB")
    assert (capture.record, capture.text) == (2, BODY)
