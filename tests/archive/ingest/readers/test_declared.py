import json

import pytest

from archive.ingest.facts import Declared
from archive.ingest.readers.blocks import parse_page
from archive.ingest.readers.declared import article_body, clean_url, read_declared

ARTICLE = {
    "@type": "NewsArticle",
    "headline": "نورلاند يلتقي باشاغا في تونس",
    "datePublished": "2020-03-14T10:15:00+02:00",
    "dateModified": "2020-03-15T09:00:00+02:00",
    "author": {"@type": "Person", "name": "سالم العبيدي"},
    "publisher": {"@type": "Organization", "name": "قناة المدار"},
}


def declared(head: str, body: str = "<p>نص الخبر.</p>") -> Declared:
    return read_declared(parse_page(f"<html><head>{head}</head><body>{body}</body></html>"))[0]


def own_url(head: str) -> str:
    return read_declared(parse_page(f"<html><head>{head}</head><body><p>نص.</p></body></html>"))[1]


def ld(*nodes) -> str:
    return "".join(
        f'<script type="application/ld+json">{json.dumps(node, ensure_ascii=False)}</script>' for node in nodes
    )


def test_json_ld_tells_all():
    assert declared(ld({"@type": "BreadcrumbList"}, ARTICLE)) == Declared(
        "نورلاند يلتقي باشاغا في تونس", "2020-03-14T10:15:00+02:00", "سالم العبيدي", "قناة المدار"
    )


def test_names_in_a_graph_are_looked_up():
    graph = {
        "@graph": [
            {"@type": "WebPage", "@id": "/1", "datePublished": "1999-01-01"},
            {**ARTICLE, "@type": ["Article"], "author": [{"@id": "/p"}], "publisher": {"@id": "/o"}},
            {"@type": "Person", "@id": "/p", "name": "هدى &quot;الليبية&quot;"},
            {"@type": "Organization", "@id": "/o", "name": "قناة المدار"},
        ]
    }
    found = declared(ld(graph))
    assert (found.byline, found.outlet, found.published) == ('هدى "الليبية"', "قناة المدار", ARTICLE["datePublished"])


def test_json_ld_that_is_broken_declares_nothing():
    head = '<script type="application/ld+json">{"@type": "NewsArticle", }</script><title>عنوان من الصفحة</title>'
    assert declared(head) == Declared(title="عنوان من الصفحة")


def test_open_graph_tells_what_json_ld_does_not():
    head = (
        '<meta property="og:title" content="عنوان &amp;#8220;الخبر&amp;#8221; - بوابة الأفق">'
        '<meta property="og:site_name" content="بوابة الأفق">'
        '<meta property="article:published_time" content="2020-03-14">'
        '<meta property="article:modified_time" content="2021-01-01">'
        '<meta name="author" content="سالم العبيدي">'
    )
    assert declared(head) == Declared("عنوان “الخبر”", "2020-03-14", "سالم العبيدي", "بوابة الأفق")


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:modified_time" content="2021-01-01">',
        '<meta property="og:updated_time" content="2021-01-01">',
        '<meta http-equiv="last-modified" content="2021-01-01">',
        '<meta name="date" content="2021-01-01">',
        '<meta property="article:published_time" content="1970-01-01T00:00:00Z">',
        '<meta property="article:published_time" content="0000-00-00 00:00:00">',
        '<meta property="article:published_time" content="">',
        ld({"@type": "WebSite", "datePublished": "2021-01-01"}),
    ],
)
def test_a_date_that_is_not_of_publication_is_none(head):
    assert declared(head).published == ""


@pytest.mark.parametrize(
    ("body", "published"),
    [
        ('<time datetime="2020-03-14">14 مارس</time><p>نص.</p>', "2020-03-14"),
        ('<time class="updated" datetime="2020-03-14">حُدّث</time>', ""),
        ('<time datetime="2020-03-14">1</time><time datetime="2019-01-01">2</time>', ""),
        (
            '<time datetime="2019-01-01">1</time><time class="entry-date published" datetime="2020-03-14">2</time>',
            "2020-03-14",
        ),
        ('<span itemprop="datePublished" content="2020-03-14">14 مارس</span>', "2020-03-14"),
    ],
)
def test_a_time_counts_where_it_is_marked_or_alone(body, published):
    assert declared("", body).published == published


@pytest.mark.parametrize("name", ["admin", "Editor", "بوابة الأفق", "https://example.ly/author/1", ""])
def test_an_account_the_outlet_and_an_address_are_no_writers(name):
    head = f'<meta property="og:site_name" content="بوابة الأفق"><meta name="author" content="{name}">'
    assert declared(head).byline == ""


def test_an_organisation_is_no_writer():
    assert declared(ld({**ARTICLE, "author": {"@type": "Organization", "name": "قسم الأخبار"}})).byline == ""


def test_a_headline_that_was_cut_is_taken_whole_from_the_page():
    whole = "السفير الأمريكي يبحث مع رئيس المجلس الرئاسي في طرابلس سبل توحيد المؤسسات الليبية"
    assert declared(f'<meta property="og:title" content="{whole[:50]}...">', f"<h1>{whole}</h1>").title == whole


def test_the_body_that_json_ld_holds_is_read_without_its_markup():
    node = {**ARTICLE, "articleBody": "<p>التقى نورلاند &amp; وفده باشاغا.</p><p>وأكد <b>دعمه</b>.</p>"}
    tree = parse_page(f"<html><head>{ld(node)}</head><body>لحظة</body></html>")
    assert article_body(tree) == "التقى نورلاند & وفده باشاغا.\n\nوأكد دعمه."


def test_the_site_is_what_the_page_s_title_has_beside_the_declared_one():
    title = "المنفي في تونس"
    head = f'<title>{title} | د. سالم العبيدي | صحيفة الأفق</title><meta property="og:title" content="{title}">'
    assert declared(head) == Declared(title=title, site="صحيفة الأفق")


def test_a_headline_that_its_own_quotation_mark_cut_is_taken_whole_from_the_page():
    whole = 'نورلاند: "الانتخابات" أولا'
    assert declared(f'<meta property="og:title" content="{whole}">', f"<h1>{whole}</h1>").title == whole


def test_the_canonical_address_is_the_page_s_own_and_a_front_page_is_none():
    canonical = '<link rel="canonical" href="{}">'
    assert own_url(canonical.format("https://example.ly/news/1")) == "https://example.ly/news/1"
    assert own_url(canonical.format("https://example.ly/?p=12")) == "https://example.ly/?p=12"
    assert own_url(canonical.format("https://example.ly/ar/")) == ""
    assert own_url(canonical.format("/news/1") + '<meta property="og:url" content="https://example.ly/a/2">') == (
        "https://example.ly/news/1"
    )
    assert own_url("") == ""


def test_addresses_of_other_kinds_are_none():
    assert clean_url(" https://example.ly/خبر ") == "https://example.ly/خبر"
    assert [clean_url(url) for url in ("ftp://example.ly/1", "x", "https://a b", "https://e.ly/" + "a" * 1000)] == [
        ""
    ] * 4


def test_json_ld_holds_the_text_of_pages_that_a_script_fills():
    assert article_body(parse_page(ld({**ARTICLE, "articleBody": "نص &quot;الخبر&quot;."}))) == 'نص "الخبر".'
    assert article_body(parse_page(ld(ARTICLE))) == ""
