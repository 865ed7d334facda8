from search.analysis.phrase import joined_forms, phrase_forms


def test_a_phrase_is_folded_and_takes_a_proclitic_before_its_first_word():
    forms = phrase_forms("وقف إطلاق النار")
    assert forms[0] == ["وقف", "اطلاق", "النار"]
    assert ["لوقف", "اطلاق", "النار"] in forms
    assert ["وقف", "لاطلاق", "النار"] not in forms


def test_lam_swallows_the_alef_of_the_article():
    assert ["للولايات", "المتحده"] in phrase_forms("الولايات المتحدة")


def test_a_word_is_also_meant_behind_a_proclitic_unless_it_is_short():
    assert ["لسفاره"] in joined_forms("سفارة")
    assert ["سفاره"] not in joined_forms("سفارة")
    assert joined_forms("حث") == []
