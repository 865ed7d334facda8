from tests.records import make_place

from .conftest import SECRETS


def test_the_list_puts_the_most_named_first(record, client):
    silent = make_place("أجدابيا", "ajdabiya")
    response = client.get("/places/")
    assert list(response.context["page"]) == [record.rajma, silent]
    assert "مقال واحد · لقاء واحد" in response.content.decode()


def test_a_place_shows_coordinates_meetings_and_articles(record, page):
    html = page("/places/rajma/")
    assert "32.0833, 20.3500" in html
    assert "ريتشارد نورلاند مع خليفة حفتر" in html
    assert "نورلاند يلتقي حفتر في الرجمة" in html
    assert [secret for secret in SECRETS if secret in html] == []


def test_a_place_without_coordinates_shows_none(db, page):
    make_place()
    assert "خط العرض" not in page("/places/tripoli/")


def test_a_place_speaks_english(record, page):
    assert "<h1>Rajma</h1>" in page("/en/places/rajma/")


def test_queries_do_not_grow_with_rows(more_rows, query_count):
    assert query_count("/places/") == 2
    assert query_count("/places/rajma/") == 11
    more_rows()
    assert query_count("/places/") == 2
    assert query_count("/places/rajma/") == 11
