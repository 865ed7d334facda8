from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.partialdate import PartialDate


@pytest.mark.parametrize(
    ("iso", "precision", "first", "last"),
    [
        ("2020", "year", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020-02", "month", date(2020, 2, 1), date(2020, 2, 29)),
        ("2021-12", "month", date(2021, 12, 1), date(2021, 12, 31)),
        ("2020-06-22", "day", date(2020, 6, 22), date(2020, 6, 22)),
        ("2020-06-22T17:36", "minute", date(2020, 6, 22), date(2020, 6, 22)),
    ],
)
def test_it_knows_its_precision_and_span(iso, precision, first, last):
    when = PartialDate(iso)
    assert (when.precision, when.first_day, when.last_day) == (precision, first, last)


@pytest.mark.parametrize(
    "text", ["", "20", "2020-13", "2021-02-29", "2020-6-1", "2020-06-22T25:00", "22/06/2020", "٢٠٢٠"]
)
def test_it_refuses_what_is_no_date(text):
    with pytest.raises(ValueError, match=r"."):
        PartialDate(text)


def test_spans_overlap_when_they_share_a_day():
    june = PartialDate("2020-06")
    assert june.overlaps(PartialDate("2020"))
    assert june.overlaps(PartialDate("2020-06-30"))
    assert not june.overlaps(PartialDate("2020-07-01"))


@given(st.lists(st.dates(), min_size=2, max_size=2))
def test_the_order_of_days_is_the_order_of_time(days):
    assert sorted(days) == [when.first_day for when in sorted(PartialDate(day.isoformat()) for day in days)]
