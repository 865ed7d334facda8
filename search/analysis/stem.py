"""Light stemming of folded words: learned weights say where a word begins, rules what its endings are.

1. A name of `names.txt` is kept whole, with or without what is joined in front: `وبلينكن` → `بلينكن`.
2. Of all splits into prefix, stem and ending the likeliest counts, by the weights of `stems.tsv`; it
   decides what goes in front: `بحكومة` → `حكومه`, and `بيان` stays. In a word of which no split is known,
   the article goes with what stands before it, and the conjunction.
3. `ENDING_RULES` are applied until none fits. Endings that many words have of their own (`قانون`,
   `فلسطين`) stay where the word is a learned stem.
4. `SPELLINGS` brings together words that papers write in two ways: `أميركا`, `أمريكا`.

Words of fewer than four letters stay as they are. English words: Porter's second algorithm
(snowballstem.org/algorithms/english), which Whoosh carries. Pure functions over read-only tables.
"""

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from whoosh.lang import porter2

from archive.arabic import chars as c
from archive.arabic.clitics import ARTICLED_PROCLITICS
from archive.arabic.fold import fold

from .plurals import PLURALS
from .splits import splits
from .stem_table import shipped_table

SHORTEST = 4  # letters of the shortest word that is stemmed
MEMO_SIZE = 200_000  # word types; a hundred thousand news texts hold about that many
NAMES_FILE = Path(__file__).parent / "names.txt"

# Joined in front of a noun. A verb's letters (`ي`, `ت`) do not stand before a name.
BEFORE_NAMES = (*ARTICLED_PROCLITICS, "وب", "ول", "وك", "فب", "فل", "و", "ف", "ب", "ل", "ك")


class EndingRule(NamedTuple):
    """`ending` goes where `remaining` letters stay, except as `stays` says."""

    ending: str
    remaining: int
    stays: str
    example: tuple[str, str]


# An ending that many words have of their own stays on a learned stem (`برلمان`), …
ON_A_STEM = "on a stem"
# … or on a learned stem only where the rest is none: `فلسطين`, but `موظفين` → `موظف`.
ON_A_LONE_STEM = "on a stem whose rest is none"


# Longest first. Examples: a folded word without prefix, and what the row leaves of it.
ENDING_RULES = (
    EndingRule("تهما", 3, "", ("حكومتهما", "حكوم")),
    EndingRule("تكما", 3, "", ("حكومتكما", "حكوم")),
    EndingRule("تها", 3, "", ("حكومتها", "حكوم")),
    EndingRule("تهم", 3, "", ("حكومتهم", "حكوم")),
    EndingRule("تهن", 3, "", ("حكومتهن", "حكوم")),
    EndingRule("تكم", 3, "", ("حكومتكم", "حكوم")),
    EndingRule("تنا", 3, "", ("حكومتنا", "حكوم")),
    EndingRule("هما", 3, "", ("بلادهما", "بلاد")),
    EndingRule("كما", 3, "", ("بلادكما", "بلاد")),
    EndingRule("تين", 3, "", ("دولتين", "دول")),
    EndingRule("تان", 3, "", ("دولتان", "دول")),
    EndingRule("ته", 3, "", ("حكومته", "حكوم")),
    EndingRule("ها", 3, "", ("هجومها", "هجوم")),
    EndingRule("هم", 3, "", ("بلدهم", "بلد")),
    EndingRule("هن", 3, "", ("حقوقهن", "حقوق")),
    EndingRule("نا", 3, "", ("بلادنا", "بلاد")),
    EndingRule("كم", 3, "", ("بلادكم", "بلاد")),
    EndingRule("ات", 3, "", ("علاقات", "علاق")),
    EndingRule("ان", 3, ON_A_STEM, ("مسوولان", "مسوول")),
    EndingRule("ون", 3, ON_A_LONE_STEM, ("مراقبون", "مراقب")),
    EndingRule("ين", 3, ON_A_LONE_STEM, ("ليبيين", "ليبي")),
    EndingRule("وا", 3, "", ("طالبوا", "طالب")),
    EndingRule("يا", 3, "", ("ليبيا", "ليب")),
    EndingRule("ه", 3, "", ("سفاره", "سفار")),
    EndingRule("ي", 3, "", ("سياسي", "سياس")),
    EndingRule("ا", 3, "", ("امريكا", "امريك")),
)

# A stem that is met, the stem it counts as, the two spellings as papers write them.
SPELLINGS = (
    ("اميرك", "امريك", ("أميركا", "أمريكا")),
    ("اورب", "اوروب", ("أوربا", "أوروبا")),
    ("مسيول", "مسوول", ("مسئول", "مسؤول")),
    ("شيون", "شوون", ("شئون", "شؤون")),
    ("ماي", "ميه", ("مائة", "مئة")),
    ("هيا", "هيي", ("هيأة", "هيئة")),
    ("انجليز", "انكليز", ("الإنجليزية", "الإنكليزية")),
    ("انقلتر", "انكلتر", ("إنقلترا", "إنكلترا")),
    ("انجلتر", "انكلتر", ("إنجلترا", "إنكلترا")),
    ("تليفز", "تلفز", ("التليفزيون", "التلفزيون")),
    ("بنتاجون", "بنتاغون", ("البنتاجون", "البنتاغون")),
    ("كونجرس", "كونغرس", ("الكونجرس", "الكونغرس")),
    ("كنغرس", "كونغرس", ("الكنغرس", "الكونغرس")),
    ("فاجنر", "فاغنر", ("فاجنر", "فاغنر")),
)

_RULES = {rule.ending: rule for rule in ENDING_RULES}
_BEFORE_NAMES = frozenset(BEFORE_NAMES)
_PREFIX_LENGTHS = sorted({len(prefix) for prefix in BEFORE_NAMES}, reverse=True)
_ENDING_LENGTHS = sorted({len(ending) for ending in _RULES}, reverse=True)
_ARABIC = re.compile(f"[{c.LETTERS}]+")
_ENGLISH = re.compile(f"[a-z'{c.RIGHT_SINGLE_QUOTE}]+")
_APOSTROPHE = re.compile(f"['{c.RIGHT_SINGLE_QUOTE}](s$)?")


@lru_cache(maxsize=MEMO_SIZE)
def stem(folded: str) -> str:
    """Return the stem of a folded word; a word of another script, or with digits, is its own stem."""
    if _ENGLISH.fullmatch(folded):
        return porter2.stem(_APOSTROPHE.sub("", folded)) or folded
    if len(folded) < SHORTEST or not _ARABIC.fullmatch(folded):
        return folded
    found = find_name(folded) or cut_endings(cut_prefix(folded))
    return same_stems().get(found, found)


@cache
def same_stems() -> dict[str, str]:
    """Return stem → the stem it counts as: other spellings and broken plurals, made once."""
    same = {met: counted for met, counted, _example in SPELLINGS}
    for plural, singular in PLURALS:
        met, counted = (cut_endings(cut_prefix(fold(word))) for word in (plural, singular))
        if met != counted and met not in names():
            same[met] = counted
    return same


@cache
def names() -> frozenset[str]:
    """Return the names that are kept whole, read once."""
    lines = NAMES_FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def find_name(folded: str) -> str:
    """Return the name that a folded word is, free of what is joined in front; empty where it is none."""
    known = names()
    if folded in known:
        return folded
    for length in _PREFIX_LENGTHS:
        if folded[:length] in _BEFORE_NAMES and len(folded) - length >= SHORTEST - 1:
            rest = folded[length:]
            if rest in known and len(rest) >= SHORTEST:
                return rest
            if folded[:length].endswith("لل") and "ل" + rest in known:
                return "ل" + rest  # لليبرمان: ل + ليبرمان
    return ""


def cut_prefix(word: str) -> str:
    """Return a folded Arabic word without its proclitics, its article and the person of a verb."""
    table = shipped_table()
    best, likeliest = 0.0, word
    for prefix, core, ending in splits(word):
        weight = table.stems.get(core)
        if weight is None or prefix not in table.prefixes:
            continue
        likelihood = weight * table.prefixes[prefix] * table.endings.get(ending, 0.0)
        if likelihood > best:
            best, likeliest = likelihood, core + ending
    return likeliest if best else _cut_article(word)


def cut_endings(word: str) -> str:
    """Return a folded Arabic word without its endings: the longest row that fits, again until none does."""
    for length in _ENDING_LENGTHS:
        rule = _RULES.get(word[-length:])
        if rule is None or len(word) - length < rule.remaining:
            continue
        if not _stays(rule, word):
            return cut_endings(word[:-length])
    return word


def _stays(rule: EndingRule, word: str) -> bool:
    stems = shipped_table().stems
    lone = rule.stays == ON_A_STEM or word[: -len(rule.ending)] not in stems
    return bool(rule.stays) and word in stems and lone


def _cut_article(word: str) -> str:
    """A word of which no split is known: the article goes with what is before it, or else the conjunction."""
    for prefix in ARTICLED_PROCLITICS:
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            return word[len(prefix) :]
    return word[1:] if word.startswith("و") and len(word) > SHORTEST else word
