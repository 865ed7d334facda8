import pytest
from archive.ingest.headline import (
    choose_date,
    find_agency,
    find_outlet,
    is_date_line,
    read_byline,
    read_dateline,
    read_signature,
    split_title,
)

from .authority import gazetteer


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("كُتب بواسطة عادل المبروك", "عادل المبروك"),
        ("كتب: سالم العبيدي", "سالم العبيدي"),
        ("كتب: سالم العبيدي | 15 أبريل 2021", "سالم العبيدي"),
        ("بقلم هدى السالم", "هدى السالم"),
        ("إعداد: محمد علي", "محمد علي"),
        ("كتب محمد علي", "محمد علي"),
        ("By Sarah Ahmed", "Sarah Ahmed"),
        ("كتب السفير الأمريكي على حسابه في تويتر أن بلاده تدعم ليبيا.", ""),
        ("التقى نورلاند حفتر", ""),
        ("by the end of the year", ""),
    ],
)
def test_it_reads_a_byline(line, name):
    assert read_byline(line) == name


@pytest.mark.parametrize(
    ("line", "is_date"),
    [
        ("22 يونيو 2020، 5:36 م", True),
        ("نشر في: الخميس - 15 أبريل 2021 | 10:30", True),
        ("كتب: سالم العبيدي | 15 أبريل 2021", True),
        ("جميع الحقوق محفوظة © 1 يناير 2024", False),
        ("انتخابات 24 ديسمبر 2021: ماذا بعد التأجيل؟", False),
        ("أخبار", False),
    ],
)
def test_it_knows_a_line_of_date(line, is_date):
    assert is_date_line(line) is is_date


def test_the_date_under_the_title_goes_before_the_one_above_and_an_update():
    dated = [(0, "1 يناير 2020"), (3, "آخر تحديث 5 يناير 2020"), (4, "نشر في 4 يناير 2020"), (9, "9 يناير 2020")]
    assert choose_date(dated, 2, 5, 8).date.iso == "2020-01-04"


@pytest.mark.parametrize(
    ("furniture", "slug"),
    [
        (["جميع الحقوق محفوظة © 2024 شركة إرم ميديا - Erem Media FZ LLC"], "erem-news"),
        (["المصدر: وال"], "lana-tripoli"),
        (["إرم نيوز"], "erem-news"),
        (["The post لقاء appeared first on ليبيا الأحرار"], "libya-al-ahrar"),
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


def test_an_outlet_glued_to_the_title_is_parted():
    assert split_title("لقاء في طرابلس اليوم - بوابة الوسط", gazetteer()) == ("لقاء في طرابلس اليوم", "بوابة الوسط")
    assert split_title("السفير: لا ندعم الحرب - نورلاند", gazetteer())[1] == ""


def test_an_agency_is_credited_in_the_dateline_and_in_brackets_at_the_end():
    assert find_agency("بنغازي (رويترز) - التقى", "", [], None, gazetteer()) == "reuters"
    assert find_agency("", "وقف إطلاق النار. (أ ف ب)", [], None, gazetteer()) == "afp"
    assert find_agency("قالت وكالة رويترز إن حفتر التقى السراج", "", [], None, gazetteer()) is None


@pytest.mark.parametrize(
    ("line", "slugs"),
    [
        ("القاهرة - بوابة الوسط", ["alwasat"]),
        ("RT Arabic", ["rt-arabic"]),
        ("طرابلس", []),
        ("قالت بوابة الوسط إن اللقاء تأجل", []),
    ],
)
def test_a_line_that_is_nothing_but_an_outlet_is_a_signature(line, slugs):
    assert read_signature(line, gazetteer()) == slugs


def test_a_dateline_may_close_with_a_full_stop():
    assert str(read_dateline("موسكو، 5 مايو/أيار 2021. قال الوزير ذلك.").date) == "2021-05-05"
    assert read_dateline("وقعت الحادثة في 5 مايو 2021. وقال الوزير ذلك.").date is None
