import pytest
from django.db import IntegrityError

from archive.models import Meeting, Official, Place
from archive.partialdate import PartialDate
from tests.records import make_article, make_meeting, make_official, make_place

pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    return make_official(), make_official("جون سميث", "John Smith", side="us")


@pytest.mark.parametrize(
    ("status", "review", "record_source", "is_shown"),
    [
        ("published", "suggested", "", True),
        ("published", "confirmed", "", True),
        ("published", "rejected", "", False),
        ("draft", "confirmed", "", False),
        ("withdrawn", "suggested", "", False),
        ("draft", "confirmed", "travels/1", True),
        ("draft", "rejected", "travels/1", False),
    ],
)
def test_who_sees_a_meeting(people, status, review, record_source, is_shown):
    make_meeting(*people, article=make_article(status=status), review=review, record_source=record_source)
    assert Meeting.objects.shown().exists() is is_shown


def test_a_meeting_that_nobody_reports_is_not_shown(people):
    make_meeting(*people, review="confirmed")
    assert not Meeting.objects.shown().exists()


def test_a_list_of_meetings_takes_the_same_queries_for_one_and_for_many(people, django_assert_num_queries):
    for _ in range(5):
        make_meeting(*people, article=make_article(), sentence="وبحث الجانبان سبل التعاون.")
    with django_assert_num_queries(4):
        for meeting in Meeting.objects.shown().with_parties():
            assert len(meeting.participants.all()) == 2
            assert len(meeting.shown_reports[0].evidence.all()) == 1


def test_reports_in_drafts_are_not_listed(people):
    meeting = make_meeting(*people, article=make_article())
    meeting.reports.create(article=make_article(status="draft"))
    shown = Meeting.objects.shown().with_parties().get()
    assert [report.article.status for report in shown.shown_reports] == ["published"]


def test_counts_of_coverage_leave_out_what_readers_may_not_see(people):
    omar, john = people
    tripoli = make_place()
    make_meeting(omar, john, article=make_article(), place=tripoli)
    make_meeting(omar, article=make_article(status="draft"), place=tripoli)
    make_meeting(omar, article=make_article(), review="rejected")
    counted = {person.slug: person.meeting_count for person in Official.objects.with_meetings("participants")}
    assert counted == {omar.slug: 1, john.slug: 1}
    assert Place.objects.with_meetings("place").get().meeting_count == 1


def test_the_newest_meeting_comes_first_and_the_undated_last(people):
    for iso in ("2011-10-18", None, "2020-06-22"):
        make_meeting(*people, date=iso and PartialDate(iso))
    dates = [meeting.date and str(meeting.date) for meeting in Meeting.objects.newest_first()]
    assert dates == ["2020-06-22", "2011-10-18", None]


def test_an_article_reports_a_meeting_once(people):
    article = make_article()
    meeting = make_meeting(*people, article=article)
    with pytest.raises(IntegrityError):
        meeting.reports.create(article=article)
