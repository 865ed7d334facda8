import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from search.syntax import MOST_WORDS, Clause, Field, ParsedQuery, Phrase, Prefix, Word, parse_query, replace_words


def wants(*operands) -> tuple[Clause, ...]:
    return tuple(Clause((operand,)) for operand in operands)


@pytest.mark.parametrize(
    ("typed", "clauses"),
    [
        ("", ()),
        ("سفارة طرابلس", wants(Word("سفارة"), Word("طرابلس"))),
        ("زوارة؟", wants(Word("زوارة؟"))),
        ('"وقف إطلاق النار"', wants(Phrase("وقف إطلاق النار"))),
        ("«وقف إطلاق»", wants(Phrase("وقف إطلاق"))),
        ("“وقف إطلاق”", wants(Phrase("وقف إطلاق"))),
        ("„وقف إطلاق“", wants(Phrase("وقف إطلاق"))),
        ("حفتر -طرابلس", (Clause((Word("حفتر"),)), Clause((Word("طرابلس"),), excluded=True))),
        ('-"وقف إطلاق"', (Clause((Phrase("وقف إطلاق"),), excluded=True),)),
        ("حفتر NOT طرابلس", (Clause((Word("حفتر"),)), Clause((Word("طرابلس"),), excluded=True))),
        ("حفتر OR السراج", (Clause((Word("حفتر"), Word("السراج"))),)),
        ("حفتر أو السراج او باشاغا", (Clause((Word("حفتر"), Word("السراج"), Word("باشاغا"))),)),
        ("لقاء حفتر أو السراج", (Clause((Word("لقاء"),)), Clause((Word("حفتر"), Word("السراج"))))),
        ("حفتر AND السراج", wants(Word("حفتر"), Word("السراج"))),
        ("حكوم*", wants(Prefix("حكوم"))),
        ("عنوان:حفتر", wants(Field("title", Word("حفتر")))),
        ('title:"وقف إطلاق"', wants(Field("title", Phrase("وقف إطلاق")))),
        ("المسؤول:حفتر Source:إرم", wants(Field("official", Word("حفتر")), Field("outlet", Word("إرم")))),
        ("-مكان:زوارة", (Clause((Field("place", Word("زوارة")),), excluded=True),)),
        ("قال: نعم", wants(Word("قال:"), Word("نعم"))),
        ("الولايات-المتحدة", wants(Word("الولايات-المتحدة"))),
        ("5:36", wants(Word("5:36"))),
    ],
)
def test_what_is_understood_needs_no_note(typed, clauses):
    assert parse_query(typed) == ParsedQuery(clauses)


@pytest.mark.parametrize(
    ("typed", "clauses"),
    [
        ("OR", ()),
        ("أو", ()),
        ("حفتر أو", wants(Word("حفتر"))),
        ("- حفتر", wants(Word("حفتر"))),
        ('"حفتر طرابلس', wants(Word(" حفتر"), Word("طرابلس"))),
        ("(حفتر) [طرابلس", wants(Word("حفتر"), Word("طرابلس"))),
        ("😀", ()),
        ("و*", wants(Word("و "))),
        ("*حفتر", wants(Word(" حفتر"))),
        ("foo:حفتر", wants(Word("foo"), Word("حفتر"))),
        ('""', ()),
    ],
)
def test_what_is_not_understood_is_noted_and_the_rest_is_asked(typed, clauses):
    parsed = parse_query(typed)
    assert parsed.clauses == clauses
    assert parsed.notes


def test_a_pasted_page_is_cut_after_so_many_words():
    parsed = parse_query("كلمة " * 5000)
    assert len(parsed.clauses) == MOST_WORDS
    assert len(parsed.notes) == 1


def test_control_characters_part_words_and_nothing_else():
    assert parse_query("\x00حفتر\x01طرابلس\ud800") == parse_query("حفتر طرابلس")


@given(st.one_of(st.text(), st.text(alphabet='"«»“”„()[]-–*: ORأواب؟\n\x00😀')))
@example("-" * 10_000)
@example('"' * 9_999)
@example("(" * 10_000)
def test_nothing_that_can_be_typed_raises(typed):
    parsed = parse_query(typed)
    assert all(clause.options for clause in parsed.clauses)
    assert all(isinstance(note, str) for note in parsed.notes)


def test_words_are_replaced_but_never_in_quotes():
    replacements = {"زوارا": "زوارة", "حفطر": "حفتر"}
    assert replace_words('زوارا، -حفطر عنوان:زوارا "زوارا" «حفطر» زوارات', replacements) == (
        'زوارة، -حفتر عنوان:زوارة "زوارا" «حفطر» زوارات'
    )


@pytest.mark.parametrize(
    ("typed", "kept", "notes"),
    [
        ("متى التقى السفير حفتر؟", ["التقى", "السفير", "حفتر؟"], ["كلمات السؤال لم يُبحث عنها: متى."]),
        ("Who met Haftar, and where?", ["met", "Haftar,", "and"], ["كلمات السؤال لم يُبحث عنها: Who، where?."]),
        ("متى التقى السفير حفتر", ["متى", "التقى", "السفير", "حفتر"], []),  # no question: every word counts
        ("متى؟", ["متى؟"], []),  # nothing else to look for
        ('"متى التقى"؟', ["متى التقى"], None),
    ],
)
def test_a_question_is_searched_without_the_words_that_only_ask(typed, kept, notes):
    parsed = parse_query(typed)
    assert [option.text for clause in parsed.wanted for option in clause.options] == kept
    assert notes is None or list(parsed.notes) == notes
