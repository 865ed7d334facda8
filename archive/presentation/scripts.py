"""Runs of the other script inside a line: marked with their language and kept in their order."""

import re

from django.utils.html import format_html
from django.utils.translation import get_language

from archive.arabic.chars import LETTERS

_ARABIC = re.compile(f"[{LETTERS}]")
_LATIN = re.compile("[A-Za-z]")
# `2020-06-22`, `from=2019`, `history.state.gov`: the Arabic line around them would turn their parts about.
_LEFT_TO_RIGHT = re.compile(r"[A-Za-z0-9]+(?:[-=.:/_][A-Za-z0-9]+)+")


def language_of(text: str) -> str:
    """`ar` where an Arabic letter stands in the text, `en` where only Latin ones do, else the page's language."""
    if _ARABIC.search(text):
        return "ar"
    return "en" if _LATIN.search(text) else get_language() or "ar"


def mark_script(text: str) -> str:
    """The text, escaped; in `<bdi lang>` where it is not in the page's language."""
    language = language_of(text)
    if language == get_language():
        return format_html("{}", text)
    return format_html('<bdi lang="{}">{}</bdi>', language, text)


def keep_order(text: str) -> str:
    """The text, escaped, with its dates, addresses and assignments kept in their own order on an Arabic page."""
    pieces, position = [], 0
    for match in _LEFT_TO_RIGHT.finditer(text):
        pieces += [format_html("{}", text[position : match.start()]), format_html('<bdi dir="ltr">{}</bdi>', match[0])]
        position = match.end()
    return format_html("{}" * (len(pieces) + 1), *pieces, text[position:])
