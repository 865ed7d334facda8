"""axe-core finds nothing on any type of page, in both languages and colour schemes; none jumps or scrolls sideways."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.addresses import pages_in_all_languages

from .conftest import LAPTOP, PHONE
from .results_page import fits

pytestmark = pytest.mark.browser

# Layout shift, as web.dev/cls sums it: below .1 is good.
MOST_SHIFT = 0.05
# All that another colour scheme can change.
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}
WATCH_SHIFTS = """
window.shifts = 0;
new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shifts += entry.value; })
  .observe({type: "layout-shift", buffered: true});
"""


@pytest.fixture(params=[(LAPTOP, ("light", "dark")), (PHONE, ("dark",))], ids=["1280", "390"])
def visits(request, archive, chromium):
    """Each type of page in turn, opened in a real browser: (page, name, colour schemes to look at)."""
    viewport, schemes = request.param
    context = chromium.new_context(viewport=viewport)
    page = context.new_page()
    page.complaints, page.elsewhere = [], []
    page.on("console", lambda message: message.type in ("error", "warning") and page.complaints.append(message.text))
    page.on("request", lambda request: request.url.startswith(archive) or page.elsewhere.append(request.url))
    page.add_init_script(WATCH_SHIFTS)

    def visit():
        for name, address in pages_in_all_languages().items():
            page.goto(archive + address)
            yield page, name, schemes

    yield visit()
    context.close()


def violations(page, scheme: str, options: dict | None = None) -> list[tuple[str, str]]:
    """(rule, element) of all that axe-core finds on the page in a colour scheme."""
    page.emulate_media(color_scheme=scheme)
    rules = Axe().run(page, options=options).response["violations"]
    return [(rule["id"], node["html"][:120]) for rule in rules for node in rule["nodes"]]


def least_shift(page) -> float:
    """How far the page jumps by its own doing: a font that a busy server sends late moves the text once, not twice."""
    shift = page.evaluate("window.shifts")
    if shift > MOST_SHIFT:
        page.reload()
        shift = min(shift, page.evaluate("window.shifts"))
    return shift


def test_axe_sees_a_wrong_page(chromium):
    page = chromium.new_page()
    page.set_content('<html lang="ar"><title>x</title><main><h1>x</h1><img src="x.png"></main></html>')
    assert [rule for rule, _element in violations(page, "light")] == ["image-alt"]
    page.close()


def test_every_page_is_accessible_still_and_no_wider_than_its_window(visits):
    found, shifted, wide = {}, {}, []
    for page, name, (scheme, *others) in visits:
        found[name, scheme] = violations(page, scheme)
        for other in others:
            found[name, other] = violations(page, other, COLOURS)
        if not fits(page):
            wide.append(name)
        if (shift := least_shift(page)) > MOST_SHIFT:
            shifted[name] = shift
    assert {where: wrong for where, wrong in found.items() if wrong} == {}
    assert wide == []
    assert shifted == {}
    assert page.elsewhere == []
    # A breach of the content policy would show here; only the page that is not there may fail to load.
    assert {text for text in page.complaints if "404 (Not Found)" not in text} == set()
