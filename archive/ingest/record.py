"""The official record: chiefs of mission, the Secretary's trips and leaders' visits → entries of the authority data.

Source: Office of the Historian, US Department of State, HistoryAtState (`pocom`, `travels`, `visits`), CC0.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from archive.arabic.names import SAME_NAME, join_particles, name_words, similarity
from archive.arabic.spelling import is_latin

from .entries import Entry, read_rows

CHIEFS = "pocom_libya_chiefs.csv"
TRIPS = "historyatstate_libya_trips_visits.csv"
# Role of the record → title in Arabic and in English.
ROLES = {
    "ambassador-e-p": ("السفير الأمريكي لدى ليبيا", "Ambassador to Libya"),
    "charge-daffaires-ad-interim": (
        "القائم بالأعمال الأمريكي بالنيابة لدى ليبيا",
        "Chargé d'affaires ad interim in Libya",
    ),
    "envoy-extraordinary-minister-plenipotentiary": (
        "المبعوث فوق العادة والوزير المفوض الأمريكي لدى ليبيا",
        "Envoy extraordinary and minister plenipotentiary to Libya",
    ),
    "principal-officer": ("رئيس البعثة الأمريكية لدى ليبيا", "Principal officer in Libya"),
}
SIDES = {"libya", "us"}
LONGEST_NAME = 4  # words
# Whom the remark says was met: `Met with Head of State Qadhafi and Foreign Minister Shalgam.`
_MET = re.compile(r"\bmet with (.+?)(?=\.(?:\s|$)|, and? ?(?:attended|met|co-hosted)|, met with|$)", re.IGNORECASE)
_BETWEEN = re.compile(r",? and |, ")


def read_record(folder: Path, entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the posts and meetings of the record that `entries`, the other authority data, do not hold yet.

    A trip or a visit is a meeting when it names an American and a Libyan whom the data knows; the others are
    entries without fields, to be counted. Raises BadAuthorityFile for a role, person or column that is not known,
    OSError for a missing file.
    """
    known = list(entries)
    people = _People(known)
    places = {entry.fields["name_en"]: entry.key for entry in known if entry.kind == "place"}
    sources = " ".join(f"{entry.fields['source']} " for entry in known if entry.kind == "post")
    for row in read_rows(folder / CHIEFS, lambda row: _post(row, people)):
        # posts.csv names the rows of the record that it was made from.
        if f"#{row.key} " not in sources:
            yield Entry("post", _post_key(row.fields), row.fields)
    yield from read_rows(folder / TRIPS, lambda row: _meeting(row, people, places))


class _People:
    """The Americans and Libyans of the authority data, found by Latin names as the record writes them."""

    def __init__(self, entries: list[Entry]):
        self.sides: dict[str, str] = {}
        self._by_name: defaultdict[str, set[str]] = defaultdict(set)
        for entry in entries:
            if entry.kind == "official" and entry.fields["side"] in SIDES:
                self.sides[entry.key] = entry.fields["side"]
                for name in (entry.fields["name_en"], *(spelling.text for spelling in entry.names)):
                    if is_latin(_key(name)):
                        self._by_name[_key(name)].add(entry.key)

    def find(self, text: str) -> str | None:
        """The slug of the person whose name ends `text`: `Foreign Minister Shalgam`; None for nobody or for two."""
        words = _key(text).split()
        for length in range(min(LONGEST_NAME, len(words)), 0, -1):
            name = " ".join(words[-length:])
            found = self._by_name.get(name) or (self._sounding(name) if length > 1 else None)
            if found:
                return next(iter(found)) if len(found) == 1 else None
        return None

    def _sounding(self, name: str) -> set[str]:
        initial = name.split()[-1][0]
        near = (known for known in self._by_name if " " in known and known.split()[-1][0] == initial)
        return {slug for known in near if similarity(name, known) >= SAME_NAME for slug in self._by_name[known]}


def _key(name: str) -> str:
    return " ".join(join_particles(name_words(name)))


def _post(row: dict[str, str], people: _People) -> Entry:
    names = [row["name"], *row["altnames"].split("; ")]
    official = next(filter(None, map(people.find, names)), None)
    if official is None:
        raise ValueError(f"name: {row['name']!r} is nobody in officials.csv")
    if row["role"] not in ROLES:
        raise ValueError(f"role: {row['role']!r} is none of {', '.join(ROLES)}")
    title_ar, title_en = ROLES[row["role"]]
    fields = {
        "official": official,
        "title_ar": title_ar,
        "title_en": title_en,
        "body": "US Embassy, Libya",
        "start": row["arrived"] or row["presented_credentials"] or row["appointed"],
        "end": row["ended"],
        "source": f"HistoryAtState/pocom missions-countries/libya.xml #{row['id']} (CC0)",
        "verified": True,
    }
    return Entry("post", row["id"], fields)


def _post_key(fields: dict) -> str:
    return "|".join(fields[name] for name in ("official", "title_en", "body", "start", "end"))


def _meeting(row: dict[str, str], people: _People, places: dict[str, str]) -> Entry:
    key = f"{row['dataset']}/{row['id']}"
    remark = " ".join(row["remark"].split())
    place = places.get(row["locale"] or row["country"], "")
    met = [name for clause in _MET.findall(remark) for name in _BETWEEN.split(clause)]
    parties = sorted({slug for slug in map(people.find, [row["name"], *met]) if slug})
    if {people.sides[slug] for slug in parties} != SIDES or not met:
        return Entry("meeting", key, {})
    fields = {
        "participants": parties,
        "kind": "meeting",
        "date": row["start"],
        "date_end": row["end"] if row["end"] != row["start"] else "",
        "place": place,
        "record_text": remark,
    }
    return Entry("meeting", key, fields)
