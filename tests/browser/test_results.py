"""Narrowing results, following them from article to article and coming back: with JavaScript and without."""

import pytest

from archive.models import Article
from archive.partialdate import PartialDate

pytestmark = pytest.mark.browser

HAFTAR, NORLAND = "khalifa-haftar", "richard-norland"


@pytest.fixture
def dated(archive):
    """The archive with a month for each of its undated articles, in 2019 and 2020."""
    for number, article in enumerate(Article.objects.filter(published=None).order_by("pk")):
        article.published = PartialDate(f"{2019 + number // 2}-0{number + 1}")
        article.save()
    return archive


@pytest.fixture
def scripted(chromium, viewport):
    context = chromium.new_context(viewport=viewport, locale="ar", has_touch=True)
    yield context.new_page()
    context.close()


def total(page) -> str:
    return page.locator(".total").inner_text()


def titles(page) -> list[str]:
    return page.locator(".hit h2").all_inner_texts()


def open_filters(page) -> None:
    """On a phone the filters are folded away."""
    if not page.locator("#facet-official").is_visible():
        page.locator("#filters > summary").click()


def choose(page, facet: str, slug: str, found: str) -> None:
    open_filters(page)
    if not page.locator(f"#facet-{facet}-{slug}").is_visible():
        page.locator(f"#rest-{facet} > summary").click()
    page.locator(f"#facet-{facet}-{slug}").click()
    page.locator(f"#facet-{facet}-{slug}[aria-current]").wait_for(state="attached")
    assert total(page) == found


def test_from_a_name_by_year_to_an_article_its_evidence_the_next_one_and_back(dated, reader):
    reader.goto(dated)
    reader.locator("input[name=q]").fill("Haftar")
    reader.locator("input[name=q]").press("Enter")
    assert total(reader) == "5 مقالات"
    reader.get_by_role("link", name="2020: 3 مقالات").focus()
    reader.keyboard.press("Enter")
    reader.locator(".total", has_text="3 مقالات").wait_for()
    results, first = reader.url, titles(reader)
    assert results.endswith("&from=2020&to=2020")
    reader.locator(".hit h2 a").first.click()
    assert reader.locator(".trail .count").inner_text() == "(1 من 3)"
    assert reader.locator(".trail [rel=prev]").count() == 0
    reader.locator(".trail [rel=next]").click()
    assert reader.locator("h1").inner_text() == first[1].removesuffix(" عنوان مستخرج")
    reader.locator(".trail [rel=next]").click()
    assert reader.locator(".trail .count").inner_text() == "(3 من 3)"
    assert reader.locator(".trail [rel=next]").count() == 0
    evidence = reader.locator("aside a[href^='#e']")
    if evidence.count():
        evidence.first.click()
        assert reader.locator(".fact:has(> .anchor:target)").count() == 1
    reader.locator(".trail .back").click()
    assert reader.url == f"{results}#result-3"
    assert titles(reader) == first


def test_two_people_together(archive, reader):
    reader.goto(f"{archive}/search/?q=ليبيا")
    choose(reader, "official", HAFTAR, "5 مقالات")
    choose(reader, "official", "fayez-al-sarraj", "5 مقالات")
    open_filters(reader)
    reader.locator("#together-official").click()
    reader.locator(".total", has_text="3 مقالات").wait_for()
    assert f"official={HAFTAR},fayez-al-sarraj" in reader.url
    assert reader.locator(".chip").count() == 2
    reader.locator(".clear").click()
    reader.locator(".total", has_text="5 مقالات").wait_for()
    assert "official" not in reader.url


def tab_to(page, selector: str) -> None:
    """Press Tab until the focus is on what `selector` names."""
    for _press in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"Tab never comes to {selector}")


def test_with_the_keyboard_alone(dated, reader):
    reader.goto(f"{dated}/search/")
    tab_to(reader, "input[name=q]")
    reader.keyboard.type("Haftar")
    reader.keyboard.press("Enter")
    reader.locator(".total", has_text="5 مقالات").wait_for()
    reader.wait_for_url("**q=Haftar*")
    if not reader.locator("#facet-official").is_visible():
        tab_to(reader, "#filters > summary")
        reader.keyboard.press("Enter")
    tab_to(reader, "#facet-official-fayez-al-sarraj")
    reader.keyboard.press("Enter")
    reader.locator(".total", has_text="3 مقالات").wait_for()
    tab_to(reader, "#result-2 h2 a")
    reader.keyboard.press("Enter")
    reader.locator(".trail .count", has_text="(2 من 3)").wait_for()
    tab_to(reader, ".trail [rel=next]")
    reader.keyboard.press("Enter")
    reader.locator(".trail .count", has_text="(3 من 3)").wait_for()
    tab_to(reader, ".trail .back")
    reader.keyboard.press("Enter")
    reader.wait_for_url("**#result-3")


def test_the_other_language_in_midway_loses_nothing(dated, reader):
    reader.goto(f"{dated}/search/?q=حفتر")
    choose(reader, "official", NORLAND, "مقال واحد")
    reader.locator("#other-language").click()
    reader.locator("html[lang=en]").wait_for()
    assert total(reader) == "1 article"
    assert reader.locator(".chip .of").inner_text() == "Official"
    reader.locator(".hit h2 a").click()
    reader.locator("#other-language").click()
    reader.locator("html[lang=ar]").wait_for()
    assert reader.locator(".trail .count").inner_text() == "(1 من 1)"


def test_filtering_loads_no_new_page_and_going_back_undoes_it(dated, scripted):
    scripted.goto(f"{dated}/search/?q=حفتر")
    scripted.evaluate("window.loadedOnce = true")
    choose(scripted, "official", NORLAND, "مقال واحد")
    assert scripted.evaluate("window.loadedOnce")
    assert scripted.evaluate("document.activeElement.id") == f"facet-official-{NORLAND}"
    assert scripted.locator("#announcement").inner_text() == "مقال واحد"
    assert scripted.locator("#kept input[name=official]").get_attribute("value") == NORLAND
    scripted.go_back()
    scripted.locator(".total", has_text="5 مقالات").wait_for()
    assert scripted.locator(".chip").count() == 0


def test_a_span_of_time_is_brushed_with_the_pointer(dated, scripted):
    scripted.goto(f"{dated}/search/?q=حفتر")
    box = scripted.locator("svg.histogram").bounding_box()
    # Twelve columns of which the newest, 2020, is the leftmost.
    column, middle = box["width"] / 12, box["y"] + box["height"] / 3
    scripted.mouse.move(box["x"] + column * 1.5, middle)
    scripted.mouse.down()
    scripted.mouse.move(box["x"] + column * 3.5, middle, steps=5)
    scripted.mouse.up()
    scripted.locator(".total", has_text="مقالان").wait_for()
    assert scripted.url.endswith("&from=2017&to=2019")


def test_a_span_of_time_is_brushed_with_the_keyboard(dated, scripted):
    scripted.goto(f"{dated}/search/?q=حفتر")
    end = scripted.get_by_role("slider", name="إلى")
    end.focus()
    end.press("ArrowRight")
    assert end.get_attribute("aria-valuetext") == "2019"
    end.press("Escape")
    assert end.get_attribute("aria-valuetext") == "2020"
    start = scripted.get_by_role("slider", name="من")
    start.press("End")
    assert start.get_attribute("aria-valuetext") == "2020"
    start.press("Enter")
    scripted.locator(".total", has_text="3 مقالات").wait_for()
    assert scripted.url.endswith("&from=2020&to=2020")


def test_a_long_facet_is_searched(archive, scripted):
    scripted.goto(f"{archive}/search/?q=ليبيا")
    open_filters(scripted)
    facet = scripted.locator(".facet", has=scripted.locator("#facet-official"))
    facet.get_by_role("searchbox").fill("روبنسون")
    assert facet.locator("li:visible .label").all_inner_texts() == ["كريستوفر روبنسون"]


def test_where_an_exchange_fails_the_page_is_loaded(archive, scripted):
    scripted.goto(f"{archive}/search/?q=حفتر")
    scripted.route(
        "**/search/?*from=*", lambda route: route.abort() if route.request.resource_type == "xhr" else route.continue_()
    )
    scripted.locator("svg.histogram a").first.focus()
    scripted.keyboard.press("Enter")
    scripted.wait_for_url("**from=2020&to=2020")
    assert total(scripted) == "مقال واحد"
