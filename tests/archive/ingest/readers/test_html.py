"""Pages in the manner of real ones: what of them is handed to the rules of a page's text."""

import pytest

from archive.ingest.facts import Declared, Rejection, UnreadableCapture
from archive.ingest.readers import blocks, read_captures
from archive.ingest.readers.html import read_markup

TITLE = "نورلاند يلتقي باشاغا في تونس"
LEAD = "التقى السفير الأمريكي ريتشارد نورلاند وزير الداخلية فتحي باشاغا في تونس."
MORE = "وأكد نورلاند أن بلاده تدعم الليبيين في مسعاهم إلى الانتخابات."
OTHER = "قرر مجلس المدينة أمس إغلاق سوق السمك لمدة شهر كامل للصيانة."
MENU = '<ul><li><a href="/">الرئيسية</a></li><li><a href="/s">سياسة</a></li></ul>'
TEASERS = f'<div class="card"><h3><a href="/2">إغلاق سوق السمك للصيانة</a></h3><p>{OTHER}</p></div>' * 4


def text(body: str, head: str = f"<title>{TITLE} - بوابة الأفق</title>") -> str:
    return read_markup(f"<html><head>{head}</head><body>{body}</body></html>")[0]


ARTICLE = "\n\n".join([TITLE, LEAD, MORE])


@pytest.mark.parametrize(
    "body",
    [
        # a blog of the common kind: article, entry-content, sidebar
        f"<header><h1><a href='/'>بوابة الأفق</a></h1><nav>{MENU}</nav></header>"
        f"<main><article><h1 class='entry-title'>{TITLE}</h1><div class='entry-content'><p>{LEAD}</p><p>{MORE}</p>"
        f"<div class='related-posts'>{TEASERS}</div></div></article></main><aside>{TEASERS}</aside>",
        # no names at all, teasers without links longer than the text
        f"<div class='x1'>{MENU}</div><div class='x2'><div class='x3'><h1>{TITLE}</h1><div><p>{LEAD}</p><p>{MORE}</p>"
        f"</div></div><div class='x4'><div>الأكثر قراءة</div>{f'<a href=/3>خبر</a><div>{OTHER}</div>' * 9}</div></div>",
        # a story between its head and cards in the text
        f"<div class='story-head'><h1>{TITLE}</h1></div><div class='storyBody'><div><p>{LEAD}</p></div>{TEASERS}"
        f"<div><p>{MORE}</p></div></div><div class='recirc'>{TEASERS}</div>",
        # paragraphs beside the element that holds the headline
        f"<div><div><h2>{TITLE}</h2><p>{LEAD}</p></div><p>{MORE}</p><h3>أخبار أخرى</h3><p>{OTHER}</p></div>",
        # what is hidden, scripts, forms, captions
        f"<div style='display: none'><p>{OTHER}</p></div><script>var a = '<p>{OTHER}</p>';</script><noscript>{OTHER}"
        f"</noscript><h1>{TITLE}</h1><figure><figcaption>{OTHER}</figcaption></figure><p>{LEAD}</p><p>{MORE}</p>"
        f"<select><option>{OTHER}</option></select><template><p>{OTHER}</p></template>",
        # marks and links inside words and lines
        f"<h1>{TITLE}</h1><p>التقى السفير <a href='/n'>الأمريكي</a> ريتشارد <b>نور</b>لاند وزير الداخلية\n\n  فتحي "
        f"باشاغا في&nbsp;تونس.</p><p>{MORE}</p>",
    ],
    ids=["blog", "nameless", "cards", "beside", "hidden", "inline"],
)  # fmt: skip
def test_the_article_is_kept_and_nothing_else(body):
    lines = [line for line in text(body).split("\n\n") if line not in ("الأكثر قراءة", "أخبار أخرى")]
    assert "\n\n".join(lines) == ARTICLE


def test_line_breaks_part_lines_and_two_of_them_paragraphs():
    body = (
        f"<table><tr><td>{MENU}</td><td><b>{TITLE}</b><br>14/03/2020<br><br>{LEAD}<br/> <br/>{MORE}</td></tr></table>"
    )
    assert text(body) == f"{TITLE}\n14/03/2020\n\n{LEAD}\n\n{MORE}"


def test_writer_and_date_set_beside_each_other_are_lines_of_their_own():
    body = (
        f"<h1>{TITLE}</h1><div class='meta'><a rel='author' href='/s'>سالم العبيدي</a><a href='/d'><time>14 مارس 2020"
        f"</time></a> <span class='views'>12</span></div><div class='text'><p>{LEAD}</p></div>"
    )
    assert text(body) == f"{TITLE}\n\nسالم العبيدي\n14 مارس 2020\n12\n\n{LEAD}"


def test_a_label_is_joined_to_the_name_it_announces():
    assert text(f"<h1>{TITLE}</h1><div>بقلم:</div><div>سالم العبيدي</div><p>{LEAD}</p>") == (
        f"{TITLE}\n\nبقلم: سالم العبيدي\n\n{LEAD}"
    )


def test_the_copyright_line_stays_for_it_signs_the_page():
    body = f"<div><h1>{TITLE}</h1><p>{LEAD}</p></div><footer>{MENU}<p>جميع الحقوق محفوظة © بوابة الأفق</p></footer>"
    assert text(body) == f"{TITLE}\n\n{LEAD}\n\nجميع الحقوق محفوظة © بوابة الأفق"


def test_a_wrapper_named_after_its_sidebar_is_no_sidebar():
    assert text(f"<div class='sidebar-right'><h1>{TITLE}</h1><p>{LEAD}</p></div>") == f"{TITLE}\n\n{LEAD}"


def test_the_title_is_declared_as_the_page_shows_it():
    declared = read_markup(f"<title>{TITLE} - بوابة الأفق</title><h1>{TITLE}</h1><p>{LEAD}</p>")[1]
    assert declared == Declared(title=TITLE, site="بوابة الأفق")


@pytest.mark.parametrize(
    ("title", "declared"),
    [
        (f"جريدة الأفق | {TITLE}", Declared(title=TITLE, site="جريدة الأفق")),
        (f"{TITLE} | أخبار | بوابة الأفق", Declared(title=TITLE, site="بوابة الأفق")),
        (f"{TITLE} وكالة الأفق للأنباء", Declared(title=TITLE, site="وكالة الأفق للأنباء")),
        (
            f"الأفق : {TITLE} - سياسة - 14/03/2020",
            Declared(title=TITLE, published="14/03/2020", site="الأفق"),
        ),
    ],
)
def test_what_is_glued_to_the_title_is_parted_where_the_page_shows_it_alone(title, declared):
    assert read_markup(f"<title>{title}</title><div>{TITLE}</div><p>{LEAD}</p>")[1] == declared


@pytest.mark.parametrize(("name", "title"), [("موقع الأفق", ""), ("نورلاند وباشاغا وتونس", "نورلاند وباشاغا وتونس")])
def test_the_name_that_a_site_gives_to_all_its_pages_is_no_title(name, title):
    assert read_markup(f"<title>{name}</title><div><b>{TITLE}</b></div><div>{LEAD}</div>")[1].title == title


@pytest.mark.parametrize(
    "names",
    ["entry-content no-share", "elementor-widget elementor-widget-theme-post-content", "article-body jw-player-page"],
)
def test_an_element_named_after_the_text_is_no_furniture_though_it_is_named_so_too(names):
    body = f"<h1>{TITLE}</h1><div class='{names}'><p>{LEAD}</p><p>{MORE}</p></div><div class='widget'>{TEASERS}</div>"
    assert text(body) == ARTICLE


def test_a_poll_and_the_words_of_a_player_are_no_text():
    poll = "<div class='poll'><h4>استطلاع الرأي</h4><p>هل ستجرى الانتخابات في موعدها هذا العام برأيك؟</p></div>"
    player = "<div class='video-js'><p class='vjs-no-js'>لمشاهدة هذا الفيديو يرجى تفعيل جافا سكريبت الآن.</p></div>"
    assert text(f"<div><h1>{TITLE}</h1>{player}<p>{LEAD}</p>{poll}<p>{MORE}</p></div>") == ARTICLE


def test_the_section_of_an_article_is_no_line_of_it():
    section = "<div class='meta_category'><span>في</span> <a href='/s'>سياسي</a></div>"
    assert text(f"<h1>{TITLE}</h1>{section}<p>{LEAD}</p><p>{MORE}</p>") == ARTICLE


def test_a_label_is_joined_to_the_name_in_an_element_of_its_own_beside_it():
    body = f"<h1>{TITLE}</h1><div>By <a rel='author' href='/s'>Sami Gharbi</a>.</div><p>{LEAD}</p>"
    assert text(body) == f"{TITLE}\n\nBy Sami Gharbi\n.\n\n{LEAD}"


def test_short_lines_that_the_markup_puts_into_the_text_are_declared():
    body = (
        f"<h1>{TITLE}</h1><div class='entry-content'><p>{LEAD}</p><h2>خلفيات</h2><p>{MORE}</p>"
        f"<ul><li>فتح الطريق</li><li><a href='/2'>إغلاق سوق السمك</a></li></ul></div><h3>أخبار أخرى</h3>"
    )
    assert read_markup(f"<title>{TITLE}</title>{body}")[1].inner == ("خلفيات", "فتح الطريق")


def test_a_label_and_a_name_without_a_space_between_them_are_parted():
    author = "<div><span class='meta-author'><i>بقلم</i><a href='/s'>سالم العبيدي</a></span></div>"
    assert text(f"<h1>{TITLE}</h1>{author}<p>{LEAD}</p>") == f"{TITLE}\n\nبقلم سالم العبيدي\n\n{LEAD}"


def test_comments_below_a_heading_that_counts_them_are_none_of_the_text():
    comments = f"<div id='x9'><h3>3 تعليقات</h3><ol><li><cite>مواطن</cite><p>{OTHER}</p></li></ol></div>"
    assert text(f"<div><h1>{TITLE}</h1><p>{LEAD}</p><p>{MORE}</p>{comments}</div>") == ARTICLE


def test_the_name_at_the_head_of_a_page_is_its_site_where_no_title_says_it():
    page = (
        f"<title>{TITLE}</title><div class='logo-wrap'><a href='/'>بوابة الأفق</a></div><h1>{TITLE}</h1><p>{LEAD}</p>"
    )
    assert read_markup(page)[1] == Declared(title=TITLE, site="بوابة الأفق")


def test_links_with_words_below_them_in_a_row_are_teasers_without_headings_too():
    row = f"<div class='t1'><a href='/2'>إغلاق سوق السمك للصيانة</a><div>{OTHER}</div></div>"
    page = f"<main><h1>{TITLE}</h1><div class='t0'><p>{LEAD}</p><p>{MORE}</p></div>{{}}</main>"
    assert text(page.format(row * 3)) == ARTICLE


def test_a_short_page_below_the_linked_name_of_its_site_is_no_card():
    body = f"<h1><a href='/'>بوابة الأفق</a></h1><h2>{TITLE}</h2><p>{LEAD}</p>"
    assert text(body, "<title>بوابة الأفق</title>") == f"{TITLE}\n\n{LEAD}"


def test_what_a_site_says_of_itself_at_the_foot_of_its_pages_is_no_text():
    foot = "<div id='foot'><p>هذه البوابة مستقلة، والروابط الخارجية فيها لا تعني تأييد ما تحتويه من آراء.</p></div>"
    assert (
        text(f"<div><h1>{TITLE}</h1><div class='entry-content'><p>{LEAD}</p><p>{MORE}</p></div></div>{foot}") == ARTICLE
    )


def test_words_that_are_only_read_aloud_are_no_text_of_a_line():
    body = f"<h1>{TITLE}</h1><p>{LEAD}</p><div>بقلم: <a>سالم العبيدي</a><a><i class='sr-only'>أرسل بريدا</i></a></div>"
    assert text(body) == f"{TITLE}\n\n{LEAD}\n\nبقلم: سالم العبيدي"


def test_a_copyright_line_that_is_a_sentence_signs_the_page_too():
    line = "جميع الحقوق محفوظة © 2020 بوابة الأفق. تصميم وبرمجة شركة النور."
    assert text(f"<div><h1>{TITLE}</h1><p>{LEAD}</p></div><div>{line}</div>") == f"{TITLE}\n\n{LEAD}\n\n{line}"


def test_a_box_of_links_within_the_text_goes_with_the_words_that_announce_it():
    box = (
        "<section><strong>قصص مقترحة</strong><ul><li><a href='/2'>إغلاق سوق السمك للصيانة</a></li></ul>"
        "<p>نهاية القصص</p></section>"
    )
    assert text(f"<div><h1>{TITLE}</h1><p>{LEAD}</p>{box}<p>{MORE}</p></div>") == ARTICLE


def test_what_stands_beside_the_element_with_most_of_the_text_is_another_article_s():
    others = f"<div class='x9'><div>أحوال الأسواق</div><p>{OTHER}</p></div>"
    page = f"<div><h1>{TITLE}</h1><div class='x1'><p>{LEAD}</p><p>{MORE}</p><p>{MORE}</p></div>{{}}</div>"
    assert text(page.format(others)) == f"{ARTICLE}\n\n{MORE}\n\nأحوال الأسواق"
    assert text(page.format(others.replace("x9", "x1"))).endswith(OTHER)


def test_a_page_that_a_script_fills_is_read_from_its_metadata():
    script = f'{{"@type": "NewsArticle", "headline": "{TITLE}", "articleBody": "{LEAD} {MORE}"}}'
    page = f'<script type="application/ld+json">{script}</script><div id="root">لحظة</div>'
    assert read_markup(page)[0] == f"{TITLE}\n\n{LEAD} {MORE}"


@pytest.mark.parametrize("page", ["", "<html></html>", "<script>x</script><img>", "<p> &nbsp; *** </p>", "<!-- نص -->"])
def test_a_page_without_text_is_refused(page):
    with pytest.raises(UnreadableCapture, match="no text in it"):
        read_markup(page)


def test_a_page_that_nests_a_thousand_elements_is_read():
    assert text("<div><b>" * 500 + LEAD) == LEAD


def test_a_page_of_more_elements_than_any_article_has_is_refused(monkeypatch):
    monkeypatch.setattr(blocks, "MOST_ELEMENTS", 20)
    with pytest.raises(UnreadableCapture, match="no article: more than 20 elements"):
        read_markup("<p>نص</p>" * 20)


def test_a_file_is_a_capture_with_its_encoding_and_address(tmp_path):
    page = (
        f'<html><head><meta charset="windows-1256"><title>{TITLE}</title>'
        f'<link rel="canonical" href="https://example.ly/news/1"></head><body><h1>{TITLE}</h1><p>{LEAD}</p></body></html>'
    )
    (tmp_path / "a.htm").write_bytes(page.encode("windows-1256"))
    (capture,) = read_captures(tmp_path / "a.htm")
    assert (capture.media_type, capture.encoding, capture.warnings) == ("text/html", "windows-1256", ())
    assert (capture.url, capture.declared) == ("https://example.ly/news/1", Declared(title=TITLE))
    assert capture.content.decode(capture.encoding) == page
    assert capture.text == f"{TITLE}\n\n{LEAD}"


def test_a_file_without_text_is_refused_by_name(tmp_path):
    (tmp_path / "a.html").write_text("<html><script>يوم</script></html>", encoding="utf-8")
    assert list(read_captures(tmp_path)) == [Rejection(str(tmp_path / "a.html"), None, "no text in it")]
