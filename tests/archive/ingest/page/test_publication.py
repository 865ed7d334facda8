import pytest

from archive.ingest.page.publication import (
    Published,
    agree_on_date,
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
        ("القاهرة-مصر-25 مارس 2021", True),
        ("المدينة نيوز/ أ ف ب نشرت في : 30/08/2018", True),
        ("الجمعة 18 آذار 2011 22:10 الجريدة الدولية", True),
        ("arabic.example.org 2019:07:05.09:15:30", True),
        ("Posted on July 14, 2012 in Council Statements", True),
        ("استقال السفير الجديد - 25 مارس 2021", False),
        ("نشرت بواسطة: alofoq24 في 14 فبراير 2013 في محليات متفرقة", True),
        ("تاريخ التسجيل: Feb 2011", False),
        ("المصدر: بوابة الوسط | الخميس 22 فبراير 2018 14:11", True),
        ("الثلاثاء - 1 ذو الحجة 1441 هـ - 21 يوليو 2020 مـ رقم العدد [15211]", True),
        ("Reuters | Moscow | Updated: 28-04-2020 18:41 IST | Created: 28-04-2020 18:41 IST", True),
        ("By the Command's Public Affairs Office Stuttgart, Germany Sep 28, 2021", True),
        ("oil and gas - June 30, 2022", True),
        ("By the end of the year they met in Tripoli on 28 September 2021.", False),
        ("2023-08-07 00:00:00 - المصدر: قناة المدينة", True),
        ("مقدمة النشرة المسائية 23-09-2025", False),
        ("2022-06-19 07:31:10 بوابة المدينة/متابعات", True),
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


def test_a_dateline_may_close_with_a_full_stop():
    assert str(read_dateline("موسكو، 5 مايو/أيار 2021. قال الوزير ذلك.").date) == "2021-05-05"
    assert str(read_dateline("Tripoli, March 22, 2022 (LANA) - The minister said so.").date) == "2022-03-22"
    assert str(read_dateline("[Tripoli, 23 October 2019] – The council said so.").date) == "2019-10-23"
    assert str(read_dateline("برلين 12 سبتمبر 2019 ( وال) - أعلن السفير ذلك.").date) == "2019-09-12"
    assert str(read_dateline("بوابة المدينة – كييف في 16 سبتمبر 2021-التقى الوزير السفير.").date) == "2021-09-16"
    assert str(read_dateline("الأمم المتحدة، 13 يونيو 2016 /تبنى المجلس القرار.").date) == "2016-06-13"
    assert read_dateline("وقعت الحادثة في 5 مايو 2021. وقال الوزير ذلك.").date is None


def test_a_dateline_may_have_both_calendars():
    lead = "القاهرة 16 ذو الحجة 1441 هـ الموافق 06 أغسطس 2020 م واس التقى الوزير السفير."
    assert str(read_dateline(lead).date) == "2020-08-06"
    assert read_dateline("قال الوزير إن يوم 16 ذو الحجة 1441 هـ الموافق 06 أغسطس 2020 م عطلة.").date is None


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
