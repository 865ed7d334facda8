from archive.ingest.page.headlines import find_title
from archive.ingest.page.paragraphs import split_lines
from archive.ingest.page.title import root_words

LEAD = "استقبل رئيس المجلس الرئاسي محمد المنفي السفير الأمريكي ريتشارد نورلاند في مقر المجلس بطرابلس."
TITLE = "المنفي يستقبل السفير الأمريكي في طرابلس"
OTHERS = [
    "أسعار العملات تسجل ارتفاعا جديدا",
    "منتخب الشباب يستعد لمواجهة الجزائر",
    "الأرصاد تحذر من تقلبات جوية",
    "افتتاح معرض الكتاب في دورته العاشرة",
]


def found(*above: str) -> str | None:
    """The line that is taken for the title above the lead; the last line above it may be a date."""
    lines = split_lines("\n".join((*above, "", LEAD)))
    kinds = ["date" if line.text[0].isdigit() else "" for line in lines]
    place = find_title(lines, kinds, len(lines) - 1, root_words(LEAD), lambda line: (line, ""))
    return None if place is None else lines[place].text


def test_the_title_among_headlines_is_the_one_whose_words_come_back():
    assert found(*OTHERS, TITLE) == TITLE
    assert found(TITLE, *OTHERS) == TITLE


def test_a_list_of_headlines_holds_no_title():
    assert found(*OTHERS) is None


def test_a_headline_alone_above_the_date_is_the_title_though_no_word_comes_back():
    assert found("خطوة جديدة نحو تسوية طال انتظارها", "22 يونيو 2020") == "خطوة جديدة نحو تسوية طال انتظارها"


def test_a_lead_without_full_stop_is_no_title():
    lead = "قال مسؤول كبير في وزارة الخارجية الأمريكية أمس إن بلاده على تواصل مستمر مع المجلس الرئاسي"
    assert found(TITLE, lead) == TITLE


def test_of_two_lines_that_stand_twice_the_first_is_the_title():
    caption = "السفير الأمريكي ريتشارد نورلاند"
    assert found(TITLE, caption, caption, TITLE) == TITLE


def test_a_caption_that_only_names_somebody_is_no_title():
    assert found("السفير الأمريكي ريتشارد نورلاند", TITLE, "22 يونيو 2020") == TITLE


def test_a_title_that_stands_below_the_text_twice_is_found():
    lines = split_lines("\n".join((LEAD, "", TITLE, "", TITLE)))
    kinds = [""] * len(lines)
    assert find_title(lines, kinds, 0, root_words(LEAD), lambda line: (line, "")) == 1


def test_a_site_glued_to_a_title_that_stands_alone_too_is_no_title():
    assert found(TITLE, f"بوابة المدينة - {TITLE}") == TITLE
    assert found(f"{TITLE} | شبكة لا يعرفها أحد", TITLE) == TITLE


def test_of_two_lines_above_the_text_the_longer_second_is_the_standfirst():
    standfirst = "السفير الأمريكي ريتشارد نورلاند يلتقي رئيس المجلس الرئاسي محمد المنفي في مقر المجلس"
    assert found(TITLE, standfirst) == TITLE


def test_latin_letters_above_an_arabic_text_are_no_title():
    assert found(TITLE, "22 يونيو 2020", "More weather from all places") == TITLE


def test_what_ends_in_a_colon_announces_the_text_and_is_no_title():
    assert found("يعزى البيان التالي إلى المتحدث باسم المجلس الرئاسي:") is None


def test_where_a_page_opens_with_title_and_standfirst_the_first_is_the_title():
    standfirst = "نورلاند يزور مقر المجلس الرئاسي"
    assert found("رئيس المجلس الرئاسي يستقبل سفير واشنطن في العاصمة", standfirst) == (
        "رئيس المجلس الرئاسي يستقبل سفير واشنطن في العاصمة"
    )
    # A line as short may be a section.
    assert found("المجلس الرئاسي اليوم", TITLE) == TITLE
