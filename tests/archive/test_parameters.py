import pytest

from archive.parameters import LONGEST_ECHO, read_date
from archive.partialdate import PartialDate


@pytest.mark.parametrize(("value", "date"), [("2020", "2020"), ("٢٠٢٠-٠٦", "2020-06"), ("2020-06-22", "2020-06-22")])
def test_a_date_is_read_in_any_digits(value, date):
    notes = []
    assert (read_date(value, notes), notes) == (PartialDate(date), [])


def test_no_value_is_no_date_and_no_note():
    notes = []
    assert (read_date("", notes), notes) == (None, [])


@pytest.mark.parametrize("value", ["أمس" * LONGEST_ECHO, "2020-13", "2020-06-22T17:36"])
def test_what_is_no_date_is_noted_and_not_echoed_whole(value):
    notes = []
    assert read_date(value, notes) is None
    assert notes == [f"«{value[:LONGEST_ECHO]}» ليس تاريخاً على صورة 2020 أو 2020-06 أو 2020-06-22، فأُهمل."]
