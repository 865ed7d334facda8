"""Outlets: who published, and what of it is here."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from archive.models import Article, Outlet
from archive.presentation.paging import page_links, page_of

from .listing import SAMPLE, article_entries, coverage_by_year, covered_first


def outlet_list(request: HttpRequest) -> HttpResponse:
    page = page_of(covered_first(Outlet.objects.with_coverage()), request)
    return render(request, "archive/outlet_list.html", {"page": page, "page_links": page_links(page, request)})


def outlet(request: HttpRequest, slug: str) -> HttpResponse:
    row = get_object_or_404(Outlet.objects.prefetch_related("names"), slug=slug)
    articles = Article.objects.published().filter(outlet=row)
    return render(
        request,
        "archive/outlet.html",
        {
            "outlet": row,
            "articles": article_entries(articles.newest_first())[:SAMPLE],
            "article_count": articles.count(),
            "by_year": coverage_by_year(articles, outlet=row.slug),
        },
    )
