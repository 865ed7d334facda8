"""Meetings of one text that are the same meeting → one meeting, with every sentence that tells it."""

from dataclasses import replace

from .facts import MeetingFact, Surface
from .triggers import HELD, MENTIONED, PLANNED


def merge_meetings(facts: list[MeetingFact]) -> list[MeetingFact]:
    """Merge what is one meeting: the same parties, or all of the one among the other's, and nothing that disagrees."""
    merged: list[MeetingFact] = []
    evidence: list[dict[int, Surface]] = []
    for fact in sorted(facts, key=lambda item: -len(item.participants)):
        place = next((place for place, other in enumerate(merged) if _is_same(other, fact)), len(merged))
        if place == len(merged):
            merged.append(fact)
            evidence.append({})
        else:
            merged[place] = _join(merged[place], fact)
        evidence[place].update((surface.start, surface) for surface in fact.evidence)
    told = [
        replace(fact, evidence=tuple(surfaces[start] for start in sorted(surfaces)))
        for fact, surfaces in zip(merged, evidence, strict=True)
    ]
    return sorted(told, key=lambda item: item.evidence[0].start)


def _is_same(one: MeetingFact, other: MeetingFact) -> bool:
    small, large = sorted((set(one.participants), set(other.participants)), key=len)
    if not small <= large or (len(small) < 2 and not (one.place and one.place == other.place)):
        return False
    if one.kind != other.kind or (one.place and other.place and one.place != other.place):
        return False
    if one.date and other.date and not one.date.overlaps(other.date):
        return False
    if not (one.date and other.date) and one.when_text and other.when_text and one.when_text != other.when_text:
        return False
    return one.state == other.state or MENTIONED in (one.state, other.state) or small == large


def _join(one: MeetingFact, other: MeetingFact) -> MeetingFact:
    states = {one.state, other.state}
    dated = one if one.when_text or not other.when_text else other
    return replace(
        one,
        participants=tuple(dict.fromkeys((*one.participants, *other.participants))),
        counterparts=tuple(dict.fromkeys((*one.counterparts, *other.counterparts))),
        place=one.place or other.place,
        date=dated.date,
        when_text=dated.when_text,
        state=HELD if HELD in states else PLANNED if PLANNED in states else MENTIONED,
    )
