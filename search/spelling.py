"""Did you mean …? From the index's own words, where a query finds little: all its words put right, or one of them.

Words are compared folded, by edits (a letter put in, left out, another, or two exchanged: Damerau 1964), one for
short words and two for longer ones. Of those as near, the one that keeps the first letter and the consonants
and stands in more documents is likelier. What is offered finds more than what was typed; that is tried out.
"""

import math
from dataclasses import replace

from archive.arabic.words import split_words

from . import syntax
from .hits import ROWS, texts_of
from .query import build_holders, build_queryset
from .request import TYPES, SearchRequest
from .vocabulary import Vocabulary, current_vocabulary

FEW = 5  # results: fewer raise the question
SHORTEST = 4  # letters; shorter words are near to too many
SHORTEST_FOR_TWO = 7  # letters of a word that may be two edits off
MUCH_COMMONER = 10  # times as many documents, for a word to be offered instead of one that is in the index
OTHER_START, OTHER_CONSONANTS, PER_TENFOLD = 0.5, 0.3, 0.2
_VOWELS = str.maketrans("", "", "اويهءئؤaeiouy")


def did_you_mean(request: SearchRequest, total: int) -> str:
    """Return what to ask instead of a request that finds `total`; empty where nothing finds more.

    Raises IndexOutdated.
    """
    if total >= FEW or request.exact:
        return ""
    likely = _likely_words(request, current_vocabulary())
    if not likely:
        return ""
    singly = [{typed: word} for typed, word in likely.items()] if len(likely) > 1 else []
    return next(filter(None, (_found_with(request, words, total) for words in (likely, *singly))), "")


def _found_with(request: SearchRequest, words: dict[str, str], total: int) -> str:
    """The query with these words put right, if it finds more than `total`."""
    typed = syntax.replace_words(request.q, words)
    corrected = replace(request, q=typed, parsed=syntax.parse_query(typed), page=1)
    if len(build_queryset(corrected)) <= total:
        return ""
    return syntax.replace_words(request.q, {typed: _as_written(word) for typed, word in words.items()})


def _likely_words(request: SearchRequest, vocabulary: Vocabulary) -> dict[str, str]:
    """Typed word → the folded word that was likely meant, for plain words."""
    likely = {}
    for clause in request.parsed.wanted:
        for operand in clause.options:
            if isinstance(operand, syntax.Word):
                for word in split_words(operand.text):
                    if better := likeliest(word.folded, vocabulary):
                        likely[word.text] = better
    return likely


def likeliest(word: str, vocabulary: Vocabulary) -> str:
    """Return the word of the vocabulary that a folded word is likely a slip for; empty where there is none."""
    if len(word) < SHORTEST or any(map(str.isdecimal, word)):
        return ""
    least = vocabulary.frequencies.get(word, 0) * MUCH_COMMONER
    for distance in (1, 2) if len(word) >= SHORTEST_FOR_TWO else (1,):
        near = [
            (_cost(word, other, vocabulary.frequencies[other]), other)
            for other in vocabulary.near(word, distance)
            if vocabulary.frequencies[other] > least and 0 < count_edits(word, other, distance) <= distance
        ]
        if near:
            return min(near)[1]
    return ""


def _cost(word: str, other: str, count: int) -> float:
    """What speaks against one of the words that are as near."""
    cost = OTHER_START * (word[0] != other[0]) + OTHER_CONSONANTS * (
        word.translate(_VOWELS) != other.translate(_VOWELS)
    )
    return cost - PER_TENFOLD * math.log10(count)


def count_edits(one: str, other: str, most: int) -> int:
    """Return the number of edits between two words, neighbours exchanged counting one; `most` + 1 for any more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    beyond = most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        further = [i] + [beyond] * len(other)
        for j in range(max(1, i - most), min(len(other), i + most) + 1):  # further off lie too many edits
            against = other[j - 1]
            edits = min(row[j] + 1, further[j - 1] + 1, row[j - 1] + (letter != against))
            if before and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                edits = min(edits, before[j - 2] + 1)
            further[j] = edits
        if min(further) > most:
            return beyond
        before, row = row, further
    return min(row[-1], beyond)


def _as_written(folded: str) -> str:
    """A word of the index as some text writes it: readers are not shown folded words."""
    for kind in TYPES:
        for match in build_holders(folded, kind)[:1]:
            for row in ROWS[kind]().filter(pk=match.pk):
                words = (word for text in texts_of(kind, row) for word in split_words(text))
                return next((word.text for word in words if word.folded == folded), folded)
    return folded
