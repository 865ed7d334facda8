"""Lines of a page → which is the title, which are the text, which are furniture. Every line gets exactly one role."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from archive.arabic.fold import fold

from .byline import is_byline_label, is_masthead_label, possible_writer, read_byline, writer_alone
from .fronts import closes_as_title, find_text, mark_excerpts
from .furniture import furniture_kind, is_caption
from .headlines import SplitTitle, find_title
from .paragraphs import LONG_PARAGRAPH, Line
from .publication import is_date_line
from .title import SHORTEST_TITLE, holds_title, opens_like_lead, root_words, same_title

TITLE, BODY, SUBHEADING, FURNITURE = "title", "body", "subheading", "furniture"
# A subheading has at most so many words.
_LONGEST_SUBHEADING = 11
# A headline in the middle of the text of which not one word comes back belongs to another article.
_SHORTEST_STRAY = 5
_BULLET = re.compile(r"[-–—•*▪■●>»]\s*[\w«\"“(]")
_LONGEST_LISTED = 16
# A last paragraph without a full stop shares so many of its words with the text.
_LEAST_SHARED = 0.2


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a page with a role each, and the places of the lines that hold its date or its writer.

    `end` is the place of the first heading of other articles below the text, None where there is none.
    """

    lines: tuple[Line, ...]
    roles: tuple[str, ...]
    dated: tuple[int, ...]
    signed: tuple[int, ...]
    end: int | None

    def places(self, *roles: str) -> list[int]:
        """Places of the lines that have one of `roles`, in the order of the page."""
        return [place for place, role in enumerate(self.roles) if role in roles]


def lay_out(
    lines: list[Line],
    split_title: SplitTitle = lambda line: (line, ""),
    signature: Callable[[str], str] = lambda line: "",
    declared_title: str = "",
) -> Layout:
    """Give every line its role.

    `split_title` parts a title from an outlet's name glued to it; `signature` says `furniture` of a line that is
    nothing but the name of an outlet, `byline` of one that names a writer. With `declared_title` no other line is
    looked for as the title.
    """
    kinds = _kinds(lines, signature)
    roles = [FURNITURE] * len(lines)
    prose = [place for place, line in enumerate(lines) if not kinds[place] and line.is_prose]
    if prose:
        prose = find_text(prose, lines, kinds)
        text_words = root_words(" ".join(lines[place].text for place in prose))
        _mark_names_and_captions(lines, kinds, prose, text_words)
        mark_excerpts(lines, kinds, prose[0], text_words)
        title = (
            _declared_place(lines, prose[0], declared_title, split_title)
            if declared_title
            else find_title(lines, kinds, prose[0], text_words, split_title)
        )
        if title is None and closes_as_title(lines, kinds, prose):
            title, *prose = prose
        _mark_body(lines, kinds, prose, title, text_words, roles, split_title)
        if title is not None:
            roles[title] = TITLE
        _mark_repeats(lines, roles, title, split_title)
    else:
        _lay_out_short(lines, kinds, roles, declared_title, split_title)
    end = next((place for place in range(prose[-1] if prose else 0, len(lines)) if kinds[place] in ENDS), None)
    dated = tuple(
        place
        for place, kind in enumerate(kinds)
        if kind == "date" and (_is_title(roles, place - 1) or not _dates_other(lines, kinds, place, prose))
    )
    signed = tuple(place for place, kind in enumerate(kinds) if kind == "byline")
    _drop_writers_lives(lines, roles, signed)
    return Layout(tuple(lines), tuple(roles), dated, signed, end)


def _is_title(roles: list[str], place: int) -> bool:
    return place >= 0 and roles[place] == TITLE


def _dates_other(lines: list[Line], kinds: list[str], place: int, prose: list[int]) -> bool:
    """Whether a date below the text stands beside the headline of another article."""
    if not prose or place < prose[-1]:
        return False
    beside = (other for other in (place - 1, place + 1) if prose[-1] < other < len(lines))
    return any(not kinds[other] and lines[other].words >= SHORTEST_TITLE for other in beside)


def _drop_writers_lives(lines: list[Line], roles: list[str], signed: tuple[int, ...]) -> None:
    """Below a byline, what is said of its writer is no text: `Jane Doe is a senior editor. She has …`."""
    for place in signed:
        name = read_byline(lines[place].text) or writer_alone(lines[place].text)
        for below in range(place + 1, min(place + 3, len(lines)) if name else 0):
            if re.match(rf"{re.escape(name)}\W+(?:is|was|has|writes|covers|كاتب|صح|باحث|محلل)\b", lines[below].text):
                roles[below] = FURNITURE


_SHORTEST_LAST = 4  # words of a last paragraph
# How a further paragraph begins, and no headline. Examples: `وأكد` الجانبان …, `يذكر أن` السفير …
_FURTHER = re.compile(
    r"(?:و(?:كان|كانت|قد|من|في|خلال|اكد|قال|اضاف|اشار|اوضح|شدد|تابع|لفت|ذكر|جاء|تناول|بحث|ناقش|حضر|دعا|اعرب|طالب|نوه"
    r"|اعتبر|راي|عبر|ختم|اختتم|نفي|افاد|صرح|حذر|جدد|ثمن|اتفق|تطرق|استعرض)(?:ت|ا|وا)?|وياتي|وتاتي"
    r"|كما|بدوره|بدورها|من (?:جانبه|جهته|جانبها|جهتها)|(?:و)?(?:يذكر|يشار|تجدر|الجدير|جدير)) "
)
_CLOSED_INSIDE = re.compile(r"(?:\w+ ){3,}\w+[.؟] +\w")
# Kinds of headings of what is not the article.
ENDS = ("related", "last")


def _kinds(lines: list[Line], signature: Callable[[str], str]) -> list[str]:
    kinds: list[str] = []
    label = ""  # what the line above announces this one to be
    for line in lines:
        kinds.append(label if label and line.words <= 5 else _kind(line, signature))
        label = "byline" if is_byline_label(line.text) else "furniture" if is_masthead_label(line.text) else ""
    return kinds


def _kind(line: Line, signature: Callable[[str], str]) -> str:
    if line.apart:
        return "date" if is_date_line(line.text) else "furniture"
    if is_date_line(line.text):
        return "date"
    if read_byline(line.text) and not line.is_prose:
        return "byline"
    if is_byline_label(line.text) or is_masthead_label(line.text):
        return "furniture"
    return furniture_kind(line.text) or signature(line.text)


def _mark_names_and_captions(lines: list[Line], kinds: list[str], prose: list[int], text_words: set[str]) -> None:
    """Beside the text: a writer's name by itself, and what is said of a picture."""
    first, last = prose[0], prose[-1]
    for place, line in enumerate(lines):
        if kinds[place] or not (first - 6 <= place < first or last < place <= last + 3):
            continue
        name = place > 0 and (writer_alone(line.text) or _name_twice(lines, place))
        if name:
            # Whoever the text speaks of stands in its picture: خليفة حفتر
            kinds[place] = "furniture" if _is_spoken_of(name, text_words) else "byline"
        elif place < first and is_caption(line.text):
            kinds[place] = "furniture"


def _name_twice(lines: list[Line], place: int) -> str:
    """A name that need not be known stands twice, for a writer's picture and for himself."""
    beside = {other.text for other in lines[max(0, place - 1) : place + 2] if other is not lines[place]}
    return possible_writer(lines[place].text) if lines[place].text in beside else ""


def _is_spoken_of(name: str, text_words: set[str]) -> bool:
    words = root_words(name)
    return bool(words) and words <= text_words


def _declared_place(lines: list[Line], first: int, declared: str, split_title: SplitTitle) -> int | None:
    wanted = split_title(declared)[0]
    return next(
        (place for place in range(min(first + 1, len(lines))) if same_title(split_title(lines[place].text)[0], wanted)),
        None,
    )


def _lay_out_short(
    lines: list[Line], kinds: list[str], roles: list[str], declared_title: str, split_title: SplitTitle
) -> None:
    """A page without running text: its longest free line is the text, one that stands before it the title."""
    free = [place for place, kind in enumerate(kinds) if not kind]
    if not free:
        return
    longest = max(free, key=lambda place: lines[place].words)
    roles[longest] = BODY
    if declared_title:
        title = _declared_place(lines, longest - 1, declared_title, split_title)
    else:
        before = [place for place in free if place < longest and lines[place].words >= SHORTEST_TITLE]
        title = before[-1] if before else None
    if title is not None:
        roles[title] = TITLE
    for place in free:
        if place > longest:
            roles[place] = BODY


def _body_start(
    lines: list[Line], kinds: list[str], first: int, title: int | None, text_words: set[str], split_title: SplitTitle
) -> int:
    """The place where the text begins: at `first`, its first running text, or at what stands above it and belongs.

    A standfirst without a full stop stands between title and text and shares its words; a lead may lack its stop.
    """
    wanted = split_title(lines[title].text)[0] if title is not None else ""
    for place in range(0 if title is None else title + 1, first):
        line = lines[place]
        if kinds[place] or (title is not None and _repeats(split_title(line.text)[0], wanted)):
            continue
        if opens_like_lead(line) or (title is not None and _belongs(line, text_words, place + 1 == first)):
            return place
    return first


def _mark_body(lines, kinds, prose: list[int], title: int | None, text_words, roles, split_title) -> None:
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
            beside = beside and not line.ends_sentence and line.words < LONG_PARAGRAPH
            roles[place] = FURNITURE if beside else BODY
        elif not kind and not beside and place < prose[-1]:
            listed = _is_list_item(line, roles, lines, place)
            roles[place] = listed or _inner_role(line, text_words)
        elif not kind and not beside and _is_last_paragraph(line, place, tail, closed, text_words):
            roles[place] = BODY
            tail = place


def _inner_role(line: Line, text_words: set[str]) -> str:
    """The role of a line inside the text that is not running text: subheading, paragraph, or another headline."""
    if line.words >= _SHORTEST_STRAY and not line.ends_sentence and not root_words(line.text) & text_words:
        return FURNITURE
    is_heading = line.words <= _LONGEST_SUBHEADING and line.text.rstrip()[-1] not in ".،,؛"
    return SUBHEADING if is_heading else BODY


def _is_list_item(line: Line, roles: list[str], lines: list[Line], place: int) -> str:
    """The role of a line with a bullet: a point of a list that a colon opens is text, else it names another article."""
    if not _BULLET.match(line.text) or line.ends_sentence:
        return ""
    above = lines[place - 1]
    if _BULLET.match(above.text) and not above.ends_sentence:
        return roles[place - 1]
    if above.text.rstrip().endswith(":"):
        return BODY
    return FURNITURE if line.words <= _LONGEST_LISTED else ""


def _is_last_paragraph(line: Line, place: int, tail: int, closed: bool, text_words: set[str]) -> bool:
    """Whether a line below the last closed sentence is a paragraph without full stop, and no other headline."""
    if line.ends_sentence and line.words >= _SHORTEST_LAST:
        return True
    if place != tail + 1:
        return False
    if line.words >= _SHORTEST_LAST and _goes_on(line.text):
        return True
    if line.words < (14 if closed else 8):
        return False
    words = root_words(line.text)
    return not closed or line.words >= 18 or len(words & text_words) >= _LEAST_SHARED * len(words)


def _goes_on(text: str) -> bool:
    """Whether a line begins as a further paragraph does, or holds a closed sentence: `… البلاد. م د`."""
    return bool(_FURTHER.match(fold(text)) or _CLOSED_INSIDE.search(text))


def _belongs(line: Line, text_words: set[str], above_text: bool) -> bool:
    if line.words >= LONG_PARAGRAPH:
        return True
    words = root_words(line.text)
    if line.words < 8 and not above_text:
        return False
    return len(words & text_words) >= 0.45 * max(1, len(words)) and len(words & text_words) >= 2


def _repeats(line: str, title: str) -> bool:
    return same_title(line, title) or holds_title(line, title)


def _mark_repeats(lines: list[Line], roles: list[str], title: int | None, split_title: SplitTitle) -> None:
    """The same title again is furniture, also with the outlet's name glued to it; so is a caption that stands twice."""
    wanted = split_title(lines[title].text)[0] if title is not None else ""
    often = Counter(line.text for line in lines if not line.is_prose)
    for place, line in enumerate(lines):
        if place != title and (_repeats(split_title(line.text)[0], wanted) or often[line.text] > 1):
            roles[place] = FURNITURE
