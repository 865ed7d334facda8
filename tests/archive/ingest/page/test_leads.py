import pytest

from archive.ingest.page.leads import carries_on, opens_as_further, opens_with_past, opens_with_report


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("بحثت وزيرة الخارجية مع السفير ملف الانتخابات", True),
        ("التقى السفير عميد البلدية", True),
        ("السفير يلتقي عميد البلدية", False),
        ("قالوا إن السفير وصل", False),
        ("", False),
    ],
)
def test_a_lead_opens_with_a_verb_of_reporting(text, opens):
    assert opens_with_report(text) is opens


def test_a_lead_that_a_line_broke_off_is_carried_on_by_what_no_sentence_begins_with():
    assert carries_on("ناقشت وزيرة الخارجية اليوم الخميس", "مع السفير الأمريكي ملف الانتخابات.")
    assert not carries_on("ناقشت وزيرة الخارجية اليوم الخميس", "وأكدت الوزيرة دعم الانتخابات.")
    assert not carries_on("الوزيرة تناقش ملف الانتخابات", "مع اقتراب الموعد، بدأت اللجنة عملها.")


@pytest.mark.parametrize(
    ("text", "looks_so"),
    [
        ("اختصرت المنسقة لقاءاتها", True),
        ("انتخب المجلس رئيسه", True),
        ("اجتماع في طرابلس", False),
        ("انتخابات ليبيا", False),
        ("السفير يلتقي عميد البلدية", False),
    ],
)
def test_verbs_of_the_past_are_known_by_their_make(text, looks_so):
    assert opens_with_past(text) is looks_so


def test_a_link_may_break_a_lead_before_a_name():
    assert carries_on("وصل إلى القاهرة أمس الخميس اللواء المتقاعد خليفة", "حفتر، في زيارة مفاجئة.")
    assert not carries_on("حفتر يصل إلى القاهرة", "القاهرة، اليوم الخميس، وصل المشير.")


@pytest.mark.parametrize(
    ("text", "further"),
    [
        ("وتضم الحكومة الجديدة سبعة عشر وزيرا", True),
        ("وافتتح السفير معرض الكتاب", True),
        ("يذكر أن السفير عين في 2019", True),
        ("ويتكوف يصل إلى القاهرة", False),
        ("وزير الخارجية يصل إلى القاهرة", False),
        ("ويليامز: ندعم الانتخابات", False),
    ],
)
def test_a_further_paragraph_opens_with_and_before_a_verb(text, further):
    assert opens_as_further(text) is further
