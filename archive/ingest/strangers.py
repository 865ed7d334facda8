"""People with an office who are in no record: proposed, never linked.

A name is proposed where a rank or an office stands beside it: before it (`وزير المالية` خالد المبروك), before it with
a comma or quotes between (السفير، “فلان الفلاني”،), or behind it (خالد المبروك، `وزير المالية`).
"""

import re
from collections.abc import Iterable, Iterator

from archive.arabic.chars import ALEF_MADDA
from archive.arabic.clitics import without_proclitics
from archive.arabic.fold import fold

from .ambiguity import NAMESAKES
from .facts import Surface, UnknownPerson
from .forenames import ALL_FORENAMES, ENDINGS, FORENAMES, JOINERS, forename_in
from .hits import shown_offset
from .latinstrangers import find_latin_strangers
from .mentions import Scene, Stranger, takes_object
from .namewords import is_function_word, is_plain_word, looks_like_word
from .nations import NATION_ADJECTIVES
from .offices import Office, OfficeWords, bare_head, is_title_only, office_after, office_before, office_words

_LONGEST_NAME = 4  # parts; `عبد الله` is one
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
# Heads for several people. Example: `وزيري` الداخلية والدفاع.
_PLURAL_HEADS = frozenset(
    map(
        fold,
        "وزراء وزيري وزيرا الوزيرين الوزيران سفراء سفيري سفيرا السفيرين السفيران السفراء عضوي عضوا النائبين النائبان "
        "نائبي نائبا النواب العضوين العضوان مبعوثي المبعوثين".split(),
    )
)
_LONGEST_PORTFOLIO = 5  # words: وزراء `التعليم العالي والبحث العلمي` فلان
_ALI = fold("علي")
_FAITH = fold("الدين")
_TEACHERS = frozenset(map(fold, ("أستاذ", "أستاذة")))
_IN_THE_NAME_OF = fold("باسم")
_BETWEEN = re.compile(r"[\s،,:()“”\"«»'‘’]{1,4}")
_BOUNDARY = re.compile(r"\s*(?:[.،,؛:!؟?()“”\"«»\n\-–…]|$)")
_PARTICLE_BOUNDARY = frozenset(map(fold, "إن أن بأن إنه أنه بأنه إنها أنها بأنها الذي التي قال قالت أكد أعلن".split()))


def as_unknown_people(scene: Scene, strangers: Iterable[Stranger]) -> list[UnknownPerson]:
    """Return strangers as what the record proposes: office and name, with its offsets in the body."""
    return [
        UnknownPerson(row.office.text, Surface(scene.text[row.start : row.end], row.start, row.end))
        for row in strangers
    ]


def find_strangers(scene: Scene) -> list[Stranger]:
    """Return people with an office who are in no record, in the order of the text: `وزير النفط محمد فلان الفلاني`."""
    people = {place for hit in scene.people for place in range(hit.first, hit.last + 1)}
    offices = {place for hit in scene.people if hit.office for place in range(hit.office.first, hit.office.last + 1)}
    bodies = {place for hit in scene.bodies for place in range(hit.first, hit.last + 1)}
    reader = _Reader(scene, office_words(scene.names.gazetteer), people, offices, bodies)
    found = list(reader.strangers())
    return sorted([*found, *find_latin_strangers(scene)], key=lambda row: row.start)


class _Reader:
    """One scene, read for strangers."""

    def __init__(self, scene: Scene, known: OfficeWords, people: set[int], offices: set[int], bodies: set[int]):
        self.text, self.words, self.known = scene.text, list(scene.words), known
        self.people, self.offices, self.bodies = people, offices, bodies
        self.before: Stranger | None = None  # the last who was found

    def strangers(self) -> Iterator[Stranger]:
        free = 0
        for place in range(len(self.words)):
            if place < free or place in self.people or place in self.offices:
                continue
            folded = self.words[place].folded
            if not (
                (place and self.known.is_complement(self.words[place - 1].folded))
                or folded in ALL_FORENAMES
                or forename_in(folded)[0]
                or self._opens_compound(place)
            ):
                continue
            stranger = self._stranger_at(place) or self._listed_at(place)
            if stranger:
                yield stranger
                self.before = stranger
                free = max(stranger.last, stranger.office.last) + 1

    def _stranger_at(self, place: int) -> Stranger | None:
        word = self.words[place]
        if (is_title_only(word.folded) and word.folded.startswith("ال")) or word.folded == _IN_THE_NAME_OF:
            return None
        certain = word.folded in ALL_FORENAMES or self._opens_compound(place)
        # على is a preposition far more often than Ali with a dotless yeh.
        if word.folded == _ALI and word.text.endswith("ى"):
            return None
        if self._may_open(place, certain):
            office = self._office_before(place, certain)
            last = self._name_end(place, certain) if office else place
            if last > place and (certain or self._is_bounded(place, last, office)):
                return self._make(place, last, 0, office)
        return self._named_first(place)

    def _listed_at(self, place: int) -> Stranger | None:
        """One of several who share a head: وزراء `الصحة فلان والتعليم فلان`, السفيرين `فلان وفلان`."""
        rest, cut = forename_in(self.words[place].folded)
        if not rest and self._opens_compound(place):
            rest = self.words[place].folded
        last = self._name_end(place, True) if rest else place
        if last == place or not place:
            return None
        if cut and self.before and self.before.last == place - 1 and self._is_plural(self.before.office.first):
            return self._make(place, last, cut, self.before.office)
        first = self._list_opening(place) if not cut else None
        if first is None:
            return None
        start, end = self.words[first].start, self.words[place - 1].end
        return self._make(place, last, 0, Office(first, place - 1, start, end, self.text[start:end]))

    def _list_opening(self, place: int) -> int | None:
        """The word that opens an office which ends before `place`: a plural head, or a portfolio behind one."""
        for first in range(place - 1, max(-1, place - 1 - _LONGEST_PORTFOLIO), -1):
            gap = self.text[self.words[first].end : self.words[first + 1].start]
            folded = self.words[first].folded
            if gap not in (" ", ": ") or first in self.people or is_function_word(folded):
                return None
            if self._is_plural(first):
                return first
            if folded.startswith("وال") and self.before and self._is_plural(self.before.office.first):
                return first
        return None

    def _is_plural(self, place: int) -> bool:
        """Whether an office opens with a head for several, or goes on with the portfolios of one."""
        folded = self.words[place].folded
        return folded.startswith("وال") or any(rest in _PLURAL_HEADS for rest, _ in without_proclitics(folded))

    def _may_open(self, place: int, certain: bool) -> bool:
        """Whether a name can open here: behind an office or what may part one from a name."""
        word = self.words[place]
        folded = word.folded
        if place == 0 or (place in self.bodies and not certain):
            return False
        if not certain and (
            word.text.isascii() or self._is_articled(place) or len(folded) < 3 or self._is_word(folded)
        ):
            return False
        before = self.words[place - 1]
        return (
            place - 1 not in self.people
            and bool(_BETWEEN.fullmatch(self.text, before.end, self.words[place].start))
            and self.known.is_complement(before.folded) | certain
        )

    def _is_articled(self, place: int) -> bool:
        """Whether a word has the article, behind particles or not: `والإفراج`, `للشركة`. The آل of a family is none."""
        word = self.words[place]
        if word.text.startswith(ALEF_MADDA):
            return False
        return any(rest.startswith("ال") for rest, _ in without_proclitics(word.folded))

    def _is_word(self, folded: str, opens: bool = True) -> bool:
        return is_plain_word(folded) or looks_like_word(folded, opens) or self.known.is_complement(folded)

    def _opens_compound(self, place: int) -> bool:
        """`عبد` السلام, `أبو` بكر, `عز` الدين: a name that is written in two words."""
        if place + 1 >= len(self.words):
            return False
        folded, after = self.words[place].folded, self.words[place + 1].folded
        return after == _FAITH or (folded in ("عبد", "ابو") and not is_function_word(after))

    def _office_before(self, place: int, certain: bool) -> Office | None:
        gap = self.text[self.words[place - 1].end : self.words[place].start]
        comma = "،" in gap or "," in gap or ":" in gap
        office = office_before(
            self.text, self.words, place, self.known, self.people, _BETWEEN if comma else None,
            0 if comma else _SPARE_WORDS if certain else 1,
        )  # fmt: skip
        if office is None or office.first in self.offices or self.words[office.last].folded == "و":
            return None
        office = self._without_courtesy(self._own_part(office))
        return office if self._is_office(office, comma) else None

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

    def _is_office(self, office: Office, comma: bool) -> bool:
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

    def _is_head(self, place: int, office: Office) -> bool:
        head = bare_head(self.words[place].folded)
        articled = f"ال{head}" if self._is_articled(place) else head
        wanted = _HEADS_BEFORE.get(articled) or _HEADS_BEFORE.get(head)
        if wanted:
            return place < office.last and self.words[place + 1].folded in wanted
        # أستاذ `العلوم السياسية` is a post, الأستاذ a courtesy.
        if head in _TEACHERS and articled == head:
            return place < office.last
        return head is not None and not is_title_only(head) and head not in _PRAISE

    def _is_bounded(self, place: int, last: int, office: Office) -> bool:
        """Whether words of no table are surely a name: two or three alone between an office and a break."""
        gap = self.text[self.words[place - 1].end : self.words[place].start]
        if any(self._is_word(self.words[step].folded, step == place) for step in range(place, last + 1)):
            return False
        # `حادثة الدهس` is a noun and its complement; a family's name ends in ي.
        second = self.words[place + 1].folded
        if second.startswith("ال") and not second.endswith("ي"):
            return False
        if "“" in gap or '"' in gap or "«" in gap:
            return self.text[self.words[last].end : self.words[last].end + 2].strip()[:1] in ("”", '"', "»")
        alone = bool(_BOUNDARY.match(self.text, self.words[last].end))
        if gap.strip():
            return alone
        if wants_name(self.words[office.last].folded):
            return True
        after = self.words[last + 1].folded if last + 1 < len(self.words) else ""
        return alone or after.startswith("و") or after in _PARTICLE_BOUNDARY

    def _name_end(self, first: int, certain: bool) -> int:
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

    def _is_part(self, place: int) -> bool:
        """Whether a word counts as a part of a name: عبد `الله` and نور `الدين` have one part together."""
        before, folded = self.words[place - 1].folded, self.words[place].folded
        return folded not in JOINERS and folded not in ENDINGS and before != "ابو"

    def _goes_on(self, first: int, last: int, parts: int) -> bool:
        before, word = self.words[last], self.words[last + 1]
        place, folded = last + 1, word.folded
        gap = self.text[before.end : word.start]
        if place in self.people or gap not in (" ", "-", ". ", ".") or ("." in gap and len(before.text) > 2):
            return False
        if len(folded) < 2 and "." not in self.text[word.end : word.end + 1]:
            return False
        if folded in ENDINGS or (before.folded in JOINERS and not is_function_word(folded)):
            return True
        if word.text.startswith(ALEF_MADDA + "ل") and len(folded) == 2:
            return place + 1 < len(self.words)
        if folded in JOINERS:
            return folded not in ("لا", "لو", "ام", "بل", "ال") and place + 1 < len(self.words)
        if last == first and self._is_articled(first) and not self._fits_articled(folded):
            return False
        if folded.startswith("و") and self._is_joined_word(folded[1:]):
            return False
        if is_plain_word(folded) or (bare_head(folded) and folded not in ALL_FORENAMES):
            return False
        if parts < 2:
            return place not in self.bodies or folded in ALL_FORENAMES or folded.startswith("ال")
        return self._is_further_part(first, last, place)

    def _is_joined_word(self, rest: str) -> bool:
        """Whether a word behind و is one of its own: `وعلي` opens another name, `وود` is none."""
        return rest in ALL_FORENAMES or bare_head(rest) is not None or is_plain_word(rest) or rest in self.known.known

    def _fits_articled(self, folded: str) -> bool:
        """الطيب `البكوش`, but المعهد العربي `لحقوق` الإنسان: what may follow a forename that is an adjective too."""
        return folded in ALL_FORENAMES or (folded.startswith("ال") and not self.known.is_complement(folded))

    def _is_further_part(self, first: int, last: int, place: int) -> bool:
        """Whether a third or fourth word is still the name's."""
        before, folded = self.words[last].folded, self.words[place].folded
        if place in self.bodies or folded in NATION_ADJECTIVES:
            return False
        if folded in FORENAMES:
            return True
        ends_here = bool(_BOUNDARY.match(self.text, self.words[place].end))
        if folded.startswith("ال"):
            family = folded.endswith("ي") or (ends_here and not self.known.is_complement(folded))
            return family and (before in ALL_FORENAMES or self._is_chain(first, last))
        if self._is_word(folded, False):
            return False
        after = self.words[place + 1].folded if place + 1 < len(self.words) else ""
        closed = ends_here or after.startswith("و") or after in _PARTICLE_BOUNDARY or bare_head(after) is not None
        return before in ALL_FORENAMES and closed

    def _is_chain(self, first: int, last: int) -> bool:
        parts = [self.words[step].folded for step in range(first, last + 1)]
        return any(part in JOINERS or (part.startswith("بو") and len(part) > 4) for part in parts)

    def _named_first(self, place: int) -> Stranger | None:
        """خالد المبروك، `وزير المالية`: a name that only a forename opens, with an office in apposition."""
        rest, cut = forename_in(self.words[place].folded)
        if not rest and self._opens_compound(place):
            rest = self.words[place].folded
        if not rest or place in self.bodies or (place and self.words[place - 1].folded in JOINERS):
            return None
        last = self._name_end(place, True)
        if last == place or last + 1 >= len(self.words):
            return None
        gap = self.text[self.words[last].end : self.words[last + 1].start]
        if gap == " " and place and takes_object(self.words[place - 1].folded):
            return None
        claimed = self.people | self.offices
        office = office_after(self.text, self.words, last, self.known, claimed, 1)
        if office is None or not self._is_office(office, False):
            return None
        after = office.last + 1
        if after in self.people or (
            after < len(self.words)
            and self.words[after].folded in ALL_FORENAMES
            and self.text[office.end : self.words[after].start] == " "
        ):
            return None  # … the office is that of the next name.
        return self._make(place, last, cut, office)

    def _make(self, first: int, last: int, cut: int, office: Office) -> Stranger:
        start = self.words[first].start + shown_offset(self.words[first].text, cut)
        return Stranger(first, last, start, self.words[last].end, office)


def wants_name(folded: str) -> bool:
    """Whether a word is a rank or a title that stands directly before names: `النائب`, `السيناتور`."""
    return bare_head(folded) is not None and (folded.startswith("ال") or folded.startswith("بال"))
