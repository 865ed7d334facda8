"""The front page: a search box, what is in the archive, three ways in."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from archive.models import Article, Meeting, Official, Outlet, Place
from archive.presentation.points import AREAS

from .listing import article_entries, coverage_by_year, covered_first

# Each shows one thing that the search can do: a spelling, two scripts, a phrase, an exclusion.
EXAMPLES = ("لانغلي", "Townsend زوارة", '"وقف إطلاق النار"', "حفتر -طرابلس")
NEWEST_MEETINGS = 5
NEWEST_ARTICLES = 3
MOST_NAMED = 8
FEW_PLACES = 3


def home(request: HttpRequest) -> HttpResponse:
    articles = Article.objects.published()
    meetings = Meeting.objects.shown()
    by_year = coverage_by_year(articles)
    totals = _totals(articles, meetings)
    return render(
        request,
        "archive/home.html",
        {
            "examples": EXAMPLES,
            "totals": totals,
            "meetings": meetings.with_parties().newest_first()[:NEWEST_MEETINGS],
            "articles": article_entries(articles.newest_first())[:NEWEST_ARTICLES],
            "people": _most_named(Official.objects.shown())[:MOST_NAMED],
            "places": _most_named(Place.objects.exclude(kind__in=AREAS))[:FEW_PLACES],
            "in_record": meetings.exclude(record_source="").count(),
            "by_year": by_year,
            "undated": totals["articles"] - sum(count for _year, count, _url in by_year),
        },
    )


def _totals(articles, meetings) -> dict[str, int]:
    return {
        "articles": articles.count(),
        "meetings": meetings.count(),
        "officials": Official.objects.shown().count(),
        "places": Place.objects.with_coverage().filter(article_count__gt=0).count(),
        "outlets": Outlet.objects.with_coverage().filter(article_count__gt=0).count(),
    }


def _most_named(records: QuerySet) -> QuerySet:
    return covered_first(records.with_coverage().filter(article_count__gt=0))
