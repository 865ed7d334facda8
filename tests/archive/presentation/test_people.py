import pytest
from django.utils import translation

from archive.models import Official, Post
from archive.partialdate import PartialDate
from archive.presentation.people import appellations_of, names_by_script, office_of, people_of, terms_of
from archive.presentation.timeline import Axis
from tests.records import make_article, make_official, make_place, mention

pytestmark = pytest.mark.django_db

BODY = "قال المشير خليفة حفتر، ثم قال ريتشارد نورلاند في طرابلس، ورد اللواء حفتر، ثم حفتر."


@pytest.fixture
def mentions():
    article = make_article(body=BODY)
    haftar = make_official("خليفة حفتر", "Khalifa Haftar")
    norland = make_official("ريتشارد نورلاند", "Richard Norland", side="us")
    mention(article, haftar, "خليفة حفتر", office="المشير")
    mention(article, norland, "ريتشارد نورلاند")
    mention(article, make_place(), "طرابلس")
    mention(article, haftar, "حفتر،", office="اللواء")
    mention(article, haftar, "حفتر.", office="المشير")
    return list(article.mentions.select_related("official"))


def test_people_come_once_in_the_order_of_first_mention(mentions):
    assert [official.slug for official in people_of(mentions)] == ["khalifa-haftar", "richard-norland"]


def test_appellations_leave_out_the_bare_names(mentions):
    assert [(row.official.slug, row.offices) for row in appellations_of(mentions)] == [
        ("khalifa-haftar", ["المشير", "اللواء"])
    ]


def test_the_office_is_the_last_post_in_the_language_of_the_page():
    official = make_official(role="Head of state")
    assert office_of(official) == "Head of state"
    Post.objects.create(official=official, title_en="Ambassador", start=PartialDate("2010"))
    Post.objects.create(official=official, title_ar="وزير", title_en="Minister", start=PartialDate("2015"))
    official = Official.objects.prefetch_related("posts").get()
    with translation.override("ar"):
        assert office_of(official) == "وزير"
    with translation.override("en"):
        assert office_of(official) == "Minister"


def test_names_go_by_script_the_preferred_first():
    official = make_official("خليفة حفتر", "Khalifa Haftar", name_en_verified=False)
    official.names.create(text="Hifter", kind="romanisation", verified=False)
    official.names.create(text="حفتر", kind="short")
    with translation.override("ar"):
        assert names_by_script(official) == {
            "ar": [("خليفة حفتر", "", True), ("حفتر", "صيغة قصيرة", True)],
            "en": [("Khalifa Haftar", "", False), ("Hifter", "بالحروف اللاتينية", False)],
        }


def test_a_script_without_names_is_left_out():
    assert list(names_by_script(make_official("عمر", "", slug="omar"))) == ["ar"]


def test_posts_share_an_axis():
    official = make_official()
    official.posts.create(title_ar="وزير", start=PartialDate("2012"), end=PartialDate("2014"))
    official.posts.create(title_ar="سفير")
    terms = terms_of(official, mirrored=False)
    assert terms.axis == Axis(2012, 2014, mirrored=False)
    assert [(term.post.title_ar, term.bar is None) for term in terms.rows] == [("سفير", True), ("وزير", False)]


def test_posts_of_a_single_year_need_no_line():
    official = make_official()
    official.posts.create(title_ar="وزير", start=PartialDate("2012"))
    assert terms_of(official, mirrored=False) == ([(official.posts.get(), None)], None)
