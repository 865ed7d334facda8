import io
import json

import pytest
from django.core.management import CommandError, call_command

from archive.models import Article
from tests.captures import write_page
from tests.conftest import SEEDS

pytestmark = pytest.mark.django_db

KEYS = [
    "file", "record", "sha256", "outcome", "error", "warnings", "language", "title", "title_derived", "published",
    "date_precision", "published_text", "outlet", "agency", "byline", "furniture", "subheadings", "body", "officials",
    "unknown_people", "organisations", "places", "meetings", "near_duplicate_of",
]  # fmt: skip
MEETING_KEYS = [
    "participants", "counterparts", "place", "date", "date_precision", "when_text", "kind", "state", "evidence",
]  # fmt: skip


def run(*arguments):
    """Return (exit status, objects on standard output, text on standard error)."""
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("import_articles", *map(str, arguments), stdout=out, stderr=err)
        status = 0
    except SystemExit as end:
        status = end.code
    return status, [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue()


def test_json_is_one_object_a_capture_with_every_key_of_the_contract(authority):
    status, objects, _err = run(SEEDS, "--dry-run", "--json")
    assert status == 0
    assert [list(found) for found in objects] == [KEYS] * 5
    assert [list(meeting) for found in objects for meeting in found["meetings"]] == [MEETING_KEYS] * 5
    assert not Article.objects.exists()


def test_offsets_are_code_points_into_the_body(authority):
    _status, objects, _err = run(SEEDS, "--dry-run", "--json")
    for found in objects:
        spots = [spot for official in found["officials"] for spot in official["surfaces"]]
        spots += [spot for meeting in found["meetings"] for spot in meeting["evidence"]]
        assert spots
        assert all(found["body"][spot["start"] : spot["end"]] == spot["text"] for spot in spots)


def test_a_table_of_outcomes_closes_the_run(authority):
    _status, objects, err = run(SEEDS)
    assert objects == []
    assert [line.split("│")[1:3] for line in err.splitlines() if "new" in line] == [[" new       ", " 5        "]]


def test_bad_files_give_one_clear_line_each_and_the_others_are_imported(authority, tmp_path):
    good = write_page(tmp_path, "good.txt")
    arabic = write_page(tmp_path, "cp1256.txt", good.read_text().replace("القائمة", "الرئيسية"), "windows-1256")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(bytes(range(256)) * 40)
    missing = tmp_path / "missing.txt"
    status, _objects, err = run(tmp_path, missing)
    assert status == 1
    assert Article.objects.count() == 1
    lines = [line for line in err.splitlines() if "rejected:" in line]
    assert [line.split(":")[0].rsplit("/", 1)[-1] for line in lines] == ["empty.txt", "picture.txt", "missing.txt"]
    assert [line for line in err.splitlines() if str(arabic) in line and "windows-1256" in line]


def test_a_path_that_cannot_be_opened_is_rejected(authority, tmp_path):
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    status, _objects, err = run(loop, write_page(tmp_path))
    assert status == 1
    assert "loop.txt: rejected" in err
    assert Article.objects.count() == 1


def test_rejected_captures_have_an_error_and_no_facts(authority, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    status, (found,), _err = run(tmp_path, "--json")
    assert status == 1
    assert (found["outcome"], found["body"], found["officials"]) == ("rejected", "", [])
    assert found["error"]


def test_status_and_outlet_are_those_asked_for(authority, tmp_path):
    run(write_page(tmp_path), "--status", "draft", "--outlet", "ean-libya")
    article = Article.objects.get()
    assert (article.status, article.outlet.slug) == ("draft", "ean-libya")


def test_an_unknown_outlet_is_a_clear_error(authority, tmp_path):
    with pytest.raises(CommandError, match="no outlet has the slug 'nobody'"):
        run(write_page(tmp_path), "--outlet", "nobody")
