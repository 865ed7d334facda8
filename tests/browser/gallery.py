"""A picture of every type of page, in both languages, widths and colour schemes, and a look for what is ugly in it.

Not part of `make test`: `make screenshots` runs it and puts the pictures into var/screenshots.
"""

import io
from pathlib import Path

import pytest
from django.core.management import call_command
from PIL import Image

from tests.addresses import pages_in_all_languages
from tests.conftest import ROOT

from .conftest import LAPTOP, PHONE

pytestmark = pytest.mark.browser

FOLDER = ROOT / "var" / "screenshots"
CAPTURES = ROOT / "benchmarks" / "captures" / "tuned"
TALLEST_BLANK = 420  # pixels between two things on a page
# Elements that hold text, are not there for screen readers alone, and show less of it than they hold. A map is moved.
CLIPPED = """
() => [...document.querySelectorAll("body *")].filter(element => {
  const style = getComputedStyle(element);
  const hides = ["hidden", "clip"].includes(style.overflowX) || ["hidden", "clip"].includes(style.overflowY);
  const unseen = element.clientWidth <= 1 || element.clientHeight <= 1 || style.visibility === "hidden";
  const beyond = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
  return hides && beyond && !unseen && !element.matches(".leaflet-container") && element.textContent.trim();
}).map(element => element.outerHTML.slice(0, 120))
"""
# Elements that reach beyond the window, unless they scroll in a box of their own or a map frames them.
OUTSIDE = """
() => [...document.querySelectorAll("main *, header *, footer *")].filter(element => {
  const box = element.getBoundingClientRect();
  const scrolls = element.closest(".scroll, .unseen, .skip, .leaflet-container");
  return !scrolls && box.width > 1 && (box.right > innerWidth + 1 || box.left < -1);
}).map(element => element.outerHTML.slice(0, 120))
"""


@pytest.fixture
def full_archive(archive):
    """The seeds and captures of our own, so that lists are long and names are many."""
    captures = sorted(str(path) for path in CAPTURES.iterdir() if path.suffix != ".jsonl")  # that is the gold
    call_command("import_articles", *captures, verbosity=0)
    return archive


def blank_bands(picture: bytes, window: int) -> list[tuple[int, int]]:
    """(top, height) of bands of one colour over the whole width that are too tall.

    A page that fits in its window (`window` pixels tall) may be empty between its text and its foot.
    """
    image = Image.open(io.BytesIO(picture)).convert("L")
    bands, top = [], None
    if image.height <= window:
        return bands
    for row in range(image.height):
        low, high = image.crop((0, row, image.width, row + 1)).getextrema()
        if high - low > 2:
            if top is not None and row - top > TALLEST_BLANK:
                bands.append((top, row - top))
            top = None
        elif top is None:
            top = row
    return bands


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [LAPTOP, PHONE], ids=["1280", "390"])
def test_every_page_is_fit_to_be_seen(full_archive, chromium, viewport, scheme):
    FOLDER.mkdir(parents=True, exist_ok=True)
    context = chromium.new_context(viewport=viewport, color_scheme=scheme)
    page = context.new_page()
    ugly = {}
    for name, address in pages_in_all_languages().items():
        page.goto(full_archive + address)
        page.evaluate("document.fonts.ready")
        picture = page.screenshot(full_page=True)
        Path(FOLDER, f"{name}-{viewport['width']}-{scheme}.png").write_bytes(picture)
        faults = {
            "beyond the window": page.evaluate(OUTSIDE),
            "clipped": page.evaluate(CLIPPED),
            "blank": blank_bands(picture, viewport["height"]),
        }
        if any(faults.values()):
            ugly[name] = {fault: found for fault, found in faults.items() if found}
    context.close()
    assert ugly == {}
