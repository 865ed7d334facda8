"""The register of meetings: list and time line, and each meeting as its reports tell it."""

from django.db.models import Count, Prefetch, QuerySet, prefetch_related_objects
from django.db.models.functions import Left
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language_bidi

from archive.models import Meeting, MeetingState, Official, Place, Review
from archive.presentation.paging import page_links, page_of
from archive.presentation.parties import counterparts
from archive.presentation.tellings import compare_reports
from archive.presentation.timeline import years_of

from .register import SOURCE_LABELS, Sieve, read_sieve


def meeting_list(request: HttpRequest) -> HttpResponse:
    sieve = read_sieve(request.GET)
    meetings = sieve.meetings
    page = page_of(meetings.with_parties().newest_first(), request)
    by_year = _by_year(meetings, sieve)
    shown = Meeting.objects.shown()
    return render(
        request,
        "archive/meeting_list.html",
        {
            "page": page,
            "page_links": page_links(page, request),
            "years": years_of(page, get_language_bidi()),
            "sieve": sieve,
            "by_year": by_year,
            "undated": page.paginator.count - sum(count for _year, count, _url in by_year),
            "people": _sorted(Official.objects.shown().filter(meetings__in=shown)),
            "places": _sorted(Place.objects.filter(meetings__in=shown)),
            "states": MeetingState.choices,
            "sources": SOURCE_LABELS,
        },
    )


def meeting(request: HttpRequest, pk: int) -> HttpResponse:
    readable = Meeting.objects.shown().with_parties().select_related("contradicts__place")
    row = get_object_or_404(readable, pk=pk)
    in_record = _in_record(row)
    parties = Prefetch("participants", Official.objects.shown())
    prefetch_related_objects(row.shown_reports, "place", parties)
    prefetch_related_objects([in_record] if in_record else [], parties)
    context = {
        "meeting": row,
        "reports": row.shown_reports,
        "counterparts": counterparts(row),
        "in_record": in_record,
        "contradicted_by": _contradicted_by(row),
        "comparison": compare_reports(row, in_record),
    }
    return render(request, "archive/meeting.html", context)


def _in_record(row: Meeting) -> Meeting | None:
    """What the official record says otherwise, unless an editor rejected it."""
    other = row.contradicts
    return other if other and other.review != Review.REJECTED else None


def _contradicted_by(row: Meeting) -> list[Meeting]:
    """The meetings that the press tells of these people in these days, on another date or elsewhere."""
    return list(Meeting.objects.shown().with_parties().filter(contradicts=row)) if row.record_source else []


def _by_year(meetings: QuerySet, sieve: Sieve) -> list[tuple[str, int, str]]:
    """Rows (year, count, address of the list of that year) of the dated ones."""
    dated = meetings.filter(date__isnull=False).order_by()
    rows = dated.values_list(Left("date", 4)).annotate(Count("pk", distinct=True)).order_by("left1")
    return [(year, count, sieve.address(**{"from": year, "to": year})) for year, count in rows]


def _sorted(records: QuerySet) -> list:
    """Authority records, each once, by the name that the reader sees."""
    return sorted(records.distinct(), key=lambda record: record.name)
