"""From a result to those around it and back, by the article's address alone."""

import re

import pytest
from django.http import QueryDict
from haystack import connections

from archive.models import Article, Status
from archive.partialdate import PartialDate
from search.answer import PAGE_SIZE
from search.backends import whoosh
from search.trail import find_trail
from tests.records import make_article, make_meeting, make_official

pytestmark = pytest.mark.django_db

RESULTS = PAGE_SIZE + 3


@pytest.fixture
def harbour(reindex) -> list[Article]:
    """More articles than a page holds, the newest first."""
    rows = [
        make_article(title=f"الميناء {day}", body="نص", published=PartialDate(f"2020-05-{day:02}"))
        for day in range(1, RESULTS + 1)
    ]
    make_article(title="غيره", body="نص")
    reindex()
    return rows[::-1]


def trail(parameters: str, article: Article):
    return find_trail(QueryDict(parameters), article)


def test_a_plain_address_tells_of_no_search(harbour):
    assert trail("", harbour[0]) is None
    assert trail("utm_source=x", harbour[0]) is None


def test_the_first_has_a_next_and_no_previous(harbour):
    found = trail("q=الميناء&sort=newest&at=1", harbour[0])
    assert (found.position, found.total, found.previous) == (1, RESULTS, None)
    assert (found.next.title, found.next.language) == ("الميناء 22", "ar")


def test_results_follow_one_another_across_pages_and_back_leads_to_the_page_of_each(client, harbour):
    address, passed = client.get("/search/?q=الميناء&sort=newest").context["address"].parameters.urlencode(), []
    article = harbour[0]
    url = f"{article.get_absolute_url()}?{address}&at=1"
    while url:
        page = client.get(url)
        passed.append(page.context["article"])
        found = page.context["trail"]
        shown = client.get(found.back.split("#")[0])
        assert passed[-1].pk in [hit.object.pk for hit in shown.context["answer"].hits]
        assert f'id="{found.back.split("#")[1]}"' in shown.text
        url = found.next and found.next.url
    assert passed == harbour


def test_the_links_of_a_page_of_results_lead_into_the_trail(client, harbour):
    page = client.get("/search/?q=الميناء&sort=newest&page=2")
    links = re.findall(r'<h2 dir="auto"><a href="([^"]+)"', page.text)
    article = client.get(links[2].replace("&amp;", "&"))
    assert article.context["article"] == harbour[-1]
    found = article.context["trail"]
    assert (found.position, found.total, found.next) == (RESULTS, RESULTS, None)
    assert found.previous.title == "الميناء 2"
    canonical = f'<link rel="canonical" href="http://testserver{harbour[-1].get_absolute_url()}">'
    assert canonical in article.text


def test_an_article_that_is_no_longer_there_still_has_its_way_back(harbour):
    for at in ("2", "500", "99999999", "0", "-1", "x", "²", "9" * 400):
        found = trail(f"q=الميناء&sort=newest&at={at}", harbour[0])
        assert (found.position, found.previous, found.next) == (0, None, None)
        assert found.back.startswith("/search/?q=")


def test_a_neighbour_that_was_withdrawn_meanwhile_is_no_step(harbour):
    Article.objects.filter(pk=harbour[1].pk).update(status=Status.WITHDRAWN)
    assert trail("q=الميناء&sort=newest&at=1", harbour[0]).next is None


def test_results_that_are_no_articles_lead_to_their_own_pages(client, reindex):
    meeting = make_meeting(make_official(), article=make_article())
    reindex()
    page = client.get("/search/?type=meeting&q=الفيتوري")
    assert f'<a href="{meeting.get_absolute_url()}">' in page.text
    assert trail("type=meeting&at=1", Article.objects.get()).back == "/search/?type=meeting#result-1"


def test_what_holds_only_some_of_the_words_has_a_way_back_and_no_place(client, harbour):
    page = client.get("/search/?q=الميناء قزقز")
    assert "at=" not in "".join(re.findall(r'<h2 dir="auto"><a href="([^"]+)"', page.text))
    assert trail("q=الميناء قزقز", harbour[0]).position == 0


def test_its_cost_does_not_grow_with_the_results(harbour, django_assert_num_queries):
    for position in (1, RESULTS):
        with django_assert_num_queries(1):
            trail(f"sort=newest&at={position}", harbour[position - 1])


def test_an_index_of_another_version_leaves_the_way_back(client, harbour, monkeypatch):
    monkeypatch.setattr(whoosh, "FINGERPRINT", "another")
    path = connections["default"].get_backend().path
    connections["default"].reset_sessions()
    connections["default"].get_backend().path = path
    page = client.get(f"{harbour[0].get_absolute_url()}?q=الميناء&at=1")
    assert page.status_code == 200
    assert (page.context["trail"].position, page.context["articles"]) == (0, [])
