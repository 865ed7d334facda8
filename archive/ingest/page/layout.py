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
from .paragraphs import Line
from .publication import is_date_line
from .textlines import BODY, ENDS, FURNITURE, TITLE, mark_body, repeats
from .title import SHORTEST_TITLE, root_words, same_title

# The headline below a label `المقال السابق` has at most so many words.
_LONGEST_LISTED = 16
_LONGEST_NAME = 5
_NEIGHBOUR = re.compile(
    r"(?:المقال|الخبر|المقاله|التدوينه|الموضوع)? ?(?:السابقه?|التاليه?)|(?:previous|next) (?:article|post)"
)


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
        mark_body(lines, kinds, prose, title, text_words, roles, split_title, inner)
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
    captions |= _captions_twice(prose, lines)
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


_LONGEST_CAPTION = 16


def _captions_twice(prose: list[int], lines: list[Line]) -> set[int]:
    """Short sentences that stand twice, one right below the other, above longer text: a picture's label and caption."""
    often = Counter(lines[place].text for place in prose)
    pairs = (
        place for place in prose[:-1] if lines[place].text == lines[place + 1].text and often[lines[place].text] == 2
    )
    return {
        place
        for first in pairs
        for place in (first, first + 1)
        if lines[first].words <= _LONGEST_CAPTION and any(lines[other].words > lines[first].words for other in prose)
    }


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
    for place in _caption_pairs(lines, kinds, first, text_words):
        kinds[place] = "furniture"
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
# Behind a headline: an address, initials, an agency in Latin letters.
_CREDIT = re.compile(r"\s+\S*\w[./@:]\w\S*|\s+(?:AFP|AP|EPA|REUTERS|Reuters)")


def _caption_pairs(lines: list[Line], kinds: list[str], first: int, text_words: set[str]) -> set[int]:
    """Below the headline, a picture's short label and its caption, which begins with it: `السفير` ⏎ `السفير يصل …`.

    The headline itself may be the label, with who took the picture: `عنوان الخبر د.ب`.
    """
    pairs: set[int] = set()
    headed = False
    heads: list[str] = []
    for place in range(first):
        label, caption = lines[place], lines[place + 1]
        if kinds[place]:
            continue
        if any(label.text.startswith(head) and _CREDIT.fullmatch(label.text[len(head) :]) for head in heads):
            pairs.add(place)
        heads += [label.text] if label.words >= SHORTEST_TITLE else []
        opens = not kinds[place + 1] and _opens(label, caption) and not repeats(caption.text, label.text)
        if headed and opens:
            pairs |= {place, place + 1}
        words = root_words(label.text)
        headed = headed or (label.words > SHORTEST_TITLE and 2 * len(words & text_words) >= len(words))
    return pairs


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


def _mark_repeats(lines, roles: list[str], title: int | None, split_title: SplitTitle, inner: frozenset[str]) -> None:
    """The same title again is furniture, also with the outlet's name glued to it; so is a caption that stands twice."""
    wanted = split_title(lines[title].text)[0] if title is not None else ""
    often = Counter(line.text for line in lines if not line.is_prose and line.text not in inner)
    for place, line in enumerate(lines):
        if place != title and (repeats(split_title(line.text)[0], wanted) or often[line.text] > 1):
            roles[place] = FURNITURE
