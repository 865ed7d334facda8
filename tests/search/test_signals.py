"""The index follows what is committed: saves, inlines, links, renamings, withdrawals and deletions."""

import logging

import pytest
from django.db import transaction

from archive.models import Meeting, OfficialName, Report, Review, Status, Topic
from archive.partialdate import PartialDate
from search.backends.generations import Generations, IndexBusy
from tests.records import make_article, make_meeting, make_official, make_outlet, make_place, mention
from tests.search.conftest import ask, titles

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def batches(monkeypatch):
    """How many documents each write to the index held."""
    from search.backends.whoosh import WhooshSearchBackend

    sizes, update = [], WhooshSearchBackend.update
    monkeypatch.setattr(
        WhooshSearchBackend,
        "update",
        lambda self, index, records, commit=True: sizes.append(len(records)) or update(self, index, records, commit),
    )
    return sizes


def test_a_saved_article_is_found_at_once():
    make_article(title="زيارة الميناء")
    assert titles("الميناء") == ["زيارة الميناء"]


def test_an_article_saved_with_its_inlines_is_found_by_their_names():
    official = make_official()
    OfficialName.objects.create(owner=official, text="عومر الفيتورى", kind="misspelling")
    with transaction.atomic():
        article = make_article(title="خبر", body="التقى الفيتوري وفداً.")
        mention(article, official, "الفيتوري")
        article.topics.add(Topic.objects.create(slug="trade", name_ar="تجارة"))
    assert titles("Fituri") == titles("عومر") == titles("", "topic=trade") == ["خبر"]


def test_one_transaction_writes_each_document_once(batches):
    with transaction.atomic():
        article = make_article()
        for _time in range(3):
            article.save()
    assert batches == [1]


def test_nothing_is_indexed_of_what_is_rolled_back():
    with transaction.atomic():
        make_article(title="لن يُحفظ")
        transaction.set_rollback(True)
    assert titles() == []
    make_article(title="حُفظ")
    assert titles() == ["حُفظ"]


def test_what_a_rolled_back_savepoint_touched_does_not_hide_the_rest():
    with transaction.atomic():
        with transaction.atomic():
            make_article(title="ملغى")
            transaction.set_rollback(True)
        make_article(title="باقٍ")
    assert titles() == ["باقٍ"]


def test_a_withdrawn_article_is_gone_with_the_meeting_that_only_it_told():
    article = make_article()
    make_meeting(make_official(), article=article)
    assert ask("الفيتوري", "type=meeting").total == 1
    article.status = Status.WITHDRAWN
    article.save()
    assert (ask("").total, ask("الفيتوري", "type=meeting").total) == (0, 0)


def test_a_deleted_article_is_gone_with_the_meeting_that_only_it_told():
    article = make_article()
    make_meeting(make_official(), article=article)
    article.delete()
    assert (ask("").total, ask("", "type=meeting").total) == (0, 0)


def test_a_draft_is_not_found_nor_counted():
    make_article(status=Status.DRAFT, outlet=make_outlet())
    answer = ask()
    assert (answer.total, answer.counts["outlet"]) == (0, [])


def test_a_meeting_tells_nothing_that_only_a_draft_reports():
    meeting = make_meeting(make_official(), article=make_article())
    draft = make_article(status=Status.DRAFT, body="في قاعة مغلقة.")
    report = Report.objects.create(meeting=meeting, article=draft)
    report.evidence.create(start=0, end=5, text="في قاعة مغلقة.")
    assert ask("مغلقة", "type=meeting").total == 0
    draft.status = Status.PUBLISHED
    draft.save()
    assert ask("مغلقة", "type=meeting").total == 1


def test_a_rejected_meeting_is_gone():
    meeting = make_meeting(make_official(), article=make_article())
    meeting.review = Review.REJECTED
    meeting.save()
    assert ask("", "type=meeting").total == 0


def test_a_renamed_official_is_found_by_the_new_name_in_articles_and_meetings():
    official, article = make_official(), make_article(title="خبر")
    mention(article, official, "الفيتوري")
    make_meeting(official, article=article)
    official.name_en = "Homer Al-Fetori"
    official.save()
    assert titles("Homer") == ["خبر"]
    assert ask("Homer", "type=meeting").total == ask("Homer", "type=official").total == 1
    assert titles("Omar") == []


def test_a_new_post_files_articles_under_its_camp():
    official, article = make_official(), make_article(title="خبر", published=PartialDate("2019"))
    mention(article, official, "الفيتوري")
    assert titles("", "camp=gna") == []
    official.posts.create(title_ar="وزير", body="Government of National Accord", start=PartialDate("2016"))
    assert titles("", "camp=gna") == ["خبر"]


def test_a_proposed_person_is_found_nowhere():
    official, article = make_official(is_proposed=True), make_article(title="خبر")
    mention(article, official, "الفيتوري")
    answer = ask("Fituri")
    assert (answer.total, answer.totals["official"]) == (0, 0)
    assert ask().counts["official"] == []


def test_a_deleted_official_leaves_the_articles_that_named_him():
    official, article = make_official(), make_article(title="خبر")
    mention(article, official, "الفيتوري")
    official.delete()
    assert titles("Fituri") == []
    assert titles("") == ["خبر"]


def test_a_deleted_topic_no_longer_finds_its_articles():
    topic = Topic.objects.create(slug="trade", name_ar="تجارة")
    make_article(title="خبر").topics.add(topic)
    assert titles("topic:تجارة") == ["خبر"]
    topic.delete()
    assert titles("topic:تجارة") == []


def test_names_of_places_and_outlets_follow():
    place, outlet = make_place(), make_outlet()
    article = make_article(title="خبر", outlet=outlet)
    mention(article, place, "طرابلس")
    place.names.create(text="Tarabulus")
    outlet.name_en = "The Harbour"
    outlet.save()
    assert titles("Tarabulus") == titles("outlet:harbour") == ["خبر"]


def test_participants_set_from_either_side_are_found():
    meeting = make_meeting(article=make_article())
    official = make_official()
    official.meetings.add(meeting)
    assert ask("Fituri", "type=meeting").total == 1
    official.meetings.clear()
    assert ask("Fituri", "type=meeting").total == 0


def test_a_report_that_moves_leaves_its_former_meeting():
    article = make_article(body="لقاء في الواحة.")
    former = make_meeting(article=article, sentence="لقاء في الواحة.")
    latter = Meeting.objects.create()
    report = former.reports.get()
    report.meeting = latter
    report.save()
    answer = ask("الواحة", "type=meeting")
    assert ([hit.object.pk for hit in answer.hits], answer.total) == ([latter.pk], 1)


def test_a_mention_that_moves_leaves_its_former_article():
    official = make_official()
    former, latter = make_article(title="الأول"), make_article(title="الثاني")
    moved = mention(former, official, "الفيتوري")
    moved.article = latter
    moved.save()
    assert titles("Fituri") == ["الثاني"]


def test_an_index_that_fails_is_logged_and_the_record_is_kept(monkeypatch, caplog):
    def busy(self):
        raise IndexBusy("busy")

    monkeypatch.setattr(Generations, "writing", busy)
    with caplog.at_level(logging.ERROR, "search.signals"):
        article = make_article()
    assert type(article).objects.filter(pk=article.pk).exists()
    assert f"archive.Article [{article.pk}]" in caplog.text


def test_what_is_hidden_together_leaves_the_index_in_one_commit(monkeypatch):
    from search.backends.whoosh import WhooshSearchBackend

    taken, remove_all = [], WhooshSearchBackend.remove_all
    monkeypatch.setattr(
        WhooshSearchBackend,
        "remove_all",
        lambda self, identifiers: taken.append(identifiers) or remove_all(self, identifiers),
    )
    rows = [make_article(title=f"الميناء {number}") for number in range(3)]
    taken.clear()
    with transaction.atomic():
        for row in rows[:2]:
            row.status = Status.WITHDRAWN
            row.save()
    assert taken == [[f"archive.article.{row.pk}" for row in rows[:2]]]
    assert titles("الميناء") == ["الميناء 2"]
