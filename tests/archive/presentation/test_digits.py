import pytest
from django.utils import translation

from archive.presentation.digits import show_digits


@pytest.mark.parametrize(
    ("setting", "language", "shown"),
    [
        ("western", "ar", "22 يونيو 2020"),
        ("arabic-indic", "ar", "٢٢ يونيو ٢٠٢٠"),
        ("arabic-indic", "en", "22 يونيو 2020"),
    ],
)
def test_arabic_pages_show_the_digits_of_the_setting(settings, setting, language, shown):
    settings.DIGITS = setting
    with translation.override(language):
        assert show_digits("22 يونيو 2020") == shown


def test_a_number_becomes_text():
    assert show_digits(5) == "5"
