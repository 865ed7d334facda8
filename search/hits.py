"""Search matches → what a reader is shown of them: rows of the database, marked where they answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import unescape

from django.db.models import Count, Model, Prefetch, Q, QuerySet

from archive.models import Article, Capture, Meeting, Mention, Official, Review
from archive.presentation.parties import name_parties

from . import syntax
from .highlight import (
    Segment,
    best_passages,
    contains_words,
    cut_segments,
    find_marks,
    join_segments,
    mark_span,
)
from .names import Run
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
    def is_marked(self) -> bool:
        """Whether the title has a word that answers."""
        return any(segment.marked for segment in self.title)

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


def texts_of(kind: str, row: Model) -> tuple[str, str]:
    """The title and the text that is shown of a row of ROWS."""
    return _texts(kind, row)[:2]


ROWS = {"article": articles, "meeting": meetings, "official": officials}


def _hit(request: SearchRequest, row: Model, score: float) -> Hit:
    operands = [option for clause in request.parsed.wanted for option in clause.options]
    title, body, named = _texts(request.type, row)
    title_operands = [o.operand if isinstance(o, syntax.Field) and o.name == "title" else o for o in operands]
    title_marks = find_marks(title, title_operands, request.exact)
    body_marks = find_marks(body, operands, request.exact)
    answered = {mark.key for mark in (*title_marks, *body_marks)}
    matched_as = []
    for key, name, spelling in _names_that_answer(request, operands, answered, named):
        if name.text:
            body_marks += mark_span(body, name.start, name.end, key)
        elif request.type == "meeting" and name.record.name in title:
            start = title.index(name.record.name)
            title_marks += mark_span(title, start, start + len(name.record.name), key)
        matched_as.append(name.text or spelling)
    passages = best_passages(body, sorted(body_marks, key=lambda mark: mark.start))
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
        # Names are escaped for a page there; here they are text.
        return unescape(name_parties(row)), PARAGRAPH.join(sentences), [*parties, *places]
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


def _names_that_answer(
    request: SearchRequest, operands: Sequence[syntax.Operand], answered: set[int], named: Sequence[_Named]
) -> Iterator[tuple[int, _Named, str]]:
    """Yield (operand, name, listed spelling) of the names by which the row answers what its words do not."""
    together = {option for run in request.named.runs for c in _clauses(request, run) for option in c.options}
    for key, operand in enumerate(operands):
        words, kind = _asked_of_names(operand, request.exact)
        if words is None or (not kind and (key in answered or operand in together)):
            continue
        spelt = {person.slug: person.spelling for person in request.named.words.get(operand, ())}
        listed = {name.record: _spelling_with(name.record, words) for name in named}
        for name in named:
            spelling = listed[name.record] or (name.kind == "official" and spelt.get(name.record.slug))
            if spelling and kind in ("", name.kind):
                yield key, name, spelling
    for run in request.named.runs:
        keys = [operands.index(clause.options[0]) for clause in _clauses(request, run)]
        spelt = {person.slug: person.spelling for person in run.people}
        for name in named:
            if name.kind == "official" and name.record.slug in spelt and not answered.issuperset(keys):
                yield keys[0], name, spelt[name.record.slug]


def _clauses(request: SearchRequest, run: Run) -> tuple[syntax.Clause, ...]:
    return request.parsed.clauses[run.start : run.end]


def _spelling_with(record: Model, words: str) -> str:
    """The first listed spelling by which `words` find the record, if any."""
    return next((form for form in finding_names(record) if contains_words(form, words)), "")
