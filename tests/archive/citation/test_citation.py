import pytest
from django.utils.translation import override

from archive.citation.citation import Citation, cite_article, cite_meeting, cite_official
from archive.models import Meeting
from archive.partialdate import PartialDate
from tests.records import make_article, make_meeting, make_official, make_outlet

pytestmark = pytest.mark.django_db
ADDRESS = "https://archive.example/x/"


def test_an_article_is_cited_to_the_day_in_the_language_of_the_moment():
    article = make_article(
        number=123, title="عنوان", title_derived=True, byline="كاتب", published=PartialDate("2020-06-22T17:36"),
        outlet=make_outlet(), agency=make_outlet("وكالة الساحل", "al-sahel"), source_url="https://example.org/1",
    )  # fmt: skip
    with override("en"):
        assert cite_article(article, ADDRESS) == Citation(
            id="LUDA-000123", title="عنوان", language="ar", address=ADDRESS, author="كاتب",
            published=PartialDate("2020-06-22"), outlet="Al-Mina", agency="Al-Sahel",
            source_url="https://example.org/1", is_derived=True, is_news=True,
        )  # fmt: skip


def test_an_article_of_which_nothing_is_known_is_cited_all_the_same():
    article = make_article(number=124, title="عنوان")
    assert cite_article(article, ADDRESS) == Citation("LUDA-000124", "عنوان", "ar", ADDRESS, is_news=True)


def test_a_meeting_is_cited_by_its_parties_and_an_official_by_name():
    official = make_official(name_ar="عمر <الفيتوري>")
    meeting = make_meeting(official, article=make_article(), date=PartialDate("2020-06"))
    meeting = Meeting.objects.with_parties().get()
    assert cite_meeting(meeting, ADDRESS) == Citation(
        f"meeting-{meeting.pk}", "عمر <الفيتوري>", "ar", ADDRESS, published=PartialDate("2020-06")
    )
    with override("en"):
        assert cite_official(official, ADDRESS) == Citation("omar-al-fituri", "Omar al-Fituri", "en", ADDRESS)
