"""Links that take results away: a file in each format, a feed of what comes next."""

from django.http import QueryDict
from django.urls import reverse

from .address import Address
from .export import FORMATS


def takeaway_links(parameters: QueryDict) -> list[tuple[str, str]]:
    """Return rows (label, address) of the same search in every format."""
    return [
        (made.label, Address(reverse("export", args=[form]), parameters).with_values())
        for form, made in FORMATS.items()
    ]


def feed_link(parameters: QueryDict) -> str:
    """The address of the feed of the same search: its articles, in the order of its own."""
    return Address(reverse("search_feed"), parameters).with_values(type=None, sort=None)
