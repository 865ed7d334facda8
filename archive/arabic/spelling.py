"""One word against one word: what it costs to read one spelling as the other.

A word becomes a lattice: from each of its letters, the Arabic that may be written there, and what that costs
(`romanisation.py`, `vowels.py`, `variants.py`). The cheapest way through the lattice that spells the other word
is the distance of the two.
"""

from functools import cached_property, lru_cache
from itertools import pairwise
from operator import add

from . import chars as c
from .clitics import ARTICLE
from .fold import fold
from .romanisation import CONSONANTS, MARKED_LATIN
from .variants import EXTRA_LETTERS, SAME_SOUND
from .vowels import VOWELS

SUBSTITUTION = 1.0  # another consonant
EXTRA_LETTER = 1.0  # a consonant too many
FIRST_LETTER = 0.3  # and more at the start of a word, where it is usually a joined particle
EXTRA_VOWEL = 0.6
SWAP = 0.5
DOUBLED = 0.05
ARTICLE_COST = 0.06
SOFTENING = ("e", "i", "y")
LATIN_VOWELS = frozenset("aeiouy'")
LONGEST_PIECE = 4
SHORTEST_ARTICLED = 5
INFINITE = 1e9

_MARKED = str.maketrans({source: target for source, target, _ in MARKED_LATIN})
_FOREIGN_ARABIC = str.maketrans({c.TCHEH: "تش", c.JEH: "ج"})
_EXTRA = {letter: cost for letter, cost, _ in EXTRA_LETTERS}

Edges = dict[str, list[tuple[int, float]]]  # Arabic piece → (letter of the word it leads to, cost)


def fold_name(word: str) -> str:
    """Return `word` folded for the comparison of names: `Çavuşoğlu` → `chavushoghlu`, `نژاد` → `نجاد`."""
    return fold(word.casefold().translate(_MARKED).translate(_FOREIGN_ARABIC)).replace(c.RIGHT_SINGLE_QUOTE, "'")


def is_latin(folded: str) -> bool:
    """Tell whether a folded word is written in Latin letters: its first letter decides."""
    return "a" <= folded[:1] <= "z"


def has_article(folded: str) -> bool:
    """Tell whether a folded Arabic word may begin with the article; shorter words only look so (`الي`)."""
    return folded.startswith(ARTICLE) and len(folded) >= SHORTEST_ARTICLED


def latin_rules(rows) -> dict[str, list[tuple[str, str, float, str]]]:
    """Return the rows of a table of romanisation by their first letter: (Latin, Arabic, cost, where it holds)."""
    rules: dict[str, list] = {}
    for pattern, arabic, cost, _example in rows:
        bare = pattern.strip("^$+")
        rules.setdefault(bare[0], []).append((bare, arabic, cost, pattern.replace(bare, "")))
    return rules


def arabic_rules(rows) -> dict[str, list[tuple[str, str, float, str]]]:
    """Return the rows of a table of variants, read both ways, by their first letter."""
    rules: dict[str, list] = {}
    for one, other, cost, _example in rows:
        for source, target in ((one, other), (other, one)):
            bare = source.strip("$")
            rules.setdefault(bare[0], []).append((bare, target.strip("$"), cost, source.replace(bare, "")))
    return rules


_LATIN_RULES = latin_rules(CONSONANTS + VOWELS)
_ARABIC_RULES = arabic_rules(SAME_SOUND)


def _holds(where: str, word: str, start: int, end: int) -> bool:
    if where == "^":
        return start == 0
    if where == "$":
        return end == len(word)
    return where != "+" or word[end : end + 1] in SOFTENING


def latin_lattice(word: str, rules=_LATIN_RULES) -> list[Edges]:
    """Return the readings of a folded Latin word, letter by letter. A doubled consonant reads as one."""
    lattice = []
    for start, letter in enumerate(word):
        edges: Edges = {"": [(start + 1, EXTRA_VOWEL if letter in LATIN_VOWELS else EXTRA_LETTER)]}
        doubled = letter not in LATIN_VOWELS and word[start + 1 : start + 2] == letter
        for pattern, arabic, cost, where in rules.get(letter, ()):
            if not word.startswith(pattern, start):
                continue
            for end in (start + len(pattern), start + 2) if doubled and len(pattern) == 1 else (start + len(pattern),):
                if _holds(where, word, start, end):
                    edges.setdefault(arabic, []).append((end, cost))
        lattice.append(edges)
    return lattice


def arabic_lattice(word: str, rules=_ARABIC_RULES) -> list[Edges]:
    """Return what may stand for a folded Arabic word, letter by letter. A doubled letter reads as one."""
    lattice = []
    for start, letter in enumerate(word):
        edges: Edges = {letter: [(start + 1, 0)], letter * 2: [(start + 1, DOUBLED)]}
        edges[""] = [(start + 1, _extra(letter, first=start == 0))]
        for pattern, arabic, cost, where in rules.get(letter, ()):
            end = start + len(pattern)
            if word.startswith(pattern, start) and _holds(where, word, start, end):
                edges.setdefault(arabic, []).append((end, cost))
        following = word[start + 1 : start + 2]
        if following == letter:
            edges[letter].append((start + 2, DOUBLED))
        elif following:
            edges.setdefault(following + letter, []).append((start + 2, SWAP))
        lattice.append(edges)
    if has_article(word):
        lattice[0][""].append((len(ARTICLE), ARTICLE_COST))
    return lattice


def _extra(letter: str, first: bool) -> float:
    return _EXTRA.get(letter, EXTRA_LETTER) + (FIRST_LETTER if first else 0)


def lattice_of(folded: str) -> list[Edges]:
    """Return the lattice of a folded word of either script."""
    return latin_lattice(folded) if is_latin(folded) else arabic_lattice(folded)


class Aligner:
    """One word, ready to be compared with many that share their beginnings.

    Dynamic programming over (letters read, letters spelt), after Wagner & Fischer (1974), with pieces of several
    letters. A column holds, for each number of letters read, the least cost of having spelt the target so far.
    """

    def __init__(self, lattice: list[Edges]):
        self.length = len(lattice)
        self.moves: dict[str, list[tuple[int, int, float]]] = {}
        for start, edges in enumerate(lattice):
            for piece, ends in edges.items():
                self.moves.setdefault(piece, []).extend((start, end, cost) for end, cost in ends)
        self.silent = sorted(self.moves.pop("", ()))
        self.letters = frozenset("".join(self.moves) + ARTICLE)
        self.begun: dict[str, list[tuple[int, int, float, int]]] = {}
        for piece, moves in self.moves.items():
            for size in range(1, len(piece)):
                rest = ((start, end, cost, len(piece) - size) for start, end, cost in moves)
                self.begun.setdefault(piece[:size], []).extend(rest)

    def cost(self, target: str) -> float:
        """Return the cost of the cheapest way to spell the whole of `target`."""
        columns = [self.first_column()]
        for end in range(1, len(target) + 1):
            columns.append(self.next_column(target[:end], columns))
        return columns[-1][-1]

    def first_column(self) -> list[float]:
        """Return the costs before any letter of a target."""
        return self._with_silent([0.0] + [INFINITE] * self.length)

    def next_column(self, target: str, columns: list[list[float]]) -> list[float]:
        """Return the costs after the last letter of `target`, given the columns of its shorter beginnings."""
        before, extra = columns[-1], _extra(target[-1], first=len(target) == 1)
        column = [before[0] + extra]
        for one_less, cost in pairwise(before):
            kept, changed = cost + extra, one_less + SUBSTITUTION
            column.append(kept if kept < changed else changed)
        if target == ARTICLE:
            column[0] = min(column[0], ARTICLE_COST)
        for size in range(1, min(LONGEST_PIECE, len(target)) + 1):
            earlier = columns[-size]
            for start, end, step in self.moves.get(target[-size:], ()):
                if earlier[start] + step < column[end]:
                    column[end] = earlier[start] + step
        return self._with_silent(column)

    def outlook(self, target: str, columns: list[list[float]], column: list[float], room: int) -> float:
        """Return the least that a word can cost in the end which begins with `target` and has `room` letters more."""
        least = min(map(add, column, self._rest[min(room, len(self._rest) - 1)]))
        if room and target == ARTICLE[:1]:
            least = min(least, ARTICLE_COST + self._rest[min(room - 1, len(self._rest) - 1)][0])
        for size in range(1, min(LONGEST_PIECE - 1, len(target)) + 1):
            for start, end, cost, missing in self.begun.get(target[-size:], ()):
                if missing <= room:
                    rest = self._rest[min(room - missing, len(self._rest) - 1)]
                    least = min(least, columns[-size][start] + cost + rest[end])
        return least

    def foreign_cost(self, letter: str) -> float:
        """Return the least that a letter costs which is not among `letters`, those of the word's readings."""
        return min(SUBSTITUTION, _EXTRA.get(letter, EXTRA_LETTER))

    def _with_silent(self, column: list[float]) -> list[float]:
        for start, end, step in self.silent:
            if column[start] + step < column[end]:
                column[end] = column[start] + step
        return column

    @cached_property
    def _rest(self) -> list[list[float]]:
        """Per number of letters that the target has left: the least cost of reading on from each letter to the end."""
        moves = [(start, end, cost, len(piece)) for piece, ways in self.moves.items() for start, end, cost in ways]
        moves += [(start, end, cost, 0) for start, end, cost in self.silent]
        moves += [(start, start + 1, SUBSTITUTION, 1) for start in range(self.length)]
        moves.sort(reverse=True)
        table: list[list[float]] = []
        for room in range(self.length + LONGEST_PIECE):
            row = [INFINITE] * self.length + [0.0]
            table.append(row)
            for start, end, cost, size in moves:
                if size <= room and cost + table[room - size][end] < row[start]:
                    row[start] = cost + table[room - size][end]
        return table


@lru_cache(maxsize=5_000)
def aligner(folded: str) -> Aligner:
    """Return the aligner of a folded word of either script."""
    return Aligner(lattice_of(folded))


@lru_cache(maxsize=10_000)
def rendering(latin: str) -> str:
    """Return the usual Arabic spelling of a folded Latin word: the cheapest reading, longest pieces first."""
    lattice, spelt, start = latin_lattice(latin), "", 0
    while start < len(lattice):
        choices = ((cost, -end, piece) for piece, ends in lattice[start].items() for end, cost in ends)
        _cost, end, piece = min(choices)
        spelt, start = spelt + piece, -end
    return spelt


def closeness(cost: float, length: int, other_length: int) -> float:
    """Return a cost as a similarity below 1: a whole letter weighs less in a longer word."""
    return max(0.0, 0.999 * (1 - cost / allowance(length, other_length)))


def allowance(length: int, other_length: int) -> float:
    """Return the cost at which two words of these lengths have nothing in common."""
    return ((length + other_length) / 2 + 1) / 1.6


def word_similarity(one: str, other: str) -> float:
    """Return how near two folded words are as spellings of one name, 0 to 1. Symmetric."""
    if one == other:
        return 1.0
    if not one or not other:
        return 0.0
    one, other = sorted((one, other))  # Latin before Arabic, and the same order whichever comes first
    if is_latin(other):
        return (_one_way(one, rendering(other)) + _one_way(other, rendering(one))) / 2
    return _one_way(one, other)


def _one_way(source: str, target: str) -> float:
    return closeness(aligner(source).cost(target), len(source), len(target))
