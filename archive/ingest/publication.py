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
        "نشر نُشر نشرت تم في بتاريخ تاريخ النشر التاريخ آخر تحديث التحديث تحديث حدث محدث حُدث عدل الساعة يوم من على إلى "
        "بتوقيت غرينتش جرينتش توقيت العدد عدد ساعة ساعات دقيقة دقائق قبل و ر ف مسيحي إفرنجي ميلادية هجري هجرية "
        "طرابلس بنغازي ليبيا القاهرة تونس الوقت صباحا مساء م ص هـ ميلادي الموافق أضيف كتب منذ قسم أخبار "
        "الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد "
        "زيارات زيارة الزيارات مشاهدات مشاهدة المشاهدات قراءة قراءات القراءات تعليقات تعليق التعليقات القسم الإضافة "
        "نشره بواسطة views comments reads publié le à mis jour "
        "published posted updated update last modified on at date time ago hours hour minutes gmt utc am pm "
        "est edt issue "
        "tripoli monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun by"
    ).split()
)
_UPDATED = re.compile(r"تحديث|محدث|حدث|عدل|updated|modified")
_PUBLISHED = re.compile(
    r"(?<!\w)(?:نشر|نشرت|النشر|بتاريخ|(?:ال)?تاريخ|اضيف|اضيفت|كتب|حرر|published|posted|date|pubdate)(?!\w)"
)
_COPYRIGHT = re.compile(r"©|copyright|حقوق|rights reserved|\(c\)")
_TWO_CALENDARS = re.compile(r"(?<!\w)الموافق(?!\w)")
_IN_BRACKETS = re.compile(r"[(\[][^()\[\]]{1,25}[)\]]")
# … بتوقيت القدس, 14:20 مكة المكرمة
_TIME_ZONE = re.compile(r"(?<!\w)(?:بتوقيت(?: ال)? ?\S+|مكة)(?: المكرمة| المحلي)?(?!\w)")
_LONGEST_DATE_LINE = 120
_PREFIXED = r"[^\W\d_]"


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
    if len(line) > _LONGEST_DATE_LINE or _COPYRIGHT.search(fold(line)):
        return False
    found = find_page_dates(line)
    if not found:
        return False
    rest, after = _without_dates(line)
    odd = _odd_words(_TIME_ZONE.sub(" ", _IN_BRACKETS.sub(" ", rest)))
    # One odd word is a place or a section, a second beside two calendars an agency and beside a bar a site; a writer
    # may share the line.
    if len(odd) <= (2 if _TWO_CALENDARS.search(fold(line)) or "|" in line else 1) or (
        len(odd) <= 4 and bool(line_byline(line))
    ):
        return True
    # نشر في المصري اليوم يوم 05 - 11 - 2013
    starts = bool(_PUBLISHED.match(fold(line).lstrip(" -–|:")))
    return starts and len(odd) <= 6 and not _odd_words(after) and not line.rstrip().endswith(".")


def line_byline(line: str) -> str:
    """Return the writer who shares a line with a date: `سالم العبيدي | 17 شباط 2020` → `سالم العبيدي`."""
    pieces = _pieces(_without_dates(line)[0])
    return next(filter(None, (find(piece) for find in _WRITERS for piece in pieces)), "")


def _likely_writer(piece: str) -> str:
    """Two or three words of which one is made as names are: `ريتا الجمال`, but not the site `زووم تونيزيا`."""
    first, *others = map(fold, piece.split() or [""])
    made_so = first in GIVEN_NAMES or any(word in GIVEN_NAMES or word.startswith(("ال", "بو", "بن")) for word in others)
    return possible_writer(piece) if made_so else ""


_WRITERS = (read_byline, writer_alone, latin_writer, _likely_writer)


def _without_dates(line: str) -> tuple[str, str]:
    """Return a line without its dates, of either calendar, and what stands after the last of them."""
    rest, after = line, line
    for finder in (find_dates, find_hijri_dates):
        for date in reversed(finder(rest)):
            after = rest[date.end :] if len(rest) - date.end < len(after) else after
            rest = f"{rest[: date.start]} | {rest[date.end :]}"
    return rest, after


def _pieces(rest: str) -> list[str]:
    return [piece.strip() for piece in re.split(r"[|•·،,]|\s[-–—]\s", rest) if piece.strip(" -–—:")]


def _odd_words(text: str) -> list[str]:
    return [word.folded for word in split_words(text) if word.folded not in DATE_WORDS and not word.folded.isdigit()]


def choose_date(dated: list[tuple[int, str]], title: int, first: int, last: int, end: int | None = None) -> Published:
    """Return the date of publication among date lines (place on the page, line).

    Between title and text first, then close above the title, then close below the text; a line that says "updated"
    only where there is no other. `title` is -1 where there is none, `first` and `last` are the places of the first
    and last paragraph, `end` that of the first heading of other articles below the text.
    """
    above = sum(place < (title if title >= 0 else first) for place, _ in dated)

    def zone(place: int, line: str) -> int | None:
        says_so = bool(_PUBLISHED.search(fold(line)))
        if max(title, -1) < place < first and (title >= 0 or first - place <= 6 or says_so):
            return 0
        if place < first:
            # The date in the head of a page is today's, those beside other headlines are theirs.
            is_head = place == 0 and title > 1
            return 1 if says_so or (above <= 2 and title - place <= 4 and not is_head) else None
        if place <= last:
            # Below a standfirst a date stands inside the text.
            return 2 if says_so or place - first <= 2 else None
        return 3 if says_so or (place - last <= 3 and (end is None or place < end)) else None

    def order(item: tuple[int, str]) -> tuple:
        place, line = item
        updated = bool(_UPDATED.search(fold(line))) and len(find_page_dates(line)) < 2
        distance = abs(place - title) if zone(place, line) in (0, 1) else place
        return updated, zone(place, line), distance

    for _, line in sorted(((place, line) for place, line in dated if zone(place, line) is not None), key=order):
        return _told_date(line)
    return Published()


def _told_date(line: str) -> Published:
    """The date of a line; of two, the one that is not called an update."""
    found = find_page_dates(line)
    if len(found) > 1 and _UPDATED.search(fold(line[: found[0].start])):
        found = found[1:]
    return Published(found[0].date, found[0].text) if found else Published()


# By Salem Gharbi. London, 6 July 2018: The council …
_LEAD_BYLINE = re.compile(r"^By (?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,2})\.\s+(?=[A-Z])")


def lead_byline(lead: str) -> str:
    """Return the writer whose name opens a lead: `By Salem Gharbi. London, 6 July 2018: …` → `Salem Gharbi`."""
    match = _LEAD_BYLINE.match(lead)
    return match["name"] if match else ""


def read_dateline(lead: str) -> Published:
    """Return the date in the dateline that opens a lead: `طرابلس 15 أبريل 2021 (وال) - استقبل …`."""
    match = re.match(rf"^.{{0,60}}?(?=\)\s*[-–—:]|\s[-–—]\s|\s*\({_PREFIXED}{{2,}}[^()]{{0,20}}\)\s*[-–—:])", lead)
    if match and len(match.group().split()) <= 9 and (found := find_page_dates(match.group())):
        return Published(found[0].date, found[0].text)
    lead = _LEAD_BYLINE.sub("", lead)
    # موسكو، 5 مايو/أيار 2021. قال …: closed with a full stop or a colon, nothing but a place before it.
    for found in find_page_dates(lead[:70])[:1]:
        if len(lead[: found.start].split()) <= 2 and re.match(r"\s*[.(:]", lead[found.end :]):
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
