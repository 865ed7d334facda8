import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.arabic.fold import fold
from search.analysis.skeleton import skeleton
from search.analysis.stem import stem


@pytest.mark.parametrize(
    ("word", "consonants"),
    [
        ("وزير", "زر"),
        ("سفراء", "سفر"),
        ("مدارس", "درس"),
        ("أسعار", "سعر"),
        ("مكتب", "مكتب"),
        ("ماء", "ماء"),
        ("nato", "nato"),
    ],
)
def test_long_vowels_and_pattern_letters_go(word, consonants):
    assert skeleton(fold(word)) == consonants


@pytest.mark.parametrize(
    ("plural", "singular"), [("تقارير", "تقرير"), ("مشاريع", "مشروع"), ("عقود", "عقد"), ("حدود", "حد")]
)
def test_a_broken_plural_shares_its_singulars_consonants(plural, singular):
    first, second = (skeleton(stem(fold(word))) for word in (plural, singular))
    assert first.startswith(second)


@given(st.text(max_size=20))
def test_a_skeleton_is_never_empty(word):
    assert bool(skeleton(word)) == bool(word)
