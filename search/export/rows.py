"""One row a result, the same in CSV and XLSX.

Meetings and officials fill the columns that they have: a meeting its date, parties and place; an official
the name; `id` is then the meeting's number or the official's slug.
"""

from collections.abc import Callable

from django.utils.translation import gettext_lazy as _

from archive.models import Meeting, Review
from search.highlight import join_segments
from search.hits import Hit

# The columns are a contract; what each one holds is said on the first sheet of a workbook.
LABELS = {
    "id": _("رقم القيد؛ للقاء رقمه، وللمسؤول معرّفه"),
    "url": _("صفحته في السجلّ"),
    "title": _("العنوان"),
    "published": _("تاريخ النشر، بقدر ما يُعرف منه"),
    "date_precision": _("دقّة التاريخ: minute أو day أو month أو year أو unknown"),
    "outlet": _("المصدر الإعلامي"),
    "agency": _("الوكالة"),
    "byline": _("الكاتب"),
    "officials": _("المسؤولون المذكورون"),
    "places": _("الأماكن المذكورة"),
    "organisations": _("الجهات المذكورة"),
    "topics": _("المواضيع"),
    "meetings": _("صفحات اللقاءات التي يرويها"),
    "source_url": _("عنوانه عند ناشره"),
    "sha256": _("بصمة الالتقاط SHA-256"),
    "excerpt": _("مقتطف"),
}
COLUMNS = tuple(LABELS)
SEPARATOR = "; "


def row_of(hit: Hit, absolute: Callable[[str], str]) -> list[str]:
    """The cells of one result, in the order of COLUMNS."""
    values = CELLS[hit.type](hit.object, absolute)
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


CELLS = {"article": _article_cells, "meeting": _meeting_cells, "official": _official_cells}


def _name(record) -> str:
    return record.name if record else ""


def _names(records) -> str:
    return _joined(record.name for record in records if record)


def _joined(values) -> str:
    return SEPARATOR.join(dict.fromkeys(value for value in values if value))
