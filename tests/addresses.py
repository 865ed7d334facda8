"""One address for every type of page, in the archive of the five seeds."""

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import override

from archive.models import Article, Meeting

LANGUAGES = ("ar", "en")


def page_types() -> dict[str, str]:
    """Name → address in the active language, among them empty states and errors. Needs the `seeds`."""
    search = reverse("search")
    return {
        "home": reverse("home"),
        "results": f"{search}?q=السفارة",
        "results-filtered": f"{search}?q=حفتر&official=khalifa-haftar&from=2015&match=any",
        "results-months": f"{search}?official=khalifa-haftar&official=richard-norland&from=2020&to=2020",
        "results-together": f"{search}?official=khalifa-haftar,richard-norland&camp=lna",
        "results-facet": reverse("facet_values", args=["official"]),
        "results-meetings": f"{search}?type=meeting",
        "results-officials": f"{search}?type=official&q=Haftar",
        "results-nothing": f"{search}?q=قسطنطينيوبوليس",
        "results-notes": f"{search}?q=%22&from=yesterday&sort=best&page=0",
        "articles": reverse("articles"),
        "article": Article.objects.exclude(reports=None).first().get_absolute_url(),
        "article-in-results": f"{Article.objects.first().get_absolute_url()}?sort=newest&at=1",
        "officials": reverse("officials"),
        "official": reverse("official", args=["khalifa-haftar"]),
        "official-silent": reverse("official", args=["gregory-berry"]),
        "official-called": reverse("official_appellation", args=["khalifa-haftar"]) + "?office=المشير",
        "meetings": reverse("meetings"),
        "meetings-filtered": f"{reverse('meetings')}?official=khalifa-haftar,richard-norland&from=2020",
        "meetings-notes": f"{reverse('meetings')}?official=nobody&from=yesterday&to=1999",
        "network": reverse("network"),
        "network-empty": f"{reverse('network')}?to=1999&side=moon",
        "meeting": _most_told().get_absolute_url(),
        "places": reverse("places"),
        "place": reverse("place", args=["zuwara"]),
        "outlets": reverse("outlets"),
        "outlet": reverse("outlet", args=["erem-news"]),
        "help": reverse("help"),
        "about": reverse("about"),
        "feeds": reverse("feeds"),
        "not-found": reverse("home") + "nowhere/",
        **_comparison(),
    }


def _most_told() -> Meeting:
    return Meeting.objects.shown().annotate(told=Count("reports")).order_by("-told", "pk").first()


def _comparison() -> dict[str, str]:
    """Two articles that tell one story, and one of them; the seeds hold none."""
    told = Article.objects.published().exclude(story=None).order_by("pk").first()
    other = told and Article.objects.published().filter(story=told.story).exclude(pk=told.pk).first()
    if other is None:
        return {}
    return {
        "article-compare": reverse("article_compare", args=[told.pk, other.pk]),
        "article-told-twice": told.get_absolute_url(),
    }


def pages_in_all_languages() -> dict[str, str]:
    """`en-article` → `/en/articles/1/` for each page type and language."""
    pages = {}
    for language in LANGUAGES:
        with override(language):
            pages |= {f"{language}-{name}": address for name, address in page_types().items()}
    return pages
