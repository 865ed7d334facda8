"""Texts that are one story told again: an agency's report on five sites, with another title and a sentence less.

Candidates meet by MinHash: a text keeps the smallest hashes of its word shingles (a bottom-k sketch), and two texts
share as many of them as they share shingles. What meets is then measured on all shingles. Two reports of one meeting
in different words are no one story, nor are pages that recur with other numbers (rates, timetables).
Source: A. Broder, On the resemblance and containment of documents (1997).
"""

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from archive.arabic.fold import fold
from archive.arabic.words import split_words
from archive.partialdate import PartialDate

SHINGLE = 3  # words
SKETCH = 16  # hashes that a text keeps to be found by
LEAST_SHARED = 2  # of them, for a text to be a candidate
MOST_CANDIDATES = 12
SAME_TEXT = 0.55  # Jaccard: shared shingles in all of both
# A text that stands in a longer one: nearly all of it, and the longer not much longer.
CONTAINED, LEAST_OF_LONGER = 0.85, 0.35
# What a page says two days later in much the same words is news again: `يلتقي غداً`, `التقى اليوم`. A later text that
# leaves words out and adds none says nothing new.
SAME_DAYS, SAME_TEXT_LATER = 1, 0.75
CUT_LATER, LEAST_OF_CUT = 0.97, 0.5
# Of texts with so few shingles more must be shared: two sentences of the same people look alike.
SHORT, SAME_SHORT_TEXT = 30, 0.75
SAME_NUMBERS, LEAST_NUMBERS = 0.5, 3
DAYS_APART = 7  # between the days of publication; later it is another story in any case
_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")


@dataclass(frozen=True, slots=True)
class Telling:
    """A text as it is compared: its title, its shingles as sorted hashes, its numbers, its day."""

    title: str
    shingles: array
    numbers: frozenset[str]
    published: PartialDate | None

    @property
    def sketch(self) -> tuple[int, ...]:
        """The hashes that the text is found by, each below 2**63."""
        return tuple(self.shingles[:SKETCH])


def read_telling(title: str, body: str, published: PartialDate | None) -> Telling:
    """Return what is compared of a text. Spelling is folded, punctuation and paragraphs do not count."""
    words = [word.folded for word in split_words(body)]
    hashes = {_hash(words[place : place + SHINGLE]) for place in range(max(1, len(words) - SHINGLE + 1))}
    return Telling(
        title=" ".join(word.folded for word in split_words(title)),
        shingles=array("q", sorted(hashes)),
        numbers=frozenset(map(fold, _NUMBER.findall(body))),
        published=published,
    )


def is_same_story(one: Telling, other: Telling) -> bool:
    """Whether two texts tell one story almost word for word."""
    small, large = sorted((set(one.shingles), set(other.shingles)), key=len)
    shared = len(small & large)
    resemblance = shared / (len(small) + len(large) - shared)
    contained = shared / len(small)
    days = _days_between(one.published, other.published)
    if days > DAYS_APART or _differ_in_numbers(one.numbers, other.numbers):
        return False
    if len(small) < SHORT:
        return resemblance >= SAME_SHORT_TEXT
    if days > SAME_DAYS:
        shorter, longer = sorted((one, other), key=lambda telling: len(telling.shingles))
        is_cut = contained >= CUT_LATER and shorter.published.first_day > longer.published.last_day
        return resemblance >= (LEAST_OF_CUT if is_cut else SAME_TEXT_LATER)
    # With the title kept, a cut text is the same story as the whole: that needs no measure of length.
    longest = 0 if one.title == other.title else LEAST_OF_LONGER
    return resemblance >= SAME_TEXT or (contained >= CONTAINED and resemblance >= longest)


def _hash(words: list[str]) -> int:
    return int.from_bytes(blake2b(" ".join(words).encode(), digest_size=8).digest()) >> 1


def _days_between(one: PartialDate | None, other: PartialDate | None) -> int:
    """Days between the nearest ends of two dates; 0 where one is not known."""
    if one is None or other is None:
        return 0
    return max(0, (one.first_day - other.last_day).days, (other.first_day - one.last_day).days)


def _differ_in_numbers(one: frozenset[str], other: frozenset[str]) -> bool:
    """Rates, timetables and scores come every day in the same words."""
    fewer = min(len(one), len(other))
    return fewer >= LEAST_NUMBERS and len(one & other) < SAME_NUMBERS * fewer


class Shelf:
    """Tellings in memory, by key, found by how they are told. `root` is the first telling of a story."""

    def __init__(self):
        self._tellings: dict[str, Telling] = {}
        self._by_hash: defaultdict[int, list[str]] = defaultdict(list)
        self._parents: dict[str, str] = {}
        self._order: dict[str, int] = {}

    def add(self, key: str, telling: Telling, elsewhere: Iterable[str] = ()) -> None:
        """Put a telling with its story; `elsewhere` are keys of the same story that are not on the shelf."""
        kin = [*elsewhere, *self._find(telling)]
        for name in (*kin, key):
            self._order.setdefault(name, len(self._order))
        self._tellings[key] = telling
        for value in telling.sketch:
            self._by_hash[value].append(key)
        for name in kin:
            first, second = sorted((self.root(name), self.root(key)), key=self._order.__getitem__)
            if first != second:
                self._parents[second] = first

    def root(self, key: str) -> str:
        """The first telling of the story that `key` tells: itself, when it is the first."""
        while key in self._parents:
            key = self._parents[key]
        return key

    def tells(self, key: str, telling: Telling) -> bool:
        """Whether `telling` is the story of the one at `key`."""
        return is_same_story(self._tellings[key], telling)

    def _find(self, telling: Telling) -> list[str]:
        counts = Counter(key for value in telling.sketch for key in self._by_hash.get(value, ()))
        near = [key for key, count in counts.most_common(MOST_CANDIDATES) if count >= min_shared(telling)]
        return [key for key in near if is_same_story(self._tellings[key], telling)]


def min_shared(telling: Telling) -> int:
    """How many values of its sketch a text must share to be compared: fewer where it has but few."""
    return min(LEAST_SHARED, len(telling.shingles))
