"""The authority names compiled for matching: every spelling as folded words, found behind joined particles.

Built once for a gazetteer (`compile_names` keeps the last ones): thousands of captures are read with the same names.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from string import ascii_uppercase

from archive.arabic.clitics import without_proclitics
from archive.arabic.fold import fold
from archive.arabic.words import Word, split_words

from .forenames import ALL_FORENAMES
from .gazetteer import Body, Gazetteer, Person
from .latinnames import latin_keys
from .offices import RANKS

FULL, SHORT, SOUND = "full", "short", "sound"
_PERSON_GAP = re.compile(r"[\s.\-–_'’]{1,3}")
_BODY_GAP = re.compile(r"[\s.\-–+/\"“”«»'’&]{1,4}")
_LATIN = re.compile(r"[A-Za-z]")
_HAMZAS = str.maketrans("أإآئؤ", "*****")


@dataclass(frozen=True, slots=True)
class Spelling:
    """One spelling of one record. `words` are folded; `form` is full, short or sound (a looser full form)."""

    slug: str
    kind: str  # person, organisation, place
    form: str
    words: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A spelling found at words `first` to `last` of a text; `start:end` are its offsets without particles."""

    spelling: Spelling
    first: int
    last: int
    start: int
    end: int


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
            if spelling.form == FULL and _LATIN.search(spelling.text):
                keys = latin_keys(list(spelling.words))
                if keys:
                    by_latin[keys].setdefault(person.slug, spelling)
            if spelling.form == SHORT:
                holders[spelling.words].add(person.slug)
            elif len(spelling.words) > 1 and not _LATIN.search(spelling.text):
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
        if is_short and not _LATIN.search(name.text):
            shorts.extend((variant, name.text) for variant in _joined_variants(words))
        elif not is_short:
            for variant in _joined_variants(words):
                if variant not in seen:
                    seen.add(variant)
                    yield Spelling(person.slug, "person", FULL, variant, name.text)
        elif is_short:
            shorts.append((words, name.text))
        if not is_short and _LATIN.search(name.text) and len(words[-1]) >= 4:
            shorts.append((words[-1:], name.text.split()[-1]))
    # One spelling stands for all that fold alike: the one with a hamza, so that `السائح` and `السايح` both fit.
    for words, text in sorted(shorts, key=lambda short: -short[1].translate(_HAMZAS).count("*")):
        if words not in seen:
            seen.add(words)
            yield Spelling(person.slug, "person", SHORT, words, text)
    if person.side != "libya":
        yield from _sound_spellings(person, seen)


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
    return variants


_SOUND_TABLE = str.maketrans(
    {"ئ": None, "ء": None, "ؤ": None, "ا": None, "و": None, "ي": None, "غ": "ج", "ث": "ت", "ظ": "ض", "ه": None}
)


@lru_cache(maxsize=16_384)
def sound_key(folded: str) -> str:
    """Return the consonants of a folded foreign name, gh and j as one: `لانغلي`, `لانجلي` → `لنجل`."""
    return folded[:1].replace("غ", "ج") + re.sub(r"(.)\1", r"\1", folded[1:].translate(_SOUND_TABLE))


def _sound_spellings(person: Person, seen: set[tuple[str, ...]]) -> Iterator[Spelling]:
    """Foreign names are spelt by ear: forename and surname together are found by their consonants."""
    for words in sorted(seen):
        if len(words) != 2 or _LATIN.search(words[0]):
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


def find_hits(text: str, words: list[Word], names: Names) -> tuple[list[Hit], list[Hit]]:
    """Return (hits of people, hits of organisations and places), each longest first and without overlaps.

    Short forms are among the hits of people: whether one counts is for `mentions` to say.
    """
    people: list[Hit] = []
    bodies: list[Hit] = []
    people_free = bodies_free = 0
    for place, word in enumerate(words):
        readings = without_proclitics(word.folded)
        if place >= people_free:
            hits = list(_hits_at(text, words, place, readings, names, True))
            hits = hits or list(_sound_hits_at(text, words, place, readings, names))
            if word.text[0] in ascii_uppercase and all(hit.spelling.form == SHORT for hit in hits):
                hits = list(_latin_hits_at(text, words, place, names)) or hits
            hits = hits or list(_parted_hits_at(text, words, place, readings, names))
            if hits:
                longest = _longest(hits)
                people.extend(longest)
                people_free = longest[0].last + 1
        if place >= bodies_free:
            hits = list(_hits_at(text, words, place, readings, names, False))
            if hits:
                longest = _longest(hits)
                bodies.append(longest[0])
                bodies_free = longest[0].last + 1
    return people, bodies


def _longest(hits: list[Hit]) -> list[Hit]:
    """Keep the longest reading, the one with fewest particles cut, a full form before a short one."""

    def rank(hit: Hit) -> tuple:
        return hit.first - hit.last, hit.start, hit.spelling.form != FULL

    best = min(map(rank, hits))
    by_slug = {hit.spelling.slug: hit for hit in hits if rank(hit) == best}
    chosen = [by_slug[slug] for slug in sorted(by_slug)]
    if chosen[0].spelling.form == SHORT:
        # `برايس` is Price, or Rice behind a particle: whom the text names in full is for `mentions` to see.
        chosen += [hit for hit in hits if rank(hit)[0] == best[0] and hit.start > best[1]]
    return chosen


def _hits_at(text, words, place, readings, names: Names, people: bool) -> Iterator[Hit]:
    gap = _PERSON_GAP if people else _BODY_GAP
    for rest, cut in readings:
        for spelling in names.by_word.get(rest, ()):
            if (spelling.kind == "person") != people:
                continue
            last = place + len(spelling.words) - 1
            if last >= len(words) or any(
                words[place + step].folded != wanted for step, wanted in enumerate(spelling.words) if step
            ):
                continue
            start = words[place].start + shown_offset(words[place].text, cut)
            shown = text[start : words[last].end]
            if not _are_beside(text, words, place, last, gap) or not _case_agrees(shown, spelling):
                continue
            yield Hit(spelling, place, last, start, words[last].end)


def _sound_hits_at(text, words, place, readings, names: Names) -> Iterator[Hit]:
    if place + 1 >= len(words) or not _are_beside(text, words, place, place + 1, _PERSON_GAP):
        return
    second = words[place + 1].folded
    for rest, cut in readings:
        for spelling in names.by_sound.get(sound_key(rest), ()):
            if sound_key(second) != spelling.words[1] or second[0] != spelling.text.split()[1][0]:
                continue
            # Two consonants are too few to tell a forename from a word: `نادي باريس` is no `نيد برايس`.
            if len(spelling.words[0]) <= 2 and rest not in ALL_FORENAMES:
                continue
            start = words[place].start + shown_offset(words[place].text, cut)
            yield Hit(spelling, place, place + 1, start, words[place + 1].end)


_MOST_LATIN_WORDS = 5  # Abdel Hamid Mohamed al-Dbeibah


def _latin_hits_at(text, words, place, names: Names) -> Iterator[Hit]:
    """Full forms in Latin letters that no table spells so: forename and surname have the consonants of one that is."""
    for last in range(min(place + _MOST_LATIN_WORDS, len(words)) - 1, place, -1):
        run = words[place : last + 1]
        if run[-1].text[0] not in ascii_uppercase or not _are_beside(text, words, place, last, _PERSON_GAP):
            continue
        spellings = names.by_latin.get(latin_keys([word.folded for word in run]) or (), ())
        if spellings:
            for spelling in spellings:
                yield Hit(spelling, place, last, words[place].start, words[last].end)
            return


def _parted_hits_at(text, words, place, readings, names: Names) -> Iterator[Hit]:
    """A foreign name with a middle name that no table has: هانا `سيروا` تيته. Libyan ones would be other people."""
    if place + 2 >= len(words) or not _are_beside(text, words, place, place + 2, _PERSON_GAP):
        return
    middle, last = words[place + 1].folded, words[place + 2].folded
    if len(middle) < 3 or middle[:1] in "وبلف" or middle.startswith("ال") or middle in names.forenames:
        return
    for rest, cut in readings:
        for spelling in names.by_word.get(rest, ()):
            known = spelling.kind == "person" and names.people[spelling.slug].side != "libya"
            if known and spelling.form == FULL and len(spelling.words) == 2 and spelling.words[1] == last:
                start = words[place].start + shown_offset(words[place].text, cut)
                if _case_agrees(text[start : words[place + 2].end], spelling):
                    yield Hit(spelling, place, place + 2, start, words[place + 2].end)


def _are_beside(text: str, words: list[Word], first: int, last: int, gap: re.Pattern) -> bool:
    return all(gap.fullmatch(text, words[step].end, words[step + 1].start) for step in range(first, last))


def _case_agrees(shown: str, spelling: Spelling) -> bool:
    """Latin names begin with a capital, acronyms are all capitals: `US` is a country, `us` is not.

    A hamza in the middle of a word tells it from a name without one: `بأول` is no `باول`, `الدائري` no `الدايري`.
    """
    if _LATIN.search(spelling.text):
        if spelling.text.isupper() and len(spelling.text) <= 5:
            return shown.isupper()
        return shown[:1].isupper() or not spelling.text[:1].isupper()
    if len(spelling.words) == 1 and len(shown) == len(spelling.text):
        inner, wanted = shown[1:].translate(_HAMZAS), spelling.text[1:].translate(_HAMZAS)
        return "*" not in inner or "*" in wanted
    return True


def shown_offset(shown: str, folded_letters: int) -> int:
    """Return how many code points of a shown word hold its first `folded_letters` letters, marks included."""
    if not folded_letters:
        return 0
    count = 0
    for offset, letter in enumerate(shown):
        if count >= folded_letters and fold(letter):
            return offset
        count += len(fold(letter))
    return len(shown)
