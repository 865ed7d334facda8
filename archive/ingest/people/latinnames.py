"""Names in Latin letters by the consonants they share: Abdulhamid Dbeibah, Abdel Hamid al-Dabaiba → one key."""

import re
from functools import lru_cache

from archive.arabic.names import join_particles

# Letters that stand for one sound, longest first; what maps to nothing is silent. Example beside each.
_SOUNDS = (
    ("kh", "x"),  # Khalifa
    ("gh", "k"),  # Ghadhafi
    ("sh", "c"),  # Bashagha
    ("ch", "c"),  # Bachagha
    ("th", "t"),  # Thinni
    ("dh", "d"),  # Gadhafi
    ("ph", "f"),  # Joseph
    ("dj", "j"),  # Djibril
    ("q", "k"),  # Qaddafi
    ("g", "k"),  # Gaddafi
    ("c", "k"),  # Kouchner
    ("z", "s"),  # Muzaffar
    ("p", "b"),  # Pope
    ("v", "f"),  # Lavrov
)
_SILENT = frozenset("aeiouyhw")
_DOUBLED = re.compile(r"(.)\1")
_LETTERS = re.compile("|".join(source for source, _ in _SOUNDS) + "|[a-z]")
_TABLE = dict(_SOUNDS)
LEAST_SURNAME, LEAST_NAME = 2, 5  # letters of the keys
# Short forenames and the ones they stand for. Example: Jeff Feltman is Jeffrey.
_NICKNAMES = {
    "jeff": "jeffrey",
    "chris": "christopher",
    "mike": "michael",
    "bill": "william",
    "steve": "stephen",
    "steven": "stephen",
    "joe": "joseph",
    "tony": "antony",
    "jim": "james",
    "bob": "robert",
    "tom": "thomas",
    "dave": "david",
    "pete": "peter",
    "dick": "richard",
    "josh": "joshua",
    "tim": "timothy",
}
_GLUED_ARTICLE = re.compile(r"al(?=[b-df-hj-np-tv-xz]\w{3})")


@lru_cache(maxsize=8_192)
def latin_key(word: str) -> str:
    """Return the consonants of a folded Latin word, a first vowel as `a`: `dbeibah`, `dabaiba` → `dbb`."""
    sounds = [_TABLE.get(letters, letters) for letters in _LETTERS.findall(_DOUBLED.sub(r"\1", word))]
    opening = "a" if word[:1] in "aeiou" else "h" if word[:1] == "h" else ""
    key = opening
    for sound in sounds:
        if sound not in _SILENT:
            key += sound
    return key


def latin_keys(words: list[str]) -> tuple[str, ...] | None:
    """Return the keys of a name's folded words, particles joined; None for what is too short to tell people apart.

    Initials count for nothing (`Donald J. Trump`), a nickname for the forename (`Jeff Feltman`).
    """
    parts = join_particles([word for place, word in enumerate(words) if len(word) > 1 or place in (0, len(words) - 1)])
    if len(parts) not in (2, 3):
        return None
    keys = tuple(map(latin_key, [_NICKNAMES.get(parts[0], parts[0]), *parts[1:]]))
    if len(keys[-1]) < LEAST_SURNAME or sum(map(len, keys)) < LEAST_NAME or not keys[0]:
        return None
    return keys


def without_glued_articles(words: list[str]) -> list[str]:
    """Return folded words without the article that some write into the name: `Abd Alhamid Aldabaiba`."""
    return [_GLUED_ARTICLE.sub("", word, count=1) if word.startswith("al") else word for word in words]
