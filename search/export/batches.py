"""The results that are taken away: their keys, held from the start, and their rows, fetched in batches."""

from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from django.db.models import Model, QuerySet
from django.utils.translation import get_language, override

from search.hits import Hit, load_hits
from search.query import Match, build_queryset
from search.ranking import ranked
from search.request import SearchRequest

BATCH = 100  # rows; of larger ones more than one waits for the collector, since rows and their facts name each other
Made = TypeVar("Made")


@dataclass(frozen=True)
class Export:
    """`keys`: primary keys in the order shown, eight bytes each. `absolute` makes an address whole.

    `language`: of names and labels. `address`: of the page of results. `with_mark`: CSV begins with a byte-order mark.
    """

    request: SearchRequest
    keys: array
    absolute: Callable[[str], str]
    language: str
    address: str
    with_mark: bool = True

    @classmethod
    def of(cls, request: SearchRequest, absolute: Callable[[str], str], address: str, with_mark: bool = True):
        """Ask the index, once and at once: a save meanwhile neither doubles nor skips a row.

        Raises IndexOutdated, before the first byte is sent.
        """
        keys = array("q", (match.pk for match in ranked(request, build_queryset(request))))
        return cls(request, keys, absolute, get_language(), address, with_mark)

    def each_hit(self, make: Callable[[Hit], Made]) -> Iterator[Made]:
        """Yield `make(hit)` of every result that readers may still see, made in the export's language."""
        for keys in self._batches():
            with override(self.language):
                made = [make(hit) for hit in load_hits(self.request, [Match("", "", key, 0.0) for key in keys])]
            yield from made

    def each_row(self, rows: QuerySet, make: Callable[[Model], Made]) -> Iterator[Made]:
        """Yield `make(row)` of every result among `rows`, which leaves out what readers may not see."""
        for keys in self._batches():
            found = rows.in_bulk(list(keys))
            with override(self.language):
                made = [make(found[key]) for key in keys if key in found]
            yield from made

    def _batches(self) -> Iterator[array]:
        return (self.keys[start : start + BATCH] for start in range(0, len(self.keys), BATCH))
