"""People: the list by side, and each one's names, posts, meetings and coverage."""

from django.db.models import Case, Count, IntegerField, QuerySet, Value, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language_bidi

from archive.models import Article, Meeting, Official, Side
from archive.presentation.paging import page_links, page_of
from archive.presentation.people import names_by_script, terms_of

from .appellations import appellations_of
from .listing import SAMPLE, article_entries, coverage_by_year

SIDES = (Side.LIBYA, Side.US, Side.UN, Side.OTHER)
MOST_MET = 12


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
            "names": names_by_script(row),
            "terms": terms_of(row, mirrored=get_language_bidi()),
            "articles": article_entries(articles.newest_first())[:SAMPLE],
            "article_count": articles.count(),
            "meetings": meetings.with_parties().newest_first()[:SAMPLE],
            "meeting_count": meetings.count(),
            "met": _met(row, meetings),
            "by_year": coverage_by_year(articles, official=row.slug),
            "appellations": appellations_of(row),
        },
    )


def _by_side(officials: QuerySet) -> QuerySet:
    rank = Case(*(When(side=side, then=Value(place)) for place, side in enumerate(SIDES)), output_field=IntegerField())
    counted = officials.with_coverage().with_meetings("participants").prefetch_related("posts")
    return counted.order_by(rank, "-article_count", "name_ar", "name_en")


def _met(official: Official, meetings: QuerySet) -> QuerySet:
    """The other parties of `meetings`, counted (`meeting_count`), the most met first."""
    others = Official.objects.shown().exclude(pk=official.pk).filter(meetings__in=meetings)
    counted = others.annotate(meeting_count=Count("meetings", distinct=True))
    return counted.order_by("-meeting_count", "name_ar", "name_en")[:MOST_MET]
