"""Which lines of a page are its text: where it begins, what stands inside it, and where it ends."""

import re

from .headlines import SplitTitle, reads_as_caption
from .leads import opens_as_further
from .paragraphs import LONG_PARAGRAPH, Line
from .title import holds_title, opens_like_lead, root_words, same_title

TITLE, BODY, SUBHEADING, FURNITURE = "title", "body", "subheading", "furniture"
# A subheading has at most so many words.
_LONGEST_SUBHEADING = 11
# A headline in the middle of the text of which not one word comes back belongs to another article.
_SHORTEST_STRAY = 5
_ARABIC = re.compile("[ء-ي]")
_BULLET = re.compile(r"[-–—•*▪■●>»]\s*[\w«\"“(]")
_LONGEST_LISTED, _LONGEST_CLOSED_POINT = 16, 10
# A last paragraph without a full stop shares so many of its words with the text.
_LEAST_SHARED = 0.2
_SHORTEST_LAST = 4  # words of a last paragraph
# A paragraph that ends in a closed sentence and a sign: … البلاد. م د
_CLOSED_INSIDE = re.compile(r"(?:\w+ ){3,}\w+[.؟] +\w")
# Kinds of headings of what is not the article.
ENDS = ("related", "last")


def _body_start(
    lines: list[Line], kinds: list[str], first: int, title: int | None, text_words: set[str], split_title: SplitTitle
) -> int:
    """The place where the text begins: at `first`, its first running text, or at what stands above it and belongs.

    A standfirst without a full stop stands between title and text and shares its words, or asks a question; a lead may
    lack its stop, and what ends in a colon announces the text.
    """
    wanted = split_title(lines[title].text)[0] if title is not None else ""
    for place in range(0 if title is None else title + 1, first):
        line = lines[place]
        if kinds[place] or (title is not None and repeats(split_title(line.text)[0], wanted)):
            continue
        announces = place + 1 == first and line.words >= _SHORTEST_STRAY and line.text.endswith(":")
        asks = line.words >= _SHORTEST_STRAY and line.text[-1] in "؟?" and title is not None
        if asks and not any(kinds[place:first]):
            return place
        beside = place + 1 == first or (place - 1 == title and not reads_as_caption(line.text))
        if announces or opens_like_lead(line) or (title is not None and _belongs(line, text_words, beside)):
            return place
    return first


def mark_body(lines, kinds, prose: list[int], title: int | None, text_words, roles, split_title, inner) -> None:
    paragraphs = set(prose)
    start = _body_start(lines, kinds, prose[0], title, text_words, split_title)
    closed = sum(lines[place].ends_sentence for place in prose) >= 0.6 * len(prose)
    beside, tail = False, prose[-1]
    for place in range(start, len(lines)):
        kind, line = kinds[place], lines[place]
        if kind == "last" and place > prose[-1]:
            break
        if kind in ENDS:
            beside = True
        elif place in paragraphs:
            beside = beside and (_is_teaser(lines, place) or not (line.ends_sentence or line.words >= LONG_PARAGRAPH))
            roles[place] = FURNITURE if beside else BODY
        elif not kind and not beside and place < prose[-1]:
            listed = "" if place < prose[0] else _is_list_item(line, roles, lines, place)
            roles[place] = listed or _inner_role(line, text_words, line.text in inner)
        elif not kind and not beside and line.text in inner:
            roles[place] = BODY
        elif not kind and not beside and _is_last_paragraph(line, place, tail, closed, text_words):
            roles[place] = BODY
            tail = place


_READ_ON = re.compile(r"(?:read (?:more|on|full)|continue reading|اقر[أا] المزيد)\b.{0,30}", re.IGNORECASE)


def _is_teaser(lines: list[Line], place: int) -> bool:
    """Whether a paragraph below a heading of other articles is the beginning of one: `Read more` stands under it."""
    return place + 1 < len(lines) and bool(_READ_ON.fullmatch(lines[place + 1].text.strip()))


def _inner_role(line: Line, text_words: set[str], is_inner: bool) -> str:
    """The role of a line inside the text that is not running text: subheading, paragraph, or another headline."""
    is_long = line.words >= _SHORTEST_STRAY and not line.ends_sentence
    # A word or two of Latin letters inside an Arabic text name a site or a picture.
    is_foreign = not (_ARABIC.search(line.text) or line.ends_sentence) and any(map(_ARABIC.search, text_words))
    is_stray = (is_long or is_foreign) and not root_words(line.text) & text_words
    if is_stray and not is_inner:
        return FURNITURE
    is_heading = line.words <= _LONGEST_SUBHEADING and line.text.rstrip()[-1] not in ".،,؛"
    return SUBHEADING if is_heading else BODY


def _is_list_item(line: Line, roles: list[str], lines: list[Line], place: int) -> str:
    """The role of a point of a list: of one that a colon opens it is text, else a bulleted line names another article.

    Points without bullets are those that follow the colon, each without a full stop: `فتح الطريق الساحلي`.
    """
    if line.ends_sentence:
        return ""
    above = lines[place - 1]
    if not _BULLET.match(line.text):
        return BODY if _is_point(lines, roles, place) else ""
    if _BULLET.match(above.text) and not above.ends_sentence:
        return roles[place - 1]
    if above.text.rstrip().endswith(":"):
        return BODY
    return FURNITURE if line.words <= _LONGEST_LISTED else ""


def _is_point(lines: list[Line], roles: list[str], place: int) -> bool:
    """Whether a line directly follows the colon of a list, or other points of it."""
    for above in range(place - 1, -1, -1):
        line = lines[above]
        if roles[above] == FURNITURE or line.text.rstrip().endswith(":"):
            return roles[above] != FURNITURE
        if roles[above] == SUBHEADING or line.words > (_LONGEST_CLOSED_POINT if line.is_prose else _LONGEST_LISTED):
            return False
    return False


def _is_last_paragraph(line: Line, place: int, tail: int, closed: bool, text_words: set[str]) -> bool:
    """Whether a line below the last closed sentence is a paragraph without full stop, and no other headline."""
    if line.ends_sentence and line.words >= _SHORTEST_LAST:
        return True
    if place != tail + 1:
        return False
    if line.words >= _SHORTEST_LAST and (opens_as_further(line.text) or _CLOSED_INSIDE.search(line.text)):
        return True
    if line.words < (14 if closed else 8):
        return False
    words = root_words(line.text)
    return not closed or line.words >= 18 or len(words & text_words) >= _LEAST_SHARED * len(words)


def _belongs(line: Line, text_words: set[str], above_text: bool) -> bool:
    if line.words >= LONG_PARAGRAPH:
        return True
    words = root_words(line.text)
    if line.words < 8 and not above_text:
        return False
    return len(words & text_words) >= 0.45 * max(1, len(words)) and len(words & text_words) >= 2


def repeats(line: str, title: str) -> bool:
    return same_title(line, title) or holds_title(line, title)
