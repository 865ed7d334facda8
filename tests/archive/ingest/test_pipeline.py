from dataclasses import replace

import pytest

from archive.ingest.facts import Declared, RawCapture, Rejection
from archive.ingest.known import known_names
from archive.ingest.pipeline import ImportOptions, _batches, _Importer, import_paths, read_again, text_digest
from archive.ingest.readers import read_captures
from archive.ingest.store import add_capture
from archive.models import Article, Capture, Mention, Official, Outlet, Report
from tests.captures import PAGE, write_page
from tests.conftest import SEEDS
from tests.records import press_meetings

pytestmark = pytest.mark.django_db


def run(*paths, **options):
    return [outcome.outcome for outcome in import_paths(paths, known_names(), ImportOptions(**options))]


def rows():
    """How many articles, captures, mentions, meetings of the press and reports there are."""
    return [
        rows.count() for rows in (Article.objects, Capture.objects, Mention.objects, press_meetings(), Report.objects)
    ]


def capture_of(path) -> RawCapture:
    (capture,) = read_captures(path)
    return capture


def take(*captures):
    importer = _Importer(known_names(), ImportOptions())
    return [importer.take(capture).outcome for capture in captures]


def test_importing_the_seeds_twice_reports_them_unchanged_and_adds_no_row(authority):
    assert run(SEEDS) == ["new"] * 5
    before = rows()
    assert before[0] == before[1] == 5
    assert run(SEEDS) == ["unchanged"] * 5
    assert rows() == before


def test_the_seeds_suggest_five_meetings_and_nothing_else(seeds):
    assert sorted(press_meetings().values_list("review", "state")) == [
        ("suggested", "held"),
        ("suggested", "held"),
        ("suggested", "held"),
        ("suggested", "held"),
        ("suggested", "planned"),
    ]


def test_a_dry_run_says_the_same_and_writes_nothing(authority, tmp_path):
    write_page(tmp_path, "a.txt")
    write_page(tmp_path, "b.txt")
    assert run(tmp_path, dry_run=True) == ["new", "unchanged"]
    assert rows() == [0, 0, 0, 0, 0]
    assert run(tmp_path) == ["new", "unchanged"]


def test_the_capture_keeps_the_bytes_as_they_arrived(authority, tmp_path):
    path = write_page(tmp_path, encoding="windows-1256")
    run(path)
    capture = Capture.objects.get()
    assert bytes(capture.content) == path.read_bytes()
    assert (capture.encoding, capture.text) == ("windows-1256", PAGE)
    assert capture.furniture[0] == "القائمة"


def test_the_same_text_from_another_page_is_a_duplicate_kept_with_the_first(authority, tmp_path):
    first = write_page(tmp_path / "1", "a.txt")
    second = write_page(tmp_path / "2", "b.txt", PAGE.replace("القائمة", "الرئيسية"))
    assert run(first, second) == ["new", "duplicate"]
    assert Article.objects.get().captures.count() == 2
    assert run(first, second, dry_run=True) == ["unchanged", "unchanged"]


def test_a_dry_run_sees_a_duplicate_within_itself(authority, tmp_path):
    first = write_page(tmp_path / "1", "a.txt")
    second = write_page(tmp_path / "2", "b.txt", PAGE.replace("القائمة", "الرئيسية"))
    assert run(first, second, dry_run=True) == ["new", "duplicate"]


def test_new_text_at_a_known_url_is_a_further_version_and_the_shown_text_stays(authority, tmp_path):
    url = "https://example.ly/news/1"
    old = replace(capture_of(write_page(tmp_path, "old.txt")), url=url)
    new_text = PAGE.replace("سبل توحيد", "آفاق توحيد")
    new = replace(capture_of(write_page(tmp_path, "new.txt", new_text)), url=url)
    assert take(old, new) == ["new", "changed"]
    article = Article.objects.get()
    assert "سبل توحيد" in article.body
    version = article.versions.get()
    assert version.number == 2
    assert "آفاق توحيد" in version.body
    assert version.capture.sha256 == new.sha256


def test_an_outlet_given_for_the_run_is_that_of_captures_that_name_none(authority, tmp_path):
    run(write_page(tmp_path), outlet="ean-libya")
    assert Article.objects.get().outlet.slug == "ean-libya"


def test_an_unknown_outlet_stops_the_run_before_it_begins(authority, tmp_path):
    with pytest.raises(Outlet.DoesNotExist):
        run(write_page(tmp_path), outlet="nobody")


def test_strict_rejects_what_is_read_with_a_warning(authority, tmp_path):
    path = write_page(tmp_path, encoding="windows-1256")
    assert run(path, strict=True) == ["rejected"]
    assert rows() == [0, 0, 0, 0, 0]


def test_a_capture_that_fails_midway_leaves_nothing_behind(authority, tmp_path, monkeypatch):
    def fail(*arguments):
        raise OSError("disk full")

    monkeypatch.setattr("archive.ingest.pipeline.add_capture", fail)
    with pytest.raises(OSError, match="disk full"):
        run(write_page(tmp_path))
    assert rows() == [0, 0, 0, 0, 0]


def test_what_was_committed_before_a_failure_stays_and_importing_again_goes_on(authority, tmp_path, monkeypatch):
    texts = [PAGE.replace("نزيهة", word) for word in ("نزيهة", "شفافة", "حرة")]
    paths = [write_page(tmp_path / str(number), text=text) for number, text in enumerate(texts)]
    monkeypatch.setattr("archive.ingest.pipeline.BATCH", 2)
    with monkeypatch.context() as broken:
        room_for = [1, 2]

        def fill_disk(*given):
            if not room_for:
                raise OSError("disk full")
            room_for.pop()
            return add_capture(*given)

        broken.setattr("archive.ingest.pipeline.add_capture", fill_disk)
        with pytest.raises(OSError, match="disk full"):
            run(*paths)
    assert rows()[:2] == [2, 2]
    assert run(*paths) == ["unchanged", "unchanged", "new"]


def test_a_batch_ends_where_it_holds_too_many_bytes(authority, tmp_path, monkeypatch):
    items = read_captures(write_page(tmp_path))
    capture = next(items)
    monkeypatch.setattr("archive.ingest.pipeline.BATCH_BYTES", 2 * len(capture.content))
    refused = Rejection("a", None, "empty file")
    batches = list(_batches(iter([capture, refused, capture, capture, refused])))
    assert batches == [[capture, refused, capture], [capture, refused]]


def test_what_is_known_is_read_again_only_where_its_reading_is_asked_for(authority, tmp_path):
    path = write_page(tmp_path)
    run(path)
    (known,) = import_paths([path], known_names(), ImportOptions())
    (told,) = import_paths([path], known_names(), ImportOptions(readings=True))
    assert (known.outcome, known.reading) == ("unchanged", None)
    assert (told.outcome, told.reading.body.split("\n")[0]) == ("unchanged", Article.objects.get().body.split("\n")[0])


def test_an_outlet_that_the_record_does_not_know_is_a_warning_and_strictly_an_error(authority, tmp_path):
    declared = Declared(title="عنوان الخبر", outlet="صحيفة لا نعرفها")
    capture = replace(capture_of(write_page(tmp_path)), declared=declared)
    warning = "outlet not in the authority data: صحيفة لا نعرفها"
    outcomes = [_Importer(known_names(), ImportOptions(strict=strict)).take(capture) for strict in (True, False)]
    assert [(outcome.outcome, outcome.error, outcome.warnings) for outcome in outcomes] == [
        ("rejected", warning, ()),
        ("new", "", (warning,)),
    ]


def test_a_warning_of_the_reader_is_given_once(authority, tmp_path):
    (outcome,) = import_paths([write_page(tmp_path, encoding="windows-1256")], known_names(), ImportOptions())
    assert outcome.warnings == ("not UTF-8: read as windows-1256",)


def test_a_meeting_told_by_two_articles_is_one_meeting_with_two_reports(authority, tmp_path):
    other = (
        "السفير الأمريكي وباشاغا يجتمعان في تونس\n\n15 مارس 2020\n\n"
        "اجتمع وزير الداخلية فتحي باشاغا يوم الجمعة 13 مارس 2020 مع السفير الأمريكي ريتشارد نورلاند في تونس "
        "لمناقشة ملف التشكيلات المسلحة.\n\nوقالت الوزارة في بيان إن اللقاء كان مثمراً وإن التعاون مستمر بين البلدين.\n"
    )
    run(write_page(tmp_path / "1"), write_page(tmp_path / "2", text=other))
    meeting = press_meetings().get()
    assert {official.slug for official in meeting.participants.all()} == {"richard-norland", "fathi-bashagha"}
    assert (str(meeting.date), meeting.place.slug, meeting.reports.count()) == ("2020-03-13", "tunis", 2) or (
        meeting.place.slug == "tunisia" and meeting.reports.count() == 2
    )


class TestReadingAgain:
    """An editor changes the text of an article."""

    @pytest.fixture
    def article(self, authority, tmp_path):
        run(write_page(tmp_path))
        return Article.objects.get()

    def test_the_facts_follow_the_text(self, article):
        article.body = article.body.replace("وزير الداخلية فتحي باشاغا", "رئيس المجلس الرئاسي فايز السراج")
        read_again(article)
        assert set(Official.objects.filter(mentions__article=article).values_list("slug", flat=True)) == {
            "richard-norland",
            "fayez-al-sarraj",
        }
        participants = press_meetings().get().participants.values_list("slug", flat=True)
        assert set(participants) == {"richard-norland", "fayez-al-sarraj"}

    def test_a_suggestion_that_the_text_no_longer_tells_is_withdrawn(self, article):
        article.body = "أكد السفير نورلاند أن بلاده تدعم الانتخابات في ليبيا."
        read_again(article)
        assert not press_meetings().exists()

    @pytest.mark.parametrize("review", ["confirmed", "rejected"])
    def test_a_decision_outlives_a_change_of_the_text_around_it(self, article, review):
        press_meetings().update(review=review)
        before = press_meetings().get().reports.get().evidence.get()
        article.body = "مقدمة جديدة كتبها المحرر.\n\n" + article.body
        read_again(article)
        meeting = press_meetings().get()
        evidence = meeting.reports.get().evidence.get()
        assert meeting.review == review
        assert (evidence.text, evidence.start) == (before.text, before.start + len("مقدمة جديدة كتبها المحرر.\n\n"))
        assert article.body[evidence.start : evidence.end] == evidence.text

    def test_what_an_editor_changed_in_a_confirmed_meeting_stays(self, article):
        press_meetings().update(review="confirmed", state="mentioned")
        Report.objects.update(when_text="مساءً")
        article.body = article.body.replace("سبل", "آفاق")
        read_again(article)
        assert press_meetings().get().state == "mentioned"
        assert Report.objects.get().when_text == "مساءً"

    def test_the_accession_number_stays(self, article):
        number = article.number
        read_again(article)
        assert Article.objects.get().number == number


def test_digests_are_equal_for_texts_that_differ_in_marks_and_punctuation():
    assert text_digest("وقال: «إنّ الأمر صعب».") == text_digest("وقال إن الامر صعب")
    assert text_digest("وقال إن الأمر صعب") != text_digest("وقال إن الأمر سهل")
