"""An article's body, cut for the page: paragraphs, the evidence in them, and the people named in both."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

BREAK = "\n\n"


class Span(NamedTuple):
    """What stands at `start`..`end` of a body: the key of an evidence sentence, or a mention."""

    start: int
    end: int
    value: object


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text, and the mention that it is, if it is one."""

    text: str
    mention: object | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring segments, all within evidence or all outside it. `anchors`: keys of the evidence that begins."""

    segments: tuple[Segment, ...]
    is_evidence: bool = False
    anchors: tuple = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: tuple[Run, ...]
    is_heading: bool = False

    @property
    def text(self) -> str:
        return "".join(segment.text for run in self.runs for segment in run.segments)


def cut_body(
    body: str, evidence: Iterable[Span], mentions: Iterable[Span], subheadings: Iterable[str]
) -> list[Paragraph]:
    """Cut `body` at its blank lines, and each paragraph at the borders of evidence and mentions.

    The texts of the paragraphs, joined by blank lines, are the body again. Evidence sentences that overlap are lit
    together, since elements cannot cross; of overlapping mentions the first, then the longest, is kept.
    """
    facts = _merge_overlapping(evidence)
    named = _drop_overlapping(mentions)
    headings = set(subheadings)
    waiting = {start: keys for start, _end, keys in facts}
    paragraphs, start = [], 0
    for text in body.split(BREAK):
        runs = tuple(_cut_runs(body, start, start + len(text), facts, named, waiting))
        paragraphs.append(Paragraph(runs, is_heading=text.strip() in headings))
        start += len(text) + len(BREAK)
    return paragraphs


def _merge_overlapping(spans: Iterable[Span]) -> list[tuple[int, int, tuple]]:
    merged: list[tuple[int, int, tuple]] = []
    for start, end, key in sorted(spans, key=lambda span: span[:2]):
        if merged and start < merged[-1][1]:
            first, last, keys = merged.pop()
            merged.append((first, max(last, end), (*keys, key)))
        else:
            merged.append((start, end, (key,)))
    return merged


def _drop_overlapping(spans: Iterable[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _cut_runs(body: str, start: int, end: int, facts: list, named: list[Span], waiting: dict):
    """Yield the runs of body[start:end]; the first run of each fact takes its keys out of `waiting`."""
    position = start
    for first, last, _keys in facts:
        left, right = max(first, start), min(last, end)
        if left >= right:
            continue
        if position < left:
            yield Run(_cut_segments(body, position, left, named))
        yield Run(_cut_segments(body, left, right, named), True, waiting.pop(first, ()))
        position = right
    if position < end:
        yield Run(_cut_segments(body, position, end, named))


def _cut_segments(body: str, start: int, end: int, named: list[Span]) -> tuple[Segment, ...]:
    segments, position = [], start
    for first, last, mention in named:
        left, right = max(first, start), min(last, end)
        if left >= right:
            continue
        if position < left:
            segments.append(Segment(body[position:left]))
        segments.append(Segment(body[left:right], mention))
        position = right
    if position < end:
        segments.append(Segment(body[position:end]))
    return tuple(segments)
