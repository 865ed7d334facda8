import pytest

from archive.ingest.page.agency import find_agency

from ..authority import gazetteer


@pytest.mark.parametrize(
    ("paragraphs", "furniture", "slug"),
    [
        (["بنغازي (رويترز) - التقى"], [], "reuters"),
        (["القاهرة - رويترز - التقى"], [], "reuters"),
        (["TRIPOLI (AFP) - He met"], [], "afp"),
        (["Rome, 8 August 2017(Lana) The minister met"], [], "lana-tripoli"),
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
        ("طرابلس – فرانس برس بحث السفير ملف النفط", "afp"),
        ("طرابلس-رويترز بحث السفير ملف النفط", "reuters"),
        ("طرابلس [رويترز] بحث السفير ملف النفط", "reuters"),
        ("شبكة المرفأ - واشنطن (رويترز) - بحث السفير ملف النفط", "reuters"),
        ("طرابلس 12 الطير 2008 (أوج) - بحث السفير ملف النفط", "jamahiriya-tv"),
        ("ABU DHABI, 5th June, 2021 (WAM) -- The envoy met", "wam"),
        ("قالت اليوم الأحد، وكالة « رويترز » للأنباء إن السفير وصل", None),
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
        ("شرم الشيخ (رويترز، أ.ف.ب)", "reuters"),
        ("ح.ز/ م.س (أ.ف.ب، رويترز)", "afp"),
        ("المصدر: رويترز ووكالات", "reuters"),
        ("يورونيوز مع أ ف ب", "afp"),
        ("وكالة سبوتنيك الروسية", "sputnik-arabic"),
        ("وكالة آكي الإيطالية للأنباء", "aki"),
        ("© 2021 AFP", "afp"),
        ("By Reuters Staff", "reuters"),
        ("صدر الصورة، AFP", None),
        ("مقر البرلمان الليبي (أ ف ب)", None),
        ("وكالات", None),
    ],
)
def test_it_knows_an_agency_by_its_other_names(line, slug):
    assert find_agency([], [line], None, gazetteer()) == slug


def test_the_first_of_several_in_the_last_brackets_counts():
    assert find_agency(["بحث السفير ملف النفط. (أ ف ب، رويترز)"], [], None, gazetteer()) == "afp"


@pytest.mark.parametrize(
    ("last", "slug"),
    [
        ("عاد السفير إلى بلاده. أ ف ب | واشنطن", "afp"),
        ("عاد السفير إلى بلاده. ا ف ب/م ع", "afp"),
        ("عاد السفير إلى بلاده. // انتهى // واس", "spa"),
        ("عاد السفير إلى بلاده - رويترز", "reuters"),
        ("عاد السفير إلى بلاده، وفق ما نقلته وكالة «فرانس برس».", "afp"),
        ("عاد السفير إلى بلاده. وكالات", None),
        ("عاد السفير. نفت رويترز الخبر", None),
        ("عاد السفير، وفقا لوكالة سبوتنيك الروسية، إلى بلاده.", None),
    ],
)
def test_it_reads_the_agency_behind_the_text(last, slug):
    assert find_agency([last], [], None, gazetteer()) == slug


def test_below_a_caption_the_dateline_counts_and_further_down_what_was_reported_does_not():
    assert find_agency(["صورة للسفير في مكتبه.", "طرابلس (رويترز) - بحث"], [], None, gazetteer()) == "reuters"
    told = ["بحث السفير.", "وأكد.", "نفى الوزير، بحسب رويترز.", "وعاد."]
    assert find_agency(told, [], None, gazetteer()) is None


def test_of_two_agencies_with_one_name_the_page_s_own_is_credited():
    assert find_agency(["بنغازي 12 مارس 2024 (وال) - بحث"], [], "lana-benghazi", gazetteer()) == "lana-benghazi"


def test_above_the_title_a_name_by_itself_is_a_word_of_the_menu():
    assert find_agency([], ["رويترز", "اقتصاد"], None, gazetteer(), above=2) is None
    assert find_agency([], ["طرابلس - رويترز"], None, gazetteer(), above=1) == "reuters"
