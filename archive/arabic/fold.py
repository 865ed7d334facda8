"""Shown text → the form that is compared. Folded text is never shown and never stored as a fact.

Each rule is one row of `FOLDS`, with an example. Folding is idempotent.
"""

import re
import unicodedata

from . import chars as c

# from, to, example (as written, as folded)
FOLDS = (
    (c.ALEF_MADDA, c.ALEF, ("آمن", "امن")),
    (c.ALEF_HAMZA_ABOVE, c.ALEF, ("أمريكا", "امريكا")),
    (c.ALEF_HAMZA_BELOW, c.ALEF, ("إيطاليا", "ايطاليا")),
    (c.ALEF_WASLA, c.ALEF, ("ٱلسلام", "السلام")),
    (c.ALEF_MAKSURA, c.YEH, ("مصطفى", "مصطفي")),
    (c.FARSI_YEH, c.YEH, ("علی", "علي")),
    (c.TEH_MARBUTA, c.HEH, ("سفارة", "سفاره")),
    (c.HEH_GOAL, c.HEH, ("ہنا", "هنا")),
    (c.HEH_DOACHASHMEE, c.HEH, ("ھنا", "هنا")),
    (c.KEHEH, c.KAF, ("کتاب", "كتاب")),
    (c.GAF, c.KAF, ("گاز", "كاز")),
    (c.PEH, c.BEH, ("پاريس", "باريس")),
    (c.VEH, c.FEH, ("ڤيينا", "فيينا")),
    *((digit, str(value), (digit, str(value))) for value, digit in enumerate(c.ARABIC_INDIC_DIGITS)),
    *((digit, str(value), (digit, str(value))) for value, digit in enumerate(c.EXTENDED_DIGITS)),
)

_FOLD_TABLE = str.maketrans({source: target for source, target, _ in FOLDS})
_INVISIBLE = re.compile(f"[{c.MARKS}{c.TATWEEL}{c.BIDI_CONTROLS}{c.ZERO_WIDTH}]")


def strip_marks(text: str) -> str:
    """Remove vowel marks, tatweel and invisible controls; every letter stays as written."""
    return _INVISIBLE.sub("", text)


def fold(text: str) -> str:
    """Return the form of `text` in which spellings of one word are equal.

    NFKC, lower case, accents of Latin letters and Arabic marks removed, letters mapped by `FOLDS`.
    The result may be shorter than the text: fold words one by one to keep their offsets.
    """
    decomposed = unicodedata.normalize("NFKC", strip_marks(text)).translate(_FOLD_TABLE).casefold()
    bare = "".join(ch for ch in unicodedata.normalize("NFD", decomposed) if not unicodedata.combining(ch))
    return strip_marks(unicodedata.normalize("NFKC", bare)).translate(_FOLD_TABLE)


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """Fold letter by letter: return the folded text and the offset each of its letters came from, then the length.

    White space stays as it is. What folds to nothing has no place of its own.
    """
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for folded in _fold_letter(letter):
            letters.append(folded)
            places.append(place)
    return "".join(letters), [*places, len(text)]


_LETTERS: dict[str, str] = {}


def _fold_letter(letter: str) -> str:
    # fold() normalises twice a call; a page has under two hundred different letters.
    if letter not in _LETTERS:
        _LETTERS[letter] = letter if letter.isspace() else fold(letter)
    return _LETTERS[letter]
