"""The whole chain: the five seeds against their gold, invented pages, other people, another order, no word lost."""

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.arabic.clean import clean_text
from archive.ingest.facts import Declared, RawCapture, UnreadableCapture
from archive.ingest.reading import read_capture, read_page, read_pasted

from .authority import english_names, gazetteer, gold, seed_text
from .pages import PAGES
from .substitution import replace_people, shuffle_paragraphs

SEEDS = [pytest.param(article, id=article["file"][:3]) for article in gold()]
PERMUTATIONS = range(24)


def capture(text: str) -> RawCapture:
    return RawCapture("x.txt", None, text.encode(), "", "text/plain", text, "utf-8")


def read(text: str):
    return read_capture(capture(text), gazetteer())


def letters(*texts: str) -> Counter:
    return Counter(letter for text in texts for letter in text if letter.isalnum())


def assert_every_letter_is_kept_once(text: str) -> None:
    """Words run together may be parted, and a title that only furniture quotes is said again."""
    page = read_page(text, gazetteer())
    kept = letters(*page.furniture, page.body)
    whole = letters(clean_text(text))
    assert kept + letters(page.title) == whole or (page.title and kept == whole)


def english(slugs) -> set[str]:
    return {english_names()[slug] for slug in slugs}


def meetings_of(reading) -> set[tuple]:
    return {
        (
            frozenset(english(fact.participants)),
            fact.state,
            english_names().get(fact.place),
            str(fact.date) if fact.date else None,
            fact.when_text or None,
        )
        for fact in reading.meetings
    }


def gold_meetings(article, names) -> set[tuple]:
    return {
        (
            frozenset(names(person) for person in meeting["participants"]),
            meeting["state"],
            meeting["place"],
            meeting["date"],
            meeting["when_text"],
        )
        for meeting in article["meetings"]
    }


@pytest.mark.parametrize("article", SEEDS)
def test_the_page_of_a_seed_is_taken_apart_as_the_gold_says(article):
    reading = read(seed_text(article["file"]))
    furniture = [article["title"] if line == "the title a second time" else line for line in article["furniture"]]
    assert (None if reading.title_derived else reading.title) == article["title"]
    assert (str(reading.published) if reading.published else None) == article["published"]
    assert (reading.byline or None) == article["byline"]
    assert english_names().get(reading.outlet) == article["outlet"]
    assert list(reading.furniture) == furniture
    assert list(reading.subheadings) == article["subheadings"]
    assert reading.body.startswith(article["body_starts"])
    assert reading.body.endswith(article["body_ends"])


@pytest.mark.parametrize("article", SEEDS)
def test_the_names_of_a_seed_are_those_of_the_gold(article):
    reading = read(seed_text(article["file"]))
    assert english(mention.slug for mention in reading.officials) == {row["name_en"] for row in article["officials"]}
    surfaces = {(english_names()[mention.slug], mention.surface.text) for mention in reading.officials}
    assert surfaces >= {(row["name_en"], form) for row in article["officials"] for form in row["surface"]}
    assert english(mention.slug for mention in reading.organisations) >= set(article["organisations"])


@pytest.mark.parametrize("article", SEEDS)
def test_the_meetings_of_a_seed_are_those_of_the_gold(article):
    reading = read(seed_text(article["file"]))
    assert meetings_of(reading) == gold_meetings(article, lambda name: name)
    for wanted in article["meetings"]:
        people = set(wanted["participants"])
        fact = next(fact for fact in reading.meetings if english(fact.participants) == people)
        assert any(wanted["evidence"] in sentence.text for sentence in fact.evidence)


@pytest.mark.parametrize("article", SEEDS)
def test_every_offset_points_at_its_text(article):
    reading = read(seed_text(article["file"]))
    mentions = (*reading.officials, *reading.organisations, *reading.places)
    surfaces = [mention.surface for mention in mentions]
    surfaces += [surface for fact in reading.meetings for surface in fact.evidence]
    assert all(reading.body[surface.start : surface.end] == surface.text for surface in surfaces)


@pytest.mark.parametrize("article", SEEDS)
@pytest.mark.parametrize("number", PERMUTATIONS)
def test_other_people_in_another_order_meet_in_the_same_way(article, number):
    chance = random.Random(f"{article['file']}{number}")
    text = seed_text(article["file"])
    if number % 2:
        text = shuffle_paragraphs(text, article, chance)
    text, names = replace_people(text, article, chance, same_side=number % 3 > 0)
    reading = read(text)
    assert english(mention.slug for mention in reading.officials) == set(names.values())
    assert meetings_of(reading) == gold_meetings(article, names.__getitem__)


@pytest.mark.parametrize("name", PAGES)
def test_an_invented_page_is_taken_apart(name):
    wanted = PAGES[name]
    reading = read(wanted.text)
    assert (None if reading.title_derived else reading.title) == wanted.title
    assert (str(reading.published) if reading.published else None) == wanted.published
    assert (reading.byline, reading.outlet, reading.agency) == (wanted.byline, wanted.outlet, wanted.agency)
    paragraphs = reading.body.split("\n\n")
    assert len(paragraphs) == len(wanted.body)
    assert all(paragraph.startswith(start) for paragraph, start in zip(paragraphs, wanted.body, strict=True))
    assert reading.subheadings == wanted.subheadings


@pytest.mark.parametrize("name", PAGES)
def test_the_meetings_of_an_invented_page_are_found(name):
    reading = read(PAGES[name].text)
    assert {(frozenset(fact.participants), fact.state) for fact in reading.meetings} == set(PAGES[name].meetings)


@pytest.mark.parametrize("text", [*(seed_text(row["file"]) for row in gold()), *(page.text for page in PAGES.values())])
def test_every_letter_of_a_capture_is_kept_exactly_once(text):
    assert_every_letter_is_kept_once(text)


LINES = [line for page in PAGES.values() for line in page.text.split("\n")]


@settings(max_examples=150)
@given(st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=40)), max_size=25))
def test_no_page_however_odd_loses_a_letter_or_has_one_twice(lines):
    assert_every_letter_is_kept_once("\n".join(lines))


@settings(max_examples=60)
@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text):
    try:
        reading = read(text)
    except UnreadableCapture:
        return
    assert reading.title
    assert reading.body


def test_a_page_of_furniture_is_refused():
    with pytest.raises(UnreadableCapture, match="no text"):
        read("Menu\n\nShares:\n0\n")


def test_a_pasted_text_keeps_its_title_and_every_line():
    reading = read_pasted("لقاء في بنغازي", "التقى نورلاند حفتر في بنغازي.\n\nمشاركة", None, gazetteer())
    assert reading.title == "لقاء في بنغازي"
    assert not reading.title_derived
    assert reading.body == "التقى نورلاند حفتر في بنغازي.\n\nمشاركة"
    assert reading.meetings[0].place == "benghazi"


def test_a_headline_above_a_date_is_the_title_though_no_word_of_it_comes_back():
    title, lead = "واشنطن تعلق على تعيين مبعوث أممي", "رحبت الولايات المتحدة الأمريكية بتعيين هانا تيته خلفا لباتيلي."
    page = read_page(f"{title}\n18 يناير 2025\n{lead}", gazetteer())
    assert (page.title, page.body) == (title, lead)


def test_a_full_name_right_above_a_text_without_title_is_its_writers():
    text = "سمية آدم الزنتاني*\nقال السفير في كلمته أمام الحاضرين إن بلاده تدعم الحوار بين الليبيين في كل المدن."
    assert (read_page(text, gazetteer()).byline, read_page(text, gazetteer()).title) == ("سمية آدم الزنتاني", "")


def test_the_dateline_may_stand_below_a_headline_that_closes_like_a_sentence():
    lines = (
        "Italian Minister Receives Envoy to Libya in Rome.",
        "Rome, 8 August 2017(Lana) The envoy said that talks on Libya go on.",
    )
    page = read_page("\n".join(lines), gazetteer())
    assert (page.published.date.iso, page.agency) == ("2017-08-08", "lana-tripoli")


def test_a_signature_above_the_text_is_no_title():
    page = read_page("صحيفة المرصد الليبية – خاص\nالتقى نورلاند أمس المشير خليفة حفتر في بنغازي.", gazetteer())
    assert (page.title, page.furniture, page.outlet) == ("", ("صحيفة المرصد الليبية – خاص",), "al-marsad")


def test_a_title_that_only_an_aggregator_quotes_is_the_title():
    line = "The post لقاء مهم في بنغازي appeared first on ليبيا الأحرار."
    reading = read(f"date 2019-10 المتوسط:\n\nالتقى نورلاند أمس المشير خليفة حفتر في بنغازي.\n\n{line}")
    assert (reading.title, reading.title_derived, str(reading.published)) == ("لقاء مهم في بنغازي", False, "2019-10")
    assert reading.furniture == ("date 2019-10 المتوسط:", line)


def test_many_headlines_in_one_line_are_furniture():
    ticker = "    ".join(["ارتفاع أسعار النفط في الأسواق العالمية", "وفاة الفنان القدير بعد صراع مع المرض"] * 3)
    page = read_page(f"{ticker}\n\nالتقى نورلاند أمس المشير خليفة حفتر في بنغازي.", gazetteer())
    assert page.furniture == (ticker,)


def test_words_run_together_are_parted_in_title_and_body_and_not_in_furniture():
    page = read_page(
        "وزيرالخارجية في بنغازي اليوم\nرئيسالحكومة\n22 يونيو 2020\nوصل وزيرالخارجية إلى بنغازي في زيارة رسمية اليوم.",
        gazetteer(),
    )
    assert page.title == "وزير الخارجية في بنغازي اليوم"
    assert page.body == "وصل وزير الخارجية إلى بنغازي في زيارة رسمية اليوم."
    assert "رئيسالحكومة" in page.furniture


def test_what_the_metadata_declare_goes_before_the_page():
    declared = Declared("لقاء في الرجمة - بوابة الوسط", "2020-06-22T10:00:00Z", "سالم العبيدي", "بوابة الوسط", "رويترز")
    body = "التقى نورلاند أمس المشير خليفة حفتر في بنغازي."
    page = read_page(f"لقاء في الرجمة\n{body}", gazetteer(), "", declared)
    assert (page.title, page.furniture, page.body) == ("لقاء في الرجمة", (), body)
    assert (str(page.published.date), page.published.text) == ("2020-06-22T10:00", "2020-06-22T10:00:00Z")
    assert (page.byline, page.outlet, page.agency) == ("سالم العبيدي", "alwasat", "reuters")


def test_with_a_declared_title_no_other_line_is_taken_for_one():
    declared = Declared(title="لقاء في الرجمة")
    page = read_page("أخبار ليبية متفرقة اليوم\nالتقى نورلاند أمس حفتر في بنغازي.", gazetteer(), "", declared)
    assert (page.title, page.furniture) == ("لقاء في الرجمة", ("أخبار ليبية متفرقة اليوم",))


@pytest.mark.parametrize("title", ["لقاء في الرجمة أمس - صحيفة لا نعرفها", "صحيفة لا نعرفها | لقاء في الرجمة أمس"])
def test_a_declared_title_is_parted_from_an_unknown_site_where_a_line_shows_it_alone(title):
    body = "التقى نورلاند أمس المشير خليفة حفتر في بنغازي."
    assert (
        read_page(f"لقاء في الرجمة أمس\n{body}", gazetteer(), "", Declared(title=title)).title == "لقاء في الرجمة أمس"
    )
    assert read_page(body, gazetteer(), "", Declared(title=title)).title == title


@pytest.mark.parametrize("byline", ["admin", "https://example.ly/author/1", "بوابة الوسط", "رويترز"])
def test_a_declared_account_address_or_house_is_no_writer(byline):
    page = read_page("التقى نورلاند أمس المشير خليفة حفتر في بنغازي.", gazetteer(), "", Declared(byline=byline))
    assert page.byline == ""


TITLE_LINE = "السفير الأمريكي يبحث في طرابلس ملف النفط مع رئيس المؤسسة"
LEAD = "بحث السفير الأمريكي في طرابلس ملف النفط مع رئيس المؤسسة الوطنية للنفط فرحات بن قدارة، وفق بيان السفارة."
END = "وأكد السفير خلال اللقاء دعم بلاده لوحدة المؤسسة وإبعادها عن الخلاف السياسي في البلاد."


def page(*lines: str):
    return read_page("\n\n".join(lines), gazetteer())


def test_whoever_the_text_speaks_of_stands_in_its_picture_and_signs_nothing():
    assert page(TITLE_LINE, "فرحات بن قدارة", LEAD, END).byline == ""
    assert page(TITLE_LINE, "فرحات الورفلي", LEAD, END).byline == "فرحات الورفلي"


def test_the_name_of_an_official_by_itself_signs_nothing():
    assert page(TITLE_LINE, "خليفة حفتر", LEAD, END).byline == ""


def test_a_name_that_stands_twice_is_the_writers():
    assert page(TITLE_LINE, "لبيد المزوغي\nلبيد المزوغي", LEAD, END).byline == "لبيد المزوغي"


def test_a_caption_above_the_text_is_no_title():
    read = page("وزير الخارجية الأمريكي جون كيري", LEAD, END)
    assert (read.title, read.furniture) == ("", ("وزير الخارجية الأمريكي جون كيري",))


def test_a_last_sentence_with_an_agency_behind_its_stop_is_text():
    read = page(TITLE_LINE, LEAD, f"{END} (أ ف ب)")
    assert (read.body, read.agency) == (f"{LEAD}\n\n{END} (أ ف ب)", "afp")


def test_a_title_below_the_text_stands_above_its_date():
    read = page(LEAD, END, f"{TITLE_LINE}\n19 مايو 2017")
    assert (read.title, read.published.date.iso) == (TITLE_LINE, "2017-05-19")


def test_a_title_that_asks_in_its_writers_name_is_no_text():
    read = page("سالم العبيدي يكتب: ماذا يريد السفير من النفط في طرابلس!", LEAD, END)
    assert (read.title, read.byline) == ("سالم العبيدي يكتب: ماذا يريد السفير من النفط في طرابلس!", "سالم العبيدي")


def test_a_menu_glued_to_the_title_is_furniture():
    read = page(f"Accueilالأولى{TITLE_LINE}", TITLE_LINE, LEAD, END)
    assert (read.title, read.furniture) == (TITLE_LINE, (f"Accueilالأولى{TITLE_LINE}",))


def test_what_a_writer_is_stands_below_his_name_and_is_no_text():
    read = page(TITLE_LINE, "بقلم: هدى السالم\nصحافية ليبية. مراسلة الجريدة في طرابلس.\n12 أبريل 2025", LEAD, END)
    assert (read.byline, read.published.date.iso, read.body) == ("هدى السالم", "2025-04-12", f"{LEAD}\n\n{END}")
