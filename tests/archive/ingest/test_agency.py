import pytest

from archive.ingest.agency import find_agency

from .authority import gazetteer


@pytest.mark.parametrize(
    ("paragraphs", "furniture", "slug"),
    [
        (["بنغازي (رويترز) - التقى"], [], "reuters"),
        (["القاهرة - رويترز - التقى"], [], "reuters"),
        (["TRIPOLI (AFP) - He met"], [], "afp"),
        (["التقى", "وقف إطلاق النار. (أ ف ب)"], [], "afp"),
        (["التقى حفتر السراج، بحسب رويترز."], [], "reuters"),
        (["قالت وكالة رويترز إن حفتر التقى السراج"], [], None),
        ([], ["أ. ف. ب."], "afp"),
        ([], ["المصدر: وال"], "lana-tripoli"),
        ([], ["طرابلس 23 مارس 2017 (وال)"], "lana-tripoli"),
        ([], ["مقر مجلس النواب (أ ف ب)"], None),
        ([], ["طرابلس – (أ ف ب) –"], "afp"),
        ([], [], None),
    ],
)
def test_it_finds_the_agency_that_is_credited(paragraphs, furniture, slug):
    assert find_agency(paragraphs, furniture, None, gazetteer()) == slug


def test_the_signature_of_an_agency_is_no_credit_and_its_dateline_is():
    assert find_agency([], ["المصدر: وال"], "lana-tripoli", gazetteer()) is None
    assert find_agency([], ["طرابلس 23 مارس 2017 (وال)"], "lana-tripoli", gazetteer()) == "lana-tripoli"


@pytest.mark.parametrize(
    ("lead", "slug"),
    [
        ("طرابلس / الأناضول / بحث السفير ملف النفط", "anadolu-arabic"),
        ("أبوظبي في 3 مايو / وام / بحث السفير ملف النفط", "wam"),
        ("الرياض 03 شعبان 1438 هـ الموافق 29 إبريل 2017 م واس بحث السفير ملف النفط", "spa"),
        ("روما - 3 مايو - آكي: بحث السفير ملف النفط", "aki"),
        ("واشنطن، أ.ف.ب: بحث السفير ملف النفط", "afp"),
        ("البيت : طرابلس ا ف ب   بحث السفير ملف النفط", "afp"),
        ("طرابلس - وكالات: بحث السفير ملف النفط", None),
        ("بحث السفير ملف النفط، رويترز تنفي", None),
    ],
)
def test_it_reads_the_agency_of_many_datelines(lead, slug):
    assert find_agency([lead], [], None, gazetteer()) == slug


@pytest.mark.parametrize(
    ("line", "slug"),
    [
        ("وكالة الأناضول للأنباء, طرابلس", "anadolu-arabic"),
        ("وكالة الصحافة الفرنسية", "afp"),
        ("نقلا عن رويترز", "reuters"),
        ("(رويترز، العربي الجديد)", "reuters"),
        ("وكالات", None),
    ],
)
def test_it_knows_an_agency_by_its_other_names(line, slug):
    assert find_agency([], [line], None, gazetteer()) == slug


def test_the_first_of_several_in_the_last_brackets_counts():
    assert find_agency(["بحث السفير ملف النفط. (أ ف ب، رويترز)"], [], None, gazetteer()) == "afp"
