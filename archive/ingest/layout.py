"""Lines of a page → which is the title, which are the text, which are furniture. Every line gets exactly one role."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from archive.arabic.fold import fold

from .byline import is_byline_label, is_masthead_label, latin_writer, possible_writer, read_byline, writer_alone
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
_LONGEST_LISTED, _LONGEST_CLOSED_POINT = 16, 10
_LONGEST_NAME = 5
_NEIGHBOUR = re.compile(
    r"(?:المقال|الخبر|المقاله|التدوينه|الموضوع)? ?(?:السابقه?|التاليه?)|(?:previous|next) (?:article|post)"
)
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
    inner: frozenset[str] = frozenset(),
) -> Layout:
    """Give every line its role.

    `split_title` parts a title from an outlet's name glued to it; `signature` says `furniture` of a line that is
    nothing but the name of an outlet, `byline` of one that names a writer. With `declared_title` no other line is
    looked for as the title. `inner` are short lines that markup puts into the text.
    """
    kinds = _kinds(lines, signature)
    roles = [FURNITURE] * len(lines)
    prose = [place for place, line in enumerate(lines) if not kinds[place] and line.is_prose]
    prose = _without_repeats(prose, lines, kinds)
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
        _mark_body(lines, kinds, prose, title, text_words, roles, split_title, inner)
        if title is not None:
            roles[title] = TITLE
        _mark_repeats(lines, roles, title, split_title, inner)
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


def _without_repeats(prose: list[int], lines: list[Line], kinds: list[str]) -> list[int]:
    """Running text stands once: of a line that stands again the last one counts, of a caption none.

    An English line above further text that credits a picture is a caption, too: `… in Ankara. / AA Archive`.
    """
    captions = {place for place in prose[:-1] if lines[place].text[:1].isascii() and is_caption(lines[place].text)}
    captions |= {place for place in prose[:-1] if place + 1 in captions and _opens(lines[place], lines[place + 1])}
    for place in captions:
        kinds[place] = "furniture"
    prose = [place for place in prose if place not in captions]
    often = Counter(lines[place].text for place in prose)
    last = {lines[place].text: place for place in prose}
    kept = [
        place
        for place in prose
        if often[lines[place].text] == 1 or (often[lines[place].text] == 2 and place == last[lines[place].text])
    ]
    for place in set(prose) - set(kept) if kept else ():
        kinds[place] = "furniture"
    return kept or prose


def _opens(line: Line, longer: Line) -> bool:
    """Whether a line is a caption without the credit that the next one has."""
    return len(line.text) < len(longer.text) and longer.text.startswith(line.text)


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
    label, longest = "", 0  # what the line above announces this one to be, and of how many words
    for line in lines:
        kinds.append(label if label and line.words <= longest else _kind(line, signature))
        label, longest = _announced(line.text)
    return kinds


def _announced(text: str) -> tuple[str, int]:
    if is_byline_label(text):
        return "byline", _LONGEST_NAME
    if is_masthead_label(text):
        return "furniture", _LONGEST_NAME
    # المقال السابق, and below it the headline of that
    return ("furniture", _LONGEST_LISTED) if _NEIGHBOUR.fullmatch(fold(text).strip(" :«»<>←→")) else ("", 0)


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
        apart = place < first - 6 or not line.ends_sentence
        if not kinds[place] and apart and line.text[:1].isascii() and is_caption(line.text):
            kinds[place] = "furniture"
        # Below a standfirst his line stands beside the date.
        dated = first < place <= first + 3 and "date" in kinds[place - 1 : place + 2]
        if kinds[place] or not (first - 6 <= place < first or last < place <= last + 3 or dated):
            continue
        # By itself at the very top stands the site's name, but for a full name right above the text.
        is_writers = place > 0 or kinds[1:2] == ["date"] or (first == 1 and line.words >= _FULL_NAME)
        name = is_writers and (
            writer_alone(line.text) or _name_twice(lines, place) or _latin_name_below_title(lines, kinds, place)
        )
        if name:
            # Whoever the text speaks of stands in its picture: خليفة حفتر
            kinds[place] = "furniture" if _is_spoken_of(name, text_words) else "byline"
        elif place < first and is_caption(line.text):
            kinds[place] = "furniture"


_FULL_NAME = 3  # words


def _name_twice(lines: list[Line], place: int) -> str:
    """A name that need not be known stands twice, for a writer's picture and for himself."""
    beside = {other.text for other in lines[max(0, place - 1) : place + 2] if other is not lines[place]}
    return possible_writer(lines[place].text) if lines[place].text in beside else ""


_SHORTEST_ABOVE_NAME = 5


def _latin_name_below_title(lines: list[Line], kinds: list[str], place: int) -> str:
    """A writer of Latin letters by himself: between a headline and a date, or `3 min read`."""
    above, below = lines[place - 1], kinds[place + 1 : place + 2]
    headed = not kinds[place - 1] and above.words >= _SHORTEST_ABOVE_NAME
    return latin_writer(lines[place].text) if headed and below in (["date"], ["furniture"]) else ""


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


def _mark_body(lines, kinds, prose: list[int], title: int | None, text_words, roles, split_title, inner) -> None:
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
    is_stray = line.words >= _SHORTEST_STRAY and not line.ends_sentence and not root_words(line.text) & text_words
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


def _mark_repeats(lines, roles: list[str], title: int | None, split_title: SplitTitle, inner: frozenset[str]) -> None:
    """The same title again is furniture, also with the outlet's name glued to it; so is a caption that stands twice."""
    wanted = split_title(lines[title].text)[0] if title is not None else ""
    often = Counter(line.text for line in lines if not line.is_prose and line.text not in inner)
    for place, line in enumerate(lines):
        if place != title and (_repeats(split_title(line.text)[0], wanted) or often[line.text] > 1):
            roles[place] = FURNITURE
