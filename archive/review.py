"""What editors decide on suggestions: meetings that were read in texts, and people who were proposed.

A decision stands whatever later imports read: they add reports to a decided meeting and change nothing in it, and a
rejected person is not proposed again.
"""

from django.db import transaction
from django.db.models import Exists, OuterRef

from archive.models import Meeting, NameKind, Official, Review


class NoSuggestion(ValueError):
    """What cannot be decided. The message says which and why."""


@transaction.atomic
def decide_meeting(meeting: Meeting, review: str, reason: str = "") -> None:
    """Confirm or reject a meeting; `reason` is for editors. An empty one leaves what was noted before."""
    meeting.review = review
    meeting.decision = reason or meeting.decision
    meeting.save()


@transaction.atomic
def accept_official(official: Official, reason: str = "") -> None:
    """Make a proposed person known to readers, to the importer and to the search.

    Raises NoSuggestion for somebody who is no proposal.
    """
    _require_proposal(official)
    official.is_proposed = official.is_rejected = False
    official.decision = reason or official.decision
    official.save()


@transaction.atomic
def reject_official(official: Official, reason: str = "") -> None:
    """Keep a proposed person from being proposed again. Raises NoSuggestion for somebody who is no proposal."""
    _require_proposal(official)
    official.is_rejected = True
    official.decision = reason or official.decision
    official.save()


@transaction.atomic
def merge_official(proposed: Official, known: Official) -> None:
    """Make a proposal another spelling of a known official, who gets its mentions, meetings and names.

    Raises NoSuggestion where the first is no proposal or the second is one.
    """
    _require_proposal(proposed)
    if known.is_proposed:
        raise NoSuggestion(f"official:{known.slug} is itself only proposed")
    at_its_spot = known.mentions.filter(article=OuterRef("article"), start=OuterRef("start"), end=OuterRef("end"))
    proposed.mentions.filter(Exists(at_its_spot)).delete()
    proposed.mentions.update(official=known)
    for meeting in proposed.meetings.all():
        meeting.participants.add(known)
    for spelling in proposed.spellings:
        if spelling not in known.spellings:
            known.names.create(text=spelling, kind=NameKind.VARIANT)
    proposed.delete()
    # The search follows saves: this one makes it read everything that names the official again.
    known.save()


def _require_proposal(official: Official) -> None:
    if not official.is_proposed:
        raise NoSuggestion(f"official:{official.slug} is no proposal")


def state_of(official: Official) -> str:
    """The state of somebody whom the importer proposed, in the words of meetings."""
    if official.is_rejected:
        return Review.REJECTED
    return Review.SUGGESTED if official.is_proposed else Review.CONFIRMED
