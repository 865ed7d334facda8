"""Short forms of names: whether one counts where it stands, and whether it is this person's at all."""

import re
from collections import Counter
from functools import lru_cache

from archive.arabic.clitics import without_proclitics
from archive.arabic.words import Word, split_words

from . import ambiguity
from .gazetteer import Gazetteer
from .names import Hit, Names
from .offices import bare_head, wants_complement


def short_form_counts(
    text, words: list[Word], hit: Hit, full: Counter, sure: set[int], names: Names, others: set
) -> bool:
    form, slug = hit.spelling.words, hit.spelling.slug
    latin = hit.spelling.text.isascii()
    before = words[hit.first - 1].folded if hit.first else ""
    if before in ambiguity.NOT_BEHIND.get(form, ()):
        return False
    if is_of_another(text, words, hit, names):
        return False
    clashes = len(names.holders.get(form, ())) > 1 and form[-1] not in ambiguity.DEFAULTS
    # Somebody else of the same family is named in full, and this one is not: the family name is his or left open.
    if not full[slug] and form[-1] not in ambiguity.DEFAULTS and _relative_named(form, full, names):
        return False
    needed = ambiguity.evidence_needed(form, clashes)
    if form in others and not full[slug] and form[-1] not in ambiguity.DEFAULTS:
        return False
    if form in ambiguity.DOTLESS_WORDS and words[hit.last].text.endswith("ى"):
        needed = 3
    if latin and not full[slug] and form[-1] not in ambiguity.DEFAULTS:
        needed = 2
    if not needed:
        return True
    has_office = hit.first > 0 and _office_beside(text, words, hit)
    position = _name_stands_here(words, hit, sure) or (needed == 1 and _has_followers(before))
    if needed == 3:
        return has_office or bool(full[slug] and position)
    return (2 if full[slug] or has_office else 0) + position >= needed or _is_listed(words, hit, sure)


def _relative_named(form: tuple[str, ...], full: Counter, names: Names) -> bool:
    return any(form[-1] in names.families[slug] for slug in full)


def is_of_another(text: str, words: list[Word], hit: Hit, names: Names) -> bool:
    """Whether a forename that is not this person's stands before the name: `علي` الدبيبة, `كامالا` هاريس."""
    if hit.first == 0 or len(hit.spelling.words) > 2 or hit.start != words[hit.first].start:
        return False
    before = words[hit.first - 1]
    if not re.fullmatch(r"[ ]{1,2}", text[before.end : hit.start]):
        return False
    if before.text.isascii():
        return before.text[:1].isupper() and _latin_forename(before.text, hit, names)
    # على is a preposition far more often than Ali with a dotless yeh.
    if before.text.endswith("ى") and len(before.folded) == 3:
        return False
    forms = {rest for rest, _ in without_proclitics(before.folded) if len(rest) > 2}
    known = forms & (names.forenames | ambiguity.FORENAMES)
    # واستقبل `حفتر` نورلاند: a family name of the record is no forename.
    if not known and (forms & names.surnames or not _reads_as_forename(text, words, hit)):
        return False
    own = {word.folded for name in names.people[hit.spelling.slug].names for word in list(split_words(name.text))[:-1]}
    return not forms & own


_LATIN_TITLES = {
    "ambassador",
    "general",
    "secretary",
    "president",
    "minister",
    "marshal",
    "colonel",
    "mr",
    "ms",
    "mrs",
    "commander",
    "senator",
    "director",
    "envoy",
    "premier",
    "admiral",
    "affaires",
    "gen",
    "lt",
    "leader",
}


def _reads_as_forename(text: str, words: list[Word], hit: Hit) -> bool:
    """A word that no table knows, between a verb of saying and a family name: وأشار `مراد` المشري."""
    if hit.spelling.words[-1] in ambiguity.DEFAULTS or hit.first < 2:
        return False
    before, verb = words[hit.first - 1], words[hit.first - 2]
    readings = {rest for rest, _ in without_proclitics(before.folded)}
    if before.folded.startswith("ال") or len(before.folded) < 3 or bare_head(before.folded):
        return False
    if readings & (ambiguity.ACTIONS | ambiguity.NAME_VERBS):
        return False
    said = any(rest in ambiguity.NAME_VERBS for rest, _ in without_proclitics(verb.folded))
    after = words[hit.last + 1].folded if hit.last + 1 < len(words) else ""
    opens = bool(re.search(r"[،,؛.:]", text[verb.end : before.start])) and after in ambiguity.SPEECH_AFTER
    return opens or (said and text[verb.end : before.start] == " ")


@lru_cache(maxsize=4)
def _english_forenames(gazetteer: Gazetteer) -> frozenset[str]:
    return frozenset(next(split_words(person.name_en)).folded for person in gazetteer.people)


def _latin_forename(before: str, hit: Hit, names: Names) -> bool:
    own = {word.folded for name in names.people[hit.spelling.slug].names for word in split_words(name.text)}
    known = _english_forenames(names.gazetteer)
    folded = before.casefold()
    return folded in known and folded not in own and folded not in _LATIN_TITLES


def _office_beside(text: str, words: list[Word], hit: Hit) -> bool:
    for back in (1, 2, 3):
        place = hit.first - back
        if place < 0 or re.search(r"[.،,؛:\n]", text[words[place].end : words[hit.first].start]):
            return False
        folded = words[place].folded
        if bare_head(folded):
            return not (back == 1 and wants_complement(folded))
        if folded.casefold() in _LATIN_TITLES:
            return True
        if back == 1 and not (folded.startswith("ال") or folded.startswith("بال") or folded in ("لدي",)):
            return False
    return False


def _is_listed(words: list[Word], hit: Hit, sure: set[int]) -> bool:
    """Whether a name stands in a row of sure ones: المنفي و`عقيلة` وتكالة."""
    joined = words[hit.first].folded.startswith("و") and hit.start > words[hit.first].start
    after = hit.last + 1
    return joined and hit.first - 1 in sure and after in sure and words[after].folded.startswith("و")


def _has_followers(before: str) -> bool:
    """Whether the word before is somebody's: `قوات` جبريل, نائب `مساعد` البغدادي."""
    return before in ambiguity.FOLLOWINGS or wants_complement(before)


def _name_stands_here(words: list[Word], hit: Hit, sure: set[int]) -> bool:
    """Whether the place asks for a name: after a verb of saying or meeting, or coordinated with a sure name."""
    if hit.first and any(rest in ambiguity.NAME_VERBS for rest, _ in without_proclitics(words[hit.first - 1].folded)):
        return True
    if hit.last + 1 < len(words) and words[hit.last + 1].folded in ambiguity.SPEECH_AFTER:
        return True
    particle = words[hit.first].text[: max(0, hit.start - words[hit.first].start)]
    if particle.startswith("و") and hit.first - 1 in sure:
        return True
    return hit.last + 1 in sure and words[hit.last + 1].folded.startswith("و")
