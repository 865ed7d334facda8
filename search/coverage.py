"""Coverage over time: how many results each year has or, within one year, each month, and where each leads."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from archive.partialdate import PartialDate
from archive.presentation.dates import MONTHS, date_in_words
from archive.presentation.histogram import Chart, Column, draw_columns, draw_years

from .address import Address
from .facets import Counts
from .query import build_queryset
from .request import SearchRequest

FACETS = ("year", "month")


@dataclass(frozen=True, slots=True)
class Spread:
    """Results by year and month, whatever dates are asked for, and how many of them have no date."""

    years: Counts = field(default_factory=list)
    months: Counts = field(default_factory=list)
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the page draws. `year`: the year whose months these are, or None; `wider`: the address of all years.

    `undated`: results without a date; `monthless`: results of `year` whose month is not known.
    """

    chart: Chart
    columns: list[Column]
    year: int | None
    wider: str
    undated: int
    monthless: int


def count_spread(request: SearchRequest, counted: dict[str, Counts], total: int) -> Spread:
    """The spread of the results themselves or, where dates are asked for, of what other dates would find."""
    if request.start or request.end:
        found = build_queryset(request, without="year")
        for name in FACETS:
            found = found.facet(name)
        total = len(found)  # first: counts of a set that has been asked already cost no second search
        counted = found.facet_counts()["fields"]
    return Spread(counted["year"], counted["month"], total - sum(count for _year, count in counted["year"]))


def chosen_year(request: SearchRequest) -> int | None:
    """The year that both dates of a request lie in, if they do."""
    if request.start and request.end and request.start.year == request.end.year:
        return request.start.year
    return None


def build_coverage(request: SearchRequest, spread: Spread, address: Address, mirrored: bool) -> Coverage | None:
    """Years or, where one is chosen, its months; None where nothing has a date. `mirrored`: the oldest on the right."""
    if not spread.years:
        return None
    year = chosen_year(request)
    if year is None:
        columns = [_column(request, value, value, value, count, address) for value, count in sorted(spread.years)]
        chart = draw_years(columns, mirrored)
        return Coverage(chart, columns[::-1], None, address.with_dates(None, None), spread.undated, 0)
    columns = _months(request, year, dict(spread.months), address)
    known = sum(column.count for column in columns)
    in_year = dict(spread.years).get(str(year), 0)
    listed = [column for column in columns if column.count]
    wider = address.with_dates(None, None)
    return Coverage(draw_columns(columns, mirrored), listed, year, wider, spread.undated, in_year - known)


def _months(request: SearchRequest, year: int, counts: dict[str, int], address: Address) -> list[Column]:
    columns = []
    for month in range(1, len(MONTHS) + 1):
        span = f"{year}-{month:02}"
        name = date_in_words(PartialDate(span))
        columns.append(_column(request, span, str(month), name, counts.get(span, 0), address))
    return columns


def _column(request: SearchRequest, span: str, label: str, name: str, count: int, address: Address) -> Column:
    """A column that chooses its span, or where it alone is chosen the span around it."""
    asked = PartialDate(span)
    if request.start == request.end == asked:
        around = str(asked.year) if asked.precision == "month" else None
        url = address.with_dates(around, around)
    else:
        url = address.with_dates(span, span)
    return Column(span, label, name, count, url, _is_asked(request, asked))


def _is_asked(request: SearchRequest, span: PartialDate) -> bool:
    """Whether dates are asked for and the span shares a day with them."""
    if not (request.start or request.end):
        return False
    begun = not request.end or span.first_day <= request.end.last_day
    return begun and (not request.start or request.start.first_day <= span.last_day)


def describe_axis(coverage: Coverage) -> str:
    """What the chart shows, as its heading and as the name that a screen reader says."""
    if coverage.year is None:
        return _("التغطية عبر السنين")
    return _("التغطية في شهور %(year)s") % {"year": coverage.year}
