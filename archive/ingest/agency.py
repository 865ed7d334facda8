"""The news agency that a text credits: `طرابلس (رويترز) - …`, `(أ ف ب)` at the end, `المصدر: وال`."""

import re
from functools import lru_cache

from archive.arabic.fold import fold

from .byline import read_byline
from .gazetteer import Body, Gazetteer
from .outlet import SOURCE_LINE
from .publication import find_page_dates, is_date_line
from .signatures import INITIALS, dateline_pieces, is_desk, is_place, signature_pieces

_IN_BRACKETS = re.compile(r"[(\[]\s*([^()\[\]]{2,40})\s*[)\]]")
# Above a lead may stand a caption: `طرابلس (رويترز) – …` counts in these paragraphs.
_FIRST_PARAGRAPHS = 3
_BRACKETS_IN_DATELINE = re.compile(r"^\W*(?:[^\s()]+\s+){1,5}?\(([^()]{2,30})\)\s*[-–—:]")
_PLAIN_DATELINE = re.compile(r"^\W*((?:\S+\s+){0,3}?\S+)\s*[-–—:|]\s")
# ثقة : البتراء ا ف ب زار الرئيس …
_SPELT_INITIALS = re.compile(r"(?<!\w)[اأ] (?:ف ب|ش [اأ])(?!\w)|(?<!\w)د ب [اأ](?!\w)")
# … بين طرابلس والشرق، بحسب رويترز.
_ACCORDING_TO = re.compile(r"(?:بحسب|حسب|وفق|وفقا لـ?|نقلا عن)\s+([^\s.،,]+(?:\s[^\s.،,]+){0,3})(?=[.،,]|$)")
# … بين الليبيين. أ ف ب | واشنطن
_TAIL = re.compile(r"[.؟!»”\"]\s*([^.؟!»”\"]{2,40})$")
# نقلا عن رويترز, نص أ ف ب, بقلم: رويترز, By Reuters
_CREDIT = re.compile(r"^\W*(?:نقلا عن|بقلم|كتبت?|نص|عن|المصدر|source|by)\s*[:/–-]?\s+")
_HOUSES = ("{} للانباء", "وكاله {} للانباء", "وكاله انباء {}", "انباء {}")
_COMPANY = re.compile(r"[(\[]([^()\[\]]{2,12})[)\]]")
# صدر الصورة، AFP
_OF_PICTURE = re.compile(r"^\W*(?:م?صدر الصوره|الصوره|صوره|تصوير|عدسه|photo|image|picture|credit|getty)(?!\w)")
_LONGEST_CREDIT = 60  # letters of a line of its own


# What papers call them beside the names of the record, folded.
OTHER_NAMES = {
    "afp": ("الفرنسيه", "وكاله الصحافه الفرنسيه", "الصحافه الفرنسيه", "وكاله الانباء الفرنسيه", "اف ب"),
    "associated-press": ("اسوشيتدبرس", "الاسوشيتد برس", "اسوشييتدبرس"),
    "mena-agency": ("اش ا", "ا ش ا"),
    "tap": ("وكاله تونس افريقيا للانباء", "وات"),
    "xinhua-arabic": ("شينخوا", "xinhua"),
}


def find_agency(
    paragraphs: list[str], furniture: list[str], outlet: str | None, gazetteer: Gazetteer, above: int = 0
) -> str | None:
    """Return the slug of the news agency that a text credits, or None.

    Counts only in the dateline of the text, in brackets or behind the last full stop at the very end, in lines of its
    own, and where a sentence closes with it (`بحسب رويترز.`). A line of its own that names the outlet itself is its
    signature, and one of the first `above` lines of `furniture`, those above the title, that is nothing but a name may
    be a word of the menu. Of two agencies the first is the one.
    """
    names = agencies_by_name(gazetteer)
    for piece in _beside_text(paragraphs, gazetteer):
        if slug := names.get(_bare(piece)):
            return slug
    for line in (line for place, line in enumerate(furniture) if place >= above or _bare(line) not in names):
        for piece in _in_line(line):
            slug = names.get(_bare(piece))
            if slug and (slug != outlet or is_date_line(line) or piece in dateline_pieces(line)):
                return slug
    credited = (match.group(1) for paragraph in paragraphs for match in _ACCORDING_TO.finditer(paragraph))
    return next(filter(None, (names.get(_bare(piece)) for piece in credited)), None)


def _beside_text(paragraphs: list[str], gazetteer: Gazetteer) -> list[str]:
    if not paragraphs:
        return []
    opened = filter(None, map(_BRACKETS_IN_DATELINE.match, paragraphs[:_FIRST_PARAGRAPHS]))
    return [
        *_in_dateline(paragraphs[0]),
        *(piece for match in opened for piece in signature_pieces(match.group(1))),
        # (أ ف ب، رويترز)
        *(piece for match in _IN_BRACKETS.finditer(paragraphs[-1][-45:]) for piece in signature_pieces(match.group(1))),
        *_in_tail(paragraphs[-1], gazetteer),
    ]


def _in_dateline(lead: str) -> list[str]:
    """What stands before the text of a lead, also where nothing parts it from the text."""
    pieces = dateline_pieces(lead)
    if match := _PLAIN_DATELINE.match(lead[:70]):
        pieces.append(match.group(1).split()[-1])
    # الرياض 03 شعبان 1438 هـ الموافق 29 إبريل 2017 م واس بحث …
    dates = find_page_dates(lead[:90])
    behind = lead[dates[-1].end : 90].split() if dates else []
    pieces += [word for word in behind[:2] if len(word) > 1][:1]
    return [*pieces, *_SPELT_INITIALS.findall(" ".join(lead.split()[:7]))]


def _in_tail(last: str, gazetteer: Gazetteer) -> list[str]:
    """What stands behind the last full stop, if it is nothing but agencies, places and desks."""
    match = _TAIL.search(INITIALS.sub(r"\1 ", last.rstrip(" .")))
    pieces = signature_pieces(match.group(1)) if match else []
    names = agencies_by_name(gazetteer)
    known = all(_bare(piece) in names or is_place(piece, gazetteer) or is_desk(piece) for piece in pieces)
    return pieces if known else []


def _in_line(line: str) -> list[str]:
    if match := SOURCE_LINE.match(fold(line)):
        return signature_pieces(match.group(1))
    if len(line) >= _LONGEST_CREDIT or _OF_PICTURE.match(fold(line)):
        return []
    return [read_byline(line), _CREDIT.sub("", fold(line)), *signature_pieces(line), *dateline_pieces(line)]


def _bare(piece: str) -> str:
    # أ. ف. ب. = أ ف ب
    return re.sub(r"[\s.]+", " ", fold(piece)).strip(" .:-–|«»\"'()[]•*").removeprefix("the ")


@lru_cache(maxsize=4)
def agencies_by_name(gazetteer: Gazetteer) -> dict[str, str]:
    """Return folded name → slug of every agency, short forms and initials among them: `رويترز`, `أ ف ب`, `AFP`."""
    return {
        name: body.slug
        for body in reversed(gazetteer.outlets)
        if body.kind == "agency"
        for name in _names(body)
        if len(name) > 1
    }


def _names(body: Body) -> list[str]:
    names = [fold(name.text) for name in body.names] + [fold(body.name_en), *OTHER_NAMES.get(body.slug, ())]
    # وكالة الأناضول = وكالة الأناضول للأنباء = وكالة أنباء الأناضول
    bare = [name.removeprefix(fold("وكالة")).strip() for name in names]
    names += bare
    names += [pattern.format(name) for name in bare if " " not in name for pattern in _HOUSES]
    # Agence France-Presse → AFP; Libyan News Agency (LANA) → LANA
    names += [match.group(1).casefold() for match in _COMPANY.finditer(body.name_en)]
    initials = "".join(word[0] for word in re.findall(r"[A-Za-z]+", body.name_en.split(",")[0])).casefold()
    return [*names, initials] if len(initials) > 1 else names
