"""Short forms of names: whether one counts where it stands, and whether it is this person's at all."""

import re
from collections import Counter
from functools import lru_cache

from archive.arabic.clitics import without_proclitics
from archive.arabic.fold import fold
from archive.arabic.words import Word, split_words

from . import ambiguity
from .forenames import ALL_FORENAMES, FORENAMES
from .gazetteer import Gazetteer
from .hits import Hit
from .names import Names
from .namewords import VERBS, is_plain_word, looks_like_word
from .offices import bare_head, wants_complement


def short_form_counts(
    text, words: list[Word], hit: Hit, full: Counter, sure: set[int], names: Names, others: set
) -> bool:
    form, slug = hit.spelling.words, hit.spelling.slug
    latin = hit.spelling.text.isascii()
    before = words[hit.first - 1].folded if hit.first else ""
    if before in ambiguity.NOT_BEHIND.get(form, ()) or before in ambiguity.NAMESAKES:
        return False
    if is_of_another(text, words, hit, names) or name_goes_on(text, words, hit):
        return False
    if not is_at_home(text, form, full):
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
    if full[slug] == 0 and latin and _has_latin_following(text, words, hit):
        return True
    if not needed:
        if form in ambiguity.WIDESPREAD and not full[slug] and _follows_unknown_word(text, words, hit):
            return False
        return not _is_remnant(words, hit) or bool(full[slug])
    if needed == 4:
        return bool(full[slug])
    office = _office_beside(text, words, hit, 1 if needed == 3 else _OFFICE_REACH) if hit.first else None
    has_office = office is not None and _office_fits(office, slug, names)
    if not full[slug] and not has_office and _follows_unknown_word(text, words, hit):
        return False
    position = _name_stands_here(words, hit, sure) or (needed == 1 and _has_followers(before))
    if needed == 3:
        return has_office or bool(full[slug] and position)
    return (2 if full[slug] or has_office else 0) + position >= needed or _is_listed(words, hit, sure)


_LATIN_FOLLOWINGS = frozenset(
    "government forces administration camp militia militias loyalists regime troops army aides side family".split()
)


def _has_latin_following(text: str, words: list[Word], hit: Hit) -> bool:
    """Whether what follows is somebody's: the Sarraj `government`, Haftar's `forces`."""
    after = words[hit.last + 1].folded if hit.last + 1 < len(words) else ""
    return after in _LATIN_FOLLOWINGS and bool(re.match(r"(?:['’]s)? ", text[words[hit.last].end :][:3]))


def _follows_unknown_word(text: str, words: list[Word], hit: Hit) -> bool:
    """Whether a word of no table stands before a family name that many bear: `روني` الطرابلسي is another man."""
    if hit.first == 0 or hit.start != words[hit.first].start:
        return False
    before = words[hit.first - 1]
    if text[before.end : hit.start] != " " or before.text.isascii() or before.folded.startswith("ال"):
        return False
    known = bare_head(before.folded) or is_plain_word(before.folded) or before.folded in ambiguity.FOLLOWINGS
    return not (known or before.folded in ambiguity.ACTIONS or looks_like_word(before.folded))


# Heads of state and houses: who never was one is not meant. Example: `الرئيس` عون is no oil minister.
_REIGNING = frozenset(map(fold, "رئيس ملك أمير شيخ زعيم".split()))


def _office_fits(head: str, slug: str, names: Names) -> bool:
    """Whether an office may be a person's: one who reigns is in the record as one."""
    return head not in _REIGNING or head in _heads_held(slug, names.gazetteer)


@lru_cache(maxsize=4_096)
def _heads_held(slug: str, gazetteer: Gazetteer) -> frozenset[str | None]:
    titles = (holding.title for holding in gazetteer.holdings if holding.person == slug)
    return frozenset(bare_head(word.folded) for title in titles for word in split_words(title))


# A text that has none of these does not speak of Libya.
_HOME = re.compile("[Ll]iby|ليبي|ليبى|طرابلس(?!ي)|بنغاز|مصرات|طبرق")


def speaks_of_libya(text: str) -> bool:
    """Whether a text names Libya, Libyans or one of the great towns at all."""
    return bool(_HOME.search(text))


def is_at_home(text: str, form: tuple[str, ...], full: Counter) -> bool:
    """Whether a name that many families bear is read in a text about Libya: elsewhere `الطرابلسي` is a neighbour."""
    return form not in ambiguity.WIDESPREAD or bool(full) or speaks_of_libya(text)


def _is_remnant(words: list[Word], hit: Hit) -> bool:
    """Whether a name is what a particle leaves of a short word: `ل`باس, `ك`تابين."""
    return hit.start > words[hit.first].start and len(hit.spelling.words) == 1 and len(hit.spelling.words[0]) <= 3


_NAME_LINKS = frozenset(map(fold, "بن ابن أبو بو آل ولد بنت فان فون دي دو دا دل ديل".split()))


def name_goes_on(text: str, words: list[Word], hit: Hit) -> bool:
    """Whether the name is only the first part of somebody's: مارتن `فان بيورين`, زيدان `البرهومي`."""
    if hit.last + 1 >= len(words) or text[words[hit.last].end : words[hit.last + 1].start] != " ":
        return False
    after, last = words[hit.last + 1].folded, hit.spelling.words[-1]
    if after in _NAME_LINKS or (after.startswith(("بو", "بل", "بن")) and len(after) >= 5 and _may_be_surname(after)):
        return True
    return last in ALL_FORENAMES and len(hit.spelling.words) == 1 and bool(_FAMILY_NAME.fullmatch(after))


# The ending of a family's name, and no nationality: `البرهومي`.
_FAMILY_NAME = re.compile("ال(?!ليبي|امريكي|اميركي|حالي|سابق|ماضي|رسمي|تالي)\\w{3,}ي")


def full_form_counts(text: str, words: list[Word], hit: Hit, full: Counter, names: Names) -> bool:
    """Whether a full form is this person's name: not in `ملعب` محمد بن زايد, nor a part of a longer one.

    Where the family name is at home far beyond Libya, the text must speak of Libya, give the office or name another
    official.
    """
    widespread = hit.spelling.words[-1:] in ambiguity.WIDESPREAD
    if (
        widespread
        and len(full) < 2
        and not speaks_of_libya(text)
        and not _office_beside(text, words, hit, _OFFICE_REACH)
    ):
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
    is_other = before.folded in FORENAMES and before.folded != hit.spelling.words[0]
    return not (libyan and is_other and (hit.first < 2 or words[hit.first - 2].folded != "بن"))


def _continues(words: list[Word], hit: Hit) -> bool:
    """Whether a Maghrebi surname follows: محمد الحويج `بوهلال`."""
    after = words[hit.last + 1].folded if hit.last + 1 < len(words) else ""
    return after.startswith("بو") and len(after) >= 6 and _may_be_surname(after)


def _may_be_surname(folded: str) -> bool:
    """Whether a word that opens like a Maghrebi surname is none of the news: not التقى حفتر `بوزير` الخارجية."""
    return not (is_plain_word(folded) or bare_head(folded))


def _relative_named(form: tuple[str, ...], full: Counter, names: Names) -> bool:
    return any(form[-1] in names.families[slug] for slug in full)


_SON_OF = frozenset(("بن", "ابن", "بنت", "ال", "بو", "ابو"))


def is_of_another(text: str, words: list[Word], hit: Hit, names: Names) -> bool:
    """Whether a forename that is not this person's stands before the name: `علي` الدبيبة, `كامالا` هاريس."""
    if hit.first == 0 or len(hit.spelling.words) > 2 or hit.start != words[hit.first].start:
        return False
    before = words[hit.first - 1]
    if not re.fullmatch(r"[ ]{1,2}", text[before.end : hit.start]):
        return False
    if before.folded in _SON_OF:
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
    "col",
    "lieutenant",
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


# An office does not reach over these to a name: جمع كبير `من` الشباب المعتصم.
_PARTING = frozenset(("من", "عن", "مع", "علي", "بين"))


_OFFICE_REACH = 3  # words


def _office_beside(text: str, words: list[Word], hit: Hit, reach: int) -> str | None:
    """Return the head of the office that stands at most `reach` words before a name."""
    for back in range(1, reach + 1):
        place = hit.first - back
        if place < 0:
            return None
        folded = words[place].folded
        gap = text[words[place].end : words[hit.first].start]
        if folded in _LATIN_TITLES and gap == ". ":
            return folded
        if re.search(r"[.،,؛:\n]", gap):
            return None
        if bare_head(folded):
            return None if back == 1 and wants_complement(folded) else bare_head(folded)
        if folded.casefold() in _LATIN_TITLES:
            return folded
        if folded in _PARTING:
            return None
        if back == 1 and not (folded.startswith("ال") or folded.startswith("بال") or folded in ("لدي",)):
            return None
    return None


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
    if hit.first and any(
        rest in ambiguity.NAME_VERBS or rest in VERBS for rest, _ in without_proclitics(words[hit.first - 1].folded)
    ):
        return True
    if hit.last + 1 < len(words) and words[hit.last + 1].folded in ambiguity.SPEECH_AFTER:
        return True
    particle = words[hit.first].text[: max(0, hit.start - words[hit.first].start)]
    if particle.startswith("و") and hit.first - 1 in sure:
        return True
    return hit.last + 1 in sure and words[hit.last + 1].folded.startswith("و")
