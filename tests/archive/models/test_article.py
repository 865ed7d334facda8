import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from archive.models import AccessionCounter, Article, Capture, Mention
from archive.partialdate import PartialDate
from tests.records import make_article, make_official, make_place, mention

pytestmark = pytest.mark.django_db


def make_capture(article, **fields):
    values = {"file_name": "a.txt", "sha256": "0" * 64, "media_type": "text/plain", "encoding": "windows-1256"}
    return Capture.objects.create(article=article, content="خبر".encode("windows-1256"), **values | fields)


def test_accession_numbers_are_never_given_twice():
    first, second = AccessionCounter.take(), AccessionCounter.take()
    article = make_article(number=second)
    assert article.accession == f"LUDA-{second:06}"
    article.delete()
    assert AccessionCounter.take() == second + 1 == first + 2


def test_readers_see_published_articles_only():
    shown = make_article(status="published")
    make_article(status="draft")
    make_article(status="withdrawn")
    assert list(Article.objects.published()) == [shown]


def test_about_finds_an_article_once_however_often_it_names_the_person():
    article, official = make_article(body="عمر هنا. وعمر هناك."), make_official()
    mention(article, official, "عمر هنا")
    mention(article, official, "عمر هناك")
    assert list(Article.objects.about(official)) == [article]


def test_coverage_by_year_leaves_out_the_undated():
    for iso in ("2020", "2020-06", "2011-10-18", None):
        make_article(published=iso and PartialDate(iso))
    assert list(Article.objects.by_year()) == [{"year": "2011", "count": 1}, {"year": "2020", "count": 2}]


def test_a_capture_gives_back_its_text_and_holds_its_article():
    article = make_article()
    assert make_capture(article).text == "خبر"
    with pytest.raises(ProtectedError):
        article.delete()


def test_the_same_bytes_are_kept_once():
    article = make_article()
    make_capture(article)
    with pytest.raises(IntegrityError):
        make_capture(article)


@pytest.mark.parametrize("fields", [{"title": ""}, {"body": ""}, {"status": "hidden"}])
def test_the_database_refuses_an_article_without_text_or_with_an_unknown_status(fields):
    with pytest.raises(IntegrityError):
        make_article(**fields)


def test_two_articles_may_lack_a_url_but_not_share_one():
    make_article()
    make_article()
    make_article(source_url="https://example.ly/1")
    with pytest.raises(IntegrityError):
        make_article(source_url="https://example.ly/1")


def test_a_mention_is_of_exactly_one_thing():
    article, official, place = make_article(), make_official(), make_place()
    for things in ({}, {"official": official, "place": place}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Mention.objects.create(article=article, start=0, end=3, text="عمر", **things)


def test_a_mention_stands_once_at_its_spot():
    article, official = make_article(), make_official()
    mention(article, official, "عمر الفيتوري")
    with pytest.raises(IntegrityError):
        mention(article, official, "عمر الفيتوري")
