"""The title of a page: the line above the text that the text bears out, or one below it that stands for it."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from archive.arabic.fold import fold

from .furniture_captions import PRESENT
from .paragraphs import Line
from .title import SHORTEST_TITLE, holds_title, opens_like_lead, root_words

_SHORTEST_LONE_TITLE = 5
_SHORTEST_OPENING = 6  # above a standfirst, at the head of the page; a shorter line may be a section
# So much of a headline's words come back in the text below it.
_LEAST_SHARED = 0.3
# Words shared, weighed by their part of the headline: two of four for one that stands far above the text.
_LEAST_SCORE = 1.0
# One of fifteen headlines of other articles shares two words by chance more often than a title shares fewer than this.
_LEAST_SHARED_IN_LIST, _LEAST_SCORE_IN_LIST = 0.4, 1.2
# Below the text stand headlines of the same story: the title is its own in nearly every word.
_LEAST_SHARED_BELOW = 0.7
# So many headlines in a row, one under another, are a list of other articles.
_LIST_OF_HEADLINES = 3
# A title's line is looked for so many lines around another that holds it.
_NEARBY = 3
_LONGEST_USUAL = 15  # beyond this a standfirst is as likely as a title
_LONGEST_CAPTION, _CAPTION_WEIGHT = 6, 0.3
# A verb of the present, a colon, quotation marks, a preposition, Latin letters.
_SAYS_SOMETHING = re.compile(
    rf"[:؟!.«\"“a-z]|(?<!\w)(?:{PRESENT}|لا|لم|لن|هل|في|من|الي|علي|عن|مع|بين|بعد|قبل|ضد|حول)(?!\w)"
)
_ARABIC = re.compile("[ء-ي]")

SplitTitle = Callable[[str], tuple[str, str]]


def find_title(
    lines: list[Line], kinds: list[str], first: int, text_words: set[str], split_title: SplitTitle
) -> int | None:
    """Return the place of the headline: the line above the text that shares most with it, twice if need be.

    None where no line above `first`, the place of the first paragraph, is borne out: neither by the words of the text
    below it, nor by standing twice, nor by standing alone right above the text or its date.
    """
    texts = [split_title(line.text)[0] for line in lines]
    free = list(_candidates(lines, kinds, first, texts, text_words))
    weighed = [item for item in free if item.is_likely]
    if not weighed:
        return _title_below(lines, kinds, first, texts, text_words)
    best = _not_standfirst(max(weighed, key=lambda item: item.score), weighed, free[0].place)
    # Captions stand twice too, below the title.
    twice = [item for item in weighed if item.repeated and item.part >= _LEAST_SHARED]
    most = max((item.shared for item in twice), default=0)
    return next((item.place for item in twice if item.place < best.place and 2 * item.shared >= most), best.place)


def _not_standfirst(best: "_Candidate", weighed: list["_Candidate"], opening: int) -> "_Candidate":
    """Of a shorter and a longer line right above the text the first is the title, the second its standfirst.

    So it is, too, where the page opens with the first, at `opening`, that is as long as titles are, and as many of its
    words come back.
    """
    above = next((item for item in weighed if item.place + 1 == best.place), None)
    if not above or best.repeated:
        return best
    opens = above.place == opening and above.words >= _SHORTEST_OPENING and above.shared >= best.shared
    is_title = above.near and above.comes_back and (above.words < best.words or opens)
    return above if is_title and not reads_as_caption(above.text) else best


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A line above the text, weighed as its title.

    `shared` words come back in the text, `part` of all the line has. `near`: nothing but furniture, or a standfirst,
    stands between it and the text; `apart`: nothing but a date, a byline or an empty line.
    """

    place: int
    text: str
    words: int
    shared: int
    part: float
    repeated: bool
    listed: bool
    near: bool
    apart: bool

    @property
    def score(self) -> float:
        weight = self.shared * self.part
        if reads_as_caption(self.text):
            return _CAPTION_WEIGHT * weight
        score = weight + 2.0 * self.near + 2.0 * self.repeated
        return score / 2 if self.words > _LONGEST_USUAL else score

    @property
    def comes_back(self) -> bool:
        least = (_LEAST_SHARED_IN_LIST, _LEAST_SCORE_IN_LIST) if self.listed else (_LEAST_SHARED, _LEAST_SCORE)
        return self.shared >= 2 and self.part >= least[0] and (self.near or self.shared * self.part >= least[1])

    @property
    def is_likely(self) -> bool:
        """Whether the text bears it out, or a date or a byline makes it as plain as words that come back."""
        stands_twice = self.repeated and (self.shared > 0 or self.near)
        return stands_twice or self.comes_back or (self.apart and not self.listed)


def _candidates(
    lines: list[Line], kinds: list[str], first: int, texts: list[str], text_words: set[str]
) -> Iterator[_Candidate]:
    # Below the text the headlines of a sidebar come again too.
    often = Counter(texts[:first])
    in_arabic = bool(_ARABIC.search(lines[first].text))
    free = [
        place
        for place in range(first)
        if not kinds[place]
        and _may_be_title(lines[place], texts, place)
        and (not in_arabic or _ARABIC.search(lines[place].text))
    ]
    # Below this place stands nothing but furniture, dates and bylines before the text.
    last_free = max(free, default=-1)
    listed = _listed_places(lines, kinds, first)
    for place in free:
        words = root_words(texts[place])
        shared = len(words & text_words)
        yield _Candidate(
            place=place,
            text=texts[place],
            words=lines[place].words,
            shared=shared,
            part=shared / max(1, len(words)),
            repeated=often[texts[place]] > 1,
            listed=place in listed,
            near=place == last_free or (place in free[-2:] and last_free - place <= _NEARBY and place not in listed),
            apart=place == last_free and (place == first - 1 or lines[place].words >= _SHORTEST_LONE_TITLE),
        )


def _may_be_title(line: Line, texts: list[str], place: int) -> bool:
    # What ends in a colon announces the text: يُعزى البيان التالي إلى المتحدث باسم الوزارة:
    announces = line.text.endswith(":")
    return line.words >= SHORTEST_TITLE and not (announces or opens_like_lead(line) or _holds_another(texts, place))


def _holds_another(texts: list[str], place: int) -> bool:
    """Whether a menu or a site is glued to a headline that stands nearby by itself.

    `الرئيسيةسياسةعنوان الخبر` or `موقع مجهول - عنوان الخبر` beside `عنوان الخبر`.
    """
    beside = texts[max(0, place - _NEARBY) : place + _NEARBY + 1]
    return any(len(other.split()) > SHORTEST_TITLE and holds_title(texts[place], other) for other in beside)


def _title_below(lines: list[Line], kinds: list[str], first: int, texts: list[str], text_words: set[str]) -> int | None:
    """The first line below the text that shares most of its words with it and stands twice or above a date, or None."""
    often = Counter(texts[first:])
    for place in range(first, len(lines)):
        dated = place + 1 < len(lines) and kinds[place + 1] == "date"
        if (often[texts[place]] > 1 or dated) and not kinds[place] and not lines[place].is_prose:
            words = root_words(texts[place])
            least = _LEAST_SHARED_IN_LIST if often[texts[place]] > 1 else _LEAST_SHARED_BELOW
            if len(words & text_words) >= max(3, len(words) * least):
                return place
    return None


def reads_as_caption(text: str) -> bool:
    """Whether a line only names somebody, as captions do: `السفير الأمريكي نورلاند`. Headlines say something."""
    words = fold(text).split()
    return len(words) <= _LONGEST_CAPTION and not _SAYS_SOMETHING.search(fold(text))


def _listed_places(lines: list[Line], kinds: list[str], first: int) -> set[int]:
    """Return the places of headlines in a row, one under another with nothing between them: other articles."""
    listed: set[int] = set()
    run: list[int] = []
    for place in range(first + 1):
        goes_on = place < first and not kinds[place] and lines[place].words >= SHORTEST_TITLE
        if goes_on and (len(run) < 2 or lines[place].gap == lines[run[-1]].gap):
            run.append(place)
            continue
        if len(run) > _LIST_OF_HEADLINES:
            listed.update(run)
        run = [place] if goes_on else []
    return listed
