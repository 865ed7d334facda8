"""Words of time (`22 يونيو`, `مساء الاثنين`, `مايو الماضي`) → dates, told from the day of publication.

They are resolved only against a known day, months also against a known month; a week, or an hour that nobody named,
stays words.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from archive.partialdate import PartialDate

from .dates import DAY, DAY_NAME, MONTH, NO_DIGIT, ORDINAL, SECOND_NAME, FoundDate, day_of, find_dates
from .fold import fold, fold_with_places
from .months import LIBYAN_MONTHS, LIBYAN_MONTHS_END, MONTHS, WEEKDAYS

_PAST = "الماضي الفايت المنصرم last"
_COMING = "المقبل القادم next"
_TURNS = rf"(?P<turn>{'|'.join(f'{_PAST} الجاري الحالي {_COMING}'.split())})"
_TURN = rf"(?:\s+{_TURNS})?"
_PART = r"(?:صباح|مساء|ظهر|عصر|فجر|ليل|ليله|منتصف|نهار|يوم)"
_APART = r"\s*[،,(/]?\s*(?:يوم\s+)?"
# How many days before or after. Example: قبل `ثلاثة أيام`.
_COUNTS = {
    **{fold(words): days for words, days in (("يوم", 1), ("يومين", 2), ("أسبوع", 7), ("أسبوعين", 14))},
    **{fold(f"{word} أيام"): days for days, word in enumerate("ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split(), 3)},
    **{f"{word} days": days for days, word in enumerate("two three four five six seven".split(), 2)},
    "a week": 7,
    "two weeks": 14,
}
_COUNT = rf"(?P<count>{'|'.join(sorted(_COUNTS, key=len, reverse=True))})"

# A word by itself, or behind a joined particle. Example: و`الخميس` الماضي.
_ALONE, _JOINED = r"(?<!\w)", r"(?<![^\Wوفبل])"

# Longest first, each with an example.
WHENS = (
    (rf"{NO_DIGIT}{DAY}\s+(?:من\s+)?(?:شهر\s+)?(?P<name>{MONTH})\b{SECOND_NAME}(?!\s*\d){_TURN}", "22 يونيو"),
    (rf"{ORDINAL}\s+(?:من\s+)?(?:شهر\s+)?(?P<name>{MONTH})\b{SECOND_NAME}(?!\s*\d){_TURN}", "الأول من مارس"),
    (rf"{NO_DIGIT}{DAY}\s+(?:من\s+)?(?:هذا\s+)?الشهر\s+{_TURNS}", "12 من الشهر الجاري"),
    (rf"{ORDINAL}\s+من\s+الشهر\s+{_TURNS}", "الثاني عشر من الشهر الماضي"),
    (rf"{_ALONE}(?P<name>(?=[a-z]){MONTH})\.?\s+{DAY}(?:st|nd|rd|th)?\b(?!\s*[,:]?\s*\d)", "August 7"),
    (rf"{_ALONE}(?:شهر\s+)?(?P<month>{MONTH})\b{SECOND_NAME}\s+{_TURNS}\b(?!\s+year)", "مايو الماضي"),
    (rf"{_ALONE}(?P<turn>last|next)\s+(?P<month>(?=[a-z]){MONTH})\b", "last June"),
    (
        rf"{_ALONE}في وقت (?:سابق|لاحق)(?:\s+من)?(?:\s+(?:{_PART}\s+)?(?P<day>امس|اليوم|{DAY_NAME}))?{_TURN}",
        "في وقت سابق الإثنين",
    ),
    (rf"{_ALONE}(?:{_PART}\s+)?(?:(?:اول|اول من)\s+امس|امس\s+الاول)\b(?P<before>{_APART}(?:{DAY_NAME})\b)?", "أول أمس"),
    (rf"{_ALONE}بعد\s+(?P<after>غد|الغد)\b(?:{_APART}(?:{DAY_NAME})\b)?", "بعد غد السبت"),
    (rf"{_ALONE}(?:{_PART}\s+)?(?P<day>امس|اليوم|غدا|غد|الغد){_APART}(?:{DAY_NAME})\b", "أمس الخميس"),
    (rf"{_ALONE}(?:last |next |on )?(?P<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b", "on Monday"),
    (rf"{_JOINED}(?:{_PART}\s+)?(?P<day>{DAY_NAME})\s+(?P<twice>قبل)\s+{_TURNS}", "الأربعاء قبل الماضي"),
    (rf"{_JOINED}(?:{_PART}\s+)?(?P<day>{DAY_NAME})\b{_TURN}", "الثلاثاء الماضي"),
    (rf"{_ALONE}(?:{_PART}\s+)?(?P<day>امس|اليوم|غدا|الغد|البارحه)\b", "صباح أمس"),
    (rf"{_JOINED}قبل\s+{_COUNT}(?!\s+من|\w)", "قبل يومين"),
    (rf"{_ALONE}{_COUNT}\s+(?P<ago>ago)\b", "two days ago"),
    (rf"{_ALONE}(?P<span>الاسبوع|الشهر|العام)\s+{_TURNS}", "الأسبوع الماضي"),
    (rf"{_ALONE}(?P<turn>last|next|this)\s+(?P<span>week|month|year)\b", "last month"),
    (rf"{_ALONE}(?P<day>yesterday|today|tomorrow)\b", "yesterday"),
)
_WHENS = [re.compile(pattern) for pattern, _ in WHENS]
_FROM_TODAY = {"امس": -1, "البارحه": -1, "yesterday": -1, "اليوم": 0, "today": 0, "غدا": 1, "غد": 1, "الغد": 1}
_FROM_TODAY["tomorrow"] = 1
# A span that is a month or a year; a week is none.
_MONTH_SPANS, _YEAR_SPANS = {"الشهر", "month"}, {"العام", "year"}


def find_whens(text: str, published: PartialDate | None = None) -> list[FoundDate]:
    """Return every word of time in `text`: dates, dates without a year, and those told from `published`, in order.

    With `published` 2020-06-22, a Monday: `مساء الاثنين` → 2020-06-22, `أمس` → 2020-06-21, `مايو الماضي` → 2020-05.
    With 2020-06 only months and days of a named month are resolved. Without it the words are returned with no date.
    """
    known = published if published and published.precision in ("month", "day", "minute") else None
    folded, places = fold_with_places(text)
    found = find_dates(text)
    for pattern in _WHENS:
        for match in pattern.finditer(folded):
            start, end = places[match.start()], places[match.end()]
            if any(start < other.end and other.start < end for other in found):
                continue
            found.append(FoundDate(_resolve(match, known), text[start:end].strip(), start, end))
    return sorted(found, key=lambda item: item.start)


def _resolve(match: re.Match, known: PartialDate | None) -> PartialDate | None:
    groups = match.groupdict()
    if known is None:
        return None
    published = known.last_day
    if groups.get("name"):
        return _nearest_year(groups, published)
    if "turn" in groups and "span" not in groups and _day_of_month(groups):
        return _turned_day(groups, published)
    if groups.get("month"):
        return _turned_month(groups, published)
    if groups.get("span"):
        return _turned_span(groups, published)
    days = None if known.precision == "month" else _days_away(match, published)
    return None if days is None else PartialDate((published + timedelta(days)).isoformat())


def _days_away(match: re.Match, published: date) -> int | None:
    groups = match.groupdict()
    if "before" in groups:
        return -2
    if groups.get("after"):
        return 2
    if groups.get("count"):
        return -_COUNTS[groups["count"]]
    word = groups.get("day")
    if word in _FROM_TODAY:
        return _FROM_TODAY[word]
    if word not in WEEKDAYS:
        return None
    back = (published.weekday() - WEEKDAYS[word]) % 7
    if groups.get("twice"):
        return -(back or 7) - 7
    turn = groups.get("turn") or match.group().split()[0]
    if turn in _COMING.split():
        return (7 - back) or 7
    return -7 if turn in _PAST.split() and back == 0 else -back


def _turned_month(groups: Mapping[str, str | None], published: date) -> PartialDate | None:
    """`مايو الماضي` is the last May before the month of publication, `مايو المقبل` the first one after it."""
    name, turn = groups["month"], groups["turn"]
    if name in LIBYAN_MONTHS and published.year > LIBYAN_MONTHS_END:
        return None
    month, year = MONTHS[name], published.year
    if turn in _PAST.split() and month >= published.month:
        year -= 1
    if turn in _COMING.split() and month <= published.month:
        year += 1
    return PartialDate(f"{year}-{month:02d}")


def _day_of_month(groups: Mapping[str, str | None]) -> int | None:
    """The day that a match names of a month; none where its day is one of the week."""
    return None if groups.get("day") and not groups["day"].isdigit() else day_of(groups)


def _turned_day(groups: Mapping[str, str | None], published: date) -> PartialDate | None:
    """`12 من الشهر الماضي`: a day of the month before, of this or of the next one."""
    turn = -1 if groups["turn"] in _PAST.split() else 1 if groups["turn"] in _COMING.split() else 0
    months = published.year * 12 + published.month - 1 + turn
    try:
        return PartialDate(f"{months // 12}-{months % 12 + 1:02d}-{day_of(groups):02d}")
    except ValueError:
        return None


def _turned_span(groups: Mapping[str, str | None], published: date) -> PartialDate | None:
    """`الشهر الماضي` is a month and `last year` a year; a week is no date of the calendar."""
    turn = -1 if groups["turn"] in _PAST.split() else 1 if groups["turn"] in _COMING.split() else 0
    if groups["span"] in _YEAR_SPANS:
        return PartialDate(f"{published.year + turn}")
    if groups["span"] not in _MONTH_SPANS:
        return None
    months = published.year * 12 + published.month - 1 + turn
    return PartialDate(f"{months // 12}-{months % 12 + 1:02d}")


def _nearest_year(groups: Mapping[str, str | None], published: date) -> PartialDate | None:
    if groups["name"] in LIBYAN_MONTHS and published.year > LIBYAN_MONTHS_END:
        return None
    month, day = MONTHS[groups["name"]], day_of(groups)
    candidates = []
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            candidates.append(date(year, month, day))
        except ValueError:
            continue
    if groups.get("turn") in _PAST.split():
        candidates = [found for found in candidates if found <= published]
    nearest = min(candidates, key=lambda item: abs(item - published), default=None)
    return PartialDate(nearest.isoformat()) if nearest else None
