import pytest

from archive.ingest.reading import read_page

from ..authority import gazetteer

TITLE = "المنفي يستقبل السفير الأمريكي في طرابلس"
LEAD = "استقبل رئيس المجلس الرئاسي محمد المنفي السفير الأمريكي ريتشارد نورلاند، أمس الاثنين، في مقر المجلس بطرابلس."
NEXT = "وبحث اللقاء مستجدات الأوضاع السياسية والأمنية في البلاد وسبل دعم المسار الانتخابي."
SECTIONS = " ".join("أخبار اقتصاديات برلمانيات وفيات مجتمع وظائف أحزاب أسرار مقالات مناسبات جامعات بنوك".split() * 3)


def read(*lines: str):
    return read_page("\n\n".join(lines), gazetteer())


@pytest.mark.parametrize("row", [SECTIONS, f"{SECTIONS} سوى الوزير.. خلاف أم اتفاق؟"])
def test_a_menu_or_a_ticker_is_no_text(row):
    page = read(row, TITLE, LEAD, NEXT)
    assert (page.title, page.body) == (TITLE, f"{LEAD}\n\n{NEXT}")


def test_a_lead_that_stands_above_the_title_too_is_no_text():
    page = read(f"بوابة المدينة - {LEAD}", TITLE, LEAD, NEXT)
    assert (page.title, page.body) == (TITLE, f"{LEAD}\n\n{NEXT}")


def test_beginnings_cut_off_above_the_text_are_no_titles():
    other = (
        "أسعار العملات ترتفع من جديد",
        "سجلت أسعار العملات ارتفاعا جديدا في السوق وسط إقبال كبير من التج...",
    )
    for above in ((LEAD[:60] + " […]",), other):
        page = read(*above, LEAD, NEXT)
        assert (page.title, page.body) == ("", f"{LEAD}\n\n{NEXT}")


def test_a_title_may_close_with_a_full_stop_above_its_lead():
    closed = "رئيس المجلس الرئاسي : السفير الأمريكي في طرابلس لبحث المسار الانتخابي ."
    lead = f"طرابلس 12 سبتمبر 2019 (وال) - {LEAD}"
    page = read(closed, lead, NEXT)
    assert (page.title, page.body) == (closed, f"{lead}\n\n{NEXT}")


def test_a_sentence_that_opens_with_a_verb_is_no_title():
    standfirst = "اختصر رئيس المجلس الرئاسي محمد المنفي لقاء السفير الأمريكي في طرابلس."
    page = read(standfirst, "12 سبتمبر 2019", LEAD, NEXT)
    assert (page.title, page.published.date.iso) == ("", "2019-09-12")
