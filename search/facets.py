"""Facets: how many results each person, outlet, place … has, and the address that chooses it."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from archive.models import Official
from archive.models.choices import Side

from .query import build_queryset
from .request import FILTERS, SearchRequest

LABELS = {
    "official": _("المسؤول"),
    "outlet": _("المصدر الإعلامي"),
    "agency": _("الوكالة"),
    "place": _("المكان"),
    "organisation": _("الجهة"),
    "topic": _("الموضوع"),
    "side": _("الطرف"),
    "year": _("السنة"),
}
MOST_VALUES = 50  # a facet; what is chosen is always among them


@dataclass(frozen=True, slots=True)
class FacetValue:
    """`url` chooses the value, or leaves it where it is `selected`."""

    value: str
    label: str
    count: int
    selected: bool
    url: str
    side: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    name: str
    label: str
    values: list[FacetValue]


def count_facets(request: SearchRequest, counts: dict[str, list[tuple[str, int]]]) -> dict[str, list[tuple[str, int]]]:
    """Complete the counts of the results themselves.

    Values of one facet widen each other (OR), so the counts of a facet that is in use are those
    without its own filter; what is chosen stays in it even where it counts nothing.
    """
    counts = dict(counts)
    for name in LABELS:
        in_use = request.start or request.end if name == "year" else name in request.filters
        if in_use:
            counts[name] = build_queryset(request, without=name).facet(name).facet_counts()["fields"][name]
        present = {value for value, _count in counts[name]}
        counts[name] += [(value, 0) for value in request.selected(name) if value not in present]
    return counts


def build_facets(request: SearchRequest, counts: dict[str, list[tuple[str, int]]], address: "Address") -> list[Facet]:
    """Facets that have values, in the order of LABELS."""
    facets = []
    for name, label in LABELS.items():
        selected = set(address.years() if name == "year" else request.selected(name))
        rows = [row for place, row in enumerate(counts[name]) if place < MOST_VALUES or row[0] in selected]
        labels, sides = label_values(name, [value for value, _count in rows])
        values = [
            FacetValue(slug, labels[slug], count, slug in selected, address.toggle(name, slug), sides.get(slug, ""))
            for slug, count in rows
            if slug in labels
        ]
        if values:
            facets.append(Facet(name, str(label), values))
    return facets


def label_values(name: str, values: list[str]) -> tuple[dict[str, str], dict[str, str]]:
    """Names of slugs in the reader's language, and sides of people; a slug without a record has none."""
    if name == "year":
        return {value: value for value in values}, {}
    if name == "side":
        return {value: str(Side(value).label) for value in values}, {value: value for value in values}
    model = FILTERS[name]
    records = (model.objects.shown() if model is Official else model.objects).filter(slug__in=values)
    records = list(records)
    sides = {record.slug: record.side for record in records} if model is Official else {}
    return {record.slug: record.name for record in records}, sides


class Address:
    """Addresses of this search with one thing changed. Each leads to the first page."""

    def __init__(self, path: str, parameters: QueryDict):
        self.path, self.parameters = path, parameters

    def with_values(self, **values) -> str:
        """The address with these parameters instead; None takes one away."""
        changed = self.parameters.copy()
        changed.pop("page", None)
        for name, value in values.items():
            changed.pop(name, None)
            if value is not None:
                changed.setlist(name, value if isinstance(value, list) else [value])
        return f"{self.path}?{changed.urlencode(safe=',')}" if changed else self.path

    def toggle(self, name: str, slug: str) -> str:
        """Choose `slug`, or leave it, also where it stands joined with others by a comma."""
        if name == "year":
            chosen = None if self.years() == [slug] else slug
            return self.with_values(**{"from": chosen, "to": chosen})
        values = self.parameters.getlist(name)
        if not any(slug in value.split(",") for value in values):
            return self.with_values(**{name: [*values, slug]})
        left = [",".join(part for part in value.split(",") if part != slug) for value in values]
        return self.with_values(**{name: [value for value in left if value] or None})

    def years(self) -> list[str]:
        """The year that `from` and `to` name together, if they do."""
        start, end = self.parameters.get("from", ""), self.parameters.get("to", "")
        return [start] if start and start == end and len(start) == 4 else []
