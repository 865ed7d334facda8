import pytest
from django.utils import translation

from archive.presentation import counts

FORMS = [
    (0, "لا مقالات"), (1, "مقال واحد"), (2, "مقالان"), (3, "3 مقالات"), (10, "10 مقالات"), (11, "11 مقالاً"),
    (99, "99 مقالاً"), (100, "100 مقال"), (102, "102 مقال"), (103, "103 مقالات"), (111, "111 مقالاً"),
]  # fmt: skip


@pytest.mark.parametrize(("number", "words"), FORMS)
def test_arabic_has_six_forms(number, words):
    with translation.override("ar"):
        assert counts.count_articles(number) == words


@pytest.mark.parametrize(("number", "words"), [(0, "0 articles"), (1, "1 article"), (2, "2 articles")])
def test_english_has_two(number, words):
    with translation.override("en"):
        assert counts.count_articles(number) == words


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (counts.count_meetings, "لقاءان"),
        (counts.count_officials, "مسؤولان"),
        (counts.count_places, "مكانان"),
        (counts.count_outlets, "مصدران إعلاميان"),
        (counts.count_reports, "رواه مصدران"),
        (counts.count_lines, "سطران"),
    ],
)
def test_each_kind_has_its_dual(count, words):
    with translation.override("ar"):
        assert count(2) == words


@pytest.mark.parametrize(
    ("kind", "words"), [("article", "مقال واحد"), ("meeting", "لقاء واحد"), ("official", "مسؤول واحد")]
)
def test_results_are_counted_by_kind(kind, words):
    with translation.override("ar"):
        assert counts.count_results(1, kind) == words
