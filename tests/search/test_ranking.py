import csv
import io

import pytest

from search.rescore import DEPTH
from tests.records import make_article, make_official, mention

from .conftest import ask, titles

pytestmark = pytest.mark.django_db


def test_a_text_that_opens_with_what_is_asked_comes_before_one_that_mentions_it_in_the_end(reindex):
    filler = " ".join(["وقال بيان صدر مساء اليوم عن البلدية"] * 4)
    make_article(title="خبر متأخر", body=f"{filler} عن مصنع الإسمنت الجديد.")
    make_article(title="خبر مبكر", body=f"مصنع الإسمنت الجديد يفتتح أبوابه. {filler}")
    reindex()
    assert titles("مصنع الإسمنت", "match=any") == ["خبر مبكر", "خبر متأخر"]


def test_an_article_found_by_a_name_alone_is_not_sunk(reindex):
    article = make_article(title="لقاء", body="التقى الفيتوري وفداً من التجار في الميناء.")
    mention(article, make_official("عمر الفيتوري", "Omar Fituri"), "الفيتوري")
    make_article(title="آخر", body="وصلت شحنة من القمح إلى الميناء اليوم بعد تأخر.")
    reindex()
    assert titles("Fituri الميناء", "match=any") == ["لقاء", "آخر"]


def test_the_order_goes_on_beyond_what_is_rescored_the_same_on_pages_and_in_the_export(reindex, client):
    for number in range(DEPTH + 15):
        make_article(title=f"تقرير {number:03}", body="ميناء " * (1 + number % 7) + "طرابلس " * (number % 5) + "اليوم")
    reindex()
    pages = [hit.object.title for page in (1, 2, 3, 4) for hit in ask("ميناء طرابلس", f"match=any&page={page}").hits]
    content = b"".join(client.get("/search/export/csv/?q=ميناء طرابلس&match=any").streaming_content)
    exported = [row["title"] for row in csv.DictReader(io.StringIO(content.decode("utf-8-sig")))]
    assert len(set(pages)) == DEPTH + 15
    assert pages == exported


def test_an_order_by_date_is_left_alone(reindex):
    make_article(title="ب", body="ميناء في آخر الخبر بعد كلام كثير عن غيره، ميناء")
    make_article(title="أ", body="ميناء")
    reindex()
    assert titles("ميناء", "sort=newest") == ["أ", "ب"]
    assert titles("ميناء", "sort=oldest") == ["ب", "أ"]


def test_an_archive_that_was_never_indexed_finds_nothing(db, client):
    response = client.get("/search/", {"q": "ميناء طرابلس", "match": "any"})
    assert (response.status_code, response.context["answer"].total) == (200, 0)
