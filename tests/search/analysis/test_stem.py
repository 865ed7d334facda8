import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.arabic.fold import fold
from search.analysis.lexicon import NAMES, RADICAL_ARTICLE, RADICAL_ENDING, RADICAL_LAM, RADICAL_WAW
from search.analysis.stem import SUFFIXES, cut_prefix, cut_suffixes, stem


@pytest.mark.parametrize(("ending", "replacement", "remaining", "example"), SUFFIXES, ids=[row[0] for row in SUFFIXES])
def test_each_row_does_what_its_example_says(ending, replacement, remaining, example):
    word, left = example
    assert word.endswith(ending)
    assert word[: -len(ending)] + replacement == left
    assert len(left) >= remaining
    assert cut_suffixes(word) == cut_suffixes(left)


@pytest.mark.parametrize(
    "words",
    [
        "الأمريكية الامريكيه أمريكيين الأمريكيين أمريكا وأمريكا بأمريكا الأمريكان",
        "السفارة سفارة للسفارة والسفارة بالسفارات سفارتها",
        "السفير سفير والسفير للسفير سفيرا سفيرها",
        "الدبيبة الدبيبه دبيبة والدبيبة للدبيبة بدبيبة",
        "حكومتها حكومة حكومات حكومتنا والحكومة حكومتهم",
        "ليبيا لليبيا الليبيين لليبيين ليبية بليبيا وليبيا ليبيون ليبي",
        "اللجنة للجنة لجنة",
        "اللقاء لقاء للقاء",
        "ألمانيا الألمانية بألمانيا الألمان",
        "التزام الالتزام بالتزام بالالتزام التزاماتها",
        "حفتر لحفتر بحفتر وحفتر ولحفتر فحفتر",
        "قانون القانونية قانونيا",
        "روسيا الروسي والروسية لروسيا",
        "وزير ووزير الوزير وزيرا",
    ],
)
def test_forms_of_one_word_meet(words):
    assert len({stem(fold(word)) for word in words.split()}) == 1


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("وزير", "وزارة"),
        ("السفير", "السفارة"),
        ("زوارة", "زيارة"),
        ("لجنة", "الجنة"),
        ("علم", "عالم"),
        ("قائد", "قاعدة"),
    ],
)
def test_words_that_only_look_alike_stay_apart(word, other):
    assert stem(fold(word)) != stem(fold(other))


@pytest.mark.parametrize("name", ["بلينكن", "بولس", "ستيفنز", "فيينا", "لانغلي", "باشاغا", "كوسا", "ووستر", "لافروف"])
def test_names_stay_whole(name):
    assert stem(fold(name)) == fold(name)


@pytest.mark.parametrize("word", ["على", "أن", "منها", "سنة", "في", "دم", "كان", "وفد"])
def test_short_words_keep_their_letters(word):
    assert stem(fold(word)) == fold(word) or len(fold(word)) >= 4


@pytest.mark.parametrize(
    ("word", "expected"),
    [("embassies", "embassi"), ("visited", "visit"), ("langley", "langley"), ("2020", "2020"), ("covid19", "covid19")],
)
def test_other_scripts_and_numbers(word, expected):
    assert stem(word) == expected


def test_a_pasted_line_without_spaces_is_no_word():
    assert stem("ا" * 10_000) == "ا" * 10_000
    assert stem("x" * 10_000) == "x" * 10_000


def test_the_lexicon_is_folded_and_holds_each_word_once():
    for table in (RADICAL_WAW, RADICAL_ARTICLE, RADICAL_LAM, RADICAL_ENDING):
        assert [fold(word) for word in table] == list(table)
        assert len(set(table)) == len(table)
    assert {fold(name) for name in NAMES} == NAMES


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤ", min_size=1, max_size=30))
def test_a_stem_is_never_empty_nor_longer_than_its_word(word):
    folded = fold(word)
    assert 1 <= len(stem(folded)) <= max(len(folded), 1)
    assert cut_prefix(folded)
