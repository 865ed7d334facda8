"""The benchmark of extraction as it runs."""

import pytest

from archive.ingest.authority import read_gazetteer
from benchmarks.extraction import AUTHORITY, MEASURES, PARTS, print_misses, print_table, read_folder
from benchmarks.extraction_gold import read_gold
from benchmarks.extraction_scores import score_part
from tests.benchmarks.captures import FACTS, write_part


@pytest.mark.django_db
def test_a_folder_is_read_by_the_importer_and_scored_and_nothing_is_kept(authority, tmp_path, capsys):
    from archive.models import Article

    gazetteer = read_gazetteer(AUTHORITY)
    folder = write_part(tmp_path, FACTS | {"byline": "سالم البكوش"})
    score = score_part(read_gold(folder, gazetteer), read_folder(folder, gazetteer))
    print_table({"part": score})
    print_misses({"part": score})
    table, misses = capsys.readouterr().out.split("\n\n")
    assert not Article.objects.exists()
    rows = [row.split() for row in table.splitlines()]
    assert len(rows) == len(MEASURES) + 1
    assert rows[1] == "title ≥ 95 % 100.0 % (1/1)".split()
    assert "byline where shown ≥ 90 % 0.0 % (0/1) !".split() in rows
    assert "a.txt  byline where shown: expected 'سالم البكوش', got None" in misses.splitlines()


@pytest.mark.parametrize("folder", PARTS.values(), ids=lambda path: path.name)
def test_our_gold_is_true_of_its_captures(folder):
    captures = read_gold(folder, read_gazetteer(AUTHORITY))
    silent = [capture.file for capture in captures if not capture.facts["meetings"]]
    assert len(captures) >= 40
    assert 2 * len(silent) >= len(captures)
    assert sum(capture.facts["language"] == "en" for capture in captures) >= 5
