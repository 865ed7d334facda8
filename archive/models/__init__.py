"""The record. Facts about one row are methods; questions about many are QuerySet methods."""

from .article import ACCESSION_PREFIX, AccessionCounter, Article, Capture, Fingerprint, Mention, Story, Version
from .authority import (
    AuthorityRecord,
    LoadedRow,
    Organisation,
    OrganisationName,
    Outlet,
    OutletName,
    Place,
    PlaceName,
    Topic,
)
from .choices import MeetingKind, MeetingState, NameKind, Review, Side, Status
from .meeting import Evidence, Meeting, Report
from .official import Official, OfficialName, Post

__all__ = [
    "ACCESSION_PREFIX",
    "AccessionCounter",
    "Article",
    "AuthorityRecord",
    "Capture",
    "Evidence",
    "Fingerprint",
    "LoadedRow",
    "Meeting",
    "MeetingKind",
    "MeetingState",
    "Mention",
    "NameKind",
    "Official",
    "OfficialName",
    "Organisation",
    "OrganisationName",
    "Outlet",
    "OutletName",
    "Place",
    "PlaceName",
    "Post",
    "Report",
    "Review",
    "Side",
    "Status",
    "Story",
    "Topic",
    "Version",
]
