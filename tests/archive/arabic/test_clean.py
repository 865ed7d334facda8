import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.arabic.clean import clean_text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("ليـــبيا", "ليبيا"),
        ("لـ 24", "لـ 24"),
        ("quot;النص quot;", '"النص "'),
        ("\ufedf\ufef4\ufe92\ufef4\ufe8e", "ليبيا"),
        ("\ufe8e\ufef4\ufe92\ufef4\ufedf", "ليبيا"),
        ("\u200fحفتر\u200e", "حفتر"),
        ("amp;quot;النصquot;", '"النص"'),
        ("Libya#8217;s", "Libya\u2019s"),
        ("االفيلم", "االفيلم"),
        ("#8220;النص&#x201d;", "\u201cالنص\u201d"),
        ("السفارة األمريكية واالنتخابات باإلجماع", "السفارة الأمريكية والانتخابات بالإجماع"),
        ("سطر\r\nسطر", "سطر\nسطر"),
        ("طرابلس…", "طرابلس…"),
        ("", ""),
    ],
)
def test_it_cleans(raw, clean):
    assert clean_text(raw) == clean


@given(st.text())
def test_lines_stay_lines(raw):
    plain = raw.replace("\r\n", "\n").replace("\r", "\n")
    assert clean_text(raw).count("\n") == plain.count("\n")


def test_a_kashida_by_itself_is_a_dash():
    assert clean_text("القاهرة ـ خالد محمود") == "القاهرة – خالد محمود"
    assert clean_text("لـ 24") == "لـ 24"
