"""People with an office who are in no record, in English: capitals tell how far a name reaches.

`Finance Minister` Khaled Al-Mabrouk; Robert Wood, the `deputy US envoy to the UN`; a `commander`, Abdulghani Warfalli,
"""

import re
from collections.abc import Iterator

from .latinoffices import COMPLEMENTS, HEADS, LatinOffices
from .mentions import Scene, Stranger

_COURTESIES = frozenset("mr mrs ms miss dr sir madam professor".split())
_PARTICLES = frozenset("al el bin ben ibn abu abou van von de di del bou ould".split())
_NEVER = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday the a an he she it they we i this that these in on at but and or for of to from "
    "after before when while during as by with his her their its there here libya tripoli benghazi washington news "
    "read more "
    "also however meanwhile islamic state street airport university hospital agence agency press according "
    "since".split()
)
_NAME_GAP = re.compile(r" |-|\. |['’]|\.")
_MOST_PARTS = 4


def find_latin_strangers(scene: Scene) -> list[Stranger]:
    """Return the unknown people of an English text who have a title before or behind their names."""
    if not re.search("[A-Z][a-z]", scene.text):
        return []
    reader = _LatinReader(scene)
    return [stranger for first, last in reader.names() if (stranger := reader.stranger(first, last))]


class _LatinReader:
    def __init__(self, scene: Scene):
        self.text, self.words = scene.text, scene.words
        self.taken = {place for hit in scene.people for place in range(hit.first, hit.last + 1)}
        self.bodies = {place for hit in scene.bodies for place in range(hit.first, hit.last + 1)}
        self.offices = LatinOffices(scene.text, list(scene.words), self.taken, self.bodies)

    def names(self) -> Iterator[tuple[int, int]]:
        """Yield (first, last) of every run of two to four capitalised words that are no title's."""
        place = 0
        while place < len(self.words):
            if not self._is_name_word(place):
                place += 1
                continue
            last = place
            while (
                last + 1 < len(self.words)
                and self._joins(last)
                and (self._is_name_word(last + 1) or self._is_particle(last + 1))
            ):
                last += 1
            while last > place and self._is_particle(last):
                last -= 1
            parts = sum(not self._is_particle(step) for step in range(place, last + 1))
            if 2 <= parts <= _MOST_PARTS:
                yield place, last
            place = last + 1

    def stranger(self, first: int, last: int) -> Stranger | None:
        office = self.offices.before(first, last) or self.offices.after(last)
        if office is None:
            return None
        return Stranger(first, last, self.words[first].start, self.words[last].end, office)

    def _is_name_word(self, place: int) -> bool:
        word = self.words[place]
        return (
            word.text[:1].isupper()
            and word.text.isascii() | word.text[:1].isalpha()
            and not (word.text.isupper() and len(word.text) > 2)
            and place not in self.taken
            and place not in self.bodies
            and word.folded not in HEADS | COMPLEMENTS | _COURTESIES | _NEVER
        ) or (word.text in ("Al", "El", "Bin", "Ben", "Abu") and place not in self.taken)

    def _is_particle(self, place: int) -> bool:
        return self.words[place].folded in _PARTICLES

    def _joins(self, place: int) -> bool:
        gap = self.text[self.words[place].end : self.words[place + 1].start]
        # A full stop ends an initial, not a name.
        return bool(_NAME_GAP.fullmatch(gap)) and ("." not in gap or len(self.words[place].text) <= 2)
