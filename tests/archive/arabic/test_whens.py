import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.arabic.whens import WHENS, find_whens
from archive.partialdate import PartialDate

MONDAY = PartialDate("2020-06-22")

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
    ("والخميس الماضي اجتمع", "الخميس الماضي", "2020-06-18"),
    ("الثلثاء المقبل", "الثلثاء المقبل", "2020-06-23"),
    ("استقبلته أمس، الأحد، في", "أمس، الأحد", "2020-06-21"),
    ("غدا (الثلاثاء)", "غدا (الثلاثاء", "2020-06-23"),
    ("بعد غد الأربعاء", "بعد غد الأربعاء", "2020-06-24"),
    ("يوم أمس الأول", "يوم أمس الأول", "2020-06-20"),
    ("مساء أول أمس السبت", "مساء أول أمس السبت", "2020-06-20"),
    ("التقاه قبل يومين", "قبل يومين", "2020-06-20"),
    ("التقاه قبل ثلاثة أيام", "قبل ثلاثة أيام", "2020-06-19"),
    ("وقبل يومين التقاه", "قبل يومين", "2020-06-20"),
    ("يوم 12 من الشهر الجاري", "12 من الشهر الجاري", "2020-06-12"),
    ("في الثالث من الشهر الماضي", "الثالث من الشهر الماضي", "2020-05-03"),
    ("في 31 من الشهر الجاري", "31 من الشهر الجاري", None),
    ("الأربعاء قبل الماضي", "الأربعاء قبل الماضي", "2020-06-10"),
    ("في الأول من مارس التقى", "الأول من مارس", "2020-03-01"),
    ("في الـ15 من مايو", "15 من مايو", "2020-05-15"),
    ("في 23 نوفمبر الماضي", "23 نوفمبر الماضي", "2019-11-23"),
    ("نهاية شهر مايو الماضي", "شهر مايو الماضي", "2020-05"),
    ("في أيار (مايو) الماضي", "أيار (مايو) الماضي", "2020-05"),
    ("في ديسمبر الماضي", "ديسمبر الماضي", "2019-12"),
    ("في يناير المقبل", "يناير المقبل", "2021-01"),
    ("الشهر الماضي", "الشهر الماضي", "2020-05"),
    ("العام الماضي", "العام الماضي", "2019"),
    ("On May 7, he", "May 7", "2020-05-07"),
    ("two days ago", "two days ago", "2020-06-20"),
    ("last month", "last month", "2020-05"),
    ("next week", "next week", None),
    ("last December", "last December", "2019-12"),
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


@pytest.mark.parametrize("text", ["قبل يومين من لقائه", "in May last year", "الباب الماضي"])
def test_words_that_tell_no_day_of_their_own_are_left(text):
    assert [found.text for found in find_whens(text, MONDAY) if found.text != "last year"] == []


def test_a_month_of_publication_tells_no_day():
    assert find_whens("أمس", PartialDate("2020-06"))[0].date is None


@pytest.mark.parametrize(
    ("text", "iso"), [("مايو الماضي", "2020-05"), ("الشهر الماضي", "2020-05"), ("22 يونيو", "2020-06-22")]
)
def test_a_month_of_publication_tells_months_and_their_days(text, iso):
    assert find_whens(text, PartialDate("2020-06"))[0].date == PartialDate(iso)


@given(st.text())
def test_offsets_are_those_of_the_text(text):
    for found in find_whens(text, MONDAY):
        assert text[found.start : found.end].strip() == found.text
