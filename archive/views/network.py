"""Who meets whom: the pairs of people who were in one meeting, counted."""

from django.db.models import Count, F, Max, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language_bidi

from archive.models import Meeting, MeetingState, Official, Side
from archive.presentation.network import Pair, draw_network
from archive.presentation.paging import page_links, page_of

from .register import Sieve, read_sieve

# Pairs in the drawing: more would be a knot.
MOST_DRAWN = 30


def network(request: HttpRequest) -> HttpResponse:
    sieve = read_sieve(request.GET)
    page = page_of(_count_pairs(sieve), request)
    pairs = _read_pairs(list(page))
    is_first = page.number == 1
    return render(
        request,
        "archive/network.html",
        {
            "page": page,
            "page_links": page_links(page, request),
            "pairs": [(pair, sieve.address(official=f"{pair.one.slug},{pair.other.slug}", side="")) for pair in pairs],
            "drawing": draw_network(pairs[:MOST_DRAWN], mirrored=get_language_bidi()) if is_first else None,
            "sieve": sieve,
            "sides": Side.choices,
            "states": MeetingState.choices,
        },
    )


def _count_pairs(sieve: Sieve) -> QuerySet:
    """Rows (one, other, count, latest) of keys of officials whom readers may see, those met most often first."""
    other = "meeting__participants"
    # One call: conditions on the other party must meet in one and the same row.
    paired = Meeting.participants.through.objects.filter(
        Q(official__side=sieve.side) | Q(**{f"{other}__side": sieve.side}) if sieve.side else Q(),
        **{f"{other}__gt": F("official"), f"{other}__is_proposed": False},
        official__is_proposed=False,
        meeting__in=sieve.meetings,
    )
    rows = paired.values_list("official", other).annotate(count=Count("meeting"), latest=Max("meeting__date"))
    return rows.order_by("-count", F("latest").desc(nulls_last=True), "official", other)


def _read_pairs(rows: list[tuple]) -> list[Pair]:
    officials = Official.objects.in_bulk({key for one, other, *_rest in rows for key in (one, other)})
    return [Pair.of(officials[one], officials[other], count, latest) for one, other, count, latest in rows]
