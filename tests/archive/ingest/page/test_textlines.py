import pytest

from archive.ingest.reading import Page, read_page

from ..authority import gazetteer

TITLE = "لقاء ليبي أمريكي في طرابلس يبحث الأوضاع السياسية"
TEXT = (
    "التقى السفير الأمريكي لدى ليبيا ريتشارد نورلاند، أمس الاثنين، رئيس المجلس الرئاسي محمد المنفي في العاصمة.",
    "وبحث اللقاء مستجدات الأوضاع السياسية والأمنية في البلاد وسبل دعم المسار الانتخابي.",
)


def page(*above: str) -> Page:
    return read_page("\n\n".join((*above, *TEXT)), gazetteer())


@pytest.mark.parametrize(
    "standfirst", ["طرابلس وواشنطن: إلى أين تمضي العلاقات؟", "المجلس الرئاسي يبحث ملفات عدة مع السفير"]
)
def test_a_standfirst_below_the_title_is_text(standfirst):
    read = page(TITLE, standfirst)
    assert (read.title, read.body) == (TITLE, "\n\n".join((standfirst, *TEXT)))


def test_what_announces_the_text_belongs_to_it_where_there_is_no_title():
    announced = "يعزى البيان التالي إلى المتحدث باسم السفارة:"
    read = page(announced)
    assert (read.title, read.body) == ("", "\n\n".join((announced, *TEXT)))


def test_a_question_above_furniture_is_that_of_a_poll():
    read = page(TITLE, "برأيك.. هل تنجح البعثة في إنهاء الأزمة؟", "مشاركة")
    assert read.body == "\n\n".join(TEXT)


def test_a_latin_word_inside_an_arabic_text_is_furniture():
    read = read_page("\n\n".join((TITLE, TEXT[0], "Libyan", TEXT[1])), gazetteer())
    assert (read.furniture, read.body) == (("Libyan",), "\n\n".join(TEXT))
