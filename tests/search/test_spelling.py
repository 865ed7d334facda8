import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from search.forms import SearchForm
from search.spelling import count_edits, did_you_mean, likeliest
from search.vocabulary import Vocabulary
from tests.records import make_article
from tests.search.conftest import ask


@pytest.mark.parametrize(
    ("one", "other", "most", "edits"),
    [
        ("سفاره", "سفاره", 2, 0), ("سفراه", "سفاره", 2, 1), ("سفره", "سفاره", 2, 1), ("سسفاره", "سفاره", 2, 1),
        ("صفاره", "سفاره", 2, 1), ("صفراه", "سفاره", 2, 2), ("سفن", "سفاره", 2, 3), ("سفير", "سفاره", 1, 2),
        ("", "", 1, 0), ("", "ابجد", 2, 3), ("ab", "ba", 1, 1),
    ],
)  # fmt: skip
def test_edits(one, other, most, edits):
    assert count_edits(one, other, most) == count_edits(other, one, most) == edits


@given(st.text("ابتث", max_size=8), st.text("ابتث", max_size=8))
def test_counting_stops_early_without_changing_the_count(one, other):
    whole = count_edits(one, other, 20)
    assert [count_edits(one, other, most) for most in (1, 2)] == [min(whole, 2), min(whole, 3)]


@given(st.lists(st.text("ابتثab", min_size=1, max_size=8)), st.text("ابتثab", min_size=1, max_size=8))
def test_no_word_that_is_near_is_passed_over(words, word):
    near = set(Vocabulary(dict.fromkeys(words, 1)).near(word, 2))
    assert {other for other in words if count_edits(word, other, 2) <= 2} <= near


WORDS = {"سفاره": 90, "سفاري": 1, "طرابلس": 50, "اطلاق": 40, "الاطلاق": 3, "نورلاند": 20, "حفتر": 200, "2020": 9}


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("سفراه", "سفاره"), ("سفارو", "سفاره"), ("طرابلص", "طرابلس"), ("ترابلس", "طرابلس"), ("اطلاف", "اطلاق"),
        ("نرولانت", "نورلاند"), ("سفاره", ""), ("سفاري", "سفاره"), ("حفر", ""), ("قسطنطين", ""), ("2021", ""),
    ],
)  # fmt: skip
def test_what_a_word_is_likely_a_slip_for(word, meant):
    assert likeliest(word, Vocabulary(WORDS)) == meant


def meant(q: str, parameters: str = "") -> str:
    asked = QueryDict(parameters, mutable=True)
    asked["q"] = q
    return did_you_mean(SearchForm(asked).read(), ask(q, parameters).total)


OFFERED = {
    "السفراة": "السفارة",
    "طرابلص": "طرابلس",
    "الامركية حفتر": "الأمريكية حفتر",
    "زوارا -قزقزقز": "زوارة -قزقزقز",
    'زوارا "وقف اطلاق"': 'زوارة "وقف اطلاق"',
    '"طرابلص" حفتر': "",
    "-طرابلص حفتر": "",
    "قسطنطينيوبوليس": "",
    "حفتر": "",
    "سفارة": "",
    "": "",
}


def test_what_is_offered_for_a_query(indexed_seeds):
    assert {query: meant(query) for query in OFFERED} == OFFERED


def test_as_written_nothing_is_offered(indexed_seeds):
    assert meant("السفراة", "exact=1") == ""


def test_what_finds_nothing_more_is_not_offered(indexed_seeds):
    assert meant("السفراة", "place=zuwara") == "السفارة"
    assert meant("السفراة", "from=1999&to=1999") == ""


def test_one_word_is_put_right_where_all_together_find_nothing(db, reindex):
    make_article(title="خبر", body="الميناء الكبير في المدينة")
    make_article(title="غيره", body="القنطرة فوق النهر")
    reindex()
    assert meant("المينااء الكبير القنطرره") == ""
    assert meant("المينااء القنطرره", "match=any") == "الميناء القنطرة"


def test_the_page_offers_it_and_keeps_the_filters(client, indexed_seeds):
    page = client.get("/search/", {"q": "السفراة", "place": "zuwara"})
    query, url = page.context["answer"].did_you_mean
    assert query == "السفارة"
    assert client.get(url).context["request_params"].filters == {"place": (("zuwara",),)}
    assert client.get(url).context["answer"].total == 1
    assert "هل تقصد:" in page.text
    assert client.get("/search/", {"q": "السفارة"}).context["answer"].did_you_mean is None
