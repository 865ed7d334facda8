import json
from collections.abc import Iterator

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.db.models import Prefetch

from archive.models import Meeting, Mention, Official, Report, Review
from archive.review import NoSuggestion, accept_official, decide_meeting, reject_official, state_of

KINDS = ("meeting", "official")
# Mentions that a list quotes of a proposed person.
QUOTED = 3


class Command(BaseCommand):
    help = (
        "List what software suggests, and confirm or reject it. IDs are meeting:12 and official:slug, as --list prints "
        "them. All decisions of one call are taken, or none."
    )

    def add_arguments(self, parser):
        parser.add_argument("--list", action="store_true", help="print suggestions, one a line")
        parser.add_argument("--state", choices=Review.values, default=Review.SUGGESTED, help="which ones to list")
        parser.add_argument("--kind", choices=KINDS, help="list only these")
        parser.add_argument("--json", action="store_true", help="list one JSON object a line")
        parser.add_argument("--confirm", nargs="+", metavar="ID", default=[])
        parser.add_argument("--reject", nargs="+", metavar="ID", default=[])
        parser.add_argument("--reason", default="", help="why, for other editors")

    def handle(self, *, confirm, reject, reason, state, kind, verbosity, **options):
        if not (options["list"] or confirm or reject):
            raise CommandError("nothing to do: give --list, --confirm ID or --reject ID")
        if set(confirm) & set(reject):
            raise CommandError(f"both confirmed and rejected: {', '.join(sorted(set(confirm) & set(reject)))}")
        self._decide(confirm, reject, reason)
        if verbosity and (confirm or reject):
            self.stderr.write(f"{len(set(confirm))} confirmed, {len(set(reject))} rejected.")
        if options["list"]:
            for row in _rows(state, KINDS if kind is None else (kind,)):
                self.stdout.write(json.dumps(row, ensure_ascii=False) if options["json"] else _line(row))

    @transaction.atomic
    def _decide(self, confirm: list[str], reject: list[str], reason: str) -> None:
        try:
            for name in dict.fromkeys(confirm):
                _confirm(_find(name), reason)
            for name in dict.fromkeys(reject):
                _reject(_find(name), reason)
        except NoSuggestion as error:
            raise CommandError(str(error)) from error


def _find(name: str) -> Meeting | Official:
    kind, _colon, key = name.partition(":")
    if kind == "meeting" and key.isdecimal():
        found = Meeting.objects.filter(pk=int(key)).first()
    elif kind == "official" and key:
        found = Official.objects.filter(slug=key).first()
    else:
        raise NoSuggestion(f"{name!r} is no id of a suggestion: write meeting:12 or official:slug")
    if found is None:
        raise NoSuggestion(f"there is no {name}")
    return found


def _confirm(found: Meeting | Official, reason: str) -> None:
    if isinstance(found, Meeting):
        decide_meeting(found, Review.CONFIRMED, reason)
    else:
        accept_official(found, reason)


def _reject(found: Meeting | Official, reason: str) -> None:
    if isinstance(found, Meeting):
        decide_meeting(found, Review.REJECTED, reason)
    else:
        reject_official(found, reason)


def _rows(state: str, kinds: tuple[str, ...]) -> Iterator[dict]:
    if "meeting" in kinds:
        yield from map(_meeting_row, _meetings(state))
    if "official" in kinds:
        yield from map(_official_row, _officials(state))


def _meetings(state: str):
    reports = Report.objects.select_related("article").prefetch_related("evidence")
    rows = Meeting.objects.filter(review=state).order_by("pk").select_related("place", "contradicts")
    return rows.prefetch_related("participants", Prefetch("reports", reports)).iterator(chunk_size=500)


def _officials(state: str):
    rejected = state == Review.REJECTED
    rows = Official.objects.filter(is_proposed=True, is_rejected=rejected).order_by("pk")
    if state == Review.CONFIRMED:
        rows = Official.objects.none()
    mentions = Mention.objects.select_related("article").order_by("article", "start")
    return rows.prefetch_related("names", Prefetch("mentions", mentions)).iterator(chunk_size=500)


def _meeting_row(meeting: Meeting) -> dict:
    return {
        "id": f"meeting:{meeting.pk}",
        "state": meeting.review,
        "reason": _reason(meeting),
        "decision": meeting.decision,
        "participants": [official.slug for official in meeting.participants.all()],
        "date": str(meeting.date) if meeting.date else None,
        "place": meeting.place.slug if meeting.place else None,
        "kind": meeting.kind,
        "meeting_state": meeting.state,
        "record": meeting.record_source or None,
        "contradicts": meeting.contradicts.record_source if meeting.contradicts else None,
        "reports": [
            {"article": report.article.accession, "evidence": [sentence.text for sentence in report.evidence.all()]}
            for report in meeting.reports.all()
        ],
    }


def _reason(meeting: Meeting) -> str:
    """Why it is suggested: the words of meeting and where they stand, and the entry of the official record."""
    told = [f"«{report.reason}» {report.article.accession}" for report in meeting.reports.all() if report.reason]
    return "; ".join([f"record {meeting.record_source}"] * bool(meeting.record_source) + told)


def _official_row(official: Official) -> dict:
    mentions = list(official.mentions.all())
    quoted = [f"«{mention.office} {mention.text}» {mention.article.accession}" for mention in mentions[:QUOTED]]
    return {
        "id": f"official:{official.slug}",
        "state": state_of(official),
        "reason": "; ".join(quoted),
        "decision": official.decision,
        "names": official.spellings,
        "role": official.role,
        "side": official.side,
        "articles": len({mention.article_id for mention in mentions}),
    }


def _line(row: dict) -> str:
    """A suggestion in one line: id, state, who, what, why, and the decision if there is one; parted by tabs."""
    if "participants" in row:
        who = ", ".join(row["participants"])
        what = " ".join(filter(None, (row["date"] or "undated", row["place"], row["kind"], row["meeting_state"])))
    else:
        who, what = " / ".join(row["names"]), row["role"]
    return "\t".join(filter(None, (row["id"], row["state"], who, what, row["reason"], row["decision"])))
