"""Clitics: the particles that Arabic writes joined to the next or the previous word.

Both sides need these tables: names are found behind them (`وحفتر`), stems are cut free of them
(`والسفارة`). Forms are folded. Longest first.
Source: Karin C. Ryding, A Reference Grammar of Modern Standard Arabic (2005), §§ 3.1, 12.1, 15.1.
"""

from functools import lru_cache

# Before a word that has no article: conjunction, preposition, or one of each.
PROCLITICS = (
    "وب",  # وبحفتر
    "ول",  # ولحفتر
    "وك",  # وكحفتر
    "فب",  # فبحفتر
    "فل",  # فلحفتر
    "و",  # وحفتر
    "ف",  # فحفتر
    "ب",  # بحفتر
    "ل",  # لحفتر
    "ك",  # كحفتر
)

ARTICLE = "ال"

# The article behind a preposition; lam swallows its alef: ل + الدبيبة = للدبيبة.
ARTICLED_PROCLITICS = (
    "وبال",  # وبالدبيبة
    "وكال",  # وكالسراج
    "فبال",  # فبالسراج
    "ولل",  # وللدبيبة
    "فلل",  # فللدبيبة
    "وال",  # والدبيبة
    "فال",  # فالدبيبة
    "بال",  # بالدبيبة
    "كال",  # كالسراج
    "لل",  # للدبيبة
    "ال",  # الدبيبة
)


def without_proclitics(folded: str) -> list[tuple[str, int]]:
    """Return every reading of a folded word without its joined particles.

    Each reading is (rest, letters cut from the front); the word itself comes first. The article is
    kept, since it is part of a name: `والدبيبة` → `الدبيبة`; `للدبيبة` → `الدبيبة`, with one letter cut.
    """
    return list(_readings(folded))


# The same few thousand words make up a language: every text asks for them again.
@lru_cache(maxsize=65_536)
def _readings(folded: str) -> tuple[tuple[str, int], ...]:
    readings = [(folded, 0)]
    for proclitic in PROCLITICS:
        rest = folded[len(proclitic) :]
        if not folded.startswith(proclitic) or len(rest) < 2:
            continue
        readings.append((rest, len(proclitic)))
        if proclitic.endswith("ل") and rest.startswith("ل"):
            readings.append(("ا" + rest, len(proclitic)))
    return tuple(readings)
