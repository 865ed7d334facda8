import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.arabic.glued import part_glued_words

NAMES = frozenset("حفتر خليفه طرابلس بنغازي ليبيا نورلاند ريتشارد".split())


@pytest.mark.parametrize(
    ("glued", "parted"),
    [
        ("الولاياتالمتحدةالأمريكية", "الولايات المتحدة الأمريكية"),
        ("وبالولاياتالمتحدة", "وبالولايات المتحدة"),
        ("رئيسالحكومة", "رئيس الحكومة"),
        ("وزيرالخارجية", "وزير الخارجية"),
        ("مدينةبنغازي", "مدينة بنغازي"),
        ("علىهامش", "على هامش"),
        ("رئيسمجلس", "رئيس مجلس"),
        ("ليبياوالولايات", "ليبيا والولايات"),
        ("خليفةحفتر", "خليفة حفتر"),
        ("ريتشاردنورلاند", "ريتشارد نورلاند"),
        ("فيطرابلس", "في طرابلس"),
    ],
)
def test_it_parts_two_known_words(glued, parted):
    assert part_glued_words(glued, NAMES) == parted


@pytest.mark.parametrize(
    "word",
    [
        "والمسؤولين",
        "وبالتالي",
        "استغلالهما",
        "بالوالدين",
        "الجماليات",
        "عضويتهم",
        "عبدالحميد",
        "وعبدالقادر",
        "نورالدين",
        "عبدالله",
        "الفيسبوكية",
        "Ambassador",
        "",
    ],
)
def test_it_leaves_a_good_word(word):
    assert part_glued_words(word, NAMES) == word


def test_it_leaves_a_word_whose_other_half_nobody_knows():
    assert part_glued_words("وزيرالقفشنطر") == "وزيرالقفشنطر"


@given(st.text(alphabet="ابةتلىيورسفمن ال", max_size=40))
def test_it_only_puts_spaces_in(text):
    assert part_glued_words(text, NAMES).replace(" ", "") == text.replace(" ", "")
