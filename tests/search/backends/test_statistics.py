import json
from pathlib import Path

import pytest
from haystack import connections

from search.analysis.stem import stem
from search.backends.statistics import FILE
from tests.records import make_article

pytestmark = pytest.mark.django_db


def backend():
    return connections["default"].get_backend()


def test_they_are_those_of_the_whole_index_and_are_kept_beside_it(reindex):
    for body in ("السفير في طرابلس", "سفير آخر", "خبر عن القمح"):
        make_article(title="خبر", body=body)
    reindex()
    statistics = backend().statistics()
    assert statistics.documents == 3
    assert statistics.frequencies["stem"][stem("سفير")] == 2
    kept = json.loads((Path(backend().snapshot().generation) / FILE).read_text(encoding="utf-8"))
    assert kept["documents"] == 3


def test_they_are_read_as_kept_until_the_index_has_changed_by_a_tenth(reindex):
    for number in range(20):
        make_article(title=f"خبر {number}")
    reindex()
    assert backend().statistics().documents == 20
    index = connections["default"].get_unified_index().get_index(make_article().__class__)
    backend().update(index, [make_article()])
    assert backend().statistics().documents == 20
    backend().update(index, [make_article() for _ in range(5)])
    assert backend().statistics().documents == 26
