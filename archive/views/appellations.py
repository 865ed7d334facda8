"""How outlets call a person: ranks and epithets by outlet and year, and the sentences behind each count."""

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db.models import Count, F, QuerySet, Window
from django.db.models.functions import Greatest, Left, RowNumber, Substr
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language_bidi

from archive.models import Article, Mention, Official, Outlet
from archive.presentation.paging import page_links, page_of
from archive.presentation.passages import REACH, Passage, passage_of
from archive.presentation.timeline import Axis, Mark, marks_of

MOST_APPELLATIONS = 20
# Sentences shown with an appellation; its own page has all of them.
SAMPLE_QUOTES = 5


class Quote(NamedTuple):
    """A mention with the rank or epithet beside it, its article and its sentence."""

    mention: Mention
    passage: Passage


@dataclass
class Appellation:
    """A rank or epithet as written beside the name, counted in articles."""

    office: str
    article_count: int = 0
    outlets: Counter = field(default_factory=Counter)
    years: Counter = field(default_factory=Counter)
    marks: list[Mark] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)

    @property
    def outlet_counts(self) -> list[tuple[Outlet, int]]:
        """The outlets that write it, the most often first. (A template would look for a key in a Counter.)"""
        return self.outlets.most_common()


class Appellations(NamedTuple):
    """The commonest ones, the axis of their years (None where nothing is dated), and how many there are in all."""

    rows: list[Appellation]
    axis: Axis | None
    total: int


def appellations_of(official: Official) -> Appellations:
    """How published articles call the official. Costs three queries."""
    found = _count_appellations(official)
    rows = sorted(found.values(), key=lambda row: (-row.article_count, row.office))[:MOST_APPELLATIONS]
    years = [year for row in rows for year in row.years]
    axis = Axis(min(years), max(years), get_language_bidi()) if years else None
    for row in rows:
        row.marks = marks_of(axis, row.years) if axis else []
    for mention in _sample_mentions(official, [row.office for row in rows]):
        found[mention.office].quotes.append(_quote(mention))
    return Appellations(rows, axis, len(found))


def official_appellation(request: HttpRequest, slug: str) -> HttpResponse:
    """Every sentence in which published articles call the official by `?office=`."""
    official = get_object_or_404(Official.objects.shown(), slug=slug)
    office = request.GET.get("office", "")
    written = _written(official).filter(office=office) if office else Mention.objects.none()
    if not written.exists():
        raise Http404
    page = page_of(_with_stretch(written), request)
    return render(
        request,
        "archive/official_appellation.html",
        {
            "official": official,
            "office": office,
            "page": page,
            "page_links": page_links(page, request),
            "quotes": [_quote(mention) for mention in page],
        },
    )


def _written(official: Official) -> QuerySet:
    written = Mention.objects.filter(official=official, article__in=Article.objects.published())
    return written.exclude(office="").order_by(F("article__published").desc(nulls_last=True), "-article", "start")


def _count_appellations(official: Official) -> dict[str, Appellation]:
    year = Left("article__published", 4)
    grouped = _written(official).order_by().values_list("office", "article__outlet", year)
    rows = grouped.annotate(Count("article", distinct=True))
    outlets = Outlet.objects.in_bulk({outlet for _office, outlet, _year, _count in rows if outlet})
    found: dict[str, Appellation] = {}
    for office, outlet, year, count in rows:
        row = found.setdefault(office, Appellation(office))
        row.article_count += count
        row.outlets += Counter({outlets[outlet]: count} if outlet else {})
        row.years += Counter({int(year): count} if year else {})
    return found


def _sample_mentions(official: Official, offices: list[str]) -> QuerySet:
    order = (F("article__published").desc(nulls_last=True), F("article").desc(), F("start").asc())
    number = Window(RowNumber(), partition_by="office", order_by=order)
    return (
        _with_stretch(_written(official).filter(office__in=offices))
        .annotate(number=number)
        .filter(number__lte=SAMPLE_QUOTES)
    )


def _with_stretch(mentions: QuerySet) -> QuerySet:
    """Mentions with the text round them (`stretch`, from `first` of the body) and without the rest of the body."""
    first = Greatest(F("start") - REACH, 0)
    # Substr counts from one.
    stretch = Substr("article__body", first + 1, F("end") - first + REACH)
    return mentions.select_related("article__outlet").defer("article__body").annotate(first=first, stretch=stretch)


def _quote(mention: Mention) -> Quote:
    start, end = mention.start - mention.first, mention.end - mention.first
    return Quote(mention, passage_of(mention.stretch, start, end, is_cut=mention.first > 0))
