"""Words of a shown text, with the offsets they stand at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from . import chars as c
from .fold import fold

# A word keeps its marks, tatweel and joiners, so that its offsets are those of the shown text.
# Digits may hold one inner separator (1,000; 3.5; 5+5 stays two words for the index to decide).
_INNER = f"{c.MARKS}{c.TATWEEL}{c.BIDI_CONTROLS}{c.ZERO_WIDTH}"
_WORD = re.compile(rf"[^\W_][\w{_INNER}]*(?:['{c.RIGHT_SINGLE_QUOTE}](?=[A-Za-z])[A-Za-z]+)?")


# Words come again and again; folding one costs more than remembering it.
_fold_word = lru_cache(maxsize=65_536)(fold)


@dataclass(frozen=True, slots=True)
class Word:
    """One word: `text` as shown, `start` and `end` in code points, `folded` for comparison."""

    text: str
    start: int
    end: int
    folded: str


def split_words(text: str) -> Iterator[Word]:
    """Yield the words of `text` in order. Punctuation, symbols and emoji are not words."""
    for match in _WORD.finditer(text):
        folded = _fold_word(match.group())
        if folded:
            yield Word(match.group(), match.start(), match.end(), folded)
