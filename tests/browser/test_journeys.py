"""A researcher's ways through the archive, each at both widths, with JavaScript and without."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from django.db import transaction
from playwright.sync_api import expect

from archive.partialdate import PartialDate
from tests.records import make_article, make_outlet

from .results_page import HAFTAR, NORLAND, SARRAJ, choose, fits, open_filters, tab_to, titles, total

pytestmark = pytest.mark.browser


def asked(page) -> list[tuple[str, str]]:
    """What the page's address asks for, in its order."""
    return parse_qsl(urlsplit(page.url).query)


def follow_evidence(page) -> None:
    """From a meeting in the margin to its sentence, which is lit, in sight and the one that the margin quotes."""
    quote = page.locator(".meeting blockquote").first
    quoted = quote.inner_text().strip(' «»“”…"')
    page.locator("aside .meeting a[href^='#e']").first.click()
    lit = page.locator(".fact:has(> .anchor:target)")
    assert lit.count() == 1
    assert lit.inner_text().startswith(quoted[:40])
    expect(lit).to_be_in_viewport()


def cite(page) -> str:
    """Read the reference that the page prints; the file of it must hold the same title."""
    title = page.locator("h1").inner_text()
    reference = page.locator(".cite .citation").first
    assert title in reference.inner_text()
    with page.expect_download() as download:
        page.locator(".cite .takeaway a", has_text="RIS").click()
    assert f"TI  - {title}" in download.value.path().read_text(encoding="utf-8")
    return reference.inner_text()


def test_from_a_name_by_year_to_an_article_its_evidence_the_next_one_its_citation_and_back(dated, reader):
    reader.goto(dated)
    reader.locator("input[name=q]").fill("Haftar")
    reader.locator("input[name=q]").press("Enter")
    assert total(reader) == "5 مقالات"
    reader.get_by_role("link", name="2020: 3 مقالات").focus()
    reader.keyboard.press("Enter")
    reader.locator(".total", has_text="3 مقالات").wait_for()
    reader.get_by_role("link", name="الأحدث").click()
    reader.locator("[aria-current=true]", has_text="الأحدث").wait_for()
    results, found = reader.url, titles(reader)
    assert asked(reader) == [("q", "Haftar"), ("from", "2020"), ("to", "2020"), ("sort", "newest")]
    reader.locator("#result-1 h2 a").click()
    assert reader.locator("h1").inner_text() == found[0]
    assert reader.locator(".trail .count").inner_text() == "(1 من 3)"
    assert reader.locator(".trail [rel=prev]").count() == 0
    follow_evidence(reader)
    reader.locator(".trail [rel=next]").click()
    assert reader.locator("h1").inner_text() == found[1]
    reader.locator(".trail [rel=next]").click()
    assert reader.locator("h1").inner_text() == found[2]
    assert reader.locator(".trail .count").inner_text() == "(3 من 3)"
    assert reader.locator(".trail [rel=next]").count() == 0
    assert "2020" in cite(reader)
    assert fits(reader)
    reader.locator(".trail .back").click()
    assert reader.url == f"{results}#result-3"
    assert titles(reader) == found
    expect(reader.locator("#result-3")).to_be_in_viewport()


def test_two_people_together(archive, reader):
    reader.goto(f"{archive}/search/?q=ليبيا")
    choose(reader, "official", HAFTAR, "5 مقالات")
    choose(reader, "official", SARRAJ, "5 مقالات")
    open_filters(reader)
    reader.locator("#together-official").click()
    reader.locator(".total", has_text="3 مقالات").wait_for()
    assert asked(reader) == [("q", "ليبيا"), ("official", f"{HAFTAR},{SARRAJ}")]
    assert reader.locator(".chip bdi").all_inner_texts() == ["فايز السراج", "خليفة حفتر"]
    assert reader.locator(".hit").count() == 3
    assert fits(reader)
    reader.locator(".clear").click()
    reader.locator(".total", has_text="5 مقالات").wait_for()
    assert asked(reader) == [("q", "ليبيا")]


def test_a_span_of_time_is_typed_or_read_off_the_table(dated, reader):
    """The brush needs a script; these two do what it does without one."""
    reader.goto(f"{dated}/search/?q=حفتر&official={HAFTAR}&page=1")
    open_filters(reader)
    reader.locator(".dates input[name=from]").fill("2019-02")
    reader.locator(".dates input[name=to]").fill("2020-03")
    reader.locator(".dates button").click()
    reader.locator(".total", has_text="مقالان").wait_for()
    assert asked(reader) == [("q", "حفتر"), ("official", HAFTAR), ("from", "2019-02"), ("to", "2020-03")]
    reader.locator("#wider").click()
    reader.locator(".total", has_text="5 مقالات").wait_for()
    reader.locator("#coverage-table > summary").click()
    reader.locator("#coverage-table a", has_text="2019").click()
    reader.locator(".total", has_text="مقالان").wait_for()
    assert asked(reader) == [("q", "حفتر"), ("official", HAFTAR), ("from", "2019"), ("to", "2019")]


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
    tab_to(reader, f"#facet-official-{SARRAJ}")
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
    # From there the next Tab goes on at that result, not at the top.
    reader.keyboard.press("Tab")
    assert reader.evaluate("document.activeElement.closest('#result-3') !== null")


@pytest.fixture
def harbour(archive):
    """Twenty-three articles of two outlets about a harbour, one a day, beside the seeds."""
    outlets = [make_outlet(), make_outlet("إذاعة الشاطئ", "the-shore")]
    with transaction.atomic():
        for day in range(1, 24):
            make_article(
                title=f"الميناء في يومه {day:02}", outlet=outlets[day % 2], published=PartialDate(f"2019-03-{day:02}")
            )
    return archive


def test_the_other_language_midway_loses_nothing(harbour, reader):
    query = "q=الميناء&outlet=al-mina&outlet=the-shore&from=2019&to=2020-06&sort=oldest&match=all&page=2"
    reader.goto(f"{harbour}/search/?{query}")
    wanted, found = parse_qsl(query), ["الميناء في يومه 21", "الميناء في يومه 22", "الميناء في يومه 23"]
    assert (asked(reader), titles(reader), total(reader)) == (wanted, found, "23 مقالاً")
    reader.locator("#other-language").click()
    reader.locator("html[lang=en]").wait_for()
    assert (asked(reader), titles(reader), total(reader)) == (wanted, found, "23 articles")
    assert reader.locator(".paging [aria-current=page]").inner_text() == "2"
    assert reader.locator(".sorts [aria-current=true]").inner_text() == "oldest"
    assert reader.locator(".chip .of").all_inner_texts() == ["Outlet", "Outlet", "From", "To"]
    reader.locator("#result-22 h2 a").click()
    reader.locator("#other-language").click()
    reader.locator("html[lang=ar]").wait_for()
    assert reader.locator("h1").inner_text() == found[1]
    assert reader.locator(".trail .count").inner_text() == "(22 من 23)"
    assert asked(reader)[-1] == ("at", "22")
    reader.locator(".trail .back").click()
    assert sorted(asked(reader)) == sorted(wanted)
    assert reader.url.endswith("#result-22")
    assert titles(reader) == found


def test_the_next_result_of_a_page_is_the_first_of_the_following_one(harbour, reader):
    reader.goto(f"{harbour}/search/?q=الميناء&sort=oldest")
    reader.locator("#result-20 h2 a").click()
    reader.locator(".trail [rel=next]").click()
    assert reader.locator("h1").inner_text() == "الميناء في يومه 21"
    reader.locator(".trail .back").click()
    assert reader.url.endswith("page=2#result-21")
    assert titles(reader)[0] == "الميناء في يومه 21"


def test_the_other_language_after_filtering_in_place_keeps_the_filter(dated, reader):
    reader.goto(f"{dated}/search/?q=حفتر")
    choose(reader, "official", NORLAND, "مقال واحد")
    reader.locator("#other-language").click()
    reader.locator("html[lang=en]").wait_for()
    assert total(reader) == "1 article"
    assert reader.locator(".chip .of").inner_text() == "Official"
