import pytest
from django.utils import translation

from archive.models import Meeting
from archive.partialdate import PartialDate
from archive.presentation.tellings import compare_reports
from tests.records import make_article, make_meeting, make_official, make_place

pytestmark = pytest.mark.django_db


def told(meeting: Meeting):
    """The comparison of a meeting: its labels in English, and what differs, telling by telling."""
    comparison = compare_reports(Meeting.objects.with_parties().get(pk=meeting.pk), None)
    differing = [
        [name for name in ("date", "place", "parties", "state") if getattr(telling, name).differs]
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
    assert compare_reports(Meeting.objects.with_parties().get(), None) is None


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
    meeting.record_source, meeting.date_end = "travels/7", PartialDate("2020-06-23")
    meeting.save()
    meeting.reports.update(date=PartialDate("2020-06-22"))
    comparison = compare_reports(Meeting.objects.with_parties().get(), None)
    assert [telling.source for telling in comparison.tellings] == [meeting, meeting.reports.get()]
    assert [telling.is_record for telling in comparison.tellings] == [True, False]
    # A day within the span of the record is no other day.
    assert [telling.date.differs for telling in comparison.tellings] == [False, False]


def test_an_entry_that_tells_it_otherwise_stands_first(meeting):
    entry = make_meeting(make_official("سواه", "Other"), record_source="travels/7", date=PartialDate("2020-07-01"))
    comparison = compare_reports(Meeting.objects.with_parties().get(pk=meeting.pk), entry)
    first = comparison.tellings[0]
    assert (first.source, first.date.differs, first.parties.differs) == (entry, True, True)


def test_a_report_that_names_other_parties_differs(meeting):
    report = meeting.reports.create(article=make_article())
    report.participants.add(make_official("سواه", "Other"))
    assert told(meeting) == (["state"], ["parties"], [[], ["parties"]])
