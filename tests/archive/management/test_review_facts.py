import io
import json

import pytest
from django.core.management import CommandError, call_command

from archive.models import Meeting, Official
from archive.partialdate import PartialDate
from tests.records import make_article, make_meeting, make_official, make_place, mention

pytestmark = pytest.mark.django_db

SENTENCE = "التقى السفير عمر الفيتوري في طرابلس وفداً من رجال الأعمال."


def review(*arguments) -> list[str]:
    out = io.StringIO()
    call_command("review_facts", *arguments, stdout=out, verbosity=0)
    return out.getvalue().splitlines()


@pytest.fixture
def article():
    return make_article(number=7)


@pytest.fixture
def meeting(article):
    people = make_official(), make_official("جون سميث", "John Smith", side="us")
    told = make_meeting(*people, article=article, sentence=SENTENCE, place=make_place(), date=PartialDate("2020-06-22"))
    told.reports.update(reason="التقى")
    return told


@pytest.fixture
def proposed():
    person = make_official("صالح الزروق", "", slug="salh-alzrwq", is_proposed=True, role="عميد البلدية")
    mention(
        make_article(number=8, body="قال عميد البلدية صالح الزروق ذلك."), person, "صالح الزروق", office="عميد البلدية"
    )
    return person


def test_suggestions_are_listed_one_a_line_with_their_reasons(meeting, proposed):
    assert review("--list") == [
        f"meeting:{meeting.pk}\tsuggested\tjohn-smith, omar-al-fituri\t2020-06-22 tripoli meeting held\t"
        "«التقى» LUDA-000007",
        "official:salh-alzrwq\tsuggested\tصالح الزروق\tعميد البلدية\t«عميد البلدية صالح الزروق» LUDA-000008",
    ]


def test_lists_are_also_json(meeting, proposed):
    told, person = map(json.loads, review("--list", "--json"))
    assert told == {
        "id": f"meeting:{meeting.pk}",
        "state": "suggested",
        "reason": "«التقى» LUDA-000007",
        "decision": "",
        "participants": ["john-smith", "omar-al-fituri"],
        "date": "2020-06-22",
        "place": "tripoli",
        "kind": "meeting",
        "meeting_state": "held",
        "record": None,
        "contradicts": None,
        "reports": [{"article": "LUDA-000007", "evidence": [SENTENCE]}],
    }
    assert person == {
        "id": "official:salh-alzrwq",
        "state": "suggested",
        "reason": "«عميد البلدية صالح الزروق» LUDA-000008",
        "decision": "",
        "names": ["صالح الزروق"],
        "role": "عميد البلدية",
        "side": "libya",
        "articles": 1,
    }


def test_a_meeting_of_the_record_says_so(authority):
    ids = [json.loads(line)["reason"] for line in review("--list", "--json", "--kind", "meeting")]
    assert "record travels/3186" in ids


def test_decisions_are_taken_with_their_reason_and_leave_the_list(meeting, proposed):
    review("--confirm", f"meeting:{meeting.pk}", "--reject", "official:salh-alzrwq", "--reason", "قُرئ النص")
    assert review("--list") == []
    assert [line.split("\t")[0::5] for line in review("--list", "--state", "confirmed")] == [
        [f"meeting:{meeting.pk}", "قُرئ النص"]
    ]
    assert [json.loads(line)["decision"] for line in review("--list", "--state", "rejected", "--json")] == ["قُرئ النص"]
    assert Official.objects.get(slug="salh-alzrwq").is_rejected


def test_a_decision_can_be_taken_back(meeting, proposed):
    review("--reject", f"meeting:{meeting.pk}", "official:salh-alzrwq")
    review("--confirm", f"meeting:{meeting.pk}", "official:salh-alzrwq")
    assert Meeting.objects.get().review == "confirmed"
    assert Official.objects.shown().filter(slug="salh-alzrwq").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "nothing to do"),
        (("--confirm", "meeting:99999"), "there is no meeting:99999"),
        (("--confirm", "official:nobody"), "there is no official:nobody"),
        (("--reject", "99999"), "'99999' is no id of a suggestion"),
        (("--reject", "meeting:first"), "'meeting:first' is no id of a suggestion"),
        (("--reject", "official:omar-al-fituri"), "official:omar-al-fituri is no proposal"),
        (("--confirm", "meeting:1", "--reject", "meeting:1"), "both confirmed and rejected: meeting:1"),
    ],
)
def test_what_cannot_be_decided_is_named_and_nothing_is(meeting, arguments, message):
    known = f"meeting:{meeting.pk}"
    given = [*arguments[:1], known, *arguments[1:]] if arguments and known not in arguments else arguments
    with pytest.raises(CommandError, match=message):
        review(*given)
    assert Meeting.objects.get().review == "suggested"
