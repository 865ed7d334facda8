"""A stamp that a page glued to the front or the end of its text: `date 2019-10 المتوسط: قال …` → stamp and text."""

import re

from archive.arabic.dates import DAY_NAME, find_dates
from archive.arabic.fold import fold
from archive.arabic.months import WEEKDAYS

_AGGREGATOR = re.compile(r"^\s*date \d{4}-\d\d(?:-\d\d)?(?=\s|$)")
# An aggregator names the paper before its text: date 2019-10 `المتوسط:` قال …
_HOUSE = re.compile(r"\s*[^\s:.]+(?: [^\s:.]+){0,3}:(?=\s|$)")
# What stands before the colon is a place, and the headline's own. Example: date 2026-01 `تونس:` الرئيس يستقبل …
_PLACES = frozenset(
    map(
        fold,
        "ليبيا تونس الجزائر المغرب موريتانيا مصر السودان سوريا لبنان العراق الأردن فلسطين اليمن السعودية الكويت قطر "
        "البحرين الإمارات تركيا إيران روسيا فرنسا إيطاليا ألمانيا بريطانيا أمريكا أميركا واشنطن القاهرة طرابلس بنغازي "
        "موسكو باريس لندن روما أنقرة بيروت دمشق بغداد".split(),
    )
)
_WEEKDAY = re.compile(rf"\W*(?:(?:{DAY_NAME})\W*)?")
_FEWEST_WORDS_BEHIND = 5
_LONGEST_HEADLINE = 200  # letters, with the date
_SHORTEST_HEADLINE, _FEWEST_OF_TEXT = 3, 12  # words before a date inside a line, and behind it
_JOINTS = " -–—|،,"
# بوابة المدينة: `الجمعة` 6 فبراير 2026 01:51 صباحا وصل …
_HOUSE_AND_DAY = re.compile(r":\s+\S+$")
# A sentence says so of its date.
_BEFORE_DATES = {*WEEKDAYS, *map(fold, "في يوم من منذ حتى بتاريخ الموافق مساء صباح ليلة فجر إلى قبل بعد".split())}
_SHORTEST_TEXT = 20  # letters behind a stamp; less is a line of date with a word beside it
# … قال المتحدث. Publié le: 2015-11-10 08:39:42
# … إلى منطقة أكثر أمانا. المدينة نيوز/ أ ف ب نشرت في : 30/08/2018
_END_STAMP = re.compile(
    r"(?<=[.!؟”»\"])\s*(?:(?:[^\s.]+ ){1,6}(?=نشرت? في\s*:))?"
    r"(?:Publié le|Published(?: on)?|Posted on|تاريخ النشر|نشرت? (?:في|بتاريخ)|آخر تحديث)\s*:?\s*(?=\d)"
    r"[^.]{6,40}$"
)


def cut_stamp(line: str) -> tuple[str, str]:
    """Return (stamp, rest) of a line; the stamp is empty where the line begins with none.

    `date 2020-05 قال السفير …` → `date 2020-05`; `٢٠ سبتمبر ٢٠١٢وصل مساعد …` → `٢٠ سبتمبر ٢٠١٢`. A date that the
    sentence itself begins with (`22 يونيو 2020 كان يوما …`) stays: nothing but a missing space shows a stamp.
    """
    if match := _AGGREGATOR.match(line):
        end = _behind_house(line, match.end())
        # The name of a paper beside its date signs the page: date 2019-10 المتوسط
        stands_alone = len(line[end:].split()) <= 2 and "://" not in line
        return ("", line) if stands_alone else (line[:end].strip(), line[end:].strip())
    found = find_dates(line[:60])
    end = found[0].end if found and _WEEKDAY.fullmatch(fold(line[: found[0].start])) else 0
    if end and found[0].date.precision == "minute" and _is_headline(line[end:]):
        return line[:end].strip(), line[end:].strip()
    if not line[end : end + 1].isalpha() or len(line) - end < _SHORTEST_TEXT:
        return "", line
    return line[:end].strip(), line[end:].strip()


def cut_inner_stamp(line: str) -> tuple[str, str, str]:
    """Return (headline, stamp, text) of a line that a flattened page made of the three, else ("", "", line).

    `السفير يزور صيدا October 26, 2014 09:15 AM وكالات ذكرت صحيفة …`: no sentence has a date with its clock so.
    """
    for found in find_dates(line[:_LONGEST_HEADLINE]):
        before, after = line[: found.start].strip(_JOINTS), line[found.end :].strip(_JOINTS)
        words = _HOUSE_AND_DAY.sub(":", before).split()
        is_headline = len(words) >= _SHORTEST_HEADLINE and fold(words[-1]) not in _BEFORE_DATES
        if found.date.precision == "minute" and is_headline and len(after.split()) >= _FEWEST_OF_TEXT:
            return before, found.text, after
    return "", "", line


def _behind_house(line: str, end: int) -> int:
    """The end of a stamp with the name of the paper that stands behind it, or `end`."""
    house = _HOUSE.match(line, end)
    return house.end() if house and fold(house.group()).strip(" :") not in _PLACES else end


def _is_headline(rest: str) -> bool:
    """Whether words behind a clock are a headline or a text: a line of date has fewer, or another date."""
    return len(re.findall(r"[^\W\d_]{2,}", rest)) >= _FEWEST_WORDS_BEHIND and not find_dates(rest[:60])


def cut_end_stamp(line: str) -> tuple[str, str]:
    """Return (text, stamp) of a line; the stamp is empty where none closes it.

    `… قال المتحدث. Publié le: 2015-11-10 08:39:42` → the text, `Publié le: …`.
    """
    match = _END_STAMP.search(line[-80:])
    if not match or not find_dates(match.group()):
        return line, ""
    cut = len(line) - len(match.group())
    return line[:cut].rstrip(), line[cut:].strip()
