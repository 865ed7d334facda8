import csv
import shutil

import pytest
from django.core.management import CommandError, call_command

from archive.models import NameKind, Official, Organisation, Outlet, Place, Post
from tests.conftest import ROOT

AUTHORITY = ROOT / "fixtures" / "authority"


@pytest.fixture
def folder(tmp_path):
    """A copy of the authority data that a test may change."""
    return shutil.copytree(AUTHORITY, tmp_path / "authority")


def edit(path, key, **values):
    """Rewrite the row of a CSV file whose first column named slug or official_slug is `key`."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        if key in (row.get("slug"), row.get("official_slug")):
            row.update(values)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def load(folder):
    call_command("load_authority", str(folder), verbosity=0)


def test_every_row_of_every_file_is_loaded(authority):
    counts = [model.objects.count() for model in (Official, Post, Organisation, Place, Outlet)]
    assert counts == [214, 267, 89, 113, 131]


def test_names_keep_their_kind_and_whether_they_were_seen(authority):
    norland = Official.objects.get(slug="richard-norland")
    names = {name.text: (name.kind, name.verified, name.script) for name in norland.names.all()}
    assert names["نورلاند"] == (NameKind.SHORT, True, "Arab")
    assert names["ريتشارد نورنلاد"] == (NameKind.MISSPELLING, True, "Arab")
    assert names["Richard B. Norland"] == (NameKind.ROMANISATION, True, "Latn")


def test_a_misprint_is_never_the_preferred_name(authority):
    corker = Official.objects.get(slug="bob-corker")
    assert corker.name_ar == "بوب كوركر"
    assert not corker.name_ar_verified
    assert corker.names.get(text="بوب كروكر").kind == NameKind.MISSPELLING


def test_no_mark_is_left_in_a_name(authority):
    for official in Official.objects.prefetch_related("names"):
        assert not [name for name in official.spellings if name.endswith(("*", "~", ")"))]


def test_posts_keep_the_precision_of_their_dates(authority):
    post = Post.objects.get(official__slug="richard-norland", title_en="Special Envoy for Libya")
    assert (str(post.start), str(post.end), post.verified) == ("2021-05-10", "2025-05", True)


def test_loading_again_changes_nothing(authority, capsys):
    before = list(Official.objects.values())
    call_command("load_authority")
    assert capsys.readouterr().out == "Authority data: 0 created, 0 updated, 819 unchanged, 0 kept, 18 left out.\n"
    assert list(Official.objects.values()) == before


def test_an_editors_change_outlives_the_next_load_and_the_rest_is_updated(authority, folder):
    Official.objects.filter(slug="richard-norland").update(role="سفير سابق")
    edit(folder / "officials.csv", "richard-norland", role="Ambassador", wikidata="Q1")
    load(folder)
    norland = Official.objects.get(slug="richard-norland")
    assert (norland.role, norland.wikidata) == ("سفير سابق", "Q1")


def test_names_that_an_editor_added_or_removed_stay_so(authority, folder):
    norland = Official.objects.get(slug="richard-norland")
    norland.names.create(text="نورلند")
    norland.names.get(text="رتشارد نورلاند").delete()
    edit(folder / "officials.csv", "richard-norland", variants_ar="رتشارد نورلاند; ريتشارد نورلند")
    load(folder)
    names = set(norland.names.values_list("text", flat=True))
    assert {"نورلند", "ريتشارد نورلند"} <= names
    assert "رتشارد نورلاند" not in names
    assert "ريتشارد نورنلاد" not in names


def test_what_an_editor_deleted_is_not_loaded_again(authority, folder):
    Outlet.objects.get(slug="quryna").delete()
    Post.objects.get(official__slug="richard-norland", title_en="Special Envoy for Libya").delete()
    edit(folder / "outlets.csv", "quryna", domain="quryna.ly")
    load(folder)
    assert not Outlet.objects.filter(slug="quryna").exists()
    assert not Post.objects.filter(official__slug="richard-norland", title_en="Special Envoy for Libya").exists()


@pytest.mark.parametrize(
    ("file", "key", "values", "message"),
    [
        ("places.csv", "zuwara", {"lat": "north"}, "places.csv:7: .*north"),
        ("officials.csv", "muammar-gaddafi", {"side": "XX"}, "officials.csv:2: side: 'XX'"),
    ],
)
def test_a_bad_value_names_file_line_and_field_and_nothing_is_loaded(db, folder, file, key, values, message):
    edit(folder / file, key, **values)
    with pytest.raises(CommandError, match=message):
        load(folder)
    assert not Official.objects.exists()


def test_a_missing_file_is_named(db, folder):
    (folder / "places.csv").unlink()
    with pytest.raises(CommandError, match=r"places\.csv"):
        load(folder)
