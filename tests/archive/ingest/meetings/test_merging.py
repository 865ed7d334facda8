from dataclasses import replace

import pytest

from archive.ingest.facts import MeetingFact, Surface
from archive.ingest.meetings.merging import is_told_by, join_telling, merge_meetings, on_day_of
from archive.partialdate import PartialDate

FIRST, SECOND = Surface("التقى أ ب.", 0, 10), Surface("اجتمع أ وب.", 20, 31)
FACT = MeetingFact(("a", "b"), (), None, None, "", "meeting", "held", (FIRST,))


def other(**changes) -> MeetingFact:
    return replace(FACT, evidence=(SECOND,), **changes)


def test_two_tellings_are_one_meeting_with_the_sentences_of_both():
    assert merge_meetings([FACT, other()]) == [replace(FACT, evidence=(FIRST, SECOND))]


# What the second telling says, and what becomes of both.
JOINED = (
    ({"participants": ("a", "b", "c")}, {"participants": ("a", "b", "c")}),
    ({"place": "rajma"}, {"place": "rajma"}),
    ({"state": "mentioned"}, {"state": "held"}),
    ({"kind": "visit"}, {"kind": "meeting"}),
    ({"date": PartialDate("2020-06-21"), "when_text": "أمس", "relative": True},) * 2,
)


@pytest.mark.parametrize(("said", "joined"), JOINED)
def test_one_telling_completes_the_other(said, joined):
    assert merge_meetings([FACT, other(**said)]) == [replace(FACT, evidence=(FIRST, SECOND), **joined)]


def test_a_site_in_a_town_is_the_narrower_place():
    (fact,) = merge_meetings([replace(FACT, place="benghazi"), other(place="rajma")])
    assert fact.place == "rajma"


# What parts two tellings: the first's fields, the second's.
APART = (
    ({}, {"participants": ("a", "c")}),
    ({}, {"kind": "call"}),
    ({"place": "tripoli"}, {"place": "benghazi"}),
    ({"when_text": "الأحد"}, {"when_text": "الثلاثاء"}),
    ({"when_text": "أمس"}, {"when_text": "الشهر الماضي"}),
    ({"date": PartialDate("2020-06-21")}, {"date": PartialDate("2020-06-22")}),
)


@pytest.mark.parametrize(("one", "two"), APART)
def test_tellings_that_disagree_are_two_meetings(one, two):
    assert len(merge_meetings([replace(FACT, **one), other(**two)])) == 2


def test_meetings_of_one_known_person_are_one_where_they_share_the_other_side():
    alone = replace(FACT, participants=("a",), counterparts=("وفدا أمريكيا",))
    assert len(merge_meetings([alone, replace(alone, counterparts=("الوفد الأمريكي",), evidence=(SECOND,))])) == 1
    assert len(merge_meetings([alone, replace(alone, counterparts=("وفدا أفريقيا",), evidence=(SECOND,))])) == 2


def test_a_summary_takes_what_the_sentence_before_it_said():
    assert is_told_by(FACT, FIRST)
    assert not is_told_by(FACT, SECOND)
    joined = join_telling(FACT, other(participants=("b", "c")))
    assert (joined.participants, joined.evidence) == (("a", "b", "c"), (FIRST, SECOND))
    stranger = other(participants=("c", "d"))
    assert join_telling(FACT, stranger) == stranger


def test_a_meeting_without_a_day_takes_the_one_before_and_rests_on_it():
    dated = replace(FACT, date=PartialDate("2020-06-21"), when_text="أمس", relative=True)
    moved = on_day_of(other(), dated)
    assert (moved.date, moved.relative, moved.evidence) == (PartialDate("2020-06-21"), True, (FIRST, SECOND))
    assert on_day_of(dated, dated) == dated
