"""Consonant skeleton of a stem: what a word shares with its broken plural (`سفير`, `سفراء` → `سفر`).

Long vowels and hamza go, and a first alef or mim, which patterns put before three consonants
(`مدارس`, `أسعار`). Too coarse to search by alone: it tells apart less than a stem, and ranks beside it.
After the patterns of broken plurals in W. Wright, A Grammar of the Arabic Language (1896), vol. I.
"""

import re
from functools import lru_cache

from archive.arabic import chars as c

SHORTEST = 2  # consonants that must be left; a word of fewer is its own skeleton
_WEAK = re.compile(f"[{c.ALEF}{c.WAW}{c.YEH}{c.HAMZA}]")
_ARABIC = re.compile(f"[{c.LETTERS}]+")
_MEEM = "م"


@lru_cache(maxsize=100_000)
def skeleton(stem: str) -> str:
    """Return the consonants of an Arabic stem; a word of another script is its own skeleton."""
    if not _ARABIC.fullmatch(stem):
        return stem
    consonants = _WEAK.sub("", stem)
    if stem.startswith(_MEEM) and len(stem) >= 5 and len(consonants) >= 4:
        consonants = consonants[1:]
    return consonants if len(consonants) >= SHORTEST else stem
