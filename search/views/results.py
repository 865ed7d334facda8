"""The pages of results, and of every value of one facet."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language_bidi
from django.views.decorators.http import require_safe

from search.address import Address
from search.answer import PAGE_SIZE, Answer, run_search
from search.backends.generations import IndexOutdated
from search.coverage import build_coverage
from search.facets import LABELS, build_facet, build_facets, count_facet
from search.forms import SearchForm
from search.results import build_results, list_chips, list_sorts, page_links
from search.spelling import did_you_mean
from search.takeaway import feed_link, takeaway_links
from search.widening import find_widenings

from .closed import closed_note, log_closed

MOST_LISTED = 1000  # values of one facet on a page of their own


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
        log_closed()
        answer, status, meant = Answer(notes=[closed_note()]), 503, ""
    facets = build_facets(asked, answer.counts, address) if answer.counts else []
    page = Paginator(range(answer.total), PAGE_SIZE).page(answer.page)
    context = {
        "form": form,
        "request_params": asked,
        "query": asked.q,
        "answer": build_results(asked, answer, facets, address, meant, closed=status == 503),
        "page": page,
        "page_links": page_links(page, address),
        "chips": list_chips(asked, facets, address),
        "sorts": list_sorts(asked, address),
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
        log_closed()
        counts, status = [], 503
    facet = build_facet(asked, name, counts, address, MOST_LISTED)
    context = {"facet": facet, "query": asked.q, "results_url": address.with_values(), "closed": status == 503}
    return render(request, "search/facet_values.html", context, status=status)
