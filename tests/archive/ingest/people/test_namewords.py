"""Words that no name holds."""

import pytest

from archive.arabic.fold import fold
from archive.ingest.people.forenames import ALL_FORENAMES, FORENAMES, WORD_FORENAMES, forename_in
from archive.ingest.people.namewords import is_common, is_function_word, is_plain_word, is_rare, looks_like_word
from archive.ingest.people.nations import NATION_ADJECTIVES


@pytest.mark.parametrize("word", ["قال", "وأكد", "في", "لدى", "خلال", "اليوم"])
def test_particles_and_verbs_are_function_words(word):
    assert is_function_word(fold(word))


@pytest.mark.parametrize("word", ["بلدية", "فلان", "محمد", "نورلاند"])
def test_only_waw_and_fa_are_cut(word):
    assert not is_function_word(fold(word))


@pytest.mark.parametrize(("word", "plain"), [("زيارة", True), ("والأوضاع", True), ("سامح", False), ("عبد", False)])
def test_nouns_of_the_news_are_plain_words(word, plain):
    assert is_plain_word(fold(word)) is plain


def test_less_is_asked_of_a_second_word():
    assert [looks_like_word(fold("لوفين"), opens) for opens in (True, False)] == [True, False]
    assert [looks_like_word(fold("اجتماعات"), opens) for opens in (True, False)] == [True, True]


@pytest.mark.parametrize("word", ["نوربار", "ايزورو", "والاس"])
def test_what_news_is_not_made_of_is_rare(word):
    assert (is_rare(fold(word)), is_common(fold(word))) == (True, False)


@pytest.mark.parametrize("word", ["برنامج", "مسلحي", "ببرنامج", "متسائلا", "ليصبح"])
def test_a_form_of_a_frequent_word_is_not_rare(word):
    assert not is_rare(fold(word))


def test_a_frequent_name_has_no_other_forms():
    assert [is_common(fold(word)) for word in ("هولاند", "برنامج", "اقتصاديا")] == [False, True, True]


def test_a_forename_stands_behind_particles():
    assert forename_in(fold("ومحمد")) == (fold("محمد"), 1)
    assert forename_in(fold("مدينة")) == ("", 0)


def test_a_forename_that_is_a_word_is_not_certain():
    assert ALL_FORENAMES - FORENAMES == WORD_FORENAMES
    assert forename_in(fold("كامل")) == ("", 0)


def test_nations_have_both_genders():
    assert {fold("المصري"), fold("المصرية")} <= NATION_ADJECTIVES
