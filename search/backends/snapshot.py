"""One state of the index, as a search sees it: postings, and what sorting and counting need of each document."""

from collections import Counter
from collections.abc import Collection
from functools import cached_property
from typing import NamedTuple

from haystack.constants import DJANGO_CT, DJANGO_ID
from whoosh.index import Index
from whoosh.query import Query
from whoosh.searching import SearchContext


class Row(NamedTuple):
    """What the index stores of a document. `published`: ISO text, empty for the undated."""

    model: str
    pk: int
    published: str


class Snapshot:
    """An open searcher. It belongs to one thread: Whoosh's readers share their file positions."""

    def __init__(self, generation: str, index: Index):
        self.generation = generation
        self.searcher = index.searcher()
        self._facet_values = {}

    def is_current(self, generation: str) -> bool:
        return generation == self.generation and self.searcher.up_to_date()

    def close(self):
        self.searcher.close()

    @cached_property
    def rows(self) -> list[Row]:
        """One row a document number, the deleted included."""
        reader = self.searcher.reader()
        stored = (reader.stored_fields(number) for number in range(reader.doc_count_all()))
        return [Row(doc[DJANGO_CT], int(doc[DJANGO_ID]), doc.get("published", "")) for doc in stored]

    def matches(self, query: Query) -> dict[int, float]:
        """Return document number → score of everything that matches."""
        context = SearchContext(weighting=self.searcher.weighting, top_query=query)
        found = {}
        for leaf, offset in self.searcher.leaf_searchers():
            matcher = query.matcher(leaf, context)
            while matcher.is_active():
                found[matcher.id() + offset] = matcher.score()
                matcher.next()
        return found

    def sort(self, scores: dict[int, float], order: str) -> list[int]:
        """Order document numbers by `relevance`, `newest` or `oldest`. The undated come last by date.

        Equal scores and dates: the later record first, in `oldest` the earlier.
        """
        rows = self.rows
        newest_first = order != "oldest"
        dated = [number for number in scores if rows[number].published]
        dated.sort(key=lambda number: (rows[number].published, rows[number].pk), reverse=newest_first)
        undated = [number for number in scores if not rows[number].published]
        undated.sort(key=lambda number: rows[number].pk, reverse=newest_first)
        by_date = dated + undated
        return sorted(by_date, key=lambda number: -scores[number]) if order == "relevance" else by_date

    def count_values(self, field: str, numbers: Collection[int]) -> list[tuple[str, int]]:
        """Return (value, documents) of a multi-valued field, the most frequent first."""
        values = self._values_of(field)
        counts = Counter(value for number in numbers for value in values.get(number, ()))
        return sorted(counts.items(), key=lambda item: (-item[1], item[0]))

    def _values_of(self, field: str) -> dict[int, list[str]]:
        if field not in self._facet_values:
            reader, values = self.searcher.reader(), {}
            for value in reader.field_terms(field):
                for number in reader.postings(field, value).all_ids():
                    values.setdefault(number, []).append(value)
            self._facet_values[field] = values
        return self._facet_values[field]
