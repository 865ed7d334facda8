import pytest

from archive.ingest.facts import Declared
from archive.ingest.reading import read_page

from ..authority import gazetteer

TEXT = (
    "لقاء ليبي أمريكي في طرابلس\n\n"
    "التقى السفير الأمريكي لدى ليبيا ريتشارد نورلاند، أمس الاثنين، رئيس المجلس الرئاسي محمد المنفي في العاصمة.\n\n"
    "وبحث اللقاء مستجدات الأوضاع السياسية والأمنية في البلاد وسبل دعم المسار الانتخابي."
)


@pytest.mark.parametrize(
    "last",
    [
        "وأكد الجانبان أهمية الحل السياسي",
        "يذكر أن نورلاند عُين سفيرا في 2019",
        "من جانبه رحب المنفي بالزيارة",
        "حضر الوفد كاملا إلى مقر المجلس. م د",
    ],
)
def test_a_last_paragraph_without_full_stop_is_text(last):
    page = read_page(f"{TEXT}\n\n{last}", gazetteer())
    assert page.body.endswith(last)
    assert page.furniture == ()


@pytest.mark.parametrize("headline", ["وزير الخارجية يصل إلى القاهرة", "أوبك تخفض الإنتاج في يوليو", "صور من اللقاء"])
def test_a_headline_below_the_text_is_furniture(headline):
    assert read_page(f"{TEXT}\n\n{headline}", gazetteer()).furniture == (headline,)


def test_a_name_beside_an_agency_in_brackets_is_said_of_a_picture():
    page = read_page(
        "واشنطن تدعو إلى هدنة في ليبيا\nنبيل الورفلي (أ ف ب)\nدعت واشنطن أطراف النزاع في ليبيا إلى هدنة دائمة أمس.\n"
        "وقالت الخارجية الأمريكية إن الهدنة شرط للحوار في ليبيا.",
        gazetteer(),
    )
    assert (page.byline, page.furniture) == ("", ("نبيل الورفلي (أ ف ب)",))


def test_points_behind_a_colon_are_text_without_bullets():
    points = ("وقف إطلاق النار فورا", "تبادل المحتجزين برعاية الصليب الأحمر", "توحيد حرس المنشآت النفطية شرقا وغربا")
    closing = "وقال المنفي إن لجنة مشتركة تشرف على التنفيذ."
    text = "\n\n".join((TEXT, "واتفق الجانبان على ما يلي:", *points, closing))
    page = read_page(text, gazetteer())
    assert page.furniture == ()
    assert page.body.endswith("\n\n".join((*points, closing)))


@pytest.mark.parametrize("label", ["المقال السابق", "التالي:", "Next article"])
def test_the_headline_below_the_label_of_a_neighbour_is_furniture(label):
    headline = "مفاجأة في مباراة الديربي أمس!"
    assert read_page(f"{TEXT}\n\n{label}\n{headline}", gazetteer()).furniture == (label, headline)


def test_a_writer_between_a_standfirst_and_the_date_is_no_text():
    title, lead, text = TEXT.split("\n\n")
    page = read_page("\n\n".join((title, lead, "هدى السالم", "7 فبراير 2023", text)), gazetteer())
    assert (page.byline, page.body) == ("هدى السالم", f"{lead}\n\n{text}")


def test_what_markup_puts_into_the_text_is_text_though_no_word_of_it_comes_back():
    title, lead, text = TEXT.split("\n\n")
    heading = "خمس سنوات من الانتظار الطويل"
    page = "\n\n".join((title, lead, heading, text, heading))
    assert read_page(page, gazetteer()).furniture == (heading, heading)
    inner = read_page(page, gazetteer(), "", Declared(inner=(heading,)))
    assert (inner.furniture, inner.subheadings) == ((), (heading,))
    assert inner.body.endswith(heading)


def test_a_standfirst_may_begin_with_a_dash():
    title, lead, text = TEXT.split("\n\n")
    standfirst = "- السفير الأمريكي بحث مع المنفي دعم المسار الانتخابي في البلاد"
    page = read_page("\n\n".join((title, standfirst, lead, text)), gazetteer(), "", Declared(title=title))
    assert page.body.startswith(standfirst)


ENGLISH = (
    "Norland said on Monday that the mission would go on in Tripoli and in Benghazi.\n\n"
    "He did not say when the embassy would open again in the Libyan capital."
)
TITLE = "Norland speaks of the mission in Tripoli"


@pytest.mark.parametrize(
    "caption",
    [
        "Libyans walk past the embassy in Tripoli on a Monday morning in May. (AFP)",
        "A deputy minister came to Ankara in August, where he had talks on Monday. / AA Archive",
        "Norland at the ministry in Tripoli on Monday (Tripoli Ministry of Foreign Affairs Media Office)",
    ],
)
def test_what_credits_a_picture_above_an_english_text_is_furniture(caption):
    page = read_page(f"{TITLE}\n\n{caption}\n\n{ENGLISH}", gazetteer())
    assert (page.title, page.furniture, page.agency) == (TITLE, (caption,), None)


def test_a_line_that_stands_three_times_is_no_text():
    line = "Libyans walk past the embassy in Tripoli on a Monday morning in May."
    page = read_page(f"{line}\n{line}\n\n{TITLE}\n\n{line}\n\n{ENGLISH}", gazetteer())
    assert (page.title, page.body, page.furniture) == (TITLE, ENGLISH, (line, line, line))


def test_a_writer_stands_between_an_english_title_and_the_reading_time():
    page = read_page(f"{TITLE}\n\nJane Hartley\n\n3 Min Read\n\n{ENGLISH}", gazetteer())
    assert (page.byline, page.furniture) == ("Jane Hartley", ("Jane Hartley", "3 Min Read"))


def test_a_paragraph_above_read_more_belongs_to_another_article():
    other = "More in Media Room\n\nThe commander ended his second trip to Algeria on July 23, 2024.\n\nRead more"
    assert read_page(f"{TITLE}\n\n{ENGLISH}\n\n{other}", gazetteer()).body == ENGLISH


def test_a_label_and_the_caption_that_begins_with_it_are_a_pictures():
    title, text = "رئيس المجلس الرئاسي يبحث المسار الانتخابي", TEXT.split("\n\n")[1:]
    label, caption = "السفارة الأمريكية تعلن", "السفارة الأمريكية تعلن لقاء في طرابلس"
    page = read_page("\n".join((title, "", label, caption, *text)), gazetteer())
    assert (page.title, page.furniture, page.body) == (title, (label, caption), "\n\n".join(text))


def test_the_title_with_a_credit_behind_it_is_a_caption():
    title, *text = TEXT.split("\n\n")
    page = read_page("\n\n".join((title, f"{title} FB:/Presidency.Ly", *text)), gazetteer())
    assert (page.title, page.furniture) == (title, (f"{title} FB:/Presidency.Ly",))


def test_a_short_sentence_twice_in_a_row_is_said_of_a_picture():
    title, *text = TEXT.split("\n\n")
    caption = "متظاهرون يرفعون الأعلام في ساحة الشهداء بالعاصمة أمس."
    page = read_page("\n\n".join((title, text[0], caption, caption, text[1])), gazetteer())
    assert (page.furniture, page.body) == ((caption, caption), "\n\n".join(text))
