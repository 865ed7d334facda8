import pytest

from archive.arabic.transliteration import LETTERS, transliterate


@pytest.mark.parametrize(("letter", "latin", "example"), LETTERS, ids=[row[2] for row in LETTERS])
def test_every_row_does_what_its_example_says(letter, latin, example):
    arabic, expected = example.split(" → ")
    assert letter in arabic
    assert transliterate(arabic) == expected


def test_words_stay_apart_and_latin_ones_as_they_are():
    assert transliterate("علي الزناتي Smith") == "aly alznaty smith"
