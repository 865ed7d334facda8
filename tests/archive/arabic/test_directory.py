from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.arabic.directory import Level, Match, NameDirectory, rank_names
from archive.ingest.authority import read_entries
from tests.conftest import ROOT

ENTRIES = [
    ("haftar", ["خليفة حفتر", "حفتر", "Khalifa Haftar", "Hifter"]),
    ("saddam", ["صدام حفتر", "Saddam Haftar"]),
    ("dbeibah", ["عبد الحميد الدبيبة", "الدبيبة", "Abdul Hamid Dbeibah"]),
    ("mansoura", ["المنصورة"]),
]
DIRECTORY = NameDirectory(ENTRIES)
AUTHORITY = [
    (entry.key, list(dict.fromkeys([entry.fields["name_ar"], entry.fields["name_en"], *(n.text for n in entry.names)])))
    for entry in read_entries(ROOT / "fixtures" / "authority")
    if entry.kind == "official"
]


@pytest.fixture(scope="module")
def officials() -> NameDirectory:
    return NameDirectory((key, [text for text in texts if text]) for key, texts in AUTHORITY)


def test_every_listed_spelling_finds_its_own_person_first(officials):
    listed = defaultdict(set)
    for key, texts in AUTHORITY:
        for text in filter(None, texts):
            listed[text].add(key)
    firsts = {text: {match.id for match in officials.rank(text, len(keys))} for text, keys in listed.items()}
    assert len(listed) > 1000
    assert firsts == listed


def test_a_whole_spelling_comes_before_a_word_of_one():
    assert DIRECTORY.rank("حفتر") == [
        Match("haftar", "حفتر", Level.FULL, 1.0),
        Match("saddam", "صدام حفتر", Level.WORDS, 4 / 9),
    ]


def test_a_spelling_that_is_not_listed_is_found_by_its_sound():
    found = DIRECTORY.rank("Dabaiba")
    assert [(match.id, match.spelling, match.level) for match in found] == [("dbeibah", "الدبيبة", Level.SOUND)]


@pytest.mark.parametrize("query", ["حف", "ha", "Kha", "خليفة حف"])
def test_names_are_suggested_from_the_second_letter(query):
    assert DIRECTORY.rank(query, beginnings=True)[0].id == "haftar"


def test_the_article_may_be_left_out_of_what_is_typed():
    assert [match.id for match in DIRECTORY.rank("منص", beginnings=True)] == ["mansoura"]


@pytest.mark.parametrize("query", ["", "ح", "h", "؟", "%"])
def test_one_letter_suggests_nothing(query):
    assert DIRECTORY.rank(query, beginnings=True) == []


def test_a_beginning_is_no_match_unless_it_is_asked_for():
    assert DIRECTORY.rank("خلي") == []


def test_two_who_share_a_spelling_both_lead_in_the_order_of_the_list():
    found = rank_names("جون برينان", [("cia", ["جون برينان"]), ("africom", ["جون برينان"]), ("other", ["جون"])])
    assert [(match.id, match.level) for match in found] == [("cia", Level.FULL), ("africom", Level.FULL)]


def test_the_spelling_as_it_is_written_comes_before_one_with_another_article():
    found = rank_names("Al Riyadh", [("city", ["Riyadh"]), ("paper", ["Al Riyadh"])])
    assert [match.id for match in found] == ["paper", "city"]


@given(st.text(alphabet="حفتردبي الخلصم haftrdbe'-"), st.integers(1, 5))
def test_an_entry_comes_once_in_order_of_level_and_within_the_limit(query, limit):
    found = DIRECTORY.rank(query, limit, beginnings=True)
    assert len({match.id for match in found}) == len(found) <= limit
    assert [match.level for match in found] == sorted(match.level for match in found)


@given(st.text())
def test_no_query_makes_it_raise(query):
    assert DIRECTORY.rank(query, beginnings=True) == DIRECTORY.rank(query, beginnings=True)
