"""The register of meetings."""

from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from archive.models import Meeting
from archive.presentation.paging import page_links, page_of
from archive.presentation.parties import counterparts


def meeting_list(request: HttpRequest) -> HttpResponse:
    page = page_of(Meeting.objects.shown().with_parties().newest_first(), request)
    return render(request, "archive/meeting_list.html", {"page": page, "page_links": page_links(page, request)})


def meeting(request: HttpRequest, pk: int) -> HttpResponse:
    row = get_object_or_404(Meeting.objects.shown().with_parties(), pk=pk)
    prefetch_related_objects(row.shown_reports, "place")
    context = {"meeting": row, "reports": row.shown_reports, "counterparts": counterparts(row)}
    return render(request, "archive/meeting.html", context)
