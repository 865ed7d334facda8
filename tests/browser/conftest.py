"""A real Chromium before the running archive, with the five seeds in it."""

import os
import shutil

import pytest
from playwright.sync_api import sync_playwright

from archive.models import Article
from archive.partialdate import PartialDate

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"]
LAPTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


@pytest.fixture(scope="session")
def chromium():
    # Playwright keeps an event loop in this thread, in which Django would refuse to touch the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def archive(transactional_db, live_server, indexed_seeds):
    """The address of a running archive that holds the authority data and the five seeds."""
    return live_server.url


@pytest.fixture
def dated(archive):
    """The archive with a month for each of its undated articles, in 2019 and 2020."""
    for number, article in enumerate(Article.objects.filter(published=None).order_by("pk")):
        article.published = PartialDate(f"{2019 + number // 2}-0{number + 1}")
        article.save()
    return archive


@pytest.fixture(params=[LAPTOP, PHONE], ids=["1280", "390"])
def viewport(request):
    return request.param


@pytest.fixture(
    params=[(LAPTOP, True), (LAPTOP, False), (PHONE, True)], ids=["1280 scripts", "1280 no scripts", "390 scripts"]
)
def reader(request, chromium):
    """A page with JavaScript, which must not complain, at both widths, and one without."""
    viewport, has_scripts = request.param
    context = chromium.new_context(viewport=viewport, java_script_enabled=has_scripts, locale="ar")
    opened = context.new_page()
    complaints = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda message: message.type in ("error", "warning") and complaints.append(message.text))
    yield opened
    context.close()
    assert complaints == []


@pytest.fixture
def page(chromium, viewport):
    """A page of its own without JavaScript, which no page needs; it fails the test if anything could not be loaded."""
    context = chromium.new_context(viewport=viewport, java_script_enabled=False, locale="ar")
    opened = context.new_page()
    broken = []
    opened.on("response", lambda response: response.status >= 400 and broken.append(response.url))
    yield opened
    context.close()
    assert broken == []
