"""The news agency that a text credits: `طرابلس (رويترز) - …`, `(أ ف ب)` at the end, `المصدر: وال`."""

import re

from archive.arabic.fold import fold

from ..gazetteer import Gazetteer
from .agencynames import agency_of, is_house_of
from .byline import read_byline
from .furniture import is_caption
from .outlet import SOURCE_LINE
from .publication import find_page_dates, is_date_line
from .signatures import INITIALS, SAYS, dateline_pieces, is_desk, is_place, is_place_or_outlet, signature_pieces

_IN_BRACKETS = re.compile(r"[(\[]\s*([^()\[\]]{2,40})\s*[)\]]")
# Above a lead may stand a caption: `طرابلس (رويترز) – …` counts in these paragraphs.
_FIRST_PARAGRAPHS = 3
_BRACKETS_IN_DATELINE = re.compile(r"^\W*(?:[^\s()]+\s+){1,5}?\(([^()]{2,30})\)\s*[-–—:]")
# Rome, 8 August 2017(Lana) The …
_BRACKETS_BEHIND_DATE = re.compile(r"\s?\(([^()]{2,30})\)")
_PLAIN_DATELINE = re.compile(r"^\W*((?:\S+\s+){0,3}?\S+)\s*[-–—:|]\s")
# ثقة : البتراء ا ف ب زار الرئيس …
_SPELT_INITIALS = re.compile(r"(?<!\w)[اأ] (?:ف ب|ش [اأ])(?!\w)|(?<!\w)د ب [اأ](?!\w)")
# … بين طرابلس والشرق، بحسب رويترز. · …، وفق ما نقلته وكالة «فرانس برس».
_ACCORDING_TO = re.compile(
    r"(?:وفقا ل|(?:بحسب|حسب|وفق)(?: ?ما (?:ذكر|نقل|افاد|اورد)ته?ا?(?: به)?)?|كما (?:ذكر|نقل|افاد|اورد)ت|نقلا عن)\s*"
    r"(?P<name>[^\s.،,]+(?:\s[^\s.،,]+){0,3}?)\W*$"
)
# … بين الليبيين. أ ف ب | واشنطن · … في ليبيا - رويترز
_TAIL = re.compile(r"(?:[.؟!»”\"]|\s[-–—|/])\s*([^.؟!»”\"]{2,40})$")
_END = frozenset(("انتهي", "المصدر"))
_EDITORS = re.compile(r"\w(?: \w){0,2}")
# نقلا عن رويترز, نص أ ف ب, بقلم: رويترز, By Reuters, With AFP, © 2021 AFP
_CREDIT = re.compile(r"^\W*(?:نقلا عن|بقلم|كتبت?|نص|عن|مع|المصدر|source|by|with|\d{4})\s*[:/–-]?\s+")
# طرابلس-رويترز
_BARE_HYPHEN = re.compile(r"^(\W*\w+)-(?=\w)")
# صدر الصورة، AFP
_OF_PICTURE = re.compile(r"^\W*(?:م?صدر الصوره|الصوره|صوره|تصوير|عدسه|photo|image|picture|credit|getty)(?!\w)")
_LONGEST_CREDIT, _LONGEST_PLACE = 60, 2  # letters of a line of its own, words of a place


def find_agency(
    paragraphs: list[str], furniture: list[str], outlet: str | None, gazetteer: Gazetteer, above: int = 0
) -> str | None:
    """Return the slug of the news agency that a text credits, or None.

    Counts only in the dateline of the text, in brackets or behind the last full stop at the very end, in lines of its
    own, and where one of the first two paragraphs or the last closes with it (`بحسب رويترز.`). A line of its own that
    names the outlet itself is its signature, and one of the first `above` lines of `furniture`, those above the title,
    that is nothing but a name may be a word of the menu. Of two agencies the first is the one.
    """
    slug = _find_credit(paragraphs, furniture, outlet, gazetteer, above)
    return outlet if slug and outlet and is_house_of(slug, outlet, gazetteer) else slug


def _find_credit(
    paragraphs: list[str], furniture: list[str], outlet: str | None, gazetteer: Gazetteer, above: int
) -> str | None:
    for piece in _beside_text(paragraphs, gazetteer):
        if slug := agency_of(piece, gazetteer):
            return slug
    for line in furniture[:above]:
        if not agency_of(line, gazetteer) and (slug := _credited_in(line, outlet, gazetteer)):
            return slug
    for line in furniture[above:]:
        if slug := _credited_in(line, outlet, gazetteer):
            return slug
    # Further down an agency is quoted for one of several things.
    told = filter(None, (_ACCORDING_TO.search(fold(text)) for text in (*paragraphs[:2], *paragraphs[-1:])))
    return next(filter(None, (agency_of(match["name"], gazetteer) for match in told)), None)


def _is_of_picture(line: str) -> bool:
    """Whether a line credits a picture (`مقر البرلمان الليبي (أ ف ب)`), not the text (`طرابلس 5 مارس 2017 (أ ف ب)`)."""
    said = re.findall(r"\w+", re.split(r"[(\[]", fold(line))[0])
    is_long = len(said) > _LONGEST_PLACE and not find_page_dates(line)
    return bool(_OF_PICTURE.match(fold(line))) or (is_long and is_caption(line))


def _credited_in(line: str, outlet: str | None, gazetteer: Gazetteer) -> str | None:
    for piece in _in_line(line):
        slug = agency_of(piece, gazetteer)
        if slug and (slug != outlet or is_date_line(line) or piece in dateline_pieces(line)):
            return slug
    return None


def _beside_text(paragraphs: list[str], gazetteer: Gazetteer) -> list[str]:
    if not paragraphs:
        return []
    opened = filter(None, map(_BRACKETS_IN_DATELINE.match, paragraphs[:_FIRST_PARAGRAPHS]))
    return [
        *_in_dateline(paragraphs[0], gazetteer),
        *(piece for match in opened for piece in signature_pieces(match.group(1))),
        *_behind_date(paragraphs[:_FIRST_PARAGRAPHS]),
        # (أ ف ب، رويترز)
        *(piece for match in _IN_BRACKETS.finditer(paragraphs[-1][-45:]) for piece in signature_pieces(match.group(1))),
        *_in_tail(paragraphs[-1], gazetteer),
    ]


def _in_dateline(lead: str, gazetteer: Gazetteer) -> list[str]:
    """What stands before the text of a lead, also where nothing parts it from the text."""
    lead = _BARE_HYPHEN.sub(r"\1 - ", lead)
    pieces = dateline_pieces(lead)
    if pieces and is_place_or_outlet(pieces[-1], gazetteer):
        pieces += _opening_words(lead, pieces[-1])
    if (match := _PLAIN_DATELINE.match(lead[:70])) and not SAYS.match(fold(match.group(1))):
        pieces.append(match.group(1).split()[-1])
    # الرياض 03 شعبان 1438 هـ الموافق 29 إبريل 2017 م واس بحث …
    dates = find_page_dates(lead[:90])
    behind = lead[dates[-1].end : 90].split() if dates else []
    pieces += [word for word in behind[:2] if len(word) > 1][:1]
    return [*pieces, *_SPELT_INITIALS.findall(INITIALS.sub(r"\1 ", " ".join(lead.split()[:7])))]


def _behind_date(paragraphs: list[str]) -> list[str]:
    """What stands in brackets right behind the date of a dateline, which nothing need part from the text."""
    dated = ((text, date) for text in paragraphs for date in find_page_dates(text[:60])[:1])
    matches = (_BRACKETS_BEHIND_DATE.match(text, date.end) for text, date in dated)
    return [piece for match in matches if match for piece in signature_pieces(match.group(1))]


def _opening_words(lead: str, last: str) -> list[str]:
    """The first two words and the first behind a dateline that no dash closes: `طرابلس – فرانس برس بحث السفير …`."""
    words = re.sub(r"^\W+", "", fold(lead).partition(last)[2]).split()
    return [" ".join(words[:2]), *words[:1]]


def _in_tail(last: str, gazetteer: Gazetteer) -> list[str]:
    """What stands behind the last full stop, if it is nothing but agencies, places, desks and initials."""
    match = _TAIL.search(INITIALS.sub(r"\1 ", last.rstrip(" .*-")))
    pieces = signature_pieces(match.group(1)) if match else []
    return pieces if all(_may_close(piece, gazetteer) for piece in pieces) else []


def _may_close(piece: str, gazetteer: Gazetteer) -> bool:
    known = agency_of(piece, gazetteer) or piece in _END or is_place(piece, gazetteer) or is_desk(piece)
    return bool(known or _EDITORS.fullmatch(piece))


def _in_line(line: str) -> list[str]:
    if match := SOURCE_LINE.match(fold(line)):
        return signature_pieces(match.group(1))
    if _is_of_picture(line):
        return []
    if len(line) >= _LONGEST_CREDIT:
        return line.split("|") if is_date_line(line) else []
    line = _BARE_HYPHEN.sub(r"\1 - ", line)
    return [read_byline(line), _CREDIT.sub("", fold(line)), *signature_pieces(line), *dateline_pieces(line)]
