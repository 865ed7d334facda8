import pytest

from archive.ingest.page.stamps import cut_end_stamp, cut_inner_stamp, cut_stamp


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("date 2019-10 المتوسط: قال السفير إن بلاده تدعم الحوار.", "date 2019-10 المتوسط:"),
        ("date 2020-05 قال السفير الأمريكي إن هناك قوى تسعى للحرب", "date 2020-05"),
        ("٢٠ سبتمبر ٢٠١٢وصل مساعد الوزيرة إلى طرابلس اليوم", "٢٠ سبتمبر ٢٠١٢"),
        ("22 يونيو 2020 كان يوما طويلا في حياة السفير", ""),
        ("قال السفير في 22 يونيو 2020 إن بلاده تدعم الحوار", ""),
        ("date 2019-10 المتوسط:", ""),
        ("date 2026-01 تونس: الرئيس يستقبل السفير الأمريكي الجديد", "date 2026-01"),
        ("date 2025-08-27 المدينة نيوز- بغداد", "date 2025-08-27"),
        ("date 2025-09-21 https://example.ly/20250921/1.html", "date 2025-09-21"),
        ("12 كانون الأول 2019 08:03م السفير الأمريكي يزور صيدا الأسبوع المقبل", "12 كانون الأول 2019 08:03م"),
        ("الخميس 12 ديسمبر 2019 20:03 السفير الأمريكي يزور صيدا غدا", "الخميس 12 ديسمبر 2019 20:03"),
        ("12 ديسمبر 2019 20:03 بقلم سالم العبيدي", ""),
        ("", ""),
    ],
)
def test_a_stamp_is_cut_from_the_front_of_a_text(line, stamp):
    cut, rest = cut_stamp(line)
    assert cut == stamp
    assert "".join((cut, rest)).replace(" ", "") == line.replace(" ", "")


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("قال المتحدث إن الزيارة قريبة. Publié le: 2015-11-10 08:39:42", "Publié le: 2015-11-10 08:39:42"),
        ("قال المتحدث إن الزيارة قريبة. نشر في 10/11/2015", "نشر في 10/11/2015"),
        ("قال إن الزيارة قريبة. المدينة نيوز/ أ ف ب نشرت في : 10/11/2015", "المدينة نيوز/ أ ف ب نشرت في : 10/11/2015"),
        ("قال إن التقرير نشر في 10/11/2015", ""),
        ("قال المتحدث إن الزيارة قريبة.", ""),
        ("", ""),
    ],
)
def test_a_stamp_is_cut_from_the_end_of_a_text(line, stamp):
    rest, cut = cut_end_stamp(line)
    assert cut == stamp
    assert f"{rest} {cut}".strip() == line


def test_a_headline_and_its_stamp_are_cut_from_a_flattened_page():
    text = " ".join(["وكالات ذكرت صحيفة المدينة أن السفير وصل إلى صيدا"] + ["في زيارة قصيرة"] * 5)
    line = f"السفير الأمريكي يزور صيدا October 26, 2014 09:15 AM {text}"
    assert cut_inner_stamp(line) == ("السفير الأمريكي يزور صيدا", "October 26, 2014 09:15 AM", text)


def test_a_house_and_a_weekday_may_stand_before_the_stamp():
    text = " ".join(["وصل الوزير إلى طرابلس"] + ["في زيارة قصيرة"] * 6)
    line = f"بوابة المدينة نيوز 24: الجمعة 6 فبراير 2026 01:51 صباحا {text}"
    assert cut_inner_stamp(line)[1:] == ("6 فبراير 2026 01:51 صباحا", text)


def test_a_sentence_with_a_date_in_it_is_left_whole():
    for line in (
        "وقع الانفجار مساء 26 أكتوبر 2014 09:15 " + "في وسط المدينة قرب الميناء " * 5,
        "السفير الأمريكي يزور صيدا 26 أكتوبر 2014 " + "في وسط المدينة قرب الميناء " * 5,
        "السفير الأمريكي يزور صيدا 26 أكتوبر 2014 09:15",
    ):
        assert cut_inner_stamp(line) == ("", "", line)
