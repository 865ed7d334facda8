"""Atom feeds of searches: the articles that match, the newest in the archive first.

Newest in the archive, not in the press: a subscriber who asks for a person learns of a report of 2014 when it comes in.
Source: RFC 4287, The Atom Syndication Format; RFC 4151, tag URIs.
"""

from collections.abc import Callable
from dataclasses import replace
from itertools import islice

from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from archive.models import Article
from archive.presentation.dates import date_in_words

from .description import describe
from .query import build_queryset
from .request import SearchRequest
from .xml import legal_text

ENTRIES = 50
LEAD_WORDS = 60


class SearchFeed(Atom1Feed):
    """Atom in which every entry says its own language."""

    def item_attributes(self, item):
        return super().item_attributes(item) | {"xml:lang": item["language"]}


def build_feed(request: SearchRequest, absolute: Callable[[str], str], results: str, address: str) -> SearchFeed:
    """Return the feed of a search for articles. `results`, `address`: of its page and of itself, whole.

    Raises IndexOutdated. Costs a fixed number of queries.
    """
    request = replace(request, type="article", sort="newest")
    asked = " · ".join(f"{what}: {value}" for what, value in describe(request))
    title = _("سجلّ الدبلوماسية الليبية الأمريكية")
    feed = SearchFeed(
        title=legal_text(f"{title}: {request.q}" if request.q else title),
        link=results,
        description=None,
        subtitle=legal_text(asked),
        author_name=title,
        language=get_language(),
        feed_url=address,
        feed_guid=address,
    )
    host = absolute("/").split("/")[2].split(":")[0]
    for article in newest_matches(request):
        _add(feed, article, absolute(article.get_absolute_url()), host)
    return feed


def newest_matches(request: SearchRequest) -> list[Article]:
    """The last ENTRIES articles to have come into the archive among those that answer a request for articles."""
    matches = {match.pk for match in build_queryset(request)[0:None]}
    # The index does not know when an article came in: the newest are gone through until enough of them match.
    newest = Article.objects.published().order_by("-number").values_list("pk", flat=True)
    keys = list(islice((pk for pk in newest.iterator() if pk in matches), min(ENTRIES, len(matches))))
    rows = Article.objects.published().select_related("outlet").prefetch_related("topics").in_bulk(keys)
    return [rows[key] for key in keys if key in rows]


def _add(feed: SearchFeed, article: Article, address: str, host: str) -> None:
    outlet = article.outlet.name if article.outlet else ""
    when = date_in_words(article.published)
    lead = Truncator(article.body).words(LEAD_WORDS)
    feed.add_item(
        title=legal_text(article.title),
        link=address,
        # A summary is HTML there: what is text must not become markup.
        description=escape(legal_text(" · ".join(filter(None, (outlet, when, lead))))),
        unique_id=f"tag:{host},{article.created:%Y-%m-%d}:{article.accession}",
        author_name=legal_text(article.byline or outlet) or None,
        pubdate=article.created,
        updateddate=article.changed,
        categories=[topic.name for topic in article.topics.all()],
        language=article.language,
    )
