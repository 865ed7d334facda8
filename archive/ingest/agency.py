"""The news agency that a text credits: `طرابلس (رويترز) - …`, `(أ ف ب)` at the end, `المصدر: وال`."""

import re
from functools import lru_cache

from archive.arabic.fold import fold

from .byline import read_byline
from .furniture import is_caption
from .gazetteer import Body, Gazetteer
from .outlet import SOURCE_LINE, signature_pieces
from .publication import find_page_dates, is_date_line

_IN_BRACKETS = re.compile(r"[(\[]\s*([^()\[\]]{2,40})\s*[)\]]")
# The words before a text, cut at its dashes, strokes and stops: `أبوظبي في 3 مايو / وام / …`
_JOINTS = re.compile(r"\s*[-–—/:،,|()\[\]]+\s*|\.\s+")
_PLAIN_DATELINE = re.compile(r"^\W*((?:\S+\s+){0,3}?\S+)\s*[-–—:|]\s")
_INITIALS = re.compile(r"(?<![^\W_])([ء-ي])\s?\.\s?(?=[ء-ي](?![^\W_]))")
_LONGEST_PIECE, _LONGEST_DATELINE = 4, 90
# ثقة : البتراء ا ف ب زار الرئيس …
_SPELT_INITIALS = re.compile(r"(?<!\w)[اأ] (?:ف ب|ش [اأ])(?!\w)|(?<!\w)د ب [اأ](?!\w)")
# … بين طرابلس والشرق، بحسب رويترز.
_ACCORDING_TO = re.compile(r"(?:بحسب|حسب|وفق|وفقا لـ?|نقلا عن)\s+([^\s.،,]+(?:\s[^\s.،,]+){0,3})(?=[.،,]|$)")
# نقلا عن رويترز, نص أ ف ب, بقلم: رويترز, By Reuters
_CREDIT = re.compile(r"^\W*(?:نقلا عن|بقلم|كتبت?|نص|عن|المصدر|source|by)\s*[:/–-]?\s+")
_HOUSES = ("{} للانباء", "وكاله {} للانباء", "وكاله انباء {}", "انباء {}")
_COMPANY = re.compile(r"[(\[]([^()\[\]]{2,12})[)\]]")


# What papers call them beside the names of the record, folded.
OTHER_NAMES = {
    "afp": ("الفرنسيه", "وكاله الصحافه الفرنسيه", "الصحافه الفرنسيه", "وكاله الانباء الفرنسيه", "اف ب"),
    "associated-press": ("اسوشيتدبرس", "الاسوشيتد برس", "اسوشييتدبرس"),
    "mena-agency": ("اش ا", "ا ش ا"),
    "tap": ("وكاله تونس افريقيا للانباء", "وات"),
    "xinhua-arabic": ("شينخوا", "xinhua"),
}


def find_agency(paragraphs: list[str], furniture: list[str], outlet: str | None, gazetteer: Gazetteer) -> str | None:
    """Return the slug of the news agency that a text credits, or None.

    Counts only in the dateline of the first paragraph, in brackets at the very end, in lines of its own, and where a
    sentence closes with it (`بحسب رويترز.`). A line of its own that names the outlet itself is its signature.
    """
    names = agencies_by_name(gazetteer)
    lead, last = (paragraphs[0], paragraphs[-1]) if paragraphs else ("", "")
    for piece in (*_in_dateline(lead), *_in_last_brackets(last)):
        if slug := names.get(_bare(piece)):
            return slug
    for line in furniture:
        # Who took a picture wrote no text: `Central Bank of Libya, Reuters`
        for piece in () if line[:1].isascii() and is_caption(line) else _in_line(line):
            slug = names.get(_bare(piece))
            if slug and (slug != outlet or is_date_line(line) or piece in _in_dateline(line)):
                return slug
    credited = (match.group(1) for paragraph in paragraphs for match in _ACCORDING_TO.finditer(paragraph))
    return next(filter(None, (names.get(_bare(piece)) for piece in credited)), None)


def _in_last_brackets(last: str) -> list[str]:
    # (أ ف ب، رويترز): the first that is named.
    return [piece for match in _IN_BRACKETS.finditer(last[-45:]) for piece in re.split(r"\s*[،,/+]\s*", match.group(1))]


def _in_dateline(lead: str) -> list[str]:
    """What stands before the text of a lead: its pieces up to the first that is too long for a place or a name."""
    head = lead[:_LONGEST_DATELINE]
    dates = find_page_dates(head)
    behind = head[dates[-1].end :] if dates else ""
    for date in reversed(dates):
        head = f"{head[: date.start]} – {head[date.end :]}"
    head = _INITIALS.sub(r"\1 ", head)
    pieces = []
    for piece in _JOINTS.split(head)[:-1]:
        if len(piece.split()) > _LONGEST_PIECE:
            break
        pieces.append(piece)
    if match := _PLAIN_DATELINE.match(lead[:70]):
        pieces.append(match.group(1).split()[-1])
    # الرياض 03 شعبان 1438 هـ الموافق 29 إبريل 2017 م واس بحث …
    pieces += [word for word in behind.split()[:2] if len(word) > 1][:1]
    return [*pieces, *_SPELT_INITIALS.findall(" ".join(head.split()[:7]))]


def _in_line(line: str) -> list[str]:
    if match := SOURCE_LINE.match(fold(line)):
        return re.split(r"\s*[+&،,/|–—-]\s*", match.group(1))
    if len(line) >= 60:
        return line.split("|") if is_date_line(line) else []
    whole = re.split(r"\s*[،,/+|]\s*", line.strip("()[] ."))
    return [read_byline(line), _CREDIT.sub("", fold(line)), *whole, *_in_dateline(line), *signature_pieces(line)]


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
