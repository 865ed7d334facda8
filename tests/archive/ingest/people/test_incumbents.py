"""Who held an office on a day: only posts with both ends known."""

import pytest

from archive.arabic.words import split_words
from archive.ingest.gazetteer import Gazetteer, Holding
from archive.ingest.people.incumbents import bearer, holder, normalised
from archive.ingest.people.seats import SEATS
from archive.ingest.reading import read_pasted
from archive.partialdate import PartialDate

from ..authority import gazetteer


def held(office: str, day: str | None) -> str | None:
    folded = " ".join(word.folded for word in split_words(office))
    return holder(folded, PartialDate(day) if day else None, gazetteer())


@pytest.mark.parametrize(
    ("office", "day", "slug"),
    [
        ("السفيرة الأمريكية لدى ليبيا", "2014-05-06", "deborah-jones"),
        ("سفير الولايات المتحدة الأمريكية لدى ليبيا", "2010-06", "gene-cretz"),
        ("السفير الأميركي", "2016-05-06T10:00", "peter-bodde"),
        ("وزيرة الخارجية الأمريكية", "2011-10-18", "hillary-clinton"),
        ("وزير الخارجية الأميركي", "2019-04-07", "mike-pompeo"),
        ("الرئيس الأمريكي", "2012-07-09", "barack-obama"),
        ("قائد أفريكوم", "2020-06-22", "stephen-townsend"),
        ("قائد القيادة العسكرية الأمريكية في أفريقيا", "2023-09-21", "michael-langley"),
        ("المبعوث الأممي إلى ليبيا", "2018-11-12", "ghassan-salame"),
        ("المبعوث الأمريكي الخاص إلى ليبيا", "2023-01-01", "richard-norland"),
        ("محافظ مصرف ليبيا المركزي", "2020", "sadiq-al-kabir"),
        ("الزعيم الليبي", "2009-07-10", "muammar-gaddafi"),
        ("كاتب الدولة الأمريكي للشؤون الخارجية", "2014-02-03", "john-kerry"),
        ("رئيسة الدبلوماسية الأمريكية", "2010-05-01", "hillary-clinton"),
        ("السفيرة الأمريكية الجديدة لدى ليبيا", "2013-06-25", "deborah-jones"),
        ("الموفد الدولي إلى ليبيا", "2018-11-12", "ghassan-salame"),
        ("مدير وكالة المخابرات المركزية الأمريكية", "2016-03-01", "john-o-brennan"),
        ("رئيس مجلس إدارة المؤسسة الوطنية للنفط", "2019-03-01", "mustafa-sanalla"),
        ("وزير خارجية الوفاق", "2019-03-01", "mohamed-siala"),
        ("رئيس الحكومة الليبية المؤقتة", "2013-10-11", "ali-zeidan"),
    ],
)
def test_it_names_the_holder_on_the_day(office, day, slug):
    assert held(office, day) == slug


@pytest.mark.parametrize(
    ("office", "day"),
    [
        ("السفير الأمريكي لدى ليبيا", "2020-06-22"),  # the end of Norland's post is not known
        ("السفير الأمريكي لدى ليبيا", "2014-05-06"),  # a woman held it
        ("السفير الأمريكي لدى تونس", "2016-05-06"),
        ("السفير الأمريكي السابق", "2016-05-06"),
        ("مساعد وزير الخارجية الأمريكي", "2016-05-06"),
        ("وزير الخارجية الأمريكي", "2017"),  # two in that year
        ("وزير الخارجية الأمريكي", None),
        ("رئيس الحكومة", "2016-05-06"),
        ("وزير الخارجية الليبي", "2017-05-06"),  # one in the west, one in the east
    ],
)
def test_what_is_not_certain_names_nobody(office, day):
    assert held(office, day) is None


@pytest.mark.parametrize("row", SEATS, ids=[row[3] for row in SEATS])
def test_every_row_reads_its_example(row):
    _pattern, bodies, titles, example = row
    title = titles[0] + ("ة" if example.split()[0].endswith("ة") and not titles[0].endswith("ه") else "")
    post = Holding("someone", title, bodies[0], "2000", "2010")
    made = Gazetteer((), (), (), (), (post,))
    folded = " ".join(word.folded for word in split_words(example))
    assert holder(normalised(folded), PartialDate("2005"), made) == "someone"


def inferred(text: str, day: str) -> list[str]:
    officials = read_pasted("", text, PartialDate(day), gazetteer()).officials
    return [row.slug for row in officials if row.inferred]


def test_a_page_of_the_day_names_the_holder_and_says_that_it_is_inferred():
    assert inferred("قالت السفيرة الأمريكية في ليبيا إن بلادها تدعم الحوار.", "2014-05-06") == ["deborah-jones"]


def test_a_sentence_of_another_year_names_nobody():
    assert inferred("قتل السفير الأمريكي لدى ليبيا في سبتمبر 2012.", "2016-09-11") == []


def test_a_name_behind_the_office_is_its_bearer():
    assert inferred("وصل وزير الخارجية الأمريكي تشيستر بولينجر.", "2016-09-11") == []


@pytest.mark.parametrize(
    "text",
    [
        "وصل السفير الأمريكي إلى بيروت.",  # no word of Libya
        "في ليبيا أشاد مبعوث الأمم المتحدة الخاص إلى سوريا ستيفان دي ميستورا. وقال المبعوث الأممي إنه يودع.",
    ],
)
def test_an_office_elsewhere_is_not_that_in_libya(text):
    assert inferred(text, "2016-09-11") == []


def named_by(title: str, text: str, day: str | None) -> list[str]:
    officials = read_pasted(title, text, PartialDate(day) if day else None, gazetteer()).officials
    return [row.slug for row in officials if row.inferred]


@pytest.mark.parametrize("day", ["2020-06-22", None])
def test_the_title_says_who_has_an_office_whose_end_is_not_known(day):
    text = "أكد السفير الأمريكي لدى ليبيا دعم بلاده لوقف إطلاق النار."
    assert named_by("نورلاند: ندعم وقف إطلاق النار", text, day) == ["richard-norland"]


def test_the_title_names_nobody_of_another_time_or_office():
    text = "أكد السفير الأمريكي لدى ليبيا دعم بلاده لوقف إطلاق النار."
    assert named_by("نورلاند: ندعم وقف إطلاق النار", text, "2005-06-22") == []
    assert named_by("حفتر يرحب بوقف إطلاق النار", text, "2020-06-22") == []


def test_of_two_in_the_title_who_had_the_office_is_meant():
    folded = " ".join(word.folded for word in split_words("السفير الأمريكي لدى ليبيا"))
    people = frozenset(("khalifa-haftar", "richard-norland"))
    assert bearer(folded, people, PartialDate("2020-06-22"), gazetteer()) == "richard-norland"
