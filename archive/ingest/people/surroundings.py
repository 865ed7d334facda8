"""What stands beside a name and speaks for it: an office, a following, a verb that wants a name, a text about Libya."""

import re
from collections import Counter

from archive.arabic.clitics import without_proclitics
from archive.arabic.words import Word

from . import ambiguity
from .hits import Hit
from .latinoffices import COMPLEMENTS
from .namewords import VERBS, is_plain_word, looks_like_word
from .offices import bare_head, wants_complement

# A text that has none of these does not speak of Libya.
_HOME = re.compile("[Ll]iby|ليبي|ليبى|طرابلس(?!ي)|بنغاز|مصرات|طبرق")


def speaks_of_libya(text: str) -> bool:
    """Whether a text names Libya, Libyans or one of the great towns at all."""
    return bool(_HOME.search(text))


def is_at_home(text: str, form: tuple[str, ...], full: Counter) -> bool:
    """Whether a name that many families bear is read in a text about Libya: elsewhere `الطرابلسي` is a neighbour."""
    return form not in ambiguity.WIDESPREAD or bool(full) or speaks_of_libya(text)


_LATIN_FOLLOWINGS = frozenset(
    "government forces administration camp militia militias loyalists regime troops army aides side family".split()
)


def has_latin_following(text: str, words: list[Word], hit: Hit) -> bool:
    """Whether what follows is somebody's: the Sarraj `government`, Haftar's `forces`."""
    after = words[hit.last + 1].folded if hit.last + 1 < len(words) else ""
    return after in _LATIN_FOLLOWINGS and bool(re.match(r"(?:['’]s)? ", text[words[hit.last].end :][:3]))


def follows_unknown_word(text: str, words: list[Word], hit: Hit) -> bool:
    """Whether a word of no table stands before a family name that many bear: `روني` الطرابلسي is another man."""
    if hit.first == 0 or hit.start != words[hit.first].start:
        return False
    before = words[hit.first - 1]
    if text[before.end : hit.start] != " " or before.text.isascii() or before.folded.startswith("ال"):
        return False
    known = bare_head(before.folded) or is_plain_word(before.folded) or before.folded in ambiguity.FOLLOWINGS
    return not (known or before.folded in ambiguity.ACTIONS or looks_like_word(before.folded))


LATIN_TITLES = {
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
# An office does not reach over these to a name: جمع كبير `من` الشباب المعتصم.
_PARTING = frozenset(("من", "عن", "مع", "علي", "بين"))
OFFICE_REACH = 3  # words


def office_beside(text: str, words: list[Word], hit: Hit, reach: int) -> str | None:
    """Return the head of the office that stands at most `reach` words before a name."""
    first = hit.first - (hit.first > 0 and words[hit.first - 1].folded in ("al", "el"))
    for back in range(1, reach + 1):
        place = first - back
        if place < 0:
            return None
        folded = words[place].folded
        gap = text[words[place].end : words[first].start]
        if folded in LATIN_TITLES and gap == ". ":
            return folded
        if re.search(r"[.،,؛:\n]", gap):
            return None
        if bare_head(folded):
            return None if back == 1 and wants_complement(folded) else bare_head(folded)
        if folded.casefold() in LATIN_TITLES:
            return folded
        if folded in _PARTING:
            return None
        if back == 1 and folded not in COMPLEMENTS and not folded.startswith(("ال", "بال")) and folded != "لدي":
            return None
    return None


def is_listed(words: list[Word], hit: Hit, sure: set[int]) -> bool:
    """Whether a name stands in a row of sure ones: المنفي و`عقيلة` وتكالة."""
    joined = words[hit.first].folded.startswith("و") and hit.start > words[hit.first].start
    after = hit.last + 1
    return joined and hit.first - 1 in sure and after in sure and words[after].folded.startswith("و")


def has_followers(before: str) -> bool:
    """Whether the word before is somebody's: `قوات` جبريل, نائب `مساعد` البغدادي."""
    return before in ambiguity.FOLLOWINGS or wants_complement(before)


def name_stands_here(words: list[Word], hit: Hit, sure: set[int]) -> bool:
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
