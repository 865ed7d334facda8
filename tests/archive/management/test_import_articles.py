import io
import json

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from archive.models import Article
from tests.captures import write_page
from tests.conftest import SEEDS

pytestmark = pytest.mark.django_db

LOG = settings.DATA_DIR / "rejected.log"


@pytest.fixture(autouse=True)
def without_log():
    LOG.unlink(missing_ok=True)


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


def test_every_rejected_capture_is_logged_with_its_place_and_the_log_is_named(authority, tmp_path):
    rows = tmp_path / "a.jsonl"
    rows.write_text('{"body": "نص الخبر الأول في طرابلس."}\n{nothing}\n{"title": "x"}\n', encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    _status, _objects, err = run(tmp_path)
    assert err.splitlines()[-1] == f"Rejected captures, with the reason: {LOG}"
    run(tmp_path / "b.txt")
    reasons = [line.split("\t")[1:] for line in LOG.read_text(encoding="utf-8").splitlines()]
    error = "not valid JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"
    assert reasons == [
        [f"{rows}:2", error],
        [f"{rows}:3", "neither body nor html"],
        [str(tmp_path / "b.txt"), "empty file"],
        [str(tmp_path / "b.txt"), "empty file"],
    ]


def test_a_dry_run_logs_nothing(authority, tmp_path):
    (tmp_path / "b.txt").write_bytes(b"")
    status, _objects, err = run(tmp_path, "--dry-run")
    assert status == 1
    assert not LOG.exists()
    assert "Rejected captures" not in err


def test_strict_rejects_and_logs_what_is_read_with_a_warning(authority, tmp_path):
    write_page(tmp_path, "a.txt", encoding="windows-1256")
    status, (found,), _err = run(tmp_path, "--strict", "--json")
    assert (status, found["outcome"], found["error"]) == (1, "rejected", "not UTF-8: read as windows-1256")
    assert LOG.read_text(encoding="utf-8").endswith("not UTF-8: read as windows-1256\n")
    assert not Article.objects.exists()


def test_a_warning_is_given_once_a_capture_and_repeats_of_it_are_counted(authority, tmp_path):
    rows = [{"body": f"نص الخبر رقم {number} في طرابلس.", "outlet": "صحيفة لا نعرفها"} for number in range(5)]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    status, objects, err = run(path, "--json")
    warning = "outlet not in the authority data: صحيفة لا نعرفها"
    assert status == 0
    assert [found["warnings"] for found in objects] == [[warning]] * 5
    told = [line for line in err.splitlines() if "authority data" in line]
    assert told == [*(f"{path}:{number}: {warning}" for number in (1, 2, 3)), f"2 more: {warning}"]


def test_on_a_terminal_a_bar_counts_the_captures(authority, tmp_path, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    _status, _objects, err = run(write_page(tmp_path))
    assert "Importing" in err
    assert "1 captures" in err
