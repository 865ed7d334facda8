from hypothesis import given
from hypothesis import strategies as st

from archive.arabic.words import split_words
from search.analysis.questions import QUESTION_WORDS, without_question_words


def test_only_what_is_asked_about_is_left():
    words = [word.folded for word in split_words("متى زار السفير نورلاند زوارة؟")]
    assert without_question_words(words) == ["زار", "السفير", "نورلاند", "زواره"]


def test_a_query_of_nothing_but_question_words_is_kept():
    assert without_question_words(["من"]) == ["من"]


@given(st.lists(st.sampled_from([*sorted(QUESTION_WORDS), "ليبيا", "سفير"])))
def test_the_rest_keeps_its_order(words):
    left = without_question_words(words)
    assert left == ([word for word in words if word not in QUESTION_WORDS] or words)
