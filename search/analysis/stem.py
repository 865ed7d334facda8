"""Light stemming of folded words: one rule, one row, one example.

What joins words in front (`و`, `ب`, `ل` …) and the article go first, then endings of number, gender
and possession, until no row fits. Words of fewer than four letters stay as they are. Names in
`lexicon.NAMES` are freed of what stands before them and otherwise kept whole.

After Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval" (2007),
with the possessive endings and the lexicon added. English words: Porter's second algorithm
(snowballstem.org/algorithms/english), which Whoosh carries; it leaves names alone on both sides alike.
"""

import re
from functools import lru_cache

from whoosh.lang import porter2

from archive.arabic import chars as c
from archive.arabic.clitics import ARTICLE, ARTICLED_PROCLITICS, PROCLITICS

from .lexicon import COUNTRIES, NAMES, RADICAL_ARTICLE, RADICAL_ENDING, RADICAL_LAM, RADICAL_WAW

SHORTEST, LONGEST = 4, 30  # letters of the words that are stemmed; what is longer is no word

# ending, what replaces it, letters that must remain, example (folded word, what this row leaves)
SUFFIXES = (
    ("تهما", "", 3, ("حكومتهما", "حكوم")),
    ("تها", "", 3, ("حكومتها", "حكوم")),
    ("تهم", "", 3, ("حكومتهم", "حكوم")),
    ("تنا", "", 3, ("حكومتنا", "حكوم")),
    ("هما", "", 3, ("بلادهما", "بلاد")),
    ("ته", "", 3, ("حكومته", "حكوم")),
    ("ها", "", 3, ("هجومها", "هجوم")),
    ("هم", "", 3, ("بلدهم", "بلد")),
    ("نا", "", 4, ("بلادنا", "بلاد")),
    ("تين", "", 3, ("دولتين", "دول")),
    ("تان", "", 3, ("دولتان", "دول")),
    ("ات", "", 3, ("علاقات", "علاق")),
    ("ين", "", 3, ("ليبيين", "ليبي")),
    ("ون", "", 3, ("ليبيون", "ليبي")),
    ("ان", "", 3, ("مسوولان", "مسوول")),
    ("ه", "", 3, ("سفاره", "سفار")),
    ("ا", "", 4, ("امريكا", "امريك")),
    ("ي", "", 3, ("ليبي", "ليب")),
)

_ARABIC = re.compile(f"[{c.LETTERS}]+")
_ENGLISH = re.compile("[a-z']+")


@lru_cache(maxsize=100_000)
def stem(folded: str) -> str:
    """Return the stem of a folded word; a word of another script, or with digits, is its own stem."""
    if len(folded) <= LONGEST and _ENGLISH.fullmatch(folded):
        return porter2.stem(folded.split("'")[0]) or folded
    if not SHORTEST <= len(folded) <= LONGEST or not _ARABIC.fullmatch(folded):
        return folded
    free = cut_prefix(folded)
    return cut_suffixes(free)


def cut_prefix(word: str) -> str:
    """Return a folded Arabic word without its proclitics and article.

    A conjunction goes wherever it is one; `ب`, `ل`, `ك`, `ف` before a bare word only where the rest is
    a name that is known, since too many words begin with these letters (`بيان`, `لقاء`, `فريق`).
    """
    if word in NAMES or _is_radical(word, _WAW_STEMS):
        return word
    if _is_radical(word, _ARTICLE_STEMS):
        return word
    return _cut_article(word) or _cut_before_name(word) or _cut_conjunction(word) or word


def cut_suffixes(word: str) -> str:
    """Return a folded Arabic word without its endings: the longest row that fits, again until none does.

    It stops where a name or a word of `RADICAL_ENDING` is left: `لبناني` → `لبنان`, not `لبن`.
    """
    if word in _WHOLE:
        return word
    for ending, replacement, remaining, _example in SUFFIXES:
        if word.endswith(ending) and len(word) - len(ending) >= remaining:
            return cut_suffixes(word[: -len(ending)] + replacement)
    return word


def _cut_article(word: str) -> str:
    """The word behind its article, with whatever stands before the article; empty where there is none."""
    for proclitic in ARTICLED_PROCLITICS:
        rest = word[len(proclitic) :]
        if not word.startswith(proclitic) or len(rest) < (2 if proclitic in (ARTICLE, "لل") else 3):
            continue
        if proclitic.endswith("لل") and _is_radical("ل" + rest, _LAM_STEMS):
            return "ل" + rest  # للجنة: ل + اللجنة
        radical = ARTICLE + rest
        if not proclitic.endswith("لل") and proclitic != ARTICLE and _is_radical(radical, _ARTICLE_STEMS):
            return radical  # بالتزام: ب + التزام
        return rest
    return ""


def _cut_before_name(word: str) -> str:
    """A known name behind a bare proclitic: `بحفتر` → `حفتر`, `لليبيا` has its own row above."""
    for proclitic in PROCLITICS:
        rest = word[len(proclitic) :]
        if word.startswith(proclitic) and (rest in NAMES or rest in COUNTRIES):
            return rest.removeprefix(ARTICLE) if rest in COUNTRIES and rest not in _KEPT_COUNTRIES else rest
    return ""


def _cut_conjunction(word: str) -> str:
    """`وطالب` → `طالب`; what follows may itself begin with a waw: `ووزير` → `وزير`."""
    rest = word.removeprefix("و")
    if rest == word or len(rest) < 3:
        return ""
    return cut_prefix(rest) if len(rest) >= SHORTEST else rest


def _is_radical(word: str, stems: frozenset[str]) -> bool:
    return word in stems or cut_suffixes(word) in stems


_WHOLE = NAMES.union(RADICAL_ENDING)
_WAW_STEMS = frozenset(map(cut_suffixes, RADICAL_WAW))
_ARTICLE_STEMS = frozenset(map(cut_suffixes, RADICAL_ARTICLE))
_LAM_STEMS = frozenset(map(cut_suffixes, RADICAL_LAM))
_KEPT_COUNTRIES = frozenset(name for name in COUNTRIES if _is_radical(name, _ARTICLE_STEMS))
