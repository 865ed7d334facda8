"""Names of months and weekdays, folded. Each calendar of names is one table in the order of the year.

Sources: CLDR 44, calendars of ar, ar-SY, ar-DZ, ar-TN, ar-MA and
fr (papers of the Maghreb date in it); for Libya's own names of 1986–2011 the General
People's Congress's calendar as Libyan papers of those years print it (the order agrees with the encyclopedias' articles
on the Jamahiriya calendar: January أي النار, February النوار, … August هانيبال, September الفاتح, December الكانون).
"""

from .fold import fold

GREGORIAN = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split()
LEVANT = (
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
)
TUNISIA_ALGERIA = "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر".split()
MOROCCO = "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر".split()
LIBYA = (
    "أي النار",
    "النوار",
    "الربيع",
    "الطير",
    "الماء",
    "الصيف",
    "ناصر",
    "هانيبال",
    "الفاتح",
    "التمور",
    "الحرث",
    "الكانون",
)
LIBYAN_SPELLINGS = {"أين النار": 1, "نوار": 2, "هنيبال": 8, "التمر": 10, "كانون": 12}
ENGLISH = "January February March April May June July August September October November December".split()
FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
# Other spellings that papers use, with the number of the month.
SPELLINGS = (
    ("إبريل", 4),
    ("نيسان", 4),
    ("يونيه", 6),
    ("يوليه", 7),
    ("حزيران", 6),
    ("جويليا", 7),
    ("اغشت", 8),
    ("تشرين أول", 10),
    ("تشرين ثاني", 11),
    ("تشرين ثان", 11),
    ("كانون أول", 12),
    ("كانون ثاني", 1),
    ("كانون ثان", 1),
    ("تشرين1", 10),
    ("تشرين2", 11),
    ("كانون1", 12),
    ("كانون2", 1),
    ("اكتوبر", 10),
    ("ايلول", 9),
)

MONTHS: dict[str, int] = {
    fold(name): number
    for names in (LIBYA, MOROCCO, TUNISIA_ALGERIA, LEVANT, GREGORIAN, FRENCH, ENGLISH)
    for number, name in enumerate(names, 1)
}
MONTHS.update((fold(name), number) for name, number in (*SPELLINGS, *LIBYAN_SPELLINGS.items()))
MONTHS.update((fold(name[:3]), number) for number, name in enumerate(ENGLISH, 1))
MONTHS["sept"] = 9
# Libya's own names count only where they can be nothing else: beside a day, and while they were in use.
LIBYAN_MONTHS = frozenset(
    name for name in map(fold, (*LIBYA, *LIBYAN_SPELLINGS)) if name not in map(fold, (*GREGORIAN, *LEVANT))
)
LIBYAN_MONTHS_END = 2011

# Monday is 0, as in datetime.date.weekday().
_ARABIC_DAYS = "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد".split()
_ENGLISH_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
WEEKDAYS: dict[str, int] = {
    fold(name): number for names in (_ARABIC_DAYS, _ENGLISH_DAYS) for number, name in enumerate(names)
}
WEEKDAYS[fold("الثلاثا")] = 1
WEEKDAYS[fold("الثلثاء")] = 1

# Days of a month in words. Example: `الحادي والعشرين` من مارس.
_UNITS = "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع".split()
_TENS = "عشر والعشرين والعشرون والثلاثين والثلاثون".split()
ORDINAL_DAYS: dict[str, int] = {
    **{fold(name): number for number, name in enumerate(_UNITS, 1)},
    **{
        fold(f"{name} {tens}"): number + 10 * (place // 2 + place % 2 + 1)
        for place, tens in enumerate(_TENS)
        for number, name in enumerate(("الحادي", *_UNITS[1:]), 1)
        if number + 10 * (place // 2 + place % 2 + 1) <= 31
    },
    **{fold(name): number for name, number in (("العاشر", 10), ("العشرين", 20), ("الثلاثين", 30))},
}
