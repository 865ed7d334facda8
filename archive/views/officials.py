"""People: the list by side, and each one's names, posts, meetings and coverage."""

from typing import NamedTuple

from django.db.models import Case, Count, IntegerField, QuerySet, Value, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from archive.models import Article, Meeting, Mention, Official, Outlet, Side
from archive.presentation.paging import page_links, page_of

from .listing import SAMPLE, article_entries, coverage_by_year

SIDES = (Side.LIBYA, Side.US, Side.UN, Side.OTHER)
MOST_APPELLATIONS = 20


class Appellation(NamedTuple):
    """A rank or office as written beside the name: in how many articles, and the names of their outlets."""

    office: str
    article_count: int
    outlets: list[str]


def official_list(request: HttpRequest) -> HttpResponse:
    shown = Official.objects.shown()
    sizes = dict(shown.order_by().values_list("side").annotate(Count("pk")))
    side = request.GET.get("side")
    chosen = side if side in SIDES else ""
    page = page_of(_by_side(shown.filter(side=chosen) if chosen else shown), request)
    return render(
        request,
        "archive/official_list.html",
        {
            "page": page,
            "page_links": page_links(page, request),
            "sides": [(side, sizes.get(side, 0)) for side in SIDES],
            "total": sum(sizes.values()),
            "chosen": chosen,
        },
    )


def official(request: HttpRequest, slug: str) -> HttpResponse:
    row = get_object_or_404(Official.objects.shown().prefetch_related("names", "posts"), slug=slug)
    articles = Article.objects.published().about(row)
    meetings = Meeting.objects.shown().with_party(row)
    return render(
        request,
        "archive/official.html",
        {
            "official": row,
            "articles": article_entries(articles.newest_first())[:SAMPLE],
            "article_count": articles.count(),
            "meetings": meetings.with_parties().newest_first()[:SAMPLE],
            "meeting_count": meetings.count(),
            "by_year": coverage_by_year(articles, official=row.slug),
            "appellations": _appellations(row),
        },
    )


def _by_side(officials: QuerySet) -> QuerySet:
    rank = Case(*(When(side=side, then=Value(place)) for place, side in enumerate(SIDES)), output_field=IntegerField())
    counted = officials.with_coverage().with_meetings("participants").prefetch_related("posts")
    return counted.order_by(rank, "-article_count", "name_ar", "name_en")


def _appellations(official: Official) -> list[Appellation]:
    """How published articles call the official, the commonest first."""
    written = Mention.objects.filter(official=official, article__in=Article.objects.published()).exclude(office="")
    rows = written.order_by().values_list("office", "article__outlet").annotate(Count("article", distinct=True))
    outlets = Outlet.objects.in_bulk({outlet for _office, outlet, _count in rows if outlet})
    found: dict[str, Appellation] = {}
    for office, outlet, count in rows:
        known = found.get(office, Appellation(office, 0, []))
        names = [*known.outlets, outlets[outlet].name] if outlet else known.outlets
        found[office] = Appellation(office, known.article_count + count, names)
    return sorted(found.values(), key=lambda row: (-row.article_count, row.office))[:MOST_APPELLATIONS]
