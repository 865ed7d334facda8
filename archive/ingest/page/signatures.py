"""Lines by which a house signs: outlets, places, desks and dates. `القاهرة - بوابة الوسط`, `الوطن|متابعات`."""

import itertools
import re
from functools import lru_cache

from archive.arabic.fold import fold

from ..gazetteer import Gazetteer
from .byline import writer_beside
from .outletnames import COMMON_OUTLET_NAMES, outlet_of
from .publication import DATE_WORDS, find_page_dates

# Where correspondents sit; the record need not know these places.
DATELINE_CITIES = frozenset(
    fold(name)
    for name in (
        "بيروت دمشق عمان بغداد الرباط الجزائر نواكشوط الخرطوم الرياض جدة الدوحة دبي أبوظبي المنامة مسقط الكويت صنعاء "
        "عدن القدس غزة لندن باريس واشنطن نيويورك روما برلين موسكو أنقرة إسطنبول بروكسل جنيف مدريد أثينا فاليتا فيينا "
        "القاهرة تونس طرابلس بنغازي الإسكندرية بورتسودان مقديشو جيبوتي أسمرة نيروبي نجامينا نيامي باماكو داكار طهران "
        "بكين كييف أربيل البصرة حلب نابلس طنجة مراكش وهران صفاقس المكلا تعز مأرب "
        "london paris washington rome cairo tunis beirut brussels geneva"
    ).split()
)
# What stands beside an outlet's name in a line of its own. Example: صحيفة المرصد الليبية – `خاص`.
DESK_WORDS = frozenset(
    fold(words)
    for words in ("خاص", "وكالات", "متابعات", "متابعة", "ترجمة", "ترجمة خاصة", "غرفة الأخبار", "قسم الأخبار", "المصدر",
                  "مصدر الخبر", "مصدر", "نقلا عن", "نص", "مكتب", "مراسلنا", "تقرير", "رصد", "خاص وكالات",
                  "مواقع", "صحف", "وكالات محلية", "وكالات الأنباء", "وكالات أنباء", "وكالات ومواقع", "ترجمات",
                  "مواقع التواصل", "مواقع إلكترونية", "فريق التحرير", "هيئة التحرير", "أسرة التحرير", "قسم التحرير",
                  "exclusive", "agencies", "staff", "source", "staff writer", "news desk")
)  # fmt: skip
# Agencies that no record has: they sign as a desk does, `القاهرة - (د ب أ)`.
UNLISTED_AGENCIES = frozenset(
    fold(name)
    for name in ("د ب أ", "الألمانية", "وكالة الأنباء الألمانية", "كونا", "واج", "وأج", "وفا", "بترا", "سانا", "واع",
                 "سونا", "بنا", "و م ع", "ومع", "إرنا", "فارس", "إنترفاكس", "نوفوستي", "تسنيم", "يو بي آي",
                 "يونايتد برس", "dpa", "upi", "efe", "kuna")
)  # fmt: skip
# A hyphen inside a name (Africa-Press) joins; beside a space it parts. An alef by itself was a stroke: زنقة 20 ا الرباط
_JOINTS = re.compile(
    r"\s*[–—|/:،,()\[\]+«»\"“”&]+\s*|\s+[-_]\s*|[-_]\s+|\s+(?:مع|with)\s+|\s+ا\s+(?=\w\w)|\s+و?(?=وكالات(?!\w))"
)
# In a lead a full stop may close the dateline: أفريقيا برس – ليبيا. بحث …
_LEAD_JOINTS = re.compile(rf"{_JOINTS.pattern}|\.\s+")
# The full stops inside أ. ف. ب
INITIALS = re.compile(r"(?<![^\W_])([ء-ي])\s?\.\s?(?=[ء-ي](?![^\W_]))")
# Here the text begins: قالت، اليوم، وكالة «رويترز» …
SAYS = re.compile(r"(?:قال|اعلن|ذكر|نقل|افاد|اكد|كشف|علم|نفي|اوضح|صرح|اوردت?|نشر|بث)ت?(?!\w)")
_LONGEST_SIGNATURE, _LONGEST_DATELINE = 90, 90
_LONGEST_PIECE, _MOST_BEFORE = 4, 8  # words: of one piece, and of a whole dateline
_DATELINE_JOINT = re.compile(r"\w\s*[-–—]\s*\w")
# وكالة أنباء العالم - واشنطن: a house may have a longer name where it says what it is.
_HOUSE = re.compile(r"^(?:وكاله|صحيفه|جريده|موقع|شبكه|بوابه|قناه|مجله)\s")
_LONGEST_HOUSE = 5
# خاص موقع أخبار الضاحية:
_HOUSE_ALONE = re.compile(r"^\W*(?:خاص )?(?:وكاله|صحيفه|جريده|موقع|شبكه|بوابه|مجله) (?:\w+ ){1,3}\w+\s*:\W*$")

# What says of a name that it is an outlet's: `بوابة` المدينة, المدينة `نيوز`.
_HOUSE_START = re.compile(r"^\W*(?:جريده|صحيفه|موقع|قناه|شبكه|بوابه|وكاله)\s+")
_HOUSE_END = re.compile(r"\s(?:نيوز|برس|بريس|اونلاين|تي في|تايمز|بوست|ميديا|news|press|online|tv|times|post|media)$")
_LONGEST_NAME = 6
# A verb, a preposition, a colon: a headline says something of a house.
_TELLS = re.compile(r"[:؟!]|(?<!\w)(?:و?[يت]\w{3,}|لا|لم|لن|في|من|الي|علي|عن|مع|بين|بعد|قبل|ضد|حول)(?!\w)")


def read_signature(line: str, gazetteer: Gazetteer) -> list[str]:
    """Return the slugs of the outlets that a line names, if it names nothing beside them but desks, places and dates.

    `طرابلس – وال` → the agency, `date 2019-10 المتوسط:` → Al-Mutawassit; a line of prose → nothing.
    """
    slugs = []
    for whole in _pieces(line):
        piece = _without_date_words(whole)
        # زنقة 20, أنباء تونس: what may be words of a date may belong to a name.
        names = (outlet_of(name, gazetteer) for name in (whole, piece, _without_desk(piece)))
        if slug := next(filter(None, names), None):
            slugs.append(slug)
        elif not is_desk(piece) and not is_place(piece, gazetteer) and not DATE_WORDS.issuperset(piece.split()):
            return []
    return slugs


def outlets_beside_writer(line: str, gazetteer: Gazetteer) -> list[str]:
    """Return the outlets that a line names beside its writer: `ريتا الحداد (العربي الجديد)`."""
    if not writer_beside(line, lambda name: is_place_or_outlet(name, gazetteer)):
        return []
    return list(filter(None, (outlet_of(_without_desk(piece), gazetteer) for piece in signature_pieces(line))))


def is_desk_line(line: str, gazetteer: Gazetteer) -> bool:
    """Whether a short line is signed by a house that need not be known.

    `الوطن|متابعات`, `طرابلس - المغرب اليوم`, `موقع كل يوم -قناة المدينة`.
    """
    pieces = signature_pieces(line)
    if _HOUSE_ALONE.match(fold(line)) or (len(pieces) == 2 and is_house(line)):
        return True
    if len(pieces) == 2 and line.rstrip().endswith(":") and len(line.split()) <= _LONGEST_NAME:
        # المدينة – أ ش أ:
        return any(is_place_or_outlet(piece, gazetteer) or is_desk(piece) for piece in pieces)
    if len(pieces) == 2 and _DATELINE_JOINT.search(line):
        # طرابلس - المغرب اليوم · أخبار عربية – واشنطن
        for place, house in (pieces, pieces[::-1]):
            if is_place(place, gazetteer) and not is_place(house, gazetteer):
                return len(house.split()) <= (_LONGEST_HOUSE if _HOUSE.match(house) else 2)
    # تونس/الميثاق/أخبار المغرب العربي
    if len(pieces) > 2 and "/" in line and is_place(pieces[0], gazetteer) and len(line.split()) <= _LONGEST_HOUSE:
        return True
    desks = [piece for piece in pieces if is_desk(piece)]
    others = [piece for piece in pieces if not is_desk(piece) and not is_place(piece, gazetteer)]
    return bool(desks) and len(pieces) <= 3 and sum(len(piece.split()) for piece in others) <= 3


def is_house(text: str) -> bool:
    """Whether the words of a name say that it is an outlet's: `بوابة المدينة`, `المدينة نيوز`."""
    folded = fold(text)
    named = _HOUSE_START.match(folded) or _HOUSE_END.search(folded)
    return bool(named) and len(folded.split()) <= _LONGEST_NAME and not _TELLS.search(folded)


def is_desk(piece: str) -> bool:
    """Whether a folded piece of a signature is a desk or an agency of no record: `وكالات`, `ووكالات`, `د.ب.أ`."""
    bare = re.sub(r"[\s.]+", " ", piece).strip()
    return any(text in DESK_WORDS or text in UNLISTED_AGENCIES for text in (bare, bare.removeprefix("و")))


def _without_desk(piece: str) -> str:
    # ترجمة خاصة 218, خاص بوابة إفريقيا الإخبارية
    words = piece.split()
    for size in (2, 1):
        if len(words) > size and " ".join(words[:size]) in DESK_WORDS:
            return " ".join(words[size:])
    return piece


def is_place_or_outlet(folded: str, gazetteer: Gazetteer) -> bool:
    """Whether a folded text is nothing but the name of a known place or outlet, also behind a desk."""
    return is_place(folded, gazetteer) or bool(outlet_of(_without_desk(folded), gazetteer))


def is_place(folded: str, gazetteer: Gazetteer) -> bool:
    """Whether a folded text is nothing but the name of a known place, or of a city that papers write from."""
    return folded in _place_names(gazetteer) or folded in DATELINE_CITIES


# By `The Tripoli Courier` reporters.
_ENGLISH_DESK = re.compile(
    r"^by (.{3,40}?) (?:staff(?: writers?| reporters?)?|reporters?|correspondents?|team)\.?$", re.IGNORECASE
)


def signature_pieces(line: str) -> list[str]:
    """Return what a short line says, folded, cut at its dashes and brackets, without dates and their words."""
    return [_without_date_words(piece) for piece in _pieces(line)]


def _pieces(line: str) -> list[str]:
    if len(line) > _LONGEST_SIGNATURE:
        return []
    for date in reversed(find_page_dates(line)):
        line = f"{line[: date.start]} | {line[date.end :]}"
    line = _ENGLISH_DESK.sub(r"\1", line.strip())
    pieces = (piece.strip(" .'*[]") for piece in _JOINTS.split(re.sub(r"\s+", " ", fold(line))))
    return [piece for piece in pieces if piece]


def dateline_pieces(lead: str) -> list[str]:
    """Return, folded, what stands before the first sentence of a lead: `طرابلس (رويترز) - …` → `طرابلس`, `رويترز`.

    Up to the first piece that is too long for a place or a name or begins to tell; dates are left out.
    """
    head = lead[:_LONGEST_DATELINE]
    for date in reversed(find_page_dates(head)):
        head = f"{head[: date.start]} – {head[date.end :]}"
    # أ.ف.ب = أ ف ب
    pieces = _LEAD_JOINTS.split(INITIALS.sub(r"\1 ", re.sub(r"\s+", " ", fold(head))))[:-1]
    pieces = list(filter(None, (piece.strip(" .'*") for piece in pieces)))
    lengths = itertools.accumulate(len(piece.split()) for piece in pieces)
    short = itertools.takewhile(lambda item: _may_stand_before(*item), zip(pieces, lengths, strict=True))
    return [piece for piece, _ in short]


def _may_stand_before(piece: str, words: int) -> bool:
    return len(piece.split()) <= _LONGEST_PIECE and words <= _MOST_BEFORE and not SAYS.match(piece)


def _without_date_words(piece: str) -> str:
    words = piece.split()
    start, end = 0, len(words)
    while start < end and _is_of_date(words[start]):
        start += 1
    while end > start and _is_of_date(words[end - 1]):
        end -= 1
    return " ".join(words[start:end] or words)


def _is_of_date(word: str) -> bool:
    # The channel 218 is no number.
    return word in DATE_WORDS or (word.isdigit() and word not in COMMON_OUTLET_NAMES)


@lru_cache(maxsize=4)
def _place_names(gazetteer: Gazetteer) -> frozenset[str]:
    return frozenset(fold(name.text) for place in gazetteer.places for name in place.names)
