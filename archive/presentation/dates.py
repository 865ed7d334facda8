"""Dates in words, with no more precision than is known."""

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from archive.partialdate import PartialDate

# The month names of the Libyan press.
MONTHS = (
    gettext_lazy("يناير"),
    gettext_lazy("فبراير"),
    gettext_lazy("مارس"),
    gettext_lazy("أبريل"),
    gettext_lazy("مايو"),
    gettext_lazy("يونيو"),
    gettext_lazy("يوليو"),
    gettext_lazy("أغسطس"),
    gettext_lazy("سبتمبر"),
    gettext_lazy("أكتوبر"),
    gettext_lazy("نوفمبر"),
    gettext_lazy("ديسمبر"),
)


def date_in_words(when: PartialDate | None) -> str:
    """`22 يونيو 2020، 5:36 م`, `22 يونيو 2020`, `يونيو 2020`, `2020` or `بلا تاريخ`."""
    if when is None:
        return _("بلا تاريخ")
    if when.precision == "year":
        return str(when.year)
    words = {"day": when.first_day.day, "month": MONTHS[when.first_day.month - 1], "year": when.year}
    if when.precision == "month":
        return _("%(month)s %(year)s") % words
    day = _("%(day)s %(month)s %(year)s") % words
    if when.precision == "day":
        return day
    return _("%(day)s، %(time)s") % {"day": day, "time": _clock(when)}


def term_in_words(start: PartialDate | None, end: PartialDate | None, certain: bool) -> str:
    """The time between two dates. An open end is unknown, not "until now"; what is not verified is `نحو`."""
    if start is None and end is None:
        return _("بلا تاريخ")
    first, last = date_in_words(start), date_in_words(end)
    if end is None:
        return _("من %(start)s") % {"start": first if certain else _about(first)}
    if start is None:
        return _("حتى %(end)s") % {"end": last if certain else _about(last)}
    return _("%(start)s – %(end)s") % {"start": first if certain else _about(first), "end": last}


def _about(date: str) -> str:
    return _("نحو %(date)s") % {"date": date}


def _clock(when: PartialDate) -> str:
    """`17:36` in English, `5:36 م` in Arabic, as each press writes it."""
    hour, minute = int(when.iso[11:13]), when.iso[14:16]
    if get_language() == "en":
        return f"{hour:02}:{minute}"
    return f"{hour % 12 or 12}:{minute} {'ص' if hour < 12 else 'م'}"
