import pytest
from django.utils.translation import override

from archive.models import Article, Meeting, Organisation, Status
from archive.partialdate import PartialDate
from search.search_indexes import ArticleIndex, MeetingIndex, OfficialIndex, finding_names
from tests.records import make_article, make_meeting, make_official, make_outlet, make_place, mention

pytestmark = pytest.mark.django_db


def prepared(index, record) -> dict:
    return index.full_prepare(index.index_queryset().get(pk=record.pk))


def test_what_an_article_is_found_and_counted_by():
    official, place, outlet = make_official(), make_place(), make_outlet()
    article = make_article(title="خبر", outlet=outlet, published=PartialDate("2020-02"))
    mention(article, official, "الفيتوري")
    mention(article, place, "طرابلس")
    document = prepared(ArticleIndex(), article)
    assert document["text"] == document["folded"] == document["written"] == f"خبر\n\n{article.body}"
    assert document["names"].split("\n\n") == ["عمر الفيتوري", "Omar al-Fituri", "طرابلس", "Tripoli"]
    named = ("official", "outlet", "agency", "place", "side", "camp", "year", "month")
    assert {name: document[name] for name in named} == {
        "official": ["omar-al-fituri"], "outlet": ["al-mina"], "agency": [], "place": ["tripoli"],
        "side": ["libya"], "camp": [], "year": ["2020"], "month": ["2020-02"],
    }  # fmt: skip
    assert (document["published"], document["first_day"], document["last_day"]) == ("2020-02", 20200201, 20200229)


def test_an_undated_article_has_no_days():
    document = prepared(ArticleIndex(), make_article())
    assert (document["published"], document["year"]) == ("", [])
    assert not {"first_day", "last_day"} & set(document)


def test_camps_are_those_of_the_people_at_the_date():
    official = make_official()
    official.posts.create(title_ar="وزير", body="Government of National Accord", start="2016-03", end="2021-03")
    official.posts.create(title_ar="وزير", body="Government of National Unity", start="2021-03")
    early, late, undated = (make_article(published=date) for date in (PartialDate("2019"), PartialDate("2022"), None))
    for article in (early, late, undated):
        mention(article, official, "الفيتوري")
    meeting = make_meeting(official, article=undated, date=PartialDate("2019-05"))
    assert [prepared(ArticleIndex(), article)["camp"] for article in (early, late, undated)] == [["gna"], ["gnu"], []]
    assert prepared(MeetingIndex(), meeting)["camp"] == ["gna"]
    assert prepared(OfficialIndex(), official)["camp"] == ["gna", "gnu"]


def test_a_year_alone_is_of_no_month():
    assert prepared(ArticleIndex(), make_article(published=PartialDate("2020")))["month"] == []


def test_only_what_readers_may_see_is_indexed():
    make_article(status=Status.DRAFT)
    shown = make_article()
    told, untold = make_meeting(article=shown), make_meeting(article=Article.objects.get(status=Status.DRAFT))
    make_official(is_proposed=True)
    assert list(ArticleIndex().index_queryset()) == [shown]
    assert list(MeetingIndex().index_queryset()) == [told]
    assert Meeting.objects.filter(pk=untold.pk).exists()
    assert list(OfficialIndex().index_queryset()) == []


def test_a_word_of_an_organisations_name_finds_only_what_names_it_so():
    ministry = Organisation.objects.create(slug="mfa", name_ar="وزارة الخارجية", name_en="Foreign Ministry")
    ministry.names.create(text="الخارجية")
    assert finding_names(ministry) == ["Foreign Ministry", "الخارجية"]
    official = make_official()
    assert finding_names(official) == ["عمر الفيتوري", "Omar al-Fituri"]


def test_the_number_of_queries_does_not_grow_with_the_articles(django_assert_num_queries):
    def fill(number):
        for place in range(number):
            slug = f"{Article.objects.count()}-{place}"
            article = make_article(outlet=make_outlet(slug=slug))
            mention(article, make_official(name_en=slug), "الفيتوري")

    index = ArticleIndex()
    fill(2)
    with django_assert_num_queries(6):
        assert len([index.full_prepare(article) for article in index.index_queryset()]) == 2
    fill(6)
    with django_assert_num_queries(6):
        assert len([index.full_prepare(article) for article in index.index_queryset()]) == 8


def test_a_meeting_is_indexed_alike_whatever_language_its_editor_reads():
    make_meeting(make_official(), make_official("جون سميث", "John Smith", side="us"), article=make_article())
    index, documents = MeetingIndex(), []
    for language in ("ar", "en"):
        with override(language):
            documents.append(index.full_prepare(index.index_queryset().get()))
    assert documents[0] == documents[1]
    assert "جون سميث" in documents[1]["title"]
