import pytest
from django.urls import reverse

from archive.models import Official
from tests.records import make_article, make_official, mention

pytestmark = pytest.mark.django_db

ADDRESS = reverse("admin:archive_official_changelist")


@pytest.fixture
def proposed():
    person = make_official("صالح الزروق", "", slug="salh-zrwk", is_proposed=True, role="عميد البلدية")
    article = make_article(body="قال عميد البلدية صالح الزروق إن الطريق فُتح.")
    mention(article, person, "صالح الزروق", office="عميد البلدية")
    return person


def act(admin_client, action, *officials, **fields):
    values = {"action": action, "_selected_action": [official.pk for official in officials]} | fields
    return admin_client.post(ADDRESS, values, follow=True)


def test_proposals_are_listed_apart_with_the_articles_that_name_them(admin_client, proposed):
    make_official()
    response = admin_client.get(ADDRESS, {"is_proposed__exact": 1, "is_rejected__exact": 0})
    assert [(row.slug, row.named_in) for row in response.context["cl"].result_list] == [("salh-zrwk", 1)]


def test_an_accepted_proposal_is_an_official(admin_client, proposed):
    response = act(admin_client, "accept", proposed)
    assert list(Official.objects.shown()) == [proposed]
    assert [str(message) for message in response.context["messages"]] == ["قُبل: صالح الزروق"]
    history = admin_client.get(reverse("admin:archive_official_history", args=[proposed.pk])).text
    assert "قُبل: صالح الزروق" in history


def test_a_rejected_proposal_stays_as_such(admin_client, proposed):
    act(admin_client, "reject", proposed)
    assert not Official.objects.proposed().exists()
    assert Official.objects.get().is_rejected


def test_a_proposal_is_merged_into_the_official_named_beside(admin_client, proposed):
    known = make_official()
    act(admin_client, "merge", proposed, into=known.pk)
    assert list(Official.objects.all()) == [known]
    assert [str(name) for name in known.names.all()] == ["صالح الزروق"]
    assert known.mentions.get().office == "عميد البلدية"


def test_merging_into_nobody_is_refused(admin_client, proposed):
    assert "حدّد المسؤول الذي يُدمجون فيه." in act(admin_client, "merge", proposed).text
    assert Official.objects.get() == proposed


def test_who_is_no_proposal_is_not_decided_on(admin_client):
    known = make_official()
    assert f"{known.slug} is no proposal" in act(admin_client, "reject", known).text
    assert not Official.objects.get().is_rejected
