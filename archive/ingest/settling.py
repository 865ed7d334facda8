"""Reports → meetings of the register, again wherever one is added, changed or withdrawn.

Which reports are one meeting is decided by `register` over all that could be: the reports that lead to one another by
people and days, by story or by the meeting they are in. Meetings that an editor decided on keep what they say.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Prefetch, Q

from archive.models import Meeting, Official, Place, Report, Review
from archive.partialdate import PartialDate

from .likeness import DAYS_APART, DAYS_OF_DOUBT
from .register import Group, choose_entry, group_accounts
from .testimony import Account, Anchor, Spot, fold_sentence

AFTER_ALL = "~"  # sorts after every character of an ISO date


@dataclass(frozen=True, slots=True)
class Trace:
    """Where a report stands or stood: what leads to the reports that may tell of the same meeting."""

    meeting: int | None
    participants: frozenset[int]
    date: PartialDate | None
    story: int | None = None

    def leads_to(self, other: "Trace") -> bool:
        if (self.meeting and self.meeting == other.meeting) or (self.story and self.story == other.story):
            return True
        same = self.participants == other.participants or len(self.participants & other.participants) > 1
        return same and bool(self.date and other.date) and _days_between(self.date, other.date) <= DAYS_APART


def trace_of(report: Report) -> Trace:
    people = frozenset(official.pk for official in report.participants.all())
    return Trace(report.meeting_id, people, report.date, report.article.story_id)


def settle(traces: Iterable[Trace]) -> None:
    """Put the reports near `traces` with the meetings they tell of. Call inside a transaction."""
    waiting = list(traces)
    while waiting:
        reports = _reports_near(waiting[0])
        reached = [waiting[0], *map(trace_of, reports)]
        _settle(reports, reached)
        waiting = [trace for trace in waiting if trace not in reached]


def settle_record(meeting: Meeting) -> None:
    """Settle the reports of the people of an entry of the official record, around its days."""
    if meeting.date is None:
        return
    people = frozenset(meeting.participants.values_list("pk", flat=True))
    first, last = meeting.date.first_day, (meeting.date_end or meeting.date).last_day
    days = range(-DAYS_OF_DOUBT, (last - first).days + DAYS_OF_DOUBT + 1)
    settle(Trace(meeting.pk, people, PartialDate(_shift(first, number))) for number in days)


def _reports_near(trace: Trace) -> list[Report]:
    """Every report that `trace` leads to, over any number of others."""
    found: dict[int, Report] = {}
    frontier = [trace]
    while frontier:
        rows = Report.objects.filter(_around(frontier)).exclude(pk__in=found).distinct()
        rows = rows.select_related("article", "place", "meeting").prefetch_related("participants").order_by("pk")
        new = [row for row in rows.defer("article__body") if any(near.leads_to(trace_of(row)) for near in frontier)]
        found.update((row.pk, row) for row in new)
        frontier = [trace_of(row) for row in new]
    return [found[key] for key in sorted(found)]


def _around(traces: list[Trace]) -> Q:
    near = Q(meeting__in={trace.meeting for trace in traces if trace.meeting})
    near |= Q(article__story__in={trace.story for trace in traces if trace.story})
    for trace in traces:
        if trace.date:
            near |= Q(participants__in=trace.participants) & _within("date", trace.date, trace.date, DAYS_APART)
    return near


def _within(field: str, first: PartialDate, last: PartialDate, days: int) -> Q:
    low, high = _shift(first.first_day, -days), _shift(last.last_day, days)
    # A month begins before its first day, as texts go: 2020-06 < 2020-06-01.
    return Q(**{f"{field}__gte": low[:4], f"{field}__lte": high + AFTER_ALL}) & (
        Q(**{f"{field}__gte": low}) | Q(**{f"{field}__in": (low[:4], low[:7])})
    )


def _shift(day, days: int) -> str:
    return (day + timedelta(days=days)).isoformat()


def _days_between(one: PartialDate, other: PartialDate) -> int:
    return max(0, (other.first_day - one.last_day).days, (one.first_day - other.last_day).days)


def _settle(reports: list[Report], traces: list[Trace]) -> None:
    anchored = _anchored_meetings(reports, traces)
    floating = {report.pk: report for report in reports if not report.meeting.is_decided}
    anchors = [_anchor(meeting, floating) for meeting in anchored]
    groups = group_accounts(map(_account, floating.values()), anchors)
    kept = {meeting.pk: meeting for meeting in anchored}
    before = {report.meeting_id for report in floating.values()} | {trace.meeting for trace in traces}
    free = {report.meeting_id: report.meeting for report in floating.values() if report.meeting_id not in kept}
    for group, meeting in _with_meetings([group for group in groups if not group.anchor], floating, free):
        _move([floating[account.key] for account in group.accounts], meeting.pk)
        _write_entry(meeting, group)
    # Last, when what no longer agrees with them has left.
    for group in groups:
        if group.anchor:
            _move([floating[account.key] for account in group.accounts if account.key in floating], group.anchor.key)
    for meeting in Meeting.objects.filter(pk__in=before - kept.keys() - {None}, reports=None):
        if not meeting.is_decided and not meeting.record_source:
            meeting.delete()


def _anchored_meetings(reports: list[Report], traces: list[Trace]) -> list[Meeting]:
    """The meetings that stay as they are: decided, or of the official record, and near what is settled."""
    near = Q(pk__in={report.meeting_id for report in reports})
    for trace in traces:
        if trace.date:
            ends = Q(date_end__gte=_shift(trace.date.first_day, -DAYS_OF_DOUBT)) & Q(
                date__lte=_shift(trace.date.last_day, DAYS_OF_DOUBT) + AFTER_ALL
            )
            near |= Q(participants__in=trace.participants) & (
                ends | _within("date", trace.date, trace.date, DAYS_OF_DOUBT)
            )
    stands = ~Q(review=Review.SUGGESTED) | Q(edited=True) | ~Q(record_source="")
    told = Report.objects.select_related("article", "place").prefetch_related("participants", "evidence")
    rows = Meeting.objects.filter(near & stands).distinct().select_related("place").order_by("pk")
    return list(rows.prefetch_related("participants", Prefetch("reports", told.order_by("article__text_sha256"))))


def _with_meetings(groups: list[Group], floating: dict, free: dict[int, Meeting]) -> list[tuple[Group, Meeting]]:
    """Each group with the meeting most of its reports are in, so that addresses stay; the others get a new one."""
    taken: dict[int, Meeting] = {}
    for number, group in sorted(enumerate(groups), key=lambda item: -len(item[1].accounts)):
        reports = [floating[account.key] for account in group.accounts]
        counts = Counter(report.meeting_id for report in reports if report.meeting_id in free)
        articles = {report.article_id for report in reports}
        own = {report.pk for report in reports}
        for key in sorted(counts, key=lambda key: (-counts[key], key)):
            # A report of the same article that has not left yet would stand in the way.
            blocked = any(
                other.meeting_id == key and other.article_id in articles and other.pk not in own
                for other in floating.values()
            )
            if not blocked:
                taken[number] = free.pop(key)
                break
        else:
            taken[number] = Meeting.objects.create()
    return [(group, taken[number]) for number, group in enumerate(groups)]


def _move(reports: list[Report], meeting: int) -> None:
    for report in reports:
        if report.meeting_id != meeting:
            report.meeting_id = meeting
            report.save()


def _write_entry(meeting: Meeting, group: Group) -> None:
    entry = choose_entry(group.accounts)
    values = {
        "kind": entry.kind,
        "state": entry.state,
        "date": entry.date,
        "place": Place.objects.get(slug=entry.place.slug) if entry.place else None,
        "contradicts_id": group.contradicts,
    }
    if any(getattr(meeting, name) != value for name, value in values.items()):
        for name, value in values.items():
            setattr(meeting, name, value)
        meeting.save()
    if {official.slug for official in meeting.participants.all()} != entry.participants:
        meeting.participants.set(Official.objects.filter(slug__in=entry.participants))


def _anchor(meeting: Meeting, floating: dict[int, Report]) -> Anchor:
    return Anchor(
        key=meeting.pk,
        participants=frozenset(official.slug for official in meeting.participants.all()),
        kind=meeting.kind,
        date=meeting.date,
        date_end=meeting.date_end,
        place=_spot(meeting.place),
        of_record=bool(meeting.record_source),
        is_rejected=meeting.review == Review.REJECTED,
        accounts=tuple(_account(report) for report in meeting.reports.all() if report.pk not in floating),
    )


def _account(report: Report) -> Account:
    return Account(
        key=report.pk,
        article=report.article.text_sha256,
        participants=frozenset(official.slug for official in report.participants.all()),
        kind=report.kind,
        state=report.state,
        date=report.date,
        relative=report.relative,
        place=_spot(report.place),
        counterparts=tuple(report.counterparts),
        sentences=frozenset(fold_sentence(sentence.text) for sentence in report.evidence.all()),
        story=report.article.story_id,
    )


def _spot(place: Place | None) -> Spot | None:
    return Spot(place.slug, place.kind, place.country) if place else None
