"""The meetings of one reading → the article's reports. What an editor decided is never written over."""

from archive.models import Article, Evidence, Meeting, Official, Place, Report

from .facts import MeetingFact
from .reasons import word_of_meeting
from .settling import Trace, settle, trace_of
from .testimony import fold_sentence


def write_reports(article: Article, facts: tuple[MeetingFact, ...]) -> None:
    """Make the article's reports those of `facts`, each with the meeting it tells of. Call inside a transaction.

    Reports of meetings that an editor decided on stay as they are; only their evidence moves along with the text.
    """
    reports = list(article.reports.select_related("meeting", "article").prefetch_related("participants", "evidence"))
    known = _match(reports, facts)
    traces: list[Trace] = []
    for report in reports:
        if report.meeting.is_decided:
            _move_evidence(report, article.body)
        else:
            traces.append(trace_of(report))
            if report not in known.values():
                report.delete()
    for place, fact in enumerate(facts):
        report = known.get(place)
        if report is None or not report.meeting.is_decided:
            traces.append(_write_report(report or _new_report(article, fact), fact))
    settle(traces)


def settle_story(article: Article) -> None:
    """Settle the reports of every article that tells the same story: as copies they tell of the same meetings."""
    if article.story_id:
        reports = Report.objects.filter(article__story=article.story_id).exclude(article=article)
        settle(trace_of(report) for report in reports.select_related("article").prefetch_related("participants"))


def _match(reports: list[Report], facts: tuple[MeetingFact, ...]) -> dict[int, Report]:
    """The place of each fact that the article told before → its report; the likest first."""
    graded = [
        (likeness, -place, -number)
        for place, fact in enumerate(facts)
        for number, report in enumerate(reports)
        if (likeness := _likeness(report, fact)) is not None
    ]
    known: dict[int, Report] = {}
    for _grade, place, number in sorted(graded, reverse=True):
        if -place not in known and reports[-number] not in known.values():
            known[-place] = reports[-number]
    return known


def _likeness(report: Report, fact: MeetingFact) -> tuple | None:
    parties = {official.slug for official in report.participants.all()}
    sentences = {fold_sentence(sentence.text) for sentence in report.evidence.all()}
    same_parties = parties == set(fact.participants)
    same_sentence = not sentences.isdisjoint(fold_sentence(sentence.text) for sentence in fact.evidence)
    if (report.kind == "call") != (fact.kind == "call"):
        return None
    if not same_parties and not (same_sentence and parties & set(fact.participants)):
        return None
    return same_sentence, same_parties, report.meeting.is_decided, report.state == fact.state, report.date == fact.date


def _new_report(article: Article, fact: MeetingFact) -> Report:
    """A report in a meeting of its own, until it is settled."""
    meeting = Meeting.objects.create(kind=fact.kind, state=fact.state, place=_place(fact), date=fact.date)
    meeting.participants.set(Official.objects.filter(slug__in=fact.participants))
    return Report(meeting=meeting, article=article)


def _write_report(report: Report, fact: MeetingFact) -> Trace:
    report.kind, report.state, report.place = fact.kind, fact.state, _place(fact)
    report.date, report.when_text, report.relative = fact.date, fact.when_text, fact.relative
    report.counterparts = list(fact.counterparts)
    report.reason = word_of_meeting(fact)
    report.save()
    report.participants.set(Official.objects.filter(slug__in=fact.participants))
    report.evidence.all().delete()
    Evidence.objects.bulk_create(
        Evidence(report=report, start=sentence.start, end=sentence.end, text=sentence.text)
        for sentence in fact.evidence
    )
    return trace_of(Report.objects.get(pk=report.pk))


def _place(fact: MeetingFact) -> Place | None:
    return Place.objects.get(slug=fact.place) if fact.place else None


def _move_evidence(report: Report, body: str) -> None:
    """Point each sentence at where it stands now; one that the text no longer holds is dropped."""
    for evidence in report.evidence.all():
        start = body.find(evidence.text)
        if start < 0:
            evidence.delete()
        elif start != evidence.start:
            evidence.start, evidence.end = start, start + len(evidence.text)
            evidence.save()
