"""The date of publication: which line of a page shows it, and what it says.

Relative words (`أمس الخميس`) and a copyright year are no date of publication.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from archive.arabic.dates import FoundDate, find_dates
from archive.arabic.fold import fold
from archive.arabic.words import split_words
from archive.partialdate import PartialDate

from .byline import GIVEN_NAMES, latin_writer, possible_writer, read_byline, writer_alone
from .hijri import find_hijri_dates

# Words that may stand beside a date in a line of its own.
DATE_WORDS = frozenset(
    fold(word)
    for word in (
        "نشر نُشر نشرت تم في بتاريخ تاريخ النشر التاريخ آخر تحديث التحديث تحديث حدث محدث حُدث عدل الساعة يوم من "
        "على إلى بتوقيت غرينتش جرينتش توقيت العدد عدد ساعة ساعات دقيقة دقائق قبل و ر ف مسيحي إفرنجي ميلادية هجري هجرية "
        "طرابلس بنغازي ليبيا القاهرة تونس الوقت صباحا مساء م ص هـ ميلادي الموافق أضيف كتب منذ قسم أخبار "
        "الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد "
        "زيارات زيارة الزيارات مشاهدات مشاهدة المشاهدات قراءة قراءات القراءات تعليقات تعليق التعليقات القسم الإضافة "
        "نشره بواسطة views comments reads publié le à mis jour "
        "published posted updated update last modified on at date time ago hours hour minutes gmt utc am pm "
        "cairo tunis benghazi washington london paris rome beirut dubai "
        "est edt ist cet cest eet bst pst created issue "
        "tripoli monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun by"
    ).split()
)
PUBLISHED = re.compile(
    r"(?<!\w)(?:نشر|نشرت|النشر|بتاريخ|(?:ال)?تاريخ|اضيف|اضيفت|كتب|حرر|published|posted|date|pubdate)(?!\w)"
    r"|(?<!\w)العدد \d"
)
_COPYRIGHT = re.compile(r"©|copyright|حقوق|rights reserved|\(c\)")
# When the writer of a forum joined it: تاريخ التسجيل: Feb 2011
_OF_MEMBERS = re.compile(r"تاريخ التسجيل|عضو منذ|join date|joined|member since")
_TWO_CALENDARS = re.compile(r"(?<!\w)الموافق(?!\w)")
_IN_BRACKETS = re.compile(r"[(\[][^()\[\]]{1,25}[)\]]")
# … بتوقيت القدس, 14:20 مكة المكرمة
_TIME_ZONE = re.compile(r"(?<!\w)(?:بتوقيت(?: ال)? ?\S+|مكة)(?: المكرمة| المحلي)?(?!\w)")
_IN_SECTION = re.compile(r"\W*(?:في|ضمن|تحت|in)\s")
# المصدر: بوابة الوسط | 22 فبراير 2018
_SOURCE_PIECE = re.compile(r"(?:المصدر|مصدر الخبر|[Ss]ource)\s*:\s*[^|]{2,40}(?=\|)")
# 2023-08-07 00:00:00 - المصدر: قناة المدينة
_SOURCE = re.compile(r"(?<!\w)(?:المصدر|source)\s*:\s*[^|:]{2,40}$", re.IGNORECASE)
# arabic.example.org 2019:07:05.09:15:30
_ADDRESS = re.compile(r"(?<![\w.])(?:[a-z0-9-]{2,}\.){1,3}[a-z]{2,6}(?![\w.])", re.IGNORECASE)
# المدينة نيوز/ أ ف ب نشرت في : 30/08/2018
_SAYS_SO = re.compile(r"(?<!\w)(?:نشرت?|اضيفت?|published|posted)(?: في| بتاريخ| on)?\s*:\s*$")
# القاهرة-مصر-25 مارس 2021
_JOINED_PLACES = re.compile(r"\w{3,}(?:\s?[-–—]\s?\w{3,})?\s?[-–—]\s?")
_MOST_BEHIND_CLOCK = 4  # words
_NUMBER_OF_ISSUE = re.compile(r"رقم (?=العدد)")
_LONGEST_DATE_LINE = 120
_SECTION = re.compile(r"[A-Za-z][A-Za-z &,]{2,40} [-–|•·] (?=[A-Z0-9])")
_LONGEST_SECTION = 4
_LONGEST_HEADING = 2  # words of a section behind the date
_LONGEST_SIGNATURE = 14  # words of a desk and its seat beside a date
_PREFIXED = r"[^\W\d_]"
_LONGEST_PLACE = 3  # words before the date of a dateline


@dataclass(frozen=True, slots=True)
class Published:
    """A date of publication with the words it was read from; both empty where the page shows none."""

    date: PartialDate | None = None
    text: str = ""


# Every rule of meta lines asks for the dates of the same few lines.
@lru_cache(maxsize=4096)
def find_page_dates(line: str) -> list[FoundDate]:
    """Return the dates of a line of meta data: those of the common era, or else Hijri ones made common.

    `15 رجب 1442 هـ الموافق 27 فبراير 2021` → 2021-02-27, read from the second.
    """
    return find_dates(line) or find_hijri_dates(line)


@lru_cache(maxsize=4096)
def is_date_line(line: str) -> bool:
    """Whether a line holds a date and hardly anything else: `الخميس - 15 أبريل 2021 | 10:30`."""
    if len(line) > _LONGEST_DATE_LINE or _COPYRIGHT.search(fold(line)) or _OF_MEMBERS.search(fold(line)):
        return False
    found = find_page_dates(line)
    if not found:
        return False
    rest, after = _without_dates(line)
    rest = _ADDRESS.sub(" ", rest)
    bare = _SOURCE.sub(" ", _TIME_ZONE.sub(" ", _IN_BRACKETS.sub(" ", _SOURCE_PIECE.sub(" ", rest))))
    odd = _odd_words(bare)
    # One odd word is a place or a section, a second beside two calendars an agency and beside a bar a site; a writer
    # may share the line.
    if len(odd) <= (2 if _TWO_CALENDARS.search(fold(line)) or "|" in line else 1) or (
        len(odd) <= 4 and bool(line_byline(line))
    ):
        return True
    # date 2025-09-20 صدى البلاد: an aggregator's stamp with the name of a paper
    if line.startswith("date ") and len(odd) <= 2:
        return True
    # oil and gas - June 30, 2022
    if _SECTION.match(line) and len(odd) <= _LONGEST_SECTION and not _odd_words(after):
        return True
    # By the Command's Public Affairs Office Stuttgart, Germany Sep 28, 2021
    if re.match(r"(?i)by ", line) and len(odd) <= _LONGEST_SIGNATURE and not _odd_words(after) and line[-1:] != ".":
        return True
    # 2022-06-19 07:31:10 أخبار المدينة/وكالات, الجمعة 18 آذار 2011 22:10 الجريدة الدولية: behind a clock nobody begins
    # a sentence of four words.
    clocked = found[0].date.precision == "minute" and not _odd_words(line[: found[0].start])
    if clocked and len(odd) <= _MOST_BEHIND_CLOCK and not line.rstrip().endswith("."):
        return True
    before = line[: found[0].start]
    says_so = _SAYS_SO.search(fold(before)) and len(odd) <= _MOST_BEHIND_CLOCK
    if (says_so or _JOINED_PLACES.fullmatch(before)) and not _odd_words(after):
        return True
    # نشر في المصري اليوم يوم 05 - 11 - 2013
    starts = bool(PUBLISHED.match(fold(line).lstrip(" -–|:")))
    # نشرت بواسطة: الأفق في 14 فبراير 2013 في محليات
    section = _IN_SECTION.match(after)
    closes = not _odd_words(after) or (bool(section) and len(_odd_words(after[section.end() :])) <= _LONGEST_HEADING)
    return starts and len(odd) <= 6 and closes and not line.rstrip().endswith(".")


def line_byline(line: str) -> str:
    """Return the writer who shares a line with a date: `سالم العبيدي | 17 شباط 2020` → `سالم العبيدي`."""
    rest = _without_dates(line)[0]
    pieces = _pieces(rest)
    # A name that need not be one is parted from the date: `ريتا الجمال | 17 شباط 2020`, not `نشرة المساء 17-2-2020`.
    finders = _WRITERS if _PARTED.search(rest.replace(_DATE, "")) else _SURE_WRITERS
    return next(filter(None, (find(piece) for find in finders for piece in pieces)), "")


def _likely_writer(piece: str) -> str:
    """Two or three words of which one is made as names are: `ريتا الجمال`, but not the site `زووم تونيزيا`."""
    first, *others = map(fold, piece.split() or [""])
    made_so = first in GIVEN_NAMES or any(word in GIVEN_NAMES or word.startswith(("ال", "بو", "بن")) for word in others)
    return possible_writer(piece) if made_so else ""


_SURE_WRITERS = (read_byline, writer_alone)
_WRITERS = (*_SURE_WRITERS, latin_writer, _likely_writer)
_PARTED = re.compile(r"[|•·،,–—-]")
# What stands where a date was.
_DATE = " | "


def _without_dates(line: str) -> tuple[str, str]:
    """Return a line without its dates, of either calendar, and what stands after the last of them."""
    rest, after = line, line
    for finder in (find_dates, find_hijri_dates):
        for date in reversed(finder(rest)):
            after = rest[date.end :] if len(rest) - date.end < len(after) else after
            rest = f"{rest[: date.start]}{_DATE}{rest[date.end :]}"
    return rest, after


def _pieces(rest: str) -> list[str]:
    return [piece.strip() for piece in re.split(r"[|•·،,]|\s[-–—]\s", rest) if piece.strip(" -–—:")]


def _odd_words(text: str) -> list[str]:
    text = _NUMBER_OF_ISSUE.sub("", text)
    return [word.folded for word in split_words(text) if word.folded not in DATE_WORDS and not word.folded.isdigit()]


# By Salem Gharbi. London, 6 July 2018: The council …
_LEAD_BYLINE = re.compile(r"^By (?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,2})\.\s+(?=[A-Z])")


_BRACKETED = re.compile(r"^\[[^\[\]]{3,60}\]\s*[-–—:]")


def lead_byline(lead: str) -> str:
    """Return the writer whose name opens a lead: `By Salem Gharbi. London, 6 July 2018: …` → `Salem Gharbi`."""
    match = _LEAD_BYLINE.match(lead)
    return match["name"] if match else ""


def read_dateline(lead: str) -> Published:
    """Return the date in the dateline that opens a lead: `طرابلس 15 أبريل 2021 (وال) - استقبل …`."""
    match = re.match(rf"^.{{0,60}}?(?=\)\s*[-–—:]|\s[-–—]\s|\s*\(\s?{_PREFIXED}{{2,}}[^()]{{0,20}}\)\s*[-–—:])", lead)
    if match and len(match.group().split()) <= 9 and (found := find_page_dates(match.group())):
        return Published(found[0].date, found[0].text)
    # [Tripoli, 23 October 2019] – The council …
    if (match := _BRACKETED.match(lead)) and (found := find_page_dates(match.group())):
        return Published(found[0].date, found[0].text)
    # القاهرة 16 ذو الحجة 1441 هـ الموافق 06 أغسطس 2020 م وال التقى …: both calendars, nothing but a place before them.
    for found in find_page_dates(lead[:90])[:1]:
        hijri = find_hijri_dates(lead[: found.start])
        two = _TWO_CALENDARS.search(fold(lead[: found.start]))
        if hijri and two and len(lead[: hijri[0].start].split()) <= _LONGEST_PLACE:
            return Published(found.date, found.text)
    lead = _LEAD_BYLINE.sub("", lead)
    # موسكو، 5 مايو/أيار 2021. قال …: closed with a full stop or a colon, nothing but a place before it.
    # بوابة المدينة – كييف في 16 سبتمبر 2021-التقى …: closed with a dash, a house and a place before it.
    for found in find_page_dates(lead[:70])[:1]:
        before = len(re.findall(r"\w+", lead[: found.start]))
        closed = re.match(r"\s*[.(:]", lead[found.end :]), re.match(r"\s?[-–—/]\s?\w", lead[found.end :])
        if (before <= 2 and closed[0]) or (1 <= before <= 5 and closed[1]):
            return Published(found.date, found.text)
    return Published()


def read_declared_date(declared: str) -> Published:
    """Return the date that a capture's own metadata declares; nothing for one that no calendar has."""
    found = find_page_dates(declared)
    return Published(found[0].date, declared.strip()) if found else Published()


def agree_on_date(shown: Published, declared: Published) -> Published:
    """Return the declared date, or the one the page shows where both mean the same day and it says more."""
    if shown.date and declared.date and shown.date.overlaps(declared.date):
        return shown if len(shown.date.iso) >= len(declared.date.iso) else declared
    return declared if declared.date else shown
