import pytest

from archive.review import merge_official
from tests.records import make_article, make_meeting, make_official, mention

pytestmark = pytest.mark.django_db


@pytest.fixture
def known():
    return make_official("صالح الزروق", "Salih al-Zarruq")


@pytest.fixture
def proposed():
    return make_official("صالح الزرووق", "", slug="salh-zrwwk", is_proposed=True)


def spots(official) -> list[tuple[int, int, int]]:
    return sorted(official.mentions.values_list("article", "start", "end"))


def test_a_merged_mention_is_lost_only_where_the_known_official_stands_at_its_very_spot(known, proposed):
    first = make_article(body="صالح الزروق في زوارة ومعه صالح الزروق.")
    second = make_article(body="قال صالح الزروق إن الطريق فُتح.")
    mention(first, proposed, "صالح الزروق")
    mention(first, known, "زوارة")
    mention(second, proposed, "صالح الزروق")
    mention(second, known, "صالح الزروق")
    # In another article the known official stands where the proposed one stands in the first.
    third = make_article(body="صالح الزروق، واسمه صالح.")
    mention(third, known, "صالح الزروق")
    mention(third, proposed, "واسمه")
    merge_official(proposed, known)
    assert spots(known) == sorted(
        [(first.pk, 0, 11), (first.pk, 15, 20), (second.pk, 4, 15), (third.pk, 0, 11), (third.pk, 13, 18)]
    )


def test_the_meetings_that_an_editor_gave_a_proposal_are_those_of_the_known_official(known, proposed):
    other = make_official()
    meeting, shared = make_meeting(proposed, other), make_meeting(proposed, known)
    merge_official(proposed, known)
    assert set(meeting.participants.all()) == {known, other}
    assert list(shared.participants.all()) == [known]
