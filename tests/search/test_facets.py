import pytest
from django.http import QueryDict

from search.address import Address
from search.facets import MOST_VALUES, build_facet, build_facets, count_facet, count_facets
from search.forms import SearchForm
from search.query import build_queryset
from tests.records import make_article, make_official, make_outlet, mention

pytestmark = pytest.mark.django_db

BODY = "عمر وسالم وليلى في خبر واحد."


@pytest.fixture
def people(reindex):
    """Articles that name عمر alone, عمر and سالم, and all three."""
    officials = [make_official("عمر", "Omar"), make_official("سالم", "Salem"), make_official("ليلى", "Layla")]
    for number in (1, 2, 3):
        article = make_article(body=BODY)
        for official in officials[:number]:
            mention(article, official, official.name_ar)
    reindex()


def facet(name: str, parameters: str):
    """The facet of a search, as the page beside its results shows it."""
    form = SearchForm(QueryDict(parameters))
    request, address = form.read(), Address("/search/", form.parameters)
    found = build_queryset(request)
    for each in ("official", "camp", "outlet", "agency", "place", "organisation", "topic", "side"):
        found = found.facet(each)
    facets = build_facets(request, count_facets(request, found.facet_counts()["fields"]), address)
    return next((facet for facet in facets if facet.name == name), None)


def counts(name: str, parameters: str) -> list[tuple[str, int, bool]]:
    return [(value.value, value.count, value.selected) for value in facet(name, parameters).values]


def test_a_choice_leaves_the_counts_of_its_facet_as_they_were(people):
    assert counts("official", "official=salem") == [("omar", 3, False), ("salem", 2, True), ("layla", 1, False)]


def test_joined_choices_are_counted_together(people):
    assert counts("official", "official=omar,salem") == [("omar", 2, True), ("salem", 2, True), ("layla", 1, False)]


def test_two_chosen_people_may_be_asked_for_together_and_apart_again(people):
    assert facet("official", "official=omar").together is None
    assert facet("official", "official=omar&official=salem").together == (False, "/search/?official=omar,salem")
    assert facet("official", "official=omar,salem").together == (True, "/search/?official=omar&official=salem")
    assert facet("side", "side=libya&side=us").together is None


def test_what_is_chosen_stays_where_it_counts_nothing(people):
    make_outlet()
    assert counts("outlet", "outlet=al-mina") == [("al-mina", 0, True)]
    assert facet("outlet", "") is None


def test_a_long_facet_is_cut_but_not_what_is_chosen(people):
    request = SearchForm(QueryDict("official=layla")).read()
    counted = count_facet(request, "official")
    cut = build_facet(request, "official", counted, Address("/search/", QueryDict("official=layla")), most=1)
    assert ([value.value for value in cut.values], cut.is_cut) == (["omar", "layla"], True)
    whole = build_facet(request, "official", counted, Address("/search/", QueryDict("official=layla")), MOST_VALUES)
    assert (len(whole.values), whole.is_cut) == (3, False)


def test_slugs_without_a_record_are_not_shown(people):
    request = SearchForm(QueryDict("")).read()
    shown = build_facet(request, "official", [("gone", 4), ("omar", 3)], Address("/search/", QueryDict("")), 20)
    assert [value.label for value in shown.values] == ["عمر"]
