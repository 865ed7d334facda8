"""Spellings that no table has: by ear, in Latin letters, with a middle name, with one letter wrong."""

import pytest

from archive.arabic.words import split_words
from archive.ingest.people.hits import find_hits
from archive.ingest.people.names import compile_names

from ..authority import gazetteer


def people(text: str) -> list[tuple[str, str]]:
    hits, _bodies = find_hits(text, list(split_words(text)), compile_names(gazetteer()))
    return [(hit.spelling.slug, text[hit.start : hit.end]) for hit in hits]


@pytest.mark.parametrize(
    ("text", "slug", "surface"),
    [
        ("وعبدالحميدالدبيبة", "abdul-hamid-dbeibah", "عبدالحميدالدبيبة"),
        ("عبد الحميد الدبيية", "abdul-hamid-dbeibah", "عبد الحميد الدبيية"),
        ("وفاء بوقعقيص", "wafa-bugaighis", "وفاء بوقعقيص"),
        ("ريتشارد نورلاد", "richard-norland", "ريتشارد نورلاد"),
        ("ريتشارد نورلادن", "richard-norland", "ريتشارد نورلادن"),
        ("عبدالله عبدالرحمن الثني", "abdullah-al-thinni", "عبدالله عبدالرحمن الثني"),
        ("عبد الله عبد الرحمن الثني", "abdullah-al-thinni", "عبد الله عبد الرحمن الثني"),
        ("فتحي علي باشاغا", "fathi-bashagha", "فتحي علي باشاغا"),
        ("Abdelhamid Dabeiba", "abdul-hamid-dbeibah", "Abdelhamid Dabeiba"),
        ("Abd Alhamid Aldabaiba", "abdul-hamid-dbeibah", "Abd Alhamid Aldabaiba"),
        ("Donald J. Trump", "donald-trump", "Donald J. Trump"),
        ("Jeff Feltman", "jeffrey-feltman", "Jeff Feltman"),
        ("and Dbaiba", "abdul-hamid-dbeibah", "Dbaiba"),
        ("Najla Al-Mengoush", "najla-mangoush", "Najla Al-Mengoush"),
        ("Farhat Ben Gdara", "farhat-bengdara", "Farhat Ben Gdara"),
    ],
)
def test_it_finds_a_spelling_of_no_table(text, slug, surface):
    assert people(text) == [(slug, surface)]


@pytest.mark.parametrize("text", ["خالد المصري", "محمد المنجي", "علي محمد زيدون", "نادي باريس", "Ali Zed", ""])
def test_it_leaves_names_that_are_only_near(text):
    assert people(text) == []


def test_a_family_name_is_learnt_from_the_full_name_in_the_text():
    assert people("Abdullah Batele came. Battelly left.")[1] == ("abdoulaye-bathily", "Battelly")
