import pytest

from archive.ingest.reading import read_page

from .authority import gazetteer

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
