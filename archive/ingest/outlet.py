"""The outlet that signs a page. Names in the running text are never evidence: papers quote one another.

Whose text a page is, not who passed it on: where an aggregator names the paper it took a story from, the paper is the
outlet. A page that names only the aggregator is the aggregator's.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from archive.arabic.fold import fold

from .byline import writer_beside
from .gazetteer import Body, Gazetteer
from .publication import DATE_WORDS, find_page_dates
from .title import same_title

# Names of outlets that are also words of menus, places or headlines: they count only as a whole signature.
COMMON_OUTLET_NAMES = frozenset(
    fold(name)
    for name in (
        "الأخبار الحياة العرب الخليج الرياض الجزيرة المتوسط العين الناس العربية الحدث الشرق النهار الخبر "
        "الصباح الوسط الشروق "
        "الفجر الدستور الوفد الاتحاد البوابة النشرة صدى نبض سوا تبادل فواصل الميادين القاهرة 218 وال وات "
        "تاس قنا واس وام نوفا 24"
    ).split()
) | {fold("الشرق الأوسط"), fold("أخبار ليبيا"), fold("ليبيا أخبار"), fold("أفريكوم"), fold("البعثة الأممية")}
# These are headings of every paper, and sign none by standing alone or twice.
SECTIONS = frozenset(map(fold, ("الأخبار", "أخبار ليبيا", "ليبيا أخبار", "آخر الأخبار", "الناس", "الحدث")))
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
_PUBLISHER_KINDS = {"government", "embassy", "international"}

_COPYRIGHT = re.compile(r"©|copyright|حقوق|rights reserved|\(c\)")
# An aggregator says whose story it shows. Pattern over the folded line, example.
CREDITS = (
    (r"appeared first on\s+(.{2,60})$", "The post … appeared first on ليبيا الأحرار."),
    (r"(?:اول مره|لاول مره|اولا) (?:علي|في)\s+(.{2,60})$", "ظهرت المقالة … أولاً على عين ليبيا."),
    (r"(?:الخبر|المقال|الموضوع) (?:في|من|علي|عبر) (?:ال)?مصدره?\s*(?:من|:|في|علي|-)\s*(.{2,60})$",
     "يمكنك ايضا قراءة الخبر في المصدر من صحيفة المتوسط الليبية"),
    (r"^\W*نشرت? في (.{2,40}?) (?:يوم|بتاريخ|في)\s[\W\d]*\d", "نشر في المصري اليوم يوم 05 - 11 - 2013"),
)  # fmt: skip
_CREDITS = [re.compile(pattern) for pattern, _ in CREDITS]
# المصدر: وال
SOURCE_LINE = re.compile(r"^\W*(?:المصدر|مصدر الخبر|source|نقلا عن|عن)\s*[:\-–|/]\s*(.{2,60})$")
# منوعات | المصدر: روسيا اليوم (منذ أسبوعين)
_SOURCE_INSIDE = re.compile(r"[|(]\s*(?:المصدر|source)\s*:\s*([^|()]{2,40}?)\s*(?:[|()]|$)")

# What stands beside an outlet's name in a line of its own. Example: صحيفة المرصد الليبية – `خاص`.
DESK_WORDS = frozenset(
    fold(words)
    for words in ("خاص", "وكالات", "متابعات", "متابعة", "ترجمة", "ترجمة خاصة", "غرفة الأخبار", "قسم الأخبار", "المصدر",
                  "مصدر الخبر", "مصدر", "نقلا عن", "نص", "مكتب", "مراسلنا", "تقرير", "رصد", "خاص وكالات",
                  "مواقع", "صحف",
                  "exclusive", "agencies", "staff", "source", "staff writer", "news desk")
)  # fmt: skip
# A hyphen inside a name (Africa-Press) joins; beside a space it parts.
_JOINTS = re.compile(r"\s*[–—|/:,،()+«»\"]+\s*|\s+-\s*|-\s+")
_EDITION = re.compile(r"\s+(?:(?:saudi|arabic|english|print)\s+)?(?:edition|الطبعه السعوديه)$")
_LONGEST_SIGNATURE = 90
_DATELINE_JOINT = re.compile(r"\w\s*[-–—]\s*\w")
_LETTER = r"[^\W_]"


def find_outlet(
    furniture: list[str],
    title_end: str,
    url: str,
    gazetteer: Gazetteer,
    declared: str = "",
    lead: str = "",
    above: int | None = None,
) -> str | None:
    """Return the slug of the outlet that signs a page, or None.

    Evidence in order: the address, unless it is an aggregator's; the line in which an aggregator names its source;
    what is glued to the title; the name the capture's metadata declares; the copyright line; a line that is nothing
    but the name; a line `المصدر: …`; the dateline of `lead`; the address of the aggregator; an address in a line.
    Of `furniture` the first `above` lines (None: all) stand above the text: an agency signs only there. Below it,
    `رويترز` is a credit, and `المصدر: رويترز` is one anywhere.
    """
    at_url = _outlet_at(url, gazetteer) if url else None
    if at_url and at_url.kind != "aggregator":
        return at_url.slug
    return (
        _credited(furniture, gazetteer)
        or (title_end and _named_outlet(title_end, gazetteer, whole=True))
        or (declared and _named_outlet(declared, gazetteer, whole=True))
        or _in_copyright(furniture, gazetteer)
        or _signing(furniture, gazetteer, len(furniture) if above is None else above)
        or _named_as_source(furniture, gazetteer)
        or _in_dateline(lead, gazetteer)
        or _in_copyright(furniture, gazetteer, agencies=True)
        or (at_url.slug if at_url else None)
        or _at_domain(furniture, gazetteer)
    )


def _outlet_at(url: str, gazetteer: Gazetteer) -> Body | None:
    for outlet in gazetteer.outlets:
        if outlet.domain and re.search(rf"(?:^|[/.@\s]){re.escape(outlet.domain)}(?:[/:?#\s]|$)", url.lower()):
            return outlet
    return None


def _credited(furniture: list[str], gazetteer: Gazetteer) -> str | None:
    for line in furniture:
        if len(line) > 400:
            continue
        for match in filter(None, (pattern.search(fold(line)) for pattern in _CREDITS)):
            if slug := _first_named(match.group(1), gazetteer):
                return slug
    return None


def _named_as_source(furniture: list[str], gazetteer: Gazetteer) -> str | None:
    for line in furniture:
        match = SOURCE_LINE.match(fold(line)) or (len(line) < 160 and _SOURCE_INSIDE.search(fold(line)))
        slug = _first_named(match.group(1), gazetteer) if match else None
        # A state agency signs its own pages so (المصدر: وال); the services that everybody takes are credited.
        if slug and (slug not in _agency_slugs(gazetteer) or _trimmed(match.group(1)) in COMMON_OUTLET_NAMES):
            return slug
    return None


# A paper's own name before its text: طرابلس – «القدس العربي»: … · أفريقيا برس – المغرب. …
_DATELINE = re.compile(r"^\W*([^-–—:.،()]{2,25}?)\W*\s?[-–—:(]\s?\W*([^-–—:.()]{2,25}?)\W*[-–—:.)]\W")


def _in_dateline(lead: str, gazetteer: Gazetteer) -> str | None:
    match = _DATELINE.match(lead[:70])
    for place, name in (match.groups(), match.groups()[::-1]) if match else ():
        slug = _named_outlet(name, gazetteer, whole=True)
        if slug and slug not in _agency_slugs(gazetteer) and is_place(fold(place).strip(), gazetteer):
            return slug
    return None


# المصدر: `جريدة` الشرق الأوسط
_HOUSE = re.compile(r"^\W*(?:جريده|صحيفه|موقع|قناه|شبكه|بوابه)\s+")
_HOUSE_START = re.compile(r"^\W*(?:جريده|صحيفه|موقع|قناه|شبكه|بوابه|وكاله)\s+")
_HOUSE_END = re.compile(r"\s(?:نيوز|برس|بريس|اونلاين|تي في|تايمز|بوست|ميديا|news|press|online|tv|times|post|media)$")
_LONGEST_HOUSE = 6
# A verb, a preposition, a colon: a headline says something of a house.
_SAYS = re.compile(r"[:؟!]|(?<!\w)(?:و?[يت]\w{3,}|لا|لم|لن|في|من|الي|علي|عن|مع|بين|بعد|قبل|ضد|حول)(?!\w)")


def _first_named(text: str, gazetteer: Gazetteer) -> str | None:
    pieces = (text, *_JOINTS.split(text))
    slugs = (_named_outlet(name, gazetteer, whole=True) for piece in pieces for name in (piece, _HOUSE.sub("", piece)))
    return next(filter(None, slugs), None)


def _in_copyright(furniture: list[str], gazetteer: Gazetteer, agencies: bool = False) -> str | None:
    signed = (line for line in furniture if len(line) < 300 and _COPYRIGHT.search(fold(line)))
    slugs = (_named_outlet(line, gazetteer) for line in signed)
    return next((slug for slug in slugs if slug and (slug in _agency_slugs(gazetteer)) is agencies), None)


def _signing(furniture: list[str], gazetteer: Gazetteer, above: int) -> str | None:
    """A line that is nothing but the name, alone or beside a place, a desk or a date."""
    for place, line in enumerate(furniture):
        signed_by = read_signature(line, gazetteer) or _beside_writer(line, gazetteer)
        # An agency in a line of its own is credited; the page need not be its own.
        papers = [slug for slug in signed_by if slug not in _agency_slugs(gazetteer)]
        is_common = not COMMON_OUTLET_NAMES.isdisjoint((_trimmed(line), " | ".join(signature_pieces(line))))
        if len(papers) == 1 == len(signed_by) and not is_common:
            return papers[0]
        slug = _named_outlet(line, gazetteer, whole=True, common=False)
        if slug and (place < above or slug not in _agency_slugs(gazetteer)):
            return slug
    return _common_name_twice(furniture, gazetteer)


def _common_name_twice(furniture: list[str], gazetteer: Gazetteer) -> str | None:
    """A name that is also a word of menus signs the page if it stands above and below, or alone at the very top."""
    lines = [_trimmed(line) for line in furniture]
    for place, line in enumerate(lines):
        is_name = line in COMMON_OUTLET_NAMES - SECTIONS and line in _outlets_by_name(gazetteer)
        if is_name and (lines.count(line) > 1 or (place == 0 and not _names_menu(lines, gazetteer))):
            slug = _outlets_by_name(gazetteer)[line]
            return None if slug in _agency_slugs(gazetteer) else slug
    return None


def _names_menu(lines: list[str], gazetteer: Gazetteer) -> bool:
    """Whether several words of a menu are names of outlets: `الأخبار`, `العربية`, `الرياض`."""
    return len({line for line in lines if line in COMMON_OUTLET_NAMES and line in _outlets_by_name(gazetteer)}) > 1


def _at_domain(furniture: list[str], gazetteer: Gazetteer) -> str | None:
    found = (_outlet_at(line, gazetteer) for line in furniture if "." in line and len(line) < 300)
    return next((outlet.slug for outlet in found if outlet), None)


def read_signature(line: str, gazetteer: Gazetteer) -> list[str]:
    """Return the slugs of the outlets that a line names, if it names nothing beside them but desks, places and dates.

    `طرابلس – وال` → the agency, `date 2019-10 المتوسط:` → Al-Mutawassit; a line of prose → nothing.
    """
    slugs = []
    for piece in signature_pieces(line):
        if slug := _outlets_by_name(gazetteer).get(_name_key(piece)):
            slugs.append(slug)
        elif piece not in DESK_WORDS and piece not in DATE_WORDS and not is_place(piece, gazetteer):
            return []
    return slugs


def _beside_writer(line: str, gazetteer: Gazetteer) -> list[str]:
    """The outlet that a line names beside its writer: `ريتا الحداد (العربي الجديد)`."""
    if not writer_beside(line, lambda name: is_place_or_outlet(name, gazetteer)):
        return []
    named = (_outlets_by_name(gazetteer).get(_name_key(piece)) for piece in signature_pieces(line))
    return [slug for slug in named if slug]


def is_desk_line(line: str, gazetteer: Gazetteer) -> bool:
    """Whether a short line is signed by a house that need not be known.

    `الوطن|متابعات`, `طرابلس - المغرب اليوم`, `موقع كل يوم -قناة المدينة`.
    """
    pieces = signature_pieces(line)
    if _is_house(line):
        return True
    if len(pieces) == 2 and _DATELINE_JOINT.search(line):
        # طرابلس - المغرب اليوم · أخبار عربية – واشنطن
        for place, house in (pieces, pieces[::-1]):
            if is_place(place, gazetteer) and not is_place(house, gazetteer):
                return len(house.split()) <= 2
    if len(pieces) == 2 and line.rstrip().endswith(":") and len(line.split()) <= _LONGEST_HOUSE:
        # المدينة – أ ش أ:
        return any(is_place_or_outlet(piece, gazetteer) for piece in pieces)
    desks = [piece for piece in pieces if piece in DESK_WORDS]
    others = [piece for piece in pieces if piece not in DESK_WORDS and not is_place(piece, gazetteer)]
    return bool(desks) and len(pieces) <= 3 and sum(len(piece.split()) for piece in others) <= 3


def is_place_or_outlet(folded: str, gazetteer: Gazetteer) -> bool:
    """Whether a folded text is nothing but the name of a known place or outlet."""
    return is_place(folded, gazetteer) or _name_key(folded) in _outlets_by_name(gazetteer)


def is_place(folded: str, gazetteer: Gazetteer) -> bool:
    """Whether a folded text is nothing but the name of a known place, or of a city that papers write from."""
    return folded in _place_names(gazetteer) or folded in DATELINE_CITIES


def signature_pieces(line: str) -> list[str]:
    """Return what a short line says, folded, cut at its dashes and brackets, without dates and their words."""
    if len(line) > _LONGEST_SIGNATURE:
        return []
    for date in reversed(find_page_dates(line)):
        line = f"{line[: date.start]} | {line[date.end :]}"
    pieces = []
    for piece in _JOINTS.split(re.sub(r"\s+", " ", fold(line))):
        words = piece.strip(" .'[]").split()
        bare = _without_date_words(words)
        pieces.append(" ".join(bare or words))
    return [piece for piece in pieces if piece]


def _without_date_words(words: list[str]) -> list[str]:
    start, end = 0, len(words)
    while start < end and (words[start] in DATE_WORDS or words[start].isdigit()):
        start += 1
    while end > start and (words[end - 1] in DATE_WORDS or words[end - 1].isdigit()):
        end -= 1
    return words[start:end]


def split_title(line: str, gazetteer: Gazetteer) -> tuple[str, str]:
    """Part a title from the outlet glued to it: `عنوان الخبر - إرم نيوز` → (`عنوان الخبر`, `إرم نيوز`).

    Several may be glued, `عنوان الخبر - أخبار - عين ليبيا`: sections before the outlet go with it.
    """
    if len(line) > _LONGEST_TITLE_LINE:
        return line, ""
    if match := _TITLE_LABEL.match(line):
        return line[match.end() :].strip(), match.group().strip()
    for match in reversed(list(_TITLE_JOINT.finditer(line))):
        head, tail = line[: match.start()].strip(), line[match.end() :].strip()
        if head and tail and len(head.split()) >= 3 and (_named_outlet(tail, gazetteer, whole=True) or _is_house(tail)):
            return head, tail
        if head and tail and len(tail.split()) >= 3 and _named_outlet(head, gazetteer, whole=True):
            return tail, head
    return line, ""


def _is_house(text: str) -> bool:
    """Whether the words of a name say that it is an outlet's: `بوابة المدينة`, `المدينة نيوز`."""
    folded = fold(text)
    named = _HOUSE_START.match(folded) or _HOUSE_END.search(folded)
    return bool(named) and len(folded.split()) <= _LONGEST_HOUSE and not _SAYS.search(folded)


def split_site(declared: str, lines: Iterable[str]) -> str:
    """Part a declared title from a site that no record knows, where a line of the page shows the title alone.

    Example: `عنوان الخبر - صحيفة مجهولة` above a page with the line `عنوان الخبر`.
    """
    joints = list(_TITLE_JOINT.finditer(declared[:_LONGEST_TITLE_LINE]))
    if not joints:
        return declared
    shown = [line for line in lines if len(line) < len(declared)]
    parts = [part for joint in reversed(joints) for part in (declared[: joint.start()], declared[joint.end() :])]
    titles = (part for part in parts if len(part.split()) >= 3 and any(same_title(part, line) for line in shown))
    return next(titles, declared)


# No headline is longer, and looking through one for every outlet costs.
_LONGEST_TITLE_LINE = 400
_TITLE_LABEL = re.compile(r"^(?:title|headline|العنوان|عنوان الخبر)\s*[:=]\s*(?=\S)", re.IGNORECASE)
_TITLE_JOINT = re.compile(r"\s*(?:\s[-–—|:»·•]\s|\s*\|\s*)\s*")


def _named_outlet(line: str, gazetteer: Gazetteer, whole: bool = False, common: bool = True) -> str | None:
    folded = _trimmed(line)
    if whole:
        return _outlets_by_name(gazetteer).get(folded) if common or folded not in COMMON_OUTLET_NAMES else None
    best: tuple[int, int, str] | None = None
    for name, outlet in _outlet_names(gazetteer):
        if outlet.kind in _PUBLISHER_KINDS or name not in folded:
            continue
        match = re.search(rf"(?<!{_LETTER}){re.escape(name)}(?!{_LETTER})", folded)
        if match and (best is None or (-len(name), match.start()) < best[:2]):
            best = (-len(name), match.start(), outlet.slug)
    return best[2] if best else None


def _trimmed(line: str) -> str:
    return _name_key(re.sub(r"\s+", " ", fold(line)).strip(" \"'.:-–|»«()[]"))


def _name_key(folded: str) -> str:
    """The form in which names of outlets are compared: `The Libya Observer` = `libya observer`."""
    return _EDITION.sub("", folded.removeprefix("the ").replace("-", " "))


@lru_cache(maxsize=4)
def _outlet_names(gazetteer: Gazetteer) -> list[tuple[str, Body]]:
    names = [(_name_key(fold(name.text)), outlet) for outlet in gazetteer.outlets for name in outlet.names]
    return sorted(((name, outlet) for name, outlet in names if len(name) > 2), key=lambda item: -len(item[0]))


@lru_cache(maxsize=4)
def _outlets_by_name(gazetteer: Gazetteer) -> dict[str, str]:
    return {name: outlet.slug for name, outlet in reversed(_outlet_names(gazetteer))}


@lru_cache(maxsize=4)
def _agency_slugs(gazetteer: Gazetteer) -> frozenset[str]:
    return frozenset(outlet.slug for outlet in gazetteer.outlets if outlet.kind == "agency")


@lru_cache(maxsize=4)
def _place_names(gazetteer: Gazetteer) -> frozenset[str]:
    return frozenset(fold(name.text) for place in gazetteer.places for name in place.names)
