"""What a reader sees and does on the page of results, in any browser test."""

import pytest

HAFTAR, NORLAND, SARRAJ = "khalifa-haftar", "richard-norland", "fayez-al-sarraj"


def total(page) -> str:
    return page.locator(".total").inner_text()


def titles(page) -> list[str]:
    return page.locator(".hit h2 a").all_inner_texts()


def open_filters(page) -> None:
    """On a phone the filters are folded away."""
    if not page.locator("#facet-official").is_visible():
        page.locator("#filters > summary").click()


def choose(page, facet: str, slug: str, found: str) -> None:
    """Click a value of a facet, after which so many results must be `found`."""
    open_filters(page)
    if not page.locator(f"#facet-{facet}-{slug}").is_visible():
        page.locator(f"#rest-{facet} > summary").click()
    page.locator(f"#facet-{facet}-{slug}").click()
    page.locator(f"#facet-{facet}-{slug}[aria-current]").wait_for(state="attached")
    assert total(page) == found


def tab_to(page, selector: str) -> None:
    """Press Tab until the focus is on what `selector` names, and on nothing that cannot be seen."""
    for _press in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"Tab never comes to {selector}")


def fits(page) -> bool:
    """Whether nothing on the page reaches beyond its window's sides."""
    return page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
