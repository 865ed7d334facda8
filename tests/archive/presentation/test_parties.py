import pytest
from django.utils import translation

from archive.models import Meeting
from archive.presentation.parties import join_names, name_parties, parties_html
from tests.records import make_article, make_meeting, make_official

pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    return {
        "haftar": make_official("خليفة حفتر", "Khalifa Haftar"),
        "sarraj": make_official("فايز السراج", "Fayez al-Sarraj"),
        "norland": make_official("ريتشارد نورلاند", "Richard Norland", side="us"),
        "berndt": make_official("", "Jeremy Berndt", side="us"),
        "salame": make_official("غسان سلامة", "Ghassan Salame", side="un"),
    }


def parties(people, *names, counterparts=(), language="ar", show=name_parties):
    meeting = make_meeting(*(people[name] for name in names), article=make_article())
    meeting.reports.update(counterparts=list(counterparts))
    with translation.override(language):
        return str(show(Meeting.objects.with_parties().get(pk=meeting.pk)))


def test_the_american_side_is_named_first(people):
    assert parties(people, "haftar", "norland") == "ريتشارد نورلاند مع خليفة حفتر"


def test_the_other_sides_are_named_together(people):
    assert parties(people, "haftar", "norland", "salame") == "ريتشارد نورلاند مع خليفة حفتر وغسان سلامة"


def test_one_side_alone_is_joined(people):
    assert parties(people, "haftar", "sarraj") == "خليفة حفتر وفايز السراج"


def test_one_side_meets_the_unnamed_parties_of_the_reports(people):
    assert parties(people, "haftar", counterparts=["وفد أمريكي"]) == "خليفة حفتر مع وفد أمريكي"


def test_nobody_named_at_all(people):
    assert parties(people, counterparts=["وفد أمريكي"]) == "وفد أمريكي"
    assert parties(people) == "لقاء بلا أطراف مسمّاة"


def test_in_english(people):
    line = parties(people, "haftar", "sarraj", "norland", language="en")
    assert line in (
        "Richard Norland with Khalifa Haftar and Fayez al-Sarraj",
        "Richard Norland with Fayez al-Sarraj and Khalifa Haftar",
    )


def test_a_latin_name_in_an_arabic_line_is_marked(people):
    assert parties(people, "haftar", "berndt", show=parties_html) == '<bdi lang="en">Jeremy Berndt</bdi> مع خليفة حفتر'


def test_a_name_is_never_markup(people):
    make = make_official("<b>زيد</b>", "Zayd")
    people["zayd"] = make
    assert parties(people, "zayd", "norland", show=parties_html) == "ريتشارد نورلاند مع &lt;b&gt;زيد&lt;/b&gt;"


@pytest.mark.parametrize(
    ("language", "names", "line"),
    [
        ("ar", [], ""),
        ("ar", ["أ"], "أ"),
        ("ar", ["أ", "ب", "ج"], "أ وب وج"),
        ("ar", ["أ", "Bolton"], "أ و\N{NO-BREAK SPACE}Bolton"),
        ("en", ["A", "B", "C"], "A, B and C"),
    ],
)
def test_names_are_joined_as_the_language_joins_them(language, names, line):
    with translation.override(language):
        assert join_names(names) == line
