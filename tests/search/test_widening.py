import pytest
from django.http import QueryDict

from archive.partialdate import PartialDate
from search.address import Address
from search.forms import SearchForm
from search.widening import Widening, find_widenings
from tests.records import make_article, make_official, make_outlet, mention

pytestmark = pytest.mark.django_db


@pytest.fixture
def harbour(reindex):
    for year in ("2019", "2020"):
        article = make_article(title="الميناء", outlet=make_outlet(slug=f"o{year}"), published=PartialDate(year))
    mention(article, make_official(), "الفيتوري")
    reindex()


def widenings(parameters: str) -> list[Widening]:
    form = SearchForm(QueryDict(parameters))
    return find_widenings(form.read(), Address("/search/", form.parameters))


def test_each_filter_that_stands_in_the_way_is_offered_with_what_lies_behind_it(harbour):
    assert widenings("official=omar-al-fituri&outlet=o2019&sort=oldest") == [
        Widening("المسؤول", 1, "/search/?outlet=o2019&sort=oldest"),
        Widening("المصدر الإعلامي", 1, "/search/?official=omar-al-fituri&sort=oldest"),
    ]


def test_dates_are_one_filter(harbour):
    assert widenings("q=الميناء&from=2001&to=2002") == [
        Widening("المدّة", 2, "/search/?q=" + "%D8%A7%D9%84%D9%85%D9%8A%D9%86%D8%A7%D8%A1")
    ]


def test_what_finds_nothing_either_is_not_offered(harbour):
    assert widenings("q=قزقز&outlet=o2019&from=2001") == []


def test_the_page_of_nothing_offers_them(client, harbour):
    page = client.get("/search/?from=2001&to=2002").text
    assert '<a href="/search/">بلا «المدّة»</a>' in page
    assert "مقالان" in page
