"""Who met whom, in one line."""

from collections.abc import Callable, Iterable

from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from archive.arabic.chars import NO_BREAK_SPACE
from archive.models import Meeting, Official, Side

from .scripts import language_of, mark_script

# The order in which sides are named: the visitor's side first, as the Libyan press tells it.
SIDES = (Side.US, Side.LIBYA, Side.UN, Side.OTHER)


def name_parties(meeting: Meeting, show: Callable[[str], str] = str) -> str:
    """`ريتشارد نورلاند وستيفن تاونسند مع فايز السراج`; `show` prepares each name for where it goes.

    The meeting comes from `with_parties()`. Parties without a name are taken from its reports when one side only
    is known by name.
    """
    sides = _by_side(meeting.participants.all())
    named = [[show(official.name) for official in side] for side in sides]
    if len(named) > 1:
        others = [name for side in named[1:] for name in side]
        return join_sides(join_names(named[0]), join_names(others))
    unnamed = join_names([show(text) for text in counterparts(meeting)])
    if named and unnamed:
        return join_sides(join_names(named[0]), unnamed)
    return join_names(named[0]) if named else unnamed or _("لقاء بلا أطراف مسمّاة")


def parties_html(meeting: Meeting) -> str:
    """`name_parties` for a page: names in the other script are marked."""
    return name_parties(meeting, mark_script)


def counterparts(meeting: Meeting) -> list[str]:
    """The unnamed parties of a meeting in its published reports, each once."""
    return list(dict.fromkeys(text for report in meeting.shown_reports for text in report.counterparts))


def join_sides(one: str, other: str) -> str:
    return format_html(_("{} مع {}"), one, other)


def join_names(names: Iterable[str]) -> str:
    """`أ وب وج` in Arabic, `A, B and C` in English. A Latin name stands apart from the conjunction."""
    first, *others = list(names) or [""]
    line = first
    for number, name in enumerate(others, start=1):
        glue = pgettext("قبل الاسم الأخير", " و") if number == len(others) else pgettext("بين الأسماء", " و")
        gap = NO_BREAK_SPACE if glue.endswith("و") and language_of(name) == "en" else ""
        line = format_html("{}{}{}{}", line, glue, gap, name)
    return line


def _by_side(officials: Iterable[Official]) -> list[list[Official]]:
    rows = list(officials)
    sides = [[official for official in rows if official.side == side] for side in SIDES]
    return [side for side in sides if side]
