"""What a search over the five seed captures finds (ordered), marks and says."""

import pytest

from tests.search.conftest import ask, titles

MULROY = "أكد ميك ميلروي نائب مساعد وزير الدفاع الأمريكي السابق"
DIALOGUE = "الحوار الأمني بين الوفاق والولايات المتحدة…محاور لقاء باشاغا وسيالة بالمسؤولين في واشنطن"
BASHAR = "الولايات المتحدة: لا ندعم حرب “حفتر” في طرابلس.. و”بشار” لم يرسل جنوده إلى ليبيا"
ZUWARA = 'السفير الأمريكي وقائد "أفريكوم" يلتقيان حفتر في الرجمة والسراج في زوارة'
SENIOR = "مسؤول أمريكي رفيع المستوى يدعو حفتر لتعليق هجومه على طرابلس"

pytestmark = pytest.mark.usefixtures("indexed_seeds")


def marked(hit) -> list[str]:
    return [segment.text for passage in (hit.title, *hit.passages) for segment in passage if segment.marked]


EXPECTED = {
    "سفارة": [MULROY, BASHAR, ZUWARA],
    "السفارات": [MULROY, ZUWARA, BASHAR],
    "لانجلي": [MULROY],
    "لانغلي": [MULROY],
    "Langley": [MULROY],
    "langley": [MULROY],
    "تاوسند": [ZUWARA],
    "تاونسند": [ZUWARA],
    "Townsend": [ZUWARA],
    "Townsend زوارة": [ZUWARA],
    '"وقف إطلاق النار"': [ZUWARA, SENIOR],
    "«وقف اطلاق النار»": [ZUWARA, SENIOR],
    '"النار إطلاق وقف"': [],
    "زوارة": [ZUWARA],
    "زوارة؟": [ZUWARA],
    "«زوارة»": [ZUWARA],
    '"زوارة"': [ZUWARA],
    "زوا*": [ZUWARA],
    "عنوان:زوارة": [ZUWARA],
    "عنوان:بنغازي": [],
    "official:Norland": [ZUWARA],
    "مصدر:إرم": [ZUWARA],
    "حفتر -طرابلس": [MULROY],
    "زوارة أو ميلروي": [MULROY, ZUWARA],
    "قزقزقز": [],
    "قزقزقز زوارة": [],
}


def test_each_query_finds_these_articles_in_this_order():
    assert {query: titles(query) for query in EXPECTED} == EXPECTED


def test_one_word_in_any_inflection_finds_all_five():
    assert set(titles("الامريكيه")) == {MULROY, DIALOGUE, BASHAR, ZUWARA, SENIOR}
    assert ask("الامريكيه").total == ask("أمريكا").total == 5


def test_an_empty_query_browses_everything_the_undated_last():
    assert titles() == [ZUWARA, SENIOR, BASHAR, DIALOGUE, MULROY]
    assert titles("", "sort=oldest") == [ZUWARA, MULROY, DIALOGUE, BASHAR, SENIOR]


def test_the_clitics_are_marked_with_the_word():
    assert [marked(hit) for hit in ask("سفارة").hits] == [["السفارة"], ["للسفارة"], ["للسفارة"]]


def test_a_phrase_is_marked_word_by_word_where_it_stands():
    assert marked(ask('"وقف إطلاق النار"').hits[1]) == ["وقف", "إطلاق", "النار"]


def test_a_name_found_by_another_spelling_is_marked_and_told():
    (hit,) = ask("Langley").hits
    assert hit.matched_as == ["مايكل لانجلي", "لانغلي"]
    assert marked(hit) == ["مايكل", "لانجلي"]
    assert ask("لانجلي").hits[0].matched_as == []


def test_as_written_finds_nothing_but_what_is_written():
    assert titles("السفاره", "exact=1") == []
    assert titles("للسفارة", "exact=1") == [BASHAR, ZUWARA]
    assert titles("Langley", "exact=1") == []


def test_the_best_of_the_rest_follows_when_few_hold_every_word():
    answer = ask("زوارة بومبيو")
    assert (answer.total, answer.hits) == (0, [])
    assert {hit.object.title for hit in answer.more} == {ZUWARA, BASHAR}
    assert set(titles("زوارة بومبيو", "match=any")) == {ZUWARA, BASHAR}


def test_filters_of_one_kind_widen_and_of_two_kinds_narrow():
    assert set(titles("", "official=richard-norland&official=mick-mulroy")) == {ZUWARA, MULROY}
    assert titles("", "official=richard-norland,khalifa-haftar") == [ZUWARA]
    assert titles("", "official=mick-mulroy&place=zuwara") == []


def test_dates_overlap_and_the_undated_match_none():
    expected = {
        "from=2020&to=2020": [ZUWARA],
        "from=2020-06-22": [ZUWARA],
        "to=2020-06": [ZUWARA],
        "from=2020-06-23": [],
        "to=2020-06-21": [],
        "from=2021&to=2019": [ZUWARA],
    }
    assert {parameters: titles("", parameters) for parameters in expected} == expected


def test_officials_are_found_by_every_spelling_first():
    for spelling in ("Langley", "لانجلي", "لانغلي"):
        assert ask(spelling, "type=official").hits[0].object.slug == "michael-langley"


def test_the_other_types_are_counted():
    totals = ask("Langley").totals
    assert totals["article"] == 1
    assert totals["official"] == 1
