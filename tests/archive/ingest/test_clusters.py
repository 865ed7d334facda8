"""The same story on several sites: in the record, in a dry run, and from one run to the next."""

import pytest

from archive.ingest.known import known_names
from archive.ingest.pipeline import ImportOptions, import_paths, read_again
from archive.models import Article, Fingerprint, Story
from tests.captures import write_page

from .test_stories import OTHER_REPORT, SENTENCES, STORY

pytestmark = pytest.mark.django_db

TOLD = (
    "المجلس الرئاسي يبحث مع واشنطن ملف الانتخابات\n\n" + STORY,
    "لقاء آخر في المجلس الرئاسي\n\n" + OTHER_REPORT,
    "السفير الأمريكي في ضيافة الرئاسي بطرابلس\n\n" + "\n\n".join(SENTENCES[:-1]),
    "الانتخابات على طاولة الرئاسي والسفير\n\n" + "\n\n".join((*SENTENCES[:2], *SENTENCES[3:])),
)


@pytest.fixture
def pages(authority, tmp_path):
    return [write_page(tmp_path, f"{number}.txt", text) for number, text in enumerate(TOLD)]


def run(*paths, **options):
    """(outcome, name of the file or accession number that told it first) of each capture."""
    outcomes = import_paths(paths, known_names(), ImportOptions(**options))
    return [(told.outcome, told.near_duplicate_of and told.near_duplicate_of.rsplit("/")[-1]) for told in outcomes]


def stories() -> list[int | None]:
    """The story of each article, in the order of accession, numbered from 1."""
    keys = list(Article.objects.order_by("number").values_list("story", flat=True))
    order = list(dict.fromkeys(key for key in keys if key))
    return [order.index(key) + 1 if key else None for key in keys]


@pytest.mark.parametrize("dry_run", [True, False])
def test_a_telling_names_the_file_that_told_it_first(pages, dry_run):
    assert run(*pages, dry_run=dry_run) == [("new", None), ("new", None), ("new", "0.txt"), ("new", "0.txt")]


def test_tellings_share_a_story_and_others_have_none(pages):
    run(*pages)
    assert stories() == [1, None, 1, 1]


def test_from_an_earlier_run_the_accession_number_is_named(pages):
    run(*pages[:2])
    expected = [("new", "LUDA-000001"), ("new", "LUDA-000001")]
    assert run(*pages[2:], dry_run=True) == expected
    assert run(*pages[2:]) == expected
    assert stories() == [1, None, 1, 1]


def test_importing_again_says_the_same_and_changes_nothing(pages):
    run(*pages)
    before = [list(model.objects.values()) for model in (Article, Story, Fingerprint)]
    expected = [("unchanged", None), ("unchanged", None), ("unchanged", "0.txt"), ("unchanged", "0.txt")]
    assert run(*pages, dry_run=True) == expected
    assert run(*pages) == expected
    assert run(pages[3]) == [("unchanged", "LUDA-000001")]
    assert [list(model.objects.values()) for model in (Article, Story, Fingerprint)] == before


@pytest.mark.parametrize("dry_run", [True, False])
def test_the_same_text_and_the_same_bytes_name_the_original_too(pages, tmp_path, dry_run):
    copy = write_page(tmp_path / "copy", "copy.txt", TOLD[0] + "\n\nمشاركة\n")
    same = write_page(tmp_path / "same", "same.txt", TOLD[0])
    outcomes = run(pages[0], copy, same, dry_run=dry_run)
    assert outcomes == [("new", None), ("duplicate", "0.txt"), ("unchanged", "0.txt")]


def test_a_text_between_two_stories_makes_them_one(authority, tmp_path):
    parts = ("\n\n".join(SENTENCES[:3]), "\n\n".join(SENTENCES[3:]), STORY)
    paths = [
        write_page(tmp_path, f"{number}.txt", f"العنوان رقم {number}\n\n{text}") for number, text in enumerate(parts)
    ]
    assert run(*paths[:2]) == [("new", None), ("new", None)]
    assert stories() == [None, None]
    run(paths[2])
    assert stories()[0] == stories()[2] == 1


def test_an_article_that_an_editor_rewrote_is_found_by_its_new_text(pages):
    run(pages[1])
    article = Article.objects.get()
    article.body = STORY
    read_again(article)
    assert run(pages[2]) == [("new", "LUDA-000001")]
