import re

import pytest
from haystack import connections

from archive.models import Official, Status
from archive.partialdate import PartialDate
from search.analysis import analyzer
from search.backends import whoosh
from search.export import FORMATS
from search.facets import MOST_VALUES
from tests.records import make_article, make_meeting, make_official, make_outlet, mention

pytestmark = pytest.mark.django_db


@pytest.fixture
def harbour(reindex):
    """Three articles on one harbour, two of them by one outlet."""
    outlet, official = make_outlet(), make_official()
    for year in (2019, 2020):
        article = make_article(title=f"الميناء {year}", published=PartialDate(f"{year}-05"), outlet=outlet)
        mention(article, official, "الفيتوري")
    make_article(title="الميناء بلا تاريخ", body="لا اسم هنا.")
    make_article(title="الميناء المسوّدة", status=Status.DRAFT)
    reindex()


def shown(context) -> list[str]:
    return [hit.object.title for hit in context["answer"].hits]


def test_the_context_of_a_page(client, harbour):
    context = client.get("/search/", {"q": "الميناء", "outlet": "al-mina", "sort": "oldest"}).context
    assert context["query"] == "الميناء"
    assert context["answer"].total == 2
    assert shown(context) == ["الميناء 2019", "الميناء 2020"]
    assert [(t.type, t.count, t.current) for t in context["answer"].type_counts] == [
        ("article", 2, True), ("meeting", 0, False), ("official", 0, False),
    ]  # fmt: skip
    assert [
        (f.name, [(v.value, v.label, v.count, v.selected) for v in f.values]) for f in context["answer"].facets
    ] == [
        ("official", [("omar-al-fituri", "عمر الفيتوري", 2, False)]),
        ("outlet", [("al-mina", "صحيفة الميناء", 2, True)]),
        ("side", [("libya", "ليبيا", 2, False)]),
    ]
    assert [(facet, label) for facet, label, _url in context["chips"]] == [("المصدر الإعلامي", "صحيفة الميناء")]
    assert context["clear_url"] == "/search/?q=%D8%A7%D9%84%D9%85%D9%8A%D9%86%D8%A7%D8%A1&sort=oldest"
    assert [(column.span, column.count) for column in context["coverage"].columns] == [("2020", 1), ("2019", 1)]
    assert [current for _label, _url, current in context["sorts"]] == [False, False, True]
    assert context["page"].paginator.num_pages == 1
    assert context["page_links"] == []


def test_every_address_on_the_page_does_what_it_says(client, harbour):
    context = client.get("/search/", {"q": "الميناء"}).context
    newest = context["coverage"].columns[0]
    (outlet,) = next(facet for facet in context["answer"].facets if facet.name == "outlet").values
    assert shown(client.get(newest.url).context) == ["الميناء 2020"]
    chosen = client.get(outlet.url).context
    assert shown(chosen) == ["الميناء 2020", "الميناء 2019"]
    assert client.get(chosen["chips"][0].url).context["answer"].total == 3
    taken = dict(chosen["takeaway"])
    assert list(taken) == ["CSV", "Excel", "JSON Lines", "BibTeX", "RIS"]
    for label in ("CSV", "JSON Lines", "BibTeX", "RIS"):
        assert b"2020" in b"".join(client.get(taken[label]).streaming_content), label


def test_counts_of_a_facet_in_use_are_those_without_it(client, harbour):
    make_article(title="الميناء عند غيرها", outlet=make_outlet("قناة المرسى", "al-marsa"))
    connections["default"].get_backend().rebuild()
    facets = {f.name: f.values for f in client.get("/search/", {"outlet": "al-mina"}).context["answer"].facets}
    assert [(value.value, value.count) for value in facets["outlet"]] == [("al-mina", 2), ("al-marsa", 1)]


def test_a_draft_is_nowhere(client, harbour):
    for address in ("/search/", "/search/?q=المسوّدة", "/search/?type=meeting", "/search/?type=official"):
        assert "المسوّدة" not in "".join(hit.object.__str__() for hit in client.get(address).context["answer"].hits)
    assert "المسوّدة" not in b"".join(client.get("/search/export/csv/").streaming_content).decode()


@pytest.mark.parametrize(
    "parameters",
    [
        {"q": '"'}, {"q": "«»"}, {"q": "(("}, {"q": "]["}, {"q": "OR"}, {"q": "أو أو"}, {"q": "-"}, {"q": "*"},
        {"q": "AND NOT OR"}, {"q": "x" * 10_000}, {"q": "ا" * 10_000}, {"q": "كلمة " * 2000}, {"q": "😀🇱🇾"},
        {"q": "\x00\x01\x1b"}, {"q": "\u202e\u200f"}, {"q": "title:"}, {"q": "سنة:كذا"}, {"q": "a:b:c"},
        {"q": "\\'; --"}, {"from": "2020-13"}, {"from": "أمس"}, {"to": "0000"}, {"from": "2021", "to": "2019"},
        {"from": "\x00"},
        {"page": "999999"}, {"page": "-1"}, {"page": "0"}, {"page": "x"}, {"page": "²"}, {"page": "9" * 5000},
        {"sort": "x"}, {"type": "x"}, {"match": "x"}, {"exact": "x"}, {"official": "\x00"}, {"camp": "x"},
        {"official": "nobody"}, {"official": ["a", "b,c"], "place": ",", "side": "x"},
    ],
    ids=str,
)  # fmt: skip
def test_nothing_a_reader_can_type_breaks_a_page(client, harbour, parameters):
    for address in ("/search/", "/en/search/", "/search/export/csv/", "/search/export/xlsx/"):
        response = client.get(address, parameters)
        assert response.status_code == 200
        assert not response.streaming or b"".join(response.streaming_content)


def test_a_page_of_immoderate_input_stays_small(client, harbour):
    assert len(client.get("/search/", {"q": "ا" * 10_000}).content) < 400_000


def test_bytes_that_are_no_text_are_read_as_best_they_can(client, harbour):
    assert client.get("/search/?q=%FF%FE%00&official=%C3%28").status_code == 200


def test_pages_follow_each_other_and_the_last_stands_for_any_later(client, reindex):
    for number in range(45):
        make_article(title=f"خبر {number:02}", published=PartialDate(f"2020-01-{number % 28 + 1:02}"))
    reindex()
    pages = [client.get("/search/", {"page": page}).context for page in (1, 2, 3)]
    assert [len(shown(context)) for context in pages] == [20, 20, 5]
    assert len({title for context in pages for title in shown(context)}) == 45
    assert [(label, current) for label, _url, current in pages[1]["page_links"]] == [
        ("1", False),
        ("2", True),
        ("3", False),
    ]
    beyond = client.get("/search/", {"page": "999999"}).context
    assert shown(beyond) == shown(pages[2])
    assert beyond["page"].number == 3
    assert len(beyond["answer"].notes) == 1


def test_a_later_page_of_nothing_is_the_empty_first(client, harbour):
    context = client.get("/search/", {"q": "قسطنطينيوبوليس", "page": "2"}).context
    assert (context["answer"].total, context["page"].number) == (0, 1)


def test_the_number_of_queries_does_not_grow_with_the_results(client, reindex, django_assert_max_num_queries):
    for number in range(20):
        official = Official.objects.create(slug=f"o{number}", name_ar=f"اسم {number}", side="us")
        article = make_article(outlet=make_outlet(slug=f"m{number}"))
        mention(article, official, "الفيتوري")
        make_meeting(official, article=article)
    reindex()
    with django_assert_max_num_queries(22):
        assert client.get("/search/").context["answer"].total == 20
    with django_assert_max_num_queries(22):
        assert client.get("/search/?type=meeting").context["answer"].total == 20


def test_text_of_the_archive_is_escaped(client, reindex):
    make_article(title="<script>alert(1)</script> الميناء", body="نص <b>غامق</b> الميناء")
    reindex()
    page = client.get("/search/", {"q": '<i>"الميناء"'}).content.decode()
    assert not re.search(r"<script>alert|<b>غامق|<i>", page)


def test_an_index_of_another_version_closes_the_search_and_says_so(client, harbour, monkeypatch):
    monkeypatch.setattr(whoosh, "FINGERPRINT", analyzer.FINGERPRINT[::-1])
    path = connections["default"].get_backend().path
    connections["default"].reset_sessions()
    connections["default"].get_backend().path = path
    response = client.get("/search/", {"q": "الميناء"})
    assert response.status_code == 503
    assert len(response.context["answer"].notes) == 1
    assert "لم نجد شيئاً" not in response.text
    assert [client.get(f"/search/export/{form}/").status_code for form in FORMATS] == [503] * 5
    assert client.get("/search/facets/outlet/").status_code == 503


def test_every_value_of_a_facet_has_a_page_that_leads_back_to_the_results(client, harbour, django_assert_num_queries):
    page = client.get("/search/facets/outlet/", {"q": "الميناء", "sort": "oldest", "outlet": "al-mina"})
    query = "q=%D8%A7%D9%84%D9%85%D9%8A%D9%86%D8%A7%D8%A1&sort=oldest"
    (value,) = page.context["facet"].values
    assert (value.label, value.count, value.selected, value.url) == ("صحيفة الميناء", 2, True, f"/search/?{query}")
    assert page.context["results_url"] == f"/search/?{query}&outlet=al-mina"
    with django_assert_num_queries(1):
        client.get("/search/facets/outlet/")


def test_a_facet_of_nothing_says_so_and_an_unknown_one_is_not_found(client, harbour):
    assert "لا قيم هنا" in client.get("/search/facets/topic/", {"from": "x", "official": "nobody"}).text
    assert client.get("/search/facets/nothing/").status_code == 404
    assert client.get("/search/facets/year/").status_code == 404


def test_a_long_facet_leads_to_the_page_of_all_its_values(client, reindex):
    for number in range(MOST_VALUES + 2):
        make_article(outlet=make_outlet(f"صحيفة {number}", f"outlet-{number}"))
    reindex()
    page = client.get("/search/?sort=newest")
    assert len(page.context["answer"].facets[0].values) == MOST_VALUES
    assert 'href="/search/facets/outlet/?sort=newest"' in page.text
    assert len(client.get("/search/facets/outlet/").context["facet"].values) == MOST_VALUES + 2


def test_two_dates_that_are_one_make_one_chip(client, harbour):
    def chips(parameters):
        return [(c.facet, c.label, c.url) for c in client.get(f"/search/?{parameters}").context["chips"]]

    assert chips("from=2020-05&to=2020-05") == [("المدّة", "مايو 2020", "/search/")]
    assert chips("from=2019&to=2020-05") == [
        ("من", "2019", "/search/?to=2020-05"),
        ("إلى", "مايو 2020", "/search/?from=2019"),
    ]


def test_no_script_or_style_stands_in_the_page(client, harbour):
    page = client.get("/search/", {"q": "الميناء", "from": "2020", "to": "2020"}).text
    assert not re.search(r"<script(?![^>]* src=)|<style|\sstyle=|\son\w+=", page)
