"""The catalogues: every string has its English, and what is compiled is what is written."""

import polib
import pytest
from django.conf import settings

LOCALE = settings.BASE_DIR / "locale"


def catalogue(language: str, suffix: str):
    path = str(LOCALE / language / "LC_MESSAGES" / f"django.{suffix}")
    return polib.pofile(path) if suffix == "po" else polib.mofile(path)


def translations(entries) -> dict:
    return {(entry.msgctxt, entry.msgid): entry.msgstr or entry.msgstr_plural for entry in entries}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_compiled_catalogue_is_the_written_one(language):
    written = [entry for entry in catalogue(language, "po") if entry.translated()]
    assert translations(catalogue(language, "mo")) == translations(written)


def test_every_string_has_its_english():
    assert [entry.msgid for entry in catalogue("en", "po") if not entry.translated()] == []


def test_arabic_plurals_have_six_forms():
    plural = [entry for entry in catalogue("ar", "po") if entry.msgid_plural]
    assert {len(entry.msgstr_plural) for entry in plural} == {6}
    english = [entry.msgid for entry in catalogue("en", "po") if entry.msgid_plural]
    assert [entry.msgid for entry in plural] == english
