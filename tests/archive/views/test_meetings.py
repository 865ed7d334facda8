import pytest

from tests.records import make_article, make_meeting

from .conftest import BODY, SECRETS, SENTENCE


def test_the_list_shows_meetings_with_parties_place_state_and_review(record, client):
    make_meeting(record.haftar, article=make_article(body=BODY), state="planned", review="confirmed")
    html = client.get("/meetings/").content.decode()
    assert "ريتشارد نورلاند مع خليفة حفتر" in html
    assert "21 يونيو 2020" in html
    assert "رواه مصدر واحد" in html
    assert '<span class="pill">مُعلن</span>' in html
    assert '<span class="pill sure">مؤكد</span>' in html
    assert [secret for secret in SECRETS if secret in html] == []


def test_the_undated_come_last(record, client):
    undated = make_meeting(record.haftar, article=make_article(body=BODY))
    assert list(client.get("/meetings/").context["page"]) == [record.meeting, undated]


def test_a_meeting_cites_the_sentences_it_rests_on(record, page):
    sentence = record.meeting.reports.get().evidence.get()
    html = page(record.meeting.get_absolute_url())
    assert f'<a href="{record.article.get_absolute_url()}#e{sentence.pk}">{SENTENCE}</a>' in html
    assert '<a href="/places/rajma/">الرجمة</a>' in html
    assert "قرأه البرنامج في الجمل أدناه ولم يراجعه محرّر بعد." in html


def test_a_meeting_speaks_english(record, page):
    html = page("/en" + record.meeting.get_absolute_url())
    assert "<h1>Richard Norland with Khalifa Haftar</h1>" in html
    assert "21 June 2020" in html


def test_unnamed_parties_are_told(record, page):
    meeting = make_meeting(record.haftar, article=record.article)
    meeting.reports.update(counterparts=["وفد من الخارجية الأمريكية"])
    html = page(meeting.get_absolute_url())
    assert "<h1>خليفة حفتر مع وفد من الخارجية الأمريكية</h1>" in html


@pytest.mark.parametrize("which", ["told_by_draft", "rejected"])
def test_hidden_meetings_are_not_found(record, client, which):
    assert client.get(getattr(record.hidden, which).get_absolute_url()).status_code == 404


def test_reports_in_drafts_are_left_out(record, page):
    record.meeting.reports.create(article=record.hidden.draft, counterparts=["لقب سري"])
    html = page(record.meeting.get_absolute_url())
    assert [secret for secret in SECRETS if secret in html] == []


def test_queries_do_not_grow_with_rows(record, more_rows, query_count):
    assert query_count("/meetings/") == 5
    assert query_count(record.meeting.get_absolute_url()) == 5
    more_rows()
    record.meeting.reports.create(article=make_article(body=BODY, outlet=record.outlet), place=record.rajma)
    assert query_count("/meetings/") == 5
    assert query_count(record.meeting.get_absolute_url()) == 5
