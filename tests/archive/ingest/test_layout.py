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


def test_a_name_beside_an_agency_in_brackets_is_said_of_a_picture():
    page = read_page(
        "واشنطن تدعو إلى هدنة في ليبيا\nنبيل الورفلي (أ ف ب)\nدعت واشنطن أطراف النزاع في ليبيا إلى هدنة دائمة أمس.\n"
        "وقالت الخارجية الأمريكية إن الهدنة شرط للحوار في ليبيا.",
        gazetteer(),
    )
    assert (page.byline, page.furniture) == ("", ("نبيل الورفلي (أ ف ب)",))
