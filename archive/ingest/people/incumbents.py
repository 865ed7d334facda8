"""Offices that one person has at a time → who had it on a day, where the record knows both ends of the post.

An open end means unknown and not "until now": such a post names nobody by itself, but it may be that of somebody whom
the headline names. The offices stand in `seats`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from archive.arabic.fold import fold
from archive.arabic.words import split_words
from archive.partialdate import PartialDate

from ..gazetteer import Gazetteer, Holding
from .seats import SEATS, WORLDWIDE


def _folded(pattern: str) -> str:
    """Fold the letters of a pattern and leave its marks."""
    return "".join(fold(letter) if letter.isalpha() and not letter.isascii() else letter for letter in pattern)


_PATTERNS = tuple(
    (re.compile(_folded(pattern)), bodies, tuple(map(_folded, titles))) for pattern, bodies, titles, _example in SEATS
)
_FEMININE = re.compile(_folded(r"(?:ال)?(?:سفير|قائم|وزير|نائب|مستشار|مبعوث|موفد|ممثل|رئيس|مساعد|كاتب|متحدث|ناطق)ة\b"))
# Adjectives of an office that say nothing more. Example: السفيرة الأمريكية `الجديدة` لدى ليبيا.
_OF_THE_DAY = frozenset(map(fold, "الجديد الجديدة الحالي الحالية".split()))
_ONE_SPELLING = (("اميرك", "امريك"), ("افريقيه", "افريقيا"))


@dataclass(frozen=True, slots=True)
class _Term:
    person: str
    body: str
    title: str
    feminine: bool
    start: PartialDate | None
    end: PartialDate | None

    def covers(self, day: PartialDate) -> bool:
        """Whether both ends are known and enclose a day."""
        if self.start is None or self.end is None:
            return False
        return self.start.last_day <= day.first_day and day.last_day <= self.end.first_day

    def allows(self, day: PartialDate | None) -> bool:
        """Whether no end that is known excludes a day."""
        if day is None:
            return True
        begun = self.start is None or self.start.first_day <= day.last_day
        return begun and (self.end is None or day.first_day <= self.end.last_day)


def holder(office: str, day: PartialDate | None, gazetteer: Gazetteer, at_home: bool = True) -> str | None:
    """Return the slug of the one person who held an office, given as folded words, on a day that both ends enclose.

    Of a text that does not speak of Libya (`at_home`) nobody in or to Libya is meant: its ambassador is another.
    """
    if day is None:
        return None
    terms = (term for term in _terms_of(office, gazetteer) if at_home or term.body in WORLDWIDE)
    found = {term.person for term in terms if term.covers(day)}
    return found.pop() if len(found) == 1 else None


def bearer(office: str, people: frozenset[str], day: PartialDate | None, gazetteer: Gazetteer) -> str | None:
    """Return the slug of the one of some people who had an office, where the day of the text allows it."""
    found = {term.person for term in _terms_of(office, gazetteer) if term.person in people and term.allows(day)}
    return found.pop() if len(found) == 1 else None


def _terms_of(office: str, gazetteer: Gazetteer) -> tuple[_Term, ...]:
    """The terms of an office, given as folded words."""
    office = " ".join(word for word in normalised(office).split() if word not in _OF_THE_DAY)
    for pattern, bodies, titles in _PATTERNS:
        if pattern.fullmatch(office):
            feminine = bool(_FEMININE.match(office))
            return tuple(
                term
                for term in _terms(gazetteer)
                if term.body in bodies and term.title.startswith(titles) and term.feminine == feminine
            )
    return ()


def normalised(folded: str) -> str:
    """Return folded words with American and African spelt one way."""
    for written, one in _ONE_SPELLING:
        folded = folded.replace(written, one)
    return folded


@lru_cache(maxsize=4)
def _terms(gazetteer: Gazetteer) -> tuple[_Term, ...]:
    return tuple(map(_term, gazetteer.holdings))


def _term(holding: Holding) -> _Term:
    title = normalised(" ".join(word.folded for word in split_words(holding.title)))
    feminine = bool(_FEMININE.match(title))
    start, end = (PartialDate(day) if day else None for day in (holding.start, holding.end))
    return _Term(holding.person, holding.body, title, feminine, start, end)
