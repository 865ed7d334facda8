"""Analyzers: a text → tokens with positions and the offsets they stand at. One object for index and query.

- `STEMMED`: word → folded → stem; what words are found by.
- `FOLDED`: word → folded; what phrases and prefixes are found by.
- `WRITTEN`: word without marks and tatweel, otherwise code point for code point; what `exact` finds.

Analyzers hold no state, so they are pickled with the index's schema, compare equal after it, and serve
any number of threads. `FINGERPRINT` names the tables they were built from: terms that another
fingerprint wrote are not comparable with ours.
"""

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from whoosh.analysis import Analyzer as WhooshAnalyzer
from whoosh.analysis import Token as WhooshToken

from archive.arabic.clitics import PROCLITICS
from archive.arabic.fold import strip_marks
from archive.arabic.words import Word, split_words

from .stem import stem
from .version import stem_fingerprint

# Raise it when the code of an analyzer changes what it yields without a change of its tables.
VERSION = 2

# A paragraph ends further from the next than any phrase is long, so that none is found across the two.
PARAGRAPH_GAP = 100
_PARAGRAPH_BREAK = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Token:
    """One term: `text[start:end]` is the word it stands for, `position` its place among the words."""

    term: str
    start: int
    end: int
    position: int


def _stemmed(word: Word) -> str:
    return stem(word.folded)


def _folded(word: Word) -> str:
    return word.folded


def _written(word: Word) -> str:
    return strip_marks(word.text)


_TERMS: dict[str, Callable[[Word], str]] = {"stemmed": _stemmed, "folded": _folded, "written": _written}


class ArabicAnalyzer(WhooshAnalyzer):
    """Yields one term a word. `form` is `stemmed`, `folded` or `written`."""

    def __init__(self, form: str):
        self.form = form

    def __repr__(self):
        return f"ArabicAnalyzer({self.form!r})"

    def tokens(self, text: str) -> Iterator[Token]:
        """Yield the tokens of a shown text."""
        term_of = _TERMS[self.form]
        position, last_end = 0, 0
        for word in split_words(text):
            if last_end and _PARAGRAPH_BREAK.search(text, last_end, word.start):
                position += PARAGRAPH_GAP
            yield Token(term_of(word), word.start, word.end, position)
            position, last_end = position + 1, word.end

    def terms(self, text: str) -> list[str]:
        """Return the index terms of a text, in order."""
        return [token.term for token in self.tokens(text)]

    def __call__(self, value, positions=False, chars=False, start_pos=0, start_char=0, mode="", **kwargs):
        """Whoosh's interface: yield one token object again and again, as its own tokenizers do."""
        token = WhooshToken(positions, chars, mode=mode, **kwargs)
        for found in self.tokens(value):
            token.text, token.original, token.boost, token.stopped = found.term, found.term, 1.0, False
            token.pos = start_pos + found.position
            token.startchar, token.endchar = start_char + found.start, start_char + found.end
            yield token


STEMMED = ArabicAnalyzer("stemmed")
FOLDED = ArabicAnalyzer("folded")
WRITTEN = ArabicAnalyzer("written")


def _fingerprint() -> str:
    tables = (VERSION, PARAGRAPH_GAP, PROCLITICS, stem_fingerprint())
    return hashlib.sha256(repr(tables).encode()).hexdigest()[:16]


FINGERPRINT = _fingerprint()
