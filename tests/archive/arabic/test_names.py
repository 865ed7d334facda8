import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.arabic.names import SAME_NAME, NameIndex, join_particles, name_keys, name_words, similarity
from archive.arabic.variants import SOUNDS

SPELLINGS = [
    "Dbeibah Dabaiba الدبيبه دبيبة الدبيبة",
    "Haftar Hifter حفتر",
    "Qadhafi Gaddafi Kadhafi القذافي",
    "Townsend تاونسند تاوسند",
    "Langley لانغلي لانجلي",
    "Pompeo بومبيو",
    "Guterres غوتيريش جوتيريش",
    "Shoukry شكري Choukri",
    "Jeffrey جيفري جفري",
    "Christopher كريستوفر",
    "Wagner فاغنر فاجنر واغنر",
    "Zuwara زوارة Zouara",
    "Bashagha باشاغا باشاآغا",
    "Bouteflika بوتفليقة بوتفليقه",
    "Erdoğan Erdogan أردوغان إردوغان اردوجان",
    "Trump ترامب ترمب",
    "Scholz شولتس شولتز",
    "Vučić فوتشيتش",
    "François فرانسوا فرنسوا",
    "Khrushchev خروتشوف",
    "Abderrahmane عبدالرحمن Abdulrahman",
]
PAIRS = [
    (spelling, other) for line in SPELLINGS for spelling in line.split() for other in line.split() if other > spelling
]
LETTERS = "abcdeghijklmnopqrstuvwxyzçğšéø'- ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىةپچژگَّـ12"
NAMES = st.text(alphabet=st.sampled_from(LETTERS))
VOCABULARY = ["حفتر", "الدبيبة", "دبيبة", "حفلة", "دفتر", "حافر", "السراج", "سراج", "طرابلس", "خليفة حفتر"]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_spellings_of_one_name_are_near(one, other):
    assert similarity(one, other) >= 0.8


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Haftar", "دفتر"),
        ("حفتر", "دفتر"),
        ("Kerry", "كيسنجر"),
        ("Biden", "برلين"),
        ("السراج", "الدبيبة"),
        ("Tunis", "ليبيا"),
    ],
)
def test_other_names_are_not(one, other):
    assert similarity(one, other) < SAME_NAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dbeibah", "Dabaiba"),
        ("Haftar", "حفتر"),
        ("Hifter", "حفتر"),
        ("Qadhafi", "القذافي"),
        ("الدبيبه", "دبيبة"),
        ("Vučić", "فوتشيتش"),
    ],
)
def test_spellings_of_one_name_share_a_key(one, other):
    assert name_keys(one) & name_keys(other)


@pytest.mark.parametrize(("example", "letter"), [(example, letter) for letter, _sounds, example in SOUNDS])
def test_every_sound_of_a_key(example, letter):
    word, key = example
    assert letter in word
    assert key in name_keys(word)


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Abdul Hamid", ["abdalhamid"]),
        ("Abd al-Hamid", ["abdalhamid"]),
        ("Abdelhamid", ["abdalhamid"]),
        ("عبد الحميد", ["عبدالحميد"]),
        ("عبدالحميد", ["عبدالحميد"]),
        ("Fayez al-Sarraj", ["fayez", "sarraj"]),
        ("ash-Shams", ["shams"]),
        ("Abu Sahmain", ["abusahmain"]),
        ("أبي سهمين", ["ابوسهمين"]),
        ("Mohammed bin Salman", ["mohammed", "binsalman"]),
        ("محمد بن سلمان", ["محمد", "بنسلمان"]),
        ("صلاح الدين", ["صلاحالدين"]),
        ("Nour Eddine", ["nouraldin"]),
        ("Noureddine", ["nouraldin"]),
        ("نصر الله", ["نصرالله"]),
        ("Al", ["al"]),
        ("abd", ["abd"]),
    ],
)
def test_particles_are_joined_however_they_are_written(text, joined):
    assert join_particles(name_words(text)) == joined


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("عبد الحميد الدبيبة", "Abdulhamid Dbeibah"),
        ("Abdelhamid al-Dbeiba", "عبدالحميد الدبيبه"),
        ("Dbeibah, Abdul Hamid", "عبد الحميد الدبيبة"),
        ("Khalilzad", "خليل زاد"),
        ("De Santis", "ديسانتيس"),
        ("Stephanie Williams", "ستيفاني وليامز"),
    ],
)
def test_names_of_several_words_are_compared_word_by_word(one, other):
    assert similarity(one, other) >= SAME_NAME


def test_a_word_without_a_partner_takes_its_share_away():
    assert similarity("Haftar", "خليفة حفتر") == pytest.approx(2 / 3, abs=0.05)


@pytest.mark.parametrize(
    ("one", "other"), [("Cairo", "القاهرة"), ("Egypt", "مصر"), ("Casablanca", "الدار البيضاء"), ("موسى", "Moses")]
)
def test_names_that_share_no_sound_stand_in_a_table(one, other):
    assert similarity(one, other) == pytest.approx(0.999)


def test_the_index_ranks_the_nearest_first():
    found = NameIndex(VOCABULARY).candidates("Haftar", limit=2)
    assert [name for name, _score in found] == ["حفتر", "حافر"]


def test_the_index_finds_an_arabic_spelling_by_another():
    assert NameIndex(VOCABULARY).candidates("الدبيبه", limit=2)[0] == ("الدبيبة", 1.0)


def test_the_index_finds_names_of_several_words():
    assert NameIndex(VOCABULARY).candidates("Khalifa Hifter", limit=1)[0][0] == "خليفة حفتر"


def test_the_index_finds_exonyms_and_latin_names():
    assert NameIndex(["طرابلس", "طبول"]).candidates("Tripoli", limit=1) == [("طرابلس", 0.999)]
    assert NameIndex(["Qadhafi", "Haftar"]).candidates("القذافي", limit=1)[0][0] == "Qadhafi"
    assert NameIndex(["Qadhafi", "Haftar"]).candidates("Gaddafi", limit=1)[0][0] == "Qadhafi"


@given(st.lists(NAMES, max_size=30), NAMES)
def test_the_index_finds_what_comparing_with_every_word_finds(vocabulary, query):
    words = sorted({word for name in vocabulary for word in name_words(name) if "ا" <= word[0] <= "ي"})
    query = "".join(name_words(query)[:1])
    found = dict(NameIndex(words).candidates(query, limit=1000, lowest=0.8))
    assert {word for word in words if similarity(query, word) >= 0.95} <= found.keys()


@given(NAMES | st.text(), NAMES | st.text())
def test_similarity_is_symmetric_and_within_its_range(one, other):
    assert similarity(one, other) == similarity(other, one)
    assert 0 <= similarity(one, other) <= 1


@given(NAMES | st.text())
def test_a_name_is_like_itself_and_nothing_raises(name):
    assert name_keys(name) == name_keys(name)
    assert similarity(name, name) == (1 if name_words(name) else 0)


@given(st.lists(NAMES | st.text(), max_size=10), NAMES | st.text())
def test_the_order_of_the_vocabulary_does_not_matter(vocabulary, query):
    assert NameIndex(vocabulary).candidates(query) == NameIndex(reversed(vocabulary)).candidates(query)


def test_text_that_is_no_name_costs_no_more_than_a_name():
    assert similarity("ab" * 50_000, "با" * 50_000) <= 1
    assert NameIndex(["ا" * 5_000, "حفتر"]).candidates("x " * 10_000) == []
