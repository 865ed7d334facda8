import pytest

from archive.partialdate import PartialDate
from tests.records import make_article, make_outlet, mention

from .conftest import BODY, SECRETS

PAGE = "/officials/khalifa-haftar/called/"


def call(record, office: str, **fields):
    return mention(make_article(body=BODY, **fields), record.haftar, "خليفة حفتر", office=office)


def test_the_commonest_come_first_with_outlets_and_years(record, client):
    other = make_outlet()
    call(record, "المشير", outlet=record.outlet, published=PartialDate("2021"))
    call(record, "المشير", outlet=other, published=PartialDate("2021-05"))
    call(record, "اللواء المتقاعد")
    found = client.get("/officials/khalifa-haftar/").context["appellations"]
    assert [(row.office, row.article_count, row.outlet_counts, dict(row.years)) for row in found.rows] == [
        ("المشير", 3, [(record.outlet, 2), (other, 1)], {2020: 1, 2021: 2}),
        ("اللواء المتقاعد", 1, [], {}),
    ]
    assert (found.axis.first, found.axis.last, found.total) == (2020, 2021, 2)


def test_each_count_shows_its_newest_sentences(record, client):
    newer = call(record, "المشير", published=PartialDate("2021"))
    row = client.get("/officials/khalifa-haftar/").context["appellations"].rows[0]
    assert [quote.mention.article.published for quote in row.quotes] == [PartialDate("2021"), record.article.published]
    assert row.quotes[0].mention == newer
    assert "".join(row.quotes[0].passage) == "التقى السفير ريتشارد نورلاند المشير خليفة حفتر في الرجمة أمس."


def test_a_sentence_leads_to_its_spot_in_the_article(record, page):
    spot = record.article.mentions.get(official=record.haftar)
    address = f"{record.article.get_absolute_url()}#m{spot.pk}"
    assert f'<a href="{address}">التقى السفير ريتشارد نورلاند المشير <b>خليفة حفتر</b>' in page(
        "/officials/khalifa-haftar/"
    )
    assert f'id="m{spot.pk}"' in page(record.article.get_absolute_url())


def test_a_long_list_of_sentences_has_a_page(record, page):
    for _number in range(6):
        call(record, "المشير", published=PartialDate("2021"))
    shown = page("/officials/khalifa-haftar/")
    assert shown.count('<figure class="said">') == 5
    link = f"{PAGE}?office=%D8%A7%D9%84%D9%85%D8%B4%D9%8A%D8%B1"
    assert f'href="{link}"' in shown
    assert page(link).count('<figure class="said">') == 7


def test_names_far_down_a_text_are_quoted_in_their_own_sentence(record, page):
    body = "قال المسؤول كلاماً طويلاً. " * 40 + "وصل المشير خليفة حفتر إلى الرجمة."
    mention(make_article(body=body), record.haftar, "خليفة حفتر", office="الفريق")
    assert ">وصل المشير <b>خليفة حفتر</b> إلى الرجمة.</a>" in page(PAGE + "?office=الفريق")


@pytest.mark.parametrize("address", [PAGE, PAGE + "?office=لقب سري", "/officials/proposed-person/called/?office=x"])
def test_what_no_published_article_says_is_not_found(record, client, address):
    assert client.get(address).status_code == 404


def test_hidden_articles_are_not_quoted(record, page):
    html = page(PAGE + "?office=المشير")
    assert [secret for secret in SECRETS if secret in html] == []


def test_queries_do_not_grow_with_rows(record, more_rows, query_count):
    address = PAGE + "?office=المشير"
    assert query_count(address) == 4
    more_rows()
    call(record, "المشير", outlet=record.outlet)
    assert query_count(address) == 4
