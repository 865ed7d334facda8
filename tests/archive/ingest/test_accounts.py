import pytest

from archive.ingest.accounts import write_reports
from archive.ingest.facts import MeetingFact, Surface
from archive.models import Report
from archive.partialdate import PartialDate
from tests.records import make_article, make_official

pytestmark = pytest.mark.django_db

FIRST, SECOND = "التقى نورلاند حفتر أمس.", "ثم هاتف نورلاند حفتر."
BODY = f"{FIRST} {SECOND}"


def fact(sentence: str, **fields) -> MeetingFact:
    start = BODY.index(sentence)
    values = {
        "participants": ("haftar", "norland"), "counterparts": (), "place": None, "date": None, "when_text": "",
        "kind": "meeting", "state": "held", "evidence": (Surface(sentence, start, start + len(sentence)),),
    }  # fmt: skip
    return MeetingFact(**values | fields)


@pytest.fixture
def article(db):
    make_official("خليفة حفتر", "haftar")
    make_official("ريتشارد نورلاند", "norland", side="us")
    return make_article(body=BODY)


def test_a_report_holds_everything_the_article_says(article):
    day = PartialDate("2020-06-22")
    write_reports(article, (fact(FIRST, date=day, when_text="أمس", relative=True, counterparts=("وفد",)),))
    told = Report.objects.get()
    assert (told.date, told.when_text, told.relative, told.counterparts) == (day, "أمس", True, ["وفد"])
    assert (told.kind, told.state, told.reason) == ("meeting", "held", "التقى")
    assert sorted(official.slug for official in told.participants.all()) == ["haftar", "norland"]
    assert [sentence.text for sentence in told.evidence.all()] == [FIRST]
    meeting = told.meeting
    assert (meeting.date, meeting.kind, meeting.state, meeting.review) == (day, "meeting", "held", "suggested")


def test_facts_read_again_keep_their_reports(article):
    facts = (fact(FIRST), fact(SECOND, kind="call"))
    write_reports(article, facts)
    before = [(told.pk, told.meeting_id, told.kind, told.reason) for told in Report.objects.all()]
    assert [row[2:] for row in before] == [("meeting", "التقى"), ("call", "هاتف")]
    write_reports(article, tuple(reversed(facts)))
    assert [(told.pk, told.meeting_id, told.kind, told.reason) for told in Report.objects.all()] == before


def test_a_sentence_that_names_one_more_is_still_the_same_report(article):
    write_reports(article, (fact(FIRST),))
    before = Report.objects.get()
    make_official("عقيلة صالح", "saleh")
    write_reports(article, (fact(FIRST, participants=("haftar", "norland", "saleh")),))
    assert Report.objects.get() == before
    assert before.meeting.participants.count() == 3
