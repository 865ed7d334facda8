"""The authority names compiled for matching: every spelling as folded words, found behind joined particles.

Built once for a gazetteer (`compile_names` keeps the last ones): thousands of captures are read with the same names.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from archive.arabic.clitics import without_proclitics
from archive.arabic.words import split_words

from ..gazetteer import Body, Gazetteer, Person
from .forenames import ALL_FORENAMES
from .latinnames import latin_keys
from .offices import RANKS

FULL, SHORT, SOUND = "full", "short", "sound"
_SHORTEST_GLUED = 10  # letters of a name that is recognised without its spaces
_MOST_OPENINGS = 100_000
LATIN = re.compile(r"[A-Za-z]")
HAMZAS = str.maketrans("أإآئؤ", "*****")


@dataclass(frozen=True, slots=True)
class Spelling:
    """One spelling of one record. `words` are folded; `form` is full, short or sound (a looser full form)."""

    slug: str
    kind: str  # person, organisation, place
    form: str
    words: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Opening:
    """What may begin with one word: spellings of people, of bodies and by sound, each with the letters to cut."""

    people: tuple[tuple[Spelling, int], ...]
    bodies: tuple[tuple[Spelling, int], ...]
    sounds: tuple[tuple[Spelling, int], ...]


@dataclass
class Names:
    """Spellings by their first word, longest first."""

    gazetteer: Gazetteer
    people: dict[str, Person] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    forenames: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
    by_word: dict[str, list[Spelling]] = field(default_factory=dict)
    by_sound: dict[str, list[Spelling]] = field(default_factory=dict)
    by_latin: dict[tuple[str, ...], tuple[Spelling, ...]] = field(default_factory=dict)  # keys → full forms
    families: dict[str, frozenset[str]] = field(default_factory=dict)  # slug → last words of the full forms
    holders: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)  # short form → slugs
    _openings: dict[str, Opening | None] = field(default_factory=dict)

    def opening(self, folded: str) -> Opening | None:
        """Return what may begin with a folded word, joined particles cut or not; None for most words.

        Remembered: a language has few words, and every text asks for them again.
        """
        if folded not in self._openings:
            if len(self._openings) >= _MOST_OPENINGS:
                self._openings.clear()
            self._openings[folded] = self._read_opening(folded)
        return self._openings[folded]

    def _read_opening(self, folded: str) -> Opening | None:
        people, bodies, sounds = [], [], []
        for rest, cut in without_proclitics(folded):
            for spelling in self.by_word.get(rest, ()):
                (people if spelling.kind == "person" else bodies).append((spelling, cut))
            # Two consonants are too few to tell a forename from a word: `نادي باريس` is no `نيد برايس`.
            sounds += (
                (spelling, cut)
                for spelling in self.by_sound.get(sound_key(rest), ())
                if len(spelling.words[0]) > 2 or rest in ALL_FORENAMES
            )
        return Opening(tuple(people), tuple(bodies), tuple(sounds)) if people or bodies or sounds else None


@lru_cache(maxsize=4)
def compile_names(gazetteer: Gazetteer) -> Names:
    """Return the compiled names of a gazetteer."""
    names = Names(gazetteer)
    by_word: dict[str, list[Spelling]] = defaultdict(list)
    by_sound: dict[str, list[Spelling]] = defaultdict(list)
    by_latin: dict[tuple[str, ...], dict[str, Spelling]] = defaultdict(dict)
    holders: dict[tuple[str, ...], set[str]] = defaultdict(set)
    forenames, surnames = set(), set()
    for person in gazetteer.people:
        names.people[person.slug] = person
        names.families[person.slug] = frozenset(
            words[-1] for name in person.names if len(words := _folded_words(name.text)) > 1
        )
        for spelling in _person_spellings(person):
            if spelling.form == SOUND:
                by_sound[spelling.words[0]].append(spelling)
                continue
            by_word[spelling.words[0]].append(spelling)
            if spelling.form == FULL and LATIN.search(spelling.text):
                keys = latin_keys(list(spelling.words))
                if keys:
                    by_latin[keys].setdefault(person.slug, spelling)
            if spelling.form == SHORT:
                holders[spelling.words].add(person.slug)
            elif len(spelling.words) > 1 and not LATIN.search(spelling.text):
                forenames.add(spelling.words[0])
                surnames.add(spelling.words[-1])
    for kind, bodies in (("organisation", gazetteer.organisations), ("place", gazetteer.places)):
        for body in bodies:
            names.bodies[body.slug] = body
            for spelling in _body_spellings(kind, body):
                by_word[spelling.words[0]].append(spelling)
    for index in (by_word, by_sound):
        for spellings in index.values():
            spellings.sort(key=lambda item: (-len(item.words), item.slug))
    names.by_word, names.by_sound = dict(by_word), dict(by_sound)
    names.by_latin = {keys: tuple(spellings.values()) for keys, spellings in by_latin.items()}
    names.forenames, names.surnames = frozenset(forenames), frozenset(surnames)
    names.holders = {words: tuple(sorted(slugs)) for words, slugs in holders.items()}
    return names


def _folded_words(text: str) -> tuple[str, ...]:
    return tuple(word.folded for word in split_words(text))


def _person_spellings(person: Person) -> Iterator[Spelling]:
    seen: set[tuple[str, ...]] = set()
    shorts: list[tuple[tuple[str, ...], str]] = []
    for name in person.names:
        words = _folded_words(name.text)
        # A variant that opens with a rank (`المشير حفتر`) is the short form beside an office.
        while words and words[0] in RANKS:
            words = words[1:]
        if not words:
            continue
        is_short = name.kind == SHORT or len(words) == 1
        if is_short and not LATIN.search(name.text):
            shorts.extend((variant, name.text) for variant in _joined_variants(words))
        elif not is_short:
            for variant in _joined_variants(words):
                if variant not in seen:
                    seen.add(variant)
                    yield Spelling(person.slug, "person", FULL, variant, name.text)
        elif is_short:
            shorts.append((words, name.text))
        if not is_short and LATIN.search(name.text) and len(words[-1]) >= 4:
            shorts.append((words[-1:], name.text.split()[-1]))
    # One spelling stands for all that fold alike: the one with a hamza, so that `السائح` and `السايح` both fit.
    for words, text in sorted(shorts, key=lambda short: -short[1].translate(HAMZAS).count("*")):
        if words not in seen:
            seen.add(words)
            yield Spelling(person.slug, "person", SHORT, words, text)
    if person.side != "libya":
        yield from _shorter_spellings(person, seen)
        yield from _sound_spellings(person, seen)


def _other_spelling(word: str) -> str:
    """`عبد الرحمن` is `عبد الرحمان` in the Maghreb."""
    return word.replace("رحمان", "رحمن") if "رحمان" in word else word.replace("رحمن", "رحمان")


def _joined_variants(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    """`عبد الله` and `عبدالله`, `أبو سهمين`, `أبوسهمين` and `بوسهمين` are one name."""
    variants = {words}
    for place, word in enumerate(words):
        after = words[place + 1 : place + 2]
        if word in ("عبد", "ابو", "بو") and after:
            variants.add((*words[:place], word + after[0], *words[place + 2 :]))
            if word == "ابو":
                variants.add((*words[:place], "بو" + after[0], *words[place + 2 :]))
        elif word.startswith("عبدال") and len(word) > 6:
            variants.add((*words[:place], "عبد", word[3:], *words[place + 1 :]))
        elif word.startswith("ابو") and len(word) > 5:
            variants.add((*words[:place], "ابو", word[3:], *words[place + 1 :]))
    variants |= {tuple(map(_other_spelling, variant)) for variant in variants}
    # Written without a space: `عبدالحميدالدبيبة`.
    if len(words) > 1 and len("".join(words)) >= _SHORTEST_GLUED and not LATIN.search(words[0]):
        variants.add(("".join(words),))
    return variants


def _shorter_spellings(person: Person, seen: set[tuple[str, ...]]) -> Iterator[Spelling]:
    """A foreign name is written without its middle name too: جون `أوين` برينان."""
    for words in sorted(seen):
        shorter = (words[0], words[-1])
        if len(words) == 3 and shorter not in seen and not LATIN.search(words[0]) and len(min(words, key=len)) > 2:
            seen.add(shorter)
            yield Spelling(person.slug, "person", FULL, shorter, " ".join(shorter))


_SOUND_TABLE = str.maketrans(
    {"ئ": None, "ء": None, "ؤ": None, "ا": None, "و": None, "ي": None, "غ": "ج", "ث": "ت", "ظ": "ض", "ه": None}
)


# What a name begins with, as it is said in English or in its own tongue: `والدهاوسر`, `فالدهاوسر`.
_FIRST_SOUNDS = str.maketrans("غو", "جف")


@lru_cache(maxsize=16_384)
def sound_key(folded: str) -> str:
    """Return the consonants of a folded foreign name, gh and j as one: `لانغلي`, `لانجلي` → `لنجل`."""
    return folded[:1].translate(_FIRST_SOUNDS) + re.sub(r"(.)\1", r"\1", folded[1:].translate(_SOUND_TABLE))


def _sound_spellings(person: Person, seen: set[tuple[str, ...]]) -> Iterator[Spelling]:
    """Foreign names are spelt by ear: forename and surname together are found by their consonants."""
    for words in sorted(seen):
        if len(words) != 2 or LATIN.search(words[0]):
            continue
        keys = tuple(map(sound_key, words))
        if len(keys[0]) >= 2 and len(keys[1]) >= 3:
            yield Spelling(person.slug, "person", SOUND, keys, " ".join(words))


def _body_spellings(kind: str, body: Body) -> Iterator[Spelling]:
    seen = set()
    for name in (*body.names,):
        words = _folded_words(name.text)
        if words and words not in seen and name.kind != SHORT:
            seen.add(words)
            yield Spelling(body.slug, kind, FULL, words, name.text)
