"""What stands above the text of a page and reads like it: menus in a row, tickers, teasers, excerpts, closed titles."""

import re

from .leads import opens_with_past, opens_with_report
from .paragraphs import LONG_PARAGRAPH, Line, split_sentences
from .publication import read_dateline
from .title import SHORTEST_TITLE, root_words

# Above the text a page may show the text's own beginning, cut off.
_EXCERPT_ABOVE = 4
_SHORTEST_EXCERPT = 10  # words of another article's beginning
_LEAST_COMING_BACK = 0.4  # of the words of what belongs to the text
_LONGEST_CLOSED_TITLE = 18
# Dots that trail off are no stop: headlines have them.
_POINT = re.compile(r"[،,؛]|(?<!\.)\.(?!\.)")
_CUT_OFF = re.compile(r"\s*(?:\[…\]|\[\.\.\.\]|…|\.\.\.?)\s*$")


def find_text(prose: list[int], lines: list[Line], kinds: list[str]) -> list[int]:
    """Return those places of running text that are the article's; what is dropped above it becomes furniture."""
    prose = _without_repeated_lead(_without_run_ons(prose, lines, kinds), lines, kinds)
    return _without_teasers(prose, lines, kinds)


def _without_run_ons(prose: list[int], lines: list[Line], kinds: list[str]) -> list[int]:
    """Drop menus and tickers: many words without a comma or a stop of which few come back in the closed text below."""
    kept = []
    for number, place in enumerate(prose):
        below = [lines[other].text for other in prose[number + 1 :] if lines[other].ends_sentence]
        is_menu = below and not _POINT.search(lines[place].text)
        if is_menu and not _comes_back(lines[place], root_words(" ".join(below))):
            kinds[place] = "furniture"
        else:
            kept.append(place)
    return kept


def _without_repeated_lead(prose: list[int], lines: list[Line], kinds: list[str]) -> list[int]:
    """Drop a lead that stands again below the title, perhaps without the house before it."""
    for again in prose[1:3]:
        titled = any(not kinds[place] and lines[place].words >= SHORTEST_TITLE for place in range(prose[0] + 1, again))
        if titled and lines[prose[0]].text.endswith(lines[again].text):
            kinds[prose[0]] = "furniture"
            return prose[1:]
    return prose


def _without_teasers(prose: list[int], lines: list[Line], kinds: list[str]) -> list[int]:
    """Drop running text after the comments, and single paragraphs far above the text (teasers of other articles)."""
    last = next((place for place, kind in enumerate(kinds) if kind == "last" and place > prose[0]), len(lines))
    kept = [place for place in prose if place < last] or prose
    long_ones = [place for place in kept if lines[place].words >= LONG_PARAGRAPH and lines[place].ends_sentence]
    while long_ones and kept[0] < long_ones[0]:
        between = long_ones[0] - kept[0]
        has_title = any(
            not kinds[place] and lines[place].words >= SHORTEST_TITLE and not lines[place].is_prose
            for place in range(kept[0] + 1, long_ones[0])
        )
        if lines[kept[0]].words >= LONG_PARAGRAPH or between < 3 or not has_title:
            break
        kept = kept[1:]
    return kept


def mark_excerpts(lines: list[Line], kinds: list[str], first: int, text_words: set[str]) -> None:
    """Above the text, beginnings cut off with dots: its own, or another article's under a headline.

    `غادر السفير طرابلس، اليوم […]` above the paragraph that begins so.
    """
    for place in range(max(0, first - _EXCERPT_ABOVE), first):
        line = lines[place]
        cut = _CUT_OFF.sub("", line.text)
        if kinds[place] or cut == line.text:
            continue
        if lines[first].text.startswith(cut):
            kinds[place] = "furniture"
        elif line.words >= _SHORTEST_EXCERPT and not _comes_back(line, text_words):
            kinds[place] = "furniture"
            if place and not kinds[place - 1] and not _comes_back(lines[place - 1], text_words):
                kinds[place - 1] = "furniture"


def closes_as_title(lines: list[Line], kinds: list[str], prose: list[int]) -> bool:
    """Whether the first running text is a title with a full stop, as state agencies set it.

    A date or furniture stands below it, or a lead that opens with its verb or with a place and the date.
    """
    if len(prose) < 2:
        return False
    title, lead = lines[prose[0]], lines[prose[1]]
    if title.words > _LONGEST_CLOSED_TITLE or opens_with_past(title.text) or len(split_sentences(title.text)) > 1:
        return False
    apart = any(kinds[place] for place in range(prose[0] + 1, prose[1]))
    opens = opens_with_report(lead.text) or bool(read_dateline(lead.text).date)
    return (apart or opens) and _comes_back(title, root_words(lead.text))


def _comes_back(line: Line, text_words: set[str]) -> bool:
    words = root_words(line.text)
    return len(words & text_words) >= _LEAST_COMING_BACK * len(words)
