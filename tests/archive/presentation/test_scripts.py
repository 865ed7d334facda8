import pytest
from django.utils import translation

from archive.presentation.scripts import keep_order, language_of, mark_script


@pytest.mark.parametrize(
    ("text", "language"), [("حفتر", "ar"), ("Haftar", "en"), ("قناة CNN", "ar"), ("2020", "ar"), ("", "ar")]
)
def test_the_language_of_a_text_on_an_arabic_page(text, language):
    with translation.override("ar"):
        assert language_of(text) == language


@pytest.mark.parametrize(
    ("page", "text", "html"),
    [
        ("ar", "حفتر", "حفتر"),
        ("ar", "Haftar", '<bdi lang="en">Haftar</bdi>'),
        ("en", "حفتر", '<bdi lang="ar">حفتر</bdi>'),
        ("en", "Haftar", "Haftar"),
        ("ar", "<b>", '<bdi lang="en">&lt;b&gt;</bdi>'),
        ("en", "<b>", "&lt;b&gt;"),
        ("en", "2020", "2020"),
    ],
)
def test_the_other_script_is_marked_and_everything_is_escaped(page, text, html):
    with translation.override(page):
        assert mark_script(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("من 2020-06-22 فقط", 'من <bdi dir="ltr">2020-06-22</bdi> فقط'),
        ("«2020-13» ليس تاريخاً", '«<bdi dir="ltr">2020-13</bdi>» ليس تاريخاً'),
        ("أضف bom=0 هنا", 'أضف <bdi dir="ltr">bom=0</bdi> هنا'),
        ("5 مقالات في 2020", "5 مقالات في 2020"),
        ("<i>a-b</i>", '&lt;i&gt;<bdi dir="ltr">a-b</bdi>&lt;/i&gt;'),
        ("", ""),
    ],
)
def test_dates_and_assignments_keep_their_order(text, html):
    assert keep_order(text) == html
