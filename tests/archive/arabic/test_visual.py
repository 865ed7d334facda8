import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.arabic.visual import in_reading_order

LIBYA = "\ufedf\ufef4\ufe92\ufef4\ufe8e"  # ليبيا in presentation forms
TODAY = "\ufe8d\ufedf\ufef4\ufeee\ufee1"  # اليوم


@pytest.mark.parametrize(
    ("line", "turned"),
    [
        (LIBYA[::-1], LIBYA),
        (f"{TODAY[::-1]} {LIBYA[::-1]}", f"{LIBYA} {TODAY}"),
        (f"({TODAY[::-1]}) 2021 {LIBYA[::-1]}", f"{LIBYA} 2021 ({TODAY})"),
        (f"{LIBYA[::-1]} {TODAY[::-1]}.", f"{LIBYA} {TODAY}."),
    ],
)
def test_a_line_in_the_order_of_the_eye_is_turned(line, turned):
    assert in_reading_order(line) == turned


@pytest.mark.parametrize("line", [LIBYA, f"{LIBYA} {TODAY}", "ليبيا اليوم", "Libya", ""])
def test_a_line_in_the_order_of_reading_stays(line):
    assert in_reading_order(line) == line


@given(st.text(alphabet=[*LIBYA, *TODAY, " ", "(", ")", "1", "2", "a"]))
def test_no_letter_is_lost(line):
    assert sorted(in_reading_order(line).translate(str.maketrans("()", "(("))) == sorted(
        line.translate(str.maketrans("()", "(("))
    )
