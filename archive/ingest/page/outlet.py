"""The outlet that signs a page. Names in the running text are never evidence: papers quote one another.

Whose text a page is, not who passed it on: where an aggregator names the paper it took a story from, the paper is the
outlet. A page that names only the aggregator is the aggregator's.
"""

import re
from collections.abc import Iterable

from archive.arabic.fold import fold

from ..gazetteer import Body, Gazetteer
from .furniture import furniture_kind
from .outletnames import (
    COMMON_OUTLET_NAMES,
    SECTIONS,
    agency_slugs,
    is_outlet_name,
    outlet_inside,
    outlet_of,
    trimmed_name,
)
from .publication import find_page_dates
from .signatures import (
    dateline_pieces,
    is_desk,
    is_house,
    is_place,
    outlets_beside_writer,
    read_signature,
    signature_pieces,
)
from .title import same_title

_COPYRIGHT = re.compile(r"©|copyright|حقوق|rights reserved|\(c\)")
# Whose a picture is: © REUTERS / Huda Salem
_OF_PICTURE = re.compile(r"©\s*[\w .]{2,30}/")
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
# صحافي ليبي. مراسل "العربي الجديد" في ليبيا.
_CORRESPONDENT = re.compile(r"(?:^|[.،,]\s*)مراسله?\s+(.{3,40}?)\s+(?:في|ب)")
_SOURCE_INSIDE = re.compile(r"[|(]\s*(?:المصدر|source)\s*:\s*([^|()]{2,40}?)\s*(?:[|()]|$)")


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
    but the name; a line `المصدر: …` or `تابعوا … على`; the dateline of `lead`; what closes a caption; the address of
    the aggregator; an address in a line. Of `furniture` the first `above` lines (None: all) stand above title and text:
    an agency signs only there. Below it, `رويترز` is a credit, and `المصدر: رويترز` is one anywhere.
    """
    at_url = _outlet_at(url, gazetteer) if url else None
    if at_url and at_url.kind != "aggregator":
        return at_url.slug
    return (
        _credited(furniture, gazetteer)
        or (title_end and _first_named(fold(title_end), gazetteer))
        or (declared and outlet_of(declared, gazetteer))
        or _in_copyright(furniture, gazetteer)
        or _signing(furniture, gazetteer, len(furniture) if above is None else above)
        or _named_as_source(furniture, gazetteer)
        or _followed(furniture, gazetteer)
        or _in_dateline(lead, gazetteer)
        or _below_picture(furniture, gazetteer)
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
        match = match or (len(line) < 320 and _CORRESPONDENT.search(fold(line)))
        slug = _first_named(match.group(1), gazetteer) if match else None
        # A state agency signs its own pages so (المصدر: وال); the services that everybody takes are credited.
        if slug and (slug not in agency_slugs(gazetteer) or trimmed_name(match.group(1)) in COMMON_OUTLET_NAMES):
            return slug
    return None


def _in_dateline(lead: str, gazetteer: Gazetteer) -> str | None:
    """A paper's own name before its text, beside a place or a desk.

    `طرابلس – «القدس العربي» ووكالات: …`, `أفريقيا برس – المغرب. …`
    """
    papers, others = [], 0
    for piece in dateline_pieces(lead):
        slug = None if is_place(piece, gazetteer) else outlet_of(piece, gazetteer)
        if slug and slug not in agency_slugs(gazetteer):
            papers.append(slug)
        elif slug or is_place(piece, gazetteer) or is_desk(piece):
            others += 1
        else:
            break
    return papers[0] if len(papers) == 1 and others else None


# المصدر: `جريدة` الشرق الأوسط
_HOUSE = re.compile(r"^\W*(?:جريده|صحيفه|موقع|قناه|شبكه|بوابه)\s+")


def _first_named(text: str, gazetteer: Gazetteer) -> str | None:
    pieces = ((text, True), *((piece, not _has_neighbour(piece, text)) for piece in signature_pieces(text)))
    slugs = (outlet_of(name, gazetteer, common) for piece, common in pieces for name in (piece, _HOUSE.sub("", piece)))
    return next(filter(None, slugs), None)


def _has_neighbour(piece: str, text: str) -> bool:
    """Whether a word beside it may belong to the name: `الخبر` in `ليبيا الخبر` is another house."""
    return bool(re.search(rf"\w {re.escape(piece)}(?!\w)|(?<!\w){re.escape(piece)} \w", fold(text)))


def _in_copyright(furniture: list[str], gazetteer: Gazetteer, agencies: bool = False) -> str | None:
    signed = (
        line for line in furniture if len(line) < 300 and _COPYRIGHT.search(fold(line)) and not _OF_PICTURE.search(line)
    )
    slugs = (outlet_inside(line, gazetteer) for line in signed)
    return next((slug for slug in slugs if slug and (slug in agency_slugs(gazetteer)) is agencies), None)


_WRITER_LABEL = re.compile(r"^\W*(?:بقلم|كتبت?|الكاتب|المحرر|اعداد|by)\s*[:/|-]?\s+")


def _signing(furniture: list[str], gazetteer: Gazetteer, above: int) -> str | None:
    """A line that is nothing but the name, alone or beside a place, a desk, an agency or a date."""
    for place, line in enumerate(furniture):
        signed_by = (
            read_signature(line, gazetteer)
            or outlets_beside_writer(line, gazetteer)
            # بقلم: يورونيوز مع أ ف ب
            or read_signature(_WRITER_LABEL.sub("", fold(line)), gazetteer)
        )
        # An agency in a line of its own is credited; the page need not be its own.
        papers = list({slug for slug in signed_by if slug not in agency_slugs(gazetteer)})
        is_common = not COMMON_OUTLET_NAMES.isdisjoint((trimmed_name(line), " | ".join(signature_pieces(line))))
        if len(papers) == 1 and not is_common:
            return papers[0]
        slug = outlet_of(line, gazetteer, common=False)
        if slug and (place < above or slug not in agency_slugs(gazetteer)):
            return slug
    return _common_name_twice(furniture, gazetteer)


def agency_as_outlet(above_text: list[str], gazetteer: Gazetteer) -> str | None:
    """Return the slug of the agency in a line above the text, for a page that names no outlet: `Reuters`.

    In brackets it is the credit of a paper that does not name itself: `(رويترز)`; so it is below `Source: The Courier`.
    """
    if any(SOURCE_LINE.match(fold(line)) for line in above_text):
        return None
    slugs = (outlet_of(line, gazetteer, common=False) for line in above_text if line[0] not in "([")
    return next((slug for slug in slugs if slug in agency_slugs(gazetteer)), None)


# تابعوا RT على فيسبوك, حمل تطبيق العين الإخبارية
_FOLLOWED = re.compile(r"^\W*(?:تابعوا?|حملوا? تطبيق|follow)\s+(.{2,30}?)(?:\s+(?:علي|عبر|في|on)(?!\w).*)?$")


# رئيس البرلمان خلال اللقاء - سبوتنيك عربي, 1920, 26.02.2021
_PICTURE_HOUSE = re.compile(r"\s[-–—]\s(?P<house>[^-–—,،]{3,40})[,،]\s*\d{3,4}[,،]\s*$")


def _below_picture(furniture: list[str], gazetteer: Gazetteer) -> str | None:
    """A house behind the caption of its picture, before the size of the picture and the date."""
    for line in furniture:
        dates = find_page_dates(line) if len(line) < 300 else []
        if dates and dates[-1].end == len(line) and (match := _PICTURE_HOUSE.search(line[: dates[-1].start])):
            return outlet_of(match["house"], gazetteer)
    return None


def _followed(furniture: list[str], gazetteer: Gazetteer) -> str | None:
    matches = filter(None, (_FOLLOWED.match(fold(line)) for line in furniture if len(line) < 80))
    slugs = (outlet_of(match.group(1), gazetteer) for match in matches)
    return next((slug for slug in slugs if slug and slug not in agency_slugs(gazetteer)), None)


def _common_name_twice(furniture: list[str], gazetteer: Gazetteer) -> str | None:
    """A name that is also a word of menus signs the page if it stands above and below, or alone at the very top."""
    lines = [trimmed_name(line) for line in furniture]
    for place, line in enumerate(lines):
        is_name = len(line) > 2 and line in COMMON_OUTLET_NAMES - SECTIONS and is_outlet_name(line, gazetteer)
        if is_name and (lines.count(line) > 1 or (place == 0 and not _names_menu(lines, gazetteer))):
            slug = outlet_of(line, gazetteer)
            return None if slug in agency_slugs(gazetteer) else slug
    return None


def _names_menu(lines: list[str], gazetteer: Gazetteer) -> bool:
    """Whether several words of a menu are names of outlets: `الأخبار`, `العربية`, `الرياض`."""
    return len({line for line in lines if line in COMMON_OUTLET_NAMES and is_outlet_name(line, gazetteer)}) > 1


def _at_domain(furniture: list[str], gazetteer: Gazetteer) -> str | None:
    found = (_outlet_at(line, gazetteer) for line in furniture if "." in line and len(line) < 300)
    return next((outlet.slug for outlet in found if outlet), None)


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
        if head and tail and len(head.split()) >= 3 and (outlet_of(tail, gazetteer) or is_house(tail)):
            return _without_section(head, tail)
        # Before a colon stands who said it.
        if head and tail and ":" not in match.group() and len(tail.split()) >= 3 and outlet_of(head, gazetteer):
            return tail, head
    return line, ""


def _without_section(head: str, tail: str) -> tuple[str, str]:
    """Part a section, too, that stands before the outlet: `عنوان الخبر | سياسة` + `إرم` → `عنوان الخبر`."""
    joints = list(_TITLE_JOINT.finditer(head))
    if not joints or len(head[: joints[-1].start()].split()) < 3 or not furniture_kind(head[joints[-1].end() :]):
        return head, tail
    return head[: joints[-1].start()], f"{head[joints[-1].end() :]} {tail}"


def glued_outlet(above_text: list[str], gazetteer: Gazetteer) -> str | None:
    """Return the slug of the paper glued to a headline above the text that is not the title, or None."""
    ends = (split_title(line, gazetteer)[1] for line in above_text if not SOURCE_LINE.match(fold(line)))
    slugs = (outlet_of(end, gazetteer) for end in ends if end)
    return next((slug for slug in slugs if slug and slug not in agency_slugs(gazetteer)), None)


def split_site(declared: str, lines: Iterable[str]) -> str:
    """Part a declared title from a site that no record knows, where a line of the page shows the title alone.

    Example: `عنوان الخبر - صحيفة مجهولة` above a page with the line `عنوان الخبر`.
    """
    joints = list(_TITLE_JOINT.finditer(declared[:_LONGEST_TITLE_LINE]))[:_MOST_JOINTS]
    if not joints:
        return declared
    shown = [line for line in lines if len(line) < len(declared)]
    starts, ends = (0, *(joint.end() for joint in joints)), (*(joint.start() for joint in joints), len(declared))
    parts = sorted((declared[start:end] for start in starts for end in ends if start < end), key=len, reverse=True)
    titles = (part for part in parts if len(part.split()) >= 3 and any(same_title(part, line) for line in shown))
    return next(titles, declared)


_MOST_JOINTS = 6
# No headline is longer, and looking through one for every outlet costs.
_LONGEST_TITLE_LINE = 400
_TITLE_LABEL = re.compile(r"^(?:title|headline|العنوان|عنوان الخبر)\s*[:=]\s*(?=\S)", re.IGNORECASE)
_TITLE_JOINT = re.compile(r"\s*(?:\s[-–—|:»·•]\s|\s*\|\s*)\s*")
