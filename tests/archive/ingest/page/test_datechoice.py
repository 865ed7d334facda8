from archive.ingest.page.datechoice import Frame, choose_date


def chosen(dated, title=2, first=5, last=8, end=None):
    found = choose_date(dated, Frame(title, first, last, end)).date
    return found.iso if found else None


def test_the_date_under_the_title_goes_before_the_one_above_and_an_update():
    dated = [(0, "1 يناير 2020"), (3, "آخر تحديث 5 يناير 2020"), (4, "نشر في 4 يناير 2020"), (9, "9 يناير 2020")]
    assert chosen(dated) == "2020-01-04"


def test_without_a_title_the_date_nearest_to_the_text_counts():
    dated = [(0, "2026-01-26"), (2, "بنغازي – 19 مايو 2025م")]
    assert chosen(dated, title=-1, first=3) == "2025-05-19"


def test_a_date_right_above_the_title_counts():
    assert chosen([(1, "21 نوفمبر 2021 - 12:25")]) == "2021-11-21T12:25"


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


def test_the_head_of_a_page_shows_both_calendars_or_stands_twice():
    both = "السبت 4 مايو 2024 02:52 مـ 25 شوال 1445 هـ"
    assert chosen([(1, both)], title=4, first=6, last=9) is None
    assert chosen([(3, "الأربعاء - 26 صفر 1442 هـ - 14 أكتوبر 2020")]) == "2020-10-14"
    assert chosen([(0, "السبت - 27 أبريل 2024"), (1, "السبت - 27 أبريل 2024")]) is None


def test_of_two_lines_of_one_day_the_one_that_says_more_is_taken():
    assert chosen([(0, "2025-09-24"), (3, "2025-09-24 | 13:14")], title=1, first=5) == "2025-09-24T13:14"
    assert chosen([(3, "24 سبتمبر 2025"), (4, "آخر تحديث 24 سبتمبر 2025 18:00")]) == "2025-09-24"


def test_a_date_that_opens_a_page_without_title_dates_what_stands_close_below_it():
    assert chosen([(0, "12 أغسطس 2020 07:34")], title=-1, first=6) is None
    assert chosen([(0, "12 أغسطس 2020 07:34")], title=-1, first=2) == "2020-08-12T07:34"


def test_the_date_of_the_issue_counts_at_the_head_of_the_page():
    assert chosen([(0, "السبت 06 سبتمبر 2008م العدد 2639")]) == "2008-09-06"


def test_the_date_below_a_standfirst_goes_before_the_one_at_the_head_of_the_page():
    assert chosen([(0, "22 يوليو 2020"), (3, "21 يوليو 2020")], title=1, first=2) == "2020-07-21"
