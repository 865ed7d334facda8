import pytest

from archive.ingest.page.title import derive_title, holds_title, same_title


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("لقاء في «طرابلس»", "لقاء في طرابلس", True), ("لقاء في طرابلس", "لقاء في تونس", False), ("", "", False)],
)
def test_titles_are_compared_without_marks_and_punctuation(one, other, same):
    assert same_title(one, other) is same


def test_a_title_is_derived_from_the_lead_at_a_comma():
    lead = (
        "أكد ميك ميلروي نائب مساعد وزير الدفاع الأمريكي السابق، أن زيارة قائد القيادة تأتي "
        "بهدف استمرار التعاون الثنائي."
    )
    assert derive_title(lead) == "أكد ميك ميلروي نائب مساعد وزير الدفاع الأمريكي السابق"


def test_a_lone_full_stop_is_no_sentence_to_derive_a_title_from():
    assert derive_title(". A") == "A"


@pytest.mark.parametrize(
    ("line", "holds"),
    [
        ("الرئيسيةسياسةلقاء في طرابلس اليوم", True),
        ("بوابة المدينة - لقاء في طرابلس اليوم", True),
        ("لقاء في طرابلس اليوم | شبكة المدينة", True),
        ("لقاء في طرابلس اليوم", False),
        ("لقاء في طرابلس اليوم بين السفيرين", False),
    ],
)
def test_a_line_holds_a_title_with_a_menu_or_a_site_glued_to_it(line, holds):
    assert holds_title(line, "لقاء في طرابلس اليوم") is holds
