"""Which offices the record knows of whom: whether words of office before a name can be its bearer's."""

from functools import lru_cache

from archive.arabic.fold import fold

from ..gazetteer import Gazetteer
from .offices import RANKS, bare_head, is_title_only


@lru_cache(maxsize=4)
def heads_held(gazetteer: Gazetteer) -> dict[str, frozenset[str]]:
    """Slug → the heads of the offices that the record knows of: `رئيس` of a president."""
    held: dict[str, set[str]] = {}
    for holding in gazetteer.holdings:
        words = fold(holding.title).split()
        head = bare_head(words[0]) if words else None
        if head:
            held.setdefault(holding.person, set()).add(head)
    return {slug: frozenset(heads) for slug, heads in held.items()}


def is_strange(slug: str, words: list[str], gazetteer: Gazetteer) -> bool:
    """Whether folded `words` of office are none that a person is known to hold: `السفير الأمريكي` of Haftar.

    False where the record knows no office of the person, and for bare ranks.
    """
    held = heads_held(gazetteer).get(slug, frozenset())
    heads = {bare_head(word) for word in words if word not in RANKS and not is_title_only(word)} - {None}
    return bool(held and heads) and not held & heads
