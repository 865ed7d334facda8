import pytest

from search.analysis.splits import ENDINGS, PREFIXES, SHORTEST_STEM
from search.analysis.stem_table import TABLE, read_table, shipped_table


def test_the_shipped_table_weighs_every_prefix_and_ending():
    table = shipped_table()
    assert set(table.prefixes) == set(PREFIXES)
    assert set(table.endings) == ENDINGS
    assert sum(table.prefixes.values()) == pytest.approx(1, abs=0.01)
    assert sum(table.endings.values()) == pytest.approx(1, abs=0.01)
    assert min(map(len, table.stems)) >= SHORTEST_STEM
    assert min(table.stems.values()) > 0


def test_the_shipped_table_is_small_and_says_where_it_is_from():
    assert TABLE.stat().st_size < 300_000
    header = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    assert all(word in " ".join(header) for word in ("ANT corpus v1.1", "Apache-2.0", "benchmarks.learn_stems"))


def test_the_fingerprint_changes_with_the_table(tmp_path):
    one, other = tmp_path / "one.tsv", tmp_path / "other.tsv"
    one.write_text("# figures\nprefix\t\t1\nstem\tوزير\t2.5\n", encoding="utf-8")
    other.write_text("# figures\nprefix\t\t1\nstem\tوزير\t2.6\n", encoding="utf-8")
    assert read_table(one).stems == {"وزير": 2.5}
    assert read_table(one).fingerprint != read_table(other).fingerprint


@pytest.mark.parametrize("row", ["stem\tوزير", "root\tوزر\t1", "stem\tوزير\tmany"])
def test_a_bad_row_is_named_with_its_line(tmp_path, row):
    path = tmp_path / "stems.tsv"
    path.write_text(f"# figures\n{row}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"stems\.tsv:2: "):
        read_table(path)
