import pytest
from django.http import QueryDict
from django.utils.translation import override

from archive.partialdate import PartialDate
from search.address import Address
from search.answer import run_search
from search.backends.whoosh import WhooshSearchBackend
from search.coverage import Coverage, Spread, build_coverage, chosen_year, describe_axis
from search.forms import SearchForm
from tests.records import make_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def dated(reindex):
    for date in ("2019", "2020-06", "2020-06-22", "2020-06-30T17:36", "2020-11", "2020", None):
        make_article(published=date and PartialDate(date))
    reindex()


def spread(parameters: str) -> Spread:
    return run_search(SearchForm(QueryDict(parameters)).read()).spread


def coverage(parameters: str, mirrored: bool = False) -> Coverage | None:
    form = SearchForm(QueryDict(parameters))
    request = form.read()
    answered = run_search(request)
    return build_coverage(request, answered.spread, Address("/search/", form.parameters), mirrored)


@pytest.mark.parametrize("parameters", ["", "from=2019&to=2019", "from=2030", "sort=oldest&to=2020-06"])
def test_years_and_the_undated_are_counted_whatever_dates_are_asked_for(dated, parameters):
    assert sorted(spread(parameters).years) == [("2019", 1), ("2020", 5)]
    assert sorted(spread(parameters).months) == [("2020-06", 3), ("2020-11", 1)]
    assert spread(parameters).undated == 1


def test_dates_cost_one_search_more(dated, monkeypatch):
    asked = []
    search = WhooshSearchBackend.search
    monkeypatch.setattr(WhooshSearchBackend, "search", lambda *args, **kw: asked.append(args) or search(*args, **kw))
    spread("")
    undated = len(asked)
    spread("from=2020&to=2020")
    assert len(asked) == 2 * undated + 1


def test_years_lead_to_their_results_and_the_chosen_one_to_its_months(dated):
    shown = coverage("q=&sort=oldest&page=2")
    assert [(c.span, c.count, c.url, c.chosen) for c in shown.columns] == [
        ("2020", 5, "/search/?q=&sort=oldest&from=2020&to=2020", False),
        ("2019", 1, "/search/?q=&sort=oldest&from=2019&to=2019", False),
    ]
    assert (shown.year, shown.undated, shown.monthless, describe_axis(shown)) == (None, 1, 0, "التغطية عبر السنين")


def test_a_year_shows_its_months_and_the_way_to_all_years(dated):
    shown = coverage("from=2020&to=2020")
    assert [(c.name, c.count, c.url) for c in shown.columns] == [
        ("يونيو 2020", 3, "/search/?from=2020-06&to=2020-06"),
        ("نوفمبر 2020", 1, "/search/?from=2020-11&to=2020-11"),
    ]
    assert [bar.column.label for bar in shown.chart.bars] == [str(month) for month in range(1, 13)]
    assert (shown.year, shown.wider, shown.monthless) == (2020, "/search/", 1)
    assert describe_axis(shown) == "التغطية في شهور 2020"


def test_a_chosen_month_leads_back_to_its_year(dated):
    shown = coverage("from=2020-06&to=2020-06")
    june, november = shown.columns
    assert (june.chosen, june.url) == (True, "/search/?from=2020&to=2020")
    assert (november.chosen, november.url) == (False, "/search/?from=2020-11&to=2020-11")


@pytest.mark.parametrize(
    ("parameters", "chosen"),
    [("", []), ("from=2020", ["2020"]), ("to=2019-05", ["2019"]), ("from=2019-05&to=2020-02", ["2020", "2019"])],
)
def test_the_years_that_share_a_day_with_the_dates_are_marked(dated, parameters, chosen):
    assert [column.span for column in coverage(parameters).columns if column.chosen] == chosen


@pytest.mark.parametrize(
    ("parameters", "year"),
    [
        ("from=2020&to=2020", 2020),
        ("from=2020-02-03&to=2020-11", 2020),
        ("from=2020", None),
        ("from=2019&to=2020", None),
    ],
)
def test_a_year_is_chosen_where_both_dates_lie_in_it(parameters, year):
    assert chosen_year(SearchForm(QueryDict(parameters)).read()) == year


def test_months_are_named_in_the_language_of_the_reader(dated):
    with override("en"):
        assert coverage("from=2020&to=2020").columns[0].name == "June 2020"


def test_nothing_dated_is_no_chart(reindex):
    make_article()
    reindex()
    assert coverage("") is None
