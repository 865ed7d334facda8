from dataclasses import replace
from itertools import permutations

import pytest

from archive.ingest.register import choose_entry, group_accounts
from archive.ingest.testimony import Account, Anchor, Spot
from archive.partialdate import PartialDate

TRIPOLI = Spot("tripoli", "city", "LY")
TUNIS = Spot("tunis", "city", "TN")
LIBYA = Spot("libya", "country", "LY")


def day(number: int) -> PartialDate:
    return PartialDate(f"2020-06-{number:02}")


def account(key: str, *participants: str, **fields) -> Account:
    """An account of `participants` by an article of its own; `norland` and `haftar` where none are given."""
    values = {"article": key.split(".")[0], "kind": "meeting", "state": "held", "date": day(10)}
    return Account(key=key, participants=frozenset(participants or ("norland", "haftar")), **values | fields)


def grouped(*accounts: Account, anchors: tuple[Anchor, ...] = ()) -> list[list[str]]:
    """The keys of each meeting's accounts; the same for every order in which the accounts come."""
    seen = {
        tuple(sorted(tuple(sorted(told.key for told in group.accounts)) for group in group_accounts(order, anchors)))
        for order in permutations(accounts)
    }
    (only,) = seen
    return [list(keys) for keys in only]


class TestTheSameMeeting:
    def test_the_same_people_on_one_day_met_once(self):
        assert grouped(account("a"), account("b"), account("c")) == [["a", "b", "c"]]

    def test_a_day_apart_is_one_meeting(self):
        assert grouped(account("a"), account("b"), account("c", date=day(11))) == [["a", "b", "c"]]

    def test_the_day_that_most_give_gathers_those_around_it(self):
        accounts = [account("a"), account("b"), account("c", date=day(9)), account("d", date=day(11))]
        assert grouped(*accounts) == [["a", "b", "c", "d"]]

    def test_two_days_apart_are_two_meetings(self):
        assert grouped(account("a"), account("b", date=day(12))) == [["a"], ["b"]]

    def test_a_day_apart_in_two_towns_are_two_meetings(self):
        accounts = [account("a", place=TRIPOLI), account("b", date=day(11), place=TUNIS)]
        assert grouped(*accounts) == [["a"], ["b"]]

    def test_on_one_day_reports_may_differ_on_the_town(self):
        assert grouped(account("a", place=TRIPOLI), account("b", place=TUNIS)) == [["a", "b"]]

    def test_a_country_and_its_town_agree(self):
        accounts = [account("a", place=TRIPOLI), account("b", date=day(11), place=LIBYA)]
        assert grouped(*accounts) == [["a", "b"]]

    def test_what_one_article_tells_apart_stays_apart(self):
        accounts = [account("a.1", place=TRIPOLI), account("a.2", place=TUNIS), account("b", place=TUNIS)]
        assert grouped(*accounts) == [["a.1"], ["a.2", "b"]]

    def test_a_call_is_no_meeting(self):
        assert grouped(account("a"), account("b", kind="call")) == [["a"], ["b"]]

    def test_a_visit_may_be_told_as_a_meeting(self):
        assert grouped(account("a"), account("b", kind="visit")) == [["a", "b"]]

    def test_announced_and_held_on_one_day_is_one_meeting(self):
        assert grouped(account("a"), account("b", state="planned")) == [["a", "b"]]


class TestWhoWasThere:
    def test_an_account_may_leave_somebody_out(self):
        assert grouped(account("a", "norland", "townsend", "sarraj"), account("b", "norland", "sarraj")) == [["a", "b"]]

    def test_not_on_another_day(self):
        accounts = [account("a", "norland", "townsend", "sarraj"), account("b", "norland", "sarraj", date=day(11))]
        assert grouped(*accounts) == [["a"], ["b"]]

    def test_what_fits_two_meetings_is_kept_apart(self):
        accounts = [
            account("a", "norland", "townsend", "sarraj"),
            account("b", "norland", "sarraj", "bashagha"),
            account("c", "norland", "sarraj"),
        ]
        assert grouped(*accounts) == [["a"], ["b"], ["c"]]

    def test_one_shared_party_is_not_enough(self):
        assert grouped(account("a", "norland", "haftar"), account("b", "norland", "saleh")) == [["a"], ["b"]]

    def test_with_one_known_party_the_others_must_be_alike(self):
        told = account("a", "norland", counterparts=("السفير الإيطالي",))
        same = account("b", "norland", counterparts=("السفير الإيطالي لدى ليبيا",))
        other = account("c", "norland", counterparts=("السفير الفرنسي",))
        assert grouped(told, same, other) == [["a", "b"], ["c"]]


class TestWithoutADay:
    def test_undated_accounts_are_kept_apart(self):
        assert grouped(account("a", date=None), account("b", date=None), account("c")) == [["a"], ["b"], ["c"]]

    def test_copies_of_one_story_tell_of_one_meeting(self):
        accounts = [account("a", story=1), account("b", date=None, story=1), account("c", date=None, story=2)]
        assert grouped(*accounts) == [["a", "b"], ["c"]]

    def test_of_two_meetings_in_copies_the_sentence_tells_which(self):
        first, second = frozenset({"التقي نورلاند حفتر"}), frozenset({"ثم التقيا ثانيه"})
        accounts = [
            account("a.1", date=None, story=1, sentences=first),
            account("a.2", date=None, story=1, sentences=second),
            account("b.1", date=None, story=1, sentences=first),
            account("b.2", date=None, story=1, sentences=second),
        ]
        assert grouped(*accounts) == [["a.1", "b.1"], ["a.2", "b.2"]]

    def test_a_month_alone_does_not_make_two_accounts_one(self):
        month = PartialDate("2020-06")
        apart = [account("a", date=month), account("b", date=month)]
        assert grouped(*apart) == [["a"], ["b"]]
        assert grouped(*(replace(told, place=TUNIS) for told in apart)) == [["a", "b"]]


class TestAnchors:
    PEOPLE = frozenset({"norland", "haftar"})

    def anchor(self, **fields) -> Anchor:
        return Anchor(key=7, participants=self.PEOPLE, kind="meeting", **{"date": day(10)} | fields)

    def joined(self, *accounts: Account, **fields) -> list[str]:
        """The keys of the accounts that join the anchor."""
        groups = group_accounts(accounts, [self.anchor(**fields)])
        (group,) = [group for group in groups if group.anchor]
        return [told.key for told in group.accounts]

    def test_a_decided_meeting_takes_what_tells_of_it(self):
        assert self.joined(account("a"), account("b", date=day(11)), account("c", date=day(13))) == ["a", "b"]

    def test_a_rejected_meeting_takes_the_same_people_only(self):
        larger = account("a", "norland", "haftar", "saleh")
        assert self.joined(larger, account("b"), is_rejected=True) == ["b"]

    def test_a_rejected_meeting_takes_copies_of_its_story(self):
        kept = account("old", story=3, date=None)
        copy = account("new", story=3, date=None)
        assert self.joined(copy, account("x", date=None), date=None, is_rejected=True, accounts=(kept,)) == [
            "old",
            "new",
        ]

    def test_the_record_takes_what_agrees_with_its_days_and_place(self):
        accounts = [
            account("a", date=day(11), place=LIBYA),
            account("b", date=PartialDate("2020-06"), place=TRIPOLI),
            account("c", date=PartialDate("2020-06")),
            account("d", date=day(12)),
            account("e", date=day(11), place=TUNIS),
        ]
        assert self.joined(*accounts, date_end=day(11), place=TRIPOLI, of_record=True) == ["a", "b"]

    @pytest.mark.parametrize(
        ("told", "contradicts"),
        [
            (account("day", date=day(13)), 7),
            (account("town", place=TUNIS), 7),
            (account("later", date=day(20)), None),
            (account("others", "norland", "saleh"), None),
            (account("undated", date=None), None),
        ],
        ids=lambda value: getattr(value, "key", None),
    )
    def test_what_gives_another_day_or_town_contradicts_the_record(self, told, contradicts):
        groups = group_accounts([told], [self.anchor(place=TRIPOLI, of_record=True)])
        assert [(group.accounts, group.contradicts) for group in groups if not group.anchor] == [([told], contradicts)]


class TestWhatTheRegisterSays:
    def test_most_accounts_decide_then_the_more_exact_then_the_earlier(self):
        entry = choose_entry(
            [
                account("a", date=day(11), place=TUNIS, kind="visit", state="planned"),
                account("b", date=day(10), place=TRIPOLI),
                account("c", date=day(10), place=LIBYA),
                account("d", "norland", "haftar", "saleh", date=PartialDate("2020-06"), place=TRIPOLI),
            ]
        )
        assert (entry.date, entry.place, entry.kind, entry.state) == (day(10), TRIPOLI, "meeting", "held")
        assert entry.participants == {"norland", "haftar", "saleh"}

    def test_a_day_that_is_written_out_counts_more_than_one_that_was_counted(self):
        assert choose_entry([account("a", date=day(9), relative=True), account("b")]).date == day(10)

    def test_among_equals_the_town_counts_more_than_the_country_and_the_earlier_day_more(self):
        entry = choose_entry([account("a", place=LIBYA, date=day(9)), account("b", place=TRIPOLI)])
        assert (entry.place, entry.date) == (TRIPOLI, day(9))
