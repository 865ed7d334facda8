"""The register of meetings."""

from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from archive.models import Meeting, Review
from archive.presentation.paging import page_links, page_of
from archive.presentation.parties import counterparts


def meeting_list(request: HttpRequest) -> HttpResponse:
    page = page_of(Meeting.objects.shown().with_parties().newest_first(), request)
    return render(request, "archive/meeting_list.html", {"page": page, "page_links": page_links(page, request)})


def meeting(request: HttpRequest, pk: int) -> HttpResponse:
    readable = Meeting.objects.shown().with_parties().select_related("contradicts__place")
    row = get_object_or_404(readable, pk=pk)
    prefetch_related_objects(row.shown_reports, "place")
    context = {
        "meeting": row,
        "reports": row.shown_reports,
        "counterparts": counterparts(row),
        "in_record": _in_record(row),
        "contradicted_by": _contradicted_by(row),
    }
    return render(request, "archive/meeting.html", context)


def _in_record(row: Meeting) -> Meeting | None:
    """What the official record says otherwise, unless an editor rejected it."""
    other = row.contradicts
    return other if other and other.review != Review.REJECTED else None


def _contradicted_by(row: Meeting) -> list[Meeting]:
    """The meetings that the press tells of these people in these days, on another date or elsewhere."""
    return list(Meeting.objects.shown().with_parties().filter(contradicts=row)) if row.record_source else []
