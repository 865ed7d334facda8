"""Facets: how many results each person, outlet, place … has, and the address that chooses it."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from archive.models import Official
from archive.models.choices import Side

from .address import Address
from .query import build_queryset
from .request import FILTERS, SearchRequest

LABELS = {
    "official": _("المسؤول"),
    "camp": _("المعسكر"),
    "outlet": _("المصدر الإعلامي"),
    "agency": _("الوكالة"),
    "place": _("المكان"),
    "organisation": _("الجهة"),
    "topic": _("الموضوع"),
    "side": _("الطرف"),
}
# What one article can have several of, so that asking for two together makes sense to a reader.
JOINABLE = ("official", "place", "organisation")
MOST_VALUES = 20  # of a facet beside the results; what is chosen is always among them

Counts = list[tuple[str, int]]  # (slug, documents), the most frequent first


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
    """`together`, where two or more are chosen: whether they are asked for together, and the address that changes it.

    `is_cut`: there are more values than these.
    """

    name: str
    label: str
    values: list[FacetValue]
    together: tuple[bool, str] | None = None
    is_cut: bool = False


def count_facets(request: SearchRequest, counts: dict[str, Counts]) -> dict[str, Counts]:
    """Complete the counts of the results themselves; what is chosen stays in even where it counts nothing."""
    counts = dict(counts)
    for name in LABELS:
        if _widens(request, name):
            counts[name] = count_facet(request, name)
        present = {value for value, _count in counts[name]}
        counts[name] = counts[name] + [(value, 0) for value in request.selected(name) if value not in present]
    return counts


def count_facet(request: SearchRequest, name: str) -> Counts:
    """How many results each value of a facet has or, where a choice widens the results, would have alone."""
    without = name if _widens(request, name) else ""
    return build_queryset(request, without=without).facet(name).facet_counts()["fields"][name]


def build_facets(request: SearchRequest, counts: dict[str, Counts], address: Address) -> list[Facet]:
    """Facets that have values, in the order of LABELS."""
    facets = (build_facet(request, name, counts[name], address, MOST_VALUES) for name in LABELS)
    return [facet for facet in facets if facet.values]


def build_facet(request: SearchRequest, name: str, counts: Counts, address: Address, most: int) -> Facet:
    """The `most` frequent values of one facet and what is chosen of it."""
    selected = request.selected(name)
    rows = [row for place, row in enumerate(counts) if place < most or row[0] in selected]
    labels, sides = label_values(name, [value for value, _count in rows])
    values = [
        FacetValue(slug, labels[slug], count, slug in selected, address.toggle(name, slug), sides.get(slug, ""))
        for slug, count in rows
        if slug in labels
    ]
    return Facet(name, str(LABELS[name]), values, _together(request, name, address), len(counts) > len(rows))


def _widens(request: SearchRequest, name: str) -> bool:
    """Whether a further value of the facet would add results (OR): not where those chosen are joined."""
    return name in request.filters and not _is_joined(request, name)


def _is_joined(request: SearchRequest, name: str) -> bool:
    groups = request.filters.get(name, ())
    return len(groups) == 1 and len(groups[0]) > 1


def _together(request: SearchRequest, name: str, address: Address) -> tuple[bool, str] | None:
    chosen = request.selected(name)
    if name not in JOINABLE or len(chosen) < 2:
        return None
    is_joined = _is_joined(request, name)
    return is_joined, (address.part if is_joined else address.join)(name, chosen)


def label_values(name: str, values: list[str]) -> tuple[dict[str, str], dict[str, str]]:
    """Names of slugs in the reader's language, and sides of people; a slug without a record has none."""
    source = FILTERS[name]
    if issubclass(source, TextChoices):
        labels = {value: str(source(value).label) for value in values}
        return labels, {value: value for value in values} if source is Side else {}
    rows = source.objects.shown() if source is Official else source.objects
    records = list(rows.filter(slug__in=values))
    sides = {record.slug: record.side for record in records} if source is Official else {}
    return {record.slug: record.name for record in records}, sides
