"""Results as CSV: all pages together, in their order, without the rest that holds only some of the words.

Streamed and read in batches. Values that a spreadsheet would run as a formula are made harmless.
Meetings and officials fill the columns that they have: a meeting its date, parties and place; an
official the name; `id` is then the meeting's number or the official's slug.
"""

import csv
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from django.http import StreamingHttpResponse
from django.utils.translation import get_language, override

from archive.models import Meeting, Review

from .highlight import join_segments
from .hits import Hit, load_hits
from .query import build_queryset
from .ranking import ranked
from .request import SearchRequest

COLUMNS = (
    "id", "url", "title", "published", "date_precision", "outlet", "agency", "byline", "officials", "places",
    "organisations", "topics", "meetings", "source_url", "sha256", "excerpt",
)  # fmt: skip
BATCH = 500
BYTE_ORDER_MARK = "\ufeff"
SEPARATOR = "; "
# A cell that begins so is run as a formula. Source: OWASP, "CSV Injection".
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Echo:
    """A file for csv.writer that hands back what is written instead of keeping it."""

    def write(self, text):
        return text


def csv_response(request: SearchRequest, absolute: Callable[[str], str], with_mark: bool) -> StreamingHttpResponse:
    """Stream the results. `absolute` makes an address whole; `with_mark`: begin with a byte-order mark.

    The index is read once and at once: a save meanwhile neither doubles nor skips a row, and what it
    raises (IndexOutdated) is raised before the first byte.
    """
    lines = csv_lines(request, ranked(request, build_queryset(request)), absolute, with_mark, get_language())
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="libya-us-archive-{request.type}s.csv"'
    return response


def csv_lines(request: SearchRequest, matches: Iterable, absolute, with_mark: bool, language: str) -> Iterator[str]:
    """Yield the CSV line by line, RFC 4180, the header first; names in `language`, which the stream outlives."""
    writer = csv.writer(_Echo())
    yield (BYTE_ORDER_MARK if with_mark else "") + writer.writerow(COLUMNS)
    matches = iter(matches)
    while batch := list(islice(matches, BATCH)):
        for hit in load_hits(request, batch):
            with override(language):
                row = csv_row(hit, absolute)
            yield writer.writerow([_harmless(cell) for cell in row])


def csv_row(hit: Hit, absolute: Callable[[str], str]) -> list[str]:
    """The cells of one result, in the order of COLUMNS."""
    values = ROWS[hit.type](hit.object, absolute)
    values |= {
        "id": hit.id,
        "url": absolute(hit.url),
        "title": join_segments([hit.title]),
        "published": hit.published,
        "excerpt": join_segments(hit.passages),
    }
    return [values.get(column, "") for column in COLUMNS]


def _article_cells(article, absolute) -> dict[str, str]:
    mentions = article.mentions.all()
    captures = list(article.captures.all())
    sources = [article.source_url, *(capture.url for capture in captures)]
    return {
        "date_precision": article.date_precision,
        "outlet": _name(article.outlet),
        "agency": _name(article.agency),
        "byline": article.byline,
        "officials": _names(article.people),
        "places": _names(mention.place for mention in mentions),
        "organisations": _names(mention.organisation for mention in mentions),
        "topics": _names(article.topics.all()),
        "meetings": _joined(absolute(meeting.get_absolute_url()) for meeting in _told_meetings(article)),
        "source_url": _joined(sources),
        "sha256": _joined(capture.sha256 for capture in captures),
    }


def _told_meetings(article) -> list[Meeting]:
    meetings = {report.meeting_id: report.meeting for report in article.reports.all()}
    return [meeting for _pk, meeting in sorted(meetings.items()) if meeting.review != Review.REJECTED]


def _meeting_cells(meeting, absolute) -> dict[str, str]:
    articles = [report.article for report in meeting.shown_reports]
    return {
        "date_precision": meeting.date.precision if meeting.date else "unknown",
        "outlet": _names(article.outlet for article in articles),
        "officials": _names(meeting.participants.all()),
        "places": _name(meeting.place),
        "source_url": _joined(absolute(article.get_absolute_url()) for article in articles),
    }


def _official_cells(official, absolute) -> dict[str, str]:
    return {"date_precision": "unknown", "officials": official.name}


ROWS = {"article": _article_cells, "meeting": _meeting_cells, "official": _official_cells}


def _name(record) -> str:
    return record.name if record else ""


def _names(records) -> str:
    return _joined(record.name for record in records if record)


def _joined(values) -> str:
    return SEPARATOR.join(dict.fromkeys(value for value in values if value))


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
