"""A phrase as readers mean it: this order, these words as spelt, and whatever Arabic joins before the first."""

from archive.arabic.clitics import ARTICLE, PROCLITICS

from .analyzer import FOLDED
from .stem import SHORTEST


def phrase_forms(text: str) -> list[list[str]]:
    """The folded words of a phrase, and the same with each proclitic before the first: `لوقف إطلاق النار`.

    `text` holds at least one word.
    """
    first, *rest = FOLDED.terms(text)
    return [[form, *rest] for form in (first, *_with_proclitics(first))]


def joined_forms(text: str) -> list[list[str]]:
    """The folded words of `text` behind a proclitic that stemming leaves on: `لسفارة` for `سفارة`.

    None for a first word of fewer letters than stems have: `بحث` is not ب + حث.
    """
    forms = phrase_forms(text)
    return forms[1:] if len(forms[0][0]) >= SHORTEST else []


def _with_proclitics(word: str) -> list[str]:
    """Lam swallows the alef of the article: ل + الدبيبة = للدبيبة."""
    forms = [proclitic + word for proclitic in PROCLITICS]
    if word.startswith(ARTICLE):
        forms += [proclitic + word[1:] for proclitic in PROCLITICS if proclitic.endswith("ل")]
    return forms
