import pytest

from archive.arabic.names import join_particles, name_words
from archive.arabic.romanisation import CONSONANTS, MARKED_LATIN
from archive.arabic.spelling import (
    EXTRA_LETTER,
    Aligner,
    arabic_lattice,
    arabic_rules,
    fold_name,
    latin_lattice,
    latin_rules,
    rendering,
    word_similarity,
)
from archive.arabic.variants import EXTRA_LETTERS, SAME_SOUND
from archive.arabic.vowels import VOWELS

LATIN_ROWS = CONSONANTS + VOWELS


def in_one_word(name: str) -> str:
    return "".join(join_particles(name_words(name)))


def without(rows, row):
    return [other for other in rows if other is not row]


@pytest.mark.parametrize("row", LATIN_ROWS, ids=lambda row: f"{row[0]}-{row[1]}")
def test_every_row_of_romanisation_brings_its_example_nearer(row):
    latin, arabic = map(in_one_word, row[3])
    cost = Aligner(latin_lattice(latin)).cost(arabic)
    assert cost <= 0.6
    assert cost < Aligner(latin_lattice(latin, latin_rules(without(LATIN_ROWS, row)))).cost(arabic)


@pytest.mark.parametrize("row", SAME_SOUND, ids=lambda row: f"{row[0]}-{row[1]}")
def test_every_row_of_variants_brings_its_example_nearer(row):
    one, other = map(in_one_word, row[3])
    cost = Aligner(arabic_lattice(one)).cost(other)
    assert cost <= 0.9
    assert cost < Aligner(arabic_lattice(one, arabic_rules(without(SAME_SOUND, row)))).cost(other)


@pytest.mark.parametrize(("letter", "cost", "example"), EXTRA_LETTERS)
def test_a_letter_that_comes_and_goes_costs_what_its_row_says(letter, cost, example):
    one, other = map(fold_name, example)
    assert Aligner(arabic_lattice(one)).cost(other) == pytest.approx(cost)
    assert Aligner(arabic_lattice(other)).cost(one) == pytest.approx(cost)
    assert cost < EXTRA_LETTER


@pytest.mark.parametrize(("_letter", "_sound", "example"), MARKED_LATIN)
def test_marks_that_are_a_sound_are_kept_as_letters(_letter, _sound, example):
    assert fold_name(example[0]) == example[1].casefold()


@pytest.mark.parametrize(
    ("arabic", "folded"), [("چيني", "تشيني"), ("نژاد", "نجاد"), ("گوگل", "كوكل"), ("حَفْتَر", "حفتر"), ("ﺣﻔﺘﺮ", "حفتر")]
)
def test_foreign_letters_and_forms_of_arabic_are_folded(arabic, folded):
    assert fold_name(arabic) == folded


@pytest.mark.parametrize(("latin", "arabic"), [("kiri", "كيري"), ("lafrof", "لافروف"), ("shokri", "شوكري")])
def test_a_latin_word_is_rendered_letter_by_letter(latin, arabic):
    assert rendering(latin) == arabic


@pytest.mark.parametrize("other", ["", "حفتر"])
def test_an_empty_word_is_like_nothing_else(other):
    assert word_similarity("", other) == (0.0 if other else 1.0)
