import re

from tests.records import make_article, make_official, mention

from .conftest import BODY, SECRETS


def names_in(html: str) -> list[str]:
    return re.findall(r'<a class="name"[^>]*>.*?</span> (.*?)</a>', html)


def test_the_list_goes_by_side_and_puts_the_most_named_first(record, page):
    make_official("أحمد الأول", "Ahmad First")
    html = page("/officials/")
    assert names_in(html) == ["خليفة حفتر", "أحمد الأول", "ريتشارد نورلاند"]
    assert [secret for secret in SECRETS if secret in html] == []


def test_the_list_is_filtered_by_side(record, page):
    assert names_in(page("/officials/?side=us")) == ["ريتشارد نورلاند"]
    assert len(names_in(page("/officials/?side=nowhere"))) == 2


def test_a_person_without_coverage_is_quieter(record, page):
    make_official("أحمد الأول", "Ahmad First")
    assert page("/officials/").count('class="silent"') == 1


def test_the_page_of_a_person_shows_names_posts_meetings_and_articles(record, page):
    html = page("/officials/khalifa-haftar/")
    assert "<h1>خليفة حفتر</h1>" in html
    assert '<bdi lang="en">Hifter</bdi> <span class="count">بالحروف اللاتينية، لم يُشاهَد في مصدر</span>' in html
    assert "من مارس 2015" in html
    assert "ريتشارد نورلاند مع خليفة حفتر" in html
    assert "نورلاند يلتقي حفتر في الرجمة" in html
    assert [secret for secret in SECRETS if secret in html] == []


def test_it_tells_how_outlets_call_the_person(record, client):
    mention(make_article(body=BODY), record.haftar, "خليفة حفتر", office="المشير")
    mention(make_article(body=BODY), record.haftar, "خليفة حفتر", office="اللواء المتقاعد")
    rows = client.get("/officials/khalifa-haftar/").context["appellations"]
    assert [tuple(row) for row in rows] == [("المشير", 2, ["إرم نيوز"]), ("اللواء المتقاعد", 1, [])]


def test_an_article_that_names_a_person_twice_counts_once(record, client):
    mention(record.article, record.haftar, "حفتر", office="المشير")
    context = client.get("/officials/khalifa-haftar/").context
    assert context["article_count"] == 1
    assert [row[:2] for row in context["by_year"]] == [("2020", 1)]


def test_a_person_speaks_english(record, page):
    html = page("/en/officials/khalifa-haftar/")
    assert "<h1>Khalifa Haftar</h1>" in html
    assert "General Commander" in html
    assert "from March 2015" in html


def test_people_only_proposed_are_not_found(record, client):
    assert client.get("/officials/proposed-person/").status_code == 404


def test_queries_do_not_grow_with_rows(more_rows, query_count):
    assert query_count("/officials/") == 4
    assert query_count("/officials/khalifa-haftar/") == 14
    more_rows()
    assert query_count("/officials/") == 4
    assert query_count("/officials/khalifa-haftar/") == 14
