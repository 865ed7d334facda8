"""Counts in words. The Arabic catalogue holds the six plural forms; the msgids here are only two of them."""

from django.utils.translation import ngettext


def count_articles(count: int) -> str:
    """`لا مقالات`, `مقال واحد`, `مقالان`, `3 مقالات`, `11 مقالاً`, `100 مقال`."""
    return ngettext("%(count)s مقال", "%(count)s مقالاً", count) % {"count": count}


def count_meetings(count: int) -> str:
    return ngettext("%(count)s لقاء", "%(count)s لقاءً", count) % {"count": count}


def count_officials(count: int) -> str:
    return ngettext("%(count)s مسؤول", "%(count)s مسؤولاً", count) % {"count": count}


def count_places(count: int) -> str:
    return ngettext("%(count)s مكان", "%(count)s مكاناً", count) % {"count": count}


def count_outlets(count: int) -> str:
    return ngettext("%(count)s مصدر إعلامي", "%(count)s مصدراً إعلامياً", count) % {"count": count}


def count_reports(count: int) -> str:
    return ngettext("رواه %(count)s مصدر", "رواه %(count)s مصدراً", count) % {"count": count}


def count_lines(count: int) -> str:
    return ngettext("%(count)s سطر", "%(count)s سطراً", count) % {"count": count}


def count_results(count: int, kind: str) -> str:
    """The total of a search for `kind`: article, meeting or official."""
    return {"article": count_articles, "meeting": count_meetings, "official": count_officials}[kind](count)
