import pytest

from archive.ingest.page.signatures import dateline_pieces, is_desk_line, read_signature

from ..authority import gazetteer


@pytest.mark.parametrize(
    ("line", "slugs"),
    [
        ("القاهرة - بوابة الوسط", ["alwasat"]),
        ("RT Arabic", ["rt-arabic"]),
        ("By Libya Herald reporters.", ["libya-herald"]),
        ("عكاظ (واشنطن)", ["okaz"]),
        ("المصدر : الجزيرة + وكالات", ["aljazeera"]),
        ("طرابلس", []),
        ("قالت بوابة الوسط إن اللقاء تأجل", []),
    ],
)
def test_a_line_that_is_nothing_but_an_outlet_is_a_signature(line, slugs):
    assert read_signature(line, gazetteer()) == slugs


def test_a_house_signs_on_either_side_of_a_place():
    assert is_desk_line("أخبار عربية – واشنطن", gazetteer())
    assert not is_desk_line("طرابلس – بنغازي", gazetteer())


def test_a_desk_signs_beside_a_house_that_nobody_knows():
    assert is_desk_line("الوطن|متابعات", gazetteer())
    assert not is_desk_line("الوطن", gazetteer())


@pytest.mark.parametrize(
    "line",
    [
        "القاهرة - (د ب أ)",
        "مدار الخرطوم _وكالات محلية",
        "موقع صدى الجبل الإخباري :",
        "خاص موقع صدى الجبل الإخباري:",
        "صدى الجبل - فريق التحرير",
        "وكالة أنباء البحر العالمية - واشنطن",
        "تونس/المرفأ/أخبار الجوار",
    ],
)
def test_a_house_of_no_record_signs_by_what_it_says_of_itself(line):
    assert is_desk_line(line, gazetteer())


@pytest.mark.parametrize("line", ["موقع الهجوم الأخير", "واشنطن / طرابلس: خلاف حول النفط والحدود والسلاح"])
def test_a_headline_is_no_signature(line):
    assert not is_desk_line(line, gazetteer())


@pytest.mark.parametrize(
    ("lead", "pieces"),
    [
        ("طرابلس (رويترز) - بحث السفير ملف النفط", ["طرابلس", "رويترز"]),
        ("واشنطن، أ.ف.ب: بحث السفير ملف النفط", ["واشنطن", "ا ف ب"]),
        ("قالت، اليوم، وكالة «رويترز» إن السفير وصل", []),
        ("رفعت وكالة، أمس، تصنيف البلاد الائتماني إلى درجة، جديدة هي، AA، من", ["رفعت وكاله", "امس"]),
    ],
)
def test_a_dateline_ends_where_the_text_begins(lead, pieces):
    assert dateline_pieces(lead) == pieces


def test_a_house_signs_by_its_words_or_beside_an_agency_before_a_colon():
    assert is_desk_line("موقع كل يوم -قناة المدينة", gazetteer())
    assert is_desk_line("المدينة – رويترز:", gazetteer())
    assert not is_desk_line("موقع أميركي: حفتر في القاهرة", gazetteer())
