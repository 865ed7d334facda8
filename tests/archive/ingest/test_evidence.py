"""Every field of a meeting vanishes with its sentences: nothing is told of a meeting that its evidence does not say."""

import pytest

from archive.ingest.facts import MeetingFact, Reading, Surface
from archive.ingest.readers import read_captures
from archive.ingest.reading import read_capture, read_pasted
from archive.partialdate import PartialDate

from .authority import SEEDS, gazetteer, gold

# Each takes a field from another sentence than the one with the word of meeting.
TEXTS = (
    "وصل السفير الأمريكي ريتشارد نورلاند أمس. وتحدث باشاغا عن الأمن. والتقى السفير الأمريكي عقيلة صالح في القبة.",
    "أكد فتحي باشاغا دعمه للانتخابات. جاء ذلك خلال لقائه السفير ريتشارد نورلاند في طرابلس.",
    "ناقش نورلاند مع باشاغا الانتخابات. وعقد الاجتماع مساء الاثنين بمقر السفارة في تونس العاصمة.",
    "بحث الدبيبة مع جوي هود الانتخابات. وحضر اللقاء وزيرة الخارجية نجلاء المنقوش.",
    "التقى خليفة حفتر وفدا أمريكيا في الرجمة. وضم الوفد السفير ريتشارد نورلاند والجنرال مايكل لانغلي.",
    "التقى نورلاند حفتر أمس في الرجمة. ثم التقى نورلاند عقيلة صالح في القبة.",
    "Richard Norland arrived on Sunday. He also met with Khalifa Haftar in Benghazi.",
)


def read_text(text: str) -> Reading:
    return read_pasted("", text, PartialDate("2020-06-22"), gazetteer())


def readings() -> list[Reading]:
    """The seeds and the texts that tell a meeting at all."""
    captures = [next(iter(read_captures(SEEDS / article["file"]))) for article in gold() if article["meetings"]]
    return [*(read_capture(capture, gazetteer()) for capture in captures), *map(read_text, TEXTS)]


def told(body: str, sentences: list[Surface], fact: MeetingFact) -> list[MeetingFact]:
    """The meetings with the parties of `fact` that are still read in `body` without `sentences`."""
    for sentence in sentences:
        body = body[: sentence.start] + " " * len(sentence.text) + body[sentence.end :]
    if not body.strip():
        return []
    return [other for other in read_text(body).meetings if set(fact.participants) <= set(other.participants)]


def naming(fact: MeetingFact, mentions, slug: str) -> list[Surface]:
    """The sentences of the evidence in which `slug` is mentioned."""
    spots = [mention.surface.start for mention in mentions if mention.slug == slug]
    return [sentence for sentence in fact.evidence if any(sentence.start <= spot < sentence.end for spot in spots)]


@pytest.mark.parametrize("reading", readings(), ids=lambda reading: reading.body[:20])
def test_every_field_of_a_meeting_vanishes_with_its_sentences(reading):
    assert reading.meetings
    for fact in reading.meetings:
        assert told(reading.body, list(fact.evidence), fact) == []
        for slug in fact.participants:
            sentences = naming(fact, reading.officials, slug)
            assert sentences
            assert told(reading.body, sentences, fact) == []


@pytest.mark.parametrize("reading", readings(), ids=lambda reading: reading.body[:20])
def test_the_place_and_the_date_of_a_meeting_vanish_with_their_sentences(reading):
    for fact in reading.meetings:
        sentences = naming(fact, reading.places, fact.place) if fact.place else []
        assert bool(sentences) == bool(fact.place)
        assert all(other.place is None for other in told(reading.body, sentences, fact) if fact.place)
        dated = [sentence for sentence in fact.evidence if fact.when_text and fact.when_text in sentence.text]
        assert bool(dated) == bool(fact.when_text)
        assert all(not other.when_text for other in told(reading.body, dated, fact) if fact.when_text)
