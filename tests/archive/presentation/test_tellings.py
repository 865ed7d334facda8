import pytest
from django.utils import translation

from archive.models import Meeting
from archive.partialdate import PartialDate
from archive.presentation.tellings import compare_reports
from tests.records import make_article, make_meeting, make_official, make_place

pytestmark = pytest.mark.django_db


def told(meeting: Meeting):
    """The comparison of a meeting: its labels in English, and what differs, telling by telling."""
    comparison = compare_reports(Meeting.objects.with_parties().get(pk=meeting.pk))
    differing = [
        [name for name in ("date", "place", "state") if getattr(telling, name).differs]
        for telling in comparison.tellings
    ]
    with translation.override("en"):
        labels = [[str(label).lower() for label in labels] for labels in (comparison.agreed, comparison.disputed)]
        return (*labels, differing)


@pytest.fixture
def meeting():
    """Told by one article: held in Tripoli on a day of June."""
    return make_meeting(make_official(), article=make_article(), place=make_place(), date=PartialDate("2020-06-21"))


def test_a_single_report_needs_no_comparison(meeting):
    assert compare_reports(Meeting.objects.with_parties().get()) is None


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"date": PartialDate("2020-06"), "state": "held"}, (["date", "state"], [], [[], []])),
        ({"date": PartialDate("2020-06-22")}, (["state"], ["date"], [[], ["date"]])),
        ({"state": "planned"}, ([], ["state"], [[], ["state"]])),
    ],
)
def test_what_contradicts_the_meeting_differs_and_silence_does_not(meeting, fields, expected):
    meeting.reports.create(article=make_article(), **fields)
    assert told(meeting) == expected


def test_a_meeting_that_is_undecided_is_measured_by_the_first_that_speaks():
    meeting = make_meeting(make_official(), article=make_article())
    for slug in ("tripoli", "benghazi"):
        meeting.reports.create(article=make_article(), place=make_place(slug, slug))
    assert told(meeting) == (["state"], ["place"], [[], [], ["place"]])


def test_the_official_record_stands_first(meeting):
    meeting.record_source = "travels/7"
    meeting.save()
    comparison = compare_reports(Meeting.objects.with_parties().get())
    assert [telling.report for telling in comparison.tellings] == [None, meeting.reports.get()]
