"""What scripts add to the page of results: filtering in place, brushing the chart, searching a long facet."""

import pytest

from .results_page import NORLAND, choose, open_filters, total

pytestmark = pytest.mark.browser


@pytest.fixture
def scripted(chromium, viewport):
    context = chromium.new_context(viewport=viewport, locale="ar", has_touch=True)
    yield context.new_page()
    context.close()


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
