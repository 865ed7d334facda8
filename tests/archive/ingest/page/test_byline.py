import pytest

from archive.arabic.fold import fold
from archive.ingest.page.byline import (
    BYLINES,
    dateline_writer,
    headed_byline,
    is_byline_label,
    is_masthead_label,
    latin_writer,
    read_byline,
    writer_alone,
    writer_beside,
)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("كُتب بواسطة عادل المبروك", "عادل المبروك"),
        ("كتب: سالم العبيدي", "سالم العبيدي"),
        ("كتب: سالم العبيدي | 15 أبريل 2021", "سالم العبيدي"),
        ("بقلم هدى السالم", "هدى السالم"),
        ("بقلم: د. خيري الزنتاني", "د. خيري الزنتاني"),
        ("إعداد: محمد علي", "محمد علي"),
        ("كتب محمد علي", "محمد علي"),
        ("تقرير: سالم العبيدي", "سالم العبيدي"),
        ("By Sarah Ahmed", "Sarah Ahmed"),
        ("By Salem Gharbi.", "Salem Gharbi"),
        ("Written By: HudaSalem", "HudaSalem"),
        ("كتب السفير الأمريكي على حسابه في تويتر أن بلاده تدعم ليبيا.", ""),
        ("التقى نورلاند حفتر", ""),
        ("by the end of the year", ""),
        ("نشر بواسطة admin", ""),
        ("تحرير: هبة", ""),
        ("تقرير: الأمم المتحدة تحذر من حرب جديدة", ""),
    ],
)
def test_it_reads_a_byline(line, name):
    assert read_byline(line) == name


@pytest.mark.parametrize(("_", "example"), BYLINES)
def test_every_rule_of_bylines_has_an_example(_, example):
    assert read_byline(example)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("عماد الصاوي", "عماد الصاوي"),
        ("د. خيري الزنتاني", "د. خيري الزنتاني"),
        ("كريمة العوامي صحافية", "كريمة العوامي"),
        ("صحيفة المرصد", ""),
        ("كريمة العوامي خلال مؤتمر صحفي في جنيف", ""),
        ("خالد يلتقي السفير", ""),
        ("سمير الطيب يصرّح بممتلكاته", ""),
        ("محمد", ""),
        ("أخبار ليبيا", ""),
    ],
)
def test_a_name_by_itself_is_a_writer_if_it_opens_with_a_given_name(line, name):
    assert writer_alone(line) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("القاهرة: خالد محمود", "خالد محمود"),
        ("- القاهرة: نادر عبد السميع", "نادر عبد السميع"),
        ("عربي21- هاجر الطيب", "هاجر الطيب"),
        ("القاهرة : انفجار خط غاز", ""),
        ("طرابلس - المغرب اليوم", ""),
        ("القاهرة: عربي21", ""),
        ("سالم العبيدي", ""),
    ],
)
def test_it_reads_the_writer_beside_a_place_or_an_outlet(line, name):
    assert writer_beside(line, {"القاهره", "طرابلس", fold("عربي21")}.__contains__) == name


@pytest.mark.parametrize(
    ("piece", "name"),
    [
        ("Hatem Mrad", "Hatem Mrad"),
        ("World News", ""),
        ("What's In Gold", ""),
        ("LAST UPDATED", ""),
        ("meeting in Tripoli", ""),
    ],
)
def test_it_reads_a_writer_in_latin_letters_beside_a_date(piece, name):
    assert latin_writer(piece) == name


def test_a_label_names_nobody():
    assert is_byline_label("بقلم:")
    assert not is_byline_label("بقلم: سالم")


@pytest.mark.parametrize("line", ["رئيس التحرير", "رئيس مجلسي الإدارة والتحرير", "الإشراف العام:", "Editor-in-Chief"])
def test_the_head_of_a_paper_is_announced_like_a_writer_and_is_none(line):
    assert is_masthead_label(line)
    assert not is_byline_label(line)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("كتبها: نورس الفيتوري", "نورس الفيتوري"),
        ("إعداد وتحرير: مي شاهين", "مي شاهين"),
        ("بقلم الكاتب / مفتاح شيتوان", "مفتاح شيتوان"),
        ("تم النشر بواسطة سيف الكوافي", "سيف الكوافي"),
        ("حاورها - زكية العبار", "زكية العبار"),
        ("مراسلنا في طرابلس: فرحات الورفلي", "فرحات الورفلي"),
        ("خاص: أنس البكوش", "أنس البكوش"),
        ("By Salem Gharbi in Tripoli", "Salem Gharbi"),
        ("كتبت هدى", "هدى"),
        ("كتب محمد عبد السلام سيد الفيتوري", "محمد عبد السلام سيد الفيتوري"),
        ("كتب محمد في حسابه الخاص", ""),
        ("كتب جديدة", ""),
        ("بقلم أ/ مفتاح شيتوان", "أ/ مفتاح شيتوان"),
        ("إعداد: أ. د. وليد عبد السلام.", "أ. د. وليد عبد السلام"),
        ("كتب السفير على حسابه الخاص.", ""),
        ("كتب: وكالات", ""),
        ("كتب: الألمانية د.ب.أ", ""),
        ("كتب – محرر الشؤون العربية", ""),
        ("بواسطة: فريق التحرير", ""),
        ("بقلم رئيس التحرير", ""),
        ("بواسطة libya24", ""),
        ("بواسطة ليبيا 24", ""),
        ("By Our Correspondent", ""),
        ("خاص: ليبيا تنتظر", ""),
    ],
)
def test_it_reads_the_labels_of_many_papers_and_no_desk(line, name):
    assert read_byline(line) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("طرابلس - هدى السالم، وكالات", "هدى السالم"),
        ("هدى السالم (طرابلس)", "هدى السالم"),
        ("طرابلس – «عربي21» – هدى السالم", "هدى السالم"),
        ("طرابلس - وكالات", ""),
        ("سالم العبيدي وهدى السالم", ""),
    ],
)
def test_places_outlets_and_desks_may_stand_beside_the_writer(line, name):
    assert writer_beside(line, {"طرابلس", fold("عربي21")}.__contains__) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("أ.د. مفتاح شيتوان", "أ.د. مفتاح شيتوان"),
        ("(مفتاح شيتوان)", "مفتاح شيتوان"),
        ("مفتاح شيتوان - هدى السالم", "مفتاح شيتوان - هدى السالم"),
        ("مفتاح شيتوان - عودة الهدوء", ""),
        ("مفتاح شيتوان، كاتب صحفي ليبي", "مفتاح شيتوان"),
        ("نصر الجيش", ""),
    ],
)
def test_a_name_by_itself_may_have_titles_a_trade_and_brackets(line, name):
    assert writer_alone(line) == name


def test_a_dateline_may_name_its_writer_between_strokes():
    known = {"القاهره", "الاناضول"}.__contains__
    assert dateline_writer("القاهرة/حمزة الفيتوري/الأناضول: غادر الوزير.", known) == "حمزة الفيتوري"
    assert dateline_writer("القاهرة/الأناضول: غادر الوزير.", known) == ""


def test_a_title_may_name_its_writer():
    assert headed_byline("د. سالم العبيدي يكتب: ماذا بعد برلين؟") == "د. سالم العبيدي"
    assert headed_byline("السفير في طرابلس يكتب: ماذا بعد؟") == ""
    assert headed_byline("حين يكتب المنتصر تاريخه") == ""


def test_the_name_of_the_writers_picture_stands_before_his_byline():
    assert read_byline("عادل المبروكبواسطة عادل المبروك") == "عادل المبروك"


def test_a_writer_reports_from_a_place():
    assert writer_beside("| القاهرة من خالد محمود|", {"القاهره"}.__contains__) == "خالد محمود"
    assert writer_beside("القاهرة من جديد", {"القاهره"}.__contains__) == ""
