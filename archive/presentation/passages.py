"""The sentence round a name, cut out of a stretch of its article."""

from typing import NamedTuple

from archive.arabic.chars import ELLIPSIS
from archive.ingest.page.paragraphs import split_sentences

from .reading import BREAK

# Code points of the body that are fetched on either side of a name: longer than all but the longest sentences.
REACH = 350


class Passage(NamedTuple):
    """A sentence, and the words in it that are meant."""

    before: str
    words: str
    after: str


def passage_of(stretch: str, start: int, end: int, is_cut: bool) -> Passage:
    """The sentence of `stretch` that holds start..end. `is_cut`: the stretch begins within its text."""
    left = stretch.rfind(BREAK, 0, start)
    first = left + len(BREAK) if left >= 0 else 0
    right = stretch.find(BREAK, end)
    last = right if right >= 0 else len(stretch)
    holding = [row for row in split_sentences(stretch[first:last], first) if row.start <= start and end <= row.end]
    begin, stop = (holding[0].start, holding[0].end) if holding else (first, last)
    opening = ELLIPSIS if is_cut and begin == 0 else ""
    # A sentence that fills the stretch to its end was cut there.
    closing = ELLIPSIS if stop == len(stretch) and len(stretch) - end >= REACH else ""
    return Passage(opening + stretch[begin:start], stretch[start:end], stretch[end:stop] + closing)
