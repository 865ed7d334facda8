import pytest

from archive.ingest.outlet import find_outlet, is_desk_line, read_signature, split_title

from .authority import gazetteer


@pytest.mark.parametrize(
    ("furniture", "slug"),
    [
        (["جميع الحقوق محفوظة © 2024 شركة إرم ميديا - Erem Media FZ LLC"], "erem-news"),
        (["المصدر: وال"], "lana-tripoli"),
        (["إرم نيوز"], "erem-news"),
        (["The post لقاء appeared first on ليبيا الأحرار"], "libya-al-ahrar"),
        (["يمكنك ايضا قراءة الخبر في المصدر من صحيفة المتوسط الليبية"], "al-mutawassit"),
        (["نشر في المصري اليوم يوم 05 - 11 - 2013"], "almasry-alyoum"),
        (["أخبار ليبيا", "The post لقاء appeared first on ليبيا الأحرار"], "libya-al-ahrar"),
        (["date 2019-10 المتوسط:"], "al-mutawassit"),
        (["القاهرة: «الشرق الأوسط»"], "asharq-al-awsat"),
        (["Africa-Press – Libya"], "africa-press"),
        (["Asharq Al-Awsat Saudi Edition"], "asharq-al-awsat"),
        (["Copyright 2021 The Associated Press. All rights reserved."], "associated-press"),
        (["الشرق", "دبي - الشرق"], "asharq-news"),
        (["الأخبار", "العربية", "الرياض"], None),
        (["المصدر: العربية نت"], "al-arabiya"),
        (["صحيفة المرصد الليبية – خاص"], "al-marsad"),
        (["طرابلس – وال"], None),
        (["اشتباكات قرب بوابة الوسط في الطريق"], None),
    ],
)
def test_it_finds_who_signs_the_page(furniture, slug):
    assert find_outlet(furniture, "", "", gazetteer()) == slug


def test_the_address_goes_before_all():
    assert find_outlet(["إرم نيوز"], "", "https://www.218tv.net/news/1", gazetteer()) == "tv-218"


def test_the_paper_an_aggregator_names_goes_before_its_address():
    url = "https://www.libyaakhbar.com/libya-news/1.html"
    credit = ["The post لقاء appeared first on صحيفة المتوسط"]
    assert find_outlet(credit, "", url, gazetteer()) == "al-mutawassit"
    assert find_outlet([], "", url, gazetteer()) == "libya-akhbar"


def test_a_declared_name_goes_before_lines_of_the_page():
    assert find_outlet(["إرم نيوز"], "", "", gazetteer(), "بوابة الوسط") == "alwasat"
    assert find_outlet(["إرم نيوز"], "", "", gazetteer(), "موقع لا يعرفه أحد") == "erem-news"


def test_an_outlet_glued_to_the_title_is_parted():
    assert split_title("لقاء في طرابلس اليوم - بوابة الوسط", gazetteer()) == ("لقاء في طرابلس اليوم", "بوابة الوسط")
    assert split_title("السفير: لا ندعم الحرب - نورلاند", gazetteer())[1] == ""


@pytest.mark.parametrize(
    ("line", "slugs"),
    [
        ("القاهرة - بوابة الوسط", ["alwasat"]),
        ("RT Arabic", ["rt-arabic"]),
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


def test_an_agency_signs_above_the_text_and_is_credited_below_it():
    assert find_outlet(["رويترز"], "", "", gazetteer(), above=1) == "reuters"
    assert find_outlet(["رويترز"], "", "", gazetteer(), above=0) is None
    assert find_outlet(["المصدر: رويترز"], "", "", gazetteer()) is None


@pytest.mark.parametrize(
    ("lead", "slug"),
    [
        ("طرابلس – «القدس العربي»: بحث السفير ملف النفط", "al-quds-al-arabi"),
        ("أفريقيا برس – المغرب. بحث السفير ملف النفط", "africa-press"),
        ("طرابلس (رويترز) - بحث السفير ملف النفط", None),
        ("قال السفير لصحيفة القدس العربي: لا جديد", None),
    ],
)
def test_a_paper_signs_in_its_dateline(lead, slug):
    assert find_outlet([], "", "", gazetteer(), lead=lead) == slug


@pytest.mark.parametrize(
    ("furniture", "slug"),
    [
        (["هدى السالم (العربي الجديد)"], "al-araby-al-jadeed"),
        (["المصدر: جريدة الشرق الأوسط"], "asharq-al-awsat"),
        (["آخر الأخبار"], None),
        (["أخبار ليبيا"], None),
    ],
)
def test_headings_sign_nothing_and_papers_beside_their_writers_do(furniture, slug):
    assert find_outlet(furniture, "", "", gazetteer()) == slug


def test_a_house_signs_by_its_words_or_beside_an_agency_before_a_colon():
    assert is_desk_line("موقع كل يوم -قناة المدينة", gazetteer())
    assert is_desk_line("المدينة – رويترز:", gazetteer())
    assert not is_desk_line("موقع أميركي: حفتر في القاهرة", gazetteer())


def test_a_house_that_nobody_knows_is_parted_from_a_title_if_its_words_say_so():
    assert split_title("لقاء في طرابلس اليوم | بوابة المدينة", gazetteer()) == ("لقاء في طرابلس اليوم", "بوابة المدينة")
    assert split_title("لقاء في طرابلس اليوم - المدينة نيوز", gazetteer())[0] == "لقاء في طرابلس اليوم"
    assert split_title("لقاء في طرابلس اليوم - قناة السويس تبحث", gazetteer())[1] == ""
