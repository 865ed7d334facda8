"""Accounts of meetings in many articles → which of them tell of one meeting, and what the register says of it.

What comes out depends on the accounts and on what editors decided, never on the order in which articles came in:
accounts are taken in an order of their own, each joins the meeting that it fits best, and where two would do,
none. Rules and examples: docs/register.md.
"""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from archive.arabic.fold import fold
from archive.arabic.words import split_words
from archive.partialdate import PartialDate

CALL = "call"
# A meeting that somebody held outweighs that it was announced, and that somebody only spoke of it.
STATES = ("held", "planned", "mentioned")
KINDS = ("meeting", "visit", "conference", "call")
# The most exact first.
PLACE_KINDS = ("site", "city", "region", "country")
DAYS_APART = 1  # of two accounts of one meeting: the day told and the day after
DAYS_OF_DOUBT = 5  # around an entry of the official record, for accounts that give another date or place
LIKE_COUNTERPARTS = 0.75  # of the words of the shorter


@dataclass(frozen=True, slots=True)
class Spot:
    """A place as far as accounts are compared by it: `country` is an ISO code, `kind` one of PLACE_KINDS."""

    slug: str
    kind: str
    country: str

    def may_be(self, other: "Spot") -> bool:
        """Whether both can be said of one meeting: Tripoli and Libya, but not Tripoli and Benghazi."""
        if self.slug == other.slug:
            return True
        wide = {self.kind, other.kind} & {"country", "region"}
        return bool(wide) and bool(self.country) and self.country == other.country


@dataclass(frozen=True, slots=True)
class Account:
    """What one article tells of one meeting.

    `key` is the caller's; `article` identifies the text by its content; `story` is shared by articles that copy one
    another; `sentences` are folded.
    """

    key: Hashable
    article: str
    participants: frozenset[str]
    kind: str
    state: str
    date: PartialDate | None = None
    relative: bool = False
    place: Spot | None = None
    counterparts: tuple[str, ...] = ()
    sentences: frozenset[str] = frozenset()
    story: int | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """A meeting that stands whatever articles tell: an editor decided on it, or the official record tells of it.

    `accounts` stay with it.
    """

    key: Hashable
    participants: frozenset[str]
    kind: str
    date: PartialDate | None = None
    date_end: PartialDate | None = None
    place: Spot | None = None
    of_record: bool = False
    is_rejected: bool = False
    accounts: tuple[Account, ...] = ()


@dataclass(slots=True)
class Group:
    """One meeting: its accounts, the anchor if there is one, and the anchor of record that it contradicts."""

    anchor: Anchor | None = None
    accounts: list[Account] = field(default_factory=list)
    contradicts: Hashable = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What the register says of a meeting that no editor decided on."""

    participants: frozenset[str]
    kind: str
    state: str
    place: Spot | None
    date: PartialDate | None


def group_accounts(accounts: Iterable[Account], anchors: Iterable[Anchor] = ()) -> list[Group]:
    """Return the meetings that `accounts` tell of, the anchors among them even where nothing tells of them."""
    groups = [Group(anchor, list(anchor.accounts)) for anchor in anchors]
    kept = {account.key for group in groups for account in group.accounts}
    for account in _in_order([account for account in accounts if account.key not in kept]):
        group = _best_group(groups, account)
        if group is None:
            group = Group()
            groups.append(group)
        group.accounts.append(account)
    for group in groups:
        group.contradicts = None if group.anchor else _contradicted(group, groups)
    return groups


def choose_entry(accounts: list[Account]) -> Entry:
    """Return what most accounts say, field by field; among equals the more exact, then the earlier.

    A date that is written out is more exact than one counted from the day of publication.
    """
    places = Counter(account.place for account in accounts if account.place)
    days = Counter(account.date for account in accounts if account.date)
    written = {account.date for account in accounts if not account.relative}
    kinds = Counter(account.kind for account in accounts)
    states = {account.state for account in accounts}
    return Entry(
        participants=frozenset().union(*(account.participants for account in accounts)),
        kind=min(kinds, key=lambda kind: (-kinds[kind], KINDS.index(kind))),
        state=next(state for state in STATES if state in states),
        place=min(places, key=lambda place: (-places[place], *_exactness(place)), default=None),
        date=min(days, key=lambda day: (-days[day], -len(day.iso), day not in written, day), default=None),
    )


def _exactness(place: Spot) -> tuple[int, str]:
    return PLACE_KINDS.index(place.kind), place.slug


def _in_order(accounts: list[Account]) -> list[Account]:
    """The larger party first, since the smaller may be part of it; then the date that most give."""
    given = Counter((account.participants, account.date) for account in accounts)

    def rank(account: Account) -> tuple:
        date = account.date
        return (
            -len(account.participants), sorted(account.participants), date is None,
            -given[account.participants, date], -len(date.iso) if date else 0, date.iso if date else "",
            account.place is None, account.article, sorted(account.sentences), account.state, account.kind,
            account.place.slug if account.place else "", account.counterparts,
        )  # fmt: skip

    return sorted(accounts, key=rank)


def _best_group(groups: list[Group], account: Account) -> Group | None:
    graded = [(grade, group) for group in groups if (grade := _grade(group, account)) is not None]
    if not graded:
        return None
    best = min(grade for grade, _group in graded)
    found = [group for grade, group in graded if grade == best]
    return found[0] if len(found) == 1 else None


def _grade(group: Group, account: Account) -> tuple | None:
    """How well an account fits a meeting, the best lowest; None where it does not."""
    if any(other.article == account.article for other in group.accounts):
        return None
    of_record = group.anchor is not None and group.anchor.of_record
    # What gives a date or place must agree with the record itself, and not only with another who told of it.
    others = [] if of_record and account.date else _compared(group.accounts, account)
    grades = [_likeness(other, account) for other in others]
    if group.anchor:
        grades.append(_anchor_likeness(group.anchor, account))
        if group.anchor.is_rejected:
            grades = [grade for grade in grades if grade and (grade.same_parties or grade.same_story)]
    return min((grade.rank for grade in grades if grade), default=None)


def _compared(accounts: list[Account], account: Account) -> list[Account]:
    """The first account of each party, around whose day the others lie, and the copies of the account's own story."""
    first = {other.participants: other for other in reversed(accounts)}
    return [*first.values(), *(other for other in accounts if other.story is not None and other.story == account.story)]


@dataclass(frozen=True, slots=True)
class _Grade:
    same_story: bool
    same_sentence: bool
    same_parties: bool
    days: int
    places_agree: bool

    @property
    def rank(self) -> tuple:
        return (
            not (self.same_story and self.same_sentence), not self.same_parties, self.days, not self.places_agree,
            not self.same_story,
        )  # fmt: skip


def _likeness(one: Account, other: Account) -> _Grade | None:
    """How an account fits what another tells: the same people on one day, or in copies of one story."""
    same_story = one.story is not None and one.story == other.story
    shared = bool(one.sentences & other.sentences)
    if not _same_manner(one.kind, other.kind) or not _may_be_same_people(one.participants, other.participants):
        return None
    grade = _Grade(
        same_story=same_story,
        same_sentence=shared,
        same_parties=one.participants == other.participants,
        days=_days_between(one, other.date),
        places_agree=_agree(one.place, other.place),
    )
    if same_story:
        return grade if grade.days <= DAYS_APART and (grade.places_agree or shared) else None
    if len(one.participants) == 1:
        return grade if _is_sure_of_one(one, other, grade) else None
    if not _is_day(one.date) or not _is_day(other.date):
        return grade if _same_vague_time(one, other) else None
    if grade.days == 0:
        return grade if grade.same_parties or grade.places_agree else None
    return grade if grade.days <= DAYS_APART and grade.same_parties and grade.places_agree else None


def _is_sure_of_one(one: Account, other: Account, grade: _Grade) -> bool:
    """Of a meeting with one known party the others must be alike too: السفير الإيطالي, السفير الإيطالي لدى ليبيا."""
    dated = _is_day(one.date) and _is_day(other.date)
    return dated and grade.days <= DAYS_APART and grade.places_agree and _like(one.counterparts, other.counterparts)


def _same_vague_time(one: Account, other: Account) -> bool:
    """`في يونيو 2020 في برلين` is one meeting in two articles; `في يونيو 2020` alone may be two."""
    same = one.date is not None and one.date == other.date and one.participants == other.participants
    return same and one.place is not None and one.place == other.place


def _anchor_likeness(anchor: Anchor, account: Account) -> _Grade | None:
    if not _same_manner(anchor.kind, account.kind):
        return None
    if not _may_be_same_people(anchor.participants, account.participants) or len(anchor.participants) < 2:
        return None
    grade = _Grade(
        same_story=False,
        same_sentence=False,
        same_parties=anchor.participants == account.participants,
        days=_days_between(anchor, account.date),
        places_agree=_agree(anchor.place, account.place),
    )
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


def _contradicted(group: Group, groups: list[Group]) -> Hashable:
    """The key of the entry of record that tells of these people in these days, but of another day or town."""
    for other in groups:
        anchor = other.anchor
        if not anchor or not anchor.of_record or anchor.is_rejected:
            continue
        for account in group.accounts:
            near = _is_day(account.date) and _days_between(anchor, account.date) <= DAYS_OF_DOUBT
            same = _may_be_same_people(anchor.participants, account.participants) and len(account.participants) > 1
            if near and same and _same_manner(anchor.kind, account.kind):
                return anchor.key
    return None


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


def fold_sentence(text: str) -> str:
    """Return what two printings of one sentence share: its folded words."""
    return " ".join(fold(word.text) for word in split_words(text))
