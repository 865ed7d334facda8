import pytest
from django.urls import reverse

from archive.models import Meeting
from tests.records import make_article, make_meeting, make_official

pytestmark = pytest.mark.django_db

SENTENCE = "وبحث الجانبان سبل التعاون."


@pytest.fixture
def meeting():
    people = make_official(), make_official("جون سميث", "John Smith", side="us")
    return make_meeting(*people, article=make_article())


def change_report(admin_client, report, text):
    values = {
        "meeting": report.meeting_id,
        "article": report.article_id,
        "state": "held",
        "counterparts": "وفد من رجال الأعمال\n\n عدد من العمداء ",
        "evidence-TOTAL_FORMS": 1,
        "evidence-INITIAL_FORMS": 0,
        "evidence-0-report": report.pk,
        "evidence-0-text": text,
    }
    return admin_client.post(reverse("admin:archive_report_change", args=[report.pk]), values)


@pytest.mark.parametrize(("action", "review"), [("confirm", "confirmed"), ("reject", "rejected")])
def test_meetings_are_decided_from_the_list(admin_client, meeting, action, review):
    values = {"action": action, "_selected_action": [meeting.pk]}
    told = admin_client.post(reverse("admin:archive_meeting_changelist"), values, follow=True).text
    assert Meeting.objects.get().review == review
    assert f"المراجعة: {Meeting.objects.get().get_review_display()} (1)" in told


def test_a_pasted_sentence_is_found_in_the_article(admin_client, meeting):
    report = meeting.reports.get()
    response = change_report(admin_client, report, SENTENCE)
    assert response.status_code == 302
    evidence = report.evidence.get()
    assert report.article.body[evidence.start : evidence.end] == SENTENCE


def test_counterparts_are_written_one_a_line(admin_client, meeting):
    report = meeting.reports.get()
    change_report(admin_client, report, SENTENCE)
    report.refresh_from_db()
    assert report.counterparts == ["وفد من رجال الأعمال", "عدد من العمداء"]
    page = admin_client.get(reverse("admin:archive_meeting_change", args=[meeting.pk])).text
    assert "وفد من رجال الأعمال\nعدد من العمداء</textarea>" in page


def test_a_sentence_that_the_article_does_not_hold_is_refused(admin_client, meeting):
    report = meeting.reports.get()
    response = change_report(admin_client, report, "جملة لم يكتبها أحد.")
    assert response.status_code == 200
    assert "لا تَرِد هذه الجملة بنصّها في المقال." in response.text
    assert not report.evidence.exists()


def test_meetings_are_found_by_any_spelling_of_a_party(admin_client, meeting):
    meeting.participants.get(name_en="John Smith").names.create(text="جون سميث الابن")
    response = admin_client.get(reverse("admin:archive_meeting_changelist"), {"q": "الابن"})
    assert [found.pk for found in response.context["cl"].result_list] == [meeting.pk]
