import pytest
from django.http import QueryDict

from archive.models import Topic
from archive.partialdate import PartialDate
from search.forms import LAST_PAGE, LONGEST_QUERY, SearchForm
from search.request import SearchRequest
from search.syntax import Clause, ParsedQuery, Word
from tests.records import make_official, make_outlet

pytestmark = pytest.mark.django_db


def read(address: str) -> SearchRequest:
    return SearchForm(QueryDict(address)).read()


def test_nothing_asked_is_the_whole_archive():
    assert read("") == SearchRequest()


def test_every_parameter_is_read():
    make_official(), make_outlet()
    Topic.objects.create(slug="trade", name_ar="تجارة")
    asked = read(
        "q=سفارة&type=meeting&match=any&official=omar-al-fituri&agency=al-mina&topic=trade&side=us&side=libya"
        "&from=2019&to=2020-06&sort=oldest&exact=1&page=3"
    )
    assert asked == SearchRequest(
        q="سفارة",
        parsed=ParsedQuery((Clause((Word("سفارة"),)),)),
        type="meeting",
        match="any",
        filters={
            "official": (("omar-al-fituri",),),
            "agency": (("al-mina",),),
            "topic": (("trade",),),
            "side": (("us",), ("libya",)),
        },
        start=PartialDate("2019"),
        end=PartialDate("2020-06"),
        sort="oldest",
        exact=True,
        page=3,
    )


def test_a_comma_joins_and_a_repetition_widens():
    make_official()
    make_official("سالم", "Salem")
    assert read("official=omar-al-fituri,salem&official=salem").filters == {
        "official": (("omar-al-fituri", "salem"), ("salem",))
    }


@pytest.mark.parametrize(
    "address",
    [
        "official=nobody",
        "camp=nobody",
        "side=x",
        "type=x",
        "match=x",
        "sort=x",
        "exact=x",
        "from=x",
        "to=2020-13",
        "page=x",
    ],
)
def test_what_is_not_known_is_noted_and_left_aside(address):
    asked = read(address)
    assert len(asked.notes) == 1
    assert asked == SearchRequest(notes=asked.notes)


def test_of_joined_slugs_the_known_remain():
    make_official()
    asked = read("official=omar-al-fituri,nobody")
    assert asked.filters == {"official": (("omar-al-fituri",),)}
    assert len(asked.notes) == 1


def test_a_proposed_person_is_not_known():
    make_official(is_proposed=True)
    assert read("official=omar-al-fituri").filters == {}


def test_dates_may_be_written_in_arabic_digits_and_the_wrong_way_round():
    asked = read("from=٢٠٢١&to=٢٠١٩-٠٣")
    assert (asked.start, asked.end, len(asked.notes)) == (PartialDate("2019-03"), PartialDate("2021"), 1)


@pytest.mark.parametrize(("page", "read_as"), [("7", 7), ("٧", 7), ("9" * 50, LAST_PAGE), ("", 1), ("0", 1), ("-3", 1)])
def test_pages(page, read_as):
    assert read(f"page={page}").page == read_as


def test_an_immoderate_query_is_cut_and_the_cut_is_noted():
    form = SearchForm(QueryDict(f"q={'x' * 10_000}"))
    asked = form.read()
    assert len(asked.q) == len(form.parameters["q"]) == LONGEST_QUERY
    assert len(asked.notes) == 1
