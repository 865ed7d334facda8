"""Latin spellings of one name share their consonants; other names do not."""

import pytest

from archive.ingest.people.latinnames import latin_key, latin_keys, without_glued_articles


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("dbeibah", "dabaiba"),
        ("gaddafi", "qadhafi"),
        ("mangoush", "mengoush"),
        ("mohamed", "muhammad"),
        ("bashagha", "bachagha"),
        ("osama", "usama"),
        ("norland", "norlend"),
    ],
)
def test_spellings_of_one_name_share_a_key(one, other):
    assert latin_key(one) == latin_key(other)


@pytest.mark.parametrize(("one", "other"), [("haftar", "hammad"), ("menfi", "mishri"), ("ahmed", "hamad")])
def test_other_names_have_other_keys(one, other):
    assert latin_key(one) != latin_key(other)


def test_initials_count_for_nothing_and_nicknames_for_the_forename():
    assert latin_keys(["donald", "j", "trump"]) == latin_keys(["donald", "trump"])
    assert latin_keys(["jeff", "feltman"]) == latin_keys(["jeffrey", "feltman"])


def test_an_article_written_into_a_name_is_parted():
    assert without_glued_articles(["abd", "alhamid", "aldabaiba", "ali"]) == ["abd", "hamid", "dabaiba", "ali"]


def test_particles_are_joined_before_a_key_is_made():
    assert latin_keys(["abdul", "hamid", "al", "dbeibah"]) == latin_keys(["abdelhamid", "dabaiba"])


@pytest.mark.parametrize("words", [["haftar"], ["ali", "ui"], []])
def test_what_is_too_short_has_no_keys(words):
    assert latin_keys(words) is None
