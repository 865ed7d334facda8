import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.arabic import chars as c
from archive.arabic.fold import fold
from archive.arabic.words import split_words
from search.analysis.plurals import PLURALS
from search.analysis.stem import (
    BEFORE_NAMES,
    ENDING_RULES,
    SPELLINGS,
    cut_endings,
    cut_prefix,
    find_name,
    names,
    same_stems,
    stem,
)

ARABIC = st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويءةىأإآؤئ", max_size=16)
MIXED = st.text(
    st.one_of(
        st.sampled_from("ابتلوكهيناةىأإآ"),
        st.sampled_from("\u064b\u064e\u0651\u0670\u0640\ufefb\ufef5\ufdf2\u200f\u200d٣۳"),
        st.characters(),
    ),
    max_size=60,
)


def stems(text: str) -> list[str]:
    return [stem(word.folded) for word in split_words(text)]


@pytest.mark.parametrize("rule", ENDING_RULES, ids=[rule.ending for rule in ENDING_RULES])
def test_each_ending_goes_from_its_example(rule):
    written, left = rule.example
    assert fold(written).endswith(rule.ending)
    assert fold(written)[: -len(rule.ending)] == left
    assert cut_endings(fold(written)) == cut_endings(left)


def test_endings_are_in_order_of_length():
    assert [len(rule.ending) for rule in ENDING_RULES] == sorted((len(r.ending) for r in ENDING_RULES), reverse=True)


@pytest.mark.parametrize("rule", [rule for rule in ENDING_RULES if rule.stays], ids=lambda rule: rule.ending)
def test_an_ending_that_words_have_of_their_own_stays_on_learned_stems(rule):
    own = {"ان": "برلمان", "ون": "قانون", "ين": "فلسطين"}
    word = own[rule.ending]
    assert cut_endings(fold(word)) == fold(word)


@pytest.mark.parametrize(("met", "counted", "spellings"), SPELLINGS)
def test_two_spellings_of_a_word_meet(met, counted, spellings):
    assert [stem(fold(spelling)) for spelling in spellings] == [counted, counted]


@pytest.mark.parametrize(("plural", "singular"), PLURALS)
def test_a_broken_plural_meets_its_singular(plural, singular):
    assert stem(fold(plural)) == stem(fold(singular))


def test_a_stem_that_counts_as_another_does_not_count_as_a_third():
    assert not set(same_stems().values()) & set(same_stems())


@pytest.mark.parametrize(
    "forms",
    [
        "الأمريكية أمريكيين الامريكيه الأميركية أميركا أمريكا وأمريكا بأميركا",
        "الدبيبة الدبيبه دبيبة والدبيبة للدبيبة وللدبيبة بالدبيبة",
        "حكومة الحكومة حكومتها بحكومته وحكومتهم للحكومة حكومات",
        "فلسطين الفلسطيني الفلسطينيين وفلسطين بفلسطين",
        "قانون القانونية وبالقانون قانوني قوانين",
        "لبنان لبناني اللبنانيين بلبنان",
        "لجنة اللجنة للجنة واللجان لجنتها",
        "ليبيا الليبي الليبية لليبيين والليبيون بليبيا",
        "يطالب طالبوا سيطالب وتطالب",
    ],
)
def test_forms_of_a_word_meet(forms):
    assert len(set(stems(forms))) == 1, stems(forms)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("وزير", "وزارة"),
        ("السفير", "السفارة"),
        ("زوارة", "زوار"),
        ("بولس", "بوليس"),
        ("كتاب", "مكتب"),
        ("مدير", "مدينة"),
        ("بيان", "بين"),
        ("ليبيا", "لبنان"),
    ],
)
def test_different_words_stay_apart(one, other):
    assert stem(fold(one)) != stem(fold(other))


@pytest.mark.parametrize(
    "name", "بلينكن بولس ستيفنز لانغلي كوبلر باشاغا ولش بايدن كلينتون لافروف فيلتمان زوارة بنغازي مصراتة".split()
)
def test_a_name_stays_whole_behind_whatever_is_joined(name):
    assert stem(fold(name)) == fold(name)
    if len(name) > 3:
        assert {stem(prefix + fold(name)) for prefix in ("و", "ب", "ل", "ك", "ف", "وب", "ول")} == {fold(name)}


def test_no_listed_name_loses_a_letter():
    other_spellings = {met for met, _counted, _example in SPELLINGS}
    assert [name for name in names() if stem(name) != name and name not in other_spellings] == []


@pytest.mark.parametrize(
    ("name", "inflected"),
    [("الكبير", "كبيرة"), ("صالح", "صالحة"), ("سلامة", "السلامة"), ("جمعة", "الجمعة"), ("الأسد", "أسد")],
)
def test_a_name_that_is_also_a_word_stems_as_the_word(name, inflected):
    assert find_name(fold(name)) == ""
    assert stem(fold(name)) == stem(fold(inflected))


@pytest.mark.parametrize("word", ["عون", "هام", "على", "24", "3g", "", "ابت٣", "привет", "中文"])
def test_short_words_and_other_scripts_are_their_own_stem(word):
    assert stem(fold(word)) == fold(word)


@pytest.mark.parametrize(
    ("forms", "stemmed"),
    [("meeting meetings", "meet"), ("ministers minister minister's", "minist"), ("O'Brien OBrien", "obrien")],
)
def test_english_words_are_stemmed_as_english(forms, stemmed):
    assert set(stems(forms)) == {stemmed}


def test_prefixes_of_names_are_longest_first_where_one_begins_another():
    for position, prefix in enumerate(BEFORE_NAMES):
        assert not any(prefix.startswith(earlier) for earlier in BEFORE_NAMES[:position] if earlier != "ال")


@given(ARABIC)
def test_a_stem_is_never_empty_and_never_longer(text):
    folded = fold(text)
    assert len(stem(folded)) <= max(len(folded), *map(len, same_stems().values()))
    assert bool(stem(folded)) == bool(folded)


@given(ARABIC)
def test_a_stem_has_no_ending_left(text):
    folded = fold(text)
    assert cut_endings(cut_endings(folded)) == cut_endings(folded)
    assert folded.endswith(cut_prefix(folded))


@given(MIXED)
def test_any_text_is_stemmed_with_offsets_that_point_at_its_words(text):
    for word in split_words(text):
        assert text[word.start : word.end] == word.text
        assert stem(word.folded) == stem(fold(word.text)) != ""


@given(st.text(c.TATWEEL + "ا\u0651", max_size=50_000))
def test_long_input_neither_raises_nor_hangs(text):
    folded = fold(text)
    assert len(stem(folded)) <= len(folded)


def test_four_threads_give_what_one_gives():
    words = [prefix + name for name in sorted(names()) for prefix in BEFORE_NAMES] + [p for p, _ in PLURALS]
    alone = [stem.__wrapped__(fold(word)) for word in words]
    stem.cache_clear()
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda _: [stem(fold(word)) for word in words], range(4)))
    assert together == [alone] * 4


def test_the_stemmer_pickles():
    assert pickle.loads(pickle.dumps(stem))("وزاره") == stem("وزاره")
