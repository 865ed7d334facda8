"""Ways out of a search that found nothing: how much it would find without each of its filters."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from .address import Address
from .facets import LABELS
from .query import build_queryset
from .request import SearchRequest


@dataclass(frozen=True, slots=True)
class Widening:
    """The search without the filter called `label`."""

    label: str
    count: int
    url: str


def find_widenings(request: SearchRequest, address: Address) -> list[Widening]:
    """Return those that find something, the most first. Costs a search for each filter in use, and no query."""
    widenings = [
        Widening(str(LABELS[name]), len(build_queryset(request, without=name)), address.with_values(**{name: None}))
        for name in request.filters
    ]
    if request.start or request.end:
        found = build_queryset(request, without="year")
        widenings.append(Widening(_("المدّة"), len(found), address.with_dates(None, None)))
    return sorted((way for way in widenings if way.count), key=lambda way: -way.count)
