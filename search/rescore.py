"""The second stage of ranking: the best documents of any engine, put in order by finer evidence.

The engine finds by stems. Here the best of what it found are compared with the query once more: by stems,
by character 3- and 4-grams of the words as folded, and by consonant skeletons, each with BM25 (Robertson
and Zaragoza, The Probabilistic Relevance Framework, 2009) and with the same weight, and by how early the query's
words stand: what a text is about, its title and its opening say first.

Knows no engine and no model. A document is a string of folded words (`document_words`), which an index
may store; what must be known of the whole collection is a `Statistics` object, made from its vocabulary.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from archive.arabic.words import split_words

from .analysis.grams import EDGE, grams
from .analysis.questions import without_question_words
from .analysis.skeleton import skeleton
from .analysis.stem import stem

K1, B = 1.2, 0.75  # BM25's usual values, as in Lucene
DEPTH = 50  # documents that are rescored; 100 gain nothing (docs/arabic.md)
HALF_LIFE = 10  # a word that is first met after as many others counts half of one that opens the text
OPENING = 4.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """One way of reading words: the terms of a word, and how many a text of so many words and letters has."""

    name: str
    terms: Callable[[str], Sequence[str]]
    length: Callable[[int, int], int]


def _stems(word: str) -> list[str]:
    return [stem(word)]


def _skeletons(word: str) -> list[str]:
    return [skeleton(stem(word))]


def _count_words(words: int, letters: int) -> int:
    return words


def _count_grams(words: int, letters: int, size: int) -> int:
    return letters + words * (len(EDGE) * 2 + 1 - size)  # words that are shorter than a gram aside


EVIDENCE = (
    Evidence("stem", _stems, _count_words),
    Evidence("3-gram", partial(grams, size=3), partial(_count_grams, size=3)),
    Evidence("4-gram", partial(grams, size=4), partial(_count_grams, size=4)),
    Evidence("skeleton", _skeletons, _count_words),
)
STEMS = EVIDENCE[0]


@dataclass(frozen=True)
class Statistics:
    """What rescoring needs to know of a collection. Plain values: pickles, and serialises as JSON.

    `documents`: how many there are. `frequencies`: by evidence, term → documents that hold it, those of
    one document left out. `lengths`: by evidence, terms in a document of average length.
    """

    documents: int
    frequencies: dict[str, dict[str, int]]
    lengths: dict[str, float]

    @classmethod
    def of_vocabulary(cls, documents: int, vocabulary: Iterable[tuple[str, int, int]]) -> "Statistics":
        """Derive the statistics from an index's folded words: (word, documents that hold it, occurrences).

        How many documents hold a stem or a gram is estimated as if words stood independently of each other:
        none of a term's words is in a document with the product of the chances that each is not.
        """
        absence: dict[str, dict[str, float]] = {evidence.name: {} for evidence in EVIDENCE}
        words, letters, count = 0, 0, max(1, documents)
        for word, holding, occurrences in vocabulary:
            words += occurrences
            letters += occurrences * len(word)
            # A word of every document leaves a chance that is small, not none: its logarithm is needed.
            absent = math.log(1 - min(holding, count - 0.5) / count)
            for evidence in EVIDENCE:
                logs = absence[evidence.name]
                for term in set(evidence.terms(word)):
                    logs[term] = logs.get(term, 0.0) + absent
        frequencies = {name: _expected(logs, count) for name, logs in absence.items()}
        lengths = {evidence.name: evidence.length(words, letters) / count for evidence in EVIDENCE}
        return cls(documents, frequencies, lengths)

    def idf(self, evidence: str, term: str) -> float:
        """Inverse document frequency, as Lucene computes it; positive for every term."""
        holding = self.frequencies[evidence].get(term, 1)
        return math.log(1 + (max(self.documents, holding) - holding + 0.5) / (holding + 0.5))


def _expected(logs: dict[str, float], documents: int) -> dict[str, int]:
    expected = {term: round(documents * -math.expm1(log)) for term, log in logs.items()}
    return {term: holding for term, holding in expected.items() if holding > 1}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document that an engine found: its key, its words (`document_words`), other spellings of its names."""

    key: object
    words: str
    names: str = ""


def document_words(text: str) -> str:
    """Return the folded words of a text in order, title first, as a string that an index can store."""
    return " ".join(word.folded for word in split_words(text))


def rescore(
    query: str, candidates: Sequence[Candidate], statistics: Statistics, *, opening: float = OPENING
) -> list[tuple[object, float]]:
    """Return (key, score) of the candidates, best first; equal scores keep the engine's order.

    Candidates beyond `DEPTH` follow in the engine's order, with score 0. `query` is what was typed; words
    that only ask are left out. `opening` is what early words count beside the rest; benchmarks set it to 0.
    """
    question = Question(query, statistics, opening)
    scored = [(candidate.key, question.score(candidate)) for candidate in candidates[:DEPTH]]
    scored.sort(key=lambda pair: -pair[1])
    return scored + [(candidate.key, 0.0) for candidate in candidates[DEPTH:]]


class Question:
    """A query made ready to be compared with many documents. For one thread."""

    def __init__(self, query: str, statistics: Statistics, opening: float = OPENING):
        words = without_question_words(document_words(query).split())
        self._opening = opening
        self._lengths = [statistics.lengths[evidence.name] or 1 for evidence in EVIDENCE]
        self._numbers: list[dict[str, int]] = []  # by evidence: term → its number among all terms
        self._places: list[int] = []  # by number: place of its evidence
        self._weights: list[float] = []  # by number
        for place, evidence in enumerate(EVIDENCE):
            counts = Counter(term for word in words for term in evidence.terms(word))
            self._numbers.append({term: len(self._places) + number for number, term in enumerate(counts)})
            self._places += [place] * len(counts)
            self._weights += [count * statistics.idf(evidence.name, term) for term, count in counts.items()]
        # Stems come first, so their numbers are those of this list.
        self._rarities = [statistics.idf(STEMS.name, found) for found in self._numbers[0]]
        self._matches: dict[str, list[int]] = {}  # document word → numbers of the terms that it holds

    def score(self, candidate: Candidate) -> float:
        """Return how well a document answers the query; 0 where it shares nothing with it."""
        words = candidate.words.split()
        frequencies = [0] * len(self._places)
        first: dict[int, int] = {}  # number of a stem → words before it
        for word, count in Counter(words).items():
            matches = self._matches_of(word)
            for number in matches:
                frequencies[number] += count
            if matches and matches[0] < len(self._rarities):
                place = words.index(word)
                first[matches[0]] = min(first.get(matches[0], place), place)
        for word in candidate.names.split():
            for number in self._matches_of(word):
                frequencies[number] += 1
        early = sum(self._rarities[number] / (1 + place / HALF_LIFE) for number, place in first.items())
        return self._bm25(frequencies, len(words), sum(map(len, words))) + self._opening * early

    def _matches_of(self, word: str) -> list[int]:
        matches = self._matches.get(word)
        if matches is None:
            matches = [
                numbers[term]
                for evidence, numbers in zip(EVIDENCE, self._numbers, strict=True)
                for term in evidence.terms(word)
                if term in numbers
            ]
            self._matches[word] = matches
        return matches

    def _bm25(self, frequencies: list[int], words: int, letters: int) -> float:
        dampings = [
            K1 * (1 - B + B * evidence.length(words, letters) / average)
            for evidence, average in zip(EVIDENCE, self._lengths, strict=True)
        ]
        return sum(
            weight * frequency * (K1 + 1) / (frequency + dampings[place])
            for weight, frequency, place in zip(self._weights, frequencies, self._places, strict=True)
            if frequency
        )
