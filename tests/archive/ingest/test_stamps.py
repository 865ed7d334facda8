import pytest

from archive.ingest.stamps import cut_end_stamp, cut_stamp


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("date 2019-10 المتوسط: قال السفير إن بلاده تدعم الحوار.", "date 2019-10 المتوسط:"),
        ("date 2020-05 قال السفير الأمريكي إن هناك قوى تسعى للحرب", "date 2020-05"),
        ("٢٠ سبتمبر ٢٠١٢وصل مساعد الوزيرة إلى طرابلس اليوم", "٢٠ سبتمبر ٢٠١٢"),
        ("22 يونيو 2020 كان يوما طويلا في حياة السفير", ""),
        ("قال السفير في 22 يونيو 2020 إن بلاده تدعم الحوار", ""),
        ("date 2019-10 المتوسط:", ""),
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
        ("قال إن التقرير نشر في 10/11/2015", ""),
        ("قال المتحدث إن الزيارة قريبة.", ""),
        ("", ""),
    ],
)
def test_a_stamp_is_cut_from_the_end_of_a_text(line, stamp):
    rest, cut = cut_end_stamp(line)
    assert cut == stamp
    assert f"{rest} {cut}".strip() == line
