"""Feeds of searches, and the page that lists them."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

from archive.models import Official, Outlet
from search.address import Address
from search.backends.generations import IndexOutdated
from search.feeds import build_feed
from search.forms import SearchForm

from .closed import closed_response

FEED_KEPT = 300  # seconds
FEEDS_NAMED = 12


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
        return closed_response()
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def feed_list(request):
    """The feed of everything, of the people and the outlets most written about; how to have one of any search."""
    covered = {"official": Official.objects.shown(), "outlet": Outlet.objects.all()}
    groups = {
        kind: rows.with_coverage().filter(article_count__gt=0).order_by("-article_count", "slug")[:FEEDS_NAMED]
        for kind, rows in covered.items()
    }
    return render(request, "search/feeds.html", groups)
