import pytest

from archive.ingest.page.outlet import agency_as_outlet, find_outlet, glued_outlet, split_site, split_title

from ..authority import gazetteer


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
        (["هسبريس - أ.ف.ب"], "hespress"),
        (["دبي - العربية.نت، فرانس برس"], "al-arabiya"),
        (["ترجمة خاصة 218"], "tv-218"),
        (["مدحت الفيتوري - خاص بوابة إفريقيا الإخبارية"], "afrigate-news"),
        (["جميع الحقوق محفوظة لعكاظ"], "okaz"),
        (["© 2021 للشرق الأوسط"], "asharq-al-awsat"),
        (["تابعوا RT على"], "rt-arabic"),
        (["بقلم: يورونيوز مع أ ف ب"], "euronews-arabic"),
        (["زنقة 20 ا الرباط"], "rue20"),
        (["24 - أ ف ب"], "twenty-four-ae"),
        (["24", "24"], None),
        (['صحافي ليبي. مراسل "العربي الجديد" في طرابلس.'], "al-araby-al-jadeed"),
        (["Alwasat - Cairo Wed 17 Mar 2021, 12:35 PM"], "alwasat"),
        (["© REUTERS / Huda Salem السفير في مكتبه"], None),
        (["السفير في مكتبه - سبوتنيك عربي, 1920, 26.02.2021"], "sputnik-arabic"),
        (["السفير في مكتبه - صورة أرشيفية, 26.02.2021"], None),
        (["أفريكوم", "أفريكوم"], None),
        (["التدوينة لقاء ظهرت أولاً على ليبيا الخبر."], None),
        (["التدوينة لقاء ظهرت أولاً على الخبر."], "elkhabar-dz"),
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
    assert split_title("لقاء في طرابلس اليوم - أخبار سكاي نيوز عربية", gazetteer())[1] == "أخبار سكاي نيوز عربية"


def test_an_outlet_may_be_glued_to_a_headline_that_is_not_the_title():
    assert glued_outlet(["أخبار", "لقاء في طرابلس اليوم | بوابة الوسط"], gazetteer()) == "alwasat"
    assert glued_outlet(["المصدر: صحيفة المرفأ الأولى - بوابة الوسط"], gazetteer()) is None
    assert glued_outlet(["لقاء في طرابلس اليوم - رويترز"], gazetteer()) is None


def test_who_said_it_is_no_outlet_glued_to_the_title():
    title = "بوابة الوسط : لقاء في طرابلس اليوم"
    assert split_title(title, gazetteer()) == (title, "")


def test_an_agency_signs_above_the_text_and_is_credited_below_it():
    assert find_outlet(["رويترز"], "", "", gazetteer(), above=1) == "reuters"
    assert find_outlet(["رويترز"], "", "", gazetteer(), above=0) is None
    assert find_outlet(["المصدر: رويترز"], "", "", gazetteer()) is None


def test_an_agency_below_the_title_stands_for_an_outlet_that_names_itself_nowhere():
    assert agency_as_outlet(["World", "Reuters"], gazetteer()) == "reuters"
    assert agency_as_outlet(["(رويترز)"], gazetteer()) is None
    assert agency_as_outlet(["Source: The Coast Courier", "Reuters"], gazetteer()) is None


@pytest.mark.parametrize(
    ("lead", "slug"),
    [
        ("طرابلس – «القدس العربي»: بحث السفير ملف النفط", "al-quds-al-arabi"),
        ("أفريقيا برس – المغرب. بحث السفير ملف النفط", "africa-press"),
        ("طرابلس ـ «القدس العربي» ووكالات: بحث السفير ملف النفط", "al-quds-al-arabi"),
        ("الرياض، الكويت: بحث السفيران ملف النفط", None),
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


def test_sites_and_sections_on_both_sides_of_a_title_are_parted():
    shown = ["المنفي يصل إلى تونس"]
    assert split_site("الأفق : المنفي يصل إلى تونس - سياسة - محليات", shown) == shown[0]
    assert split_site("حفتر: المنفي في تونس", shown) == "حفتر: المنفي في تونس"


def test_a_house_that_nobody_knows_is_parted_from_a_title_if_its_words_say_so():
    assert split_title("لقاء في طرابلس اليوم | بوابة المدينة", gazetteer()) == ("لقاء في طرابلس اليوم", "بوابة المدينة")
    assert split_title("لقاء في طرابلس اليوم - المدينة نيوز", gazetteer())[0] == "لقاء في طرابلس اليوم"
    assert split_title("لقاء في طرابلس اليوم - قناة السويس تبحث", gazetteer())[1] == ""


def test_a_section_before_a_house_is_glued_to_the_title_too():
    assert (
        split_title("عقوبات جديدة على مهربي الوقود | سياسة | بوابة الوسط", gazetteer())[0]
        == "عقوبات جديدة على مهربي الوقود"
    )
