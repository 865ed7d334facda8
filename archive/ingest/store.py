"""Readings → rows. Software suggests, an editor decides: what an editor decided is never written over."""

from collections.abc import Iterable, Iterator

from archive.models import (
    AccessionCounter,
    Article,
    Capture,
    Mention,
    Official,
    Organisation,
    Outlet,
    Place,
    Version,
)

from .accounts import settle_story, write_reports
from .clusters import join_story
from .facts import RawCapture, Reading
from .proposals import Proposals


def add_article(reading: Reading, text_sha256: str, status: str, proposals: Proposals, source_url: str = "") -> Article:
    """Create the article of a reading, with its mentions and the meetings it suggests. Call inside a transaction."""
    article = Article.objects.create(
        number=AccessionCounter.take(),
        title=reading.title,
        title_derived=reading.title_derived,
        body=reading.body,
        subheadings=list(reading.subheadings),
        language=reading.language,
        outlet=_outlet(reading.outlet),
        agency=_outlet(reading.agency),
        byline=reading.byline,
        published=reading.published,
        published_text=reading.published_text,
        source_url=source_url,
        status=status,
        text_sha256=text_sha256,
    )
    write_facts(article, reading, proposals)
    return article


def add_capture(article: Article, capture: RawCapture, furniture: Iterable[str]) -> Capture:
    """Keep the bytes of a capture with the article they belong to."""
    return Capture.objects.create(
        article=article,
        file_name=capture.file.rsplit("/", 1)[-1],
        record=capture.record,
        sha256=capture.sha256,
        media_type=capture.media_type,
        encoding=capture.encoding,
        url=capture.url,
        captured_at=capture.captured_at,
        content=capture.content,
        furniture=list(furniture),
    )


def add_version(article: Article, capture: Capture, reading: Reading) -> Version:
    """Keep another text of the same page beside the one that is shown."""
    number = 1 + max(article.versions.values_list("number", flat=True), default=1)
    return Version.objects.create(
        article=article, capture=capture, number=number,
        title=reading.title, title_derived=reading.title_derived, body=reading.body,
    )  # fmt: skip


def keep_first_text(article: Article, capture: Capture | None) -> Version:
    """Keep the text that is shown as version 1, before an editor shows another in its place."""
    return Version.objects.create(
        article=article, capture=capture, number=1,
        title=article.title, title_derived=article.title_derived, body=article.body,
    )  # fmt: skip


def write_facts(article: Article, reading: Reading, proposals: Proposals) -> None:
    """Make the article's mentions, story and reports of meetings those of `reading`. Call inside a transaction.

    People with an office who are in no record are proposed. An article that is in a story stays in it.
    """
    _replace_mentions(article, reading, proposals)
    brought_together = join_story(article)
    write_reports(article, reading.meetings)
    if brought_together:
        settle_story(article)


def _replace_mentions(article: Article, reading: Reading, proposals: Proposals) -> None:
    proposed = set(article.mentions.filter(official__is_proposed=True).values_list("official", flat=True))
    article.mentions.all().delete()
    rows = [*_proposed_mentions(article, reading, proposals)]
    for model, field, mentions in (
        (Official, "official_id", reading.officials),
        (Organisation, "organisation_id", reading.organisations),
        (Place, "place_id", reading.places),
    ):
        keys = dict(model.objects.filter(slug__in={mention.slug for mention in mentions}).values_list("slug", "pk"))
        rows += [
            Mention(
                article=article,
                start=mention.surface.start,
                end=mention.surface.end,
                text=mention.surface.text,
                office=mention.office,
                inferred=mention.inferred,
                **{field: keys[mention.slug]},
            )
            for mention in mentions
        ]
    Mention.objects.bulk_create(rows)
    if proposed:
        Official.objects.proposed().filter(pk__in=proposed, mentions=None).delete()


def _proposed_mentions(article: Article, reading: Reading, proposals: Proposals) -> Iterator[Mention]:
    for person in reading.unknown_people:
        official = proposals.find(person)
        if official:
            surface = person.surface
            yield Mention(
                article=article, official=official, office=person.title,
                start=surface.start, end=surface.end, text=surface.text,
            )  # fmt: skip


def _outlet(slug: str | None) -> Outlet | None:
    return Outlet.objects.get(slug=slug) if slug else None
