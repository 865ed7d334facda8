"""The gold of the extraction benchmark: captures, and what an archivist reads in them.

A part is a folder of captures with a `gold.jsonl`, one object a line. Every value is checked against the capture and
the authority data before anything is scored, so that a slip of the pen is not taken for one of the importer.
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from archive.arabic.clean import clean_text
from archive.arabic.words import split_words
from archive.ingest.gazetteer import Gazetteer
from archive.ingest.readers.decoding import decode_text
from archive.partialdate import PartialDate

GOLD = "gold.jsonl"
ENDINGS = {".txt", ".html"}
KINDS = {"meeting", "call", "visit", "conference"}
STATES = {"held", "planned", "mentioned"}
KEYS = {
    "file": str, "phenomena": list, "language": str, "title": str | None, "published": str | None,
    "byline": str | None, "outlet": str | None, "agency": str | None, "furniture": list, "subheadings": list,
    "officials": list, "unknown_people": list, "meetings": list, "near_duplicate_of": str | None,
}  # fmt: skip
MEETING_KEYS = {
    "participants": list, "counterparts": list, "place": str | None, "date": str | None, "kind": str, "state": str,
    "evidence": str,
}  # fmt: skip
ITEM_KEYS = {
    "officials": {"slug": str, "inferred": bool},
    "unknown_people": {"text": str, "title": str},
    "meetings": MEETING_KEYS,
}


@dataclass(frozen=True, slots=True)
class GoldCapture:
    """One row of the gold: `facts` as written there, `lines` the visible lines of the capture that are not empty."""

    facts: dict
    lines: tuple[str, ...]

    @property
    def file(self) -> str:
        return self.facts["file"]

    @property
    def body(self) -> tuple[str, ...]:
        """The lines of the text itself: neither furniture nor the title, subheadings included."""
        left = Counter(self.facts["furniture"])
        body, title = [], squeeze(self.facts["title"] or "")
        for line in self.lines:
            if left[line]:
                left[line] -= 1
            elif title and squeeze(line).startswith(title):
                title = ""
            else:
                body.append(line)
        return tuple(body)


class BadGold(ValueError):
    """Gold that is not true of its captures. The message has a line for each slip: `file:line:key: what is wrong`."""


def squeeze(text: str) -> str:
    """Return the folded letters and digits of a text without anything between them: equal however it is spaced."""
    return "".join(word.folded for word in split_words(clean_text(text)))


def read_gold(folder: Path, gazetteer: Gazetteer) -> list[GoldCapture]:
    """Return the gold of a folder in the order of its lines. Raises BadGold with every slip, OSError for no gold."""
    captures, errors, files = [], [], []
    for number, line in enumerate((folder / GOLD).read_text(encoding="utf-8").strip().split("\n"), 1):
        facts, found = _read_row(line, folder)
        if not found:
            captures.append(GoldCapture(facts, visible_lines(folder / facts["file"])))
            found = [*_slug_errors(facts, gazetteer), *_text_errors(captures[-1]), *_order_errors(facts, files)]
        files.append(facts.get("file"))
        errors += [f"{folder / GOLD}:{number}:{key}: {what}" for key, what in found]
    there = {path.name for path in folder.iterdir() if path.suffix in ENDINGS}
    errors += [f"{folder / file}: not in {GOLD}" for file in sorted(there - set(files))]
    if errors:
        raise BadGold("\n".join(errors))
    return captures


def _read_row(line: str, folder: Path) -> tuple[dict, list[tuple[str, str]]]:
    """Return the object of a line, and what keeps it from being looked at closer."""
    try:
        facts = json.loads(line)
    except json.JSONDecodeError as error:
        return {}, [("json", str(error))]
    found = list(_shape_errors(facts, KEYS))
    if not found and not (folder / facts["file"]).is_file():
        found = [("file", f"no such capture: {facts['file']}")]
    return facts, found


def visible_lines(path: Path) -> tuple[str, ...]:
    """Return the lines of a capture that a reader sees, stripped, without the empty ones."""
    text, _encoding, _warnings = decode_text(path.read_bytes())
    if path.suffix == ".html":
        page = _VisibleText()
        page.feed(text)
        text = "".join(page.parts)
    return tuple(filter(None, (" ".join(line.split()) for line in text.split("\n"))))


class _VisibleText(HTMLParser):
    """The text of a page, a line for each block of it."""

    BLOCKS = frozenset(
        "address article aside blockquote br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr "
        "li main nav ol option p section select table td th tr ul title body button".split()
    )
    HIDDEN = frozenset({"script", "style", "noscript", "template"})

    def __init__(self):
        super().__init__()
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag, attrs):
        self._hidden += tag in self.HIDDEN
        self.parts += ["\n"] * (tag in self.BLOCKS)

    def handle_endtag(self, tag):
        self._hidden -= tag in self.HIDDEN
        self.parts += ["\n"] * (tag in self.BLOCKS)

    def handle_data(self, data):
        if not self._hidden:
            # A line break of the source is a space on the page.
            self.parts.append(data.replace("\n", " "))


def _shape_errors(facts: dict, keys: dict, inside: str = "") -> Iterator[tuple[str, str]]:
    for key in sorted(keys.keys() ^ facts.keys()):
        yield inside + key, "missing" if key in keys else "no such key"
    for key in keys.keys() & facts.keys():
        if not isinstance(facts[key], keys[key]):
            yield inside + key, f"{facts[key]!r} is no {keys[key]}"
        elif key in ITEM_KEYS:
            for number, item in enumerate(facts[key]):
                yield from _shape_errors(item, ITEM_KEYS[key], f"{key}[{number}].")


def _slug_errors(facts: dict, gazetteer: Gazetteer) -> Iterator[tuple[str, str]]:
    people, places, outlets = (
        {row.slug for row in rows} for rows in (gazetteer.people, gazetteer.places, gazetteer.outlets)
    )
    named = [person["slug"] for person in facts["officials"]]
    asked = [("outlet", facts["outlet"], outlets), ("agency", facts["agency"], outlets)]
    asked += [("officials", slug, people) for slug in named]
    asked += [("meetings.place", meeting["place"], places) for meeting in facts["meetings"]]
    asked += [("meetings.participants", slug, set(named)) for m in facts["meetings"] for slug in m["participants"]]
    yield from ((key, f"{slug!r} is not known here") for key, slug, known in asked if slug and slug not in known)
    yield from (("officials", f"{slug!r} stands twice") for slug, times in Counter(named).items() if times > 1)


def _text_errors(capture: GoldCapture) -> Iterator[tuple[str, str]]:
    facts, text = capture.facts, squeeze(" ".join(capture.lines))
    body = squeeze(" ".join(capture.body))
    for key in ("furniture", "subheadings"):
        missing = Counter(facts[key]) - Counter(capture.lines)
        yield from ((key, f"no line of the capture: {line!r}") for line in missing.elements())
    for key in ("title", "byline"):
        if facts[key] is not None and (not facts[key] or squeeze(facts[key]) not in text):
            yield key, f"not in the capture: {facts[key]!r}"
    for person in facts["unknown_people"]:
        yield from (("unknown_people", f"not in the body: {part!r}") for part in person.values()
                    if not squeeze(part) or squeeze(part) not in body)  # fmt: skip
    for meeting in facts["meetings"]:
        yield from _meeting_errors(meeting, body)
    yield from _date_errors("published", facts["published"])


def _meeting_errors(meeting: dict, body: str) -> Iterator[tuple[str, str]]:
    for key, values in (("kind", KINDS), ("state", STATES)):
        if meeting[key] not in values:
            yield f"meetings.{key}", f"{meeting[key]!r} is none of {sorted(values)}"
    for text in (meeting["evidence"], *meeting["counterparts"]):
        if not squeeze(text) or squeeze(text) not in body:
            yield "meetings", f"not in the body: {text!r}"
    if not meeting["participants"] or len(meeting["participants"]) + len(meeting["counterparts"]) < 2:
        yield "meetings.participants", "a meeting has two parties, one of them known"
    yield from _date_errors("meetings.date", meeting["date"])


def _date_errors(key: str, value: str | None) -> Iterator[tuple[str, str]]:
    if value is None:
        return
    try:
        PartialDate(value)
    except ValueError as error:
        yield key, str(error)


def _order_errors(facts: dict, earlier: list[str]) -> Iterator[tuple[str, str]]:
    if facts["file"] in earlier:
        yield "file", f"stands twice: {facts['file']}"
    if facts["near_duplicate_of"] not in (None, *earlier):
        yield "near_duplicate_of", f"no earlier capture: {facts['near_duplicate_of']!r}"
    if facts["language"] not in ("ar", "en"):
        yield "language", f"{facts['language']!r} is neither ar nor en"
