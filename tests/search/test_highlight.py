import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.highlight import (
    ELLIPSIS,
    MOST_PASSAGES,
    PASSAGE_LENGTH,
    Mark,
    best_passages,
    contains_words,
    cut_segments,
    find_marks,
    join_segments,
    mark_span,
)
from search.syntax import Field, Phrase, Prefix, Word

TEXT = "والتقى السفير للسفارة والدبيبة.\n\nودعا لوقف إطلاق النار، ثم إلى إطلاق وقف النار."


def marked(text, *operands, exact=False) -> list[str]:
    return [segment.text for segment in cut_segments(text, find_marks(text, operands, exact)) if segment.marked]


@pytest.mark.parametrize(
    ("operand", "words"),
    [
        (Word("سفارة"), ["للسفارة"]),
        (Word("السفارات؟"), ["للسفارة"]),
        (Word("دبيبة"), ["والدبيبة"]),
        (Word("سفير"), ["السفير"]),
        (Prefix("وال"), ["والتقى", "والدبيبة"]),
        (Phrase("وقف اطلاق النار"), ["لوقف", "إطلاق", "النار"]),
        (Phrase("سفارة"), []),
        (Phrase("الدبيبه"), ["والدبيبة"]),
        (Phrase("والدبيبة ودعا"), []),
        (Word("حفتر"), []),
        (Word("فار"), []),
        (Word("وقف"), ["لوقف", "وقف"]),
        (Word("إطلاق"), ["إطلاق", "إطلاق"]),
        (Field("official", Word("دبيبة")), []),
    ],
)
def test_whole_words_are_marked_where_they_match(operand, words):
    assert marked(TEXT, operand) == words


@pytest.mark.parametrize(
    ("operand", "words"),
    [
        (Word("سفارة"), []),
        (Word("للسفارة"), ["للسفارة"]),
        (Word("والدبيبه"), []),
        (Phrase("وقف إطلاق النار"), []),
        (Phrase("لوقف إطلاق النار"), ["لوقف", "إطلاق", "النار"]),
        (Prefix("للس"), ["للسفارة"]),
    ],
)
def test_as_written_marks_what_is_written(operand, words):
    assert marked(TEXT, operand, exact=True) == words


def test_a_word_is_marked_behind_a_proclitic_that_stemming_leaves_on():
    assert marked("دعا لسفارة", Word("سفارة")) == ["لسفارة"]


def test_a_span_is_widened_to_the_whole_words_it_touches():
    start = TEXT.index("الدبيبة")
    assert mark_span(TEXT, start, start + 7, 3) == [Mark(start - 1, start + 7, 3)]


def test_a_name_holds_words_in_order():
    assert contains_words("Michael E. Langley", "langley")
    assert contains_words("خليفة حفتر", "خليفة حفتر")
    assert not contains_words("خليفة حفتر", "حفتر خليفة")


def test_the_passage_that_answers_more_of_the_query_comes_before_earlier_ones():
    text = "ذكر السفير الخبر.\n\nولا شيء هنا.\n\nزار السفير مدينة زوارة."
    passages = best_passages(text, find_marks(text, [Word("سفير"), Word("زوارة")]))
    assert join_segments(passages) == "زار السفير مدينة زوارة."


def test_a_long_paragraph_is_cut_between_words_and_says_so():
    text = "كلمة " * 200 + "زوارة " + "كلمة " * 200
    (passage,) = best_passages(text, find_marks(text, [Word("زوارة")]))
    shown = join_segments([passage])
    assert shown.startswith(f"{ELLIPSIS} كلمة")
    assert shown.endswith(f"كلمة {ELLIPSIS}")
    assert len(shown) <= PASSAGE_LENGTH + 20
    assert [segment.text for segment in passage if segment.marked] == ["زوارة"]


def test_without_a_match_the_text_begins_at_its_beginning():
    assert join_segments(best_passages("أول فقرة.\n\nثانية.", [])) == "أول فقرة."
    assert best_passages("", []) == []


ALPHABET = "ابتةىيوفلكس ًُّـ‏\n«»؟.x1"
OPERANDS = st.lists(
    st.one_of(
        st.builds(Word, st.text(alphabet="ابتةىيوفلكس", min_size=1, max_size=4)),
        st.builds(Prefix, st.text(alphabet="ابتةىيوفلكس", min_size=2, max_size=3)),
        st.builds(Phrase, st.text(alphabet="ابتوفلك", min_size=1, max_size=3)),
    ),
    max_size=4,
)


@given(st.text(alphabet=ALPHABET, max_size=300), OPERANDS, st.booleans())
def test_segments_join_back_and_every_mark_is_a_whole_word(text, operands, exact):
    marks = find_marks(text, operands, exact)
    segments = cut_segments(text, marks)
    assert "".join(segment.text for segment in segments) == text
    words = {text[word.start : word.end] for word in mark_span(text, 0, len(text), 0)}
    assert {segment.text for segment in segments if segment.marked} <= words


@given(st.text(alphabet=ALPHABET, max_size=2000), OPERANDS)
def test_passages_are_stretches_of_the_text(text, operands):
    passages = best_passages(text, find_marks(text, operands))
    assert len(passages) <= MOST_PASSAGES
    for passage in passages:
        assert join_segments([passage]).removeprefix(f"{ELLIPSIS} ").removesuffix(f" {ELLIPSIS}") in text
