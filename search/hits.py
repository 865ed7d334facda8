"""Search matches → what a reader is shown of them: rows of the database, marked where they answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count, Model, Prefetch, Q, QuerySet

from archive.models import Article, Capture, Meeting, Mention, Official, Review

from . import syntax
from .highlight import (
    Mark,
    Segment,
    best_passages,
    contains_words,
    cut_segments,
    find_marks,
    join_segments,
    mark_span,
)
from .request import SearchRequest
from .search_indexes import PARAGRAPH, finding_names

ENTITIES = ("official", "organisation", "place")


@dataclass(frozen=True)
class Hit:
    """One result. `object`: its row, with what a list shows of it fetched. `matched_as`: the names it was found by."""

    type: str
    object: Model
    title: tuple[Segment, ...]
    passages: list[tuple[Segment, ...]]
    score: float
    matched_as: list[str]

    @property
    def url(self) -> str:
        return self.object.get_absolute_url()

    @cached_property
    def id(self) -> str:
        """Accession number of an article, number of a meeting, slug of an official."""
        if self.type == "article":
            return self.object.accession
        return self.object.slug if self.type == "official" else str(self.object.pk)

    @property
    def published(self) -> str:
        """ISO date cut to its precision; empty for the undated."""
        date = {"article": "published", "meeting": "date"}.get(self.type)
        return str(getattr(self.object, date) or "") if date else ""

    def as_json(self) -> dict:
        return {
            "type": self.type,
            "id": self.id,
            "url": self.url,
            "title": join_segments([self.title]),
            "published": self.published or None,
            "score": round(self.score, 4),
            "excerpt": join_segments(self.passages),
            "matched_as": self.matched_as,
        }


def load_hits(request: SearchRequest, matches: Sequence) -> list[Hit]:
    """Fetch the rows of `matches` in a fixed number of queries; what readers may no longer see is left out."""
    rows = ROWS[request.type]().in_bulk([match.pk for match in matches])
    return [_hit(request, rows[match.pk], match.score) for match in matches if match.pk in rows]


def articles() -> QuerySet:
    mentions = Mention.objects.select_related(*ENTITIES).prefetch_related(*(f"{kind}__names" for kind in ENTITIES))
    told = Count("reports__meeting", filter=~Q(reports__meeting__review=Review.REJECTED), distinct=True)
    captures = Capture.objects.only("article_id", "sha256", "url")
    return (
        Article.objects.published()
        .select_related("outlet", "agency")
        .prefetch_related(Prefetch("mentions", mentions), Prefetch("captures", captures), "topics", "reports__meeting")
        .annotate(meeting_count=told)
    )


def meetings() -> QuerySet:
    return Meeting.objects.shown().with_parties().prefetch_related("participants__names", "place__names")


def officials() -> QuerySet:
    return Official.objects.shown().with_coverage().prefetch_related("names", "posts")


ROWS = {"article": articles, "meeting": meetings, "official": officials}


def _hit(request: SearchRequest, row: Model, score: float) -> Hit:
    operands = [option for clause in request.parsed.wanted for option in clause.options]
    title, body, named = _texts(request.type, row)
    title_operands = [o.operand if isinstance(o, syntax.Field) and o.name == "title" else o for o in operands]
    title_marks = find_marks(title, title_operands, request.exact)
    body_marks = find_marks(body, operands, request.exact)
    answered = {mark.key for mark in (*title_marks, *body_marks)}
    name_marks, matched_as = [], []
    for key, operand in enumerate(operands):
        word, kind = _asked_of_names(operand, request.exact)
        if word is not None and (kind or key not in answered):
            marks, texts = _named_marks(body, word, kind, key, named)
            name_marks += marks
            matched_as += texts
    passages = best_passages(body, sorted([*body_marks, *name_marks], key=lambda mark: mark.start))
    names = sorted(dict.fromkeys(matched_as), key=len, reverse=True)
    return Hit(request.type, row, cut_segments(title, title_marks), passages, score, names)


@dataclass(frozen=True, slots=True)
class _Named:
    """A name that stands for `record` at `start`..`end` of the body, or, without them, beside it."""

    kind: str
    record: Model
    text: str = ""
    start: int = 0
    end: int = 0


def _texts(kind: str, row: Model) -> tuple[str, str, list[_Named]]:
    """The title and the text that is shown of a row, and the names in it."""
    if kind == "article":
        shown = [mention for mention in row.mentions.all() if not (mention.official and mention.official.is_proposed)]
        row.people = list(dict.fromkeys(mention.official for mention in shown if mention.official))
        return row.title, row.body, [_mention(mention) for mention in shown if not mention.inferred]
    if kind == "meeting":
        sentences = [sentence.text for report in row.shown_reports for sentence in report.evidence.all()]
        parties = [_Named("official", official) for official in row.participants.all()]
        places = [_Named("place", row.place)] if row.place else []
        return str(row), PARAGRAPH.join(sentences), [*parties, *places]
    return row.name, row.role, [_Named("official", row)]


def _mention(mention: Mention) -> _Named:
    kind = next(kind for kind in ENTITIES if getattr(mention, f"{kind}_id"))
    return _Named(kind, getattr(mention, kind), mention.text, mention.start, mention.end)


def _asked_of_names(operand: syntax.Operand, exact: bool) -> tuple[str | None, str]:
    """The words that `operand` asks of names, and of which kind of them; (None, "") where it asks none."""
    if isinstance(operand, syntax.Field) and operand.name in ENTITIES:
        return operand.operand.text, operand.name
    if isinstance(operand, syntax.Word) and not exact:
        return operand.text, ""
    return None, ""


def _named_marks(body: str, words: str, kind: str, key: int, named: Iterable[_Named]) -> tuple[list[Mark], list[str]]:
    """Where the records whose name holds `words` are named in the text, and by which names."""
    marks, texts, spelt = [], [], {}
    for name in named:
        if kind and name.kind != kind:
            continue
        if name.record not in spelt:
            spelt[name.record] = [form for form in finding_names(name.record) if contains_words(form, words)]
        if not spelt[name.record]:
            continue
        if name.text:
            marks += mark_span(body, name.start, name.end, key)
        texts.append(name.text or spelt[name.record][0])
    return marks, texts
