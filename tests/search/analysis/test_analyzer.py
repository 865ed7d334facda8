import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.arabic.fold import strip_marks
from search.analysis.analyzer import FOLDED, PARAGRAPH_GAP, STEMMED, WRITTEN, Token

ANALYZERS = [STEMMED, FOLDED, WRITTEN]
ARABIC = "ابتةىيئءؤأإآولكفسرن ًٌَُِّْٰـ‌‏ﻻﷲ«»؟،.\n1٢x’'"


def test_three_forms_of_one_text():
    text = "والتقى «السَّفيرُ» أعضاءَ الحكـومة؟"
    assert STEMMED.terms(text) == ["التق", "سفير", "عضو", "حكوم"]
    assert FOLDED.terms(text) == ["والتقي", "السفير", "اعضاء", "الحكومه"]
    assert WRITTEN.terms(text) == ["والتقى", "السفير", "أعضاء", "الحكومة"]


def test_tokens_stand_where_their_words_are_shown():
    text = "في «السَّفارة»."
    assert list(STEMMED.tokens(text)) == [Token("في", 0, 2, 0), Token("سفار", 4, 13, 1)]
    assert text[4:13] == "السَّفارة"


def test_written_tells_hamza_and_teh_marbuta_apart_and_folded_does_not():
    assert WRITTEN.terms("أمريكية") != WRITTEN.terms("امريكيه")
    assert FOLDED.terms("أمريكية") == FOLDED.terms("امريكيه")


def test_paragraphs_are_further_apart_than_any_phrase_is_long():
    first, second, third = STEMMED.tokens("واحد\nاثنان\n\nثلاثة")
    assert (first.position, second.position, third.position) == (0, 1, 2 + PARAGRAPH_GAP)


def test_whoosh_reads_the_same_terms_positions_and_offsets():
    text = "قال السفير.\n\nوأضافت السفارة"
    read = [(t.text, t.startchar, t.endchar, t.pos) for t in STEMMED(text, positions=True, chars=True)]
    assert read == [(t.term, t.start, t.end, t.position) for t in STEMMED.tokens(text)]


@pytest.mark.parametrize("analyzer", ANALYZERS, ids=repr)
def test_an_analyzer_survives_pickling_as_part_of_a_schema(analyzer):
    copy = pickle.loads(pickle.dumps(analyzer))
    assert copy == analyzer
    assert copy.terms("والدبيبة") == analyzer.terms("والدبيبة")


def test_four_threads_give_what_one_gives():
    texts = ["والتقى السفير الأمريكي بالدبيبة في طرابلس"] * 200
    expected = [STEMMED.terms(text) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(STEMMED.terms, texts)) == expected


@given(st.one_of(st.text(), st.text(alphabet=ARABIC)))
def test_every_token_points_at_a_word_of_the_text(text):
    for analyzer in ANALYZERS:
        last = 0
        for token in analyzer.tokens(text):
            assert last <= token.start < token.end <= len(text)
            assert token.term
            last = token.end
    assert WRITTEN.terms(text) == [strip_marks(text[token.start : token.end]) for token in WRITTEN.tokens(text)]


@given(st.one_of(st.text(), st.text(alphabet=ARABIC)))
def test_the_three_forms_agree_on_where_the_words_are(text):
    places = [[(token.start, token.end, token.position) for token in a.tokens(text)] for a in ANALYZERS]
    assert places[0] == places[1] == places[2]
