import pytest

from archive.models import Status
from archive.partialdate import PartialDate
from tests.records import make_article, make_meeting, make_official, make_place, mention
from tests.search.conftest import ask

pytestmark = pytest.mark.django_db


def marked(segments) -> list[str]:
    return [segment.text for segment in segments if segment.marked]


def test_a_hit_as_json(reindex):
    article = make_article(number=7, title="السفارة", body="فُتحت السفارة أمس.", published=PartialDate("2020-06"))
    reindex()
    (row,) = [hit.as_json() for hit in ask("سفارة").hits]
    assert row.pop("score") > 0
    assert row == {
        "type": "article",
        "id": "LUDA-000007",
        "url": f"/articles/{article.pk}/",
        "title": "السفارة",
        "published": "2020-06",
        "excerpt": "فُتحت السفارة أمس.",
        "matched_as": [],
    }


def test_people_come_in_the_order_of_first_mention_each_once(reindex):
    article = make_article(body="سالم ثم الفيتوري ثم سالم")
    first, second = make_official("سالم", "Salem"), make_official()
    mention(article, second, "الفيتوري")
    mention(article, first, "سالم")
    reindex()
    assert ask().hits[0].object.people == [first, second]


def test_a_name_in_another_script_marks_the_mention_with_its_clitic(reindex):
    article = make_article(body="قال للفيتوري ما قال.")
    mention(article, make_official(), "فيتوري")
    reindex()
    (hit,) = ask("Fituri").hits
    assert marked(hit.passages[0]) == ["للفيتوري"]
    assert hit.matched_as == ["فيتوري"]


def test_an_inferred_mention_finds_and_marks_nothing(reindex):
    article = make_article(body="قال السفير.")
    mention(article, make_official(), "السفير", inferred=True)
    reindex()
    (hit,) = ask("Fituri").hits
    assert (marked(hit.passages[0]), hit.matched_as) == ([], [])


def test_a_meeting_shows_the_sentences_of_published_articles_alone(reindex):
    official, place = make_official(), make_place()
    article = make_article(body="التقى الفيتوري وفداً في الواحة. ثم عاد.")
    meeting = make_meeting(official, article=article, sentence="التقى الفيتوري وفداً في الواحة.", place=place)
    draft = make_article(body="الواحة سرّ.", status=Status.DRAFT)
    meeting.reports.create(article=draft).evidence.create(start=0, end=11, text="الواحة سرّ.")
    reindex()
    (hit,) = ask("واحة", "type=meeting").hits
    assert "".join(segment.text for segment in hit.passages[0]) == "التقى الفيتوري وفداً في الواحة."
    assert (hit.id, marked(hit.passages[0])) == (str(meeting.pk), ["الواحة"])


def test_an_official_found_by_another_name_says_by_which(reindex):
    make_official(role="عميد").names.create(text="عومر")
    reindex()
    (hit,) = ask("عومر", "type=official").hits
    assert (hit.id, hit.matched_as) == ("omar-al-fituri", ["عومر"])


def test_what_was_withdrawn_since_is_not_shown(reindex):
    article = make_article()
    reindex()
    type(article).objects.update(status=Status.WITHDRAWN)
    assert ask().hits == []


def test_a_meeting_is_titled_as_its_page_is_with_the_names_that_answer_marked(reindex):
    libyan, american = make_official(), make_official("جون سميث & شركاه", "John Smith", side="us")
    american.names.create(text="Smythe")
    meeting = make_meeting(libyan, american, article=make_article(), sentence="وبحث الجانبان سبل التعاون.")
    reindex()
    (hit,) = ask("Smythe", "type=meeting").hits
    assert hit.as_json()["title"] == "جون سميث & شركاه مع عمر الفيتوري"
    assert marked(hit.title) == ["جون", "سميث", "شركاه"]
    assert (hit.id, hit.matched_as) == (str(meeting.pk), ["Smythe"])
    (other,) = ask("الفيتوري", "type=meeting").hits
    assert marked(other.title) == ["الفيتوري"]
