import pytest
from django.template import Context, Template
from django.urls import resolve
from django.utils import translation

from archive.partialdate import PartialDate
from archive.templatetags.showing import degrees, noun, other_language_url, sections, when


@pytest.fixture(autouse=True)
def arabic():
    with translation.override("ar"):
        yield


def request_for(rf, address):
    request = rf.get(address)
    request.resolver_match = resolve(request.path)
    return {"request": request}


@pytest.mark.parametrize(
    ("date", "html"),
    [
        (PartialDate("2020-06"), '<time datetime="2020-06">يونيو 2020</time>'),
        (None, '<span class="undated">بلا تاريخ</span>'),
    ],
)
def test_a_date_is_a_time_element(date, html):
    assert when(date) == html


@pytest.mark.parametrize(
    ("counted", "words"), [("5 مقالات", "مقالات"), ("مقالان", "مقالان"), ("12 officials", "officials")]
)
def test_the_noun_stands_without_its_number(counted, words):
    assert noun(counted) == words


def test_coordinates_have_a_point_in_arabic_too():
    place = type("Place", (), {"latitude": 32.5, "longitude": -13.0})
    assert degrees(place) == "32.5000, -13.0000"


@pytest.mark.parametrize(
    ("address", "current"),
    [
        ("/meetings/", [("/meetings/", "page")]),
        ("/meetings/3/", [("/meetings/", "true")]),
        ("/", []),
    ],
)
def test_the_masthead_marks_where_the_reader_is(rf, address, current):
    rows = sections(request_for(rf, address))
    assert [(url, mark) for url, _label, mark in rows if mark] == current


@pytest.mark.parametrize(
    ("language", "address", "other"),
    [
        ("ar", "/officials/?side=us", "/en/officials/?side=us"),
        ("en", "/en/search/?q=%D8%A3+b&page=2", "/search/?q=%D8%A3+b&page=2"),
        ("ar", "/", "/en/"),
    ],
)
def test_the_other_language_keeps_the_page_and_its_parameters(rf, language, address, other):
    with translation.override(language):
        assert other_language_url({"request": rf.get(address)}) == other


def test_a_form_keeps_the_parameters_it_does_not_change(rf):
    template = Template(
        '{% load showing %}{% kept_parameters "q" "page" as kept %}'
        "{% for name, value in kept %}{{ name }}={{ value }};{% endfor %}"
    )
    request = rf.get("/search/", {"q": "a", "official": ["x", "y"], "page": "2", "to": '"<'})
    assert template.render(Context({"request": request})) == "official=x;official=y;to=&quot;&lt;;"


def test_the_chart_has_no_inline_style_and_links_each_year():
    html = Template("{% load showing %}{% histogram rows %}").render(
        Context({"rows": [("2020", 2, "/search/?from=2020")]})
    )
    assert "style=" not in html
    assert '<a href="/search/?from=2020" aria-label="2020: مقالان"' in html
