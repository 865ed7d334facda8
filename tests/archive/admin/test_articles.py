import pytest
from django.contrib.auth.models import Group, User
from django.urls import reverse

from archive.ingest.pipeline import text_digest
from archive.models import Article, Version
from tests.records import make_article, press_meetings

pytestmark = pytest.mark.django_db

PASTED = (
    "التقى السفير الأمريكي لدى ليبيا ريتشارد نورلاند، اليوم الأحد، وزير الداخلية فتحي باشاغا في مصراتة.\n\n"
    "وقال نورلاند إن بلاده تدعم إجراء الانتخابات في موعدها."
)
NO_INLINES = {
    f"{prefix}-{field}": 0
    for prefix in ("reports", "mentions", "captures", "versions")
    for field in ("TOTAL_FORMS", "INITIAL_FORMS")
}


@pytest.fixture
def editor(client):
    """A browser signed in as a member of the group that the migration made."""
    user = User.objects.create_user("huda", password="secret", is_staff=True)
    user.groups.add(Group.objects.get(name="editors"))
    client.force_login(user)
    return client


def paste(editor, **fields):
    values = {"title": "", "body": PASTED, "language": "ar", "status": "published"} | NO_INLINES | fields
    return editor.post(reverse("admin:archive_article_add"), values)


def test_an_editor_pastes_a_text_and_its_facts_are_read(editor, authority):
    response = paste(editor, title="لقاء في مصراتة", published="2021-04-11")
    assert response.status_code == 302, response.context["errors"]
    article = Article.objects.get()
    assert (article.title, article.title_derived, str(article.published)) == ("لقاء في مصراتة", False, "2021-04-11")
    meeting = press_meetings().get()
    assert {person.slug for person in meeting.participants.all()} == {"richard-norland", "fathi-bashagha"}
    assert (str(meeting.date), meeting.place.slug, meeting.review) == ("2021-04-11", "misrata", "suggested")


def test_a_title_left_empty_is_derived_and_marked(editor, authority):
    paste(editor)
    article = Article.objects.get()
    assert article.title_derived
    assert article.title.startswith("التقى السفير الأمريكي")


def test_a_derived_title_that_an_editor_writes_over_is_no_longer_derived(editor, authority):
    paste(editor)
    article = Article.objects.get()
    values = {"title": "عنوان المحرر", "body": article.body, "language": "ar", "status": "published"} | NO_INLINES
    editor.post(reverse("admin:archive_article_change", args=[article.pk]), values)
    article.refresh_from_db()
    assert (article.title, article.title_derived) == ("عنوان المحرر", False)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"body": "…"}, "body"),
        ({"body": ""}, "body"),
        ({"published": "11 أبريل"}, "published"),
        ({"source_url": "not a link"}, "source_url"),
        ({"title": "ع" * 501}, "title"),
    ],
)
def test_bad_input_is_explained_beside_its_field_and_nothing_is_saved(editor, authority, fields, field):
    response = paste(editor, **fields)
    assert response.status_code == 200
    assert list(response.context["adminform"].form.errors) == [field]
    assert not Article.objects.exists()


def test_every_page_of_the_desk_opens_in_arabic_for_an_editor(editor, seeds):
    response = editor.get("/admin/")
    assert '<html lang="ar" dir="rtl"' in response.text
    models = ["article", "meeting", "official", "outlet", "place", "organisation", "topic", "report"]
    for model in models:
        assert editor.get(reverse(f"admin:archive_{model}_changelist")).status_code == 200, model
        assert editor.get(reverse(f"admin:archive_{model}_add")).status_code == 200, model
    article, meeting = Article.objects.first(), press_meetings().first()
    assert editor.get(reverse("admin:archive_article_change", args=[article.pk])).status_code == 200
    assert editor.get(reverse("admin:archive_meeting_change", args=[meeting.pk])).status_code == 200
    assert editor.get(reverse("admin:archive_report_change", args=[meeting.reports.get().pk])).status_code == 200


def test_an_editor_cannot_delete_articles_or_see_users(editor):
    article = make_article()
    assert editor.get(reverse("admin:archive_article_delete", args=[article.pk])).status_code == 403
    assert editor.get(reverse("admin:auth_user_changelist")).status_code == 403


def test_articles_are_published_and_withdrawn_from_the_list(editor):
    article = make_article(status="draft")
    for action, status in (("publish", "published"), ("withdraw", "withdrawn")):
        values = {"action": action, "_selected_action": [article.pk]}
        told = editor.post(reverse("admin:archive_article_changelist"), values, follow=True).text
        article.refresh_from_db()
        assert article.status == status
        assert f"الحالة: {article.get_status_display()} (1)" in told
        history = editor.get(reverse("admin:archive_article_history", args=[article.pk])).text
        assert f"الحالة: {article.get_status_display()}" in history


def test_an_article_is_found_by_the_number_that_citations_use(editor):
    article = make_article()
    response = editor.get(reverse("admin:archive_article_changelist"), {"q": article.accession})
    assert [found.pk for found in response.context["cl"].result_list] == [article.pk]


class TestVersions:
    """The page of an article had another text later; the editor chooses which one is shown."""

    @pytest.fixture
    def version(self, authority):
        article = make_article(title="الأول", body="قال نورلاند إن بلاده تدعم الحوار.")
        return Version.objects.create(article=article, number=2, title="الثاني", body=PASTED)

    def change(self, editor, article, **fields):
        values = {
            "title": article.title, "body": article.body, "language": "ar", "status": "published", "topics": [],
            "outlet": "", "agency": "", "published": "",
        }  # fmt: skip
        address = reverse("admin:archive_article_change", args=[article.pk])
        return editor.post(address, values | NO_INLINES | fields)

    def test_the_chosen_version_is_shown_with_its_facts_and_the_first_text_is_kept(self, editor, version):
        article = version.article
        assert self.change(editor, article, version=version.pk).status_code == 302
        article.refresh_from_db()
        assert (article.title, article.body, article.text_sha256) == ("الثاني", PASTED, text_digest(PASTED))
        assert list(article.versions.values_list("number", "title")) == [(1, "الأول"), (2, "الثاني")]
        assert press_meetings().get().reports.get().article == article

    def test_the_first_text_can_be_shown_again(self, editor, version):
        article = version.article
        self.change(editor, article, version=version.pk)
        article.refresh_from_db()
        self.change(editor, article, version=article.versions.get(number=1).pk)
        article.refresh_from_db()
        assert article.title == "الأول"
        assert article.versions.count() == 2
        assert not press_meetings().exists()

    def test_the_choice_is_in_the_history(self, editor, version):
        self.change(editor, version.article, version=version.pk)
        history = editor.get(reverse("admin:archive_article_history", args=[version.article.pk])).text
        assert "اعرض نسخة أخرى" in history

    def test_a_version_and_another_text_at_once_are_refused(self, editor, version):
        response = self.change(editor, version.article, version=version.pk, body="نص ثالث كتبه المحرر.")
        assert "اعرض نسخة أخرى أو غيّر النص" in response.text
        assert Article.objects.get().title == "الأول"

    def test_an_article_without_versions_offers_none(self, editor):
        article = make_article()
        page = editor.get(reverse("admin:archive_article_change", args=[article.pk])).text
        assert 'name="version"' not in page
