"""What scripts add to two pages: facts that light up, and the map; and that both pages read without them."""

import pytest

from archive.models import Article

pytestmark = pytest.mark.browser


@pytest.fixture
def scripted(chromium, viewport):
    """A page with JavaScript; it fails the test at the first complaint."""
    context = chromium.new_context(viewport=viewport, locale="ar")
    page, complaints = context.new_page(), []
    page.on("console", lambda message: message.type in ("error", "warning") and complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert complaints == []


def test_a_fact_lights_its_sentence_while_it_has_the_focus(archive, scripted):
    article = Article.objects.filter(reports__isnull=False).first()
    scripted.goto(archive + article.get_absolute_url())
    scripted.locator(".meeting blockquote a").first.focus()
    assert scripted.locator(".fact.lit").count() == 1
    scripted.locator(".spots a").first.focus()
    assert scripted.locator(".fact.lit").count() == 0
    assert scripted.locator(".named.lit").count() == 1


def test_the_map_is_reached_by_keyboard(archive, scripted):
    scripted.goto(f"{archive}/places/")
    circle = scripted.locator(".pin").first
    circle.focus()
    name = circle.get_attribute("aria-label").partition(":")[0]
    scripted.keyboard.press("Enter")
    assert scripted.locator(".leaflet-popup a:focus").inner_text() == name
    scripted.keyboard.press("Escape")
    assert circle.evaluate("circle => circle === document.activeElement")


def test_from_farther_off_near_places_become_one_circle(archive, scripted):
    scripted.goto(f"{archive}/places/")
    circles = scripted.locator(".pin")
    circles.first.wait_for()
    before = circles.count()
    scripted.locator(".leaflet-control-zoom-out").click()
    scripted.wait_for_function("before => document.querySelectorAll('.pin').length < before", arg=before)
    assert scripted.locator(".pin.several").count() > 0


def test_without_script_the_list_stays(archive, page):
    page.goto(f"{archive}/places/")
    assert page.locator(".atlas").is_hidden()
    assert page.locator(".register li").count() > 20
