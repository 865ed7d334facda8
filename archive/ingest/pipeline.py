"""Captures → the record. With `store`, the only bulk writer to the models; the rule modules know none of them."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from archive.arabic.words import split_words
from archive.models import AccessionCounter, Article, Capture, Outlet, Status, Version

from .clusters import find_tellings, first_telling, telling_of
from .facts import RawCapture, Reading, Rejection, UnreadableCapture
from .gazetteer import Gazetteer
from .known import known_names
from .proposals import Proposals
from .readers import read_captures
from .reading import read_capture, read_pasted
from .rehearsal import Rehearsal, label_of
from .store import add_article, add_capture, add_version, keep_first_text, write_facts
from .stories import is_same_story, read_telling

# Captures: some seconds of work, which is how long an editor may wait for the database. The index is written once a
# batch: with batches of 50 an import takes nearly half as long again.
BATCH = 200
BATCH_BYTES = 20_000_000  # of captures that are held at once, beyond the last
OUTCOMES = ("new", "unchanged", "changed", "duplicate", "rejected")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one capture. `reading` is None for a rejected one, `error` empty for all others."""

    file: str
    record: int | None
    sha256: str
    outcome: str
    reading: Reading | None = None
    error: str = ""
    warnings: tuple[str, ...] = ()
    near_duplicate_of: str | None = None


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """`outlet`: slug for captures that do not name theirs; `strict`: a warning is an error.

    `readings`: also read again what is known already, which takes nearly all of the time, to tell what is in it.
    """

    outlet: str | None = None
    status: str = Status.PUBLISHED
    dry_run: bool = False
    strict: bool = False
    readings: bool = False


def import_paths(paths: Iterable[Path], names: Gazetteer, options: ImportOptions) -> Iterator[Outcome]:
    """Import every capture under `paths`; return what became of them, one by one, each when it is committed.

    A bad capture is `rejected` and stops nothing. With `dry_run` nothing is written.
    Raises Outlet.DoesNotExist when `options.outlet` is unknown, before anything is read.
    """
    if options.outlet:
        Outlet.objects.get(slug=options.outlet)
    items = (item for path in paths for item in read_captures(Path(path)))
    return _take_all(items, _Importer(names, options))


def _take_all(items: Iterator[RawCapture | Rejection], importer: "_Importer") -> Iterator[Outcome]:
    """Take items in batches of one transaction, so that the index is written once a batch and not once a capture."""
    for batch in _batches(items):
        with nullcontext() if importer.options.dry_run else transaction.atomic():
            outcomes = [importer.take(item) for item in batch]
        yield from outcomes


def _batches(items: Iterator[RawCapture | Rejection]) -> Iterator[list[RawCapture | Rejection]]:
    batch, size = [], 0
    for item in items:
        batch.append(item)
        size += len(item.content) if isinstance(item, RawCapture) else 0
        if len(batch) == BATCH or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


@transaction.atomic
def read_again(article: Article) -> None:
    """Save an article whose text an editor wrote or changed, with the facts that the text now tells.

    A derived title is derived anew. Raises UnreadableCapture for a body without words.
    """
    title = "" if article.title_derived else article.title
    reading = read_pasted(title, article.body, article.published, known_names())
    article.title, article.title_derived = reading.title, reading.title_derived
    article.body, article.subheadings = reading.body, list(reading.subheadings)
    article.text_sha256 = text_digest(reading.body)
    article.number = article.number or AccessionCounter.take()
    article.save()
    write_facts(article, reading, Proposals())


@transaction.atomic
def show_version(version: Version) -> None:
    """Show a version as the text of its article; the first text becomes version 1. What the text tells is read anew."""
    article = version.article
    if not article.versions.filter(number=1).exists():
        later = article.versions.exclude(capture=None).values("capture")
        keep_first_text(article, article.captures.exclude(pk__in=later).first())
    article.title, article.title_derived, article.body = version.title, version.title_derived, version.body
    read_again(article)


class _Importer:
    """One run: the names it links to, whom it proposed, and the file in which each article was met first."""

    def __init__(self, names: Gazetteer, options: ImportOptions):
        self.names = names
        self.options = options
        self.proposals = Proposals()
        self.rehearsal = Rehearsal()
        self.files: dict[int, str] = {}

    def take(self, item: RawCapture | Rejection) -> Outcome:
        if isinstance(item, Rejection):
            return Outcome(item.file, item.record, "", "rejected", error=item.error)
        known = Capture.objects.filter(sha256=item.sha256).defer("content").select_related("article").first()
        if known and not (self.options.readings or self.options.strict):
            first_told = self._first_told(known.article, label_of(item), known)
            return Outcome(
                item.file, item.record, item.sha256, "unchanged", warnings=item.warnings, near_duplicate_of=first_told
            )
        try:
            reading = read_capture(item, self.names, self.options.outlet)
        except UnreadableCapture as error:
            return Outcome(item.file, item.record, item.sha256, "rejected", error=str(error))
        warnings = tuple(dict.fromkeys((*item.warnings, *reading.warnings, *_unknown_outlet(item, reading))))
        if self.options.strict and warnings:
            return Outcome(item.file, item.record, item.sha256, "rejected", error="; ".join(warnings))
        if known:
            outcome, first_told = "unchanged", self._first_told(known.article, label_of(item), known)
        else:
            outcome, first_told = self._settle(item, reading)
        return Outcome(
            item.file, item.record, item.sha256, outcome, reading, warnings=warnings, near_duplicate_of=first_told
        )

    def _settle(self, capture: RawCapture, reading: Reading) -> tuple[str, str | None]:
        """Decide what a capture that is not known is to the record and, unless this is a dry run, write it.

        Returns the outcome, and where the same story was told before.
        """
        digest = text_digest(reading.body)
        at_url = Article.objects.filter(source_url=capture.url).first() if capture.url else None
        same_text = at_url or Article.objects.filter(text_sha256=digest).first()
        outcome = _classify(at_url, same_text, digest)
        if self.options.dry_run:
            return self._rehearse(capture, reading, digest, outcome, same_text)
        article, row = self._write(outcome, same_text, capture, reading, digest)
        if outcome == "changed" and not tells_story_of(reading, article):
            return outcome, None
        return outcome, self._first_told(article, label_of(capture), row)

    def _rehearse(
        self, capture: RawCapture, reading: Reading, digest: str, outcome: str, article: Article | None
    ) -> tuple[str, str | None]:
        """What `_settle` returns, without writing: what this run has met stands beside what the record holds."""
        telling = read_telling(reading.title, reading.body, reading.published)
        if article is None:
            first = [first_telling(other) for other in find_tellings(telling)]
            tellings = [self.files.get(other.pk) or other.accession for other in first]
            return self.rehearsal.take(capture, digest, telling, tellings)
        if outcome == "changed" and not tells_story_of(reading, article):
            return outcome, None
        return outcome, self._first_told(article, label_of(capture), None)

    def _first_told(self, article: Article, label: str, row: Capture | None) -> str | None:
        """The file of this run that told the article's story first, else the accession number of who did.

        None for the very capture by which the story came in, as `row` of `article`.
        """
        first = first_telling(article)
        met = self.files.get(first.pk)
        self.files.setdefault(article.pk, label)
        brought_it = first == article and row is not None and row == article.captures.defer("content").first()
        if met is None and brought_it:
            return None
        return met or first.accession

    @transaction.atomic
    def _write(
        self, outcome: str, article: Article | None, capture: RawCapture, reading: Reading, digest: str
    ) -> tuple[Article, Capture]:
        if article is None:
            article = add_article(reading, digest, self.options.status, self.proposals, capture.url)
        row = add_capture(article, capture, reading.furniture)
        if outcome == "changed":
            add_version(article, row, reading)
        return article, row


def _unknown_outlet(capture: RawCapture, reading: Reading) -> tuple[str, ...]:
    """What to say of an outlet that a capture names and the record does not know: its article is kept without one."""
    name = capture.declared.outlet
    return (f"outlet not in the authority data: {name}",) if name and not reading.outlet else ()


def _classify(at_url: Article | None, same_text: Article | None, digest: str) -> str:
    """A page that is met again with a text that it had, now or before, is unchanged, whatever its furniture is."""
    if at_url:
        return "unchanged" if digest in texts_of(at_url) else "changed"
    return "duplicate" if same_text else "new"


def texts_of(article: Article) -> set[str]:
    """The digests of the text that is shown and of the versions beside it."""
    return {article.text_sha256, *map(text_digest, article.versions.values_list("body", flat=True))}


def tells_story_of(reading: Reading, article: Article) -> bool:
    """Whether a reading tells the story of an article almost word for word."""
    return is_same_story(read_telling(reading.title, reading.body, reading.published), telling_of(article))


def text_digest(body: str) -> str:
    """SHA-256 of the folded words of a body: equal for two copies that differ in marks, spacing or punctuation."""
    return hashlib.sha256(" ".join(word.folded for word in split_words(body)).encode()).hexdigest()
