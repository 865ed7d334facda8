"""The same meeting in several articles, in the database: whatever the order of import, the register is the same."""

from itertools import permutations

import pytest
from django.core.management import call_command

from archive.ingest.known import known_names
from archive.ingest.pipeline import ImportOptions, import_paths, read_again
from archive.models import Article, LoadedRow, Meeting, Place
from archive.partialdate import PartialDate
from archive.review import decide_meeting
from tests.captures import write_page
from tests.records import press_meetings

pytestmark = pytest.mark.django_db


def report(title: str, date: str, sentence: str, after: str) -> str:
    return f"{title}\n\n{date}\n\n{sentence}\n\n{after}\n"


FIRST = report(
    "نورلاند يلتقي باشاغا في تونس",
    "14 مارس 2020",
    "التقى السفير الأمريكي لدى ليبيا ريتشارد نورلاند، أمس الجمعة، وزير الداخلية فتحي باشاغا في تونس.",
    "وقالت السفارة في بيان نشرته على صفحتها إن الحديث تناول ملف التشكيلات المسلحة ومستقبل الحوار السياسي.",
)
SECOND = report(
    "باشاغا يبحث مع السفير الأمريكي ملف الأمن",
    "15 مارس 2020",
    "اجتمع وزير الداخلية فتحي باشاغا يوم الجمعة 13 مارس 2020 مع السفير ريتشارد نورلاند.",
    "وأوضح المكتب الإعلامي للوزارة أن الجانبين اتفقا على مواصلة التنسيق في مكافحة الجريمة المنظمة.",
)
# Another paper counts the day from its own.
THIRD = report(
    "لقاء يجمع باشاغا بنورلاند",
    "15 مارس 2020",
    "التقى وزير الداخلية فتحي باشاغا أمس السبت السفير الأمريكي ريتشارد نورلاند بالعاصمة التونسية تونس.",
    "ورأى مراقبون أن توقيت هذه المحادثات يعكس رغبة واشنطن في تثبيت هدنة طويلة على مشارف المدينة.",
)
# A year later, the same people.
LATER = report(
    "نورلاند وباشاغا في طرابلس",
    "20 يناير 2021",
    "التقى السفير الأمريكي ريتشارد نورلاند وزير الداخلية فتحي باشاغا في طرابلس يوم 19 يناير 2021.",
    "وناقش الاثنان ترتيبات تأمين مراكز الاقتراع وبرنامجا لتدريب عناصر الشرطة يموله مانحون.",
)


def run(*paths, names=None):
    """Import the paths. `names`: what is known of people and places, where several runs may share it."""
    return [outcome.outcome for outcome in import_paths(paths, names or known_names(), ImportOptions())]


def pages(folder, *texts):
    return [write_page(folder / str(number), f"{number}.txt", text) for number, text in enumerate(texts)]


def register() -> list[tuple]:
    """What the register says, without the numbers that rows happen to have."""
    return sorted(
        (
            str(meeting.date),
            meeting.place.slug if meeting.place else "",
            meeting.kind,
            meeting.state,
            sorted(meeting.participants.values_list("slug", flat=True)),
            sorted((told.article.title, str(told.date), told.state) for told in meeting.reports.all()),
        )
        for meeting in press_meetings()
    )


def test_the_order_of_import_does_not_matter(authority, tmp_path):
    paths = pages(tmp_path, FIRST, SECOND, THIRD, LATER)
    names, seen = known_names(), []
    for order in permutations(paths):
        assert run(*order, names=names) == ["new"] * 4
        seen.append(register())
        Meeting.objects.filter(record_source="").delete()
        for article in Article.objects.all():
            article.captures.all().delete()
            article.delete()
    assert all(told == seen[0] for told in seen)
    one, later = seen[0]
    assert (one[0], one[2:5]) == ("2020-03-13", ("meeting", "held", ["fathi-bashagha", "richard-norland"]))
    assert [(date, state) for _title, date, state in one[5]] == [
        ("2020-03-13", "held"),
        ("2020-03-14", "held"),
        ("2020-03-13", "held"),
    ]
    assert (later[0], later[1], len(later[5])) == ("2021-01-19", "tripoli", 1)


def test_a_report_keeps_what_it_says_otherwise(authority, tmp_path):
    run(*pages(tmp_path, FIRST, THIRD))
    meeting = press_meetings().get()
    dates = [str(told.date) for told in meeting.reports.order_by("article__number")]
    assert dates == ["2020-03-13", "2020-03-14"]
    assert {told.reason for told in meeting.reports.all()} == {"التقى"}


def test_the_address_of_a_meeting_stays_when_others_tell_of_it(authority, tmp_path):
    first, second, third = pages(tmp_path, FIRST, SECOND, THIRD)
    run(first)
    before = press_meetings().get()
    run(second, third)
    assert press_meetings().get() == before


def test_what_no_article_tells_any_more_leaves_the_meeting(authority, tmp_path):
    run(*pages(tmp_path, FIRST, SECOND))
    article = Article.objects.order_by("number").first()
    article.body = "أكد السفير ريتشارد نورلاند أن بلاده تدعم الانتخابات."
    read_again(article)
    assert press_meetings().get().reports.get().article != article


class TestDecisions:
    def test_a_rejected_meeting_stays_rejected_whoever_tells_of_it(self, authority, tmp_path):
        first, second, third = pages(tmp_path, FIRST, SECOND, THIRD)
        run(first)
        decide_meeting(press_meetings().get(), "rejected", "لم يحدث")
        run(second, third)
        meeting = press_meetings().get()
        assert (meeting.review, meeting.decision, meeting.reports.count()) == ("rejected", "لم يحدث", 3)

    def test_it_stays_rejected_when_its_page_comes_in_again_with_another_paragraph(self, authority, tmp_path):
        body = "\n\n".join((FIRST.strip(), SECOND.split("\n\n")[3], THIRD.split("\n\n")[3]))
        undated = body.replace("14 مارس 2020\n\n", "")
        title, rest = undated.split("\n\n", 1)
        longer = f"{title}\n\nتشهد العاصمة التونسية هذه الأيام حراكا دبلوماسيا لافتا بشأن الملف الليبي.\n\n{rest}"
        before, after = pages(tmp_path, undated, longer)
        run(before)
        decide_meeting(press_meetings().get(), "rejected")
        assert run(after) == ["new"]
        assert press_meetings().get().review == "rejected"

    def test_what_an_editor_changed_stays(self, authority, tmp_path):
        first, second = pages(tmp_path, FIRST, SECOND)
        run(first)
        tripoli = Place.objects.get(slug="tripoli")
        press_meetings().update(edited=True, place=tripoli, date=PartialDate("2020-03-13"))
        run(second)
        meeting = press_meetings().get()
        assert (meeting.place, meeting.review, meeting.reports.count()) == (tripoli, "suggested", 2)


class TestTheOfficialRecord:
    AGREES = report(
        "كلينتون تلتقي عبد الجليل في طرابلس",
        "19 أكتوبر 2011",
        "التقت وزيرة الخارجية الأمريكية هيلاري كلينتون رئيس المجلس الوطني الانتقالي مصطفى عبد الجليل "
        "في طرابلس يوم الثلاثاء 18 أكتوبر 2011.",
        "وأعلنت كلينتون عن حزمة مساعدات جديدة لعلاج الجرحى ولجمع الصواريخ المحمولة على الكتف.",
    )
    CONTRADICTS = AGREES.replace("الثلاثاء 18", "الخميس 20").replace("19 أكتوبر", "21 أكتوبر")

    def test_what_agrees_with_the_record_is_a_report_of_its_meeting(self, authority, tmp_path):
        run(*pages(tmp_path, self.AGREES))
        meeting = Meeting.objects.get(record_source="travels/3186")
        assert not press_meetings().exists()
        assert meeting.reports.get().article.title == "كلينتون تلتقي عبد الجليل في طرابلس"
        assert meeting.participants.count() == 3

    def test_what_contradicts_it_is_flagged(self, authority, tmp_path):
        run(*pages(tmp_path, self.CONTRADICTS))
        meeting = press_meetings().get()
        assert (str(meeting.date), meeting.contradicts.record_source) == ("2011-10-20", "travels/3186")
        assert not meeting.contradicts.reports.exists()

    def test_the_record_that_is_loaded_later_takes_what_agrees_with_it(self, authority, tmp_path):
        Meeting.objects.all().delete()
        run(*pages(tmp_path, self.AGREES))
        assert press_meetings().count() == 1
        LoadedRow.objects.filter(kind="meeting").delete()
        call_command("load_authority", verbosity=0)
        assert not press_meetings().exists()
        assert Meeting.objects.get(record_source="travels/3186").reports.count() == 1


def test_a_capture_takes_a_bounded_number_of_queries(authority, tmp_path, django_assert_max_num_queries):
    paths = pages(tmp_path, FIRST, SECOND, THIRD, LATER)
    run(*paths[:3])
    with django_assert_max_num_queries(90):
        run(paths[3])
