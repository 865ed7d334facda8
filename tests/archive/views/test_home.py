import pytest

from tests.records import make_article

from .conftest import SECRETS


def test_it_shows_what_is_in_the_archive(record, page):
    html = page("/")
    assert '<html lang="ar" dir="rtl">' in html
    assert "<b>1</b> مقال واحد" in html
    assert "<b>1</b> لقاء واحد" in html
    assert "<b>2</b> مسؤولان" in html
    assert "ريتشارد نورلاند مع خليفة حفتر" in html
    assert "نورلاند يلتقي حفتر في الرجمة" in html


def test_it_speaks_english(record, page):
    html = page("/en/")
    assert '<html lang="en" dir="ltr">' in html
    assert "<b>1</b> article" in html
    assert "Richard Norland with Khalifa Haftar" in html


def test_its_examples_are_searches(record, page):
    assert 'href="/search/?q=Townsend+%D8%B2%D9%88%D8%A7%D8%B1%D8%A9"' in page("/")


def test_coverage_by_year_counts_the_undated_apart(record, page):
    make_article()
    make_article()
    html = page("/")
    assert 'aria-label="2020: مقال واحد"' in html
    assert 'aria-label="2018:' not in html
    assert "وفي السجلّ مقالان بلا تاريخ." in html


def test_three_ways_lead_in(record, page):
    record.meeting.record_source = "travels/7"
    record.meeting.save()
    ways = page("/").split('<section class="ways"')[1].split("</section>")[0]
    assert 'href="/officials/khalifa-haftar/"' in ways
    assert '<a href="/meetings/?source=record">السجلّ الرسمي</a> <span class="count">1</span>' in ways
    assert '<a href="/network/">' in ways
    assert '<a href="/places/rajma/">الرجمة</a>' in ways


def test_an_empty_archive_still_answers(db, page):
    html = page("/")
    assert "<b>0</b> لا مقالات" in html
    assert "لا لقاءات في السجلّ بعد." in html


def test_hidden_rows_are_not_shown(record, page):
    html = page("/")
    assert [secret for secret in SECRETS if secret in html] == []


@pytest.mark.parametrize("address", ["/", "/en/"])
def test_queries_do_not_grow_with_rows(record, more_rows, query_count, address):
    assert query_count(address) == 15
    more_rows()
    assert query_count(address) == 15
