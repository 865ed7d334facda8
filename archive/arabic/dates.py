"""Dates as newspapers write them → how much of them is known, with the words they were read from.

Three kinds: a date that stands by itself (`22 يونيو 2020، 5:36 م`), one without its year (`22 يونيو`), and one that
is told from the day of publication (`مساء الاثنين`, `أمس`). The last two are resolved only against a known day.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from archive.partialdate import PartialDate

from .fold import fold_with_places
from .months import LIBYAN_MONTHS, LIBYAN_MONTHS_END, MONTHS, WEEKDAYS

_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_DAY_NAME = "|".join(sorted(map(re.escape, WEEKDAYS), key=len, reverse=True))
_YEAR = r"(?P<year>1[89]\d\d|20\d\d)"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])"
_SECOND_NAME = rf"(?:\s*[/(\-]\s*(?:{_MONTH})\s*\)?)?"
_GAP = r"\s*(?:(?:[/،,.\-]|من|شهر|st|nd|rd|th|of)\s*){0,2}"
_HALF = r"(?:\s*(?P<half>مساء|صباحا|صباح|ظهرا|عصرا|ليلا|فجرا|م|ص|[ap]\.?m)(?![^\W_]))"
_CLOCK = (
    r"(?:(?:t|[\s،,|/\-–—:]*(?:(?:علي )?الساعه|في|at|[aà]|-)?[\s:]*)"
    rf"(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?!\d)(?::[0-5]\d(?:\.\d+)?)?{_HALF}?)?"
)
# Before a day with the name of its month a clock may stand without a space: 12:30-05 يناير 2017
_NEW = r"(?:(?<![\d/.\-])|(?<=:\d\d-))"
_NO_DIGIT, _END = r"(?<![\d/.\-])", r"(?![\d/\-])"
# Separators of a date in figures, which some pages space: `05 - 11 - 2013`.
_SAME, _AGAIN = r"(?P<s> ?[/.\-] ?)", r"(?P=s)"
# Libya counted years from the Prophet's death until 2011; what it calls 1377 و.ر is 2009.
_FROM_DEATH = r"(?P<death>13[3-7]\d)\s*و\s?\.\s?ر"
_FROM_DEATH_TO_COMMON = 632

# Longest first. Each row: the pattern over folded text, an example.
PATTERNS = (
    (rf"{_NO_DIGIT}{_YEAR}-(?P<month>0[1-9]|1[0-2])-{_DAY}(?!\d){_CLOCK}", "2020-06-22T17:36"),
    (rf"{_NO_DIGIT}{_YEAR}{_SAME}(?P<month>0?[1-9]|1[0-2]){_AGAIN}{_DAY}{_END}{_CLOCK}", "2020/6/22"),
    (rf"{_NO_DIGIT}{_DAY}{_SAME}(?P<month>0?[1-9]|1[0-2]){_AGAIN}{_YEAR}{_END}{_CLOCK}", "٢٤/٠٢/٢٠٢٠"),
    (rf"{_NO_DIGIT}(?P<month>0?[1-9]|1[0-2])/{_DAY}/{_YEAR}{_END}{_CLOCK}", "06/22/2020"),
    (rf"{_NEW}{_DAY}{_GAP}(?P<name>{_MONTH})\b{_SECOND_NAME}{_GAP}{_YEAR}(?!\d){_CLOCK}", "11 سبتمبر/أيلول 2012"),
    (
        rf"{_NO_DIGIT}{_DAY}\s+(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)\s+{_YEAR}\s+(?P<name>{_MONTH})\b",
        "05 22:02 2021 ماي",
    ),
    (rf"{_NO_DIGIT}{_DAY}{_GAP}(?P<name>{_MONTH})\b{_SECOND_NAME}{_GAP}{_FROM_DEATH}", "20 هانيبال 1377 و.ر"),
    (rf"(?<!\w)(?P<name>{_MONTH})\.?\s+{_DAY}(?:st|nd|rd|th)?\s*[،,]?\s*{_YEAR}(?!\d){_CLOCK}", "June 22, 2020"),
    (rf"(?<![\w/])(?P<name>{_MONTH})\b{_SECOND_NAME}\s*[/،,\-]?\s*(?:من\s+)?(?:عام\s+|سنه\s+)?{_YEAR}\b", "يونيو 2020"),
    (rf"{_NO_DIGIT}{_YEAR}-(?P<month>0[1-9]|1[0-2]){_END}", "2019-10"),
)
_PATTERNS = [re.compile(pattern) for pattern, _ in PATTERNS]
# A clock before its date: 17:36 - 22 يونيو 2020
_CLOCK_BEFORE = re.compile(
    rf"(?<![\d:.])(?P<hour>[01]?\d|2[0-3])[:h](?P<minute>[0-5]\d)(?::[0-5]\d)?{_HALF}?"
    rf"[\s،,|\-–—]*(?:(?:{_DAY_NAME})[\s،,|\-–—]*)?$"
)

_PART = r"(?:صباح|مساء|ظهر|عصر|فجر|ليل|ليله|منتصف|نهار|يوم)"
_TURN = r"(?:\s+(?P<turn>الماضي|الفايت|المنصرم|الجاري|الحالي|المقبل|القادم))?"
# Told from the day of publication. Longest first, each with an example.
WHENS = (
    (
        rf"في وقت (?:سابق|لاحق)(?:\s+من)?(?:\s+(?:{_PART}\s+)?(?P<day>امس|اليوم|{_DAY_NAME}))?{_TURN}",
        "في وقت سابق الإثنين",
    ),
    (rf"(?:{_PART}\s+)?(?P<day>امس|اليوم)\s+(?:{_DAY_NAME})\b", "أمس الخميس"),
    (rf"(?:{_PART}\s+)?(?:اول|اول من)\s+(?P<before>امس)\b", "أول أمس"),
    (r"(?:last |next |on )?(?P<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b", "on Monday"),
    (rf"(?:{_PART}\s+)?(?P<day>{_DAY_NAME})\b{_TURN}", "الثلاثاء الماضي"),
    (rf"(?:{_PART}\s+)?(?P<day>امس|اليوم|غدا|الغد|البارحه)\b", "صباح أمس"),
    (r"(?P<span>الاسبوع|الشهر|العام)\s+(?P<turn>الماضي|الفايت|المنصرم|الجاري|الحالي|المقبل|القادم)", "الأسبوع الماضي"),
    (r"(?P<day>yesterday|today|tomorrow)\b", "yesterday"),
)
_WHENS = [re.compile(rf"(?<!\w){pattern}") for pattern, _ in WHENS]
_DAY_MONTH = re.compile(rf"{_NO_DIGIT}{_DAY}\s+(?:من\s+)?(?P<name>{_MONTH})\b{_SECOND_NAME}(?!\s*\d)")
_FROM_TODAY = {"امس": -1, "البارحه": -1, "yesterday": -1, "اليوم": 0, "today": 0, "غدا": 1, "الغد": 1, "tomorrow": 1}
_COMING = {"المقبل", "القادم"}


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: `date`, None where it cannot be resolved, and the words `text` at `start:end`."""

    date: PartialDate | None
    text: str
    start: int
    end: int


def find_dates(text: str) -> list[FoundDate]:
    """Return the dates that stand by themselves in `text`, in order, day first where the order is open.

    `22 يونيو 2020، 5:36 م` → 2020-06-22T17:36. A date that no calendar has (`31/02/2020`) is not found.
    """
    if not any(letter.isdigit() for letter in text):
        return []
    folded, places = fold_with_places(text)
    found: list[FoundDate] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(folded):
            value = _read_match(match)
            start, end = places[match.start()], places[match.end()]
            if value and value.precision == "day" and (clock := _CLOCK_BEFORE.search(folded[: match.start()][-40:])):
                value = PartialDate(f"{value.iso}T{_hour(clock['hour'], clock['half']):02d}:{clock['minute']}")
                start = places[match.start() - len(clock.group())]
            if value and not any(start < other.end and other.start < end for other in found):
                found.append(FoundDate(value, text[start:end].strip(), start, end))
    return sorted(found, key=lambda item: item.start)


def find_whens(text: str, published: PartialDate | None = None) -> list[FoundDate]:
    """Return every word of time in `text`: dates, dates without a year, and days told from `published`.

    With `published` 2020-06-22, a Monday: `مساء الاثنين` → 2020-06-22, `أمس` → 2020-06-21. Without it the words
    are returned with no date.
    """
    day = published.first_day if published and published.precision in ("day", "minute") else None
    folded, places = fold_with_places(text)
    found = find_dates(text)
    for pattern in (_DAY_MONTH, *_WHENS):
        for match in pattern.finditer(folded):
            start, end = places[match.start()], places[match.end()]
            if any(start < other.end and other.start < end for other in found):
                continue
            resolved = _resolve(match, day)
            found.append(FoundDate(resolved, text[start:end].strip(), start, end))
    return sorted(found, key=lambda item: item.start)


def _resolve(match: re.Match, published: date | None) -> PartialDate | None:
    groups = match.groupdict()
    if published is None or groups.get("span"):
        return None
    if groups.get("name") in LIBYAN_MONTHS and published.year > LIBYAN_MONTHS_END:
        return None
    if groups.get("name"):
        return _nearest_year(int(groups["day"]), MONTHS[groups["name"]], published)
    if groups.get("before"):
        return PartialDate((published - timedelta(days=2)).isoformat())
    word = groups.get("day")
    if word in _FROM_TODAY:
        return PartialDate((published + timedelta(days=_FROM_TODAY[word])).isoformat())
    if word not in WEEKDAYS:
        return None
    back = (published.weekday() - WEEKDAYS[word]) % 7
    turn = groups.get("turn") or match.group().split()[0]
    if turn in _COMING or turn == "next":
        return PartialDate((published + timedelta(days=(7 - back) or 7)).isoformat())
    if turn in ("الماضي", "الفايت", "المنصرم", "last") and back == 0:
        back = 7
    return PartialDate((published - timedelta(days=back)).isoformat())


def _nearest_year(day: int, month: int, published: date) -> PartialDate | None:
    candidates = []
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            candidates.append(date(year, month, day))
        except ValueError:
            continue
    nearest = min(candidates, key=lambda item: abs(item - published), default=None)
    return PartialDate(nearest.isoformat()) if nearest else None


def _read_match(match: re.Match) -> PartialDate | None:
    groups = match.groupdict()
    month = int(groups["month"]) if groups.get("month") else MONTHS[groups["name"]]
    year = int(groups["year"]) if groups.get("year") else int(groups["death"]) + _FROM_DEATH_TO_COMMON
    # Libya's names are words too: `الصيف 2019` is a summer, and no month any more.
    if groups.get("name") in LIBYAN_MONTHS and (not groups.get("day") or year > LIBYAN_MONTHS_END):
        return None
    iso = f"{year}-{month:02d}"
    if groups.get("day"):
        iso += f"-{int(groups['day']):02d}"
        if groups.get("hour"):
            iso += f"T{_hour(groups['hour'], groups.get('half')):02d}:{groups['minute']}"
    try:
        return PartialDate(iso)
    except ValueError:
        return None


def _hour(hour: str, half: str | None) -> int:
    number = int(hour)
    # مساء، م، عصرا، ظهرا، pm; at night (ليلا) it is before midnight from six o'clock on.
    if half and number < 12 and (half[0] in "مpعظ" or (half == "ليلا" and number >= 6)):
        return number + 12
    if half and number == 12 and (half[0] in "صaف" or half == "ليلا"):
        return 0
    return number
