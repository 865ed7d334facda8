"""Hijri dates of a page's meta lines → Gregorian, by the Umm al-Qura calendar.

Here and not in `archive/arabic`, which knows no library: converting a lunar date takes a table of months.
"""

import re

from hijridate import Hijri

from archive.arabic.dates import FoundDate, find_by_patterns
from archive.arabic.fold import fold
from archive.partialdate import PartialDate

MONTHS = (
    "محرم",
    "صفر",
    "ربيع الأول",
    "ربيع الآخر",
    "جمادى الأولى",
    "جمادى الآخرة",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعدة",
    "ذو الحجة",
)
# Other spellings that papers use, with the number of the month.
SPELLINGS = (
    ("المحرم", 1),
    ("صفر الخير", 2),
    ("ربيع أول", 3),
    ("ربيع الثاني", 4),
    ("ربيع ثان", 4),
    ("ربيع ثاني", 4),
    ("جمادى الأول", 5),
    ("جماد الأول", 5),
    ("جماد أول", 5),
    ("جمادى الثانية", 6),
    ("جمادى الثاني", 6),
    ("جمادى الآخر", 6),
    ("جماد الثاني", 6),
    ("جماد الآخر", 6),
    ("جماد ثاني", 6),
    ("رمضان المبارك", 9),
    ("ذي القعدة", 11),
    ("ذوالقعدة", 11),
    ("ذي الحجة", 12),
    ("ذوالحجة", 12),
)
_NUMBERS = {fold(name): number for number, name in enumerate(MONTHS, 1)} | {fold(name): n for name, n in SPELLINGS}
_MONTH = "|".join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True))
_YEAR = r"(?P<year>1[34]\d\d)(?!\d)"
_MARK = r"\s*(?:هـ|هجريه?|ه\b|ه(?!\w)|ah\b)"
# Pattern over folded text, an example. In figures the mark of the era stands by.
PATTERNS = (
    (rf"(?<!\d)(?P<day>[12]\d|30|0?[1-9])\s*(?:من\s+)?(?:شهر\s+)?[-/،]?\s*(?P<name>{_MONTH})\s*[-/،,]?\s*"
     rf"(?:عام\s+|سنه\s+)?{_YEAR}(?:{_MARK})?", "15 رجب 1442 هـ"),
    (rf"(?<![\d/.\-])(?P<day>[12]\d|30|0?[1-9])\s?(?P<s>[/.\-])\s?(?P<month>0?[1-9]|1[0-2])\s?(?P=s)\s?{_YEAR}{_MARK}",
     "15/07/1442 هـ"),
    # A clock behind it shows a date as well as the mark does.
    (
        r"(?<![\d/.\-])(?P<day>[12]\d|30|0?[1-9])(?P<s>[/\-])(?P<month>0?[1-9]|1[0-2])(?P=s)(?P<year>14\d\d)"
        r"(?=[ ،,|\-]+[012]?\d:[0-5]\d)",
        "15-07-1442 03:54",
    ),
    (rf"(?<![\d/.\-]){_YEAR}(?P<s>[/.\-])(?P<month>0?[1-9]|1[0-2])(?P=s)(?P<day>[12]\d|30|0?[1-9])(?!\d){_MARK}",
     "1442/07/15هـ"),
)  # fmt: skip
_PATTERNS = [re.compile(pattern) for pattern, _ in PATTERNS]


def find_hijri_dates(text: str) -> list[FoundDate]:
    """Return the Hijri dates of a short text as Gregorian days, in order, with the words they were read from.

    `15 رجب 1442 هـ` → 2021-02-27. A day that the calendar has not, or a year outside its tables, is not found.
    Source of the calendar: R. H. van Gent, The Umm al-Qura Calendar of Saudi Arabia, through `hijridate`.
    """
    return find_by_patterns(text, _PATTERNS, lambda match: (_gregorian(match), match.start()))


def _gregorian(match: re.Match) -> PartialDate | None:
    groups = match.groupdict()
    month = int(groups["month"]) if groups.get("month") else _NUMBERS[groups["name"]]
    try:
        return PartialDate(Hijri(int(groups["year"]), month, int(groups["day"])).to_gregorian().isoformat())
    except (ValueError, OverflowError):
        return None
