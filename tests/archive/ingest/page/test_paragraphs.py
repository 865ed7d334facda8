import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.ingest.page.paragraphs import body_sentences, split_lines, split_sentences


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


def test_a_button_below_a_text_without_full_stop_is_not_joined():
    text = "وصل السفير إلى المقر بحضور رئيس الوزراء وأعضاء آخرين في الحكومة التي عقدت " * 3 + "اجتماعا فور دخولها إليه"
    assert [line.text for line in split_lines(f"{text}\nمشاركة :")] == [text, "مشاركة :"]


def test_behind_the_full_stop_an_agency_may_be_credited_in_many_ways():
    for credit in ("(أ ف ب)", "(AFP/Reuters)", "– رويترز", "AFP"):
        assert split_lines(f"عاد السفير إلى بلاده بعد أن التقى الوزير في مكتبه. {credit}")[0].is_prose


def test_a_menu_is_not_joined():
    assert texts("الرئيسية\nأخبار\nفيديو") == ["الرئيسية", "أخبار", "فيديو"]


@pytest.mark.parametrize("name", ["علي", "على"])
def test_a_title_that_ends_in_a_name_like_a_preposition_is_not_joined(name):
    title = f"سويسرا تمدد تجميد أموال الرئيس التونسي الأسبق زين العابدين بن {name}"
    assert len(texts(f"{title}\nأعلنت سويسرا ذلك.")) == 2


def test_lines_wrapped_with_empty_lines_between_them_are_joined():
    text = (
        "قال السفير الأمريكي لدى ليبيا ريتشارد نورلاند أمس إن هناك قوى تسعى\n\n"
        "لفرض نظام سياسي جديد في ليبيا بالوسائل العسكرية أو بقوة الإرهاب.\n\n"
        "وأضاف نورلاند أن المفاوضات التي ترعاها الأمم المتحدة تهدف إلى وقف\n\n"
        "التصعيد الراهن وفتح الطريق أمام حل سياسي للصراع الدائر في البلاد."
    )
    assert len(texts(text)) == 2


def test_a_page_of_broken_lines_is_read_in_time_that_grows_with_its_length():
    assert len(texts("كلمة وراء كلمة وراء كلمة وراء كلمة،\n" * 20_000)) == 1


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
        ("وفق ما أعلنت الحكومة.وأكد المكتب ذلك.", 2),
        ("قال أ.ف.ب إن كيو.إيه موقع.", 1),
        ("U.S. Ambassador Norland met Gen. Haftar.", 1),
        ("", 0),
    ],
)
def test_it_counts_sentences(text, count):
    assert len(split_sentences(text)) == count


@given(st.text())
def test_sentences_are_pieces_of_the_body(text):
    assert all(text[item.start : item.end] == item.text for item in body_sentences(text))
