import pytest
from django.utils import translation

from archive.partialdate import PartialDate
from archive.presentation.dates import date_in_words, term_in_words


def partial(text):
    return PartialDate(text) if text else None


@pytest.mark.parametrize(
    ("iso", "arabic", "english"),
    [
        ("2020-06-22T17:36", "22 يونيو 2020، 5:36 م", "22 June 2020, 17:36"),
        ("2020-06-22T00:05", "22 يونيو 2020، 12:05 ص", "22 June 2020, 00:05"),
        ("2020-06-22T12:00", "22 يونيو 2020، 12:00 م", "22 June 2020, 12:00"),
        ("2020-01-02", "2 يناير 2020", "2 January 2020"),
        ("2020-06", "يونيو 2020", "June 2020"),
        ("2020", "2020", "2020"),
        (None, "بلا تاريخ", "undated"),
    ],
)
def test_a_date_is_told_with_its_precision(iso, arabic, english):
    with translation.override("ar"):
        assert date_in_words(partial(iso)) == arabic
    with translation.override("en"):
        assert date_in_words(partial(iso)) == english


@pytest.mark.parametrize(
    ("start", "end", "certain", "arabic", "english"),
    [
        ("2009", "2011", True, "2009 – 2011", "2009 – 2011"),
        ("2009", "2011", False, "نحو 2009 – 2011", "c. 2009 – 2011"),
        ("2015-03", None, True, "من مارس 2015", "from March 2015"),
        ("2015-03", None, False, "من نحو مارس 2015", "from c. March 2015"),
        (None, "2011", True, "حتى 2011", "until 2011"),
        (None, "2011", False, "حتى نحو 2011", "until c. 2011"),
        (None, None, True, "بلا تاريخ", "undated"),
        (None, None, False, "بلا تاريخ", "undated"),
    ],
)
def test_an_open_end_is_unknown_and_the_unverified_is_about(start, end, certain, arabic, english):
    with translation.override("ar"):
        assert term_in_words(partial(start), partial(end), certain) == arabic
    with translation.override("en"):
        assert term_in_words(partial(start), partial(end), certain) == english
