import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.arabic.fold import fold
from search.analysis.splits import ENDINGS, PREFIXES, SHORTEST_STEM, splits


@pytest.mark.parametrize(("prefix", "example"), PREFIXES.items())
def test_each_prefix_is_cut_from_its_example(prefix, example):
    assert any(found == prefix for found, _, _ in splits(fold(example)))


def test_every_reading_of_a_word_is_given():
    assert list(splits("والسفير")) == [
        ("", "والسفير", ""),
        ("و", "السفير", ""),
        ("وال", "سفير", ""),
    ]


@given(st.text("ابتلوكهينسف", max_size=14))
def test_the_parts_of_a_split_join_back_to_the_word(word):
    for prefix, core, ending in splits(word):
        assert prefix + core + ending == word
        assert len(core) >= SHORTEST_STEM
        assert prefix in PREFIXES
        assert ending in ENDINGS
