"""What an import says of a capture, as the JSON object that other tools read."""

from .facts import MeetingFact, Mention, Reading, Surface
from .gazetteer import Gazetteer
from .pipeline import Outcome

_EMPTY = Reading(
    language="", title="", title_derived=False, published=None, published_text="", outlet=None, agency=None,
    byline="", furniture=(), subheadings=(), body="",
)  # fmt: skip


class OutcomeWriter:
    """Turns outcomes into objects for `json.dumps`; slugs become `{"slug", "name_en"}`."""

    def __init__(self, names: Gazetteer):
        self._names = {
            "official": {person.slug: person.name_en for person in names.people},
            "organisation": {body.slug: body.name_en for body in names.organisations},
            "place": {body.slug: body.name_en for body in names.places},
            "outlet": {body.slug: body.name_en for body in names.outlets},
        }

    def outcome(self, outcome: Outcome) -> dict:
        """Every key of the contract; a rejected capture has an error and no facts."""
        reading = outcome.reading or _EMPTY
        return {
            "file": outcome.file,
            "record": outcome.record,
            "sha256": outcome.sha256 or None,
            "outcome": outcome.outcome,
            "error": outcome.error or None,
            "warnings": list(outcome.warnings),
            "language": reading.language or None,
            "title": reading.title or None,
            "title_derived": reading.title_derived,
            "published": str(reading.published) if reading.published else None,
            "date_precision": reading.published.precision if reading.published else "unknown",
            "published_text": reading.published_text or None,
            "outlet": self._named("outlet", reading.outlet),
            "agency": self._named("outlet", reading.agency),
            "byline": reading.byline or None,
            "furniture": list(reading.furniture),
            "subheadings": list(reading.subheadings),
            "body": reading.body,
            "officials": self._officials(reading.officials),
            "unknown_people": [
                {"title": person.title, **_surface(person.surface)} for person in reading.unknown_people
            ],
            "organisations": self._each("organisation", reading.organisations),
            "places": self._each("place", reading.places),
            "meetings": [self._meeting(meeting) for meeting in reading.meetings],
            "near_duplicate_of": outcome.near_duplicate_of,
        }

    def _officials(self, mentions: tuple[Mention, ...]) -> list[dict]:
        """One object a person, in the order of first mention; inferred if no mention names the person."""
        by_person: dict[str, list[Mention]] = {}
        for mention in mentions:
            by_person.setdefault(mention.slug, []).append(mention)
        return [
            {
                **self._named("official", slug),
                "inferred": all(mention.inferred for mention in spots),
                "surfaces": [_surface(mention.surface) for mention in spots],
            }
            for slug, spots in by_person.items()
        ]

    def _each(self, kind: str, mentions: tuple[Mention, ...]) -> list[dict]:
        return [self._named(kind, slug) for slug in dict.fromkeys(mention.slug for mention in mentions)]

    def _meeting(self, meeting: MeetingFact) -> dict:
        return {
            "participants": [self._named("official", slug) for slug in meeting.participants],
            "counterparts": list(meeting.counterparts),
            "place": self._named("place", meeting.place),
            "date": str(meeting.date) if meeting.date else None,
            "date_precision": meeting.date.precision if meeting.date else "unknown",
            "when_text": meeting.when_text or None,
            "kind": meeting.kind,
            "state": meeting.state,
            "evidence": [_surface(sentence) for sentence in meeting.evidence],
        }

    def _named(self, kind: str, slug: str | None) -> dict | None:
        return {"slug": slug, "name_en": self._names[kind][slug]} if slug else None


def _surface(surface: Surface) -> dict:
    return {"text": surface.text, "start": surface.start, "end": surface.end}
