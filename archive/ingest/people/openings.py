"""Where the name of a person in no record opens: what tells a name from other words behind an office."""

from collections.abc import Sequence

from archive.arabic.chars import HEH
from archive.arabic.clitics import without_proclitics
from archive.arabic.fold import fold
from archive.arabic.words import Word

from .ambiguity import NAMESAKES
from .extents import BOUNDARY, PARTICLES_BEHIND, Extents, is_articled
from .forenames import ALL_FORENAMES, FORENAMES, JOINERS, WORD_FORENAMES
from .namewords import is_common, is_rare
from .offices import Office, OfficeWords, bare_head, is_rank, wants_complement

_SON_OF = frozenset(map(fold, "بن ولد بنت".split()))
_COURTESIES = frozenset(map(fold, "الشيخ السيد السيدة الدكتور الدكتورة المهندس الأستاذ".split()))


class Openings:
    """The words of one text at which a name may open. `names` says how far each reaches."""

    def __init__(self, text: str, words: Sequence[Word], known: OfficeWords, names: Extents):
        self.text, self.words, self.known, self.names = text, words, known, names

    def is_ali(self, place: int) -> bool:
        """العقيد `على` الشيخي: between a rank and a family's name the dotless word is the name."""
        if not place or place + 1 == len(self.words) or not is_rank(self.words[place - 1].folded):
            return False
        after = self.words[place + 1].folded
        return after.startswith("ال") and after.endswith("ي") and not self.known.is_complement(after)

    def is_name(self, place: int) -> bool:
        """Whether the word is a forename and nothing else, or what follows shows that it is one here."""
        word = self.words[place].folded
        if word in FORENAMES or self.names.opens_compound(place):
            return True
        if word not in WORD_FORENAMES or place + 1 == len(self.words):
            return False
        after = self.words[place + 1].folded
        is_family = is_rare(after) or (after.endswith("ي") if after.startswith("ال") else not is_common(after))
        return after in ALL_FORENAMES or after in JOINERS or is_family

    def is_strange(self, place: int) -> bool:
        """Whether two words that news is not made of stand here: كاتب الدولة للطاقة `ايرنست مونيز`."""
        return place + 1 < len(self.words) and all(is_rare(word.folded) for word in self.words[place : place + 2])

    def is_epithet(self, place: int) -> bool:
        """Whether a courtesy follows, so that the name opens behind it: ولي عهده `الأمين` الشيخ فلان."""
        after = place + 1
        if after + 1 >= len(self.words) or not is_articled(self.words[place]):
            return False
        return self.words[after].folded in _COURTESIES and self.words[after + 1].folded in ALL_FORENAMES

    def is_namesake(self, place: int) -> bool:
        """Whether something named after somebody stands before the name: رئيسة معهد `الهادي الرايس`."""
        return place > 0 and any(rest in NAMESAKES for rest, _ in without_proclitics(self.words[place - 1].folded))

    def is_bounded(self, place: int, last: int, office: Office) -> bool:
        """Whether words of no table are surely a name: two or three alone between an office and a break."""
        gap = self.text[self.words[place - 1].end : self.words[place].start]
        words = [self.words[step].folded for step in range(place, last + 1)]
        rare = [is_rare(word) for word in words]
        last_of_office = self.words[office.last]
        if wants_complement(last_of_office.folded) and last_of_office.text[-1] != HEH:
            return False  # نائب مدير `سكوتلاند يارد`, but نائبه is whole
        if any(self.names.is_word(word, not step) and not rare[step] for step, word in enumerate(words)):
            return False
        titled = rare[0] and wants_name(self.words[office.last].folded)
        named = rare[0] and not is_articled(self.words[place]) and words[1] in _SON_OF
        if (named or (titled and words[1] in ALL_FORENAMES)) and not gap.strip():
            return True  # السفير أولريخ `فرانك`, الكاتب العام حمادي `بن` عمر
        if is_common(words[0]) or (not rare[0] and is_common(words[1])) or set(words[1:]) & ALL_FORENAMES:
            return False
        if any(self.is_namesake(step) for step in (place, place - 1)):
            return False  # الرئيس التنفيذي لشركة `سبيسن إكسبلوريشن`
        # `حادثة الدهس` is a noun and its complement; a family's name ends in ي.
        second = self.words[place + 1].folded
        if second.startswith("ال") and not second.endswith("ي") and not titled:
            return False  # … but السفير `ضاري العجران`
        if "“" in gap or '"' in gap or "«" in gap:
            return self.text[self.words[last].end : self.words[last].end + 2].strip()[:1] in ("”", '"', "»")
        alone = bool(BOUNDARY.match(self.text, self.words[last].end))
        if gap.strip():
            return alone
        if rare[0] and (all(rare) or (titled and not (second.endswith("ه") and is_common(second)))):
            return True  # … but not السفير `بيكر أهمية`
        after = self.words[last + 1].folded if last + 1 < len(self.words) else ""
        return alone or after.startswith("و") or after in PARTICLES_BEHIND

    def rare_opening(self, place: int) -> tuple[str, int]:
        """برئاسة `بول` قروف رئيس …: a forename that is a word too, where what follows can only be a name."""
        after = place + 1
        if after == len(self.words) or not is_rare(self.words[after].folded) or is_articled(self.words[after]):
            return "", 0
        folded = self.words[place].folded
        readings = ((folded, 0), (folded[1:], 1)) if folded[0] == "و" else ((folded, 0),)
        return next((reading for reading in readings if reading[0] in WORD_FORENAMES), ("", 0))


def wants_name(folded: str) -> bool:
    """Whether a word is a rank or a title that stands directly before names: `النائب`, `السيناتور`."""
    return bare_head(folded) is not None and (folded.startswith("ال") or folded.startswith("بال"))
