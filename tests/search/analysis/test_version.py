import subprocess
import sys

import pytest

from search.analysis import version


@pytest.fixture(autouse=True)
def fresh_fingerprint():
    version.stem_fingerprint.cache_clear()
    yield
    version.stem_fingerprint.cache_clear()


def test_the_fingerprint_is_the_same_in_every_process():
    code = "from search.analysis.version import stem_fingerprint; print(stem_fingerprint())"
    told = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(2)]
    assert {run.stdout.strip() for run in told} == {version.stem_fingerprint()}


@pytest.mark.parametrize("table", ["PLURALS", "SPELLINGS", "ENDING_RULES", "VERSION"])
def test_the_fingerprint_changes_with_each_table(monkeypatch, table):
    before = version.stem_fingerprint()
    monkeypatch.setattr(version, table, ())
    version.stem_fingerprint.cache_clear()
    assert version.stem_fingerprint() != before
