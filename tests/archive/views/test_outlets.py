from tests.records import make_outlet

from .conftest import SECRETS


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


def test_an_outlet_speaks_english(record, page):
    assert "<h1>Erem-News</h1>" in page("/en/outlets/erem-news/")


def test_queries_do_not_grow_with_rows(more_rows, query_count):
    assert query_count("/outlets/") == 2
    assert query_count("/outlets/erem-news/") == 6
    more_rows()
    assert query_count("/outlets/") == 2
    assert query_count("/outlets/erem-news/") == 6
