"""The layouts that the benchmark of markup fills: what is lost in them was lost by the reader."""

import pytest
from lxml import html

from benchmarks.layouts import LAYOUTS, OTHERS, render_layout
from benchmarks.questions import NewsArticle

TITLE = "وفد بلدي يزور ميناء المدينة القديم"
LINES = [
    "زار وفد من ثمانية أعضاء رصيف الصيادين صباح أمس واطلع على أعمال صيانته.",
    "وقال رئيسه إن التكاليف بلغت مليوني دينار & نصف، <حسب> العقد \"الأول\".",
    "ويستأنف العمل قريبا.",
]  # fmt: skip
ARTICLE = NewsArticle(TITLE, "\n\n".join(LINES))
OTHER_ARTICLES = [NewsArticle(f"عنوان{number} آخر", f"متن{number} آخر.") for number in range(OTHERS)]


def shown_words(markup: str) -> list[str]:
    body = html.document_fromstring(markup).body
    return " ".join(body.itertext()).split()


def test_there_are_twelve():
    assert len(LAYOUTS) == 12


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("lines", [LINES, LINES[:1]], ids=["paragraphs", "one line"])
def test_a_page_holds_every_word_of_the_body_once_and_in_order(layout, lines):
    markup = render_layout(layout, NewsArticle(TITLE, "\n".join(lines)), OTHER_ARTICLES)
    body = " ".join(lines).split()
    furniture = set(shown_words(render_layout(layout, NewsArticle(TITLE, ""), OTHER_ARTICLES)))
    own = set(body) - furniture
    assert len(own) > len(set(body)) / 2
    assert [word for word in shown_words(markup) if word in own] == [word for word in body if word in own]
    assert len(shown_words(markup)) >= len(body) + len(furniture)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_page_shows_the_title_as_a_line_and_declares_it(layout):
    tree = html.document_fromstring(render_layout(layout, ARTICLE, OTHER_ARTICLES))
    assert tree.findtext(".//title").startswith(TITLE)
    assert TITLE in [text.strip() for text in tree.body.itertext()]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_page_announces_other_articles_and_has_a_menu(layout):
    words = shown_words(render_layout(layout, ARTICLE, OTHER_ARTICLES))
    assert "الرئيسية" in words
    assert sum(word.startswith("عنوان") for word in words) >= 4
