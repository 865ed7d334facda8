"""Page furniture: the lines of a capture that are the page's and not the article's.

The rules are tables in `furniture_rules`, `furniture_notices`, `furniture_headings` and `furniture_captions`. All
patterns are matched against the whole folded line, with and without the punctuation at its ends.
"""

import re
from functools import lru_cache

from archive.arabic.fold import fold

from .furniture_captions import CAPTIONS
from .furniture_headings import LAST, RELATED
from .furniture_notices import NOTICES, PICTURES
from .furniture_rules import FURNITURE

_CAPTION = re.compile("|".join(f"(?:{pattern})" for pattern, _ in CAPTIONS))
_LONGEST_CAPTION = 320


def is_caption(line: str) -> bool:
    """Whether a line above the text is said of a picture: `السراج خلال اللقاء (رويترز)`."""
    return len(line) <= _LONGEST_CAPTION and bool(_CAPTION.fullmatch(_spaced(line)))


def _spaced(line: str) -> str:
    return re.sub(r"\s+", " ", fold(line)).strip()


_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


# Folding takes the hamza from its seat; the rules keep it, so that they can be read.
_SEATS = str.maketrans("ئؤ", "يو")


def _compile(rules: tuple) -> re.Pattern:
    return re.compile("|".join(f"(?:{pattern.translate(_SEATS)})" for pattern, _ in rules))


_FURNITURE, _RELATED, _LAST = _compile(FURNITURE + NOTICES), _compile(RELATED), _compile(LAST)
_PICTURE = _compile(PICTURES)
_LONGEST, _LONGEST_PICTURE = 320, 700


@lru_cache(maxsize=4096)
def furniture_kind(line: str) -> str:
    """Return `related` or `last` for a heading of furniture, `furniture` for a line of it, else an empty string.

    `مقالات ذات صلة` → `related`; `التعليقات` → `last`; `Shares:` → `furniture`. A line without letters or digits
    is furniture too.
    """
    if len(line) > _LONGEST_PICTURE:
        return ""
    folded = _spaced(line)
    if _PICTURE.fullmatch(folded):
        return "furniture"
    if len(line) > _LONGEST:
        return ""
    bare = _EDGES.sub("", folded)
    if not bare:
        return "furniture"
    for pattern, kind in ((_LAST, "last"), (_RELATED, "related"), (_FURNITURE, "furniture")):
        if pattern.fullmatch(bare) or pattern.fullmatch(folded):
            return kind
    return ""
