from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, User

pytestmark = pytest.mark.browser

# Tests that see a real server empty the database after themselves, the rows of migrations too.
add_editors = import_module("archive.migrations.0002_editors").add_editors


@pytest.fixture
def editor(archive, page):
    add_editors(apps, None)
    user = User.objects.create_user("huda", password="a long secret", is_staff=True)
    user.groups.add(Group.objects.get(name="editors"))
    page.goto(f"{archive}/admin/login/")
    page.locator("input[name=username]").fill("huda")
    page.locator("input[name=password]").fill("a long secret")
    page.locator("input[type=submit]").click()
    return page


def test_a_pasted_article_is_found_straight_after_saving(archive, editor):
    editor.goto(f"{archive}/admin/archive/article/add/")
    editor.locator("textarea[name=body]").fill(
        "استقبل رئيس المجلس الرئاسي محمد المنفي، السفير الأمريكي ريتشارد نورلاند في طرابلس.\n\n"
        "وتناول الاجتماع مشروع محطة تحلية المياه في القبة الفلكية."
    )
    editor.locator("input[name=_save]").click()
    assert editor.locator(".messagelist .success, .success").count() == 1
    editor.goto(f"{archive}/search/?q=الفلكية")
    assert editor.locator(".hit").count() == 1
    editor.goto(f"{archive}/search/?type=meeting&q=المنفي")
    assert editor.locator(".hit").count() == 1


def test_the_forms_keep_to_the_content_policy(archive, editor, chromium):
    context = chromium.new_context(storage_state=editor.context.storage_state())
    page = context.new_page()
    complaints = []
    page.on("console", lambda message: message.type == "error" and complaints.append(message.text))
    for address in ("", "archive/article/add/", "archive/meeting/", "archive/official/"):
        page.goto(f"{archive}/admin/{address}", wait_until="networkidle")
        assert page.locator("#content").is_visible()
    context.close()
    assert complaints == []
