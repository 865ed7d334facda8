"""People with an office who are in no record, in English: capitals tell how far a name reaches.

`Finance Minister` Khaled Al-Mabrouk; Robert Wood, the `deputy US envoy to the UN`; a `commander`, Abdulghani Warfalli,
"""

import re
from collections.abc import Iterator

from .mentions import Scene, Stranger
from .offices import Office

_HEADS = frozenset(
    "ambassador minister secretary president premier commander chairman chairwoman chair speaker envoy general "
    "marshal admiral colonel major captain lieutenant governor senator representative rep sen congressman "
    "congresswoman director adviser advisor spokesman spokeswoman spokesperson undersecretary counsellor counselor "
    "consul attache mayor deputy officer official head leader member judge prosecutor king prince princess emir gen "
    "lt col maj brig adm affaires chief "
    "coordinator representative delegate chancellor professor analyst expert diplomat researcher lawmaker "
    "manager".split()
)
# What may stand in a title beside its head. Example: Assistant Secretary `of State for North African Affairs`.
_COMPLEMENTS = frozenset(
    "of for the to and at in on d de s charge prime foreign finance interior defence defense oil gas energy economy "
    "health justice education trade planning labour labor transport culture state national security deputy assistant "
    "under acting interim former special senior executive military naval army navy air force forces staff joint "
    "political economic affairs near eastern middle east north africa african european arab union united nations un "
    "us american libyan egyptian turkish italian french british german russian tunisian algerian moroccan qatari "
    "emirati saudi spanish greek maltese dutch swiss canadian chinese japanese international cooperation council "
    "presidential presidency parliament government unity accord stability bank central company corporation committee "
    "commission ministry department treasury office mission embassy bureau agency election elections electoral "
    "intelligence command operations brigade coast guard vice attorney public press information media democratic "
    "republican city municipal house representatives senate "
    "congress high regional first second press counter terrorism counterterrorism director policy retired desk".split()
)
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
_TITLE_GAP = re.compile(r"(?:['’]s)? |-|['’]|\.")
_ABBREVIATIONS = frozenset("gen lt col maj brig adm rep sen u s capt dr".split())
_AFTER = re.compile(r", (?:who is |the |a |an )?")
_LONGEST_TITLE = 14
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
        office = self._title_before(first, last) or self._title_after(last)
        if office is None:
            return None
        return Stranger(first, last, self.words[first].start, self.words[last].end, office)

    def _title_before(self, first: int, last: int) -> Office | None:
        place, head = first - 1, None
        if place < 0:
            return None
        gap = self.text[self.words[place].end : self.words[first].start]
        closed = self.text[self.words[last].end : self.words[last].end + 1] == ","
        if not self._title_goes_on(place) and not (gap == ", " and closed):
            return None
        while place >= 0 and first - place <= _LONGEST_TITLE and place not in self.taken and self._in_title(place):
            if place + 1 < first and not self._title_goes_on(place):
                break
            head = place if self._is_head(place) else head
            place -= 1
        if head is None:
            return None
        return self._make(place + 1, first - 1)

    def _title_after(self, last: int) -> Office | None:
        match = _AFTER.match(self.text, self.words[last].end)
        if not match:
            return None
        first = next(
            (place for place in range(last + 1, len(self.words)) if self.words[place].start >= match.end()), None
        )
        if first is None or self.words[first].start != match.end():
            return None
        place = first
        while (
            place < len(self.words)
            and place not in self.taken
            and place - first < _LONGEST_TITLE
            and (self._in_title(place) or (place > first and self.words[place].text[:1].isupper()))
        ):
            if place > first and not self._title_goes_on(place - 1):
                break
            place += 1
        if not any(self._is_head(step) for step in range(first, place)):
            return None
        return self._make(first, place - 1)

    def _title_goes_on(self, place: int) -> bool:
        """Whether a title may go on behind a word: a full stop ends it, but for one that shortens (`Maj. Gen.`)."""
        gap = self.text[self.words[place].end : self.words[place + 1].start]
        return bool(_TITLE_GAP.fullmatch(gap)) or (gap == ". " and self.words[place].folded in _ABBREVIATIONS)

    def _make(self, first: int, last: int) -> Office | None:
        links = ("of", "for", "the", "to", "and", "at", "in", "on", "s", "a", "an")
        while first < last and self.words[first].folded in links:
            first += 1
        while last > first and self.words[last].folded in links:
            last -= 1
        if not any(self._is_head(step) for step in range(first, last + 1)):
            return None
        start, end = self.words[first].start, self.words[last].end
        return Office(first, last, start, end, self.text[start:end])

    def _is_head(self, place: int) -> bool:
        return self.words[place].folded in _HEADS

    def _in_title(self, place: int) -> bool:
        folded = self.words[place].folded
        return folded in _HEADS or folded in _COMPLEMENTS or place in self.bodies

    def _is_name_word(self, place: int) -> bool:
        word = self.words[place]
        return (
            word.text[:1].isupper()
            and word.text.isascii() | word.text[:1].isalpha()
            and not (word.text.isupper() and len(word.text) > 2)
            and place not in self.taken
            and place not in self.bodies
            and word.folded not in _HEADS | _COMPLEMENTS | _COURTESIES | _NEVER
        ) or (word.text in ("Al", "El", "Bin", "Ben", "Abu") and place not in self.taken)

    def _is_particle(self, place: int) -> bool:
        return self.words[place].folded in _PARTICLES

    def _joins(self, place: int) -> bool:
        gap = self.text[self.words[place].end : self.words[place + 1].start]
        # A full stop ends an initial, not a name.
        return bool(_NAME_GAP.fullmatch(gap)) and ("." not in gap or len(self.words[place].text) <= 2)
