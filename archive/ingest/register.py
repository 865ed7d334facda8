"""Accounts of meetings in many articles → which of them tell of one meeting, and what the register says of it.

What comes out depends on the accounts and on what editors decided, never on the order in which articles came in:
accounts are taken in an order of their own, each joins the meeting that it fits best, and where two would do,
none. Rules and examples: docs/register.md.
"""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from archive.partialdate import PartialDate

from .likeness import compare_accounts, compare_anchor, is_doubtful
from .testimony import Account, Anchor, Spot

# A meeting that somebody held outweighs that it was announced, and that somebody only spoke of it.
STATES = ("held", "planned", "mentioned")
KINDS = ("meeting", "visit", "conference", "call")
# The most exact first.
PLACE_KINDS = ("site", "city", "region", "country")


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
    graded = [(grade, group) for group in groups if (grade := _fit(group, account)) is not None]
    if not graded:
        return None
    best = min(grade for grade, _group in graded)
    found = [group for grade, group in graded if grade == best]
    return found[0] if len(found) == 1 else None


def _fit(group: Group, account: Account) -> tuple | None:
    """How well an account fits a meeting, the best lowest; None where it does not."""
    if any(other.article == account.article for other in group.accounts):
        return None
    of_record = group.anchor is not None and group.anchor.of_record
    # What gives a date or place must agree with the record itself, and not only with another who told of it.
    others = [] if of_record and account.date else _compared(group.accounts, account)
    grades = [compare_accounts(other, account) for other in others]
    if group.anchor:
        grades.append(compare_anchor(group.anchor, account))
        if group.anchor.is_rejected:
            grades = [grade for grade in grades if grade and (grade.same_parties or grade.same_story)]
    return min((grade.rank for grade in grades if grade), default=None)


def _compared(accounts: list[Account], account: Account) -> list[Account]:
    """The first account of each party, around whose day the others lie, and the copies of the account's own story."""
    first = {other.participants: other for other in reversed(accounts)}
    return [*first.values(), *(other for other in accounts if other.story is not None and other.story == account.story)]


def _contradicted(group: Group, groups: list[Group]) -> Hashable:
    """The key of the entry of record that tells of these people in these days, but of another day or town."""
    for other in groups:
        anchor = other.anchor
        if not anchor or not anchor.of_record or anchor.is_rejected:
            continue
        if any(is_doubtful(anchor, account) for account in group.accounts):
            return anchor.key
    return None
