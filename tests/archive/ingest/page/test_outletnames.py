import pytest

from archive.ingest.page.outletnames import outlet_inside, outlet_of

from ..authority import gazetteer


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("العربية.نت", "al-arabiya"),
        ("أخبار سكاي نيوز عربية", "sky-news-arabia"),
        ("بوابة الوفد الإلكترونية", "alwafd"),
        ("جريدة الحياة", "al-hayat"),
        ("الشرق الأوسط أونلاين", "asharq-al-awsat"),
        ("RT", "rt-arabic"),
        ("Alquds Alarabi", "al-quds-al-arabi"),
        ("Libyan News Agency", "lana-tripoli"),
        ("قناة الحياة", None),
        ("جريدة النهار المصرية", None),
        ("الحياة في طرابلس", None),
    ],
)
def test_an_outlet_is_known_by_the_ways_pages_write_its_name(text, slug):
    assert outlet_of(text, gazetteer()) == slug


def test_a_name_that_is_a_word_counts_only_where_asked_for():
    assert outlet_of("الشرق", gazetteer()) == "asharq-news"
    assert outlet_of("الشرق", gazetteer(), common=False) is None


def test_a_name_inside_a_line_may_have_the_particle_of_what_belongs_to_it():
    assert outlet_inside("جميع الحقوق محفوظة لعكاظ", gazetteer()) == "okaz"
    assert outlet_inside("كل الحقوق محفوظة للشرق الأوسط 2021", gazetteer()) == "asharq-al-awsat"
