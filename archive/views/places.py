"""Places: where meetings were held, and what is written about each."""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render

from archive.models import Article, Meeting, Place
from archive.presentation.paging import page_links, page_of
from archive.presentation.points import point_of

from .listing import SAMPLE, article_entries, coverage_by_year, covered_first


def place_list(request: HttpRequest) -> HttpResponse:
    page = page_of(covered_first(_counted()), request)
    return render(request, "archive/place_list.html", {"page": page, "page_links": page_links(page, request)})


def place_points(request: HttpRequest) -> JsonResponse:
    """The places with coverage and coordinates, as GeoJSON: what the map of `/places/` draws."""
    covered = _counted().filter(Q(article_count__gt=0) | Q(meeting_count__gt=0), latitude__isnull=False)
    features = [point_of(place) for place in covered_first(covered)]
    return JsonResponse({"type": "FeatureCollection", "features": features}, content_type="application/geo+json")


def place(request: HttpRequest, slug: str) -> HttpResponse:
    row = get_object_or_404(Place.objects.prefetch_related("names"), slug=slug)
    articles = Article.objects.published().naming(row)
    meetings = Meeting.objects.shown().at(row)
    return render(
        request,
        "archive/place.html",
        {
            "place": row,
            "articles": article_entries(articles.newest_first())[:SAMPLE],
            "article_count": articles.count(),
            "meetings": meetings.with_parties().newest_first()[:SAMPLE],
            "meeting_count": meetings.count(),
            "by_year": coverage_by_year(articles, place=row.slug),
        },
    )


def _counted():
    return Place.objects.with_coverage().with_meetings("place")
