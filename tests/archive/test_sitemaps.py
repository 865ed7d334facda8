from xml.etree import ElementTree

import pytest
from django.utils.timezone import localdate

from archive.sitemaps import PAGES, SECTIONS, _Articles
from tests.records import make_article, make_meeting, make_official, make_outlet, make_place

pytestmark = pytest.mark.django_db
SPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def locations(client, address: str) -> list[str]:
    tree = ElementTree.fromstring(client.get(address).content)
    return [found.text for found in tree.iterfind(".//s:loc", SPACES)]


def paths(client, section: str) -> list[str]:
    return [url.removeprefix("http://testserver") for url in locations(client, f"/sitemap-{section}.xml")]


def test_the_index_leads_to_every_section(client):
    assert locations(client, "/sitemap.xml") == [f"http://testserver/sitemap-{name}.xml" for name in SECTIONS]
    assert all(client.get(address).status_code == 200 for address in locations(client, "/sitemap.xml"))


def test_an_article_stands_in_both_languages_and_each_names_the_other(client):
    article = make_article()
    tree = ElementTree.fromstring(client.get("/sitemap-articles.xml").content)
    arabic, english = (f"http://testserver{prefix}/articles/{article.pk}/" for prefix in ("", "/en"))
    for url, own in zip(tree.iterfind("s:url", SPACES), (arabic, english), strict=True):
        assert url.findtext("s:loc", namespaces=SPACES) == own
        assert url.findtext("s:lastmod", namespaces=SPACES) == f"{localdate(article.changed)}"
        alternates = {link.get("hreflang"): link.get("href") for link in url.iterfind("x:link", SPACES)}
        assert alternates == {"ar": arabic, "en": english, "x-default": arabic}


def test_every_address_is_a_page(client):
    official, place = make_official(), make_place()
    make_outlet()
    make_meeting(official, article=make_article(), place=place)
    for section in SECTIONS:
        listed = paths(client, section)
        assert len(listed) == (2 * len(PAGES) if section == "pages" else 2)
        assert {client.get(path).status_code for path in listed} == {200}


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_what_readers_may_not_see_is_not_in_it(client, status):
    official = make_official("شخص مقترح", "Proposed Person", is_proposed=True)
    make_meeting(official, article=make_article(status=status))
    make_meeting(official, article=make_article(), review="rejected")
    assert len(paths(client, "articles")) == 2
    assert paths(client, "meetings") == paths(client, "officials") == []


def test_a_long_section_has_more_files(client, monkeypatch):
    monkeypatch.setattr(_Articles, "limit", 4)
    for _ in range(3):
        make_article()
    files = [address for address in locations(client, "/sitemap.xml") if "articles" in address]
    assert files == [f"http://testserver/sitemap-articles.xml{page}" for page in ("", "?p=2")]
    assert [len(locations(client, file)) for file in files] == [4, 2]


def test_queries_do_not_grow_with_the_articles(client, django_assert_num_queries):
    for _ in range(2):
        make_article()
        with django_assert_num_queries(6):
            client.get("/sitemap.xml")
        with django_assert_num_queries(1):
            client.get("/sitemap-articles.xml")
