"""Where a text names somebody or something of the record: every spelling, behind joined particles, with offsets.

Of a person, in this order: a listed form, forename and surname by ear, Latin letters by their consonants, a middle name
that no table has, one letter wrong.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from string import ascii_uppercase

from archive.arabic.clitics import without_proclitics
from archive.arabic.fold import fold
from archive.arabic.words import Word

from .ambiguity import DEFAULTS, WIDESPREAD
from .forenames import FORENAMES
from .latinnames import latin_key, latin_keys, without_glued_articles
from .names import FULL, HAMZAS, LATIN, SHORT, SOUND, Names, Opening, Spelling, sound_key

_PERSON_GAP = re.compile(r"[\s.\-–_'’]{1,3}")
_BODY_GAP = re.compile(r"[\s.\-–+/\"“”«»'’&]{1,4}")
_MOST_COMMON = frozenset(map(fold, "محمد أحمد محمود علي عمر خالد مصطفى إبراهيم حسن حسين".split()))
_SERVANT = fold("عبد")
_SHORTEST_LEARNT = 4  # letters of a family name that a text teaches
_SHORTEST_MISPRINT = 5  # letters of a foreign family name in which one may be wrong; a Libyan one has one more


@dataclass(frozen=True, slots=True)
class Hit:
    """A spelling found at words `first` to `last` of a text; `start:end` are its offsets without particles."""

    spelling: Spelling
    first: int
    last: int
    start: int
    end: int


def find_hits(text: str, words: list[Word], names: Names) -> tuple[list[Hit], list[Hit]]:
    """Return (hits of people, hits of organisations and places), each longest first and without overlaps.

    Short forms are among the hits of people: whether one counts is for `mentions` to say.
    """
    people: list[Hit] = []
    bodies: list[Hit] = []
    people_free = bodies_free = 0
    for place, word in enumerate(words):
        opening = names.opening(word.folded)
        is_capital = word.text[0] in ascii_uppercase
        if opening is None and not is_capital:
            continue
        if place >= people_free:
            hits = _person_hits_at(text, words, place, opening, names) if opening else []
            if is_capital and all(hit.spelling.form == SHORT for hit in hits):
                hits = list(_latin_hits_at(text, words, place, names)) or hits
            if hits:
                longest = _longest(hits)
                people.extend(longest)
                people_free = longest[0].last + 1
        if place >= bodies_free and opening and opening.bodies:
            hits = list(_hits_at(text, words, place, opening.bodies, _BODY_GAP))
            if hits:
                longest = _longest(hits)
                bodies.append(longest[0])
                bodies_free = longest[0].last + 1
    return sorted([*people, *_family_hits(words, people, names)], key=lambda hit: hit.first), bodies


# Families whose head is meant by the bare name, however it is spelt.
_HEADS_OF_FAMILIES = {latin_key(name): name for name in DEFAULTS if name.isascii()}


def _family_hits(words: list[Word], people: list[Hit], names: Names) -> Iterator[Hit]:
    """Family names by themselves in a spelling that no table has.

    `Aldabaiba`, `Dbaiba` where the text has the full name so, and anywhere the head of a family by its consonants;
    `الكبير` behind الصديق الكبير, who has no short form.
    """
    taken = {place for hit in people for place in range(hit.first, hit.last + 1)}
    learnt = {words[hit.last].folded: hit.spelling.slug for hit in people if hit.spelling.form != SHORT}
    learnt_keys = {key: slug for word, slug in learnt.items() if word.isascii() and len(key := latin_key(word)) > 2}
    for place, word in enumerate(words):
        if place not in taken and not word.text.isascii():
            yield from _learnt_at(word, place, learnt, names)
        if place in taken or word.text[0] not in ascii_uppercase:
            continue
        bare = without_glued_articles([word.folded])[0]
        head = _HEADS_OF_FAMILIES.get(latin_key(bare)) if len(bare) > _SHORTEST_MISPRINT else None
        near = learnt_keys.get(latin_key(bare)) if len(bare) >= _SHORTEST_MISPRINT else None
        slug = learnt.get(word.folded) or near or (DEFAULTS[head] if head else None)
        if slug:
            form = (head or word.folded,)
            yield Hit(Spelling(slug, "person", SHORT, form, word.text), place, place, word.start, word.end)


def _learnt_at(word: Word, place: int, learnt: dict[str, str], names: Names) -> Iterator[Hit]:
    """An Arabic family name by itself of somebody whom the text names in full, where nobody has it as a short form."""
    for rest, cut in without_proclitics(word.folded):
        if (
            rest in learnt
            and len(rest) >= _SHORTEST_LEARNT
            and rest not in FORENAMES
            and not names.holders.get((rest,))
        ):
            start = word.start + shown_offset(word.text, cut)
            yield Hit(Spelling(learnt[rest], "person", SHORT, (rest,), word.text), place, place, start, word.end)
            return


def _person_hits_at(text: str, words: list[Word], place: int, opening: Opening, names: Names) -> list[Hit]:
    """The people whose names open at a word: as listed, else by ear, with a middle name, with a letter wrong."""
    return (
        list(_hits_at(text, words, place, opening.people, _PERSON_GAP))
        or list(_sound_hits_at(text, words, place, opening.sounds))
        or list(_parted_hits_at(text, words, place, opening.people, names))
        or list(_misprinted_hits_at(text, words, place, opening.people, names))
    )


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


_Spellings = tuple[tuple[Spelling, int], ...]


def _hits_at(text: str, words: list[Word], place: int, spellings: _Spellings, gap: re.Pattern) -> Iterator[Hit]:
    for spelling, cut in spellings:
        last = place + len(spelling.words) - 1
        if last >= len(words) or any(
            words[place + step].folded != spelling.words[step] for step in range(1, len(spelling.words))
        ):
            continue
        start = words[place].start + shown_offset(words[place].text, cut)
        shown = text[start : words[last].end]
        if not _are_beside(text, words, place, last, gap) or not _case_agrees(shown, spelling):
            continue
        yield Hit(spelling, place, last, start, words[last].end)


def _sound_hits_at(text: str, words: list[Word], place: int, spellings: _Spellings) -> Iterator[Hit]:
    if not spellings or place + 1 >= len(words) or not _are_beside(text, words, place, place + 1, _PERSON_GAP):
        return
    second = words[place + 1].folded
    for spelling, cut in spellings:
        if sound_key(second) == spelling.words[1]:
            start = words[place].start + shown_offset(words[place].text, cut)
            yield Hit(spelling, place, place + 1, start, words[place + 1].end)


_MOST_LATIN_WORDS = 5  # Abdel Hamid Mohamed al-Dbeibah


def _latin_hits_at(text, words, place, names: Names) -> Iterator[Hit]:
    """Full forms in Latin letters that no table spells so: forename and surname have the consonants of one that is."""
    for last in range(min(place + _MOST_LATIN_WORDS, len(words)) - 1, place, -1):
        run = words[place : last + 1]
        if run[-1].text[0] not in ascii_uppercase or not _are_beside(text, words, place, last, _PERSON_GAP):
            continue
        folded = [word.folded for word in run]
        spellings = (
            names.by_latin.get(latin_keys(folded) or ())
            or names.by_latin.get(latin_keys(without_glued_articles(folded)) or ())
            or ()
        )
        if spellings:
            for spelling in spellings:
                yield Hit(spelling, place, last, words[place].start, words[last].end)
            return


def _parted_hits_at(text: str, words: list[Word], place: int, spellings: _Spellings, names: Names) -> Iterator[Hit]:
    """A name with a middle name that no table has: هانا `سيروا` تيته, عبد الله `عبد الرحمن` الثني."""
    forename = 2 if words[place].folded.endswith(_SERVANT) else 1
    between = place + forename
    behind = between + (2 if between < len(words) and words[between].folded == _SERVANT else 1)
    if not spellings or behind >= len(words) or not _are_beside(text, words, place, behind, _PERSON_GAP):
        return
    middle, last = "".join(word.folded for word in words[between:behind]), words[behind].folded
    given = [word.folded for word in words[place + 1 : between]]
    foreign = not (len(middle) < 3 or middle[:1] in "وبلف" or middle.startswith("ال") or middle in names.forenames)
    if not foreign and middle not in FORENAMES:
        return
    for spelling, cut in spellings:
        if spelling.form != FULL or spelling.words[1:] != (*given, last):
            continue
        if foreign if names.people[spelling.slug].side != "libya" else _is_rare(last, middle):
            start = words[place].start + shown_offset(words[place].text, cut)
            if _case_agrees(text[start : words[behind].end], spelling):
                yield Hit(spelling, place, behind, start, words[behind].end)


def _is_rare(surname: str, middle: str) -> bool:
    """Whether a Libyan family name is one man's in the news, so that his father's name may stand before it."""
    long = len(surname) > _SHORTEST_MISPRINT or (surname.startswith("ال") and len(surname) == _SHORTEST_MISPRINT)
    return middle in FORENAMES and long and (surname,) not in WIDESPREAD


def _misprinted_hits_at(text: str, words: list[Word], place: int, spellings: _Spellings, names: Names) -> Iterator[Hit]:
    """A full form with one letter of the family name wrong: وفاء `بوقعقيص`. The forename is as it should be."""
    for spelling, cut in spellings:
        last, wanted = place + len(spelling.words) - 1, spelling.words[-1]
        if spelling.form != FULL or last == place or last >= len(words):
            continue
        if not _is_one_letter_off(words[last].folded, wanted) or not _may_be_misprinted(
            spelling.words[0], wanted, spelling.slug, names
        ):
            continue
        if any(words[place + step].folded != spelling.words[step] for step in range(1, len(spelling.words) - 1)):
            continue
        if _are_beside(text, words, place, last, _PERSON_GAP):
            start = words[place].start + shown_offset(words[place].text, cut)
            yield Hit(replace(spelling, form=SOUND), place, last, start, words[last].end)


def _may_be_misprinted(forename: str, surname: str, slug: str, names: Names) -> bool:
    """Whether a family name is long and rare enough: خالد `المصري` is no misprint of خالد `المشري`."""
    if names.people[slug].side != "libya":
        return len(surname) >= _SHORTEST_MISPRINT
    # Every third man is a Mohamed: محمد المنجي is nobody's misprint.
    if forename in _MOST_COMMON:
        return False
    return len(surname) > _SHORTEST_MISPRINT and (surname,) not in WIDESPREAD


@lru_cache(maxsize=16_384)
def _is_one_letter_off(written: str, wanted: str) -> bool:
    """Whether a word has one letter more, less or other than it should, or two exchanged, and the same first letter."""
    if written[:1] != wanted[:1] or abs(len(written) - len(wanted)) > 1 or len(written) < 4:
        return False
    place = next((at for at, (one, two) in enumerate(zip(written, wanted, strict=False)) if one != two), -1)
    if place < 0:
        return len(written) != len(wanted)
    if len(written) == len(wanted):
        exchanged = written[place : place + 2] == wanted[place : place + 2][::-1]
        return written[place + 1 :] == wanted[place + 1 :] or (
            exchanged and written[place + 2 :] == wanted[place + 2 :]
        )
    shorter, longer = sorted((written, wanted), key=len)
    return shorter[place:] == longer[place + 1 :]


def _are_beside(text: str, words: list[Word], first: int, last: int, gap: re.Pattern) -> bool:
    return all(gap.fullmatch(text, words[step].end, words[step + 1].start) for step in range(first, last))


def _case_agrees(shown: str, spelling: Spelling) -> bool:
    """Latin names begin with a capital, acronyms are all capitals: `US` is a country, `us` is not.

    A hamza in the middle of a word tells it from a name without one: `بأول` is no `باول`, `الدائري` no `الدايري`.
    """
    if LATIN.search(spelling.text):
        if spelling.text.isupper() and len(spelling.text) <= 5:
            return shown.isupper()
        return shown[:1].isupper() or not spelling.text[:1].isupper()
    if len(spelling.words) == 1 and len(shown) == len(spelling.text):
        inner, wanted = shown[1:].translate(HAMZAS), spelling.text[1:].translate(HAMZAS)
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
