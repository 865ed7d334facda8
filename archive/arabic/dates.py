"""Dates that stand by themselves (`22 يونيو 2020، 5:36 م`) → how much of them is known, with the words they were read
from. Those without their year, and words of time (`مساء الاثنين`, `أمس`), are in `whens`.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from archive.partialdate import PartialDate

from .fold import fold_with_places
from .months import LIBYAN_MONTHS, LIBYAN_MONTHS_END, MONTHS, ORDINAL_DAYS, WEEKDAYS

MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
DAY_NAME = "|".join(sorted(map(re.escape, WEEKDAYS), key=len, reverse=True))
_YEAR = r"(?P<year>1[89]\d\d|20\d\d)"
DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])"
ORDINAL = rf"(?<!\w)(?P<ordinal>{'|'.join(sorted(ORDINAL_DAYS, key=len, reverse=True))})"
SECOND_NAME = rf"(?:\s*[/(\-]\s*(?:{MONTH})\s*\)?)?"
# The minutes that reading takes may be glued to a year: 13 نوفمبر، 20252 دقائق
_YEAR_END = r"(?!\d(?!\d?\s(?:دقايق|دقيقه|min)))"
_GAP = r"\s*(?:(?:[/،,.\-]|من|شهر|st|nd|rd|th|of)\s*){0,2}"
_HALF = r"(?:\s*(?P<half>مساء|صباحا|صباح|ظهرا|عصرا|ليلا|فجرا|م|ص|[ap]\.?m)(?![^\W_]))"
_CLOCK = (
    r"(?:(?:t|(?:\s*م(?=[\s،,|\-–—]))?(?:\s*\(اخر تحديث\))?[\s،,|/\-–—:(]*(?:(?:علي )?الساعه|في|at|[aà]|-)?[\s:]*)"
    rf"(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?!\d)(?::[0-5]\d(?:\.\d+)?)?{_HALF}?)?"
)
# Before a day with the name of its month a clock may stand without a space: 12:30-05 يناير 2017
_NEW = r"(?:(?<![\d/.])(?<!\d-)|(?<=:\d\d-))"
# A dash may join a place to a date: طرابلس-06-9-2022
NO_DIGIT, _END = r"(?<![\d/.])(?<!\d-)", r"(?![\d/\-])"
# Separators of a date in figures, which some pages space: `05 - 11 - 2013`.
_SAME, _AGAIN = r"(?P<s> ?[/.\-] ?)", r"(?P=s)"
# Libya counted years from the Prophet's death until 2011; what it calls 1377 و.ر is 2009.
_FROM_DEATH = r"(?P<death>13[3-7]\d)\s*و\s?\.\s?ر"
_FROM_DEATH_TO_COMMON = 632

# Longest first. Each row: the pattern over folded text, an example.
PATTERNS = (
    (rf"{NO_DIGIT}{_YEAR}-(?P<month>0[1-9]|1[0-2])-{DAY}(?!\d){_CLOCK}", "2020-06-22T17:36"),
    (
        rf"{NO_DIGIT}{_YEAR}:(?P<month>0[1-9]|1[0-2]):{DAY}[.\s]+"
        r"(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?!\d)",
        "2019:07:05.09:15:30",
    ),
    (rf"{NO_DIGIT}{_YEAR}{_SAME}(?P<month>0?[1-9]|1[0-2]){_AGAIN}{DAY}{_END}{_CLOCK}", "2020/6/22"),
    (rf"{NO_DIGIT}{DAY}{_SAME}(?P<month>0?[1-9]|1[0-2]){_AGAIN}{_YEAR}{_END}{_CLOCK}", "٢٤/٠٢/٢٠٢٠"),
    (rf"{NO_DIGIT}(?P<month>0?[1-9]|1[0-2])/{DAY}/{_YEAR}{_END}{_CLOCK}", "06/22/2020"),
    (rf"{_NEW}{DAY}{_GAP}(?P<name>{MONTH})\b{SECOND_NAME}{_GAP}{_YEAR}{_YEAR_END}{_CLOCK}", "11 سبتمبر/أيلول 2012"),
    (
        rf"{NO_DIGIT}{DAY}\s+(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)\s+{_YEAR}\s+(?P<name>{MONTH})\b",
        "05 22:02 2021 ماي",
    ),
    (rf"{NO_DIGIT}{_YEAR}\s+(?:{DAY_NAME})\s+{DAY}\s+(?P<name>{MONTH})\b", "2011 الإثنين 24 أكتوبر"),
    (
        rf"{NO_DIGIT}{DAY}{_GAP}(?P<name>{MONTH})\b{SECOND_NAME}\s*gmt\s*"
        rf"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)\s+{_YEAR}",
        "30 إبريل / نيسان GMT 12:58 2015",
    ),
    (rf"{NO_DIGIT}{DAY}{_GAP}(?P<name>{MONTH})\b{SECOND_NAME}{_GAP}{_FROM_DEATH}", "20 هانيبال 1377 و.ر"),
    (rf"{ORDINAL}{_GAP}(?P<name>{MONTH})\b{SECOND_NAME}{_GAP}{_YEAR}(?!\d)", "الأول من مارس 2015"),
    (rf"{NO_DIGIT}{_YEAR}\s?(?P<name>{MONTH})\s?{DAY}(?!\d){_CLOCK}", "2018 ديسمبر 19"),
    (rf"(?<!\w)(?P<name>{MONTH})\.?\s+{DAY}(?:st|nd|rd|th)?\s*[،,]?\s*{_YEAR}(?!\d){_CLOCK}", "June 22, 2020"),
    (rf"(?<![\w/])(?P<name>{MONTH})\b{SECOND_NAME}\s*[/،,\-]?\s*(?:من\s+)?(?:عام\s+|سنه\s+)?{_YEAR}\b", "يونيو 2020"),
    (rf"{NO_DIGIT}{_YEAR}-(?P<month>0[1-9]|1[0-2]){_END}", "2019-10"),
)
_PATTERNS = [re.compile(pattern) for pattern, _ in PATTERNS]
# A clock before its date: 17:36 - 22 يونيو 2020
_CLOCK_BEFORE = re.compile(
    rf"(?<![\d:.])(?P<hour>[01]?\d|2[0-3])[:h](?P<minute>[0-5]\d)(?::[0-5]\d)?{_HALF}?"
    rf"[\s،,|\-–—]*(?:(?:{DAY_NAME})[\s،,|\-–—]*)?$"
)


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
    return find_by_patterns(text, _PATTERNS, _read_with_clock)


def find_by_patterns(
    text: str, patterns: Iterable[re.Pattern], read: Callable[[re.Match], tuple[PartialDate | None, int]]
) -> list[FoundDate]:
    """Return what `patterns`, tried in their order over folded text, find in `text`, in the order of the text.

    `read` gives the date of a match (None: no date) and where its words begin.
    What overlaps an earlier find is not found.
    """
    if not any(letter.isdigit() for letter in text):
        return []
    folded, places = fold_with_places(text)
    found: list[FoundDate] = []
    for pattern in patterns:
        for match in pattern.finditer(folded):
            value, first = read(match)
            start, end = places[first], places[match.end()]
            if value and not any(start < other.end and other.start < end for other in found):
                found.append(FoundDate(value, text[start:end].strip(), start, end))
    return sorted(found, key=lambda item: item.start)


def _read_with_clock(match: re.Match) -> tuple[PartialDate | None, int]:
    value, first = _read_match(match), match.start()
    if value and value.precision == "day" and (clock := _CLOCK_BEFORE.search(match.string[:first][-40:])):
        value = PartialDate(f"{value.iso}T{_hour(clock['hour'], clock['half']):02d}:{clock['minute']}")
        first -= len(clock.group())
    return value, first


def _read_match(match: re.Match) -> PartialDate | None:
    groups = match.groupdict()
    month = int(groups["month"]) if groups.get("month") else MONTHS[groups["name"]]
    year = int(groups["year"]) if groups.get("year") else int(groups["death"]) + _FROM_DEATH_TO_COMMON
    # Libya's names are words too: `الصيف 2019` is a summer, and no month any more.
    if groups.get("name") in LIBYAN_MONTHS and (not day_of(groups) or year > LIBYAN_MONTHS_END):
        return None
    iso = f"{year}-{month:02d}"
    day = day_of(groups)
    if day:
        iso += f"-{day:02d}"
        if groups.get("hour"):
            iso += f"T{_hour(groups['hour'], groups.get('half')):02d}:{groups['minute']}"
    try:
        return PartialDate(iso)
    except ValueError:
        return None


def day_of(groups: Mapping[str, str | None]) -> int | None:
    """Return the day of a month that a match names, in figures (`5 مارس`) or words (`الخامس من مارس`)."""
    if groups.get("ordinal"):
        return ORDINAL_DAYS[groups["ordinal"]]
    return int(groups["day"]) if groups.get("day") else None


def _hour(hour: str, half: str | None) -> int:
    number = int(hour)
    # مساء، م، عصرا، ظهرا، pm; at night (ليلا) it is before midnight from six o'clock on.
    if half and number < 12 and (half[0] in "مpعظ" or (half == "ليلا" and number >= 6)):
        return number + 12
    if half and number == 12 and (half[0] in "صaف" or half == "ليلا"):
        return 0
    return number
