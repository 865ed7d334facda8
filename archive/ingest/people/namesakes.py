"""Names of the record that are here a part of somebody else's: `علي` الدبيبة, مارتن `فان بيورين`."""

import re
from functools import lru_cache

from archive.arabic.clitics import without_proclitics
from archive.arabic.fold import fold
from archive.arabic.words import Word, split_words

from ..gazetteer import Gazetteer
from . import ambiguity
from .forenames import ALL_FORENAMES, FORENAMES
from .hits import Hit
from .names import Names
from .namewords import is_plain_word, is_rare
from .offices import bare_head
from .surroundings import LATIN_TITLES

_NAME_LINKS = frozenset(map(fold, "بن ابن أبو بو آل ولد بنت فان فون دي دو دا دل ديل".split()))
# The ending of a family's name, and no nationality: `البرهومي`.
_FAMILY_NAME = re.compile("ال(?!ليبي|امريكي|اميركي|حالي|سابق|ماضي|رسمي|تالي)\\w{3,}ي")


def name_goes_on(text: str, words: list[Word], hit: Hit) -> bool:
    """Whether the name is only the first part of somebody's: مارتن `فان بيورين`, زيدان `البرهومي`."""
    if hit.last + 1 >= len(words) or text[words[hit.last].end : words[hit.last + 1].start] != " ":
        return False
    after, last = words[hit.last + 1].folded, hit.spelling.words[-1]
    if is_son(words, hit):
        return True
    if after in _NAME_LINKS or (after.startswith(("بو", "بل", "بن")) and len(after) >= 5 and may_be_surname(after)):
        return True
    if len(hit.spelling.words) > 1 or last not in ALL_FORENAMES:
        return False
    # `جيفري` ايملت, عيسى `البرهومي`: his forename.
    return bool(_FAMILY_NAME.fullmatch(after)) or (last in FORENAMES and after[0] != "و" and is_rare(after))


def may_be_surname(folded: str) -> bool:
    """Whether a word that opens like a Maghrebi surname is none of the news: not التقى حفتر `بوزير` الخارجية."""
    return not (is_plain_word(folded) or bare_head(folded))


_JUNIOR = frozenset(("جونيور", "jr", "junior"))


def is_son(words: list[Word], hit: Hit) -> bool:
    """Whether the name is a father's and its bearer his son: دونالد ترامب `جونيور`."""
    return hit.last + 1 < len(words) and words[hit.last + 1].folded in _JUNIOR


def is_town(words: list[Word], hit: Hit) -> bool:
    """Whether a family name is a town behind `ب`: مقر الوكالة `بلانغلي`, but التقى `بلانغلي`."""
    if hit.spelling.words not in ambiguity.TOWNS_TOO or not words[hit.first].folded.startswith("ب"):
        return False
    before = words[hit.first - 1].folded if hit.first else ""
    return not any(rest in ambiguity.NAME_VERBS for rest, _ in without_proclitics(before))


_SON_OF = frozenset(("بن", "ابن", "بنت", "ال", "بو", "ابو"))


def is_of_another(text: str, words: list[Word], hit: Hit, names: Names) -> bool:
    """Whether a forename that is not this person's stands before the name: `علي` الدبيبة, `كامالا` هاريس."""
    if hit.first == 0 or len(hit.spelling.words) > 2 or hit.start != words[hit.first].start:
        return False
    before = words[hit.first - 1]
    if not re.fullmatch(r"[ ]{1,2}", text[before.end : hit.start]):
        return False
    # عبد الستار `عيسى`
    if before.folded in _SON_OF or (hit.first > 1 and words[hit.first - 2].folded == "عبد"):
        return True
    if before.text.isascii():
        return before.text[:1].isupper() and _latin_forename(before.text, hit, names)
    # على is a preposition far more often than Ali with a dotless yeh.
    if before.text.endswith("ى") and len(before.folded) == 3:
        return False
    forms = {rest for rest, _ in without_proclitics(before.folded) if len(rest) > 2}
    known = forms & (names.forenames | FORENAMES)
    # واستقبل `حفتر` نورلاند: a family name of the record is no forename.
    if not known and (forms & names.surnames or not _reads_as_forename(text, words, hit)):
        return False
    own = {word.folded for name in names.people[hit.spelling.slug].names for word in list(split_words(name.text))[:-1]}
    return not forms & own


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
def english_forenames(gazetteer: Gazetteer) -> frozenset[str]:
    """Return the first words, folded, of the names that the record writes in English."""
    return frozenset(next(split_words(person.name_en)).folded for person in gazetteer.people)


def _latin_forename(before: str, hit: Hit, names: Names) -> bool:
    own = {word.folded for name in names.people[hit.spelling.slug].names for word in split_words(name.text)}
    known = english_forenames(names.gazetteer)
    folded = before.casefold()
    return folded in known and folded not in own and folded not in LATIN_TITLES
