"""The way a reader came: the search that led to an article, its neighbours there, and the way back.

The search stands in the article's own address (`/articles/12/?q=…&at=3`): it needs no session and no
script, can be passed on, and is worth one search a page. The canonical address of the article has none of it.
"""

import logging
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse

from archive.models import Article

from .address import Address
from .answer import PAGE_SIZE
from .backends.generations import IndexOutdated
from .forms import PARAMETERS, SearchForm
from .query import build_queryset
from .ranking import ranked
from .request import SearchRequest

logger = logging.getLogger(__name__)

POSITION = "at"  # parameter: the article's place among the results, from 1


@dataclass(frozen=True, slots=True)
class Step:
    """A neighbouring result."""

    title: str
    language: str
    url: str


@dataclass(frozen=True, slots=True)
class Trail:
    """`back`: the page of results that the article was on. `position` is 0 where it is no longer among them."""

    back: str
    position: int = 0
    total: int = 0
    previous: Step | None = None
    next: Step | None = None


def find_trail(parameters: QueryDict, article: Article) -> Trail | None:
    """Return the trail that an article's address tells of, if any. Costs one search and at most two queries more."""
    if not any(name in parameters for name in (POSITION, *PARAMETERS)):
        return None
    form = SearchForm(parameters)
    position = _read_position(form.parameters.pop(POSITION, [""])[-1])
    asked, address = form.read(), Address(reverse("search"), form.parameters)
    back = _page_with(address, position)
    if not position or asked.type != "article":
        return Trail(back)
    try:
        return _around(asked, article, position, address)
    except IndexOutdated:
        logger.exception("no neighbours of a result are shown")
        return Trail(back)


def _around(asked: SearchRequest, article: Article, position: int, address: Address) -> Trail:
    found = build_queryset(asked)
    first = max(position - 1, 1)
    keys = [match.pk for match in ranked(asked, found, first - 1, position + 1)]
    back = _page_with(address, position)
    if position - first >= len(keys) or keys[position - first] != article.pk:
        return Trail(back)
    shown = Article.objects.published().only("pk", "title", "language").in_bulk(keys)
    steps = {
        place: Step(shown[pk].title, shown[pk].language, _result(address, shown[pk], place))
        for place, pk in enumerate(keys, start=first)
        if pk in shown
    }
    return Trail(back, position, len(found), steps.get(position - 1), steps.get(position + 1))


def _result(address: Address, article: Article, position: int) -> str:
    return address.moved_to(article.get_absolute_url(), **{POSITION: str(position)})


def _page_with(address: Address, position: int) -> str:
    page = (position - 1) // PAGE_SIZE + 1
    url = address.with_values(page=str(page) if page > 1 else None)
    return f"{url}#result-{position}" if position else url


def _read_position(text: str) -> int:
    """The position that `text` names; 0 where it names none that an archive can hold."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else 0
