import gzip
import hashlib
import io
import zlib

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from archive.ingest.facts import Declared, RawCapture, Rejection
from archive.ingest.readers import read_captures, records, warc

BODY = "التقى السفير الأمريكي رئيس المجلس الرئاسي في طرابلس."
PAGE = f"<html><head><title>عنوان الخبر</title></head><body><p>{BODY}</p></body></html>"
DATE = "2020-06-22T17:36:00Z"


def response(
    content: bytes, status="200 OK", media_type="text/html; charset=utf-8", url="1", kind="response", **headers
):
    """A record: what WARCWriter.create_warc_record takes."""
    http = StatusAndHeaders(status, [("Content-Type", media_type), *headers.items()], protocol="HTTP/1.1")
    return f"https://example.ly/{url}", kind, io.BytesIO(content), http


def packed(*written, gzipped=False) -> list[bytes]:
    """The bytes of each record by itself."""
    pieces = []
    for url, kind, payload, http in written:
        out = io.BytesIO()
        writer = WARCWriter(out, gzip=gzipped)
        writer.write_record(
            writer.create_warc_record(url, kind, payload, http_headers=http, warc_headers_dict={"WARC-Date": DATE})
        )
        pieces.append(out.getvalue())
    return pieces


def read(path, *pieces: bytes):
    path.write_bytes(b"".join(pieces))
    return list(read_captures(path))


def pages(*numbers: int):
    return [response(PAGE.replace("طرابلس", f"طرابلس {number}").encode(), url=str(number)) for number in numbers]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_a_response_is_a_capture_of_its_page(tmp_path, name):
    path = tmp_path / name
    assert read(path, *packed(response(PAGE.encode()), gzipped=name.endswith("gz"))) == [
        RawCapture(
            file=str(path),
            record=1,
            content=PAGE.encode(),
            sha256=hashlib.sha256(PAGE.encode()).hexdigest(),
            media_type="text/html",
            text=BODY,
            encoding="utf-8",
            url="https://example.ly/1",
            captured_at=DATE,
            declared=Declared(title="عنوان الخبر"),
        )
    ]


def test_what_is_no_page_is_passed_over_and_counted(tmp_path):
    written = [
        response(b"", "301 Moved", Location="https://example.ly/2"),
        response(b"<p>Not found</p>", "404 Not Found"),
        response(b"\x89PNG", media_type="image/png"),
        response(b"User-agent: *", media_type="text/plain", url="robots.txt"),
        response(PAGE.encode(), kind="revisit"),
        response(b"", kind="request"),
        response(PAGE.encode()),
    ]
    assert [item.record for item in read(tmp_path / "a.warc", *packed(*written))] == [7]


def test_a_resource_needs_no_http(tmp_path):
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=False)
    writer.write_record(
        writer.create_warc_record(
            "https://example.ly/1", "resource", io.BytesIO(BODY.encode()), warc_content_type="text/plain"
        )
    )
    (capture,) = read(tmp_path / "a.warc", out.getvalue())
    assert (capture.text, capture.media_type) == (BODY, "text/plain")


def test_transfer_and_content_encoding_are_undone(tmp_path):
    zipped = gzip.compress(PAGE.encode())
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(zipped), zipped)
    written = response(chunked, **{"Transfer-Encoding": "chunked", "Content-Encoding": "gzip"})
    (capture,) = read(tmp_path / "a.warc", *packed(written))
    assert capture.content == PAGE.encode()


@pytest.mark.parametrize(
    ("content", "encoding", "error"),
    [
        (b"\x0b\x02\x80", "zstd", "its content encoding is not known: zstd"),
        (
            gzip.compress(PAGE.encode() * 50)[:-30],
            "gzip",
            "broken record: its compressed content is damaged or cut off",
        ),
        (b"", "", "empty file"),
        (b"<html><script>x</script></html>", "", "no text in it"),
    ],
)
def test_a_page_that_cannot_be_read_is_named_by_its_record(tmp_path, content, encoding, error):
    path = tmp_path / "a.warc"
    headers = {"Content-Encoding": encoding} if encoding else {}
    first, rejection, last = read(path, *packed(*pages(1), response(content, **headers), *pages(3)))
    assert rejection == Rejection(str(path), 2, error)
    assert (first.record, last.record) == (1, 3)


def test_the_header_of_http_tells_the_encoding(tmp_path):
    written = response(PAGE.encode("windows-1256"), media_type="text/html; charset=windows-1256")
    (capture,) = read(tmp_path / "a.warc", *packed(written))
    assert (capture.text, capture.encoding, capture.warnings) == (BODY, "windows-1256", ())


@pytest.mark.parametrize(
    ("break_record", "error"),
    [
        (lambda record: record[:-40], "broken record: its Content-Length is wrong"),
        (lambda record: record.replace(b"Content-Length: ", b"Content-Length: 1", 1), None),
        (lambda record: record.replace(b"Content-Length: ", b"Content-Size: "), "broken record: no Content-Length"),
        (lambda record: record.replace(b"\r\nWARC-", b"\r\nWARC-", 1).replace(b"HTTP/1.1 200", b"nothing\r\n"),
         "broken record: its HTTP headers cannot be read"),
    ],
)  # fmt: skip
def test_a_broken_record_is_named_and_those_before_and_after_it_are_read(tmp_path, break_record, error):
    path = tmp_path / "a.warc"
    first, second, third = packed(*pages(1, 2, 3))
    items = read(path, first, break_record(second), third)
    rejections = [item for item in items if isinstance(item, Rejection)]
    captures = [item for item in items if isinstance(item, RawCapture)]
    assert [capture.url[-1] for capture in captures] == ["1", "3"]
    assert [item.record for item in rejections] == [2]
    assert rejections[0].error == error or (error is None and rejections[0].error.startswith("broken record: cut off"))


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_a_file_that_is_cut_off_gives_what_came_before(tmp_path, name):
    path = tmp_path / name
    first, second = packed(*pages(1, 2), gzipped=name.endswith("gz"))
    capture, rejection = read(path, first, second[:-60])
    assert capture.url == "https://example.ly/1"
    assert (rejection.record, rejection.error.split(":")[0]) == (2, "broken record")


def test_a_damaged_member_is_named_and_the_next_is_found(tmp_path):
    path = tmp_path / "a.warc.gz"
    first, second, third = packed(*pages(1, 2, 3), gzipped=True)
    damaged = second[:40] + bytes(byte ^ 0xFF for byte in second[40:80]) + second[80:]
    one, rejection, three = read(path, first, damaged, third)
    assert rejection == Rejection(str(path), 2, "broken record: damaged gzip data")
    assert (one.url[-1], three.url[-1]) == ("1", "3")


def test_records_in_one_gzip_member_are_read_too(tmp_path):
    items = read(tmp_path / "a.warc.gz", gzip.compress(b"".join(packed(*pages(1, 2)))))
    assert [item.record for item in items] == [1, 2]


def test_a_page_beyond_the_limit_is_refused_and_a_film_passed_over(tmp_path, monkeypatch):
    for module in (warc, records):
        monkeypatch.setattr(module, "LARGEST_CAPTURE", 10_000)
    monkeypatch.setattr(records, "_MOST_HELD", 20_000)
    path = tmp_path / "a.warc"
    large = zlib.compress(b"<p>" + b"a" * 1_000_000)
    items = read(
        path,
        *packed(
            response(b"<p>" + b"a" * 100_000),
            response(b"x" * 100_000, media_type="video/mp4"),
            response(large, **{"Content-Encoding": "deflate"}),
            *pages(4),
        ),
    )
    assert items[:2] == [Rejection(str(path), 1, "larger than 20 MB"), Rejection(str(path), 3, "larger than 20 MB")]
    assert items[2].url == "https://example.ly/4"


def test_a_file_without_records_is_refused(tmp_path):
    path = tmp_path / "a.warc"
    assert read(path, b"nothing of the kind\n" * 100) == [Rejection(str(path), None, "no WARC record in it")]
