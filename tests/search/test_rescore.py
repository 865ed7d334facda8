import json
import pickle
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis.stem import stem
from search.rescore import DEPTH, EVIDENCE, Candidate, Statistics, document_words, rescore

ABOUT = "زار وزير الخارجية طرابلس وبحث مع رئيس الحكومة ملف الانتخابات"
BRIEF = "وصل سفير الولايات المتحدة إلى زوارة"
OTHER = "افتتحت البلدية سوقا للخضار والفواكه في المدينة القديمة"
TEXTS = [ABOUT, BRIEF, OTHER]
WORDS = st.text("ابتسرمن \u064f؟a1", max_size=80)


def statistics(texts: list[str]) -> Statistics:
    documents = [document_words(text).split() for text in texts]
    vocabulary = sorted({word for words in documents for word in words})
    rows = [(w, sum(w in words for words in documents), sum(words.count(w) for words in documents)) for w in vocabulary]
    return Statistics.of_vocabulary(len(texts), rows)


def keys(query: str, texts: list[str]) -> list[int]:
    candidates = [Candidate(number, document_words(text)) for number, text in enumerate(texts)]
    return [key for key, _score in rescore(query, candidates, statistics(texts))]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("انتخابات الحكومة", ABOUT),
        ("الوزراء في طرابلس", ABOUT),  # broken plural
        ("متى وصل السفير الأمريكي إلى زوارة؟", BRIEF),
        ("أسواق البلديات", OTHER),
        ("الفاكهة", OTHER),  # no stem in common: n-grams and consonants
    ],
)
def test_the_text_that_answers_comes_first(query, first):
    assert TEXTS[keys(query, TEXTS)[0]] == first


def test_a_text_that_opens_with_the_words_comes_before_one_that_ends_with_them():
    filler = " ".join(["وقال بيان صدر مساء اليوم في العاصمة"] * 3)
    late, early = f"{filler} سفارة واشنطن", f"سفارة واشنطن {filler}"
    assert keys("سفارة واشنطن", [late, early, OTHER]) == [1, 0, 2]


def test_a_name_in_another_spelling_counts():
    texts = ["التقى لانغلي قائد القوات", "التقى سفير قائد القوات"]
    named = [
        Candidate("plain", document_words(texts[1])),
        Candidate("named", document_words(texts[0]), "michael langley"),
    ]
    assert [key for key, _ in rescore("Langley", named, statistics(texts))] == ["named", "plain"]


def test_equal_scores_keep_the_engines_order():
    candidates = [Candidate(key, document_words(BRIEF)) for key in ("b", "a", "c")]
    assert [key for key, _ in rescore("سفير", candidates, statistics(TEXTS))] == ["b", "a", "c"]


def test_what_lies_deeper_than_the_depth_follows_in_the_engines_order():
    candidates = [Candidate(number, document_words(OTHER)) for number in range(DEPTH)]
    candidates += [Candidate("deep", document_words(BRIEF)), Candidate("deeper", document_words(OTHER))]
    found = rescore("سفير", candidates, statistics(TEXTS))
    assert found[DEPTH:] == [("deep", 0.0), ("deeper", 0.0)]


@pytest.mark.parametrize("query", ["", "؟", "   ", "\x00", "🙂"])
def test_a_query_without_words_changes_nothing(query):
    assert keys(query, TEXTS) == [0, 1, 2]


def test_nothing_found_is_nothing_ranked():
    assert rescore("سفير", [], statistics(TEXTS)) == []
    assert rescore("سفير", [Candidate(1, "")], statistics([])) == [(1, 0.0)]


def test_statistics_count_documents_by_term():
    found = statistics(["السفير", "سفير", "سوق"])
    assert found.documents == 3
    assert found.frequencies["stem"] == {stem("سفير"): 2}
    assert found.lengths["stem"] == 1


def test_a_rarer_term_weighs_more_and_none_weighs_less_than_nothing():
    found = statistics(["سفير", "سفير", "سوق"])
    assert found.idf("stem", "سوق") > found.idf("stem", "سفير") > 0


def test_statistics_survive_pickle_and_json():
    made = statistics(TEXTS)
    assert pickle.loads(pickle.dumps(made)) == made
    assert Statistics(**json.loads(json.dumps(asdict(made)))) == made


@given(WORDS, st.lists(WORDS, max_size=5))
def test_any_query_orders_any_documents_without_loss(query, texts):
    candidates = [Candidate(number, document_words(text)) for number, text in enumerate(texts)]
    found = rescore(query, candidates, statistics(texts))
    assert sorted(key for key, _ in found) == list(range(len(texts)))
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)
    assert all(score >= 0 for _, score in found)
    assert found == rescore(query, candidates, statistics(texts))


def test_every_kind_of_evidence_is_measured_in_the_statistics():
    assert set(statistics(TEXTS).frequencies) == {evidence.name for evidence in EVIDENCE}
