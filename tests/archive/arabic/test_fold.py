import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.arabic.fold import FOLDS, fold, strip_marks


@pytest.mark.parametrize(("_from", "_to", "example"), FOLDS)
def test_every_rule_folds_its_example(_from, _to, example):
    written, folded = example
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("text", "folded"),
    [("السَّرّاج", "السراج"), ("ليـــبيا", "ليبيا"),
     ("Norland", "norland"), ("Guzmán", "guzman"), ("رئيس", "رييس"), ("", "")],
)  # fmt: skip
def test_marks_case_and_hamza_seats_are_folded(text, folded):
    assert fold(text) == folded


def test_stripping_marks_keeps_every_letter():
    assert strip_marks("أُترك") == "أترك"


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)
