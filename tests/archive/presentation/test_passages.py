import pytest

from archive.presentation.passages import REACH, Passage, passage_of

TEXT = "عاد الوفد إلى المدينة.\n\nوصل المشير حفتر إلى الرجمة. ثم التقى السفير."


def passage(stretch: str, words: str, is_cut: bool = False) -> Passage:
    start = stretch.index(words)
    return passage_of(stretch, start, start + len(words), is_cut)


@pytest.mark.parametrize(
    ("stretch", "words", "expected"),
    [
        (TEXT, "حفتر", Passage("وصل المشير ", "حفتر", " إلى الرجمة.")),
        (TEXT, "السفير", Passage("ثم التقى ", "السفير", ".")),
        ("حفتر", "حفتر", Passage("", "حفتر", "")),
        ("", "", Passage("", "", "")),
    ],
)
def test_the_sentence_of_a_name_is_cut_out(stretch, words, expected):
    assert passage(stretch, words) == expected


def test_what_was_cut_says_so():
    assert passage("وصل المشير حفتر إلى الرجمة.", "حفتر", is_cut=True).before == "…وصل المشير "
    assert passage("حفتر" + " ثم" * REACH, "حفتر").after.endswith("ثم…")


def test_a_sentence_that_begins_within_the_stretch_is_whole():
    assert passage(TEXT, "حفتر", is_cut=True).before == "وصل المشير "
