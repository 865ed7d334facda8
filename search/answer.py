"""The answer to a request: hits, totals, facets and what was not understood. Pages, commands and tests ask here."""

import time
from dataclasses import dataclass, field, replace

from django.utils.translation import gettext as _

from .coverage import FACETS, Spread, count_spread
from .facets import LABELS, count_facets
from .hits import Hit, load_hits
from .query import build_queryset, build_rest
from .ranking import ranked
from .request import TYPES, SearchRequest

PAGE_SIZE = 20


@dataclass(frozen=True)
class Answer:
    """`total` counts the chosen type. `more`: the best of what holds only some of the words, on the first page.

    `counts`: facet → (slug, documents); `totals`: type → documents; `page`: the page shown, which is
    the last where a later one was asked for; `spread`: the same over time.
    """

    total: int = 0
    page: int = 1
    page_size: int = PAGE_SIZE
    hits: list[Hit] = field(default_factory=list)
    more: list[Hit] = field(default_factory=list)
    counts: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    spread: Spread = field(default_factory=Spread)
    totals: dict[str, int] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    took_ms: int = 0


def run_search(request: SearchRequest, page_size: int = PAGE_SIZE) -> Answer:
    """Answer a request. Raises IndexOutdated where the index waits for `rebuild_index`."""
    began = time.monotonic()
    found = build_queryset(request)
    for name in (*LABELS, *FACETS):
        found = found.facet(name)
    start = (request.page - 1) * page_size
    matches = ranked(request, found, start, start + page_size)
    total, notes = len(found), [*request.notes]
    page = request.page if total else 1
    counted = found.facet_counts()["fields"]
    if total and not matches:
        page = -(-total // page_size)
        notes.append(_("لا توجد صفحة بهذا الرقم؛ هذه هي الأخيرة: %(page)d.") % {"page": page})
        matches = ranked(request, build_queryset(request), (page - 1) * page_size, total)
    spread = count_spread(request, counted, total)
    more = _best_of_the_rest(request, page_size) if total < page_size else []
    return Answer(
        total=total,
        page=page,
        page_size=page_size,
        hits=load_hits(request, matches),
        more=more,
        counts=count_facets(request, counted) | {"year": spread.years},
        spread=spread,
        totals={kind: _count(request, kind, total) for kind in TYPES},
        notes=notes,
        took_ms=round((time.monotonic() - began) * 1000),
    )


def _best_of_the_rest(request: SearchRequest, page_size: int) -> list[Hit]:
    if request.match == "any" or len(request.parsed.wanted) < 2:
        return []
    return load_hits(request, ranked(request, build_rest(request), 0, page_size))


def _count(request: SearchRequest, kind: str, total: int) -> int:
    return total if kind == request.type else len(build_queryset(replace(request, type=kind)))
