"""Lines of a page → which is the title, which are the text, which are furniture. Every line gets exactly one role."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from archive.arabic.clitics import without_proclitics
from archive.arabic.words import split_words

from .furniture import furniture_kind
from .headline import is_date_line, read_byline
from .paragraphs import Line

TITLE, BODY, SUBHEADING, FURNITURE = "title", "body", "subheading", "furniture"
# A headline has at least so many words, a subheading at most.
_SHORTEST_TITLE, _LONGEST_TITLE, _LONGEST_SUBHEADING = 3, 40, 11
_SHORTEST_LONE_TITLE = 5
# So much of a headline's words come back in the text below it.
_LEAST_SHARED = 0.3
_LONG_PARAGRAPH = 15


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a page with a role each, and the places of the lines that hold its date."""

    lines: tuple[Line, ...]
    roles: tuple[str, ...]
    dated: tuple[int, ...]

    def places(self, *roles: str) -> list[int]:
        """Places of the lines that have one of `roles`, in the order of the page."""
        return [place for place, role in enumerate(self.roles) if role in roles]


def lay_out(
    lines: list[Line],
    split_title: Callable[[str], tuple[str, str]] = lambda line: (line, ""),
    is_signature: Callable[[str], bool] = lambda line: False,
) -> Layout:
    """Give every line its role.

    `split_title` parts a title from an outlet's name glued to it; `is_signature` knows a line that is nothing but the
    name of an outlet.
    """
    kinds = [_kind(line) or ("furniture" if is_signature(line.text) else "") for line in lines]
    dated = tuple(place for place, kind in enumerate(kinds) if kind == "date")
    prose = [place for place, line in enumerate(lines) if not kinds[place] and line.is_prose]
    roles = [FURNITURE] * len(lines)
    if not prose:
        _lay_out_short(lines, kinds, roles)
        return Layout(tuple(lines), tuple(roles), dated)
    prose = _without_teasers(prose, lines, kinds)
    text_words = _root_words(" ".join(lines[place].text for place in prose))
    title = _find_title(lines, kinds, prose[0], text_words, split_title)
    _mark_body(lines, kinds, prose, title, text_words, roles, split_title)
    if title is not None:
        roles[title] = TITLE
        _mark_repeats(lines, roles, title, split_title)
    return Layout(tuple(lines), tuple(roles), dated)


def _kind(line: Line) -> str:
    if is_date_line(line.text):
        return "date"
    if read_byline(line.text) and not line.is_prose:
        return "byline"
    return furniture_kind(line.text)


def _lay_out_short(lines: list[Line], kinds: list[str], roles: list[str]) -> None:
    """A page without running text: its longest free line is the text, one that stands before it the title."""
    free = [place for place, kind in enumerate(kinds) if not kind]
    if not free:
        return
    longest = max(free, key=lambda place: lines[place].words)
    roles[longest] = BODY
    before = [place for place in free if place < longest and lines[place].words >= _SHORTEST_TITLE]
    if before:
        roles[before[-1]] = TITLE
    for place in free:
        if place > longest:
            roles[place] = BODY


def _without_teasers(prose: list[int], lines: list[Line], kinds: list[str]) -> list[int]:
    """Drop running text after the comments, and single paragraphs far above the text (teasers of other articles)."""
    last = next((place for place, kind in enumerate(kinds) if kind == "last" and place > prose[0]), len(lines))
    kept = [place for place in prose if place < last] or prose
    long_ones = [place for place in kept if lines[place].words >= _LONG_PARAGRAPH and lines[place].ends_sentence]
    while long_ones and kept[0] < long_ones[0]:
        between = long_ones[0] - kept[0]
        has_title = any(
            not kinds[place] and lines[place].words >= _SHORTEST_TITLE for place in range(kept[0] + 1, long_ones[0])
        )
        if lines[kept[0]].words >= _LONG_PARAGRAPH or between < 3 or not has_title:
            break
        kept = kept[1:]
    return kept


def _find_title(lines, kinds, first: int, text_words: set[str], split_title) -> int | None:
    """Return the place of the headline: the line above the text that shares most with it, twice if need be."""
    texts = [split_title(line.text)[0] for line in lines]
    often = Counter(texts)
    # Below this place stands nothing but furniture, dates and bylines before the text.
    last_free = max((place for place in range(first) if not kinds[place]), default=-1)
    best, best_score = None, 0.0
    for place in range(first):
        line = lines[place]
        if kinds[place] or not _SHORTEST_TITLE <= line.words <= _LONGEST_TITLE:
            continue
        words = _root_words(texts[place])
        shared = len(words & text_words)
        part = shared / max(1, len(words))
        repeated = often[texts[place]] > 1
        near = 1.0 if place >= last_free else 0.0
        # A date or a byline between it and the text makes a headline as plain as words that come back.
        apart = place == first - 1 or line.words >= _SHORTEST_LONE_TITLE
        if part < _LEAST_SHARED and not (near and apart) and not repeated:
            continue
        score = shared * part + 2.0 * near + 2.0 * repeated + 0.1
        if score > best_score:
            best, best_score = place, score
    return best


def _mark_body(lines, kinds, prose: list[int], title: int | None, text_words, roles, split_title) -> None:
    paragraphs = set(prose)
    start = prose[0]
    if title is not None:
        # A standfirst without a full stop stands between title and text and shares its words.
        wanted = split_title(lines[title].text)[0]
        start = next(
            (
                place
                for place in range(title + 1, prose[0])
                if not kinds[place]
                and _belongs(lines[place], text_words, place + 1 == prose[0])
                and split_title(lines[place].text)[0] != wanted
            ),
            prose[0],
        )
    closed = sum(lines[place].ends_sentence for place in prose) >= 0.6 * len(prose)
    beside = False
    for place in range(start, len(lines)):
        kind, line = kinds[place], lines[place]
        if kind == "last" and place > prose[-1]:
            break
        if kind in ("related", "last"):
            beside = True
        elif place in paragraphs:
            beside = beside and not line.ends_sentence and line.words < _LONG_PARAGRAPH
            roles[place] = FURNITURE if beside else BODY
        elif not kind and not beside:
            roles[place] = _short_role(lines, kinds, place, prose[-1], closed)


def _short_role(lines, kinds, place: int, last: int, closed: bool) -> str:
    """The role of a line inside or below the text that is not running text: subheading, paragraph or furniture."""
    line = lines[place]
    heading = line.words <= _LONGEST_SUBHEADING and line.text.rstrip()[-1] not in ".،,؛"
    if place < last:
        return SUBHEADING if heading else BODY
    # Below the last closed sentence: a paragraph whose full stop is missing, or headlines of other articles?
    if line.ends_sentence and line.words >= 4:
        return BODY
    if line.words >= (14 if closed else 8) and place == last + 1:
        return BODY
    return FURNITURE


def _belongs(line: Line, text_words: set[str], above_text: bool) -> bool:
    words = _root_words(line.text)
    if line.words < 8 and not above_text:
        return False
    return len(words & text_words) >= 0.45 * max(1, len(words)) and len(words & text_words) >= 2


def _mark_repeats(lines: list[Line], roles: list[str], title: int, split_title) -> None:
    """The same title again is furniture, also with the outlet's name glued to it."""
    wanted = split_title(lines[title].text)[0]
    for place, line in enumerate(lines):
        if place != title and split_title(line.text)[0] == wanted:
            roles[place] = FURNITURE


def _root_words(text: str) -> set[str]:
    """The words of a text without particles and article, for counting what two texts share."""
    roots = set()
    for word in split_words(text):
        shortest = min((rest for rest, _ in without_proclitics(word.folded)), key=len)
        root = shortest.removeprefix("ال")
        if len(root) > 2:
            roots.add(root[:6])
    return roots
