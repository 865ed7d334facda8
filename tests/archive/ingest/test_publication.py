import pytest

from archive.ingest.publication import (
    Published,
    agree_on_date,
    choose_date,
    is_date_line,
    lead_byline,
    line_byline,
    read_dateline,
    read_declared_date,
)
from archive.partialdate import PartialDate


@pytest.mark.parametrize(
    ("line", "is_date"),
    [
        ("22 يونيو 2020، 5:36 م", True),
        ("نشر في: الخميس - 15 أبريل 2021 | 10:30", True),
        ("كتب: سالم العبيدي | 15 أبريل 2021", True),
        ("عمر الديماسي | 17 شباط 2020 | 15:00", True),
        ("نشر في المصري اليوم يوم 05 - 11 - 2013", True),
        ("الخميس 14 هانيبال 1376 و.ر / 2008 مسيحي", True),
        ("الاثنين 19 شعبان 1433هـ العدد 4040", True),
        ("الخميس 1432/5/10 هـ الموافق 2011/4/14 م واس", True),
        ("طرابلس 23 مارس 2017 (وال)", True),
        ("May 13, 2025 9:14 AM UTC - Updated 2 hours ago", True),
        ("Tripoli, 26 February 2018:", True),
        ("نشرت بواسطة: alofoq24 في 14 فبراير 2013 في محليات متفرقة", True),
        ("تاريخ التسجيل: Feb 2011", False),
        ("المصدر: بوابة الوسط | الخميس 22 فبراير 2018 14:11", True),
        ("الثلاثاء - 1 ذو الحجة 1441 هـ - 21 يوليو 2020 مـ رقم العدد [15211]", True),
        ("Reuters | Moscow | Updated: 28-04-2020 18:41 IST | Created: 28-04-2020 18:41 IST", True),
        ("By the Command's Public Affairs Office Stuttgart, Germany Sep 28, 2021", True),
        ("oil and gas - June 30, 2022", True),
        ("By the end of the year they met in Tripoli on 28 September 2021.", False),
        ("جميع الحقوق محفوظة © 1 يناير 2024", False),
        ("انتخابات 24 ديسمبر 2021: ماذا بعد التأجيل؟", False),
        ("أمس الخميس", False),
        ("أخبار", False),
    ],
)
def test_it_knows_a_line_of_date(line, is_date):
    assert is_date_line(line) is is_date


def test_a_writer_may_share_the_line():
    assert line_byline("عمر الديماسي | 17 شباط 2020 | 15:00") == "عمر الديماسي"
    assert line_byline("Hatem Mrad | 18.05.2022 - Update : 18.05.2022") == "Hatem Mrad"
    assert line_byline("الخميس 15 أبريل 2021") == ""


def chosen(dated, title=2, first=5, last=8, end=None):
    found = choose_date(dated, title, first, last, end).date
    return found.iso if found else None


def test_the_date_under_the_title_goes_before_the_one_above_and_an_update():
    dated = [(0, "1 يناير 2020"), (3, "آخر تحديث 5 يناير 2020"), (4, "نشر في 4 يناير 2020"), (9, "9 يناير 2020")]
    assert chosen(dated) == "2020-01-04"


def test_a_date_right_above_the_title_counts():
    assert chosen([(1, "21 نوفمبر 2021 - 12:25")]) == "2021-11-21T12:25"


def test_the_date_of_the_issue_counts_at_the_head_of_the_page():
    assert chosen([(0, "السبت 06 سبتمبر 2008م العدد 2639")]) == "2008-09-06"


def test_the_date_below_a_standfirst_goes_before_the_one_at_the_head_of_the_page():
    assert chosen([(0, "22 يوليو 2020"), (3, "21 يوليو 2020")], title=1, first=2) == "2020-07-21"


def test_the_date_in_the_head_of_a_page_far_above_the_title_does_not():
    assert chosen([(0, "الأحد 28 أبريل 2024")], title=12, first=14, last=20) is None
    assert chosen([(0, "نشر في 28 أبريل 2024")], title=12, first=14, last=20) == "2024-04-28"


def test_the_dates_beside_other_headlines_are_theirs():
    dated = [(1, "3 يوليو 2025"), (3, "24 يونيو 2025"), (5, "17 يونيو 2025")]
    assert chosen(dated, title=6, first=8, last=12) is None


def test_a_date_below_the_text_counts_before_the_headings_of_other_articles():
    assert chosen([(9, "9 يناير 2020")], end=12) == "2020-01-09"
    assert chosen([(10, "9 يناير 2020")], end=9) is None


def test_of_two_dates_in_a_line_the_update_is_not_meant():
    assert chosen([(3, "آخر تحديث 5 يناير 2020 - نشر في 4 يناير 2020")]) == "2020-01-04"


def test_a_dateline_may_close_with_a_full_stop():
    assert str(read_dateline("موسكو، 5 مايو/أيار 2021. قال الوزير ذلك.").date) == "2021-05-05"
    assert str(read_dateline("Tripoli, March 22, 2022 (LANA) - The minister said so.").date) == "2022-03-22"
    assert str(read_dateline("[Tripoli, 23 October 2019] – The council said so.").date) == "2019-10-23"
    assert read_dateline("وقعت الحادثة في 5 مايو 2021. وقال الوزير ذلك.").date is None


def test_the_page_says_more_of_the_day_that_is_declared():
    shown = Published(PartialDate("2020-06-22T17:36"), "22 يونيو 2020، 5:36 م")
    assert agree_on_date(shown, read_declared_date("2020-06-22")) == shown


def test_the_declared_day_goes_before_another_on_the_page():
    shown = Published(PartialDate("2024-01-01"), "1 يناير 2024")
    declared = read_declared_date("2017-01-20T21:43:00+01:00")
    assert agree_on_date(shown, declared).date.iso == "2017-01-20T21:43"
    assert agree_on_date(shown, read_declared_date("")) == shown


def test_a_lead_may_open_with_its_writer():
    lead = "By Salem Gharbi. London, 6 July 2018: The council met again on Friday."
    assert lead_byline(lead) == "Salem Gharbi"
    assert str(read_dateline(lead).date) == "2018-07-06"
    assert lead_byline("By Friday. The council met.") == ""
