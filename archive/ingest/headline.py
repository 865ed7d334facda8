"""What stands above and below the text: its date, byline, news agency and outlet."""

import re
from dataclasses import dataclass
from functools import lru_cache

from archive.arabic import chars as c
from archive.arabic.dates import FoundDate, find_dates
from archive.arabic.fold import fold, strip_marks
from archive.arabic.words import split_words
from archive.partialdate import PartialDate

from .gazetteer import Body, Gazetteer

# Words that may stand beside a date in a line of its own.
DATE_WORDS = frozenset(
    fold(word)
    for word in (
        "نشر نُشر نشرت في بتاريخ تاريخ النشر التاريخ آخر تحديث تحديث حدث محدث حُدث عدل الساعة يوم من "
        "بتوقيت غرينتش جرينتش توقيت "
        "طرابلس بنغازي ليبيا القاهرة الوقت صباحا مساء م ص هـ ميلادي الموافق أضيف كتب منذ قسم أخبار الاثنين "
        "الإثنين الثلاثاء "
        "الأربعاء الخميس الجمعة السبت الأحد published posted updated last modified on at date time gmt utc "
        "am pm est edt "
        "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun by"
    ).split()
)
_UPDATED = re.compile(r"تحديث|محدث|حدث|عدل|updated|modified")
_COPYRIGHT = re.compile(r"©|copyright|حقوق|rights reserved|\(c\)")

# Before the name of a writer. Longest first; pattern over text without marks, example.
BYLINES = (
    (
        r"(?:كتبه|كتبته|كتب(?:ت)?|نشر|نشره|أعده|حرره|اعداد|إعداد) ?(?:و(?:تحرير|إخراج) ?)?(?:بواسطة|"
        r"من قبل)[\s:]+",
        "كُتب بواسطة عادل المبروك",
    ),
    (
        r"(?:بقلم|بواسطة|كتبه|كتبته|كتب(?:ت)?|إعداد|اعداد|أعده|أعدته|تحرير|تقرير|مراسلنا|ترجمة|الكاتب|"
        r"المحرر|المؤلف|حوار|حاوره|متابعة)\s*[:/\-–|]\s*",
        "بقلم: سالم العبيدي",
    ),
    (r"(?:بقلم|بواسطة)\s+", "بقلم سالم العبيدي"),
    (r"(?:كتبت?|أعد التقرير|أعدت التقرير)\s+(?=\S+\s+\S+(?:\s+\S+)?$)", "كتب محمد علي"),
    (r"(?:written by|posted by|reported by|author|by)\s*:?\s+(?-i:(?=[A-Z]))", "By John Smith"),
)
_BYLINE = re.compile(rf"^\W*(?:{'|'.join(pattern for pattern, _ in BYLINES)})(?P<name>\S.*)$", re.IGNORECASE)
_BYLINE_STOP = re.compile(r"\s*(?:[|/•·،,–—]|\s-\s|\bفي\b|\bon\b|\d).*$")
_PREFIXED = r"[^\W\d_]"
# Writers' houses and desks are not persons, yet they sign: kept as they stand.
_LONGEST_BYLINE = 6


@dataclass(frozen=True, slots=True)
class Published:
    """A date of publication with the words it was read from; both empty where the page shows none."""

    date: PartialDate | None = None
    text: str = ""


def is_date_line(line: str) -> bool:
    """Whether a line holds a date and hardly anything else: `الخميس - 15 أبريل 2021 | 10:30`."""
    if len(line) > 120 or _COPYRIGHT.search(fold(line)):
        return False
    found = find_dates(line)
    if not found:
        return False
    rest = line
    for date in reversed(found):
        rest = rest[: date.start] + " " + rest[date.end :]
    odd = [
        word for word in split_words(rest) if word.folded not in DATE_WORDS and not word.folded.isdigit()
    ]  # a two-word writer may share the line
    return len(odd) <= 1 or (len(odd) <= 4 and bool(read_byline(rest)))


def read_byline(line: str) -> str:
    """Return the writer named in a byline, or an empty string: `كُتب بواسطة عادل المبروك` → `عادل المبروك`."""
    bare = strip_marks(line).strip()
    if len(bare) > 90:
        return ""
    match = _BYLINE.match(bare)
    if not match:
        return ""
    name = _BYLINE_STOP.sub("", match.group("name")).strip(" .:-–|\"'()")
    words = name.split()
    if not words or len(words) > _LONGEST_BYLINE or bare.endswith((".", c.ARABIC_QUESTION, "?")):
        return ""
    return name


def choose_date(dated: list[tuple[int, str]], title_place: int, first: int, last: int) -> Published:
    """Return the date of publication among date lines (place on the page, line).

    Between title and text first, then above the title, then below the text; a line that says "updated" only where
    there is no other. `first` and `last` are the places of the first and last paragraph.
    """

    def order(item: tuple[int, str]) -> tuple:
        place, line = item
        if title_place < place < first or (title_place < 0 and place < first):
            zone = 0
        elif place < first:
            zone = 1
        elif place <= last:
            zone = 2
        else:
            zone = 3
        distance = abs(place - title_place) if zone < 2 else place
        return bool(_UPDATED.search(fold(line)) and len(find_dates(line)) < 2), zone, distance

    for _, line in sorted(dated, key=order):
        return _first_date(find_dates(line))
    return Published()


def _first_date(found: list[FoundDate]) -> Published:
    return Published(found[0].date, found[0].text) if found else Published()


def read_dateline(lead: str) -> Published:
    """Return the date in the dateline that opens a lead: `طرابلس 15 أبريل 2021 (وال) - استقبل …`."""
    match = re.match(rf"^.{{0,60}}?(?=\)\s*[-–—:]|\s[-–—]\s|\s*\({_PREFIXED}{{2,}}[^()]{{0,20}}\)\s*[-–—:])", lead)
    if match and len(match.group().split()) <= 9:
        return _first_date(find_dates(match.group()))
    # موسكو، 5 مايو/أيار 2021. قال …: closed with a full stop, nothing but a place before it.
    for found in find_dates(lead[:70])[:1]:
        if len(lead[: found.start].split()) <= 2 and re.match(r"\s*[.(]", lead[found.end :]):
            return _first_date([found])
    return Published()


@lru_cache(maxsize=4)
def _outlet_names(gazetteer: Gazetteer) -> list[tuple[str, Body]]:
    names = [(fold(name.text).removeprefix("the "), outlet) for outlet in gazetteer.outlets for name in outlet.names]
    return sorted(((name, outlet) for name, outlet in names if len(name) > 2), key=lambda item: -len(item[0]))


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
_PUBLISHER_KINDS = {"government", "embassy", "international"}


def find_outlet(furniture: list[str], title_end: str, url: str, gazetteer: Gazetteer) -> str | None:
    """Return the slug of the outlet that signs a page, or None.

    Evidence in order: the address, what is glued to the title, the copyright line, a line that is nothing but the
    name, a line that names the source. Names in the running text are never evidence: papers quote one another.
    """
    for outlet in gazetteer.outlets:
        if url and outlet.domain and re.search(rf"(?:^|[/.]){re.escape(outlet.domain)}(?:[/:?#]|$)", url):
            return outlet.slug
    if title_end and (slug := _named_outlet(title_end, gazetteer, whole=True)):
        return slug
    signed = [line for line in furniture if _COPYRIGHT.search(fold(line)) or _APPEARED.search(fold(line))]
    for line in signed:
        if slug := _named_outlet(line, gazetteer):
            return slug
    for line in furniture:
        # An agency in a line of its own is credited; the page need not be its own.
        signed_by = [slug for slug in read_signature(line, gazetteer) if slug not in _agency_slugs(gazetteer)]
        if signed_by and len(re.split(r"[-–—|/:,،()]", line)) > 1:
            return signed_by[0]
        if match := _SOURCE.match(fold(line)):
            if slug := _named_outlet(match.group(1), gazetteer):
                return slug
        elif slug := _named_outlet(line, gazetteer, whole=True, common=False):
            return slug
    for line in furniture:
        for outlet in gazetteer.outlets:
            if (
                outlet.domain
                and outlet.domain in line.lower()
                and re.search(rf"(?:^|[/.@\s]){re.escape(outlet.domain)}(?:[/:?#\s]|$)", line.lower())
            ):
                return outlet.slug
    return None


# What stands beside an outlet's name in a line of its own. Example: صحيفة المرصد الليبية – `خاص`.
DESK_WORDS = frozenset(
    fold(words)
    for words in ("خاص", "وكالات", "متابعات", "ترجمة", "ترجمة خاصة", "غرفة الأخبار", "المصدر", "مصدر الخبر", "مصدر",
                  "نقلا عن", "exclusive", "agencies", "staff", "source")
)  # fmt: skip


def read_signature(line: str, gazetteer: Gazetteer) -> list[str]:
    """Return the slugs of the outlets that a line names, if it names nothing beside them but desks and places.

    `طرابلس – وال` → the agency, `المصدر: العربية نت` → Al Arabiya; a line of prose → nothing.
    """
    if len(line) > 90:
        return []
    pieces = [piece.strip(" .\"'«»[]") for piece in re.split(r"[-–—|/:,،()]+", re.sub(r"\s+", " ", fold(line)))]
    slugs = []
    for piece in filter(None, pieces):
        slug = _outlets_by_name(gazetteer).get(piece.removeprefix("the "))
        if slug:
            slugs.append(slug)
        elif piece not in DESK_WORDS and piece not in _place_names(gazetteer):
            return []
    return slugs


@lru_cache(maxsize=4)
def _outlets_by_name(gazetteer: Gazetteer) -> dict[str, str]:
    return {name: outlet.slug for name, outlet in reversed(_outlet_names(gazetteer))}


@lru_cache(maxsize=4)
def _agency_slugs(gazetteer: Gazetteer) -> frozenset[str]:
    return frozenset(outlet.slug for outlet in gazetteer.outlets if outlet.kind == "agency")


@lru_cache(maxsize=4)
def _place_names(gazetteer: Gazetteer) -> frozenset[str]:
    return frozenset(fold(name.text) for place in gazetteer.places for name in place.names)


_SOURCE = re.compile(r"^\W*(?:المصدر|مصدر الخبر|source|نقلا عن|عن)\s*[:\-–|/]\s*(.{2,60})$")
_APPEARED = re.compile(r"appeared first on|اول مره علي|لاول مره|اولا علي")
_LETTER = r"[^\W_]"


def _named_outlet(line: str, gazetteer: Gazetteer, whole: bool = False, common: bool = True) -> str | None:
    folded = re.sub(r"\s+", " ", fold(line)).strip(" \"'.:-–|»«()[]").removeprefix("the ")
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


# No headline is longer, and looking through one for every outlet costs.
_LONGEST_TITLE_LINE = 400


def split_title(line: str, gazetteer: Gazetteer) -> tuple[str, str]:
    """Part a title from the outlet glued to it: `عنوان الخبر - إرم نيوز` → (`عنوان الخبر`, `إرم نيوز`)."""
    if len(line) > _LONGEST_TITLE_LINE:
        return line, ""
    for match in reversed(list(re.finditer(r"\s*(?:\s[-–—|:»]\s|\s*\|\s*)\s*", line))):
        head, tail = line[: match.start()].strip(), line[match.end() :].strip()
        if head and tail and len(head.split()) >= 3 and _named_outlet(tail, gazetteer, whole=True):
            return head, tail
        if head and tail and len(tail.split()) >= 3 and _named_outlet(head, gazetteer, whole=True):
            return tail, head
    return line, ""


_AGENCY = re.compile(r"[(\[]\s*([^()\[\]]{2,40})\s*[)\]]")
_PLAIN_DATELINE = re.compile(r"^\W*((?:\S+\s+){0,3}?\S+)\s*[-–—:|]\s")


def find_agency(lead: str, last: str, furniture: list[str], outlet: str | None, gazetteer: Gazetteer) -> str | None:
    """Return the slug of the news agency that a text credits: `طرابلس (رويترز) - …`, `المصدر: وال`, or None.

    Counts only in the dateline of the lead, in brackets at the very end, and in lines of its own.
    """
    pieces = [match.group(1) for match in _AGENCY.finditer(lead[:90])]
    pieces += [match.group(1) for match in _AGENCY.finditer(last[-45:])]
    if match := _PLAIN_DATELINE.match(lead[:70]):
        pieces += [match.group(1), match.group(1).split()[-1]]
    for line in furniture:
        if match := _SOURCE.match(fold(line)):
            pieces.append(match.group(1))
        elif len(line) < 60:
            pieces += [read_byline(line), line.strip("()[] .")]
    for piece in pieces:
        slug = _agencies_by_name(gazetteer).get(re.sub(r"\s+", " ", fold(piece)).strip(" .:-–"))
        if slug and slug != outlet:
            return slug
    return None


@lru_cache(maxsize=4)
def _agencies_by_name(gazetteer: Gazetteer) -> dict[str, str]:
    return {name: body.slug for body in gazetteer.outlets if body.kind == "agency" for name in _agency_names(body)}


def _agency_names(body: Body) -> list[str]:
    names = [fold(name.text) for name in body.names]
    return names + [name.removeprefix(fold("وكالة")).strip() for name in names]
