from django.http import QueryDict

from search.takeaway import feed_link, takeaway_links

ASKED = QueryDict("q=x&page=3&sort=newest&type=meeting")


def test_every_format_has_an_address_of_the_whole_search():
    assert takeaway_links(ASKED) == [
        (label, f"/search/export/{form}/?q=x&sort=newest&type=meeting")
        for label, form in (
            ("CSV", "csv"), ("Excel", "xlsx"), ("JSON Lines", "jsonl"), ("BibTeX", "bib"), ("RIS", "ris"),
        )
    ]  # fmt: skip


def test_a_feed_has_its_own_order_and_articles_alone():
    assert feed_link(ASKED) == "/feeds/search/?q=x"
