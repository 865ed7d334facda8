"""Words that a careless page ran together (`الولاياتالمتحدة`) → taken apart, where the vocabulary proves it.

Some aggregators drop the space before a linked word. A word is taken apart only if nobody knows it as it stands and
both its halves are known: from the names of the record, or from `frequent_words.txt`, which `benchmarks/learn_words.py`
counted. The joints, in the order they are tried:

1. after teh marbuta, which no word holds inside: `السفارةالأمريكية`, `مدينةبنغازي`
2. after `على`, `إلى`, `لدى`, `حتى`, `مدى`: `علىهامش`
3. before an article: `وزيرالخارجية`, `ليبياوالولايات`
4. after a word of office: `رئيسمجلس`
5. between two names, or a preposition and a name: `خليفةحفتر`, `فيطرابلس`

Names that are rightly written as one word (`عبدالحميد`, `نورالدين`, `عبدالله`) stay.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from pathlib import Path

from . import chars as c
from .clitics import ARTICLED_PROCLITICS, PROCLITICS
from .fold import fold

TABLE = Path(__file__).parent / "frequent_words.txt"
# Shorter words are never two: `وزيرالنفط` has nine letters, `فيسبها` six.
_SHORTEST = 6
_LONG_WORD = re.compile(rf"[{c.LETTERS}{c.MARKS}]{{{_SHORTEST},40}}")
_AFTER_MAKSURA = frozenset(fold(word) for word in "على إلى لدى حتى مدى وعلى وإلى".split())
_PREPOSITIONS = frozenset(fold(word) for word in "في من إلى على عن مع بين".split())
_OFFICES = frozenset(
    fold(word)
    for word in (
        "رئيس وزير وزارة حكومة مجلس قائد سفير سفارة مبعوث مندوب نائب مستشار رئاسة قيادة بعثة الرئيس الوزير "
        "السفير القائد المبعوث الجنرال المشير اللواء الفريق العميد العقيد المستشار النائب الدكتور السيد السيدة"
    ).split()
)
# What follows the article in names written as one word.
_NAME_ENDS = frozenset(fold(word) for word in "الله الدين الرحمن الرحيم".split())
_SERVANT = re.compile(r"^[وفبلك]{0,2}عبد")


def part_glued_words(text: str, names: frozenset[str] = frozenset()) -> str:
    """Return `text` with its glued words taken apart. `names` are folded single words that count as known.

    `الولاياتالمتحدةالأمريكية` → `الولايات المتحدة الأمريكية`. No letter is changed, only spaces are put in.
    """
    return _LONG_WORD.sub(lambda match: _part(match.group(), names), text)


# A page repeats its words, and most of them are known.
@lru_cache(maxsize=65_536)
def _part(word: str, names: frozenset[str]) -> str:
    if fold(word) in frequent_words():
        return word
    folded = [fold(letter) for letter in word]
    if any(len(letter) != 1 for letter in folded):
        return word

    def is_known(form: str) -> bool:
        return form in _PREPOSITIONS or any(rest in frequent_words() or rest in names for rest in _stripped(form))

    parts = _split(word, "".join(folded), is_known, names)
    return " ".join(parts) if parts else word


def _split(word: str, folded: str, is_known: Callable[[str], bool], names: frozenset[str]) -> list[str]:
    """Return the parts of a glued word, or nothing where it cannot be proved to be more than one."""
    if len(word) < _SHORTEST or (is_known(folded) and c.TEH_MARBUTA not in word[:-1]) or _SERVANT.match(folded):
        return []
    for place in _joints(word, folded, names):
        head, tail = folded[:place], folded[place:]
        if not is_known(head):
            continue
        if is_known(tail):
            return [word[:place], *(_split(word[place:], tail, is_known, names) or [word[place:]])]
        if rest := _split(word[place:], tail, is_known, names):
            return [word[:place], *rest]
    return []


def _joints(word: str, folded: str, names: frozenset[str]) -> Iterator[int]:
    """Yield the places where a word may be two, the plainest first."""
    inside = range(2, len(word) - 1)
    yield from (place for place in inside if word[place - 1] == c.TEH_MARBUTA)
    yield from (place for place in inside if word[place - 1] == c.ALEF_MAKSURA and folded[:place] in _AFTER_MAKSURA)
    yield from (place for place in inside if _is_before_article(folded[:place], folded[place:], names))
    for place in inside:
        head, tail = folded[:place], folded[place:]
        if (head in _OFFICES and len(tail) >= 4) or (
            tail in names and len(tail) >= 4 and (head in _PREPOSITIONS or (head in names and len(head) >= 4))
        ):
            yield place


def _is_before_article(head: str, tail: str, names: frozenset[str]) -> bool:
    """Whether `tail` is a known word with its article: `الهما` of `استغلالهما` is none, nor is `الجم` a head."""
    if not tail.startswith(("ال", "وال")) or len(tail) < 5 or tail in _NAME_ENDS:
        return False
    articled = tail.removeprefix("و")
    # What is glued itself is looked at in its turn: `وزير` + `الخارجيةالأمريكية`.
    known = articled in frequent_words() or articled in names or len(tail) >= 12
    return known and len(head.removeprefix("ال")) >= (3 if tail == articled else 4)


def _stripped(form: str) -> Iterator[str]:
    """Yield a folded word with and without its proclitics and article, and with the article put back."""
    yield form
    for proclitic in (*ARTICLED_PROCLITICS, *PROCLITICS, "س"):
        rest = form[len(proclitic) :]
        if form.startswith(proclitic) and len(rest) >= 3:
            yield rest
            if proclitic in ARTICLED_PROCLITICS:
                yield "ال" + rest


@cache
def frequent_words() -> frozenset[str]:
    """The folded words of `frequent_words.txt`."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))
