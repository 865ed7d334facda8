import pytest

from archive.ingest.page.furniture import furniture_kind, is_caption
from archive.ingest.page.furniture_captions import CAPTIONS
from archive.ingest.page.furniture_headings import LAST, RELATED
from archive.ingest.page.furniture_notices import NOTICES, PICTURES
from archive.ingest.page.furniture_rules import FURNITURE


@pytest.mark.parametrize(
    ("_", "example"), [row for row in FURNITURE + NOTICES + PICTURES if "©" not in row[1] and "…" not in row[1]]
)
def test_every_rule_of_furniture_has_an_example(_, example):
    assert furniture_kind(example)


def test_who_took_a_picture_is_furniture_of_any_length_and_a_credit_behind_a_text_is_none():
    caption = "The envoy speaks to reporters in front of the ministry, after hours of talks. " * 5
    assert furniture_kind(f"{caption}REUTERS/Salem Gharbi") == "furniture"
    assert furniture_kind("The envoy left the talks without an agreement. (AFP/Reuters)") == ""
    assert furniture_kind("Most voters want elections this year, according to a Reuters/Ipsos poll.") == ""


@pytest.mark.parametrize(("_", "example"), [row for row in RELATED if "…" not in row[1]])
def test_every_heading_of_other_articles_has_an_example(_, example):
    assert furniture_kind(example) == "related"


@pytest.mark.parametrize(("_", "example"), CAPTIONS)
def test_every_rule_of_captions_has_an_example(_, example):
    assert is_caption(example)


def test_a_headline_is_no_caption():
    assert not is_caption("رويترز: حفتر يلتقي السفير الأمريكي")


@pytest.mark.parametrize(("_", "example"), LAST)
def test_every_heading_of_the_end_has_an_example(_, example):
    assert furniture_kind(example) == "last"


@pytest.mark.parametrize(
    "line",
    [
        "Facebook Twitter WhatsApp",
        "شارك المقال على فيسبوك",
        "120 مشاهدة",
        "0",
        "***",
        "#ليبيا #حفتر",
        "The post لقاء في طرابلس appeared first on ليبيا الأحرار.",
        "انقر هنا لقراءة الخبر من مصدره.",
        "جميع الحقوق محفوظة © 2024 شركة إرم ميديا",
        "الرئيسية / أخبار / ليبيا",
    ],
)
def test_it_knows_furniture(line):
    assert furniture_kind(line)


@pytest.mark.parametrize(
    "line",
    [
        "الموقف الأمريكي",
        "التدخل الروسي",
        "شارك السفير الأمريكي في الاجتماع",
        "مشاركة حفتر في مؤتمر برلين",
        "أخبار سارة لأهالي بنغازي",
        "المنفي يستقبل السفير الأمريكي في طرابلس",
        "اللقاء بين السفير وحفتر",
        "تابع السراج الأوضاع في طرابلس",
        "US ambassador meets Haftar in Benghazi",
    ],
)
def test_it_leaves_headlines_and_subheadings(line):
    assert furniture_kind(line) == ""
