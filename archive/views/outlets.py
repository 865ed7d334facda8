"""Outlets: who published, and what of it is here."""

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from archive.models import Article, Meeting, Official, Outlet, Place, Report
from archive.models.choices import PlaceKind
from archive.presentation.paging import page_links, page_of

from .listing import SAMPLE, article_entries, coverage_by_year, covered_first

# People and places listed with an outlet.
MOST_NAMED = 8


def outlet_list(request: HttpRequest) -> HttpResponse:
    page = page_of(covered_first(Outlet.objects.with_coverage()), request)
    return render(request, "archive/outlet_list.html", {"page": page, "page_links": page_links(page, request)})


def outlet(request: HttpRequest, slug: str) -> HttpResponse:
    row = get_object_or_404(Outlet.objects.prefetch_related("names"), slug=slug)
    articles = Article.objects.published().filter(outlet=row)
    told = Report.objects.filter(meeting=OuterRef("pk"), article__in=articles)
    meetings = Meeting.objects.shown().filter(Exists(told))
    return render(
        request,
        "archive/outlet.html",
        {
            "outlet": row,
            "country": Place.objects.filter(kind=PlaceKind.COUNTRY, country=row.country).first(),
            "articles": article_entries(articles.newest_first())[:SAMPLE],
            "article_count": articles.count(),
            "by_year": coverage_by_year(articles, outlet=row.slug),
            "agency_count": Article.objects.published().filter(agency=row).count(),
            "people": _named_in(articles, Official.objects.shown(), "official"),
            "places": _named_in(articles, Place.objects.all(), "place"),
            "meetings": meetings.with_parties().newest_first()[:SAMPLE],
            "meeting_count": meetings.count(),
        },
    )


def _named_in(articles: QuerySet, records: QuerySet, kind: str) -> QuerySet:
    """The `records` that `articles` name most, with the number of those articles (`article_count`)."""
    named = records.filter(mentions__article__in=articles)
    return covered_first(named.annotate(article_count=Count("mentions__article", distinct=True)))[:MOST_NAMED]
