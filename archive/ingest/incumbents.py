"""Offices that one person has at a time → who had it on a day, where the record knows both ends of the post.

An open end means unknown and not "until now": such a post names nobody. Office as the press writes it, folded, American
spelt one way → the body and the opening of the title in the record. One row, one office, one example.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from archive.arabic.fold import fold
from archive.arabic.words import split_words
from archive.partialdate import PartialDate

from .gazetteer import Gazetteer, Holding


def _folded(pattern: str) -> str:
    """Fold the letters of a pattern and leave its marks."""
    return "".join(fold(letter) if letter.isalpha() and not letter.isascii() else letter for letter in pattern)


_US = r"(?:الامريكيه?|للولايات المتحده(?: الامريكيه)?)"
_OF_US = r"(?:الولايات المتحده(?: الامريكيه)?|امريكا|واشنطن)"
_TO_LIBYA = r"(?: (?:لدي|في|الي) ليبيا| بليبيا| لليبيا| في طرابلس| بطرابلس)"
_WORLD_BODY = r"(?: للامم المتحده)?"

# pattern, bodies, openings of the title, example
_OFFICES = (
    (
        rf"(?:السفيره? {_US}|سفيره? {_OF_US}){_TO_LIBYA}?",
        ("US Embassy, Libya",),
        ("السفير",),
        "سفير الولايات المتحدة لدى ليبيا",
    ),
    (
        rf"القائمه? (?:بالاعمال|باعمال) (?:{_US}|(?:في |ب)?سفاره {_OF_US}|(?:في ال|بال|ال)سفاره الامريكيه){_TO_LIBYA}?",
        ("US Embassy, Libya", "US Embassy Tripoli", "US Libya External Office"),
        ("القائم",),
        "القائم بالأعمال الأمريكي",
    ),
    (
        rf"(?:المبعوث (?:الخاص )?{_US}(?: الخاص)?|مبعوث {_OF_US}(?: الخاص)?){_TO_LIBYA}",
        ("US Department of State",),
        ("المبعوث الامريكي",),
        "المبعوث الأمريكي إلى ليبيا",
    ),
    (rf"وزيره? (?:الخارجيه {_US}|خارجيه {_OF_US})", ("US Department of State",), ("وزير",), "وزير الخارجية الأمريكي"),
    (r"secretary of state", ("US Department of State",), ("وزير",), "Secretary of State"),
    (rf"نائبه? وزير الخارجيه {_US}", ("US Department of State",), ("نائب",), "نائب وزير الخارجية الأمريكي"),
    (rf"وزير الدفاع {_US}", ("US Department of Defense",), ("وزير",), "وزير الدفاع الأمريكي"),
    (rf"مستشاره? الامن القومي {_US}", ("White House",), ("مستشار",), "مستشار الأمن القومي الأمريكي"),
    (rf"الرئيس {_US}|رئيس {_OF_US}", ("United States",), ("رئيس",), "الرئيس الأمريكي"),
    (
        r"قائد (?:قوات )?(?:(?:ال)?افريكوم|القياده (?:العسكريه )?(?:الامريكيه )?(?:في |ل)افريقيا(?: افريكوم)?)",
        ("AFRICOM",),
        ("قائد",),
        "قائد أفريكوم",
    ),
    (
        rf"المبعوثه? الامميه?(?: الخاصه?)?{_TO_LIBYA}?|مبعوثه? الامم المتحده{_TO_LIBYA}?"
        rf"|(?:الممثل|الممثله) الخاصه? للامين العام{_WORLD_BODY}{_TO_LIBYA}?"
        rf"|رئيسه? (?:البعثه الامميه|بعثه الامم المتحده)(?: للدعم)?{_TO_LIBYA}?",
        ("UNSMIL",),
        ("الممثل الخاص", "الممثله الخاصه", "المبعوث الخاص"),
        "المبعوث الأممي إلى ليبيا",
    ),
    (r"الامين العام للامم المتحده", ("United Nations",), ("الامين العام للامم",), "الأمين العام للأمم المتحدة"),
    (
        r"رئيس (?:المجلس الرئاسي(?: لحكومه الوفاق(?: الوطني)?)?|حكومه الوفاق(?: الوطني)?)",
        ("GNA Presidency Council", "Presidential Council"),
        ("رئيس",),
        "رئيس المجلس الرئاسي",
    ),
    (r"رئيس المجلس الاعلي للدوله", ("High Council of State",), ("رئيس",), "رئيس المجلس الأعلى للدولة"),
    (
        r"رئيس المجلس (?:الوطني )?الانتقالي(?: الليبي)?",
        ("National Transitional Council",),
        ("رئيس المجلس",),
        "رئيس المجلس الانتقالي",
    ),
    (r"رئيس المؤتمر الوطني(?: العام)?", ("General National Congress",), ("رئيس",), "رئيس المؤتمر الوطني العام"),
    (r"محافظ (?:مصرف ليبيا|المصرف) المركزي", ("Central Bank of Libya",), ("محافظ",), "محافظ مصرف ليبيا المركزي"),
    (r"رئيس المؤسسه الوطنيه للنفط", ("National Oil Corporation",), ("رئيس",), "رئيس المؤسسة الوطنية للنفط"),
    (
        r"وزير (?:الداخليه (?:بحكومه|في حكومه)|داخليه(?: حكومه)?) الوفاق(?: الوطني)?",
        ("Government of National Accord",),
        ("وزير الداخليه",),
        "وزير داخلية الوفاق",
    ),
    (
        r"وزيره الخارجيه (?:الليبيه|(?:بحكومه|في حكومه) الوحده(?: الوطنيه)?)",
        ("Government of National Unity",),
        ("وزيره الخارجيه",),
        "وزيرة الخارجية الليبية",
    ),
    (
        r"الزعيم الليبي|(?:الاخ )?قائد الثوره(?: الليبيه)?",
        ("Libyan Arab Jamahiriya",),
        ("قائد الثوره",),
        "الزعيم الليبي",
    ),
)
_PATTERNS = tuple(
    (re.compile(_folded(pattern)), bodies, tuple(map(_folded, titles)))
    for pattern, bodies, titles, _example in _OFFICES
)
_FEMININE = re.compile(_folded(r"(?:ال)?(?:سفير|قائم|وزير|نائب|مستشار|مبعوث|ممثل|رئيس)ة\b"))
_ONE_SPELLING = (("اميرك", "امريك"), ("افريقيه", "افريقيا"))


@dataclass(frozen=True, slots=True)
class _Term:
    person: str
    body: str
    title: str
    feminine: bool
    start: PartialDate
    end: PartialDate

    def covers(self, day: PartialDate) -> bool:
        return self.start.last_day <= day.first_day and day.last_day <= self.end.first_day


def holder(office: str, day: PartialDate | None, gazetteer: Gazetteer) -> str | None:
    """Return the slug of the one person who held an office, given as folded words, on a day that both ends enclose."""
    if day is None:
        return None
    office = normalised(office)
    for pattern, bodies, titles in _PATTERNS:
        if not pattern.fullmatch(office):
            continue
        feminine = bool(_FEMININE.match(office))
        found = {
            term.person
            for term in _terms(gazetteer)
            if term.body in bodies and term.title.startswith(titles) and term.feminine == feminine and term.covers(day)
        }
        return found.pop() if len(found) == 1 else None
    return None


def normalised(folded: str) -> str:
    """Return folded words with American and African spelt one way."""
    for written, one in _ONE_SPELLING:
        folded = folded.replace(written, one)
    return folded


@lru_cache(maxsize=4)
def _terms(gazetteer: Gazetteer) -> tuple[_Term, ...]:
    return tuple(_term(holding) for holding in gazetteer.holdings if holding.start and holding.end)


def _term(holding: Holding) -> _Term:
    title = normalised(" ".join(word.folded for word in split_words(holding.title)))
    feminine = bool(_FEMININE.match(title))
    return _Term(holding.person, holding.body, title, feminine, PartialDate(holding.start), PartialDate(holding.end))
