"""Unknown people of English texts: how far title and name reach."""

import pytest

from archive.ingest.reading import read_pasted

from ..authority import gazetteer


def unknown(text: str) -> list[tuple[str, str]]:
    return [(row.title, row.surface.text) for row in read_pasted("", text, None, gazetteer()).unknown_people]


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("with Libyan Finance Minister Khaled Al-Mabrouk today", "Libyan Finance Minister", "Khaled Al-Mabrouk"),
        ("Under Secretary Sigal Mandelker said so", "Under Secretary", "Sigal Mandelker"),
        ("Affairs. Government spokesman Ibrahim Moussa said", "Government spokesman", "Ibrahim Moussa"),
        ("the Undersecretary, Lutfi Maghribi, held talks", "Undersecretary", "Lutfi Maghribi"),
        ("Robert Wood, the deputy US envoy to the UN, said", "deputy US envoy to the UN", "Robert Wood"),
        ("that a commander, Abdulghani al-Warfalli, fled", "commander", "Abdulghani al-Warfalli"),
        ("Desk Officer Patrick M. Ball's remarks", "Desk Officer", "Patrick M. Ball"),
        ("Maj. Gen. Frank Ocean arrived", "Maj. Gen", "Frank Ocean"),
        ("with senate adviser Frank Ocean today", "senate adviser", "Frank Ocean"),
    ],
)
def test_a_title_beside_capitals_makes_a_person(text, title, name):
    assert unknown(text) == [(title, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Daief thanked them.",
        "The Prime Minister said so.",
        "Ambassador Richard Norland said",
        "in New York City",
    ],
)
def test_no_title_no_name_or_a_known_one_proposes_nobody(text):
    assert unknown(text) == []
