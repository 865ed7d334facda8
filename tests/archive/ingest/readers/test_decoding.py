import pytest

from archive.arabic import chars as c
from archive.ingest.facts import UnreadableCapture
from archive.ingest.readers.decoding import decode_page, decode_text, mend_surrogates

ARABIC = "التقى السفير الأمريكي رئيس المجلس الرئاسي في طرابلس"
WINDOWS = ("not UTF-8: read as windows-1256",)


def page(charset: str, text: str = ARABIC) -> str:
    return f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"></head><p>{text}</p>'


def test_utf8_with_a_few_damaged_bytes_is_read_as_utf8():
    content = ARABIC.encode() * 20 + ARABIC.encode()[:-1]
    text, encoding, warnings = decode_text(content)
    assert text == ARABIC * 20 + ARABIC[:-1] + c.REPLACEMENT
    assert (encoding, warnings) == ("utf-8", ("not UTF-8 in 1 places: read without them",))


def test_utf16_with_its_mark_is_read_and_noted():
    assert decode_text(ARABIC.encode("utf-16")) == (ARABIC, "utf-16", ("read as UTF-16",))


def test_an_encoding_that_a_page_declares_needs_no_warning():
    markup = page("windows-1256")
    assert decode_page(markup.encode("windows-1256")) == (markup, "windows-1256", ())


def test_a_page_in_iso_8859_6_is_read_as_it_declares():
    markup = page("ISO-8859-6")
    assert decode_page(markup.encode("iso-8859-6")) == (markup, "iso-8859-6", ())


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "no-such-charset", "rot13"])
def test_windows_1256_under_another_name_is_read_and_noted(declared):
    markup = page(declared)
    assert decode_page(markup.encode("windows-1256")) == (markup, "windows-1256", WINDOWS)


def test_the_header_goes_before_the_page_and_a_mark_before_both():
    markup = page("windows-1256")
    assert decode_page(page("utf-8").encode("windows-1256"), "windows-1256")[1:] == ("windows-1256", ())
    assert decode_page(markup.encode("utf-8-sig"), "windows-1256") == (markup, "utf-8", ())


def test_utf8_is_read_as_such_whatever_latin_encoding_is_declared():
    markup = page("iso-8859-1")
    assert decode_page(markup.encode()) == (markup, "utf-8", ())


def test_latin_text_counts_where_it_is_declared():
    markup = page("windows-1252", "The embassy’s “chargé” spoke")
    assert decode_page(markup.encode("windows-1252")) == (markup, "windows-1252", ())
    with pytest.raises(UnreadableCapture, match="neither UTF-8 nor windows-1256"):
        decode_text(markup.encode("windows-1252"))


def test_a_picture_is_no_page_whatever_is_declared():
    with pytest.raises(UnreadableCapture, match="not text: binary data"):
        decode_page(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "windows-1256")


def test_halves_of_characters_are_mended_and_noted():
    smile = chr(0xD83D) + chr(0xDE00)
    assert mend_surrogates(f"سلام {smile}{chr(0xD83D)}") == (
        f"سلام {chr(0x1F600)}{c.REPLACEMENT}",
        ("holds halves of characters",),
    )
    assert mend_surrogates("سلام") == ("سلام", ())
