from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from archive.presentation.histogram import (
    EACH,
    FEWEST_YEARS,
    LOWEST_BAR,
    TALLEST,
    Column,
    draw_columns,
    draw_histogram,
)

rows = st.dictionaries(st.integers(1950, 2030), st.integers(1, 500), min_size=1, max_size=20).map(
    lambda counts: [(str(year), count, f"?from={year}") for year, count in sorted(counts.items())]
)


def share(text: str) -> float:
    return float(text.removesuffix("%"))


def test_nothing_dated_is_no_chart():
    assert draw_histogram([], mirrored=True) is None


def test_years_without_articles_keep_their_place():
    bars = draw_histogram([("2000", 8, "?a"), ("2020", 2, "?b")], mirrored=False).bars
    assert [int(bar.column.span) for bar in bars] == list(range(2000, 2021))
    assert [bar.column.span for bar in bars if bar.column.count] == ["2000", "2020"]
    assert [bar.height for bar in bars if bar.height] == [TALLEST, TALLEST // 4]


def test_one_article_is_a_strip_on_a_long_axis():
    chart = draw_histogram([("2020", 1, "?")], mirrored=False)
    assert len(chart.bars) == FEWEST_YEARS
    assert chart.height == chart.bars[-1].height == EACH


def test_in_arabic_the_oldest_year_stands_on_the_right():
    bars = draw_histogram([("2000", 1, "?"), ("2020", 1, "?")], mirrored=True).bars
    assert share(bars[0].middle) > share(bars[-1].middle)


def test_columns_without_anything_are_a_flat_line():
    chart = draw_columns([Column("2020-01", "1", "يناير 2020", 0, "")] * 2, mirrored=False)
    assert [(bar.height, bar.is_labelled) for bar in chart.bars] == [(0, True), (0, True)]


@given(rows, st.booleans())
def test_bars_stay_within_the_picture_and_apart(counted, mirrored):
    chart = draw_histogram(counted, mirrored)
    assert chart.height <= TALLEST
    bars = sorted(chart.bars, key=lambda bar: share(bar.x))
    for bar in bars:
        assert 0 <= share(bar.x) <= share(bar.x) + share(bar.width) <= 100.01
        assert bar.y + bar.height == chart.height
        assert bar.height >= (LOWEST_BAR if bar.column.count else 0)
    for left, right in pairwise(bars):
        assert share(left.x) + share(left.width) <= share(right.x)
    assert sum(bar.is_labelled for bar in bars) <= 8
