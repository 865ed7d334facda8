"""The office before the name of a person in no record, where it is one that makes somebody worth proposing."""

import re
from collections.abc import Sequence

from archive.arabic.fold import fold
from archive.arabic.words import Word

from .ambiguity import NAMESAKES
from .extents import is_articled
from .mentions import takes_object
from .namewords import is_function_word
from .nations import NATION_ADJECTIVES
from .offices import Office, OfficeWords, bare_head, is_title_only, office_before

_SPARE_WORDS = 3
# Heads that make no office by themselves: courtesies, and words of praise.
_PRAISE = frozenset(map(fold, "كبير زعيم شيخ أمير ملك".split()))
# Heads that are an office only before one of these words: `كاتب` الدولة, but the writer is none.
_HEADS_BEFORE = {
    **dict.fromkeys(map(fold, ("كاتب", "كاتبة")), frozenset(map(fold, "الدولة دولة عام العام عامة".split()))),
    **dict.fromkeys(map(fold, ("قائم", "قائمة")), frozenset(map(fold, "بالأعمال بأعمال أعمال".split()))),
    # An actor is ممثل too: الممثل `الخاص`.
    **dict.fromkeys(
        map(fold, ("الممثل", "الممثلة")),
        frozenset(map(fold, "الخاص الخاصة السامي السامية الدائم الدائمة الشخصي".split())),
    ),
}
# A head behind one of these is its adjective: الهيئة `المديرة`.
_DIRECTED = frozenset(map(fold, "الهيئة والهيئة للهيئة بالهيئة".split()))
_TEAM = fold("الفريق")
_TEACHERS = frozenset(map(fold, ("أستاذ", "أستاذة")))
# What may part an office from the name behind it.
BETWEEN = re.compile(r"[\s،,:()“”\"«»'‘’]{1,4}")


class Claims:
    """The offices of one text. `people` and `offices` are places of words that the record's own people have taken."""

    def __init__(self, text: str, words: Sequence[Word], known: OfficeWords, people: set[int], offices: set[int]):
        self.text, self.words, self.known = text, words, known
        self.people, self.offices = people, offices

    def before(self, place: int, certain: bool) -> Office | None:
        """The office that ends before the name at `place`. `certain`: that a forename stands there."""
        gap = self.text[self.words[place - 1].end : self.words[place].start]
        comma = "،" in gap or "," in gap or ":" in gap
        office = office_before(
            self.text, self.words, place, self.known, self.people, BETWEEN if comma else None,
            0 if comma else _SPARE_WORDS if certain else 1,
        )  # fmt: skip
        if office is None or office.first in self.offices or self.words[office.last].folded == "و":
            return None
        office = self._without_courtesy(self._own_part(office))
        return office if self.is_whole(office, comma) else None

    def is_whole(self, office: Office, comma: bool) -> bool:
        """Whether an office is enough to propose its bearer. `comma`: one parts it from the name."""
        if not any(self._is_head(place, office) for place in range(office.first, office.last + 1)):
            return False
        before = self.words[office.first - 1].folded if office.first else ""
        if before in NAMESAKES or (before in _DIRECTED and office.first == office.last):
            return False
        if self.words[office.first].folded == _TEAM and office.first == office.last and before:
            # مدرب `الفريق` is no general.
            return is_function_word(before) or self.words[office.first - 1].end + 1 < office.start
        # A comma parts what is said of one person only where the office is a whole: السفير الأمريكي، فلان الفلاني،
        return not comma or office.last > office.first

    def _without_courtesy(self, office: Office) -> Office:
        """سفيرة ليبيا لدى واشنطن `السيدة`: the courtesy says nothing more."""
        last = office.last
        while last > office.first and is_title_only(self.words[last].folded):
            last -= 1
        end = self.words[last].end
        return (
            office
            if last == office.last
            else Office(office.first, last, office.start, end, self.text[office.start : end])
        )

    def _own_part(self, office: Office) -> Office:
        """التقى السفير الأمريكي `وزير المالية` فلان: of two offices behind such a verb the second is his."""
        if not office.first or not takes_object(self.words[office.first - 1].folded):
            return office
        for place in range(office.first + 1, office.last + 1):
            before, folded = self.words[place - 1].folded, self.words[place].folded
            parted = before in NATION_ADJECTIVES or (before.startswith("ال") and not bare_head(before))
            if parted and bare_head(folded) and not folded.startswith("ال"):
                start, end = self.words[place].start, office.end
                return Office(place, office.last, start, end, self.text[start:end])
        return office

    def _is_head(self, place: int, office: Office) -> bool:
        head = bare_head(self.words[place].folded)
        articled = f"ال{head}" if is_articled(self.words[place]) else head
        wanted = _HEADS_BEFORE.get(articled) or _HEADS_BEFORE.get(head)
        if wanted:
            return place < office.last and self.words[place + 1].folded in wanted
        # أستاذ `العلوم السياسية` is a post, الأستاذ a courtesy.
        if head in _TEACHERS and articled == head:
            return place < office.last
        return head is not None and not is_title_only(head) and head not in _PRAISE
