"""Lines of presentation forms that stand in the order of the eye, last letter first → in the order of reading.

A PDF that was read glyph by glyph gives them. The form of each letter tells: in the order of reading an initial form
goes before a medial one and that before a final one.
Source: The Unicode Standard, chapter 9.2 (cursive joining); the forms are the tags of their decompositions.
"""

import re
import unicodedata
from itertools import pairwise

from . import chars as c

_IN_ORDER = {("<initial>", "<medial>"), ("<initial>", "<final>"), ("<medial>", "<final>")}
_REVERSED = {(after, before) for before, after in _IN_ORDER}
_PRESENTATION = re.compile(f"[{c.PRESENTATION_FORMS}]")
# Figures and Latin words keep their own order.
_LEFT_TO_RIGHT = re.compile(
    rf"[A-Za-z0-9{c.ARABIC_INDIC_DIGITS}](?:[A-Za-z0-9{c.ARABIC_INDIC_DIGITS}.,:/%-]*[A-Za-z0-9{c.ARABIC_INDIC_DIGITS}])?"
)
_MIRRORED = str.maketrans(
    "()[]{}<>" + c.LEFT_GUILLEMET + c.RIGHT_GUILLEMET, ")(][}{><" + c.RIGHT_GUILLEMET + c.LEFT_GUILLEMET
)
_CLOSED = re.compile(rf"[.:{c.ARABIC_COMMA}{c.ARABIC_QUESTION}!]\s*$")


def in_reading_order(line: str) -> str:
    """Return a line with its letters in the order of reading; one that is in it, or has no such forms, as it is.

    Where the line still ends in its full stop only the letters of each word were turned round, else the whole line.
    """
    if not _PRESENTATION.search(line) or not _is_reversed(line):
        return line
    if _CLOSED.search(line):
        return re.sub(rf"[{c.PRESENTATION_FORMS}]+", lambda match: match.group()[::-1], line)
    turned = line[::-1].translate(_MIRRORED)
    return _LEFT_TO_RIGHT.sub(lambda match: match.group()[::-1], turned)


def _is_reversed(line: str) -> bool:
    forms = [unicodedata.decomposition(letter).partition(" ")[0] for letter in line]
    pairs = list(pairwise(forms))
    return sum(pair in _REVERSED for pair in pairs) > sum(pair in _IN_ORDER for pair in pairs)
