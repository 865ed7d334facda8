"""Articles: the list, the reading page with its facts, and the capture behind it."""

from collections import Counter

from django.db.models import Prefetch, prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from archive.citation.citation import cite_article
from archive.citation.styles import references
from archive.models import Article, Capture, Meeting, Mention, Report
from archive.presentation.differences import compare_texts
from archive.presentation.metadata import meta_tags, structured_data
from archive.presentation.paging import page_links, page_of
from archive.presentation.people import appellations_of
from archive.presentation.reading import Paragraph, Span, cut_body
from archive.presentation.spots import named_by_kind

from .listing import article_entries


def article_list(request: HttpRequest) -> HttpResponse:
    page = page_of(article_entries(Article.objects.published().newest_first()), request)
    return render(request, "archive/article_list.html", {"page": page, "page_links": page_links(page, request)})


def article(request: HttpRequest, pk: int) -> HttpResponse:
    captures = Prefetch("captures", Capture.objects.defer("content"))
    readable = Article.objects.published().select_related("outlet", "agency").prefetch_related("topics", captures)
    row = get_object_or_404(readable, pk=pk)
    reports = _reports_in(row)
    mentions = _mentions_in(row)
    paragraphs = _paragraphs(row, reports, mentions)
    named = named_by_kind(mentions, paragraphs)
    people, places = ([entry.record for entry in named[kind]] for kind in ("official", "place"))
    citation = cite_article(row, request.build_absolute_uri(row.get_absolute_url()))
    return render(
        request,
        "archive/article.html",
        {
            "article": row,
            "paragraphs": paragraphs,
            "named": named,
            "reports": reports,
            "appellations": appellations_of(mentions),
            "tellings": _tellings(row),
            "references": references(row, request.build_absolute_uri),
            "meta_tags": meta_tags(citation),
            "structured_data": structured_data(citation, row, people, places),
        },
    )


def article_compare(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    """Two articles that tell one story, sentence by sentence."""
    readable = Article.objects.published().exclude(story=None).select_related("outlet", "agency")
    one = get_object_or_404(readable, pk=pk)
    another = get_object_or_404(readable.exclude(pk=pk), pk=other, story=one.story_id)
    sentences = compare_texts(one.body, another.body)
    return render(request, "archive/article_compare.html", {"sides": [one, another], "sentences": sentences})


def article_capture(request: HttpRequest, pk: int) -> HttpResponse:
    """The capture as text, whatever its type was: a page of someone else's is never run here."""
    # Asked of the article: the key of a relation is not checked for numbers that the database cannot hold.
    capture = get_object_or_404(Article.objects.published().only("pk"), pk=pk).captures.first()
    if capture is None:
        raise Http404
    return HttpResponse(capture.text, content_type="text/plain; charset=utf-8")


def _tellings(row: Article) -> list[Article]:
    """The other published articles that tell the same story, in the order of their accession."""
    if row.story_id is None:
        return []
    others = Article.objects.published().filter(story=row.story_id).exclude(pk=row.pk)
    return list(others.defer("body").select_related("outlet", "agency").order_by("number"))


def _reports_in(row: Article) -> list[Report]:
    """The article's reports of shown meetings; each meeting comes with its parties."""
    meetings = Meeting.objects.shown().with_parties().filter(reports__article=row)
    reports = []
    for meeting in meetings:
        for report in meeting.shown_reports:
            report.meeting = meeting
            reports += [report] if report.article_id == row.pk else []
    prefetch_related_objects(reports, "place")
    return sorted(reports, key=_place_in_text)


def _place_in_text(report: Report) -> tuple[int, int]:
    return min((sentence.start for sentence in report.evidence.all()), default=0), report.pk


def _mentions_in(row: Article) -> list[Mention]:
    mentions = row.mentions.select_related("official", "organisation", "place")
    return list(mentions.exclude(official__is_proposed=True))


def _paragraphs(row: Article, reports: list[Report], mentions: list[Mention]) -> list[Paragraph]:
    sentences = [sentence for report in reports for sentence in report.evidence.all()]
    evidence = [Span(fact.start, fact.end, fact.pk) for fact in sentences if _stands(row, fact)]
    named = [Span(mention.start, mention.end, mention) for mention in _marked(mentions) if _stands(row, mention)]
    return cut_body(row.body, evidence, named, row.subheadings)


def _marked(mentions: list[Mention]) -> list[Mention]:
    """The mentions of one thing each: `المسؤولان الأمريكيان` cannot lead to two pages."""
    shared = Counter((mention.start, mention.end) for mention in mentions)
    return [mention for mention in mentions if shared[mention.start, mention.end] == 1]


def _stands(row: Article, fact) -> bool:
    """Whether the fact's words still stand at its offsets; otherwise the page would light the wrong ones."""
    return row.body[fact.start : fact.end] == fact.text
