import pytest

from archive.ingest.stories import SKETCH, Shelf, is_same_story, read_telling
from archive.partialdate import PartialDate

SENTENCES = (
    "بحث رئيس المجلس الرئاسي مع السفير الأمريكي في طرابلس صباح الأحد مستجدات الأوضاع السياسية والأمنية في البلاد.",
    "وقال المكتب الإعلامي إن الجانبين شددا على ضرورة التوافق بشأن قاعدة دستورية تجرى على أساسها الانتخابات.",
    "وأضاف البيان أن السفير جدد التزام بلاده بدعم جهود البعثة الأممية وبمساندة اللجنة العسكرية المشتركة.",
    "ومن المنتظر أن تستأنف اللجنة اجتماعاتها في سرت خلال الأسبوع المقبل لبحث ملف المقاتلين الأجانب.",
    "وكانت العاصمة قد شهدت قبل أيام توترا بين مجموعات مسلحة في ضواحيها الجنوبية انتهى بوساطة من أعيان المنطقة.",
)
STORY = "\n\n".join(SENTENCES)
# Another reporter's account of the same meeting, with the same people and offices.
OTHER_REPORT = (
    "استقبل رئيس المجلس الرئاسي بمقر المجلس سفير الولايات المتحدة لدى ليبيا، في لقاء هو الثالث منذ مطلع العام.\n\n"
    "وتناول الحديث ملف الميزانية الموحدة وتوزيع عائدات النفط، ودعا السفير الأمريكي في طرابلس إلى الشفافية.\n\n"
    "وأعرب رئيس المجلس الرئاسي عن تقديره لدور واشنطن، مؤكدا أن الليبيين وحدهم يقررون مستقبلهم.\n\n"
    "وحضر اللقاء عدد من المستشارين ومن موظفي السفارة، وفق ما أفاد به مصدر من المجلس."
)


def telling(body: str, title: str = "عنوان", published: str | None = None):
    return read_telling(title, body, PartialDate(published) if published else None)


def same(one: str, other: str) -> bool:
    """Whether they are one story under two titles, whichever comes first."""
    first, second = telling(one), telling(other, "عنوان آخر")
    (answer,) = {is_same_story(first, second), is_same_story(second, first)}
    return answer


@pytest.mark.parametrize("dropped", range(len(SENTENCES)))
def test_another_title_and_a_sentence_less_is_the_same_story(dropped):
    assert same(STORY, "\n\n".join(text for place, text in enumerate(SENTENCES) if place != dropped))


def test_spelling_marks_and_paragraphs_do_not_count():
    assert same(STORY, STORY.replace("\n\n", " ").replace("أ", "ا").replace("ة", "ه").replace(".", " ..."))


def test_another_report_of_the_same_meeting_is_another_story():
    assert not same(STORY, OTHER_REPORT)


def test_a_shared_quotation_or_background_is_not_enough():
    assert not same(STORY, "\n\n".join([OTHER_REPORT, *SENTENCES[3:]]))


def test_a_text_that_stands_whole_in_one_twice_as_long_is_the_same_story():
    assert same("\n\n".join(SENTENCES[:3]), STORY)


def test_a_cut_text_under_the_same_title_is_the_same_story():
    start = "\n\n".join(SENTENCES[:2])
    whole = "\n\n".join([STORY, OTHER_REPORT])
    assert is_same_story(telling(start), telling(whole))
    assert not same(start, whole)


def test_pages_that_recur_with_other_numbers_are_no_story():
    page = "سجل الدولار في السوق الموازية {} دينار، واليورو {} دينار، والجنيه {} دينار، وفق متعاملين في سوق المشير."
    page += " " + SENTENCES[3]
    assert not same(page.format("6.12", "7.20", "8.31"), page.format("6.15", "7.22", "8.40"))
    assert same(page.format("6.12", "7.20", "8.31"), page.format("6.12", "7.20", "8.31").removesuffix("."))


def test_what_is_said_again_days_later_adds_nothing():
    shorter = "\n\n".join(SENTENCES[:3])
    assert is_same_story(telling(shorter, published="2021-03-01"), telling(STORY, published="2021-03-02"))
    assert not is_same_story(telling(shorter, published="2021-03-01"), telling(STORY, published="2021-03-04"))
    assert is_same_story(telling(STORY, published="2021-03-01"), telling(shorter, published="2021-03-04"))
    assert is_same_story(telling(STORY, published="2021-03-01"), telling(STORY, published="2021-03-04"))


def test_the_same_words_a_month_later_are_another_story():
    assert not is_same_story(telling(STORY, published="2021-03-01"), telling(STORY, published="2021-04-01"))
    assert is_same_story(telling(STORY, published="2021-03"), telling(STORY, published="2021-04-03"))


def test_two_lines_of_the_same_people_are_not_one_story():
    line = "استقبل رئيس المجلس الرئاسي محمد المنفي في طرابلس السفير الأمريكي لدى ليبيا وبحث معه {} في البلاد."
    assert not same(line.format("ملف الانتخابات المقبلة"), line.format("توحيد المؤسسة العسكرية"))


def test_a_text_of_one_word_has_a_sketch():
    assert len(telling("خبر").sketch) == 1
    assert len(telling(STORY).sketch) == SKETCH


class TestShelf:
    def test_the_first_telling_is_the_root_whoever_comes_between(self):
        shelf = Shelf()
        shelf.add("a", telling(STORY))
        shelf.add("b", telling(OTHER_REPORT))
        shelf.add("c", telling("\n\n".join(SENTENCES[1:])))
        shelf.add("d", telling("\n\n".join(SENTENCES[:4])))
        assert [shelf.root(key) for key in "abcd"] == ["a", "b", "a", "a"]

    def test_a_text_between_two_stories_makes_them_one(self):
        shelf = Shelf()
        shelf.add("a", telling("\n\n".join(SENTENCES[:3])))
        shelf.add("b", telling("\n\n".join(SENTENCES[3:])))
        assert shelf.root("b") == "b"
        shelf.add("c", telling(STORY), ["LUDA-000001"])
        assert [shelf.root(key) for key in "abc"] == ["a", "a", "a"]

    def test_who_told_it_in_the_record_comes_first(self):
        shelf = Shelf()
        shelf.add("a", telling(STORY), ["LUDA-000001"])
        assert shelf.root("a") == "LUDA-000001"
