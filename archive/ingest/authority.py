"""The files of authority data → plain entries. What the columns and marks mean: fixtures/authority/README.md."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from .entries import Entry, Spelling, read_rows
from .gazetteer import Body, Gazetteer, Holding, Name, Person
from .record import read_record

UNVERIFIED = "*"
MISPRINT = "~"
SEPARATOR = "; "
_TRAILING_NOTE = re.compile(r"\s*\([^()]*\)$")

# How the rules see a kind of name; every other kind is a full form.
NAME_KINDS = {"short": "short", "misspelling": "misspelling"}
SIDES = {"LY": "libya", "US": "us", "UN": "un", "OTHER": "other"}


def read_entries(folder: Path) -> Iterator[Entry]:
    """Yield the entries of every file in `folder`, those that others point to first.

    Raises BadAuthorityFile for a missing column, an unknown side or a bad number, OSError for a missing file.
    """
    entries = [entry for file_name, read_row in _READERS.items() for entry in read_rows(folder / file_name, read_row)]
    yield from entries
    yield from read_record(folder, entries)


def split_spellings(cell: str, kind: str) -> list[Spelling]:
    """Take a cell of `; `-separated names apart; `*` at the end means unverified, `~` a misprint that was seen."""
    spellings = []
    for value in filter(None, (part.strip() for part in cell.split(SEPARATOR.strip()))):
        text = value.rstrip(UNVERIFIED + MISPRINT)
        marks = value[len(text) :]
        shown = _TRAILING_NOTE.sub("", text) if kind == "romanisation" else text
        spellings.append(Spelling(shown, "misspelling" if MISPRINT in marks else kind, UNVERIFIED not in marks))
    return spellings


def read_gazetteer(folder: Path) -> Gazetteer:
    """Return the names of the files in `folder` as the rules use them. Raises as `read_entries` does."""
    kinds: dict[str, list[Entry]] = {}
    for entry in read_entries(folder):
        kinds.setdefault(entry.kind, []).append(entry)
    bodies = (tuple(map(_as_body, kinds[kind])) for kind in ("organisation", "place", "outlet"))
    return Gazetteer(tuple(map(_as_person, kinds["official"])), *bodies, tuple(map(_as_holding, kinds["post"])))


def _as_person(entry: Entry) -> Person:
    return Person(entry.key, entry.fields["name_en"], entry.fields["side"], _names_of(entry))


def _as_body(entry: Entry) -> Body:
    fields = entry.fields
    side, domain = fields.get("side", ""), fields.get("domain", "")
    return Body(entry.key, fields["name_en"], fields["kind"], _names_of(entry), side, domain)


def _as_holding(entry: Entry) -> Holding:
    fields = entry.fields
    return Holding(fields["official"], fields["title_ar"], fields["body"], fields["start"], fields["end"])


def _names_of(entry: Entry) -> tuple[Name, ...]:
    preferred = [Name(entry.fields[field]) for field in ("name_ar", "name_en") if entry.fields[field]]
    return (*preferred, *(Name(name.text, NAME_KINDS.get(name.kind, "full")) for name in entry.names))


def _official(row: dict[str, str]) -> Entry:
    arabic = split_spellings(row["name_ar"], "variant") + split_spellings(row["variants_ar"], "variant")
    preferred = next((name for name in arabic if name.kind != "misspelling"), Spelling("", "variant"))
    english = next(iter(split_spellings(row["name_en"], "variant")), Spelling("", "variant"))
    names = [
        *arabic,
        *split_spellings(row["short_ar"], "short"),
        *split_spellings(row["romanisations_seen"], "romanisation"),
    ]
    fields = {
        "name_ar": preferred.text,
        "name_ar_verified": preferred.verified,
        "name_en": english.text,
        "name_en_verified": english.verified,
        "side": _side(row["side"]),
        "role": row["role"],
        "attestation": row["years_or_attestation"],
        "sources": row["source_opened"],
        "wikidata": row["wikidata"],
    }
    return Entry("official", row["slug"], fields, _others(names, preferred.text, english.text))


def _post(row: dict[str, str]) -> Entry:
    fields = {
        "official": row["official_slug"],
        "title_ar": row["title_ar"],
        "title_en": row["title_en"],
        "body": row["body"],
        "start": row["start"],
        "end": row["end"],
        "source": row["source"],
        "verified": row["verified"] == "yes",
    }
    key = "|".join((row["official_slug"], row["title_en"], row["body"], row["start"], row["end"]))
    return Entry("post", key, fields)


def _organisation(row: dict[str, str]) -> Entry:
    return _body("organisation", row, {"kind": row["kind"], "side": _side(row["side"])})


def _place(row: dict[str, str]) -> Entry:
    return _body(
        "place",
        row,
        {
            "kind": row["kind"],
            "country": row["country"],
            "latitude": float(row["lat"]) if row["lat"] else None,
            "longitude": float(row["lon"]) if row["lon"] else None,
        },
    )


def _outlet(row: dict[str, str]) -> Entry:
    return _body("outlet", row, {"kind": row["kind"], "country": row["country"], "domain": row["domain"]})


def _body(kind: str, row: dict[str, str], fields: dict) -> Entry:
    names = split_spellings(row["variants_ar"], "variant") + split_spellings(row.get("variants_en", ""), "variant")
    preferred = {"name_ar": row["name_ar"].rstrip(UNVERIFIED), "name_en": row["name_en"].rstrip(UNVERIFIED)}
    return Entry(kind, row["slug"], preferred | fields, _others(names, *preferred.values()))


def _side(code: str) -> str:
    if code not in SIDES:
        raise ValueError(f"side: {code!r} is none of {', '.join(SIDES)}")
    return SIDES[code]


def _others(names: list[Spelling], *preferred: str) -> tuple[Spelling, ...]:
    """The names beside the preferred ones, each text once: as a full form where it is one, else as a short one."""
    unique: dict[str, Spelling] = {}
    for name in names:
        if name.text not in preferred:
            unique.setdefault(name.text, name)
    return tuple(unique.values())


_READERS: dict[str, Callable[[dict[str, str]], Entry]] = {
    "officials.csv": _official,
    "posts.csv": _post,
    "organisations.csv": _organisation,
    "places.csv": _place,
    "outlets.csv": _outlet,
}
