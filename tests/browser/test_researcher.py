import pytest

from .results_page import fits

pytestmark = pytest.mark.browser


def test_from_a_latin_name_to_the_sentence_of_a_meeting(archive, page):
    page.goto(archive)
    assert page.locator("html").get_attribute("dir") == "rtl"
    page.get_by_role("searchbox").fill("Townsend")
    page.get_by_role("searchbox").press("Enter")
    hit = page.locator(".hit")
    assert hit.count() == 1
    hit.locator("h2 a").click()
    assert "زوارة" in page.locator("h1").inner_text()
    page.locator("aside a[href^='#']", has_text="السراج").first.click()
    lit = page.locator(".fact:has(> .anchor:target)")
    assert "لقاء السفير نورلاند" in lit.inner_text()
    assert fits(page)


def test_filtering_and_taking_the_results_away(archive, page):
    page.goto(f"{archive}/search/?q=حفتر")
    total = page.locator(".hit").count()
    assert total == 5
    page.goto(f"{archive}/search/?q=حفتر&official=richard-norland")
    assert page.locator(".hit").count() == 1
    with page.expect_download() as download:
        page.locator("a[href*='/search/export/csv/']").first.click()
    text = download.value.path().read_bytes().decode("utf-8-sig")
    assert len(text.splitlines()) == 2
    assert "نورلاند" in text


def test_nothing_found_offers_a_way_on(archive, page):
    page.goto(f"{archive}/search/?q=قسطنطينيوبوليس")
    assert page.locator(".hit").count() == 0
    assert page.locator("main a[href*='/search/']").count() > 0
