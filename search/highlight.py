"""What to mark in a shown text: whole words, with their clitics, and only where they match.

Marks come from the analyzers that wrote the index, so what is marked is what was found. Pure functions.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from . import syntax
from .analysis.analyzer import FOLDED, STEMMED, WRITTEN, Token
from .analysis.phrase import joined_forms, phrase_forms

PASSAGE_LENGTH = 280  # characters
MOST_PASSAGES = 2
ELLIPSIS = "…"
_PARAGRAPH = re.compile(r"\S(?:(?!\n\s*\n).)*", re.DOTALL)
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Segment:
    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """One whole word. `key`: which operand of the query it answers."""

    start: int
    end: int
    key: int


def find_marks(text: str, operands: Sequence[syntax.Operand], exact: bool = False) -> list[Mark]:
    """Return the words of `text` that answer any of `operands`, in order. Operands on other fields mark nothing."""
    marks = set()
    for key, operand in enumerate(operands):
        if not isinstance(operand, syntax.Field):
            marks.update(Mark(token.start, token.end, key) for token in _matching_tokens(text, operand, exact))
    return sorted(marks, key=lambda mark: (mark.start, mark.key))


def contains_words(text: str, words: str) -> bool:
    """Whether the stems of `words` stand in `text` in order."""
    return bool(_runs(list(STEMMED.tokens(text)), [STEMMED.terms(words)]))


def mark_span(text: str, start: int, end: int, key: int) -> list[Mark]:
    """Return a mark for each word of `text` that reaches into `start`..`end`."""
    return [Mark(t.start, t.end, key) for t in WRITTEN.tokens(text) if t.start < end and start < t.end]


def cut_segments(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> tuple[Segment, ...]:
    """Cut `text[start:end]` at its marked words: the segments join back to it exactly."""
    end = len(text) if end is None else end
    segments, position = [], start
    for mark_start, mark_end in sorted({(mark.start, mark.end) for mark in marks}):
        if mark_start < position or mark_end > end:
            continue
        segments += [Segment(text[position:mark_start]), Segment(text[mark_start:mark_end], True)]
        position = mark_end
    segments.append(Segment(text[position:end]))
    return tuple(segment for segment in segments if segment.text)


def best_passages(text: str, marks: Sequence[Mark]) -> list[tuple[Segment, ...]]:
    """Return the passages that answer most of the query, in the order of the text; else its beginning."""
    spans = [_best_window(text, match.span(), marks) for match in _PARAGRAPH.finditer(text)]
    ranked = sorted((span for span in spans if span[2]), key=lambda span: (-len(span[2]), -span[3], span[0]))
    chosen, seen = [], set()
    for start, end, keys, _count in ranked:
        if len(chosen) < MOST_PASSAGES and (not chosen or keys - seen):
            chosen.append((start, end))
            seen |= keys
    if not chosen and spans:
        chosen = [_fit(text, spans[0][0], spans[0][0], _paragraph_at(text, spans[0][0]))]
    return [_passage(text, marks, start, end) for start, end in sorted(chosen)]


def join_segments(passages: Iterable[Sequence[Segment]]) -> str:
    """Passages as plain text."""
    return " ".join("".join(segment.text for segment in passage) for passage in passages)


def _matching_tokens(text: str, operand: syntax.Operand, exact: bool) -> list[Token]:
    if isinstance(operand, syntax.Prefix):
        analyzer = WRITTEN if exact else FOLDED
        beginning = analyzer.terms(operand.text)[0]
        return [token for token in analyzer.tokens(text) if token.term.startswith(beginning)]
    if exact:
        return _runs(list(WRITTEN.tokens(text)), [WRITTEN.terms(operand.text)])
    if isinstance(operand, syntax.Phrase):
        return _runs(list(FOLDED.tokens(text)), phrase_forms(operand.text))
    joined = _runs(list(FOLDED.tokens(text)), joined_forms(operand.text))
    return [*_runs(list(STEMMED.tokens(text)), [STEMMED.terms(operand.text)]), *joined]


def _runs(tokens: list[Token], forms: list[list[str]]) -> list[Token]:
    """The tokens of every place where one of `forms` stands word by word, within one paragraph."""
    if not forms:
        return []
    found = []
    length = len(forms[0])
    firsts, rest = {form[0] for form in forms if form}, forms[0][1:]
    for here, token in enumerate(tokens):
        run = tokens[here : here + length]
        if token.term not in firsts or [other.term for other in run[1:]] != rest:
            continue
        if run[-1].position - token.position == length - 1:
            found += run
    return found


def _best_window(text: str, paragraph: tuple[int, int], marks: Sequence[Mark]) -> tuple[int, int, set[int], int]:
    """(start, end, keys, number of marks) of the stretch of a paragraph that answers most."""
    inside = [mark for mark in marks if paragraph[0] <= mark.start and mark.end <= paragraph[1]]
    best = (paragraph[0], paragraph[0], set(), 0)
    for here, first in enumerate(inside):
        held = [mark for mark in inside[here:] if mark.end - first.start <= PASSAGE_LENGTH] or [first]
        keys = {mark.key for mark in held}
        if (len(keys), len(held)) > (len(best[2]), best[3]):
            best = (first.start, held[-1].end, keys, len(held))
    start, end = _fit(text, best[0], best[1], paragraph) if best[2] else best[:2]
    return start, end, best[2], best[3]


def _fit(text: str, start: int, end: int, paragraph: tuple[int, int]) -> tuple[int, int]:
    """Widen a stretch to the length of a passage, cut where a word begins and ends."""
    first, last = paragraph
    room = max(0, PASSAGE_LENGTH - (end - start))
    start = max(first, start - room // 2)
    end = min(last, max(end, start + PASSAGE_LENGTH))
    start = max(first, min(start, end - PASSAGE_LENGTH))
    while start > first and not _SPACE.match(text[start - 1]):
        start -= 1
    while end < last and not _SPACE.match(text[end]):
        end += 1
    return start, end


def _paragraph_at(text: str, position: int) -> tuple[int, int]:
    return _PARAGRAPH.match(text, position).span()


def _passage(text: str, marks: Sequence[Mark], start: int, end: int) -> tuple[Segment, ...]:
    segments = list(cut_segments(text, [mark for mark in marks if start <= mark.start], start, end))
    first, last = _paragraph_around(text, start)
    if start > first:
        segments.insert(0, Segment(f"{ELLIPSIS} "))
    if end < last:
        segments.append(Segment(f" {ELLIPSIS}"))
    return tuple(segments)


def _paragraph_around(text: str, position: int) -> tuple[int, int]:
    return next(m.span() for m in _PARAGRAPH.finditer(text) if m.start() <= position < m.end())
