import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.ingest.paragraphs import body_sentences, split_lines, split_sentences


def texts(text):
    return [line.text for line in split_lines(text)]


def test_a_sentence_broken_at_a_comma_is_joined():
    broken = "لا تدعم العمليات العسكرية للقوات المسلحة في طرابلس،\nمعربة عن قلقها."
    assert texts(broken) == ["لا تدعم العمليات العسكرية للقوات المسلحة في طرابلس، معربة عن قلقها."]


def test_a_sentence_broken_at_a_preposition_is_joined_over_an_empty_line():
    assert len(texts("وقالت السفارة الأمريكية إن المناقشات تركزت على\n\nالتعاون الأمني بين البلدين.")) == 1


def test_a_long_line_that_is_not_closed_goes_on_in_the_next():
    words = "كلمة " * 20
    assert len(texts(f"{words}أفريكوم\nالجنرال تاونسند.")) == 1
    assert len(texts(f"{words}أفريكوم\n\nالجنرال تاونسند.")) == 2
    assert len(texts("الحوار الأمني بين الوفاق والولايات المتحدة\nأعلن باشاغا ذلك.")) == 2


def test_a_heading_stays_above_its_paragraph():
    assert len(texts("الجهود الأمريكية في الملف الليبي\nوضمن الجهود التي تبذلها الولايات المتحدة.")) == 2


def test_a_menu_is_not_joined():
    assert texts("الرئيسية\nأخبار\nفيديو") == ["الرئيسية", "أخبار", "فيديو"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("قال جيمس ف. جيفري إن بلاده لا تدعم الحرب. وأضاف ووستر.", 2),
        ("لا ندعم حرب حفتر في طرابلس.. وبشار لم يرسل جنوده.", 1),
        ('قال "انتهت الحرب." ثم غادر.', 2),
        ("ماذا بعد؟ لا أحد يعلم!", 2),
        ("بنسبة 3.5 في المئة.", 1),
        ("التقى حفتر بإي. ألان لايتنر.", 1),
        ("نظر فيه. وقال.", 2),
        ("U.S. Ambassador Norland met Gen. Haftar.", 1),
        ("", 0),
    ],
)
def test_it_counts_sentences(text, count):
    assert len(split_sentences(text)) == count


@given(st.text())
def test_sentences_are_pieces_of_the_body(text):
    assert all(text[item.start : item.end] == item.text for item in body_sentences(text))
