"""What an article tells of a meeting, and what of a meeting stands whatever is told: all that the register compares."""

from collections.abc import Hashable
from dataclasses import dataclass

from archive.arabic.fold import fold
from archive.arabic.words import split_words
from archive.partialdate import PartialDate


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


def fold_sentence(text: str) -> str:
    """Return what two printings of one sentence share: its folded words."""
    return " ".join(fold(word.text) for word in split_words(text))
