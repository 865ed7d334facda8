"""Authority entries → the record, without ever writing over an editor.

A three-way merge: `LoadedRow` remembers what was loaded last time. A field that still holds what was
loaded then takes the new value; one that does not was changed by an editor and is left alone. The same
goes for names, and for rows that an editor deleted.
"""

from collections import Counter
from collections.abc import Iterable

from django.db import transaction

from archive.ingest.entries import Entry
from archive.ingest.settling import settle_record
from archive.models import LoadedRow, Meeting, Official, Organisation, Outlet, Place, Post
from archive.partialdate import PartialDate

# What became of an entry. `kept`: an editor deleted its row; `left out`: a trip or visit that tells of no meeting.
OUTCOMES = ("created", "updated", "unchanged", "kept", "left out")
MODELS = {"official": Official, "organisation": Organisation, "place": Place, "outlet": Outlet}


@transaction.atomic
def load_entries(entries: Iterable[Entry]) -> Counter:
    """Load every entry or, if one fails, none.

    Returns counts by OUTCOMES.
    """
    loaded = {(row.kind, row.key): row for row in LoadedRow.objects.all()}
    return Counter(_load_entry(entry, loaded.get((entry.kind, entry.key))) for entry in entries)


def _load_entry(entry: Entry, before: LoadedRow | None) -> str:
    if not entry.fields:
        return "left out"
    values = {"fields": entry.fields, "names": [[name.text, name.kind, name.verified] for name in entry.names]}
    if before is None:
        outcome = _create_row(entry)
        LoadedRow.objects.create(kind=entry.kind, key=entry.key, values=values)
        return outcome
    if before.values == values:
        return "unchanged"
    outcome = _merge_row(entry, before.values)
    before.values = values
    before.save()
    return outcome


def _create_row(entry: Entry) -> str:
    if entry.kind == "post":
        Post.objects.create(**_post_values(entry.fields))
        return "created"
    if entry.kind == "meeting":
        _create_meeting(entry)
        return "created"
    row, created = MODELS[entry.kind].objects.get_or_create(slug=entry.key, defaults=entry.fields)
    if not created:
        return "kept"
    for name in entry.names:
        row.names.create(text=name.text, kind=name.kind, verified=name.verified)
    return "created"


def _merge_row(entry: Entry, before: dict) -> str:
    row = _find_row(entry, before["fields"])
    if row is None:
        return "kept"
    values_of = _VALUES.get(entry.kind, dict)
    fields, old = values_of(entry.fields), values_of(before["fields"])
    for field, value in fields.items():
        if getattr(row, field) == old.get(field):
            setattr(row, field, value)
    row.save()
    if entry.kind in MODELS:
        _merge_names(row, entry, before["names"])
    if entry.kind == "meeting":
        _merge_participants(row, entry, before["fields"])
        settle_record(row)
    return "updated"


def _find_row(entry: Entry, before: dict):
    if entry.kind == "post":
        return Post.objects.filter(**_post_values(before)).first()
    if entry.kind == "meeting":
        return Meeting.objects.filter(record_source=entry.key).first()
    return MODELS[entry.kind].objects.filter(slug=entry.key).first()


def _merge_names(row, entry: Entry, before: list[list]):
    old = {text for text, _kind, _verified in before}
    new = {name.text: name for name in entry.names}
    row.names.filter(text__in=old - new.keys()).delete()
    for text in new.keys() - old:
        row.names.get_or_create(text=text, defaults={"kind": new[text].kind, "verified": new[text].verified})


def _create_meeting(entry: Entry) -> None:
    meeting = Meeting.objects.create(record_source=entry.key, **_meeting_values(entry.fields))
    meeting.participants.set(Official.objects.filter(slug__in=entry.fields["participants"]))
    settle_record(meeting)


def _merge_participants(meeting: Meeting, entry: Entry, before: dict) -> None:
    if set(meeting.participants.values_list("slug", flat=True)) == set(before["participants"]):
        meeting.participants.set(Official.objects.filter(slug__in=entry.fields["participants"]))


def _meeting_values(fields: dict) -> dict:
    """The fields of a meeting as the model takes them, without its participants."""
    dates = {field: PartialDate(fields[field]) if fields[field] else None for field in ("date", "date_end")}
    place = Place.objects.get(slug=fields["place"]) if fields["place"] else None
    return {"kind": fields["kind"], "record_text": fields["record_text"], "place": place} | dates


def _post_values(fields: dict) -> dict:
    """The fields of a post as the model takes them: the official itself, dates as dates."""
    dates = {field: PartialDate(fields[field]) if fields[field] else None for field in ("start", "end")}
    return fields | dates | {"official": Official.objects.get(slug=fields["official"])}


_VALUES = {"post": _post_values, "meeting": _meeting_values}
