"""JSON Lines: one object a result, with everything that readers may see of it, the text and its evidence too.

Names are records `{"slug", "name_ar", "name_en"}`; dates are ISO cut to their precision; `start` and `end` are
code points into `body`. What is not known is null or empty.
"""

import json
from collections.abc import Callable, Iterable, Iterator

from django.db.models import Model, Prefetch, QuerySet

from archive.models import Article, Capture, Meeting, Mention, Official, Report, Review
from archive.partialdate import PartialDate
from search.hits import ENTITIES, meetings, officials

from .batches import Export


def write(export: Export) -> Iterator[str]:
    """Yield the file line by line."""
    rows, make = OBJECTS[export.request.type]
    return export.each_row(rows(), lambda row: _line(export.request.type, row, make(row, export.absolute), export))


def _line(kind: str, row: Model, values: dict, export: Export) -> str:
    whole = {"type": kind, "id": values.pop("id"), "url": export.absolute(row.get_absolute_url())} | values
    return json.dumps(whole, ensure_ascii=False) + "\n"


def articles() -> QuerySet:
    """Published articles with everything that an object holds, in a fixed number of queries."""
    told = Report.objects.exclude(meeting__review=Review.REJECTED).select_related("meeting", "place")
    parties = Prefetch("meeting__participants", Official.objects.shown())
    return (
        Article.objects.published()
        .select_related("outlet", "agency")
        .prefetch_related(
            "topics",
            Prefetch("mentions", Mention.objects.exclude(official__is_proposed=True).select_related(*ENTITIES)),
            Prefetch("captures", Capture.objects.defer("content")),
            Prefetch("reports", told.prefetch_related("evidence", parties)),
        )
    )


def article_object(article: Article, absolute: Callable[[str], str]) -> dict:
    """`article` comes from `articles()`."""
    mentions = [
        mention for mention in article.mentions.all() if not (mention.official and mention.official.is_proposed)
    ]
    captures = article.captures.all()
    return {
        "id": article.accession,
        "title": article.title,
        "title_derived": article.title_derived,
        "language": article.language,
        **_date("published", article.published),
        "published_text": article.published_text or None,
        "outlet": _named(article.outlet),
        "agency": _named(article.agency),
        "byline": article.byline or None,
        "topics": [_named(topic) for topic in article.topics.all()],
        "subheadings": article.subheadings,
        "body": article.body,
        **{f"{kind}s": _mentioned(mentions, kind) for kind in ENTITIES},
        "meetings": [_report(report, report.meeting, absolute) for report in article.reports.all()],
        "source_url": article.source_url or None,
        "sha256": [capture.sha256 for capture in captures],
        "captures": [
            {"sha256": c.sha256, "media_type": c.media_type, "url": c.url or None, "captured_at": c.captured_at or None}
            for c in captures
        ],
    }


def meeting_object(meeting: Meeting, absolute: Callable[[str], str]) -> dict:
    """`meeting` comes from `with_parties()`."""
    return {
        "id": str(meeting.pk),
        **_register(meeting),
        "place": _named(meeting.place),
        **_date("date", meeting.date),
        "record_source": meeting.record_source or None,
        "reports": [
            {
                "article": {"id": report.article.accession, "url": absolute(report.article.get_absolute_url())},
                "title": report.article.title,
                "outlet": _named(report.article.outlet),
                **_account(report),
            }
            for report in meeting.shown_reports
        ],
    }


def official_object(official: Official, absolute: Callable[[str], str]) -> dict:
    """`official` comes with `names` and `posts`."""
    return {
        "id": official.slug,
        **_named(official),
        "side": official.side,
        "role": official.role or None,
        "names": [{"text": n.text, "kind": n.kind, "verified": n.verified} for n in official.names.all()],
        "posts": [
            {
                "title_ar": post.title_ar, "title_en": post.title_en, "body": post.body or None,
                "start": _iso(post.start), "end": _iso(post.end), "verified": post.verified,
            }
            for post in official.posts.all()
        ],
        "articles": official.article_count,
    }  # fmt: skip


# type → (its rows; a row and what makes addresses whole → its object)
OBJECTS = {
    "article": (articles, article_object),
    "meeting": (meetings, meeting_object),
    "official": (officials, official_object),
}


def _report(report: Report, meeting: Meeting, absolute: Callable[[str], str]) -> dict:
    """A meeting as one article tells it."""
    return {
        "id": str(meeting.pk),
        "url": absolute(meeting.get_absolute_url()),
        **_register(meeting),
        **_account(report),
    }


def _register(meeting: Meeting) -> dict:
    return {
        "kind": meeting.kind,
        "state": meeting.state,
        "review": meeting.review,
        "participants": [_named(official) for official in meeting.participants.all()],
    }


def _account(report: Report) -> dict:
    return {
        "counterparts": report.counterparts,
        "place": _named(report.place),
        **_date("date", report.date),
        "when_text": report.when_text or None,
        "evidence": [_surface(sentence) for sentence in report.evidence.all()],
    }


def _mentioned(mentions: Iterable[Mention], kind: str) -> list[dict]:
    """One object for each record that is named, in the order of first mention, with every place where it is."""
    found: dict[Model, list[dict]] = {}
    for mention in mentions:
        record = getattr(mention, kind)
        if record:
            surface = _surface(mention) | {"office": mention.office or None, "inferred": mention.inferred}
            found.setdefault(record, []).append(surface)
    return [_named(record) | {"surfaces": surfaces} for record, surfaces in found.items()]


def _surface(fact) -> dict:
    return {"text": fact.text, "start": fact.start, "end": fact.end}


def _named(record: Model | None) -> dict | None:
    return {"slug": record.slug, "name_ar": record.name_ar, "name_en": record.name_en} if record else None


def _date(name: str, date: PartialDate | None) -> dict[str, str | None]:
    return {name: _iso(date), "date_precision": date.precision if date else "unknown"}


def _iso(date: PartialDate | None) -> str | None:
    return str(date) if date else None
