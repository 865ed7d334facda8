from hypothesis import given
from hypothesis import strategies as st

from archive.presentation.differences import Piece, Row, compare_texts

LEAD = "بحث السفير مع الوزير ملف الانتخابات."
END = "وغادر السفير مساء اليوم."


def same(one: str, other: str | None = None) -> Row:
    return Row((Piece(one),), (Piece(other or one),))


def test_what_both_say_stands_side_by_side():
    assert compare_texts(f"{LEAD}\n\n{END}", f"{LEAD} {END}") == [same(LEAD), same(END)]


def test_a_sentence_that_one_lacks_stands_alone():
    middle = "وحضر اللقاء عدد من المستشارين."
    assert compare_texts(f"{LEAD} {middle} {END}", f"{LEAD} {END}") == [
        same(LEAD),
        Row((Piece(middle, True),), ()),
        same(END),
    ]
    assert compare_texts(END, f"{middle} {END}") == [Row((), (Piece(middle, True),)), same(END)]


def test_other_words_in_a_sentence_are_told():
    changed = "بحث السفير الأمريكي مع الوزير سير الانتخابات."
    assert compare_texts(LEAD, changed) == [
        Row(
            (Piece("بحث السفير "), Piece("مع الوزير "), Piece("ملف ", True), Piece("الانتخابات.")),
            (
                Piece("بحث السفير "),
                Piece("الأمريكي ", True),
                Piece("مع الوزير "),
                Piece("سير ", True),
                Piece("الانتخابات."),
            ),
        )
    ]


def test_spelling_is_no_difference():
    (row,) = compare_texts("أعلنت السفارة الأمريكية ذلك.", "اعلنت السفاره الامريكيه ذلك.")
    assert row.is_same


def test_sentences_with_little_in_common_are_not_paired():
    assert compare_texts(LEAD, END) == [Row((Piece(LEAD, True),), ()), Row((), (Piece(END, True),))]


@given(*[st.lists(st.sampled_from("التقى الوفد في طرابلس أمس. السفير وبحث. دعم، ليبيا".split()), max_size=30)] * 2)
def test_no_word_is_lost_on_either_side(one, other):
    rows = compare_texts(" ".join(one), " ".join(other))
    for words, pieces in ((one, [row.one for row in rows]), (other, [row.other for row in rows])):
        told = " ".join("".join(piece.text for piece in side) for side in pieces)
        assert told.split() == words
