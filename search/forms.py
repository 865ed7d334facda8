"""The GET form of `/search/` → a request. What cannot be read is noted in the reader's words, never an error.

A slug that nobody has is named in a note and left aside, and the rest is searched: a reader who follows
an old address sees results and what they lack, not an empty page.
"""

from django import forms
from django.db.models import TextChoices
from django.http import QueryDict
from django.utils.translation import gettext as _

from archive.models import Official
from archive.parameters import LONGEST_ECHO, read_date
from archive.partialdate import PartialDate

from .request import FILTERS, MATCHES, SORTS, TYPES, SearchRequest, Together
from .syntax import parse_query

PARAMETERS = ("q", "type", "match", *FILTERS, "from", "to", "sort", "exact", "page")
LAST_PAGE = 10**9
LONGEST_QUERY = 600  # characters; every link of the page repeats the query


class SearchForm(forms.Form):
    """The parameters of a search, a query of immoderate length cut off. `read` gives the request."""

    def __init__(self, parameters: QueryDict | None = None):
        self.parameters, self.notes = (parameters or QueryDict()).copy(), []
        query = self.parameters.get("q", "")
        if len(query) > LONGEST_QUERY:
            self.parameters["q"] = query[:LONGEST_QUERY]
            self.notes.append(_("بُحث عن أول %(count)d حرف فقط.") % {"count": LONGEST_QUERY})
        super().__init__(self.parameters)
        self.fields = {name: forms.CharField(required=False) for name in PARAMETERS}

    def read(self) -> SearchRequest:
        """Return the request. Costs one query for each filter in use."""
        parsed = parse_query(self.parameters.get("q", ""))
        start, end = self._read_date("from"), self._read_date("to")
        if start and end and start.first_day > end.last_day:
            self.notes.append(_("تاريخ البداية بعد تاريخ النهاية، فبُدّل بينهما."))
            start, end = end, start
        return SearchRequest(
            q=self.parameters.get("q", ""),
            parsed=parsed,
            type=self._read_choice("type", TYPES),
            match=self._read_choice("match", MATCHES),
            filters=self._read_filters(),
            start=start,
            end=end,
            sort=self._read_choice("sort", SORTS),
            exact=self._read_choice("exact", ("0", "1")) == "1",
            page=self._read_page(),
            notes=(*parsed.notes, *self.notes),
        )

    def _read_choice(self, name: str, choices) -> str:
        default = next(iter(choices))
        value = self.parameters.get(name) or default
        if value in choices:
            return value
        self._reject(name, value)
        return default

    def _read_date(self, name: str) -> PartialDate | None:
        return read_date(self.parameters.get(name, "").strip(), self.notes)

    def _read_page(self) -> int:
        value = self.parameters.get("page") or "1"
        if value.isdecimal() and len(value) < len(str(LAST_PAGE)) and int(value) > 0:
            return int(value)
        if value.isdecimal() and int(value[:20]) > 0:
            return LAST_PAGE
        self._reject("page", value)
        return 1

    def _read_filters(self) -> dict[str, tuple[Together, ...]]:
        filters = {}
        for name in FILTERS:
            asked = [value.split(",") for value in self.parameters.getlist(name) if value.strip(", ")]
            known = _known_slugs(name, {slug.strip() for slugs in asked for slug in slugs})
            groups = []
            for slugs in asked:
                together = tuple(slug.strip() for slug in slugs if slug.strip())
                for slug in together:
                    if slug not in known:
                        self._reject(name, slug)
                groups.append(tuple(slug for slug in together if slug in known))
            if any(groups):
                filters[name] = tuple(dict.fromkeys(group for group in groups if group))
        return filters

    def _reject(self, name: str, value: str) -> None:
        template = _("لا نعرف «%(value)s» قيمةً للمعامل %(name)s، فأُهملت.")
        self.notes.append(template % {"value": value[:LONGEST_ECHO], "name": name})


def _known_slugs(name: str, slugs: set[str]) -> set[str]:
    """Those of `slugs` that readers may filter by."""
    source = FILTERS[name]
    if not slugs:
        return set()
    if issubclass(source, TextChoices):
        return slugs & set(source.values)
    rows = source.objects.shown() if source is Official else source.objects
    return set(rows.filter(slug__in=slugs).values_list("slug", flat=True))
