"""The office before the name of a person in no record, where it is one that makes somebody worth proposing."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from archive.arabic.clitics import without_proclitics
from archive.arabic.words import Word

from .ambiguity import NAMESAKES
from .claimwords import (
    ADJECTIVES,
    CALLINGS,
    CHIEF,
    CHIEFS,
    COUNTERPARTS,
    DIRECTED,
    EVENTS,
    GOVERNORS,
    HEADS_BEFORE,
    HELP,
    INSIDE,
    JOINED_GOVERNORS,
    KING,
    LEADER,
    LINKED,
    LINKS,
    LONGEST_BODY,
    NAMED_BY,
    OF_GENERALS,
    PLAIN,
    PRAISE,
    PRESENT,
    REALMS,
    TEACHERS,
    TEAM,
)
from .extents import is_articled
from .forenames import ALL_FORENAMES, FORENAMES, WORD_FORENAMES, forename_in
from .mentions import takes_object
from .namewords import is_function_word
from .nations import NATION_ADJECTIVES
from .offices import Office, OfficeWords, bare_head, is_no_head, is_title_only, make_office, office_before

_SPARE_WORDS = 3
# What may part an office from the name behind it.
BETWEEN = re.compile(r"[\s،,:()\[“”\"«»'‘’]{1,4}")


@lru_cache(maxsize=16_384)
def _readings(folded: str) -> frozenset[str]:
    return frozenset(rest for rest, _ in without_proclitics(folded))


class Claims:
    """The offices of one text. `people` and `offices` are places of words that the record's own people have taken."""

    def __init__(self, text: str, words: Sequence[Word], known: OfficeWords, people: set[int], offices: set[int]):
        self.text, self.words, self.known = text, words, known
        self.people, self.offices = people, offices

    def before(self, place: int, certain: bool, sure: bool) -> Office | None:
        """The office that ends before the name at `place`.

        `certain`: that a forename stands there; `sure`: that it is no other word.
        """
        place = self._before_courtesy(place)
        gap = self.text[self.words[place - 1].end : self.words[place].start]
        comma = "،" in gap or "," in gap or ":" in gap
        office = office_before(
            self.text, self.words, place, self.known, self.people, BETWEEN if comma else None,
            0 if comma else _SPARE_WORDS if certain else 1,
        )  # fmt: skip
        office = self._as_claim(office, comma)
        return self._as_claim(self._of_unknown_body(place), comma) if office is None and sure else office

    def _before_courtesy(self, place: int) -> int:
        """Where the courtesy opens that stands between an office's comma and a name: وزير الإعلام، `الدكتور` فلان."""
        if place > 1 and self.words[place - 1].folded in NAMED_BY and self._is_parted(place, r"\s"):
            return place - 1
        first = place
        while first > 1 and is_title_only(self.words[first - 1].folded) and self._is_parted(first, r"\s"):
            first -= 1
        return first if first < place and first and self._is_parted(first, r"\s*[،,]\s*") else place

    def _is_parted(self, place: int, gap: str) -> bool:
        return bool(re.fullmatch(f'{gap}[“”"«»]?', self.text[self.words[place - 1].end : self.words[place].start]))

    def _as_claim(self, office: Office | None, comma: bool) -> Office | None:
        if office is None or office.first in self.offices or self.words[office.last].folded == "و":
            return None
        office = self._without_courtesy(self._own_part(office))
        return office if self.is_whole(office, comma) and not self._tells_more(office) else None

    def _tells_more(self, office: Office) -> bool:
        """Whether the last word is none of the office's: what its bearer is called, or a part of the name."""
        last = self.words[office.last].folded
        if office.last == office.first:
            return False
        # شدد رئيس الحكومة `على` ضرورة …
        links = (place for place in range(office.first, office.last + 1) if self.words[place].text == "على")
        if any(not self._is_linked(place) for place in links):
            return True
        # رئيس الجمهورية `يستقبل` فلانا: a headline.
        inner = [self.words[place].folded for place in range(office.first + 1, office.last + 1)]
        if any(PRESENT.fullmatch(word) and not self.known.is_complement(word) for word in inner):
            return True
        # المكتب `الإعلامي` is an adjective.
        is_adjective = self.words[office.last - 1].folded.startswith(("ال", "لل", "بال")) and last[0] != "و"
        called = _readings(last) & CALLINGS and not is_adjective
        return last in FORENAMES or bool(called)

    def _of_unknown_body(self, place: int) -> Office | None:
        """An office of a body that no table knows: `رئيس دائرة الغابات` فلان, `وزير الاقتصاد الرقمي`، فلان.

        The words between its head and the name are whatever a clause and an event do not begin with.
        """
        for head in range(place - 1, max(-1, place - 1 - LONGEST_BODY), -1):
            gap = BETWEEN if head == place - 1 else INSIDE
            if head in self.people or not gap.fullmatch(self.text, self.words[head].end, self.words[head + 1].start):
                return None
            folded = self.words[head].folded
            if self._opens_office(head):
                return self._with_heads_before(head, place)
            if (head == place - 1 and folded in LINKS) or self._parts(head, folded):
                return None
        return None

    def _parts(self, place: int, folded: str) -> bool:
        """Whether a word parts what stands before it from a name behind: a verb, an event, somebody else's name."""
        if folded in LINKS or self._is_linked(place):
            return False
        if PRESENT.fullmatch(folded) and not self.known.is_complement(folded):
            return True
        return is_function_word(folded) or folded in FORENAMES or bool(_readings(folded) & EVENTS)

    def _is_linked(self, place: int) -> bool:
        return place > 0 and self.words[place - 1].folded in LINKED.get(self.words[place].folded, ())

    def _opens_office(self, place: int) -> bool:
        word = self.words[place]
        if word.text in GOVERNORS:
            return True
        head = bare_head(word.folded)
        weak = is_title_only(word.folded) or TEAM in _readings(word.folded)
        if head in PLAIN:
            weak = head not in CHIEF or self.words[place + 1].folded not in CHIEFS
        return head is not None and not weak and not is_no_head(word)

    def _with_heads_before(self, head: int, place: int) -> Office:
        """نائب رئيس …: the office opens at the farthest of the heads that stand together."""
        longer = office_before(self.text, self.words, head + 1, self.known, self.people)
        first = longer.first if longer else head
        office = make_office(self.text, self.words, first, place - 1)
        if self.words[first].text not in JOINED_GOVERNORS:
            return office
        return replace(office, start=office.start + 1, text=office.text[1:])

    def is_whole(self, office: Office, comma: bool) -> bool:
        """Whether an office is enough to propose its bearer. `comma`: one parts it from the name."""
        if not any(self._is_head(place, office) for place in range(office.first, office.last + 1)):
            return False
        before = self.words[office.first - 1].folded if office.first else ""
        opening = self.words[office.first].folded
        if _readings(before) & NAMESAKES or before in DIRECTED:
            return False
        if opening in HELP or (opening == LEADER and (before in ALL_FORENAMES or forename_in(before)[0])):
            return False  # الباجي `قائد` السبسي
        is_team = TEAM in _readings(opening)
        if is_team and office.first < office.last and self.words[office.first + 1].folded not in OF_GENERALS:
            return False
        if is_team and office.first == office.last and before:
            # مدرب `الفريق` is no general.
            return is_function_word(before) or self.words[office.first - 1].end + 1 < office.start
        if office.first == office.last and opening in ADJECTIVES and before.startswith("ال"):
            return False  # المدرب `المساعد` فلان
        if opening in WORD_FORENAMES and before in ALL_FORENAMES and not opening.startswith("ال"):
            # محمد `أمين` بن عمر
            return self.words[office.first - 1].end + 1 < office.start
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
        if self.words[place].text in GOVERNORS:
            return place < office.last
        if head == KING and articled != head:
            return True
        if head in PRAISE and place < office.last:
            after = self.words[place + 1].folded
            return after in (CHIEFS if head in CHIEF else REALMS)
        if head in COUNTERPARTS:
            # نظيره `التركي` is a minister as he is.
            return place < office.last and self.words[place + 1].folded in NATION_ADJECTIVES
        wanted = HEADS_BEFORE.get(articled) or HEADS_BEFORE.get(head)
        if wanted:
            return place < office.last and self.words[place + 1].folded in wanted
        # أستاذ `العلوم السياسية` is a post, الأستاذ a courtesy.
        if head in TEACHERS and articled == head:
            return place < office.last
        return head is not None and not is_title_only(head) and head not in PRAISE
