"""Pages of a long list, and the links between them."""

from typing import NamedTuple

from django.core.paginator import Page, Paginator
from django.http import HttpRequest

PER_PAGE = 50


class PageLink(NamedTuple):
    label: str
    url: str
    current: bool


def page_of(rows, request: HttpRequest) -> Page:
    """The page that `?page=` asks for; the first for nonsense, the last for what lies beyond."""
    return Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))


def page_links(page: Page, request: HttpRequest) -> list[PageLink]:
    """Links to the pages around `page` and to both ends. A gap has no url; a single page needs no links."""
    if page.paginator.num_pages == 1:
        return []
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    return [_link(number, page.number, request) for number in numbers]


def _link(number: int | str, current: int, request: HttpRequest) -> PageLink:
    if not isinstance(number, int):
        return PageLink(str(number), "", False)
    parameters = request.GET.copy()
    parameters["page"] = number
    return PageLink(str(number), f"?{parameters.urlencode()}", number == current)
