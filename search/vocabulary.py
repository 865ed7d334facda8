"""The words of the index, and in how many documents each stands. The only place that reads them off the engine."""

import threading
from collections import defaultdict
from collections.abc import Iterable

from haystack import connections

FIELD = "folded"


class Vocabulary:
    """The words of one state of the index. Unchanging, so threads may share it."""

    def __init__(self, frequencies: dict[str, int]):
        self.frequencies = frequencies
        self._by_length: dict[int, list[tuple[int, str]]] = defaultdict(list)
        for word in frequencies:
            self._by_length[len(word)].append((letters_of(word), word))

    def near(self, word: str, distance: int) -> list[str]:
        """Return the words that may lie within `distance` edits of `word`: no other does, but some of these may not.

        An edit changes the set of letters by two at most, which rules most words out at the price of one XOR.
        """
        letters, most = letters_of(word), 2 * distance
        return [
            other
            for length in range(len(word) - distance, len(word) + distance + 1)
            for others, other in self._by_length.get(length, ())
            if (letters ^ others).bit_count() <= most
        ]


def letters_of(word: str) -> int:
    """The set of letters of a word as bits; letters may share one."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits


def count_documents(word: str) -> int:
    """Return how many documents hold a folded word. Raises IndexOutdated."""
    snapshot = connections["default"].get_backend().snapshot()
    return snapshot.searcher.reader().doc_frequency(FIELD, word) if snapshot else 0


def count_documents_each(field: str, terms: Iterable[str]) -> tuple[int, dict[str, int]]:
    """Return how many documents there are, and how many hold each index term of a field. Raises IndexOutdated."""
    snapshot = connections["default"].get_backend().snapshot()
    if snapshot is None:
        return 0, dict.fromkeys(terms, 0)
    reader = snapshot.searcher.reader()
    return reader.doc_count(), {term: reader.doc_frequency(field, term) for term in terms}


class VocabularyCache:
    """The vocabulary of the newest state of the index, read once for all threads."""

    def __init__(self):
        self._lock = threading.Lock()
        self._held: tuple[object, Vocabulary] = (None, Vocabulary({}))

    def current(self) -> Vocabulary:
        """Return it. Raises IndexOutdated."""
        snapshot = connections["default"].get_backend().snapshot()
        if snapshot is None:
            return Vocabulary({})
        reader = snapshot.searcher.reader()
        state = snapshot.generation, reader.generation()
        with self._lock:
            if self._held[0] != state:
                field = snapshot.searcher.schema[FIELD]
                words = {field.from_bytes(term): info.doc_frequency() for term, info in reader.iter_field(FIELD)}
                self._held = state, Vocabulary(words)
            return self._held[1]


current_vocabulary = VocabularyCache().current
