"""English offices: how far one reaches before and behind a name."""

import pytest

from archive.ingest.people.mentions import read_scene
from archive.ingest.people.names import compile_names

from ..authority import gazetteer


def office(text: str) -> str | None:
    (person,) = read_scene(text, compile_names(gazetteer())).people
    return person.office.text if person.office else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US Senior Advisor for Africa Massad Boulos arrived", "US Senior Advisor for Africa"),
        ("with the new U.S. Ambassador to Libya, Richard Norland, in", "new U.S. Ambassador to Libya"),
        ("National Oil Corporation (NOC) chairman Mustafa Sanalla said", "National Oil Corporation (NOC) chairman"),
        ("PM Abdulhamid Dbeibah said", "PM"),
        ("with the US charge d'affaires to Libya, Mr Joshua Harris.", "US charge d'affaires to Libya, Mr"),
        ("Khalifa Haftar, commander of the army, left", "commander of the army"),
        ("in Tripoli and Commander of the Army Khalifa Haftar in", "Commander of the Army"),
        ("In a call with Khalifa Haftar, the minister urged restraint", None),
        ("Economy Minister of Libya. Khalifa Haftar left", None),
    ],
)
def test_an_office_reaches_over_its_words_and_no_further(text, expected):
    assert office(text) == expected
