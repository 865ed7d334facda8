"""Rows as the lists show them, fetched in a fixed number of queries."""

from django.db.models import F, Prefetch, QuerySet
from django.db.models.functions import Left
from django.urls import reverse
from django.utils.http import urlencode

from archive.models import Article, Mention, Official

# Rows on a page about one thing; the search shows the rest.
SAMPLE = 10
# Code points of the body that a list shows.
LEAD_LENGTH = 300


def article_entries(articles: QuerySet) -> QuerySet:
    """Articles with outlet, people (`named`) and the beginning of the body (`lead`) instead of all of it."""
    named = Mention.objects.filter(official__in=Official.objects.shown()).select_related("official")
    return (
        articles.select_related("outlet", "agency")
        .defer("body")
        .annotate(lead=Left("body", LEAD_LENGTH))
        .prefetch_related(Prefetch("mentions", named, to_attr="named"))
    )


def coverage_by_year(articles: QuerySet, **filters: str) -> list[tuple[str, int, str]]:
    """Rows (year, count, address of the search for that year) of the dated ones among `articles`."""
    # Counted anew by key: a queryset joined to mentions would count an article once a mention.
    rows = Article.objects.filter(pk__in=articles.order_by().values("pk")).by_year()
    return [(row["year"], row["count"], _year_url(row["year"], filters)) for row in rows]


def covered_first(records: QuerySet) -> QuerySet:
    """Authority records counted by `with_coverage()`, the most written about first."""
    return records.order_by("-article_count", F("name_ar"), F("name_en"))


def _year_url(year: str, filters: dict[str, str]) -> str:
    return f"{reverse('search')}?{urlencode(filters | {'from': year, 'to': year})}"
