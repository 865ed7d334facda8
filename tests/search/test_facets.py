from django.http import QueryDict

from search.facets import Address


def address(parameters: str) -> Address:
    return Address("/search/", QueryDict(parameters))


def test_a_value_is_chosen_beside_others_and_the_page_begins_anew():
    assert address("q=a&official=x&page=3").toggle("official", "y") == "/search/?q=a&official=x&official=y"


def test_a_chosen_value_is_left():
    assert address("q=a&official=x").toggle("official", "x") == "/search/?q=a"
    assert address("official=x").toggle("official", "x") == "/search/"


def test_a_value_joined_with_others_is_left_alone():
    assert address("official=x,y&official=z").toggle("official", "x") == "/search/?official=y&official=z"


def test_a_year_is_a_span_of_dates():
    assert address("q=a").toggle("year", "2020") == "/search/?q=a&from=2020&to=2020"
    assert address("from=2020&to=2020").toggle("year", "2020") == "/search/"
    assert address("from=2019&to=2021").toggle("year", "2020") == "/search/?from=2020&to=2020"
    assert address("from=2020-05&to=2020-05").years() == []


def test_one_parameter_is_set_or_taken_away():
    assert address("q=a&sort=newest").with_values(sort="oldest") == "/search/?q=a&sort=oldest"
    assert address("q=a&sort=newest").with_values(sort=None) == "/search/?q=a"
