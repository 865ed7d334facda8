"""The chain of rules: one capture → everything that can be read in it. A pure function of text and names."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from archive.arabic.clean import clean_text
from archive.arabic.fold import fold
from archive.arabic.glued import part_glued_words
from archive.partialdate import PartialDate

from .facts import Declared, Mention, RawCapture, Reading, Surface, UnreadableCapture
from .gazetteer import Gazetteer
from .meetings.finding import find_meetings
from .page.agency import find_agency
from .page.agencynames import agencies_by_name, agency_of
from .page.byline import (
    dateline_writer,
    headed_byline,
    latin_writer,
    possible_writer,
    read_byline,
    writer_alone,
    writer_beside,
)
from .page.datechoice import Frame, choose_date
from .page.furniture import is_caption
from .page.layout import Layout, lay_out
from .page.outlet import agency_as_outlet, find_outlet, glued_outlet, split_site, split_title
from .page.outletnames import outlet_of
from .page.paragraphs import body_sentences, split_lines
from .page.publication import (
    Published,
    agree_on_date,
    lead_byline,
    line_byline,
    read_dateline,
    read_declared_date,
)
from .page.quotedtitles import quoted_title
from .page.signatures import is_desk_line, is_place_or_outlet, read_signature
from .page.textlines import BODY, FURNITURE, SUBHEADING, TITLE
from .page.title import PARAGRAPH_BREAK, derive_title, holds_title, same_title
from .people import mentions
from .people.anaphora import Role, find_roles
from .people.names import compile_names
from .people.strangers import as_unknown_people, find_strangers

_ARABIC = re.compile(r"[\u0621-\u064a]")
_LATIN = re.compile(r"[A-Za-z]")
_NOTHING = Declared()
_BY = "بقلم: "


@dataclass(frozen=True, slots=True)
class Page:
    """A capture taken apart: its title as it stands (empty where it has none), text and furniture."""

    title: str
    furniture: tuple[str, ...]
    subheadings: tuple[str, ...]
    body: str
    published: Published
    byline: str
    outlet: str | None
    agency: str | None


def read_capture(capture: RawCapture, gazetteer: Gazetteer, outlet: str | None = None) -> Reading:
    """Return everything the rules read in `capture`. `outlet` is a slug that is known from elsewhere.

    Raises UnreadableCapture where no text is left beside the furniture.
    """
    page = read_page(capture.text, gazetteer, capture.url, capture.declared)
    if not page.body:
        raise UnreadableCapture("no text")
    return _read(page, gazetteer, outlet or page.outlet, capture.warnings)


def read_pasted(title: str, body: str, published: PartialDate | None, gazetteer: Gazetteer) -> Reading:
    """Return what the rules read in a text that an editor gives as such: no line of it is furniture.

    An empty `title` is derived from the first sentence. Raises UnreadableCapture for an empty `body`.
    """
    lines = split_lines(clean_text(body))
    if not lines:
        raise UnreadableCapture("no text")
    subheadings = tuple(
        line.text
        for line, after in pairwise(lines)
        if line.words <= 11 and not line.is_prose and after.is_prose and line.text[-1] not in ".،,؛"
    )
    page = Page(
        title=clean_text(title).strip(),
        furniture=(),
        subheadings=subheadings,
        body=PARAGRAPH_BREAK.join(line.text for line in lines),
        published=Published(published, published.iso if published else ""),
        byline="",
        outlet=None,
        agency=None,
    )
    return _read(page, gazetteer, None, ())


def read_page(text: str, gazetteer: Gazetteer, url: str = "", declared: Declared = _NOTHING) -> Page:
    """Take a capture apart. Title, furniture and body hold every letter of it exactly once.

    A title that stands in no line of its own comes from `declared` or from the furniture that quotes it, and stays
    there too. Words run together are parted in title and body; furniture stays as it is.
    """

    def part_title(line: str) -> tuple[str, str]:
        return split_title(line, gazetteer)

    def part_words(line: str) -> str:
        return part_glued_words(line, _single_names(gazetteer))

    lines = split_lines(clean_text(text))
    declared_title, site = part_title(clean_text(declared.title).strip())
    declared_title = split_site(declared_title, [line.text for line in lines])
    if outlet_of(declared_title, gazetteer):  # sites of old call every page by their own name
        declared_title, site = "", declared_title
    inner = frozenset(clean_text(line).strip() for line in declared.inner)
    layout = lay_out(lines, part_title, lambda line: _signature(line, gazetteer), declared_title, inner)
    title_places, body_places = layout.places(TITLE), layout.places(BODY, SUBHEADING)
    title, title_end = part_title(layout.lines[title_places[0]].text) if title_places else ("", "")
    furniture = _furniture(layout, title_end)
    paragraphs = [part_words(layout.lines[place].text) for place in body_places]
    lead = paragraphs[0] if paragraphs else ""
    shown = _published(layout, title_places, body_places, paragraphs)
    above = _lines_above(layout, [*title_places, *body_places])
    above_text = furniture[: _lines_above(layout, body_places)]
    glued = title_end or site or clean_text(declared.site)
    outlet = find_outlet(furniture, glued, url, gazetteer, declared.outlet, lead, above)
    agency = find_agency(paragraphs, furniture, outlet, gazetteer, above if title_places else 0)
    return Page(
        title=part_words(title or declared_title or quoted_title(furniture)),
        furniture=tuple(furniture),
        subheadings=tuple(part_words(layout.lines[place].text) for place in layout.places(SUBHEADING)),
        body=PARAGRAPH_BREAK.join(paragraphs),
        published=agree_on_date(shown, read_declared_date(clean_text(declared.published))),
        byline=_byline(layout, shown.text, declared.byline, gazetteer)
        or headed_byline(title)
        or _lead_writer(lead, gazetteer),
        outlet=outlet or glued_outlet(above_text, gazetteer) or agency_as_outlet(above_text, gazetteer),
        agency=agency or agencies_by_name(gazetteer).get(fold(declared.agency).strip()),
    )


def _signature(line: str, gazetteer: Gazetteer) -> str:
    if writer_beside(line, lambda name: is_place_or_outlet(name, gazetteer)):
        # Beside an agency in brackets stands who is in the picture: خليفة حفتر (أ ف ب)
        return "furniture" if is_caption(line) else "byline"
    return "furniture" if read_signature(line, gazetteer) or is_desk_line(line, gazetteer) else ""


def _byline(layout: Layout, date: str, declared: str, gazetteer: Gazetteer) -> str:
    """The writer a line names, then one who shares a line with the date, then the one that metadata declare."""
    # Above the title, names and dates are those of other articles, but for the line of the date itself.
    title = next(iter(layout.places(TITLE)), 0)
    signed = [layout.lines[place].text for place in layout.signed if place >= title - 2]
    dated = [layout.lines[place].text for place in layout.dated]
    dated = [line for place, line in zip(layout.dated, dated, strict=True) if place > title or (date and date in line)]
    names = [
        *map(read_byline, signed),
        *(writer_beside(line, lambda name: is_place_or_outlet(name, gazetteer)) for line in signed),
        *map(line_byline, dated),
        *(name for name in map(writer_alone, signed) if _officials(gazetteer).isdisjoint(fold(name).split(" - "))),
        *(possible_writer(line) for line in signed if signed.count(line) > 1),
        *(name for name in map(latin_writer, signed) if fold(name) not in _officials(gazetteer)),
        _declared_writer(declared),
    ]
    return next(
        (name for name in names if name and not agency_of(name, gazetteer) and not read_signature(name, gazetteer)), ""
    )


def _lead_writer(lead: str, gazetteer: Gazetteer) -> str:
    return lead_byline(lead) or dateline_writer(lead, lambda name: is_place_or_outlet(name, gazetteer))


@lru_cache(maxsize=4)
def _officials(gazetteer: Gazetteer) -> frozenset[str]:
    """Full names of the record, folded: by itself such a name is said of a picture and signs nothing."""
    return frozenset(fold(name.text) for person in gazetteer.people for name in person.names if name.kind == "full")


def _declared_writer(declared: str) -> str:
    """A declared writer who reads as one: no address, no account, no more words than a name has."""
    name = clean_text(declared).strip()
    return read_byline(f"{_BY}{name}") if name and not re.search(r"[@/\\_]|https?:|www\.", name) else ""


@lru_cache(maxsize=4)
def _single_names(gazetteer: Gazetteer) -> frozenset[str]:
    """The words of all names, folded: what glued words may be made of."""
    rows = (*gazetteer.people, *gazetteer.places, *gazetteer.organisations)
    return frozenset(fold(word) for row in rows for name in row.names for word in name.text.split() if len(word) > 3)


def _lines_above(layout: Layout, places: list[int]) -> int:
    """How many lines of furniture stand above the first of these places."""
    return sum(role == FURNITURE for role in layout.roles[: min(places, default=None)])


def _furniture(layout: Layout, title_end: str) -> list[str]:
    lines = []
    for place, role in enumerate(layout.roles):
        if role == FURNITURE:
            lines.append(layout.lines[place].text)
        elif role == TITLE and title_end:
            lines.append(title_end)
    return lines


def _published(layout: Layout, title_places: list[int], body_places: list[int], paragraphs: list[str]) -> Published:
    dated = [(place, layout.lines[place].text) for place in layout.dated]
    first, last = (body_places[0], body_places[-1]) if body_places else (len(layout.lines), -1)
    chosen = choose_date(dated, Frame(_last_title(layout, title_places, first), first, last, layout.end))
    # Below a standfirst only one in brackets is a dateline: [Tripoli, 23 October 2019] – The council …
    # Below a single short sentence, which may be a headline, any is.
    short = len(paragraphs[0].split()) <= _LONGEST_HEADLINE if paragraphs else False
    opening = [*paragraphs[:1], *(text for text in paragraphs[1:2] if short or text.startswith("["))]
    return next((told for told in (chosen, *map(read_dateline, opening)) if told.date), Published())


_LONGEST_HEADLINE = 12  # words


def _last_title(layout: Layout, title_places: list[int], first: int) -> int:
    """Where the title stands last above the text, -1 without one. What stands between two of them is the page's."""
    if not title_places:
        return -1
    title = layout.lines[title_places[0]].text
    again = (place for place in range(title_places[0], first) if _is_title_again(layout.lines[place].text, title))
    return max(again, default=title_places[0])


def _is_title_again(line: str, title: str) -> bool:
    """Whether a line is the title, with or without the site that one of them has glued to it."""
    return same_title(line, title) or holds_title(title, line) or holds_title(line, title)


def _inferred(roles: list[Role], body: str) -> list[Mention]:
    return [
        Mention(slug, Surface(body[role.start : role.end], role.start, role.end), body[role.start : role.end], True)
        for role in roles
        for slug in role.slugs
    ]


def _language(text: str) -> str:
    return "ar" if len(_ARABIC.findall(text)) >= len(_LATIN.findall(text)) else "en"


def _headline(title: str, gazetteer: Gazetteer) -> frozenset[str]:
    """The officials whom a title names: نورلاند: ندعم الانتخابات."""
    return frozenset(hit.slug for hit in mentions.read_scene(title, compile_names(gazetteer)).people)


def _read(page: Page, gazetteer: Gazetteer, outlet: str | None, warnings: tuple[str, ...]) -> Reading:
    scene = mentions.read_scene(page.body, compile_names(gazetteer))
    strangers = find_strangers(scene)
    unknown = as_unknown_people(scene, strangers)
    roles = find_roles(scene, strangers, page.published.date, _headline(page.title, gazetteer))
    sentences = body_sentences(page.body, page.subheadings)
    meetings = find_meetings(scene, roles, unknown, sentences, page.published.date)
    return Reading(
        language=_language(page.body),
        title=page.title or derive_title(page.body),
        title_derived=not page.title,
        published=page.published.date,
        published_text=page.published.text,
        outlet=outlet,
        agency=page.agency,
        byline=page.byline,
        furniture=page.furniture,
        subheadings=page.subheadings,
        body=page.body,
        officials=tuple(
            sorted([*mentions.official_mentions(scene), *_inferred(roles, page.body)], key=lambda m: m.surface.start)
        ),
        organisations=tuple(mentions.body_mentions(scene, "organisation")),
        places=tuple(mentions.body_mentions(scene, "place")),
        unknown_people=tuple(unknown),
        meetings=tuple(meetings),
        warnings=warnings,
    )
