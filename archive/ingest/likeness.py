"""Whether two accounts, or an account and a known meeting, may tell of one meeting, and how well they fit.

Rules and examples: docs/register.md.
"""

from dataclasses import dataclass

from archive.arabic.words import split_words
from archive.partialdate import PartialDate

from .testimony import Account, Anchor, Spot

CALL = "call"
DAYS_APART = 1  # of two accounts of one meeting: the day told and the day after
DAYS_OF_DOUBT = 5  # around an entry of the official record, for accounts that give another date or place
LIKE_COUNTERPARTS = 0.75  # of the words of the shorter


@dataclass(frozen=True, slots=True)
class Grade:
    """How well an account fits. `days`, `places_agree`: 0 and true where a date or a place is not known."""

    same_story: bool
    same_sentence: bool
    same_parties: bool
    days: int
    places_agree: bool

    @property
    def rank(self) -> tuple:
        """The best fit ranks lowest."""
        return (
            not (self.same_story and self.same_sentence), not self.same_parties, self.days, not self.places_agree,
            not self.same_story,
        )  # fmt: skip


def compare_accounts(one: Account, other: Account) -> Grade | None:
    """How an account fits what another tells: the same people on one day, or in copies of one story."""
    same_story = one.story is not None and one.story == other.story
    shared = bool(one.sentences & other.sentences)
    if not _same_manner(one.kind, other.kind) or not _may_be_same_people(one.participants, other.participants):
        return None
    grade = _grade(one, other, same_story, shared)
    if same_story:
        return grade if grade.days <= DAYS_APART and (grade.places_agree or shared) else None
    if len(one.participants) == 1:
        return grade if _is_sure_of_one(one, other, grade) else None
    if not _is_day(one.date) or not _is_day(other.date):
        return grade if _same_vague_time(one, other) else None
    if grade.days == 0:
        return grade if grade.same_parties or grade.places_agree else None
    return grade if grade.days <= DAYS_APART and grade.same_parties and grade.places_agree else None


def _grade(one: Account | Anchor, other: Account, same_story: bool = False, same_sentence: bool = False) -> Grade:
    return Grade(
        same_story,
        same_sentence,
        same_parties=one.participants == other.participants,
        days=_days_between(one, other.date),
        places_agree=_agree(one.place, other.place),
    )


def _is_sure_of_one(one: Account, other: Account, grade: Grade) -> bool:
    """Of a meeting with one known party the others must be alike too: السفير الإيطالي, السفير الإيطالي لدى ليبيا."""
    dated = _is_day(one.date) and _is_day(other.date)
    return dated and grade.days <= DAYS_APART and grade.places_agree and _like(one.counterparts, other.counterparts)


def _same_vague_time(one: Account, other: Account) -> bool:
    """`في يونيو 2020 في برلين` is one meeting in two articles; `في يونيو 2020` alone may be two."""
    same = one.date is not None and one.date == other.date and one.participants == other.participants
    return same and one.place is not None and one.place == other.place


def compare_anchor(anchor: Anchor, account: Account) -> Grade | None:
    """How an account fits a meeting that stands by itself; None where it does not."""
    if not _same_manner(anchor.kind, account.kind):
        return None
    if not _may_be_same_people(anchor.participants, account.participants) or len(anchor.participants) < 2:
        return None
    grade = _grade(anchor, account)
    if anchor.of_record:
        # The record is exact: an account that gives another day or town contradicts it.
        in_month = account.date is not None and account.date.precision == "month" and account.place is not None
        exact = _is_day(account.date) or in_month
        return grade if exact and grade.days == 0 and grade.places_agree else None
    if not (_is_day(anchor.date) and _is_day(account.date)):
        return None
    if grade.same_parties:
        return grade if grade.days == 0 or (grade.days <= DAYS_APART and grade.places_agree) else None
    return grade if grade.days == 0 and grade.places_agree else None


def is_doubtful(anchor: Anchor, account: Account) -> bool:
    """Whether an account tells of the people of an entry of record in its days, so that what differs contradicts it."""
    near = _is_day(account.date) and _days_between(anchor, account.date) <= DAYS_OF_DOUBT
    same = _may_be_same_people(anchor.participants, account.participants) and len(account.participants) > 1
    return near and same and _same_manner(anchor.kind, account.kind)


def _same_manner(one: str, other: str) -> bool:
    """A visit may be told as a meeting; a call is neither."""
    return (one == CALL) == (other == CALL)


def _may_be_same_people(one: frozenset[str], other: frozenset[str]) -> bool:
    """The same people, or at least two of them and nobody else: an account may leave somebody out."""
    small, large = sorted((one, other), key=len)
    return small == large or (len(small) > 1 and small < large)


def _agree(one: Spot | None, other: Spot | None) -> bool:
    return one is None or other is None or one.may_be(other)


def _is_day(date: PartialDate | None) -> bool:
    return date is not None and date.precision in ("day", "minute")


def _days_between(one: Account | Anchor, date: PartialDate | None) -> int:
    """Days between the nearest ends of two spans of time; 0 where they overlap or one is not known."""
    if one.date is None or date is None:
        return 0
    last = getattr(one, "date_end", None) or one.date
    return max(0, (date.first_day - last.last_day).days, (one.date.first_day - date.last_day).days)


def _like(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return any(_like_words(text, another) for text in one for another in other)


def _like_words(one: str, other: str) -> bool:
    small, large = sorted(({word.folded for word in split_words(text)} for text in (one, other)), key=len)
    return bool(small) and len(small & large) >= LIKE_COUNTERPARTS * len(small)
