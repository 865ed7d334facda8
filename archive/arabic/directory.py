"""The people, places and bodies that a query may name, those whose listed spelling it is before any that sound like it.

An entry is an id with every spelling that is listed for it. Order: the whole of a listed spelling, whole words of
one, its beginning, then names that sound alike.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import islice

from .clitics import ARTICLE
from .names import SAME_NAME, NameIndex, join_particles, name_words
from .spelling import has_article, is_latin

SHORTEST_BEGINNING = 2  # letters; one letter finds only what is called by it
SHORTEST_SOUND = 3
SAME_SEVERAL = 0.8  # as SAME_NAME, for names of several words: one of three may be missing
PART_COST = 0.1  # a word of a longer name sounds alike: behind a name that is that word alone
OTHERWISE_WRITTEN = 0.99
LAST = chr(0x10FFFF)


class Level(IntEnum):
    """How a spelling was met, the best first."""

    FULL = 0
    WORDS = 1
    BEGINNING = 2
    SOUND = 3


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that was found, the listed spelling it was found by, how, and how near that is (0 to 1)."""

    id: Hashable
    spelling: str
    level: Level
    score: float


class NameDirectory:
    """Entries, ready to be ranked for one query after another. Unchanging, so threads may share it."""

    def __init__(self, entries: Iterable[tuple[Hashable, Sequence[str]]]):
        self._position: dict[Hashable, int] = {}
        self._listed: dict[str, list[tuple[Hashable, str]]] = defaultdict(list)  # spelling as listed → entries
        starts = []
        for entry, spellings in entries:
            self._position.setdefault(entry, len(self._position))
            for spelling in spellings:
                self._listed[spelling].append((entry, spelling))
                starts += ((form, at, entry, spelling) for form, at in _beginnings(spelling))
        self._starts = sorted(starts, key=lambda start: (start[0], start[1], self._position[start[2]], start[3]))
        self._forms = [start[0] for start in self._starts]
        self._words = dict(self._by_word())
        self._by_sound = NameIndex(self._listed)
        self._words_by_sound = NameIndex(self._words)

    def rank(self, query: str, limit: int = 10, beginnings: bool = False) -> list[Match]:
        """Return the entries that `query` may name, best first, each once.

        With `beginnings`, for suggestions while someone types, names that only begin with it count, from two letters.
        """
        found: dict[Hashable, Match] = {}
        for match in self._by_spelling(name_words(query), beginnings):
            self._keep(match, found)
        if len(found) < limit:
            for match in self._sounding_like(query, limit):
                self._keep(match, found)
        return sorted(found.values(), key=self._order)[:limit]

    def _keep(self, match: Match, found: dict[Hashable, Match]) -> None:
        if match.id not in found or self._order(match) < self._order(found[match.id]):
            found[match.id] = match

    def _order(self, match: Match) -> tuple:
        return match.level, -match.score, self._position[match.id], match.spelling

    def _by_spelling(self, words: list[str], beginnings: bool) -> Iterator[Match]:
        form = _form(words)
        if not form:
            return
        at = bisect_left(self._forms, form)
        end = bisect_left(self._forms, form + LAST, lo=at)
        for start, word, entry, spelling in islice(self._starts, at, end):
            written = name_words(spelling)
            share = len(form) / max(len(form), len(_form(written)))
            if start == form and not word:
                yield Match(entry, spelling, Level.FULL, 1.0 if written == words else OTHERWISE_WRITTEN)
            elif len(form) < SHORTEST_BEGINNING:
                continue
            elif start == form or start[len(form)] == " ":
                yield Match(entry, spelling, Level.WORDS, share)
            elif beginnings:
                yield Match(entry, spelling, Level.BEGINNING, 1.0 / (1 + word))

    def _by_word(self) -> Iterator[tuple[str, list[tuple[Hashable, str]]]]:
        """Each word of a listed spelling, with the entries that have it, those that are called nothing else first."""
        words = defaultdict(list)
        for spelling in sorted(self._listed, key=lambda spelling: len(spelling.split())):
            for word in join_particles(name_words(spelling)):
                words[word] += self._listed[spelling]
        yield from words.items()

    def _sounding_like(self, query: str, limit: int) -> Iterator[Match]:
        words = join_particles(name_words(query))
        if len("".join(words)) < SHORTEST_SOUND:
            return
        if len(words) > 1:
            for spelling, score in self._by_sound.candidates(query, limit, SAME_SEVERAL):
                for entry, listed in self._listed[spelling]:
                    yield Match(entry, listed, Level.SOUND, score)
        else:
            for word, score in self._words_by_sound.candidates(query, limit, SAME_NAME):
                for entry, listed in self._words[word]:
                    share = len(word) / max(len(word), len(_form(name_words(listed))))
                    yield Match(entry, listed, Level.SOUND, score * (1 - PART_COST * (1 - share)))


def _form(words: list[str]) -> str:
    return " ".join(join_particles(words))


def _beginnings(spelling: str) -> Iterator[tuple[str, int]]:
    """Each form that a query may begin like, with the number of the word it starts at: 0 is the whole spelling."""
    words = name_words(spelling)
    joined = join_particles(words)
    forms = {" ".join(joined): 0}
    for source in (joined, words):
        for at, word in enumerate(source):
            rest = source[at + 1 :]
            forms.setdefault(" ".join([word, *rest]), at or 1)
            if not is_latin(word) and has_article(word):
                forms.setdefault(" ".join([word[len(ARTICLE) :], *rest]), at or 1)
    forms.pop("", None)
    yield from forms.items()


def rank_names(query: str, entries: Iterable[tuple[Hashable, Sequence[str]]], limit: int = 10) -> list[Match]:
    """Return the entries that `query` may name, best first. For many queries keep a `NameDirectory`."""
    return NameDirectory(entries).rank(query, limit)
