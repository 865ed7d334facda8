import re

from archive.partialdate import PartialDate
from tests.records import make_meeting, make_official, mention

from .conftest import SECRETS


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


def test_it_counts_whom_the_person_met(record, client):
    make_meeting(record.haftar, record.norland, article=record.article)
    make_meeting(record.haftar, record.hidden.proposed, article=record.article)
    response = client.get("/officials/khalifa-haftar/")
    assert [(other, other.meeting_count) for other in response.context["met"]] == [(record.norland, 2)]
    assert 'href="/search/?type=meeting&amp;official=khalifa-haftar%2Crichard-norland">لقاءان</a>' in response.text


def test_posts_stand_on_a_time_line(record, page):
    record.haftar.posts.create(title_ar="عضو المجلس", start=PartialDate("2010"), end=PartialDate("2012"))
    html = page("/officials/khalifa-haftar/")
    assert html.count('<svg class="span') == 3
    assert html.count('<svg class="span about"') == 1
    assert html.count('<rect class="unknown"') == 1


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
    assert query_count("/officials/khalifa-haftar/") == 16
    more_rows()
    assert query_count("/officials/") == 4
    assert query_count("/officials/khalifa-haftar/") == 16
