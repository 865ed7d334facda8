from django.http import QueryDict

from search.address import Address


def address(parameters: str) -> Address:
    return Address("/search/", QueryDict(parameters))


def test_a_value_is_chosen_beside_others_and_the_page_begins_anew():
    assert address("q=a&official=x&page=3").toggle("official", "y") == "/search/?q=a&official=x&official=y"


def test_a_chosen_value_is_left():
    assert address("q=a&official=x").toggle("official", "x") == "/search/?q=a"
    assert address("official=x").toggle("official", "x") == "/search/"


def test_a_value_joined_with_others_is_left_alone():
    assert address("official=x,y&official=z").toggle("official", "x") == "/search/?official=y&official=z"


def test_one_parameter_is_set_or_taken_away():
    assert address("q=a&sort=newest").with_values(sort="oldest") == "/search/?q=a&sort=oldest"
    assert address("q=a&sort=newest").with_values(sort=None) == "/search/?q=a"


def test_beside_joined_values_a_further_one_is_joined():
    assert address("official=x,y").toggle("official", "z") == "/search/?official=x,y,z"
    assert address("official=x,y&official=z").toggle("official", "w") == "/search/?official=x,y&official=z&official=w"


def test_chosen_values_are_joined_and_parted():
    assert address("official=x&official=y&page=2").join("official", ["x", "y"]) == "/search/?official=x,y"
    assert address("q=a&official=x,y").part("official", ["x", "y"]) == "/search/?q=a&official=x&official=y"


def test_without_its_filters_a_search_keeps_words_type_and_order():
    asked = "q=a&type=meeting&official=x&camp=gnu&from=2020&to=2021&sort=oldest&match=any&exact=1&page=2"
    assert address(asked).without_filters() == "/search/?q=a&type=meeting&sort=oldest&match=any&exact=1"


def test_a_search_is_taken_along_to_another_page():
    assert address("q=a&page=2").moved_to("/articles/7/", at="21") == "/articles/7/?q=a&at=21"
