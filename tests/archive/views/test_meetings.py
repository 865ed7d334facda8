import pytest

from archive.models import Meeting
from archive.partialdate import PartialDate
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


def test_the_list_is_filtered_and_says_so(record, client):
    make_meeting(record.haftar, article=make_article(body=BODY), state="planned", date=PartialDate("2021-05"))
    response = client.get("/meetings/?state=held&official=khalifa-haftar")
    assert list(response.context["page"]) == [record.meeting]
    assert response.context["by_year"] == [("2020", 1, "?official=khalifa-haftar&state=held&from=2020&to=2020")]
    assert '<option value="khalifa-haftar" selected>' in response.text
    assert "أزل كل المرشّحات" in response.text


def test_two_people_together_stay_in_the_form(record, page):
    html = page("/meetings/?official=khalifa-haftar,richard-norland")
    assert '<input type="hidden" name="official" value="khalifa-haftar,richard-norland">' in html


def test_the_filters_offer_those_alone_whom_shown_meetings_name(record, client):
    make_meeting(record.hidden.proposed, article=record.article)
    context = client.get("/meetings/").context
    assert (context["people"], context["places"]) == ([record.haftar, record.norland], [record.rajma])


def test_a_bad_filter_is_noted(record, page):
    html = page("/meetings/?from=أمس&place=nowhere")
    assert "«أمس» ليس تاريخاً" in html
    assert "لا نعرف «nowhere»" in html


def test_the_time_line_goes_by_year_and_tells_the_undated_apart(record, client):
    make_meeting(record.haftar, article=make_article(body=BODY))
    response = client.get("/meetings/")
    assert [(year.year, len(year.rows), len(year.dots)) for year in response.context["years"]] == [
        (2020, 1, 1),
        (None, 1, 0),
    ]
    assert "ومنها لقاء واحد بلا تاريخ." in response.text


def test_an_empty_register_says_so(db, page):
    assert "لا لقاءات في السجلّ بعد." in page("/meetings/")
    assert "لا لقاء بهذه المرشّحات." in page("/meetings/?state=held")


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


def test_two_reports_stand_side_by_side(record, page):
    other = make_article(body=BODY, outlet=record.outlet)
    record.meeting.reports.create(article=other, date=PartialDate("2020-06-25"), when_text="الخميس")
    html = page(record.meeting.get_absolute_url())
    row = html.split(f'<a href="{other.get_absolute_url()}">')[1].split("</tr>")[0]
    assert '<td class="differs"><time datetime="2020-06-25">25 يونيو 2020</time>' in row
    assert "«الخميس»" in row
    assert "لا يذكره" in row


@pytest.mark.parametrize("which", ["told_by_draft", "rejected"])
def test_hidden_meetings_are_not_found(record, client, which):
    assert client.get(getattr(record.hidden, which).get_absolute_url()).status_code == 404


def test_reports_in_drafts_are_left_out(record, page):
    record.meeting.reports.create(article=record.hidden.draft, counterparts=["لقب سري"])
    html = page(record.meeting.get_absolute_url())
    assert [secret for secret in SECRETS if secret in html] == []


def test_queries_do_not_grow_with_rows(record, more_rows, query_count):
    assert query_count("/meetings/") == 8
    assert query_count(record.meeting.get_absolute_url()) == 6
    more_rows()
    record.meeting.reports.create(article=make_article(body=BODY, outlet=record.outlet), place=record.rajma)
    assert query_count("/meetings/") == 8
    assert query_count(record.meeting.get_absolute_url()) == 6


class TestTheOfficialRecord:
    @pytest.fixture
    def entry(self, record):
        """An entry of the official record, of two days."""
        return make_meeting(
            record.norland, record.haftar, date=PartialDate("2020-06-24"), date_end=PartialDate("2020-06-25"),
            record_source="travels/9999", record_text="Met with Field Marshal Haftar.",
        )  # fmt: skip

    def test_it_shows_its_days_and_its_words(self, entry, page):
        html = page(entry.get_absolute_url())
        first, last = (f'<time datetime="2020-06-{day}">{day} يونيو 2020</time>' for day in (24, 25))
        assert f"{first} – {last}" in html
        assert "Met with Field Marshal Haftar.</blockquote>" in html
        assert "أُخذ من السجلّ الرسمي ولم يراجعه محرّر بعد." in html

    def test_a_meeting_that_contradicts_it_says_so_and_so_does_the_entry(self, record, entry, client):
        record.meeting.contradicts = entry
        record.meeting.save()
        assert client.get(record.meeting.get_absolute_url()).context["in_record"] == entry
        assert client.get(entry.get_absolute_url()).context["contradicted_by"] == [record.meeting]
        told = client.get(record.meeting.get_absolute_url()).text
        assert "يذكر السجلّ الرسمي هؤلاء في تاريخ آخر أو مكان آخر:" in told
        assert "تخالفه الصحافة" in client.get(entry.get_absolute_url()).text

    def test_it_stands_beside_the_press_without_people_only_proposed(self, record, entry, page):
        entry.participants.add(record.hidden.proposed)
        record.meeting.contradicts = entry
        record.meeting.save()
        row = page(record.meeting.get_absolute_url()).split('<table class="tellings">')[1].split("</tr>")[1]
        assert f'<a href="{entry.get_absolute_url()}">السجلّ الرسمي</a>' in row
        assert '<td class="differs"><time datetime="2020-06-24">' in row
        assert "شخص مقترح" not in row

    def test_what_readers_may_not_see_contradicts_nothing(self, record, entry, client):
        for hidden in (record.hidden.told_by_draft, record.hidden.rejected):
            hidden.contradicts = entry
            hidden.save()
        assert client.get(entry.get_absolute_url()).context["contradicted_by"] == []
        record.meeting.contradicts = entry
        record.meeting.save()
        entry.review = "rejected"
        entry.save()
        assert client.get(record.meeting.get_absolute_url()).context["in_record"] is None

    def test_it_is_found_by_any_of_its_days(self, entry):
        for day in ("2020-06-24", "2020-06-25", "2020-06"):
            assert entry in Meeting.objects.between(PartialDate(day), PartialDate(day))
        for day in ("2020-06-23", "2020-06-26"):
            assert entry not in Meeting.objects.between(PartialDate(day), PartialDate(day))
