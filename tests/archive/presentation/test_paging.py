from django.core.paginator import Paginator

from archive.presentation.paging import page_links


def links(rf, number, pages, query=""):
    page = Paginator(range(pages), 1).page(number)
    return [tuple(link) for link in page_links(page, rf.get(f"/x/{query}"))]


def test_a_single_page_needs_no_links(rf):
    assert links(rf, 1, 1) == []


def test_the_links_keep_the_other_parameters(rf):
    assert links(rf, 2, 2, "?q=a&official=x&official=y&page=2") == [
        ("1", "?q=a&official=x&official=y&page=1", False),
        ("2", "?q=a&official=x&official=y&page=2", True),
    ]


def test_a_gap_has_no_address(rf):
    assert [label for label, url, _current in links(rf, 10, 20) if url] == ["1", "8", "9", "10", "11", "12", "20"]
    assert [url for label, url, _current in links(rf, 10, 20) if not label.isdigit()] == ["", ""]
