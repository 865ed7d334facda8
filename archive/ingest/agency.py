"""The news agency that a text credits: `طرابلس (رويترز) - …`, `(أ ف ب)` at the end, `المصدر: وال`."""

import re
from functools import lru_cache

from archive.arabic.fold import fold

from .byline import read_byline
from .gazetteer import Body, Gazetteer
from .outlet import SOURCE_LINE, signature_pieces
from .publication import is_date_line

_IN_BRACKETS = re.compile(r"[(\[]\s*([^()\[\]]{2,40})\s*[)\]]")
_PLAIN_DATELINE = re.compile(r"^\W*((?:\S+\s+){0,3}?\S+)\s*[-–—:|]\s")
_TWO_STEP_DATELINE = re.compile(r"^\W*\S+(?:\s\S+)?\s*[-–—/]\s*([^-–—:/]{2,30}?)\s*[-–—:]\s")
# … بين طرابلس والشرق، بحسب رويترز.
_ACCORDING_TO = re.compile(r"(?:بحسب|حسب|وفق|وفقا لـ?|نقلا عن)\s+([^\s.،,]+(?:\s[^\s.،,]+){0,3})(?=[.،,]|$)")
_COMPANY = re.compile(r"[(\[]([^()\[\]]{2,12})[)\]]")


def find_agency(paragraphs: list[str], furniture: list[str], outlet: str | None, gazetteer: Gazetteer) -> str | None:
    """Return the slug of the news agency that a text credits, or None.

    Counts only in the dateline of the first paragraph, in brackets at the very end, in lines of its own, and where a
    sentence closes with it (`بحسب رويترز.`). A line of its own that names the outlet itself is its signature.
    """
    names = agencies_by_name(gazetteer)
    lead, last = (paragraphs[0], paragraphs[-1]) if paragraphs else ("", "")
    for piece in (*_in_dateline(lead), *(match.group(1) for match in _IN_BRACKETS.finditer(last[-45:]))):
        if slug := names.get(_bare(piece)):
            return slug
    for line in furniture:
        for piece in _in_line(line):
            slug = names.get(_bare(piece))
            if slug and (slug != outlet or is_date_line(line) or piece in _in_dateline(line)):
                return slug
    credited = (match.group(1) for paragraph in paragraphs for match in _ACCORDING_TO.finditer(paragraph))
    return next(filter(None, (names.get(_bare(piece)) for piece in credited)), None)


def _in_dateline(lead: str) -> list[str]:
    pieces = [match.group(1) for match in _IN_BRACKETS.finditer(lead[:90])]
    for pattern in (_PLAIN_DATELINE, _TWO_STEP_DATELINE):
        if match := pattern.match(lead[:70]):
            pieces += [match.group(1), match.group(1).split()[-1]]
    return pieces


def _in_line(line: str) -> list[str]:
    if match := SOURCE_LINE.match(fold(line)):
        return re.split(r"\s*[+&،,/|–—-]\s*", match.group(1))
    if len(line) >= 60:
        return []
    return [read_byline(line), line.strip("()[] ."), *_in_dateline(line), *signature_pieces(line)]


def _bare(piece: str) -> str:
    # أ. ف. ب. = أ ف ب
    return re.sub(r"[\s.]+", " ", fold(piece)).strip(" .:-–|«»\"'()[]").removeprefix("the ")


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
    names = [fold(name.text) for name in body.names] + [fold(body.name_en)]
    names += [name.removeprefix(fold("وكالة")).strip() for name in names]
    # Agence France-Presse → AFP; Libyan News Agency (LANA) → LANA
    names += [match.group(1).casefold() for match in _COMPANY.finditer(body.name_en)]
    initials = "".join(word[0] for word in re.findall(r"[A-Za-z]+", body.name_en.split(",")[0])).casefold()
    return [*names, initials] if len(initials) > 1 else names
