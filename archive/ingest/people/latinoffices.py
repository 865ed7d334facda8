"""Offices in English, beside a name: `US Secretary of State` John Kerry; John Bass, `the acting under secretary`, …"""

import re

from archive.arabic.chars import RIGHT_SINGLE_QUOTE
from archive.arabic.words import Word

from .offices import Office

HEADS = frozenset(
    "ambassador minister secretary president premier commander chairman chairwoman chair speaker envoy general "
    "marshal admiral colonel major captain lieutenant governor senator representative rep sen congressman "
    "congresswoman director adviser advisor spokesman spokeswoman spokesperson undersecretary counsellor counselor "
    "consul attache mayor deputy officer official head leader member judge prosecutor king prince princess emir gen "
    "lt col maj brig adm affaires chief "
    "coordinator representative delegate chancellor professor analyst expert diplomat researcher lawmaker "
    f"charge d'affaires d{RIGHT_SINGLE_QUOTE}affaires "
    "manager mp mr mrs ms counterpart pm fm amb adm chairperson commissioner".split()
)
# What may stand in a title beside its head. Example: Assistant Secretary `of State for North African Affairs`.
COMPLEMENTS = frozenset(
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
    "u principal department libya tunisia egypt turkey algeria italy france britain russia morocco "
    "congress high regional first second press counter terrorism counterterrorism director policy retired desk "
    "financial natural resources services service human rights humanitarian resident country local civil agriculture "
    "communications infrastructure investment commerce industry tourism electricity water youth women social "
    "religious strategic strategy league countries "
    "eastern western southern northern elect designate outgoing caretaker newly appointed new visiting "
    "a i s arabian kuwaiti omani jordanian lebanese syrian iraqi sudanese chadian nigerien nigerian senegalese south "
    "austrian belgian portuguese polish norwegian swedish danish finnish indian pakistani korean ukrainian "
    "israeli iranian congo rwandan somali malian mauritanian ethiopian kenyan czech hungarian".split()
)
_TITLE_GAP = re.compile(r"(?:['’]s)? \(?|\) |-|['’]|\.")
# Between an office and the name that it belongs to all the same. Example: the speaker`, `Aguila Saleh, …
_PARTED = re.compile(r"\)?, |\) | \(| [-–] ")
_ABBREVIATIONS = frozenset("gen lt col maj brig adm rep sen u s capt dr amb".split())
_AFTER = re.compile(r", (?:who is |the |a |an )?")
# Behind a name in apposition to its office: the minister, Khaled Al-Mabrouk`,` …
_CLOSED = re.compile(r"\s*(?:[,.;:)\]–—]|$|\n| - | (?:and|to|in|on|at|also|who|said|has|have|was|were) )")
_END = re.compile(r"\s*(?:[,.;:)\]\"”–—]|$|\n| - | (?:and|who)\b)")
_LINKS = frozenset("of for the to and at in on s a an i with".split())
_LONGEST = 14
_COURTESIES = frozenset("mr mrs ms dr".split())


class LatinOffices:
    """The offices of one text. `taken` are the words of names, `bodies` those of listed bodies and places."""

    def __init__(self, text: str, words: list[Word], taken: set[int], bodies: set[int]):
        self.text, self.words, self.taken, self.bodies = text, words, taken, bodies

    def before(self, first: int, last: int) -> Office | None:
        """Return the office directly before the name of the words `first` to `last`, or a comma before it."""
        if first and self.words[first - 1].folded in ("al", "el"):
            first -= 1
        place, head = first - 1, None
        if place < 0:
            return None
        gap = self.text[self.words[place].end : self.words[first].start]
        closed = bool(_CLOSED.match(self.text, self.words[last].end))
        if not self._goes_on(place) and not (_PARTED.fullmatch(gap) and closed):
            return None
        while place >= 0 and first - place <= _LONGEST and place not in self.taken and self._in_title(place):
            if place + 1 < first and not self._goes_on(place):
                break
            # … in Tripoli `and Commander` Khalifa Haftar: what stands before is another's.
            if self.words[place].folded == "and" and place - 1 in self.bodies:
                break
            head = place if self.is_head(place) else head
            place -= 1
        if head is None:
            return None
        office = self._make(place + 1, first - 1)
        # the new chargé to Libya, `Mr` Joshua Harris
        outer = self.before(office.first, last) if office and self._is_courtesy(office) else None
        return self._make(outer.first, first - 1) if outer else office

    def after(self, last: int) -> Office | None:
        """Return the office behind word `last`, the end of a name: Robert Wood, `the deputy US envoy to the UN`."""
        match = _AFTER.match(self.text, self.words[last].end)
        first = last + 1
        while match and first < len(self.words) and self.words[first].start < match.end():
            first += 1
        if not match or first >= len(self.words) or self.words[first].start != match.end():
            return None
        place = first
        while place < len(self.words) and place not in self.taken and place - first < _LONGEST:
            if place > first and not self._goes_on(place - 1):
                break
            if not self._in_title(place):
                if place == first or not self.words[place].text[:1].isupper():
                    break
                # …, `Economy Minister` Berat Albayrak: the office of the name that follows.
                if self.is_head(place - 1):
                    return None
            place += 1
        # Khalifa Haftar, `the minister` urged …: who is the subject of what follows is another.
        is_whole = place > first and bool(_END.match(self.text, self.words[place - 1].end))
        return self._make(first, place - 1) if is_whole else None

    def opening_at(self, first: int) -> Office | None:
        """Return the office that words from `first` on name, None where they name none."""
        place = first
        while place < len(self.words) and place not in self.taken and place - first < _LONGEST:
            if not self._in_title(place) or (place > first and not self._goes_on(place - 1)) or self._says_where(place):
                break
            place += 1
        return self._make(first, place - 1) if place > first else None

    def _says_where(self, place: int) -> bool:
        """`in` that is none of the office's: the ambassador `in` Tripoli, but commander `in` chief."""
        after = self.words[place + 1].folded if place + 1 < len(self.words) else ""
        return self.words[place].folded in ("in", "on", "at") and after != "chief"

    def is_head(self, place: int) -> bool:
        return self.words[place].folded in HEADS

    def _is_courtesy(self, office: Office) -> bool:
        return office.first == office.last and self.words[office.first].folded in _COURTESIES

    def _is_adjective(self, first: int, last: int) -> bool:
        """`his official residence`: by itself the word makes nobody an official."""
        return first == last and self.words[first].folded == "official"

    def _in_title(self, place: int) -> bool:
        folded = self.words[place].folded
        return folded in HEADS or folded in COMPLEMENTS or place in self.bodies

    def _goes_on(self, place: int) -> bool:
        """Whether a title may go on behind a word: a full stop ends it, but for one that shortens (`Maj. Gen.`)."""
        gap = self.text[self.words[place].end : self.words[place + 1].start]
        return bool(_TITLE_GAP.fullmatch(gap)) or (gap == ". " and self.words[place].folded in _ABBREVIATIONS)

    def _make(self, first: int, last: int) -> Office | None:
        while first < last and self.words[first].folded in _LINKS:
            first += 1
        while last > first and self.words[last].folded in _LINKS:
            last -= 1
        if not any(self.is_head(step) for step in range(first, last + 1)) or self._is_adjective(first, last):
            return None
        start, end = self.words[first].start, self.words[last].end
        return Office(first, last, start, end, self.text[start:end])
