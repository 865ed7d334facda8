"""Meetings in English, sentence by sentence: who, in which state, where."""

import pytest

from archive.ingest.reading import read_pasted

from ..authority import gazetteer
from ..sentences import B, D, H, M, N, S

BOULOS, ALJALIL, JIBRIL = "massad-boulos", "mustafa-abdul-jalil", "mahmoud-jibril"
LEAF, LAFI, TETTEH = "barbara-leaf", "abdullah-al-lafi", "hanna-tetteh"


def meetings(text: str) -> list[tuple[set[str], str, str | None]]:
    found = read_pasted("", text, None, gazetteer()).meetings
    return [(set(fact.participants), fact.state, fact.place) for fact in found]


HELD = [
    ("PM Abdulhamid Dbeibah met US Senior Advisor for Africa Massad Boulos and both men spoke.", {D, BOULOS}, None),
    (
        "Barbara Leaf, accompanied by Ambassador Richard Norland, met in Tunis with Fayez al-Sarraj.",
        {LEAF, N, S},
        "tunis",
    ),
    ("Barbara Leaf and a team led by Ambassador Richard Norland met Fayez al-Sarraj.", {LEAF, N, S}, None),
    (
        "Richard Norland held talks with top officials of the council - Chairman Mustafa Abdul Jalil and Prime "
        "Minister Mahmoud Jibril.",
        {N, ALJALIL, JIBRIL},
        None,
    ),
    ("Richard Norland met with a group of Libyans, including Fathi Bashagha, in Tripoli.", {N, B}, "tripoli"),
    ("Richard Norland visited Tripoli on Tuesday, meeting Prime Minister Fayez al-Sarraj.", {N, S}, "tripoli"),
    ("Richard Norland met Khalifa Haftar in the eastern city of Benghazi.", {N, H}, "benghazi"),
    ("Richard Norland met Fathi Bashagha in the Libyan capital on Monday.", {N, B}, "tripoli"),
    ("Richard Norland met Prime Minister Fayez al-Sarraj, spokesman Fathi Bashagha said.", {N, S}, None),
    ("Richard Norland and Fathi Bashagha discussed the elections.", {N, B}, None),
    ("Richard Norland spoke with Fayez al-Sarraj, a Haftar supporter.", {N, S}, None),
    ("Mohamed al-Menfi held a meeting with envoys in the presence of his deputy Abdullah al-Lafi.", {M, LAFI}, None),
    ("Richard Norland met Fathi Bashagha. Abdullah al-Lafi was also present at the meeting.", {N, B, LAFI}, None),
    ("During a conversation with Fathi Bashagha, Richard Norland said it was late.", {N, B}, None),
]


@pytest.mark.parametrize(("text", "people", "place"), HELD)
def test_it_finds_a_meeting_that_was_held(text, people, place):
    assert meetings(text) == [(people, "held", place)]


@pytest.mark.parametrize(
    "text",
    [
        "“We will go on,” Richard Norland said after meeting Fathi Bashagha.",
        "Richard Norland left after a meeting with Fathi Bashagha.",
    ],
)
def test_what_only_dates_something_else_is_mentioned(text):
    assert meetings(text) == [({N, B}, "mentioned", None)]


def test_ahead_of_a_meeting_it_is_planned():
    assert meetings("Richard Norland spoke ahead of his meeting with Fathi Bashagha.") == [({N, B}, "planned", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Fathi Bashagha has yet to meet with Khalifa Haftar.",
        "Richard Norland did not visit Tripoli to meet Fayez al-Sarraj.",
        "Richard Norland was expected to meet Fayez al-Sarraj.",
        "Richard Norland came. Officials met Fayez al-Sarraj.",
        "Spokesman Mark Toner said talks with Khalifa Haftar were useful.",
    ],
)
def test_it_finds_no_meeting(text):
    assert meetings(text) == []


def test_a_stranger_is_the_subject_by_his_family_name():
    text = "Italian Prime Minister Giuseppe Conte came. In Benghazi, Conte met with Khalifa Haftar."
    (fact,) = read_pasted("", text, None, gazetteer()).meetings
    assert (fact.participants, fact.counterparts, fact.place) == ((H,), ("Conte",), "benghazi")


def test_separate_meetings_are_one_each():
    text = "Hanna Tetteh held separate meetings with Mohamed al-Menfi and Abdullah al-Lafi."
    assert meetings(text) == [({TETTEH, M}, "held", None), ({TETTEH, LAFI}, "held", None)]
