"""What a capture says: the values that the rule modules hand to one another. No Django, no database."""

from dataclasses import dataclass, field

from archive.partialdate import PartialDate


class UnreadableCapture(ValueError):
    """A file or record that cannot become an article. Its message says what is wrong, in one line."""


@dataclass(frozen=True, slots=True)
class Declared:
    """What the capture's own metadata says of the article, as written there; empty where it says nothing.

    `published` is a date in any notation, `outlet` and `agency` are names and no slugs. `site` is what was glued to the
    title: an outlet, where it is the name of one. `inner` are short lines that its markup puts into the text.
    """

    title: str = ""
    published: str = ""
    byline: str = ""
    outlet: str = ""
    agency: str = ""
    site: str = ""
    inner: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RawCapture:
    """The bytes as they arrived, and the text that they hold.

    `file` is the path as given, `record` the 1-based line or record number inside it (None for a
    file that is one record), `encoding` the one that decoded `content` into `text`.
    """

    file: str
    record: int | None
    content: bytes
    sha256: str
    media_type: str
    text: str
    encoding: str
    url: str = ""
    captured_at: str = ""
    declared: Declared = Declared()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejection:
    """A file or record that was not read: `error` says why, in one line. The others go on."""

    file: str
    record: int | None
    error: str


@dataclass(frozen=True, slots=True)
class Surface:
    """A stretch of the body: `body[start:end] == text`."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A known person, organisation or place at one spot of the body.

    `surface` is the name without its clitics; `office` the words of rank or office beside it
    (`المشير`, `قائد أفريكوم`), empty where there are none; `inferred` when the text names the
    office only.
    """

    slug: str
    surface: Surface
    office: str = ""
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class UnknownPerson:
    """A person with a rank or office who is not in the authority data."""

    title: str
    surface: Surface


@dataclass(frozen=True, slots=True)
class MeetingFact:
    """One meeting as this text tells it. `participants` and `place` are slugs.

    `relative` says that `date` was counted from the publication date (`أمس`, `الثلاثاء الماضي`).
    """

    participants: tuple[str, ...]
    counterparts: tuple[str, ...]
    place: str | None
    date: PartialDate | None
    when_text: str
    kind: str  # meeting, call, visit, conference
    state: str  # held, planned, mentioned
    evidence: tuple[Surface, ...]  # whole sentences
    relative: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that the rules read in one capture."""

    language: str
    title: str
    title_derived: bool
    published: PartialDate | None
    published_text: str
    outlet: str | None
    agency: str | None
    byline: str
    furniture: tuple[str, ...]
    subheadings: tuple[str, ...]
    body: str
    officials: tuple[Mention, ...] = ()
    organisations: tuple[Mention, ...] = ()
    places: tuple[Mention, ...] = ()
    unknown_people: tuple[UnknownPerson, ...] = ()
    meetings: tuple[MeetingFact, ...] = ()
    warnings: tuple[str, ...] = field(default=())
