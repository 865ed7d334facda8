"""The filters of the register of meetings, read from an address. What cannot be read is noted, never an error."""

from dataclasses import dataclass, field

from django.db.models import Model, QuerySet
from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.models import Meeting, MeetingState, Official, Place, Side
from archive.parameters import LONGEST_ECHO, read_date
from archive.partialdate import PartialDate

MOST_PEOPLE = 8  # asked for together; each costs a join, of which SQLite allows 64
MOST_NOTES = 8
# Who tells of the meeting: a value of `?source=` and what it lets through.
SOURCES = {
    "record": lambda meetings: meetings.exclude(record_source=""),
    "press": lambda meetings: meetings.filter(record_source=""),
}
SOURCE_LABELS = (("record", gettext_lazy("السجلّ الرسمي")), ("press", gettext_lazy("الصحافة وحدها")))


@dataclass
class Sieve:
    """Which meetings are asked for. All `people` are among the parties; `notes`: what was not understood."""

    people: list[Official] = field(default_factory=list)
    place: Place | None = None
    side: str = ""
    state: str = ""
    source: str = ""
    start: PartialDate | None = None
    end: PartialDate | None = None
    notes: list[str] = field(default_factory=list)

    @property
    def meetings(self) -> QuerySet:
        """The shown meetings that pass; `side` is left to the page that offers it."""
        meetings = Meeting.objects.shown().between(self.start, self.end)
        for official in self.people:
            meetings = meetings.with_party(official)
        if self.place:
            meetings = meetings.at(self.place)
        if self.source:
            meetings = SOURCES[self.source](meetings)
        return meetings.filter(state=self.state) if self.state else meetings

    @property
    def parameters(self) -> dict[str, str]:
        """The parameters of the address that asks for the same."""
        return {name: value for name, value in self._values().items() if value}

    def address(self, **changes: str) -> str:
        """`?official=…` with `changes` to the parameters; an empty value takes one out."""
        return f"?{urlencode({name: value for name, value in (self._values() | changes).items() if value})}"

    def _values(self) -> dict[str, str]:
        return {
            "official": ",".join(official.slug for official in self.people),
            "place": self.place.slug if self.place else "",
            "side": self.side,
            "state": self.state,
            "source": self.source,
            "from": str(self.start or ""),
            "to": str(self.end or ""),
        }


def read_sieve(parameters: QueryDict) -> Sieve:
    """Read `official` (several joined by a comma: all of them), `place`, `side`, `state`, `source`, `from` and `to`."""
    sieve = Sieve()
    sieve.people = _find_people(parameters.get("official", ""), sieve)
    sieve.place = _find(Place.objects.all(), "place", parameters.get("place", "").strip(), sieve)
    sieve.side = _choose(Side.values, "side", parameters.get("side", ""), sieve)
    sieve.state = _choose(MeetingState.values, "state", parameters.get("state", ""), sieve)
    sieve.source = _choose(list(SOURCES), "source", parameters.get("source", ""), sieve)
    sieve.start, sieve.end = (read_date(parameters.get(name, "").strip(), sieve.notes) for name in ("from", "to"))
    if sieve.start and sieve.end and sieve.start.first_day > sieve.end.last_day:
        sieve.notes.append(_("تاريخ البداية بعد تاريخ النهاية، فبُدّل بينهما."))
        sieve.start, sieve.end = sieve.end, sieve.start
    return sieve


def _find_people(value: str, sieve: Sieve) -> list[Official]:
    slugs = list(dict.fromkeys(slug.strip() for slug in value.split(",") if slug.strip()))
    found = {official.slug: official for official in Official.objects.shown().filter(slug__in=slugs[:MOST_PEOPLE])}
    for slug in slugs:
        if slug not in found:
            _reject("official", slug, sieve)
    return [found[slug] for slug in slugs if slug in found]


def _find(rows: QuerySet, name: str, slug: str, sieve: Sieve) -> Model | None:
    found = rows.filter(slug=slug).first() if slug else None
    if slug and not found:
        _reject(name, slug, sieve)
    return found


def _choose(choices: list[str], name: str, value: str, sieve: Sieve) -> str:
    if value and value not in choices:
        _reject(name, value, sieve)
        return ""
    return value


def _reject(name: str, value: str, sieve: Sieve) -> None:
    if len(sieve.notes) >= MOST_NOTES:
        return
    template = _("لا نعرف «%(value)s» قيمةً للمعامل %(name)s، فأُهملت.")
    sieve.notes.append(template % {"value": value[:LONGEST_ECHO], "name": name})
