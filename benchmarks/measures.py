"""BM25 with fixed parameters, measures of a ranking, and paired bootstrap intervals. Needs numpy."""

import math
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import numpy as np

K1, B = 1.2, 0.75
CUT = 10
RESAMPLES = 2000
NOT_FOUND = math.inf


class Bm25:
    """BM25 as in Lucene over documents given as lists of terms; the query is the OR of its terms."""

    def __init__(self, documents: Iterable[Sequence[str]]):
        holders: dict[str, tuple[array, array]] = {}
        lengths = []
        for number, terms in enumerate(documents):
            lengths.append(len(terms))
            for term, count in Counter(terms).items():
                numbers, counts = holders.setdefault(term, (array("i"), array("i")))
                numbers.append(number)
                counts.append(count)
        self.count = len(lengths)
        length = np.array(lengths, dtype=float)
        self._damping = K1 * (1 - B + B * length / length.mean())
        self._holders = holders
        self._postings: dict[str, tuple[np.ndarray, np.ndarray]] = {}

    def scores(self, terms: Sequence[str]) -> np.ndarray:
        """Return the score of every document."""
        scores = np.zeros(self.count)
        for term, count in Counter(terms).items():
            numbers, weights = self._posting(term)
            scores[numbers] += count * weights
        return scores

    def _posting(self, term: str) -> tuple[np.ndarray, np.ndarray]:
        if term not in self._postings:
            numbers, counts = (np.array(values, dtype=int) for values in self._holders.get(term, ((), ())))
            idf = math.log(1 + (self.count - len(numbers) + 0.5) / (len(numbers) + 0.5))
            self._postings[term] = numbers, idf * counts * (K1 + 1) / (counts + self._damping[numbers])
        return self._postings[term]


def rank_in_scores(scores: Sequence[float], wanted: int) -> float:
    """Return the rank, from 1, of the document `wanted`; documents of equal score share their mean rank."""
    values = np.asarray(scores)
    better, equal = (values > values[wanted]).sum(), (values == values[wanted]).sum()
    return float(better + (equal + 1) / 2)


def rank_in_list(found: Sequence, wanted) -> float:
    """Return the rank of `wanted` in what a search returned, best first; infinite where it is missing."""
    return found.index(wanted) + 1 if wanted in found else NOT_FOUND


def judge(search: Callable[[str], Sequence], queries: Sequence[str], answers: Sequence) -> np.ndarray:
    """Return the rank of each query's answer in what `search(query)` returns: keys of documents, best first."""
    return np.array([rank_in_list(search(query), answer) for query, answer in zip(queries, answers, strict=True)])


def reciprocal(ranks: np.ndarray) -> np.ndarray:
    """Return 1/rank within the first ten, else 0; its mean is MRR@10."""
    return np.where(ranks <= CUT, 1 / ranks, 0.0)


def measures(ranks: np.ndarray) -> dict[str, float]:
    """Return MRR@10, R@1, R@10 and nDCG@10 for queries of one relevant document each."""
    return {
        "MRR@10": reciprocal(ranks).mean(),
        "R@1": (ranks <= 1).mean(),
        "R@10": (ranks <= CUT).mean(),
        "nDCG@10": np.where(ranks <= CUT, 1 / np.log2(1 + ranks), 0.0).mean(),
    }


def gain(ours: np.ndarray, theirs: np.ndarray, groups: Sequence[int]) -> tuple[float, float, float]:
    """Return the gain in MRR@10 with its 95 % interval: paired bootstrap, resampled by `groups` (paragraphs)."""
    difference = reciprocal(ours) - reciprocal(theirs)
    _, members = np.unique(np.asarray(groups), return_inverse=True)
    sums, sizes = np.bincount(members, difference), np.bincount(members)
    drawn = np.random.default_rng(1).integers(0, len(sums), (RESAMPLES, len(sums)))
    means = sums[drawn].sum(axis=1) / sizes[drawn].sum(axis=1)
    low, high = np.percentile(means, [2.5, 97.5])
    return float(difference.mean()), float(low), float(high)
