"""Whether a form of a name counts where it stands: what a short form needs, and what speaks against a full one."""

from collections import Counter
from functools import lru_cache

from archive.arabic.fold import fold
from archive.arabic.words import Word, split_words

from ..gazetteer import Gazetteer
from . import ambiguity
from .forenames import FORENAMES
from .hits import Hit
from .names import Names
from .namesakes import english_forenames, is_of_another, is_son, is_town, may_be_surname, name_goes_on
from .offices import bare_head
from .surroundings import (
    LATIN_TITLES,
    OFFICE_REACH,
    follows_unknown_word,
    has_followers,
    has_latin_following,
    is_at_home,
    is_listed,
    name_stands_here,
    office_beside,
    speaks_of_libya,
)


def short_form_counts(
    text, words: list[Word], hit: Hit, full: Counter, sure: set[int], names: Names, others: set
) -> bool:
    """Whether a short form is this person's name.

    `full`: who is named in full; `sure`: words of names that count anyway; `others`: forms that are somebody else's.
    """
    form, slug = hit.spelling.words, hit.spelling.slug
    latin = hit.spelling.text.isascii()
    before = words[hit.first - 1].folded if hit.first else ""
    if before in ambiguity.NOT_BEHIND.get(form, ()) or before in ambiguity.NAMESAKES:
        return False
    if is_of_another(text, words, hit, names) or name_goes_on(text, words, hit) or is_town(words, hit):
        return False
    if not is_at_home(text, form, full):
        return False
    clashes = len(names.holders.get(form, ())) > 1 and form[-1] not in ambiguity.DEFAULTS
    # Somebody else of the same family is named in full, and this one is not: the family name is his or left open.
    if not full[slug] and form[-1] not in ambiguity.DEFAULTS and _relative_named(form, full, names):
        return False
    needed = ambiguity.evidence_needed(form, clashes)
    if not latin and form not in names.holders:
        needed = 3  # a family name that only this text teaches
    if form in others and not full[slug] and form[-1] not in ambiguity.DEFAULTS:
        return False
    if form in ambiguity.DOTLESS_WORDS and words[hit.last].text.endswith("ى"):
        needed = 3
    if latin and not full[slug] and form[-1] not in ambiguity.DEFAULTS:
        needed = 2 if clashes or not _stands_alone_in_latin(text, words, hit, names) else needed
    if full[slug] == 0 and latin and has_latin_following(text, words, hit):
        return True
    if not needed:
        if form in ambiguity.WIDESPREAD and not full[slug] and follows_unknown_word(text, words, hit):
            return False
        return not _is_remnant(words, hit) or bool(full[slug])
    if needed == 4:
        return bool(full[slug])
    office = office_beside(text, words, hit, 1 if needed == 3 else OFFICE_REACH) if hit.first else None
    has_office = office is not None and _office_fits(office, slug, names)
    if not full[slug] and not has_office and follows_unknown_word(text, words, hit):
        return False
    position = name_stands_here(words, hit, sure) or (needed == 1 and has_followers(before))
    if needed == 3:
        return has_office or bool(full[slug] and position)
    return (2 if full[slug] or has_office else 0) + position >= needed or is_listed(words, hit, sure)


def _stands_alone_in_latin(text: str, words: list[Word], hit: Hit, names: Names) -> bool:
    """Whether a family name needs no office in English: `forces loyal to Serraj`, `suggested to Trump`.

    It does not where the text speaks of Libya, the Arabic short form needs none, and no capital stands before it:
    Americans have the names of many others, but for their presidents.
    """
    slug = hit.spelling.slug
    person = names.people[slug]
    if not speaks_of_libya(text) or hit.spelling.words[-1] in english_forenames(names.gazetteer):
        return False
    if person.side == "us" and fold("رئيس") not in _heads_held(slug, names.gazetteer):
        return False
    before = words[hit.first - 1] if hit.first else None
    if before and text[before.end : hit.start] in (" ", ". ") and before.text[0].isupper() and before.text.isascii():
        opens = hit.first < 2 or text[words[hit.first - 2].end : before.start] != " "
        if not (opens or bare_head(before.folded) or before.folded in LATIN_TITLES):
            return False
    shorts = [words for words, slugs in names.holders.items() if slugs == (slug,) and not words[0].isascii()]
    return any(not ambiguity.evidence_needed(form, False) and form not in ambiguity.WIDESPREAD for form in shorts)


# Heads of state and houses: who never was one is not meant. Example: `الرئيس` عون is no oil minister.
_REIGNING = frozenset(map(fold, "رئيس ملك أمير شيخ زعيم".split()))


def _office_fits(head: str, slug: str, names: Names) -> bool:
    """Whether an office may be a person's: one who reigns is in the record as one."""
    return head not in _REIGNING or head in _heads_held(slug, names.gazetteer)


@lru_cache(maxsize=4_096)
def _heads_held(slug: str, gazetteer: Gazetteer) -> frozenset[str | None]:
    titles = (holding.title for holding in gazetteer.holdings if holding.person == slug)
    return frozenset(bare_head(word.folded) for title in titles for word in split_words(title))


def _is_remnant(words: list[Word], hit: Hit) -> bool:
    """Whether a name is what a particle leaves of a short word: `ل`باس, `ك`تابين."""
    return hit.start > words[hit.first].start and len(hit.spelling.words) == 1 and len(hit.spelling.words[0]) <= 3


def full_form_counts(text: str, words: list[Word], hit: Hit, full: Counter, names: Names) -> bool:
    """Whether a full form is this person's name: not in `ملعب` محمد بن زايد, nor a part of a longer one.

    Where the family name is at home far beyond Libya, the text must speak of Libya, give the office or name another
    official.
    """
    widespread = hit.spelling.words[-1:] in ambiguity.WIDESPREAD
    if widespread and len(full) < 2 and not speaks_of_libya(text) and not office_beside(text, words, hit, OFFICE_REACH):
        return False
    if is_son(words, hit):
        return False
    libyan = names.people[hit.spelling.slug].side == "libya"
    if libyan and _continues(words, hit):
        return False
    before = words[hit.first - 1] if hit.first else None
    if before is None or text[before.end : hit.start] != " ":
        return True
    if before.folded in ambiguity.NAMESAKES:
        return False
    # لواء طارق بن `زياد` صدام حفتر: that forename ends what stands before.
    # القبض `على` عبد الله السنوسي: the preposition is no Ali.
    is_other = before.folded in FORENAMES and before.folded != hit.spelling.words[0] and not before.text.endswith("ى")
    return not (libyan and is_other and (hit.first < 2 or words[hit.first - 2].folded != "بن"))


def _continues(words: list[Word], hit: Hit) -> bool:
    """Whether a Maghrebi surname follows: محمد الحويج `بوهلال`."""
    after = words[hit.last + 1].folded if hit.last + 1 < len(words) else ""
    return after.startswith("بو") and len(after) >= 6 and may_be_surname(after)


def _relative_named(form: tuple[str, ...], full: Counter, names: Names) -> bool:
    return any(form[-1] in names.families[slug] for slug in full)
