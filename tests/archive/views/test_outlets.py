from archive.models import Outlet
from archive.models.choices import PlaceKind
from tests.records import make_article, make_meeting, make_outlet, make_place

from .conftest import BODY, SECRETS


def test_the_list_puts_the_most_covered_first(record, client):
    silent = make_outlet("أبجد", "abjad")
    response = client.get("/outlets/")
    assert list(response.context["page"]) == [record.outlet, silent]
    assert "مقال واحد" in response.content.decode()


def test_an_outlet_shows_its_published_articles(record, page):
    html = page("/outlets/erem-news/")
    assert "eremnews.com" in html
    assert "نورلاند يلتقي حفتر في الرجمة" in html
    assert [secret for secret in SECRETS if secret in html] == []


def test_an_outlet_shows_whom_and_where_it_names_and_the_meetings_it_reported(record, client):
    credited = make_article(body=BODY, agency=record.outlet)
    make_meeting(record.norland, article=credited)
    context = client.get("/outlets/erem-news/").context
    assert [(row, row.article_count) for row in context["people"]] == [(record.haftar, 1), (record.norland, 1)]
    assert [(row, row.article_count) for row in context["places"]] == [(record.rajma, 1)]
    assert (list(context["meetings"]), context["meeting_count"]) == ([record.meeting], 1)
    assert context["agency_count"] == 1


def test_an_outlet_is_of_a_country_not_of_its_code(record, page):
    make_place("الإمارات", "uae", kind=PlaceKind.COUNTRY, country="AE")
    Outlet.objects.filter(slug="erem-news").update(country="AE")
    assert "<li>الإمارات</li>" in page("/outlets/erem-news/")


def test_an_outlet_speaks_english(record, page):
    assert "<h1>Erem-News</h1>" in page("/en/outlets/erem-news/")


def test_queries_do_not_grow_with_rows(more_rows, query_count):
    assert query_count("/outlets/") == 2
    assert query_count("/outlets/erem-news/") == 15
    more_rows()
    assert query_count("/outlets/") == 2
    assert query_count("/outlets/erem-news/") == 15
