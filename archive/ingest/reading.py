"""The chain of rules: one capture → everything that can be read in it. A pure function of text and names."""

import re
from dataclasses import dataclass
from itertools import pairwise

from archive.arabic.clean import clean_text
from archive.arabic.words import split_words
from archive.partialdate import PartialDate

from . import headline, mentions
from .anaphora import Role, find_roles
from .facts import Mention, RawCapture, Reading, Surface, UnreadableCapture
from .gazetteer import Gazetteer
from .layout import BODY, FURNITURE, SUBHEADING, TITLE, Layout, lay_out
from .meetings import find_meetings
from .names import compile_names
from .paragraphs import body_sentences, split_lines, split_sentences
from .strangers import as_unknown_people, find_strangers

PARAGRAPH_BREAK = "\n\n"
_LONGEST_DERIVED_TITLE = 14
_ARABIC = re.compile(r"[\u0621-\u064a]")
_LATIN = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Page:
    """A capture taken apart: its title as it stands (empty where it has none), text and furniture."""

    title: str
    furniture: tuple[str, ...]
    subheadings: tuple[str, ...]
    body: str
    published: headline.Published
    byline: str
    outlet: str | None
    agency: str | None


def read_capture(capture: RawCapture, gazetteer: Gazetteer, outlet: str | None = None) -> Reading:
    """Return everything the rules read in `capture`. `outlet` is a slug that is known from elsewhere.

    Raises UnreadableCapture where no text is left beside the furniture.
    """
    page = read_page(capture.text, gazetteer, capture.url)
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
        published=headline.Published(published, published.iso if published else ""),
        byline="",
        outlet=None,
        agency=None,
    )
    return _read(page, gazetteer, None, ())


def read_page(text: str, gazetteer: Gazetteer, url: str = "") -> Page:
    """Take a capture apart. Title, furniture and body hold every word of it exactly once."""

    def split_title(line: str) -> tuple[str, str]:
        return headline.split_title(line, gazetteer)

    def is_signature(line: str) -> bool:
        return bool(headline.read_signature(line, gazetteer))

    layout = lay_out(split_lines(clean_text(text)), split_title, is_signature)
    title_places, body_places = layout.places(TITLE), layout.places(BODY, SUBHEADING)
    title, title_end = split_title(layout.lines[title_places[0]].text) if title_places else ("", "")
    furniture = _furniture(layout, title_end)
    paragraphs = [layout.lines[place].text for place in body_places]
    lead, last = (paragraphs[0], paragraphs[-1]) if paragraphs else ("", "")
    outlet = headline.find_outlet(furniture, title_end, url, gazetteer)
    return Page(
        title=title,
        furniture=tuple(furniture),
        subheadings=tuple(layout.lines[place].text for place in layout.places(SUBHEADING)),
        body=PARAGRAPH_BREAK.join(paragraphs),
        published=_published(layout, title_places, body_places, lead),
        byline=next(filter(None, map(headline.read_byline, furniture)), ""),
        outlet=outlet,
        agency=headline.find_agency(lead, last, furniture, outlet, gazetteer),
    )


def _furniture(layout: Layout, title_end: str) -> list[str]:
    lines = []
    for place, role in enumerate(layout.roles):
        if role == FURNITURE:
            lines.append(layout.lines[place].text)
        elif role == TITLE and title_end:
            lines.append(title_end)
    return lines


def _published(layout: Layout, title_places: list[int], body_places: list[int], lead: str) -> headline.Published:
    dated = [(place, layout.lines[place].text) for place in layout.dated]
    first, last = (body_places[0], body_places[-1]) if body_places else (len(layout.lines), -1)
    chosen = headline.choose_date(dated, title_places[0] if title_places else -1, first, last)
    return chosen if chosen.date else headline.read_dateline(lead)


def derive_title(body: str) -> str:
    """Return a title made of the first words of the lead, cut at a comma or after fourteen words."""
    sentence = split_sentences(body.split(PARAGRAPH_BREAK)[0])[0].text
    words = list(split_words(sentence))
    if len(words) <= _LONGEST_DERIVED_TITLE:
        return sentence.rstrip(" .،,؛:")
    commas = [match.start() for match in re.finditer("[،,؛:]", sentence)]
    limit = words[_LONGEST_DERIVED_TITLE - 1].end
    fitting = [place for place in commas if words[4].end <= place <= limit]
    return sentence[: fitting[-1]] if fitting else sentence[:limit].rstrip() + "…"


def _inferred(roles: list[Role], body: str) -> list[Mention]:
    return [
        Mention(slug, Surface(body[role.start : role.end], role.start, role.end), body[role.start : role.end], True)
        for role in roles
        for slug in role.slugs
    ]


def _language(text: str) -> str:
    return "ar" if len(_ARABIC.findall(text)) >= len(_LATIN.findall(text)) else "en"


def _read(page: Page, gazetteer: Gazetteer, outlet: str | None, warnings: tuple[str, ...]) -> Reading:
    scene = mentions.read_scene(page.body, compile_names(gazetteer))
    strangers = find_strangers(scene)
    unknown = as_unknown_people(scene, strangers)
    roles = find_roles(scene, strangers, page.published.date)
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
