"""What the page of results shows of an answer, and the addresses round it."""

from dataclasses import dataclass, field
from typing import NamedTuple

from django.core.paginator import Page
from django.utils.translation import gettext as _

from archive.presentation.dates import date_in_words

from .address import Address
from .answer import Answer
from .facets import Facet
from .hits import Hit
from .request import SORTS, TYPES, SearchRequest


@dataclass(frozen=True, slots=True)
class TypeCount:
    """How many results of one type there are, and the address that shows them."""

    type: str
    label: str
    count: int
    url: str
    current: bool


class Chip(NamedTuple):
    """Something chosen: what it narrows, its name, the address without it."""

    facet: str
    label: str
    url: str


@dataclass(frozen=True)
class Results:
    """What the page shows of an answer."""

    total: int = 0
    hits: list[Hit] = field(default_factory=list)
    more: list[Hit] = field(default_factory=list)
    facets: list[Facet] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    type_counts: list[TypeCount] = field(default_factory=list)
    did_you_mean: tuple[str, str] | None = None
    closed: bool = False


def build_results(
    asked: SearchRequest, answer: Answer, facets: list[Facet], address: Address, meant: str, closed: bool
) -> Results:
    """Dress an answer for the page. `meant`: the query that the reader may have meant, or nothing."""
    return Results(
        total=answer.total,
        hits=answer.hits,
        more=answer.more,
        facets=facets,
        notes=answer.notes,
        type_counts=_count_types(asked, answer, address),
        did_you_mean=(meant, address.with_values(q=meant)) if meant else None,
        closed=closed,
    )


def page_links(page: Page, address: Address) -> list[tuple[str, str, bool]]:
    """The first, the last and those around the page shown; a gap has no address. Empty where there is one page."""
    pages = page.paginator
    if pages.num_pages < 2:
        return []
    elided = pages.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    return [
        (str(number), "" if number == pages.ELLIPSIS else address.with_values(page=str(number)), number == page.number)
        for number in elided
    ]


def list_chips(asked: SearchRequest, facets: list[Facet], address: Address) -> list[Chip]:
    """What narrows the results, each with the way out of it; two dates that are one make one chip."""
    chips = [Chip(facet.label, v.label, v.url) for facet in facets for v in facet.values if v.selected]
    if asked.start and asked.start == asked.end:
        return [*chips, Chip(_("المدّة"), date_in_words(asked.start), address.with_dates(None, None))]
    for name, label, date in (("from", _("من"), asked.start), ("to", _("إلى"), asked.end)):
        if date:
            chips.append(Chip(label, date_in_words(date), address.with_values(**{name: None})))
    return chips


def list_sorts(asked: SearchRequest, address: Address) -> list[tuple[str, str, bool]]:
    """Rows (label, address, current) of every order of results."""
    return [(str(label), address.with_values(sort=name), name == asked.sort) for name, label in SORTS.items()]


def _count_types(asked: SearchRequest, answer: Answer, address: Address) -> list[TypeCount]:
    return [
        TypeCount(name, str(label), answer.totals.get(name, 0), address.with_values(type=name), name == asked.type)
        for name, (_model, label) in TYPES.items()
    ]
