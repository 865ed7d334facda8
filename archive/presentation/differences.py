"""Two tellings of one story side by side: what both say, what one alone says, and the words in which they differ."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from archive.arabic.words import split_words
from archive.ingest.page.paragraphs import body_sentences

# What a reader can follow; what is longer is compared as far as this.
MOST_SENTENCES = 300
# Sentences that share this much of their words are one sentence written twice.
SAME_SENTENCE = 0.5


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a sentence; `differs` where the other telling has none like them."""

    text: str
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence of one telling beside that of the other; empty on the side that lacks it."""

    one: tuple[Piece, ...]
    other: tuple[Piece, ...]

    @property
    def is_same(self) -> bool:
        return bool(self.one and self.other) and not any(piece.differs for piece in (*self.one, *self.other))


def compare_texts(one: str, other: str) -> list[Row]:
    """Return the sentences of two bodies in rows. Spelling variants and punctuation are no difference."""
    first, second = ([sentence.text for sentence in body_sentences(body)[:MOST_SENTENCES]] for body in (one, other))
    rows: list[Row] = []
    for kind, start, end, low, high in _matcher(list(map(_words, first)), list(map(_words, second))).get_opcodes():
        if kind == "equal":
            pairs = zip(first[start:end], second[low:high], strict=True)
            rows += [Row((Piece(left),), (Piece(right),)) for left, right in pairs]
        else:
            rows += _pair_sentences(first[start:end], second[low:high])
    return rows


def _matcher(one: list, other: list) -> SequenceMatcher:
    return SequenceMatcher(None, one, other, autojunk=False)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.folded for word in split_words(text))


def _pair_sentences(one: list[str], other: list[str]) -> list[Row]:
    """Rows of sentences that are not the same: each beside the next that is like it, or alone."""
    rows: list[Row] = []
    waiting = list(other)
    for sentence in one:
        place = next((place for place, text in enumerate(waiting) if _are_alike(sentence, text)), None)
        if place is None:
            rows.append(_alone(sentence, ""))
            continue
        rows += [_alone("", text) for text in waiting[:place]]
        rows.append(_compare_words(sentence, waiting[place]))
        waiting = waiting[place + 1 :]
    return [*rows, *(_alone("", text) for text in waiting)]


def _are_alike(one: str, other: str) -> bool:
    matcher = _matcher(list(_words(one)), list(_words(other)))
    return matcher.quick_ratio() >= SAME_SENTENCE and matcher.ratio() >= SAME_SENTENCE


def _alone(one: str, other: str) -> Row:
    return Row(*((Piece(text, differs=True),) if text else () for text in (one, other)))


def _compare_words(one: str, other: str) -> Row:
    sides = [(text, list(split_words(text))) for text in (one, other)]
    pieces: tuple[list[Piece], list[Piece]] = ([], [])
    matcher = _matcher(*([word.folded for word in words] for _text, words in sides))
    for kind, *bounds in matcher.get_opcodes():
        for side, (start, end) in enumerate(zip_longest(bounds[::2], bounds[1::2])):
            text, words = sides[side]
            if start < end:
                # Up to the next word, so that the pieces joined are the sentence again.
                first = words[start].start if start else 0
                last = words[end].start if end < len(words) else len(text)
                pieces[side].append(Piece(text[first:last], differs=kind != "equal"))
    return Row(tuple(pieces[0]), tuple(pieces[1]))
