"""The pages of the search."""

import logging
from dataclasses import asdict, dataclass, field
from typing import NamedTuple

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language_bidi
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

from archive.models import Official, Outlet
from archive.presentation.dates import date_in_words

from .address import Address
from .answer import PAGE_SIZE, Answer, run_search
from .backends.generations import IndexOutdated
from .coverage import build_coverage
from .export import FORMATS, export_response
from .export.batches import Export
from .facets import LABELS, Facet, build_facet, build_facets, count_facet
from .feeds import build_feed
from .forms import SearchForm
from .hits import Hit
from .request import SORTS, TYPES, SearchRequest
from .spelling import did_you_mean
from .suggest import find_suggestions
from .takeaway import feed_link, takeaway_links
from .widening import find_widenings

logger = logging.getLogger(__name__)

SUGGESTIONS_KEPT = 60  # seconds
FEED_KEPT = 300
FEEDS_NAMED = 12
MOST_LISTED = 1000  # values of one facet on a page of their own


@dataclass(frozen=True, slots=True)
class TypeCount:
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


@require_safe
def search(request):
    """Results of a search, at the address that reproduces it.

    Context of `search/results.html`: `form` (bound SearchForm), `request_params` (SearchRequest),
    `query` (what was typed), `answer` (Results: `total`; `hits` and `more`, lists of Hit with `title` and
    `passages` as segments of (text, marked); `facets` with `name`, `label`, `values` of (value, label,
    count, selected, url, side), `together` and `is_cut`; `notes`; `type_counts` of (type, label, count, url,
    current); `did_you_mean`, None or (query, url); `closed`: the index waits for a rebuild, nothing was
    searched), `page` (Django's Page), `page_links` of (label, url, current), `chips` of (facet, label, url without it),
    `clear_url`, `sorts` of (label, url, current), `coverage` (Coverage or None), `address`,
    `widenings` (of nothing found: what leads out of it), `takeaway` of (label, url), `feed_url`.
    """
    form = SearchForm(request.GET)
    asked = form.read()
    address = Address(request.path, form.parameters)
    try:
        answer, status = run_search(asked), 200
        meant = did_you_mean(asked, answer.total)
    except IndexOutdated:
        logger.exception("search is closed until the index is rebuilt")
        answer, status, meant = Answer(notes=[_closed()]), 503, ""
    facets = build_facets(asked, answer.counts, address) if answer.counts else []
    page = Paginator(range(answer.total), PAGE_SIZE).page(answer.page)
    context = {
        "form": form,
        "request_params": asked,
        "query": asked.q,
        "answer": Results(
            total=answer.total,
            hits=answer.hits,
            more=answer.more,
            facets=facets,
            notes=answer.notes,
            type_counts=_type_counts(asked, answer, address),
            did_you_mean=(meant, address.with_values(q=meant)) if meant else None,
            closed=status == 503,
        ),
        "page": page,
        "page_links": _page_links(page, address),
        "chips": _chips(asked, facets, address),
        "sorts": _sorts(asked, address),
        "clear_url": address.without_filters(),
        "coverage": build_coverage(asked, answer.spread, address, mirrored=get_language_bidi()),
        "address": address,
        "widenings": [] if answer.total or status == 503 else find_widenings(asked, address),
        "takeaway": takeaway_links(form.parameters),
        "feed_url": feed_link(form.parameters),
    }
    return render(request, "search/results.html", context, status=status)


@require_safe
def facet_values(request, name: str):
    """Every value of one facet of a search, each with its address among the results.

    Context of `search/facet_values.html`: `facet` (Facet), `query`, `results_url`.
    """
    if name not in LABELS:
        raise Http404
    form = SearchForm(request.GET)
    asked, address = form.read(), Address(reverse("search"), form.parameters)
    try:
        counts, status = count_facet(asked, name), 200
    except IndexOutdated:
        logger.exception("search is closed until the index is rebuilt")
        counts, status = [], 503
    facet = build_facet(asked, name, counts, address, MOST_LISTED)
    context = {"facet": facet, "query": asked.q, "results_url": address.with_values(), "closed": status == 503}
    return render(request, "search/facet_values.html", context, status=status)


@require_safe
@cache_control(public=True, max_age=SUGGESTIONS_KEPT)
def suggest(request):
    """What the text begun in the search box may become: `{"suggestions": [{type, label, lang, hint, url, query}]}`."""
    found = find_suggestions(request.GET.get("q", ""))
    return JsonResponse({"suggestions": [asdict(suggestion) for suggestion in found]})


@require_safe
def export(request, form):
    """The results as a file: see `search.export`. `bom=0`: CSV without the byte-order mark."""
    if form not in FORMATS:
        raise Http404
    asked = SearchForm(request.GET)
    address = request.build_absolute_uri(Address(reverse("search"), asked.parameters).with_values(bom=None))
    try:
        taken = Export.of(asked.read(), request.build_absolute_uri, address, request.GET.get("bom") != "0")
    except IndexOutdated:
        return _closed_response()
    return export_response(taken, form)


@require_safe
@cache_control(public=True, max_age=FEED_KEPT)
@conditional_page
def search_feed(request):
    """The newest articles of a search as Atom: see `search.feeds`."""
    form = SearchForm(request.GET)
    results = Address(reverse("search"), form.parameters).with_values(type=None)
    address = Address(request.path, form.parameters).with_values()
    absolute = request.build_absolute_uri
    try:
        feed = build_feed(form.read(), absolute, absolute(results), absolute(address))
    except IndexOutdated:
        return _closed_response()
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def feed_list(request):
    """The feed of everything, of the people and the outlets most written about; how to have one of any search."""
    covered = {"official": Official.objects.shown(), "outlet": Outlet.objects.all()}
    groups = {
        kind: rows.with_coverage().filter(article_count__gt=0).order_by("-article_count", "slug")[:FEEDS_NAMED]
        for kind, rows in covered.items()
    }
    return render(request, "search/feeds.html", groups)


def opensearch(request):
    """How a browser asks the archive from its own search box: OpenSearch 1.1."""
    # At most 16 characters: longer names are refused.
    context = {"name": _("السجلّ الليبي"), "origin": request.build_absolute_uri("/").rstrip("/")}
    return render(request, "search/opensearch.xml", context, content_type="application/opensearchdescription+xml")


def _closed_response() -> HttpResponse:
    logger.exception("search is closed until the index is rebuilt")
    return HttpResponse(_closed(), status=503, content_type="text/plain; charset=utf-8")


def _closed() -> str:
    return _("يُعاد بناء فهرس البحث الآن. عُد بعد قليل؛ وصفحات السجلّ الأخرى متاحة.")


def _type_counts(asked: SearchRequest, answer: Answer, address: Address) -> list[TypeCount]:
    return [
        TypeCount(name, str(label), answer.totals.get(name, 0), address.with_values(type=name), name == asked.type)
        for name, (_model, label) in TYPES.items()
    ]


def _page_links(page: Page, address: Address) -> list[tuple[str, str, bool]]:
    """The first, the last and those around the page shown; a gap has no address. Empty where there is one page."""
    pages = page.paginator
    if pages.num_pages < 2:
        return []
    elided = pages.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    return [
        (str(number), "" if number == pages.ELLIPSIS else address.with_values(page=str(number)), number == page.number)
        for number in elided
    ]


def _chips(asked: SearchRequest, facets: list[Facet], address: Address) -> list[Chip]:
    chips = [Chip(facet.label, v.label, v.url) for facet in facets for v in facet.values if v.selected]
    if asked.start and asked.start == asked.end:
        return [*chips, Chip(_("المدّة"), date_in_words(asked.start), address.with_dates(None, None))]
    for name, label, date in (("from", _("من"), asked.start), ("to", _("إلى"), asked.end)):
        if date:
            chips.append(Chip(label, date_in_words(date), address.with_values(**{name: None})))
    return chips


def _sorts(asked: SearchRequest, address: Address) -> list[tuple[str, str, bool]]:
    return [(str(label), address.with_values(sort=name), name == asked.sort) for name, label in SORTS.items()]
