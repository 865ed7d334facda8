from types import SimpleNamespace

import pytest

from archive.partialdate import PartialDate
from archive.presentation.timeline import (
    Axis,
    Bar,
    Dot,
    Label,
    Mark,
    Stretch,
    Year,
    axis_of,
    bar_of,
    marks_of,
    years_of,
)

AXIS = Axis(2010, 2019, mirrored=False)


def test_an_axis_holds_all_dates():
    dates = [PartialDate("2014-05"), None, PartialDate("2011"), PartialDate("2019-08-14")]
    assert axis_of(dates, mirrored=True) == Axis(2011, 2019, mirrored=True)


@pytest.mark.parametrize("dates", [[], [None], [PartialDate("2015-03"), PartialDate("2015-09")]])
def test_a_single_year_makes_no_line(dates):
    assert axis_of(dates, mirrored=False) is None


@pytest.mark.parametrize(
    ("start", "end", "bar"),
    [
        ("2012", "2013", Bar(Stretch("20.00%", "19.95%"), None, None)),
        ("2012", None, Bar(Stretch("20.00%", "0.80%"), None, Stretch("20.00%", "5.00%"))),
        (None, "2012-01-01", Bar(Stretch("20.00%", "0.80%"), Stretch("15.00%", "5.00%"), None)),
        (None, None, None),
    ],
)
def test_an_open_end_is_a_stub(start, end, bar):
    assert bar_of(AXIS, start and PartialDate(start), end and PartialDate(end)) == bar


def test_in_arabic_time_runs_to_the_left():
    mirrored = Axis(2010, 2019, mirrored=True)
    assert mirrored.stretch(2010, 2012) == Stretch("80.00%", "20.00%")
    assert mirrored.labels[0] == Label(2010, "95.00%")


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        (2019, 2021, [2019, 2020, 2021]),
        (2010, 2019, [2010, 2012, 2014, 2016, 2018]),
        (1951, 2025, [1960, 1980, 2000, 2020]),
    ],
)
def test_labels_are_few(first, last, years):
    assert [label.year for label in Axis(first, last, mirrored=False).labels] == years


def test_a_year_is_marked_the_fuller_the_more_was_counted():
    assert marks_of(AXIS, {2012: 3, 2010: 1}) == [
        Mark(2010, 1, Stretch("0.70%", "8.60%"), "0.50"),
        Mark(2012, 3, Stretch("20.70%", "8.60%"), "1.00"),
    ]


def test_rows_are_grouped_by_year_with_dots_for_what_is_exact():
    exact = SimpleNamespace(date=PartialDate("2020-12-31"))
    vague = SimpleNamespace(date=PartialDate("2020"))
    undated = SimpleNamespace(date=None)
    assert years_of([exact, vague, undated], mirrored=False) == [
        Year(2020, [exact, vague], [Dot(exact, "99.73%")]),
        Year(None, [undated], []),
    ]


def test_in_arabic_the_end_of_a_year_is_on_the_left():
    row = SimpleNamespace(date=PartialDate("2020-12-31"))
    assert years_of([row], mirrored=True)[0].dots == [Dot(row, "0.27%")]
