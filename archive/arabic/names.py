"""Names across spellings and scripts: keys to meet by, a similarity to rank by, an index to find in.

`Dbeibah`, `Dabaiba`, `الدبيبه` and `دبيبة` share a key; `similarity` says how near one is to another;
`NameIndex` finds the nearest names of a vocabulary. How letters correspond stands in tables: `romanisation.py`,
`vowels.py`, `variants.py`, `exonyms.py`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from heapq import heappop, heappush, nsmallest

from . import chars as c
from .clitics import ARTICLE
from .exonyms import EXONYMS
from .spelling import (
    LATIN_VOWELS,
    aligner,
    allowance,
    closeness,
    fold_name,
    has_article,
    is_latin,
    latin_lattice,
    rendering,
    word_similarity,
)
from .variants import SOUNDS
from .words import split_words

KEY_COST = 0.2  # readings dearer than this give no key of their own
MOST_KEYS = 16
LONGEST_WORD = 40  # letters; no name is longer, and text that is no name must not cost more
MOST_WORDS = 12
SAME_NAME = 0.88  # from here on two words are usually spellings of one name: docs/arabic.md
LOWEST_SCORE = 0.75  # below this nothing is offered, not even far down a list
SHORTLIST = 3  # names compared whole, for each that is wanted
ALIKE = 0.6  # words less alike than this do not count as a pair
EXONYM_SCORE = 0.999

_SOUNDS = {letter: sounds for letter, sounds, _example in SOUNDS}

# Words that are written apart or joined. Latin folded, then Arabic folded.
_ARTICLES = frozenset("al el ul".split())
_ASSIMILATED = frozenset("ad ed ar er as es ash esh at et an en az ez".split())
_BEFORE = {
    **dict.fromkeys("abd abdul abdel abdal abdur abder abdus abdes abdun abden".split(), "abdal"),
    **dict.fromkeys("abu abou abo".split(), "abu"),
    **dict.fromkeys("bu bou".split(), "bu"),
    **dict.fromkeys("bin ben ibn".split(), "bin"),
    **{word: word for word in "عبد ابو بو بن ال".split()},
    **dict.fromkeys("ابا ابي".split(), "ابو"),
    "ابن": "بن",
}
_AFTER = {
    **dict.fromkeys("din deen dine eddine eddin uddin addin".split(), "aldin"),
    **dict.fromkeys("allah ullah ollah".split(), "allah"),
    **{word: word for word in "الله الدين".split()},
}
# The article inside one Latin word, before it is lost: abderrahmane, abdennour, saifeddine.
_SERVANT = re.compile(r"^abd[aeu](?:l(?=.)|(?=[rsztdn].))")
_FAITH = re.compile(r"(?<=\w{2})[aeiou]dd(?:een|ine?)$")


def name_words(text: str) -> list[str]:
    """Return the words of a name, folded, as they are written."""
    return [fold_name(word.text)[:LONGEST_WORD] for word in split_words(text)][:MOST_WORDS]


def join_particles(words: list[str]) -> list[str]:
    """Return folded words with the particles that may be written apart joined to their neighbour.

    `abd al hamid`, `abdel hamid`, `abdelhamid` → `abdalhamid`; `عبد الحميد` → `عبدالحميد`; `al sarraj` → `sarraj`.
    """
    joined: list[str] = []
    before = ""
    for word, following in zip(words, [*words[1:], ""], strict=False):
        if following and (word in _ARTICLES or (word in _ASSIMILATED and following.startswith(word[1:]))):
            continue
        if following and word in _BEFORE:
            before += _BEFORE[word]
        elif word in _AFTER and joined and not before:
            joined[-1] += _AFTER[word]
        else:
            joined.append(before + _FAITH.sub("aldin", _SERVANT.sub("abdal", word)))
            before = ""
    return joined


def name_keys(word: str) -> frozenset[str]:
    """Return the consonant keys of one word of either script: spellings of one name share at least one.

    `Haftar`, `Hifter` and `حفتر` → `hftr`. A word without consonants has the key "".
    """
    folded = fold_name(word)[:LONGEST_WORD]
    if is_latin(folded):
        return _cheapest(_latin_keys(folded))
    forms = (folded, folded[len(ARTICLE) :]) if has_article(folded) else (folded,)
    return frozenset(key for form in forms for key in _lengthen({""}, form.removesuffix(c.HEH)))


def _lengthen(keys: set[str], arabic: str) -> set[str]:
    """Keys with the sounds of some Arabic letters after them. A sound that is repeated counts once."""
    for letter in arabic.replace("تش", "ش"):
        sounds = _SOUNDS.get(letter, ("",))
        keys = {key if key.endswith(sound) else key + sound for key in keys for sound in sounds}
        keys = set(sorted(keys)[:MOST_KEYS])
    return keys


def _latin_keys(folded: str) -> dict[str, float]:
    """The keys of every cheap reading of a Latin word, with what the reading costs."""
    reached: list[dict[str, float]] = [{} for _ in range(len(folded) + 1)]
    reached[0][""] = 0.0
    for start, edges in enumerate(latin_lattice(folded)):
        for key in _cheapest(reached[start]):
            for piece, ends in edges.items():
                for end, step in ends:
                    if step <= KEY_COST or folded[start] in LATIN_VOWELS:
                        for longer in _lengthen({key}, piece):
                            cost = reached[start][key] + step
                            reached[end][longer] = min(cost, reached[end].get(longer, cost))
    return reached[-1]


def _cheapest(keys: dict[str, float]) -> frozenset[str]:
    return frozenset(nsmallest(MOST_KEYS, keys, key=lambda key: (keys[key], key)))


def _exonyms() -> dict[str, frozenset[str]]:
    """Each folded name of the table, and without its article → its names in the other script, with and without."""
    others: dict[str, set[str]] = defaultdict(set)
    for latin, arabic in EXONYMS:
        words = name_words(arabic)
        for form in {" ".join(words), " ".join([words[0].removeprefix(ARTICLE), *words[1:]])}:
            others[latin].add(form)
            others[form].add(latin)
    return {name: frozenset(names) for name, names in others.items()}


_EXONYMS = _exonyms()


def similarity(one: str, other: str) -> float:
    """Return how near two names of one or more words are, 0 to 1, whatever their scripts. Symmetric.

    1 is the same name after folding; 0.85 and more is usually another spelling of it. Words are paired in any order,
    and a word without a partner takes its share away: `Haftar` and `خليفة حفتر` come to 0.67.
    """
    return _similarity(*sorted((" ".join(name_words(one)), " ".join(name_words(other)))))


@lru_cache(maxsize=20_000)
def _similarity(one: str, other: str) -> float:
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    if other in _EXONYMS.get(one, ()):
        return EXONYM_SCORE
    words, others = one.split(), other.split()
    best = _paired(join_particles(words), join_particles(others))
    if len(words) > 1 or len(others) > 1:
        best = max(best, _paired(words, others), EXONYM_SCORE * word_similarity("".join(words), "".join(others)))
    return best


def _paired(words: list[str], others: list[str]) -> float:
    """The similarity of the best pairs of words, over the mean number of words."""
    scores = [(word_similarity(word, other), i, j) for i, word in enumerate(words) for j, other in enumerate(others)]
    total, used, taken = 0.0, set(), set()
    for score, i, j in sorted(scores, key=lambda pair: (-pair[0], pair[1:])):
        if score >= ALIKE and i not in used and j not in taken:
            total += score
            used.add(i)
            taken.add(j)
    if total == 0 and len(scores) == 1:
        return scores[0][0]
    return min(1.0, 2 * total / (len(words) + len(others)))


class _Node:
    """A letter in the tree of a vocabulary: what may follow, what ends here, and the length of the longest below."""

    __slots__ = ("children", "longest", "spelt")

    def __init__(self):
        self.children: dict[str, _Node] = {}
        self.spelt = ""
        self.longest = 0


class NameIndex:
    """The names of a vocabulary, one word or several, of either script, found by how near they are to a query."""

    def __init__(self, vocabulary: Iterable[str], exonyms: bool = True):
        self._exonyms = _EXONYMS if exonyms else {}
        self._root = _Node()
        self._names: dict[str, set[str]] = defaultdict(set)  # word as it stands in the tree → names that have it
        self._folded: dict[str, set[str]] = defaultdict(set)
        for name in vocabulary:
            words = name_words(name)
            self._folded[" ".join(words)].add(name)
            for word in _search_words(words):
                self._plant(word, name)

    def _plant(self, word: str, name: str) -> None:
        if name in self._names[word]:
            return
        self._names[word].add(name)
        node = self._root
        for letter in word:
            node.longest = max(node.longest, len(word))
            node = node.children.setdefault(letter, _Node())
        node.longest = max(node.longest, len(word))
        node.spelt = word

    def candidates(self, query: str, limit: int = 10, lowest: float = LOWEST_SCORE) -> list[tuple[str, float]]:
        """Return the names nearest to `query`, best first, as (name, similarity ≥ `lowest`)."""
        words = name_words(query)
        folded = " ".join(words)
        scores = self._by_words(words, limit, lowest)
        for other in self._exonyms.get(folded, ()):
            scores.update(dict.fromkeys(self._folded.get(other, ()), EXONYM_SCORE))
        scores.update(dict.fromkeys(self._folded.get(folded, ()), 1.0))
        found = [(name, score) for name, score in scores.items() if score >= lowest]
        return nsmallest(limit, found, key=lambda match: (-match[1], match[0]))

    def _by_words(self, words: list[str], limit: int, lowest: float) -> dict[str, float]:
        near: dict[str, float] = defaultdict(float)
        several = len(words) > 1
        for word in _search_words(words, rendered=False):
            for spelt, score in _Walk(word, limit * (SHORTLIST if several else 1), lowest).words(self._root):
                for name in self._names[spelt]:
                    near[name] += score
        if not several and all(_is_one_arabic_word(name) for name in near):
            return near
        shortlist = nsmallest(limit * SHORTLIST, near, key=lambda name: (-near[name], name))
        return {name: similarity(" ".join(words), name) for name in shortlist}


def _is_one_arabic_word(name: str) -> bool:
    words = name_words(name)
    return len(words) == 1 and not is_latin(words[0])


def _search_words(words: list[str], rendered: bool = True) -> set[str]:
    """The words that a name is found by: as written, with their particles, and all in one; in Arabic if `rendered`."""
    forms = {*words, *join_particles(words), "".join(words)[:LONGEST_WORD]} - {""}
    return {rendering(form) if rendered and is_latin(form) else form for form in forms}


class _Walk:
    """One search of the tree for the words nearest to a query: branch and bound, the likeliest letter first."""

    def __init__(self, query: str, limit: int, lowest: float):
        self._query = query
        self._aligner = aligner(query)
        self._limit = limit
        self._floor = lowest  # what a word must reach: rises to the score of the last that still counts
        self._best: list[tuple[float, str]] = []

    def words(self, root: _Node) -> list[tuple[str, float]]:
        self._visit(root, "", [self._aligner.first_column()])
        return [(word, score) for score, word in self._best]

    def _bound(self, node: _Node) -> float:
        return (1 - self._floor) * allowance(len(self._query), node.longest)

    def _visit(self, node: _Node, spelt: str, columns: list[list[float]]) -> None:
        if node.spelt:
            self._keep(spelt, columns[-1][-1])
        reach, least, following = self._aligner, min(columns[-1]), []
        for letter, child in node.children.items():
            bound = self._bound(child)
            if letter not in reach.letters and least + reach.foreign_cost(letter) > bound:
                continue
            longer = spelt + letter
            column = reach.next_column(longer, columns)
            outlook = reach.outlook(longer, columns, column, child.longest - len(longer))
            if outlook <= bound:
                following.append((outlook, letter, column))
        for outlook, letter, column in sorted(following):
            child = node.children[letter]
            if outlook <= self._bound(child):
                self._visit(child, spelt + letter, [*columns[-3:], column])

    def _keep(self, spelt: str, cost: float) -> None:
        score = 1.0 if spelt == self._query else closeness(cost, len(self._query), len(spelt))
        if score < self._floor:
            return
        heappush(self._best, (score, spelt))
        if len(self._best) > self._limit:
            heappop(self._best)
        if len(self._best) == self._limit:
            self._floor = self._best[0][0]
