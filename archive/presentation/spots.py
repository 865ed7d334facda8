"""Where an article names each person, place and organisation: the anchors that its margin leads to."""

from collections.abc import Iterable
from typing import NamedTuple

from archive.models import Mention

from .reading import Paragraph

KINDS = ("official", "place", "organisation")


class Named(NamedTuple):
    """A person, place or organisation, and the keys of the mentions that the text marks: `#m<key>`."""

    record: object
    spots: list[int]


def named_by_kind(mentions: Iterable[Mention], paragraphs: Iterable[Paragraph]) -> dict[str, list[Named]]:
    """`{"official": […], "place": […], "organisation": […]}`, each record once, in the order of first mention.

    A mention whose words are part of another's, or no longer stand there, is no spot.
    """
    marked = {
        segment.mention.pk
        for paragraph in paragraphs
        for run in paragraph.runs
        for segment in run.segments
        if segment.mention
    }
    found: dict[str, dict] = {kind: {} for kind in KINDS}
    for mention in mentions:
        kind = next(kind for kind in KINDS if getattr(mention, f"{kind}_id"))
        spots = found[kind].setdefault(getattr(mention, kind), [])
        spots += [mention.pk] if mention.pk in marked else []
    return {kind: [Named(record, spots) for record, spots in records.items()] for kind, records in found.items()}
