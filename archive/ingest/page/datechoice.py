"""Which of the date lines of a page shows its date of publication."""

import re
from dataclasses import dataclass

from archive.arabic.dates import find_dates
from archive.arabic.fold import fold

from .hijri import find_hijri_dates
from .publication import PUBLISHED, Published, find_page_dates

_UPDATED = re.compile(r"تحديث|محدث|حدث|عدل|updated|modified")
# So far above its text or its title, and so far below the text, a date may stand that does not say what it is.
_ABOVE_TEXT, _ABOVE_TITLE, _BELOW = 6, 4, 3
# A date that opens the page is today's where more stands between it and what it might date.
_BELOW_HEAD = 3
_MOST_ABOVE = 2  # more dates above the title are those of other headlines


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the parts of a page stand: its title (-1 where there is none), first and last paragraph.

    `end` is the place of the first heading of other articles below the text.
    """

    title: int
    first: int
    last: int
    end: int | None = None


def choose_date(dated: list[tuple[int, str]], frame: Frame) -> Published:
    """Return the date of publication among date lines (place on the page, line).

    Between title and text first, then close above the title, then close below the text; a line that says "updated"
    only where there is no other. Of several lines that mean the same day, the one that says more.
    """
    zones = {place: _zone(place, line, dated, frame) for place, line in dated}
    in_order = sorted(
        (_is_update(line), zone, _distance(place, zone, frame), place)
        for place, line in dated
        if (zone := zones[place]) is not None
    )
    lines = dict(dated)
    told = [(is_update, _told_date(lines[place])) for is_update, _, _, place in in_order]
    chosen = next((published for _, published in told if published.date), Published())
    same = [published for is_update, published in told if not is_update and _is_same_day(published, chosen)]
    return max((chosen, *same), key=lambda published: len(published.date.iso) if published.date else 0)


def _zone(place: int, line: str, dated: list[tuple[int, str]], frame: Frame) -> int | None:
    """How near a date stands to what it dates: 0 is nearest, None belongs to something else."""
    says_so = bool(PUBLISHED.search(fold(line)))
    above_text = frame.first - place <= (_ABOVE_TEXT if place else _BELOW_HEAD)
    if frame.title < place < frame.first and (frame.title >= 0 or above_text or says_so):
        return 0
    if place < frame.first:
        near = 0 <= frame.title - place <= _ABOVE_TITLE and not _is_head(place, line, dated, frame)
        zone = 1 if place else 2
        return zone if says_so or (near and _count_above(dated, frame) <= _MOST_ABOVE) else None
    if place <= frame.last:
        # Below a standfirst a date stands inside the text.
        return 1 if says_so or place - frame.first <= 2 else None
    beside_text = place - frame.last <= _BELOW and (frame.end is None or place < frame.end)
    return 3 if says_so or beside_text else None


def _count_above(dated: list[tuple[int, str]], frame: Frame) -> int:
    return sum(place < (frame.title if frame.title >= 0 else frame.first) for place, _ in dated)


def _is_head(place: int, line: str, dated: list[tuple[int, str]], frame: Frame) -> bool:
    """Whether a line above the title is the head of the page, which shows today's date.

    It opens the page, shows both calendars, or stands twice.
    """
    above = [other for where, other in dated if where < frame.title]
    if above.count(line) > 1 and (0, line) in dated:
        return True
    return frame.title > place + 1 and (place == 0 or bool(find_dates(line) and find_hijri_dates(line)))


def _distance(place: int, zone: int, frame: Frame) -> int:
    # Without a title the date nearest to the text counts: above it the page may show today's.
    if zone == 0 and frame.title < 0:
        return frame.first - place
    return abs(place - frame.title) if zone in (0, 1) else place


def _is_update(line: str) -> bool:
    return bool(_UPDATED.search(fold(line))) and len(find_page_dates(line)) < 2


def _is_same_day(one: Published, other: Published) -> bool:
    return bool(one.date and other.date and one.date.overlaps(other.date))


def _told_date(line: str) -> Published:
    """The date of a line; of two, the one that is not called an update."""
    found = find_page_dates(line)
    if len(found) > 1 and _UPDATED.search(fold(line[: found[0].start])):
        found = found[1:]
    return Published(found[0].date, found[0].text) if found else Published()
