"""What a request asks of the index, on texts of our own."""

import pytest

from archive.partialdate import PartialDate
from tests.records import make_article, make_official, mention
from tests.search.conftest import ask, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def spelt(reindex):
    """Articles whose titles say what their bodies hold."""
    for body in ("للسفارة", "السفارة", "سفارة", "سفاره", "سفير", "لسفارة", "وقف إطلاق النار", "إطلاق وقف النار"):
        make_article(title=f"{body}.", body=f"{body}!")
    reindex()


@pytest.mark.parametrize(
    ("query", "exact", "expected"),
    [
        ("سفارة", "0", {"للسفارة.", "السفارة.", "سفارة.", "سفاره.", "لسفارة."}),
        ('"سفارة"', "0", {"سفارة.", "سفاره.", "لسفارة."}),
        ('"السفارة"', "0", {"السفارة.", "للسفارة."}),
        ("سفارة", "1", {"سفارة."}),
        ('"سفارة"', "1", {"سفارة."}),
        ("سفا*", "0", {"سفارة.", "سفاره."}),
        ("سفارة*", "1", {"سفارة."}),
        ('"وقف اطلاق النار"', "0", {"وقف إطلاق النار."}),
        ('"وقف اطلاق النار"', "1", set()),
        ("وقف النار", "0", {"وقف إطلاق النار.", "إطلاق وقف النار."}),
        ("النار -إطلاق", "0", set()),
        ('النار -"وقف إطلاق"', "0", {"إطلاق وقف النار."}),
        ("سفير أو النار", "0", {"سفير.", "وقف إطلاق النار.", "إطلاق وقف النار."}),
    ],
)
def test_what_each_way_of_asking_finds(spelt, query, exact, expected):
    assert set(titles(query, f"exact={exact}")) == expected


def test_a_phrase_ends_with_its_paragraph(reindex):
    make_article(title="عنوان", body="انتهى وقف\n\nإطلاق النار")
    reindex()
    assert titles('"وقف إطلاق"') == []
    assert titles('"عنوان انتهى"') == []


@pytest.mark.parametrize(
    ("span", "found"),
    [("from=2020-06-15", True), ("to=2020-06-15", True), ("from=2020-07", False), ("to=2020-05-31", False)],
)
def test_a_date_known_to_the_month_overlaps_every_day_of_it(reindex, span, found):
    make_article(title="خبر", published=PartialDate("2020-06"))
    make_article(title="بلا تاريخ")
    reindex()
    assert titles("", span) == (["خبر"] if found else [])


def test_all_words_must_be_there_and_one_may_be_a_name_in_another_script(reindex):
    article = make_article(title="خبر", body="زار الفيتوري الميناء.")
    mention(article, make_official(), "الفيتوري")
    make_article(title="غيره", body="زار الميناء.")
    reindex()
    assert titles("Fituri ميناء") == ["خبر"]
    assert [hit.object.title for hit in ask("Fituri ميناء").more] == ["غيره"]
    assert titles("ميناء -Fituri") == ["غيره"]
    assert titles('"Fituri"') == []


def test_the_rest_is_not_offered_where_any_word_will_do_or_there_is_but_one(reindex):
    make_article(body="الميناء")
    reindex()
    assert ask("ميناء سفارة", "match=any").more == ask("قزقز").more == []
