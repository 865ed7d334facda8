import pytest

from archive.citation.styles import references
from archive.partialdate import PartialDate
from tests.records import make_article, make_outlet

pytestmark = pytest.mark.django_db
SITE = "https://archive.example"


def texts(**fields) -> list[str]:
    """The references of an article, APA and Chicago in Arabic, then in English; its address made short."""
    article = make_article(number=123, **{"title": "السفير يزور الميناء"} | fields)
    found = references(article, lambda path: SITE + path)
    assert [(row.label, row.language) for row in found] == [
        ("APA", "ar"), ("Chicago", "ar"), ("APA", "en"), ("Chicago", "en"),
    ]  # fmt: skip
    return [row.text.replace(f"{article.pk}/", "7/") for row in found]


def test_a_signed_article():
    assert texts(outlet=make_outlet(), byline="سالم العالم", published=PartialDate("2020-06-22T17:36")) == [
        "سالم العالم. (2020، 22 يونيو). السفير يزور الميناء. صحيفة الميناء. "
        "سجلّ الدبلوماسية الليبية الأمريكية (LUDA-000123). https://archive.example/articles/7/",
        "سالم العالم. «السفير يزور الميناء». صحيفة الميناء، 22 يونيو 2020. "
        "سجلّ الدبلوماسية الليبية الأمريكية، LUDA-000123. https://archive.example/articles/7/.",
        "سالم العالم. (2020, June 22). السفير يزور الميناء. Al-Mina. "
        "Libya–US Diplomacy Archive (LUDA-000123). https://archive.example/en/articles/7/",
        "سالم العالم. “السفير يزور الميناء.” Al-Mina, June 22, 2020. "
        "Libya–US Diplomacy Archive, LUDA-000123. https://archive.example/en/articles/7/.",
    ]


def test_an_unsigned_article_begins_with_its_title_or_its_newspaper():
    assert texts(outlet=make_outlet(), published=PartialDate("2020-06")) == [
        "السفير يزور الميناء. (2020، يونيو). صحيفة الميناء. "
        "سجلّ الدبلوماسية الليبية الأمريكية (LUDA-000123). https://archive.example/articles/7/",
        "صحيفة الميناء. «السفير يزور الميناء». يونيو 2020. "
        "سجلّ الدبلوماسية الليبية الأمريكية، LUDA-000123. https://archive.example/articles/7/.",
        "السفير يزور الميناء. (2020, June). Al-Mina. "
        "Libya–US Diplomacy Archive (LUDA-000123). https://archive.example/en/articles/7/",
        "Al-Mina. “السفير يزور الميناء.” June 2020. "
        "Libya–US Diplomacy Archive, LUDA-000123. https://archive.example/en/articles/7/.",
    ]


def test_what_is_not_known_is_left_out_and_a_missing_date_says_so():
    arabic_apa, arabic_chicago, apa, chicago = texts()
    assert arabic_apa.startswith("السفير يزور الميناء. (د.ت.). سجلّ")
    assert arabic_chicago.startswith("«السفير يزور الميناء». د.ت. سجلّ")
    assert apa.startswith("السفير يزور الميناء. (n.d.). Libya")
    assert chicago.startswith("“السفير يزور الميناء.” n.d. Libya")


def test_a_year_is_a_year():
    assert [text.split("2019")[0][-1:] for text in texts(published=PartialDate("2019"))] == ["(", " ", "(", " "]


@pytest.mark.parametrize("title", ["من يزور الميناء؟", "Who visits?", "ها قد وصل!", "يتبع…"])
def test_a_title_that_ends_a_sentence_takes_no_full_stop(title):
    arabic_apa, _arabic_chicago, apa, chicago = texts(title=title)
    assert arabic_apa.startswith(f"{title} (")
    assert apa.startswith(f"{title} (")
    assert chicago.startswith(f"“{title}” ")


def test_a_title_that_the_archive_made_stands_in_brackets():
    assert texts(title_derived=True)[0].startswith("[السفير يزور الميناء]. (")


def test_on_a_page_every_field_keeps_its_own_direction_and_is_no_markup():
    article = make_article(number=123, title="<b>عنوان</b>", outlet=make_outlet("صحيفة الميناء", name_en=""))
    chicago = references(article, lambda path: SITE + path)[3]
    assert chicago.html == (
        '<bdi class="outlet" lang="ar">صحيفة الميناء</bdi>. '
        '“<bdi class="title" lang="ar">&lt;b&gt;عنوان&lt;/b&gt;</bdi>.” <bdi class="date" lang="en">n.d.</bdi> '
        '<bdi class="archive" lang="en">Libya–US Diplomacy Archive</bdi>, <bdi class="id" lang="en">LUDA-000123</bdi>. '
        f'<bdi class="address" lang="en">https://archive.example/en/articles/{article.pk}/</bdi>.'
    )
