import pytest

from archive.models import Capture, Mention, Story
from archive.partialdate import PartialDate
from tests.records import make_article, make_meeting, make_official, mention

from .conftest import BODY, RAW, SECRETS, SENTENCE


@pytest.fixture
def address(record):
    return record.article.get_absolute_url()


def test_the_list_shows_published_articles_newest_first_and_the_undated_last(record, client):
    undated = make_article(title="بلا تاريخ")
    newer = make_article(title="أحدث", published=PartialDate("2021"))
    response = client.get("/articles/")
    assert list(response.context["page"]) == [newer, record.article, undated]
    html = response.content.decode()
    assert [secret for secret in SECRETS if secret in html] == []


def test_the_list_has_pages(record, client):
    for _ in range(60):
        make_article()
    assert len(client.get("/articles/").context["page"]) == 50
    assert len(client.get("/articles/?page=2").context["page"]) == 11
    assert client.get("/articles/?page=999999").context["page"].number == 2
    assert client.get("/articles/?page=abc").context["page"].number == 1


def test_an_article_shows_its_text_title_date_and_outlet(address, page):
    html = page(address)
    assert "<h1>نورلاند يلتقي حفتر في الرجمة</h1>" in html
    assert '<time datetime="2020-06-22T17:36">22 يونيو 2020، 5:36 م</time>' in html
    assert "إرم نيوز" in html
    assert "<h2>خلفية اللقاء</h2>" in html


def test_the_evidence_of_a_meeting_can_be_jumped_to(record, address, page):
    sentence = record.meeting.reports.get().evidence.get()
    html = page(address)
    assert f'<span class="anchor" id="e{sentence.pk}"></span>' in html
    assert f'<a href="#e{sentence.pk}" title="أرِني الجملة في النص">{SENTENCE}</a>' in html


def test_evidence_that_no_longer_stands_is_quoted_but_lights_nothing(record, address, page):
    record.meeting.reports.get().evidence.update(text="جملة كانت هنا قبل التعديل.")
    html = page(address)
    assert "جملة كانت هنا قبل التعديل." in html
    assert 'class="fact"' not in html


def test_the_facts_name_people_places_and_how_they_were_called(address, page):
    html = page(address)
    assert "<dt>خليفة حفتر</dt><dd><div>المشير</div></dd>" in html
    spot = Mention.objects.get(text="خليفة حفتر", article__status="published")
    assert f'<a class="named" id="m{spot.pk}" href="/officials/khalifa-haftar/">خليفة حفتر</a>' in html
    assert '<a href="/places/rajma/">الرجمة</a>' in html


def test_each_fact_leads_to_its_spots_in_the_text(record, address, page):
    html = page(address)
    for spot in record.article.mentions.all():
        assert f'<a href="#m{spot.pk}" aria-label=' in html
        assert html.count(f'id="m{spot.pk}"') == 1
    place = record.article.mentions.get(place=record.rajma)
    assert f'<span class="spot" id="m{place.pk}">الرجمة</span>' in html


def test_an_office_that_stands_for_a_person_says_so(record, address, page):
    spot = mention(record.article, record.norland, "السفير", inferred=True)
    link = 'href="/officials/richard-norland/" title="استُنتج من المنصب: ريتشارد نورلاند">السفير</a>'
    assert f'<a class="named" id="m{spot.pk}" {link}' in page(address)


def test_words_that_stand_for_two_people_lead_to_neither(record, address, page):
    mention(record.article, record.norland, "البيان", inferred=True)
    mention(record.article, record.haftar, "البيان", inferred=True)
    assert ">البيان</a>" not in page(address)


def test_the_capture_is_named_with_its_checksum_and_the_furniture_taken_off_it(address, page):
    html = page(address)
    assert "003.txt" in html
    assert "7f" * 32 in html
    assert "<summary>سطر واحد من قالب الصفحة</summary>" in html


def test_a_derived_title_says_so(db, page):
    assert "عنوان مستخرج" in page(make_article(title_derived=True).get_absolute_url())
    assert "عنوان مستخرج" not in page(make_article().get_absolute_url())


def test_a_text_is_never_markup(db, page):
    html = page(make_article(title="<b>", body="<script>alert(1)</script>").get_absolute_url())
    assert "<script>" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_in_english_names_are_english_and_the_text_stays_arabic(address, page):
    html = page("/en" + address)
    assert '<article lang="ar" dir="rtl">' in html
    assert "22 June 2020, 17:36" in html
    assert "Khalifa Haftar" in html


def test_the_language_switch_leads_to_the_same_article(address, page):
    assert f'href="/en{address}" lang="en" hreflang="en"' in page(address)
    assert f'href="{address}" lang="ar" hreflang="ar"' in page("/en" + address)


@pytest.mark.parametrize("address", ["", "capture/", "card.png", "cite/bib/", "compare/1/"])
def test_a_number_that_the_database_cannot_hold_is_not_found(db, client, address):
    assert client.get(f"/articles/{10**19}/{address}").status_code == 404


@pytest.mark.parametrize("which", ["draft", "withdrawn"])
@pytest.mark.parametrize("suffix", ["", "capture/"])
def test_unpublished_articles_and_their_captures_are_not_found(record, client, which, suffix):
    article = getattr(record.hidden, which)
    Capture.objects.create(
        article=article, file_name="x", sha256="0" * 64, media_type="text/plain", encoding="utf-8", content=b"x"
    )
    assert client.get(article.get_absolute_url() + suffix).status_code == 404


def test_meetings_that_were_rejected_and_people_only_proposed_are_left_out(record, address, page):
    make_meeting(record.haftar, article=record.article, sentence=SENTENCE, review="rejected", note="سر")
    mention(record.article, record.hidden.proposed, "بنغازي")
    html = page(address)
    assert html.count('class="meeting"') == 1
    assert "شخص مقترح" not in html


def test_the_capture_is_plain_text_whatever_is_in_it(address, client):
    response = client.get(f"{address}capture/")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response.content.decode() == RAW


def test_an_article_without_a_capture_has_no_link_to_one(db, client):
    article = make_article()
    assert "النص كما التُقط" not in client.get(article.get_absolute_url()).content.decode()
    assert client.get(f"{article.get_absolute_url()}capture/").status_code == 404


def test_list_queries_do_not_grow_with_rows(more_rows, query_count):
    assert query_count("/articles/") == 3
    more_rows()
    assert query_count("/articles/") == 3


def test_article_queries_do_not_grow_with_facts(record, address, query_count):
    assert query_count(address) == 9
    for number in range(3):
        person = make_official(f"شخص {number}", f"Person {number}")
        mention(record.article, person, BODY[number : number + 3], office="وزير")
        make_meeting(record.haftar, person, article=record.article, sentence=SENTENCE, place=record.rajma)
    assert query_count(address) == 9


class TestTellings:
    """One story told by several articles."""

    @pytest.fixture
    def story(self, record):
        story = Story.objects.create()
        others = [
            make_article(title="رواية ثانية", body="التقى السفير الوزير أمس. وغادر مساء اليوم.", story=story),
            make_article(title="رواية سرية", body=BODY, story=story, status="draft"),
        ]
        record.article.body = "التقى السفير الوزير أول من أمس. وحضر عدد من المستشارين. وغادر مساء اليوم."
        record.article.story = story
        record.article.save()
        return [record.article, *others]

    def test_the_other_published_tellings_are_listed(self, story, client):
        response = client.get(story[0].get_absolute_url())
        assert response.context["tellings"] == [story[1]]
        assert f'href="/articles/{story[0].pk}/compare/{story[1].pk}/"' in response.text
        assert "رواية سرية" not in response.text

    def test_an_article_alone_lists_none(self, address, client):
        assert client.get(address).context["tellings"] == []

    def test_two_tellings_stand_side_by_side_with_what_differs_marked(self, story, page):
        html = page(f"/articles/{story[0].pk}/compare/{story[1].pk}/")
        assert "التقى السفير الوزير <mark>أول من </mark>أمس." in html
        assert "<mark>وحضر عدد من المستشارين.</mark>" in html
        assert html.count('<tr class="same">') == 1

    def test_only_published_tellings_of_one_story_are_compared(self, story, client):
        first, _second, draft = story
        alone = make_article()
        for other in (draft, alone, first):
            assert client.get(f"/articles/{first.pk}/compare/{other.pk}/").status_code == 404
        assert client.get(f"/articles/{draft.pk}/compare/{first.pk}/").status_code == 404
        assert client.get(f"/articles/{alone.pk}/compare/{make_article().pk}/").status_code == 404
