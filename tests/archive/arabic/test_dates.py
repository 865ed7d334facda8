import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.arabic.dates import PATTERNS, WHENS, find_dates, find_whens
from archive.arabic.months import LEVANT, LIBYA, MOROCCO, TUNISIA_ALGERIA
from archive.partialdate import PartialDate

MONDAY = PartialDate("2020-06-22")

# text, date, the words it is read from
DATES = (
    ("22 يونيو 2020، 5:36 م", "2020-06-22T17:36", "22 يونيو 2020، 5:36 م"),
    ("قُتل في 11 سبتمبر/أيلول 2012 في بنغازي", "2012-09-11", "11 سبتمبر/أيلول 2012"),
    ("الخميس - 15 أبريل 2021", "2021-04-15", "15 أبريل 2021"),
    ("2020-06-22", "2020-06-22", "2020-06-22"),
    ("2020-06-22T17:36:00Z", "2020-06-22T17:36", "2020-06-22T17:36:00"),
    ("٢٤/٠٢/٢٠٢٠", "2020-02-24", "٢٤/٠٢/٢٠٢٠"),
    ("05/06/2020", "2020-06-05", "05/06/2020"),
    ("06/22/2020", "2020-06-22", "06/22/2020"),
    ("2020/6/2", "2020-06-02", "2020/6/2"),
    ("3 أوت 2019", "2019-08-03", "3 أوت 2019"),
    ("14 جويلية 2020", "2020-07-14", "14 جويلية 2020"),
    ("9 يوليوز 2018", "2018-07-09", "9 يوليوز 2018"),
    ("1 تشرين الثاني 2011", "2011-11-01", "1 تشرين الثاني 2011"),
    ("10 ناصر 2008", "2008-07-10", "10 ناصر 2008"),
    ("أكتوبر 16, 2022", "2022-10-16", "أكتوبر 16, 2022"),
    ("في يونيو من عام 2020", "2020-06", "يونيو من عام 2020"),
    ("22 June 2020", "2020-06-22", "22 June 2020"),
    ("June 22, 2020 10:15 am", "2020-06-22T10:15", "June 22, 2020 10:15 am"),
    ("12 Sept 2012", "2012-09-12", "12 Sept 2012"),
    ("7 يناير 2020 12:05 ص", "2020-01-07T00:05", "7 يناير 2020 12:05 ص"),
    ("date 2019-10", "2019-10", "2019-10"),
    ("نشر يوم 05 - 11 - 2013", "2013-11-05", "05 - 11 - 2013"),
    ("17:36 - 22 يونيو 2020", "2020-06-22T17:36", "17:36 - 22 يونيو 2020"),
    ("10:30 | الخميس 15 أبريل 2021", "2021-04-15T10:30", "10:30 | الخميس 15 أبريل 2021"),
    ("03 أوت 2017 | 17h36", "2017-08-03T17:36", "03 أوت 2017 | 17h36"),
    ("15 فبراير 2020 - 12:30 ظهرًا", "2020-02-15T12:30", "15 فبراير 2020 - 12:30 ظهرًا"),
    ("12 من شهر الطير 2008", "2008-04-12", "12 من شهر الطير 2008"),
    ("20 هانيبال 1377 و.ر", "2009-08-20", "20 هانيبال 1377 و.ر"),
    ("10 ناصر (يوليو) 2008", "2008-07-10", "10 ناصر (يوليو) 2008"),
    ("22nd of June 2020 at 5:36 PM", "2020-06-22T17:36", "22nd of June 2020 at 5:36 PM"),
    ("٢٠ سبتمبر ٢٠١٢وصل", "2012-09-20", "٢٠ سبتمبر ٢٠١٢"),
)


@pytest.mark.parametrize(("text", "iso", "words"), DATES)
def test_it_reads_a_date_with_its_words(text, iso, words):
    (found,) = find_dates(text)
    assert (str(found.date), found.text) == (iso, words)
    assert text[found.start : found.end].strip() == words


@pytest.mark.parametrize(
    "text",
    [
        "© 2024 شركة",
        "31/02/2020",
        "القرار 2259",
        "هاتف 0912345678",
        "5+5",
        "في 1990 و2011",
        "1.2.3.2020.5",
        "5 الصيف 2019",
        "الربيع 2011",
    ],
)
def test_it_finds_no_date(text):
    assert find_dates(text) == []


@pytest.mark.parametrize(("_", "example"), PATTERNS)
def test_every_pattern_reads_its_example(_, example):
    assert find_dates(example)


@pytest.mark.parametrize("names", [LEVANT, TUNISIA_ALGERIA, MOROCCO, LIBYA])
def test_every_calendar_of_names_has_twelve_months_in_order(names):
    assert [str(find_dates(f"5 {name} 2009")[0].date) for name in names] == [
        f"2009-{month:02d}-05" for month in range(1, 13)
    ]


# text, words of time, date told from Monday 22 June 2020
TOLD = (
    ("إلى بنغازي مساء الاثنين، للقاء", "مساء الاثنين", "2020-06-22"),
    ("في وقت سابق الإثنين.", "في وقت سابق الإثنين", "2020-06-22"),
    ("والتقى أمس قائد", "أمس", "2020-06-21"),
    ("أدلى بها أمس الأحد كل من", "أمس الأحد", "2020-06-21"),
    ("التقيا الثلاثاء الماضي بخليفة", "الثلاثاء الماضي", "2020-06-16"),
    ("الاثنين الماضي", "الاثنين الماضي", "2020-06-15"),
    ("أول من أمس", "أول من أمس", "2020-06-20"),
    ("يصل غدا إلى", "غدا", "2020-06-23"),
    ("الأحد المقبل", "الأحد المقبل", "2020-06-28"),
    ("يوم 20 يونيو", "20 يونيو", "2020-06-20"),
    ("الأسبوع الماضي", "الأسبوع الماضي", None),
    ("on Sunday", "on Sunday", "2020-06-21"),
)


@pytest.mark.parametrize(("text", "words", "iso"), TOLD)
def test_a_word_of_time_is_told_from_the_day_of_publication(text, words, iso):
    (found,) = find_whens(text, MONDAY)
    assert (found.text, str(found.date) if found.date else None) == (words, iso)


@pytest.mark.parametrize(("text", "words", "_"), TOLD)
def test_without_that_day_the_words_stay_and_no_date_is_invented(text, words, _):
    (found,) = find_whens(text)
    assert (found.text, found.date) == (words, None)


@pytest.mark.parametrize(("_", "example"), WHENS)
def test_every_word_of_time_has_an_example(_, example):
    assert [found.text for found in find_whens(example)] == [example]


def test_a_month_of_publication_tells_no_day():
    assert find_whens("أمس", PartialDate("2020-06"))[0].date is None


@given(st.text())
def test_offsets_are_those_of_the_text(text):
    for found in find_whens(text, MONDAY):
        assert text[found.start : found.end].strip() == found.text
