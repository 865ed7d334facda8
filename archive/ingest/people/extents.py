"""How far the name of a person in no record reaches: words that no table holds end where grammar says so."""

import re
from collections.abc import Sequence

from archive.arabic.chars import ALEF_MADDA
from archive.arabic.clitics import without_proclitics
from archive.arabic.fold import fold
from archive.arabic.glued import frequent_words
from archive.arabic.words import Word

from .forenames import ALL_FORENAMES, ENDINGS, FORENAMES, JOINERS
from .namewords import is_common, is_function_word, is_particle, is_plain_word, is_present, is_rare, looks_like_word
from .nations import NATION_ADJECTIVES
from .offices import OfficeWords, bare_head

_LONG = 5  # letters of a word behind whose particle another is seen
_LONGEST_NAME = 4  # parts; `عبد الله` is one
_FAITH = fold("الدين")
_GOD = fold("الله")
# Nouns that are a name before الله: `فتح` الله, `جاد` الله.
_OF_GOD = frozenset(map(fold, "فتح نصر سعد خير عطا رزق ضيف جاد جار حسب دفع خلف معز حمد ضو مال".split()))
_ALI = fold("علي")
# الملك عبد الله `الثاني`
_ORDINALS = frozenset(map(fold, "الأول الثاني الثالث الرابع الخامس السادس السابع".split()))
_THRONES = frozenset(map(fold, "الملك للملك والملك بالملك البابا ملك وملك لملك بملك عاهل".split()))
_BEHIND = fold("خلف")
_LEADER = fold("قائد")  # … is a name too
_AMIR = fold("أمير")  # … and another, before `عبد`
_OFFERED = frozenset(map(fold, "سفيرا سفيرة وزيرا رئيسا مديرا نائبا عضوا مبعوثا ممثلا قائدا والوفد".split()))
# What a name ends before.
BOUNDARY = re.compile(r"\s*(?:[.،,؛:!؟?()\]“”\"«»\n\-–…]|$)")
PARTICLES_BEHIND = frozenset(map(fold, "إن أن بأن إنه أنه بأنه إنها أنها بأنها الذي التي قال قالت أكد أعلن".split()))


class Extents:
    """The names of one text. `people` and `bodies` are places of words that the record knows."""

    def __init__(self, text: str, words: Sequence[Word], known: OfficeWords, people: set[int], bodies: set[int]):
        self.text, self.words, self.known = text, words, known
        self.people, self.bodies = people, bodies

    def end(self, first: int) -> int:
        """The last word of a name of two to four parts that opens at `first`; `first` where it has only one."""
        last, parts = first, 0 if self.words[first].folded in JOINERS else 1
        while last + 1 < len(self.words) and parts < _LONGEST_NAME:
            if not self._goes_on(first, last, parts):
                break
            last += 1
            parts += self._is_part(last)
        while last > first and self.words[last].folded in JOINERS:
            last -= 1
        return last

    def opens_compound(self, place: int) -> bool:
        """`عبد` السلام, `أبو` بكر, `عز` الدين: a name that is written in two words."""
        if place + 1 >= len(self.words):
            return False
        folded, after = self.words[place].folded, self.words[place + 1].folded
        if folded == "بن" and place:  # وزير الدفاع البريطاني `بن والاس`
            return is_rare(after) and self.words[place - 1].folded in NATION_ADJECTIVES
        if folded.startswith("ال") and folded[2:] in ALL_FORENAMES and after in ALL_FORENAMES:
            return not self.known.is_complement(folded)  # `العارف` صالح الخوجة, but not التركي سليمان
        if folded in _OF_GOD and after == _GOD:
            return True
        if folded.startswith("ال") and folded[2:] in ALL_FORENAMES and after.startswith("بو") and is_rare(after):
            return True  # الصقر بوجواري
        return after == _FAITH or (folded in ("عبد", "ابو") and not is_function_word(after))

    def is_word(self, folded: str, opens: bool = True) -> bool:
        """Whether this is a word of the language and no name. `opens`: it would be the first of a name."""
        return is_plain_word(folded) or looks_like_word(folded, opens) or self.known.is_complement(folded)

    def _is_part(self, place: int) -> bool:
        """Whether a word counts as a part of a name: عبد `الله` and نور `الدين` have one part together."""
        before, folded = self.words[place - 1].folded, self.words[place].folded
        return folded not in JOINERS and folded not in ENDINGS and before != "ابو"

    def _goes_on(self, first: int, last: int, parts: int) -> bool:
        before, word = self.words[last], self.words[last + 1]
        place, folded = last + 1, word.folded
        gap = self.text[before.end : word.start]
        if place in self.people or gap not in (" ", "  ", "-", ". ", ".") or ("." in gap and len(before.text) > 2):
            return False
        if len(folded) < 2 and "." not in self.text[word.end : word.end + 1]:
            return False
        if is_ali(word) or (folded in ALL_FORENAMES and self._is_ending(place + 1)):
            return True
        if folded in ENDINGS or (before.folded in JOINERS and not is_particle(folded)):
            return True
        if folded in _ORDINALS and self._is_throne(first, last, place):
            return True
        if word.text.startswith(ALEF_MADDA + "ل") and len(folded) == 2:
            return place + 1 < len(self.words)
        if folded in JOINERS:
            return place + 1 < len(self.words) and (
                folded not in ("لا", "لو", "ام", "بل", "ال") or self._is_foreign_family(folded, place + 1)
            )
        if self._is_name_here(place):
            return True
        if last == first and is_articled(self.words[first]) and not self._fits_articled(first, folded):
            return False
        if folded.startswith("و") and folded not in ALL_FORENAMES and self._is_joined_word(folded[1:]):
            return False
        if is_plain_word(folded) or (bare_head(folded) and folded not in ALL_FORENAMES):
            return False
        if parts < 2:
            return place not in self.bodies or folded in ALL_FORENAMES or folded.startswith("ال")
        return self._is_further_part(first, last, place)

    def _is_throne(self, first: int, last: int, place: int) -> bool:
        """الملك عبد الله `الثاني`, ملك الأردن عبد الله `الثاني`, الأمير الحسين بن عبد الله `الثاني`،"""
        if {word.folded for word in self.words[max(0, first - 2) : first]} & _THRONES:
            return True
        named = any(self.words[step].folded == "بن" for step in range(first, last))
        return named and bool(BOUNDARY.match(self.text, self.words[place].end))

    def _is_ending(self, place: int) -> bool:
        """Whether a name goes on or ends behind a forename that is a particle too: ماجد خلف `الله`."""
        if place < len(self.words) and self.words[place].folded in ENDINGS:
            return True
        return self.words[place - 1].folded == _BEHIND and bool(BOUNDARY.match(self.text, self.words[place - 1].end))

    def _is_foreign_family(self, joiner: str, place: int) -> bool:
        """انياتسيو لا `روسا`, جان إيف لو `دريان`, and no لا `يمكن`: whether a name goes on behind such a word."""
        folded = self.words[place].folded
        return joiner in ("لا", "لو") and is_rare(folded) and not is_present(folded) and not folded.startswith("ال")

    def _is_name_here(self, place: int) -> bool:
        """Whether a head is a part of the name: الباجي `قائد` السبسي, أحمد `قايد` صالح, حسين `أمير` عبد اللهيان."""
        word = self.words[place]
        if word.folded == _LEADER:
            return self._is_family(place + 1) or ("ئ" not in word.text and place + 1 < len(self.words))
        return word.folded == _AMIR and place + 1 < len(self.words) and self.words[place + 1].folded == "عبد"

    def _is_family(self, place: int) -> bool:
        """الباجي قائد `السبسي`: whether a family's name stands here."""
        if place >= len(self.words) or self.text[self.words[place - 1].end : self.words[place].start] != " ":
            return False
        folded = self.words[place].folded
        return folded.startswith("ال") and folded.endswith("ي") and not self.known.is_complement(folded)

    def _is_joined_word(self, rest: str) -> bool:
        """Whether a word behind و is one of its own: `وعلي` opens another name, `وود` is none."""
        return rest in ALL_FORENAMES or bare_head(rest) is not None or is_plain_word(rest) or rest in self.known.known

    def _fits_articled(self, first: int, folded: str) -> bool:
        """الطيب `البكوش`, but المعهد العربي `لحقوق` الإنسان: what may follow a forename that is an adjective too."""
        if self.words[first].folded in FORENAMES and not self.is_word(folded, False):
            return True  # الباجي `قايد` السبسي
        return folded in ALL_FORENAMES or (folded.startswith("ال") and not self.known.is_complement(folded))

    def _is_further_part(self, first: int, last: int, place: int) -> bool:
        """Whether a third or fourth word is still the name's."""
        before, folded = self.words[last].folded, self.words[place].folded
        if place in self.bodies or (folded in NATION_ADJECTIVES and not self._is_sudani(last, place)):
            return False
        if folded in FORENAMES:
            return True
        after = self.words[place + 1].folded if place + 1 < len(self.words) else ""
        ends_here = bool(BOUNDARY.match(self.text, self.words[place].end))
        closed = ends_here or after.startswith("و") or after in PARTICLES_BEHIND or bare_head(after) is not None
        closed = closed or after in _OFFERED
        if folded in ALL_FORENAMES and closed:
            return True
        if folded.startswith("ال"):
            strange = not self.known.is_complement(folded)
            family = folded.endswith("ي") or (strange and (ends_here or self._opens_another(place + 1)))
            family = family or (is_forename(folded) and bare_head(folded) is None)
            if closed and strange and folded.endswith("ي") and before.startswith("ال") and before.endswith("ي"):
                return True  # علي السعيدي `القايدي`
            return family and (self._is_forename_at(last) or before == _LEADER or self._is_chain(first, last))
        if self.is_word(folded, False) or self._is_directed(folded):
            return False
        strange = is_rare(folded) or (is_rare(before) and not is_common(folded))
        if is_rare(folded) and closed and folded[0] not in "وبليس" and self._is_foreign(first, last):
            return True  # آلان بيريز `توريس` سفيرا
        if strange and folded[0] not in "وفل" and not is_present(folded) and self._is_foreign(first, last):
            return True  # مولود جاويش `أوغلو`
        return closed and (before in ALL_FORENAMES or self._is_forename_at(last))

    def _is_forename_at(self, place: int) -> bool:
        """Whether a part of a name is a forename: also `الفتاح` behind عبد, `الدين` behind جمال."""
        folded, before = self.words[place].folded, self.words[place - 1].folded
        return is_forename(folded) or before == "عبد" or folded in ENDINGS

    def _opens_another(self, place: int) -> bool:
        """وكيل الوزارة خالد الجارالله `ومدير` المراسم: whether somebody else's office follows."""
        after = self.words[place].folded if place < len(self.words) else ""
        return after.startswith("و") and bare_head(after) is not None

    def _is_sudani(self, last: int, place: int) -> bool:
        """محمد شياع `السوداني`: behind a part of a name without article a nation's adjective is the family's name."""
        before = self.words[last]
        closed = bool(BOUNDARY.match(self.text, self.words[place].end))
        return before.folded in FORENAMES or (closed and is_rare(before.folded) and not is_articled(before))

    def _is_directed(self, folded: str) -> bool:
        """Whether a word is a noun of the news behind a particle: قال والي سليانة علي سعيد `لمراسل` الإذاعة."""
        if folded[0] not in "لب" or folded[:2] in ("بو", "بل") or len(folded) < _LONG or folded in ALL_FORENAMES:
            return False
        return folded[1:] in frequent_words() or is_common(folded[1:])

    def _is_foreign(self, first: int, last: int) -> bool:
        """Whether nothing of a name says that it is Arab: neither an article nor `بن`."""
        parts = self.words[first : last + 1]
        return not any(is_articled(part) or part.folded in ("بن", "عبد", "ابو") for part in parts)

    def _is_chain(self, first: int, last: int) -> bool:
        parts = [self.words[step].folded for step in range(first, last + 1)]
        return any(part in JOINERS or (part.startswith("بو") and len(part) > 4) for part in parts)


def is_forename(folded: str) -> bool:
    """Whether a word is a forename, with an article or without: صباح خالد `الحمد` الصباح."""
    return folded in ALL_FORENAMES or folded.removeprefix("ال") in ALL_FORENAMES


def is_ali(word: Word) -> bool:
    """Whether a word is the name: `على` is a preposition far more often than Ali with a dotless yeh."""
    return word.folded == _ALI and word.text.endswith("ي")


def is_articled(word: Word) -> bool:
    """Whether a word has the article, behind particles or not: `والإفراج`, `للشركة`; not so آل, `أليجا`."""
    if word.text.startswith((ALEF_MADDA, "أ", "إ")):
        return False
    return any(rest.startswith("ال") for rest, _ in without_proclitics(word.folded))
