"""What is asked of the archive: words, filters, order and page. The same for a page, a command and an export."""

from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from archive.models import Article, Meeting, Official, Organisation, Outlet, Place, Topic
from archive.models.camps import Camp
from archive.models.choices import Side
from archive.partialdate import PartialDate

from .names import NamesRead, read_names
from .syntax import ParsedQuery

TYPES = {
    "article": (Article, _("المقالات")),
    "meeting": (Meeting, _("اللقاءات")),
    "official": (Official, _("المسؤولون")),
}
SORTS = {"relevance": _("الأوثق صلة"), "newest": _("الأحدث"), "oldest": _("الأقدم")}
MATCHES = ("all", "any")

# parameter → whose slugs it takes: a model, or choices.
FILTERS = {
    "official": Official,
    "outlet": Outlet,
    "agency": Outlet,
    "place": Place,
    "organisation": Organisation,
    "topic": Topic,
    "side": Side,
    "camp": Camp,
}

# One value of a parameter: the slugs that must all be there.
Together = tuple[str, ...]


@dataclass(frozen=True)
class SearchRequest:
    """`filters`: parameter → values, any of which will do. `notes`: what was not understood, for the reader."""

    q: str = ""
    parsed: ParsedQuery = field(default_factory=ParsedQuery)
    type: str = "article"
    match: str = "all"
    filters: dict[str, tuple[Together, ...]] = field(default_factory=dict)
    start: PartialDate | None = None
    end: PartialDate | None = None
    sort: str = "relevance"
    exact: bool = False
    page: int = 1
    notes: tuple[str, ...] = ()
    # Shared with the copies that ask the same of another type, so that names are read once a search.
    _named: dict[tuple[ParsedQuery, bool], NamesRead] = field(default_factory=dict, repr=False, compare=False)

    @property
    def named(self) -> NamesRead:
        """Whom the words name though they are spelt otherwise; nobody where words are taken as written."""
        asked = self.parsed, self.exact
        if asked not in self._named:
            nobody = self.exact or not self.parsed.clauses
            self._named[asked] = NamesRead({}) if nobody else read_names(self.parsed)
        return self._named[asked]

    def selected(self, parameter: str) -> list[str]:
        """Every slug of one parameter, whatever it is joined with."""
        return list(dict.fromkeys(slug for together in self.filters.get(parameter, ()) for slug in together))
