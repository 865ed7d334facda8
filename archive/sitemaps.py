"""Every page that readers may see, for crawlers: in both languages, each naming the other.

Source: sitemaps.org, Sitemap protocol; Google Search Central, Localized versions of your pages.
"""

from django.contrib.sitemaps import Sitemap
from django.db.models import Max, QuerySet
from django.urls import reverse

from archive.models import Article, Meeting, Official, Outlet, Place

PAGES = ("home", "articles", "meetings", "officials", "places", "outlets", "network", "help", "about", "feeds")


class _Pages(Sitemap):
    """Addresses in both languages. Items are the arguments of the address called `name`."""

    i18n = alternates = x_default = True
    limit = 5_000  # addresses a file; each is written with three alternates

    def __init__(self, name: str, items: QuerySet):
        self.name, self._rows = name, items

    def items(self):
        return self._rows.all()

    def location(self, item):
        return reverse(self.name, args=[item])


class _Fixed(_Pages):
    """The pages that are always there. Items are names of addresses."""

    def __init__(self):
        super().__init__("", None)

    def items(self):
        return PAGES

    def location(self, item):
        return reverse(item)


class _Articles(_Pages):
    """Items are (key, time of the last change)."""

    def __init__(self):
        super().__init__("article", Article.objects.published().order_by("number").values_list("pk", "changed"))

    def location(self, item):
        return super().location(item[0])

    def lastmod(self, item):
        return item[1]

    def get_latest_lastmod(self):
        # Sitemap would go through every article.
        return Article.objects.published().aggregate(Max("changed"))["changed__max"]


SECTIONS = {
    "pages": _Fixed(),
    "articles": _Articles(),
    "meetings": _Pages("meeting", Meeting.objects.shown().order_by("pk").values_list("pk", flat=True)),
    "officials": _Pages("official", Official.objects.shown().order_by("slug").values_list("slug", flat=True)),
    "places": _Pages("place", Place.objects.order_by("slug").values_list("slug", flat=True)),
    "outlets": _Pages("outlet", Outlet.objects.order_by("slug").values_list("slug", flat=True)),
}
