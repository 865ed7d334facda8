"""The search box with JavaScript: suggestions by keyboard, mouse and finger, announced; a plain field without."""

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture
def box(archive, chromium, viewport):
    """The search box of the front page, at both widths, in a page that runs scripts and must not complain."""
    context = chromium.new_context(viewport=viewport, locale="ar", has_touch=True)
    opened = context.new_page()
    complaints = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda message: message.type in ("error", "warning") and complaints.append(message.text))
    opened.goto(archive)
    yield opened.get_by_role("combobox")
    context.close()
    assert complaints == []


def options(box):
    return box.page.get_by_role("option")


def labels(box) -> list[str]:
    options(box).first.wait_for()
    return box.page.locator("[role=option] .label").all_inner_texts()


def active(box) -> str:
    """The label of the option that a screen reader is on; empty where it is on the text."""
    option = box.get_attribute("aria-activedescendant")
    return box.page.locator(f"#{option} .label").inner_text() if option else ""


def test_by_keyboard_to_the_page_of_a_person(box):
    box.press_sequentially("Haft")
    found = labels(box)
    assert found[0] == "خليفة حفتر"
    assert box.get_attribute("aria-expanded") == "true"
    assert box.page.get_by_role("status").first.inner_text() == f"عدد الاقتراحات: {len(found)}"
    assert active(box) == ""
    steps = []
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "End", "ArrowDown", "ArrowUp", "Home"):
        box.press(key)
        steps.append(active(box))
    assert steps == [found[0], found[1], found[0], found[-1], "", found[-1], found[0]]
    assert box.page.locator("[aria-selected=true]").count() == 1
    assert box.page.evaluate("document.documentElement.scrollWidth") <= box.page.viewport_size["width"]
    box.press("Enter")
    box.page.wait_for_url("**/officials/khalifa-haftar/")


def test_escape_closes_and_enter_then_searches_for_what_was_typed(box):
    box.press_sequentially("حفتر")
    labels(box)
    box.press("Escape")
    assert box.get_attribute("aria-expanded") == "false"
    assert options(box).count() == 0
    assert box.input_value() == "حفتر"
    box.press("ArrowDown")
    assert labels(box)[0] == "خليفة حفتر"
    box.press("Escape")
    box.press("Enter")
    box.page.wait_for_url("**/search/?q=*")
    assert box.page.locator(".hit").count() == 5


def test_a_tap_chooses_and_leaving_closes(box):
    box.press_sequentially("زوار")
    labels(box)
    box.page.keyboard.press("Tab")
    assert box.get_attribute("aria-expanded") == "false"
    box.focus()
    box.press("ArrowDown")
    labels(box)
    options(box).first.tap()
    box.page.wait_for_url("**/places/zuwara/")


def test_only_the_last_of_quick_questions_is_answered(box):
    box.press_sequentially("Haftar", delay=10)
    labels(box)
    box.fill("زوار")
    options(box).filter(has_text="زوارة").first.wait_for()
    assert "خليفة حفتر" not in labels(box)


def test_what_nothing_begins_with_is_announced(box):
    box.press_sequentially("قزقزقز")
    box.page.get_by_text("لا اقتراحات").wait_for(state="attached")
    assert box.get_attribute("aria-expanded") == "false"


def test_without_javascript_it_is_a_plain_field(archive, page):
    page.goto(archive)
    assert page.get_by_role("searchbox").get_attribute("role") is None
    assert page.locator("[role=listbox]").count() == 0
