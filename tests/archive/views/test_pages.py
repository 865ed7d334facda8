import re

import pytest

from archive.views.pages import PARAMETERS, SYNTAX

EVERY_PAGE = (
    "/",
    "/search/",
    "/articles/",
    "/officials/",
    "/officials/khalifa-haftar/",
    "/meetings/",
    "/places/",
    "/places/rajma/",
    "/outlets/",
    "/outlets/erem-news/",
    "/help/",
    "/about/",
    "/feeds/",
)


@pytest.mark.parametrize("prefix", ["", "/en"])
@pytest.mark.parametrize("address", EVERY_PAGE)
def test_every_page_is_ready_for_a_strict_policy_and_has_one_heading(record, page, prefix, address):
    html = page(prefix + address)
    assert html.count("<script") == len(re.findall(r'<script src="/static/[^"]+" defer></script>', html))
    assert " style=" not in html
    assert html.count("<h1") == 1
    assert html.count(' aria-current="') >= (address not in ("/", "/help/", "/about/", "/feeds/"))


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_help_gives_every_example_as_a_search(db, page, prefix):
    html = page(f"{prefix}/help/")
    assert html.count(f'<a href="{prefix}/search/?q=') >= len(SYNTAX)
    for name, _meaning, _example in PARAMETERS:
        assert f'<code dir="ltr">{name}</code>' in html


def test_the_examples_of_the_help_page_are_answered(db, client):
    for _name, _meaning, example in PARAMETERS:
        assert client.get(f"/search/?{example}").status_code == 200


def test_about_says_what_is_here(record, page):
    assert "فيه الآن مقال واحد ومسؤولان" in page("/about/")
    assert "It now holds 1 article and 2 officials" in page("/en/about/")


def test_healthz_answers_ok(db, client):
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")


def test_crawlers_are_kept_from_endless_searches_and_shown_the_sitemap(client):
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    lines = response.text.splitlines()
    assert {"Disallow: /search/", "Disallow: /en/search/", "Disallow: /admin/"} < set(lines)
    assert lines[-1] == "Sitemap: http://testserver/sitemap.xml"
    assert "Disallow: /" not in lines


@pytest.mark.parametrize(("address", "words"), [("/nothing/", "لا صفحة هنا"), ("/en/nothing/", "No page here")])
def test_a_missing_page_offers_ways_on(db, client, address, words):
    response = client.get(address)
    assert response.status_code == 404
    assert words in response.content.decode()
    assert 'role="search"' in response.content.decode()


def test_a_breakdown_is_told_in_both_languages_without_the_database(client):
    client.raise_request_exception = False
    response = client.get("/healthz")  # no `db` fixture: the query is refused
    assert response.status_code == 500
    assert "عطل" in response.content.decode()
    assert "Something broke on our side" in response.content.decode()
