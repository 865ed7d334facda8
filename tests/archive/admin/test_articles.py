import pytest
from django.contrib.auth.models import Group, User
from django.urls import reverse

from archive.models import Article, Meeting
from tests.records import make_article

pytestmark = pytest.mark.django_db

PASTED = (
    "التقى السفير الأمريكي لدى ليبيا ريتشارد نورلاند، اليوم الأحد، وزير الداخلية فتحي باشاغا في مصراتة.\n\n"
    "وقال نورلاند إن بلاده تدعم إجراء الانتخابات في موعدها."
)
NO_INLINES = {
    f"{prefix}-{field}": 0
    for prefix in ("reports", "mentions", "captures")
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
    meeting = Meeting.objects.get()
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
    article, meeting = Article.objects.first(), Meeting.objects.first()
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
        editor.post(reverse("admin:archive_article_changelist"), values)
        article.refresh_from_db()
        assert article.status == status


def test_an_article_is_found_by_the_number_that_citations_use(editor):
    article = make_article()
    response = editor.get(reverse("admin:archive_article_changelist"), {"q": article.accession})
    assert [found.pk for found in response.context["cl"].result_list] == [article.pk]
