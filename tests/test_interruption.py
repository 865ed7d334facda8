"""An import that is killed and started again ends with the record and the index of one that nothing disturbs."""

import json

import pytest

from benchmarks.interrupted_import import finish
from benchmarks.scratch_archive import ScratchArchive
from tests.captures import PAGE

# Imports in batches of five, and kills itself without warning at the n-th call of a function.
KILLED_IMPORT = """
import os, signal, sys
import django
from django.utils.module_loading import import_string
django.setup()
from django.core.management import call_command
from archive.ingest import pipeline
source, owner, name, calls = sys.argv[1], import_string(sys.argv[2]), sys.argv[3], int(sys.argv[4])
call = getattr(owner, name)
def count(*given, **named):
    global calls
    calls -= 1
    if not calls:
        os.kill(os.getpid(), signal.SIGKILL)
    return call(*given, **named)
pipeline.BATCH = 5
setattr(owner, name, count)
call_command("import_articles", source, verbosity=0)
"""
# Within a batch, between the record and the index, and while the index is written.
KILLS = (
    ("archive.ingest.pipeline", "add_capture", 12),
    ("search.backends.whoosh.WhooshSearchBackend", "update", 1),
    ("whoosh.writing.SegmentWriter", "commit", 2),
)


@pytest.fixture
def source(tmp_path):
    """Thirty articles, some of them twice, some about one meeting."""
    texts = [PAGE.replace("نزيهة", f"نزيهة في {number} بلدية").replace("13", str(number % 3)) for number in range(30)]
    rows = [{"body": text, "url": f"https://example.ly/{number % 27}"} for number, text in enumerate(texts)]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_an_import_that_is_killed_anywhere_ends_as_if_it_had_not_been(tmp_path, source):
    undisturbed = ScratchArchive(tmp_path / "undisturbed")
    killed = undisturbed.copy(tmp_path / "killed")
    undisturbed.manage("import_articles", source)
    statuses = [killed.run("-c", KILLED_IMPORT, source, *kill).status for kill in KILLS]
    assert statuses == [-9] * len(KILLS)
    assert 0 < killed.count("archive_capture") < 30
    assert finish(killed, undisturbed, source) == []
    assert undisturbed.count("archive_capture") == 30
    assert len(undisturbed.indexed()) > 30
