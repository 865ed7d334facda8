"""People with an office who are in no record: proposed, never linked.

A name is proposed where a rank or an office stands beside it: before it (`وزير المالية` خالد المبروك), before it with
a comma or quotes between (السفير، “فلان الفلاني”،), or behind it (خالد المبروك، `وزير المالية`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from archive.arabic.clitics import without_proclitics
from archive.arabic.fold import fold

from ..facts import Surface, UnknownPerson
from .claims import BETWEEN, Claims
from .extents import Extents, is_articled
from .forenames import ALL_FORENAMES, JOINERS, forename_in
from .hits import shown_offset
from .latinstrangers import find_latin_strangers
from .mentions import UNDER_ANOTHER, Scene, Stranger, takes_object
from .namewords import is_function_word, is_rare
from .nations import NATION_ADJECTIVES
from .offices import (
    Office,
    OfficeWords,
    bare_head,
    is_title_only,
    make_office,
    office_after,
    office_words,
)
from .openings import Openings

# Heads for several people. Example: `وزيري` الداخلية والدفاع.
_PLURAL_HEADS = frozenset(
    map(
        fold,
        "وزراء وزيري وزيرا الوزيرين الوزيران سفراء سفيري سفيرا السفيرين السفيران السفراء عضوي عضوا النائبين النائبان "
        "نائبي نائبا النواب العضوين العضوان مبعوثي المبعوثين نظيريه نظيراه نظيريها نوابه نائبيه نائباه مستشاريه "
        "نظرائه".split(),
    )
)
_LONGEST_PORTFOLIO = 5  # words: وزراء `التعليم العالي والبحث العلمي` فلان
_ALI = fold("علي")
_IN_THE_NAME_OF = fold("باسم")


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
    # Names of Latin letters have a reader of their own.
    found = [row for row in reader.strangers() if not scene.text[row.start : row.end].isascii()]
    return sorted([*found, *find_latin_strangers(scene)], key=lambda row: row.start)


class _Reader:
    """One scene, read for strangers."""

    def __init__(self, scene: Scene, known: OfficeWords, people: set[int], offices: set[int], bodies: set[int]):
        self.text, self.words, self.known = scene.text, list(scene.words), known
        self.people, self.offices, self.bodies = people, offices, bodies
        # بني `وليد`: the second word of a town opens no name.
        self.inner = {place for hit in scene.bodies for place in range(hit.first + 1, hit.last + 1)}
        self.names = Extents(self.text, self.words, known, people, bodies)
        self.openings = Openings(self.text, self.words, known, self.names)
        self.claims = Claims(self.text, self.words, known, people, offices)
        self.listed: Stranger | None = None  # the last who shares a head with others

    def strangers(self) -> Iterator[Stranger]:
        free = 0
        for place in range(len(self.words)):
            self._note_known(place)
            if place < free or place in self.people or place in self.offices or place in self.inner:
                continue
            folded = self.words[place].folded
            if not (
                (place and self.known.is_complement(self.words[place - 1].folded))
                or is_rare(folded)
                or folded in ALL_FORENAMES
                or forename_in(folded)[0]
                or self.names.opens_compound(place)
            ):
                continue
            stranger = self._stranger_at(place)
            if stranger is None:
                stranger = self._listed_at(place)
                self.listed = stranger or self.listed
            if stranger:
                stranger = self._with_plural(stranger)
                yield stranger
                free = max(stranger.last, stranger.office.last) + 1

    def _note_known(self, place: int) -> None:
        """Remember a name of the record that opens a list: التقى نظيريه `المصري سامح شكري` والتركي فلان."""
        if place not in self.people or place - 1 in self.people:
            return
        first = self._list_opening(place)
        if first is not None:
            last = place
            while last + 1 in self.people:
                last += 1
            start, end = self.words[first].start, self.words[place - 1].end
            office = Office(first, place - 1, start, end, self.text[start:end])
            self.listed = Stranger(place, last, self.words[place].start, self.words[last].end, office)

    def _with_plural(self, stranger: Stranger) -> Stranger:
        """The office with the plural head before it, so that the next of the list has it too: `نائبا` رئيس المجلس."""
        first = stranger.office.first - 1
        if first < 0 or not self._is_plural(first) or stranger.office.last >= stranger.first:
            return stranger
        start, end = self.words[first].start, stranger.office.end
        office = Office(first, stranger.office.last, start, end, self.text[start:end])
        self.listed = replace(stranger, office=office)
        return self.listed

    def _stranger_at(self, place: int) -> Stranger | None:
        word = self.words[place]
        if (is_title_only(word.folded) and word.folded.startswith("ال")) or word.folded == _IN_THE_NAME_OF:
            return None
        certain = word.folded in ALL_FORENAMES or self.names.opens_compound(place)
        # على is a preposition far more often than Ali with a dotless yeh.
        if word.folded == _ALI and word.text.endswith("ى") and not self.openings.is_ali(place):
            return None
        if self._may_open(place, certain):
            office = self.claims.before(place, certain, self.openings.is_name(place))
            last = self.names.end(place) if office else place
            if last > place and (certain or self.openings.is_bounded(place, last, office)):
                return self._make(place, last, 0, office)
        return self._named_first(place)

    def _listed_at(self, place: int) -> Stranger | None:
        """One of several who share a head: وزراء `الصحة فلان والتعليم فلان`, السفيرين `فلان وفلان`."""
        word = self.words[place]
        rest, cut = forename_in(word.folded)
        if not rest and (self.names.opens_compound(place) or self._is_strange_peer(place)):
            rest = word.folded
        last = self.names.end(place) if rest else place
        if last == place or not place or (word.folded == _ALI and word.text.endswith("ى")):
            return None
        # … والنائبين فلان `و` فلان
        joined = self.words[place - 1].folded == "و"
        if (cut and self._follows_listed(place)) or (joined and self._follows_listed(place - 1)):
            return self._make(place, last, cut, self.listed.office)
        first = self._list_opening(place) if not cut else None
        if first is None:
            return None
        start, end = self.words[first].start, self.words[place - 1].end
        return self._make(place, last, 0, Office(first, place - 1, start, end, self.text[start:end]))

    def _is_strange_peer(self, place: int) -> bool:
        """السفيرين الفرنسي `إيتيان دوران` والبريطاني …: whether words that news is not made of follow a nation."""
        return (
            place > 0
            and self.words[place - 1].folded.removeprefix("و") in NATION_ADJECTIVES
            and not is_articled(self.words[place])
            and self.openings.is_strange(place)
        )

    def _list_opening(self, place: int) -> int | None:
        """The word that opens an office which ends before `place`: a plural head, or a portfolio behind one."""
        for first in range(place - 1, max(-1, place - 1 - _LONGEST_PORTFOLIO), -1):
            gap = self.text[self.words[first].end : self.words[first + 1].start]
            folded = self.words[first].folded
            if gap not in (" ", ": ") or first in self.people or is_function_word(folded) or folded == "و":
                return None
            if self._is_plural(first):
                return first
            if folded.startswith("وال") and self._follows_listed(first):
                return first
        return None

    def _follows_listed(self, place: int) -> bool:
        """Whether a word stands directly behind the last of a list, a comma between or not."""
        return self.listed is not None and self.listed.last == place - 1

    def _is_plural(self, place: int) -> bool:
        return any(rest in _PLURAL_HEADS for rest, _ in without_proclitics(self.words[place].folded))

    def _may_open(self, place: int, certain: bool) -> bool:
        """Whether a name can open here: behind an office or what may part one from a name."""
        word = self.words[place]
        folded = word.folded
        if place == 0 or (place in self.bodies and not certain):
            return False
        if (
            self.openings.is_epithet(place)
            or self.openings.is_namesake(place)
            or self.words[place - 1].folded in JOINERS
        ):
            return False
        if not certain and (
            word.text.isascii()
            or is_articled(self.words[place])
            or len(folded) < 3
            or forename_in(folded)[1]
            or (self.names.is_word(folded) and not is_rare(folded))
        ):
            return False
        before = self.words[place - 1]
        return (
            place - 1 not in self.people
            and bool(BETWEEN.fullmatch(self.text, before.end, self.words[place].start))
            and (certain or self.known.is_complement(before.folded) or self.openings.is_strange(place))
        )

    def _named_first(self, place: int) -> Stranger | None:
        """خالد المبروك، `وزير المالية`: a name that only a forename opens, with an office in apposition."""
        rest, cut = forename_in(self.words[place].folded)
        if not rest and self.names.opens_compound(place):
            rest = self.words[place].folded
        if not rest:
            rest, cut = self.openings.rare_opening(place)
        if not rest or place in self.bodies or (place and self.words[place - 1].folded in JOINERS):
            return None
        last = self.names.end(place)
        if last == place or last + 1 >= len(self.words):
            return None
        gap = self.text[self.words[last].end : self.words[last + 1].start]
        if gap == " " and place and takes_object(self.words[place - 1].folded):
            return None
        claimed = self.people | self.offices
        under = self._office_under(last)
        if under:
            return self._make(place, last, cut, under)
        office = office_after(self.text, self.words, last, self.known, claimed, 1)
        if office is None or not self.claims.is_whole(office, False):
            return None
        after = office.last + 1
        if after in self.people or (
            after < len(self.words)
            and self.words[after].folded in ALL_FORENAMES - {_IN_THE_NAME_OF}
            and self.text[office.end : self.words[after].start] == " "
        ):
            return None  # … the office is that of the next name.
        return self._make(place, last, cut, office)

    def _office_under(self, last: int) -> Office | None:
        """فلان الفلاني `المتحدث باسم الأمين العام` أنطونيو غوتيريش: an office under somebody of the record."""
        first = last + 1
        head = bare_head(self.words[first].folded)
        if first not in self.offices or head not in UNDER_ANOTHER or self.text[self.words[last].end] not in " ،":
            return None
        end = first
        while end + 1 in self.offices:
            end += 1
        heads = [place for place in range(first + 1, end + 1) if bare_head(self.words[place].folded)]
        return make_office(self.text, self.words, first, end) if heads and end + 1 in self.people else None

    def _make(self, first: int, last: int, cut: int, office: Office) -> Stranger:
        start = self.words[first].start + shown_offset(self.words[first].text, cut)
        return Stranger(first, last, start, self.words[last].end, office)
