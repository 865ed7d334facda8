from hypothesis import given
from hypothesis import strategies as st

from archive.arabic.words import split_words


def test_words_keep_their_marks_and_offsets():
    words = list(split_words("قال السَّرّاج: “نعم”، 5+5"))
    assert [word.text for word in words] == ["قال", "السَّرّاج", "نعم", "5", "5"]
    assert words[1].folded == "السراج"


@given(st.text())
def test_offsets_are_those_of_the_text(text):
    assert all(text[word.start : word.end] == word.text for word in split_words(text))
