"""Readings → rows. Software suggests, an editor decides: what an editor decided is never written over."""

from collections.abc import Iterable

from archive.models import (
    AccessionCounter,
    Article,
    Capture,
    Evidence,
    Meeting,
    Mention,
    Official,
    Organisation,
    Outlet,
    Place,
    Report,
    Review,
    Version,
)

from .facts import MeetingFact, RawCapture, Reading


def add_article(reading: Reading, text_sha256: str, status: str, source_url: str = "") -> Article:
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
    write_facts(article, reading)
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
    number = 2 + article.versions.count()
    return Version.objects.create(
        article=article, capture=capture, number=number, title=reading.title, body=reading.body
    )


def write_facts(article: Article, reading: Reading) -> None:
    """Make the article's mentions and suggested meetings those of `reading`. Call inside a transaction.

    Meetings that an editor decided on stay as they are; only their evidence moves along with the text.
    """
    _replace_mentions(article, reading)
    told: set[int] = set()
    for fact in reading.meetings:
        told.add(_write_meeting(article, fact, told).pk)
    _drop_untold(article, told)


def _replace_mentions(article: Article, reading: Reading) -> None:
    article.mentions.all().delete()
    rows = []
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


def _write_meeting(article: Article, fact: MeetingFact, told: set[int]) -> Meeting:
    """Add the article's report to the meeting that `fact` tells of; suggest the meeting if it is not known yet."""
    participants = list(Official.objects.filter(slug__in=fact.participants))
    place = Place.objects.filter(slug=fact.place).first() if fact.place else None
    meeting = _same_meeting(article, participants, place, fact, told)
    if meeting is None:
        meeting = Meeting.objects.create(kind=fact.kind, state=fact.state, place=place, date=fact.date)
        meeting.participants.set(participants)
    elif meeting.review == Review.SUGGESTED and not meeting.reports.exclude(article=article).exists():
        meeting.kind, meeting.state, meeting.place, meeting.date = fact.kind, fact.state, place, fact.date
        meeting.save()
    _write_report(article, meeting, place, fact)
    return meeting


def _same_meeting(
    article: Article, participants: list[Official], place: Place | None, fact: MeetingFact, told: set[int]
) -> Meeting | None:
    """The meeting of these very people that this article told before, or that another dates to the same day there."""
    parties = {official.pk for official in participants}
    of_kind = Meeting.objects.filter(kind=fact.kind).exclude(pk__in=told).prefetch_related("participants")
    told_here = of_kind.filter(reports__article=article)
    candidates = [*told_here.filter(state=fact.state), *told_here.exclude(state=fact.state)]
    if fact.date:
        same_day = of_kind.filter(date__startswith=str(fact.date.day))
        candidates += same_day.filter(place=place) if place else same_day
    same = (meeting for meeting in candidates if {official.pk for official in meeting.participants.all()} == parties)
    return next(same, None)


def _write_report(article: Article, meeting: Meeting, place: Place | None, fact: MeetingFact) -> None:
    report = Report.objects.filter(meeting=meeting, article=article).first() or Report(meeting=meeting, article=article)
    if report.pk and meeting.review != Review.SUGGESTED:
        _move_evidence(report, article.body)
        return
    report.counterparts = list(fact.counterparts)
    report.place, report.date, report.when_text, report.state = place, fact.date, fact.when_text, fact.state
    report.save()
    report.evidence.all().delete()
    Evidence.objects.bulk_create(
        Evidence(report=report, start=sentence.start, end=sentence.end, text=sentence.text)
        for sentence in fact.evidence
    )


def _drop_untold(article: Article, told: set[int]) -> None:
    """Withdraw the reports of meetings that the article no longer tells of, and suggestions that nothing tells of."""
    for report in article.reports.exclude(meeting__in=told).select_related("meeting"):
        meeting = report.meeting
        if meeting.review != Review.SUGGESTED:
            _move_evidence(report, article.body)
            continue
        report.delete()
        if not meeting.record_source and not meeting.reports.exists():
            meeting.delete()


def _move_evidence(report: Report, body: str) -> None:
    """Point each sentence at where it stands now; one that the text no longer holds is dropped."""
    for evidence in report.evidence.all():
        start = body.find(evidence.text)
        if start < 0:
            evidence.delete()
        elif start != evidence.start:
            evidence.start, evidence.end = start, start + len(evidence.text)
            evidence.save()


def _outlet(slug: str | None) -> Outlet | None:
    return Outlet.objects.get(slug=slug) if slug else None
