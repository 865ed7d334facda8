from hypothesis import given
from hypothesis import strategies as st

from search.analysis.grams import EDGE, grams


def test_a_word_is_cut_with_its_edges():
    assert grams("بيان", 3) == ["_بي", "بيا", "يان", "ان_"]


def test_a_word_shorter_than_a_gram_is_one_gram():
    assert grams("في", 4) == ["_في_"]
    assert grams("و", 4) == ["_و_"]


@given(st.text(min_size=1, max_size=20), st.integers(2, 5))
def test_grams_cover_the_word_in_order(word, size):
    found = grams(word, size)
    assert found[0] + "".join(gram[-1] for gram in found[1:]) == EDGE + word + EDGE
