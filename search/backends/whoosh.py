"""Whoosh behind Haystack's interface: writes that wait and fail loudly, whole facet values, true totals.

Haystack's own Whoosh backend is not a base of this one: it drops failed writes, tokenises facets with
an English analyzer, deletes the index before it rebuilds it, and parses what readers typed.
"""

import hashlib
import itertools
import logging
from collections.abc import Iterable
from pathlib import Path

from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from haystack import connections
from haystack.backends import BaseEngine, BaseSearchBackend, log_query
from haystack.constants import DJANGO_CT, DJANGO_ID, ID
from haystack.exceptions import SearchBackendError, SkipDocument
from haystack.fields import IntegerField, MultiValueField
from haystack.models import SearchResult
from haystack.utils import get_identifier, get_model_ct
from whoosh import fields
from whoosh.query import And, Query, Term

from search.analysis.analyzer import FINGERPRINT
from search.rescore import Statistics

from .generations import Generations
from .segments import WHOLE, open_writer
from .snapshot import Snapshot
from .statistics import read_statistics
from .whoosh_query import Unscored, WhooshSearchQuery, any_of

logger = logging.getLogger(__name__)

ORDERS = {(): "relevance", ("-published",): "newest", ("published",): "oldest"}


class WhooshSearchBackend(BaseSearchBackend):
    """Options: PATH (a folder), WRITE_TIMEOUT (seconds that a writer waits for another)."""

    def __init__(self, connection_alias, **options):
        super().__init__(connection_alias, **options)
        if not options.get("PATH"):
            raise ImproperlyConfigured(f"HAYSTACK_CONNECTIONS[{connection_alias!r}] needs a PATH")
        self.path = options["PATH"]
        self.write_timeout = options.get("WRITE_TIMEOUT", 20)
        self._schema = None
        self._snapshot = None

    @property
    def schema(self) -> fields.Schema:
        if self._schema is None:
            unified = connections[self.connection_alias].get_unified_index()
            self._schema = build_schema(unified.all_searchfields())
        return self._schema

    @property
    def generations(self) -> Generations:
        return Generations(self.path, self.schema, _layout(self.schema), self.write_timeout)

    # Writing

    def update(self, index, iterable, commit=True):
        """Write documents; one commit. Raises IndexBusy, IndexOutdated and what the writing raises."""
        documents = list(iterable)
        if not documents:
            return
        with self.generations.writing() as current:
            _write(current, index, documents)
            self.generations.note_changed([get_identifier(document) for document in documents])

    def remove(self, obj_or_string, commit=True):
        """Take out one document, given as an object or as `app.model.pk`."""
        self.remove_all([get_identifier(obj_or_string)])

    def remove_all(self, identifiers: list[str]) -> None:
        """Take out documents by `app.model.pk`, in one commit; none where the index holds none of them.

        A batch of an import may propose hundreds of people, whom readers never saw.
        """
        if not identifiers:
            return
        with self.generations.writing() as current:
            _take_out(current, identifiers)
            self.generations.note_changed(identifiers)

    def clear(self, models=None, commit=True):
        """Take out every document, or those of `models`."""
        kinds = [get_model_ct(model) for model in models] if models else self.build_models_list()
        with self.generations.writing() as current, open_writer(current) as writer:
            for kind in kinds:
                writer.delete_by_term(DJANGO_CT, kind)

    def rebuild(self, progress=None) -> int:
        """Index everything readers may see beside the current index, then put it in its place.

        `progress` is called with (verbose name of the model, documents). Returns the number of
        documents. Raises IndexBusy when another rebuild is under way.
        """
        unified = connections[self.connection_alias].get_unified_index()
        written = 0
        with self.generations.rebuilding() as fresh:
            for model, index in unified.get_indexes().items():
                count = _write_all(fresh, index)
                written += count
                if progress:
                    progress(model._meta.verbose_name_plural, count)
            with self.generations.pausing_writers() as changed:
                self._write_again(fresh, changed)
                self.generations.switch_to(fresh)
        return written

    def is_incomplete(self) -> bool:
        """Whether the index holds another number of documents than readers may see.

        So it is where a process died after it saved to the record and before it wrote here. Raises IndexOutdated.
        """
        indexes = connections[self.connection_alias].get_unified_index().get_indexes().values()
        index = self.generations.open_current()
        return index is None or index.doc_count() != sum(shown.index_queryset().count() for shown in indexes)

    def _write_again(self, index, identifiers: list[str]) -> None:
        """Bring documents that changed during a rebuild up to date in the new index."""
        unified = connections[self.connection_alias].get_unified_index()
        for identifier in identifiers:
            label, pk = identifier.rsplit(".", 1)
            search_index = unified.get_index(apps.get_model(label))
            documents = list(search_index.index_queryset().filter(pk=pk))
            if documents:
                _write(index, search_index, documents)
            else:
                _take_out(index, [identifier])

    # Searching

    def snapshot(self) -> Snapshot | None:
        """The newest state of the index; None where nothing was ever indexed. Raises IndexOutdated."""
        generations = self.generations
        name = f"{self.path}/{generations.current}"
        if self._snapshot is not None and self._snapshot.is_current(name):
            return self._snapshot
        if self._snapshot is not None:
            self._snapshot.close()
            self._snapshot = None
        index = generations.open_current()
        if index is not None:
            self._snapshot = Snapshot(name, index)
        return self._snapshot

    def statistics(self) -> Statistics:
        """What rescoring needs to know of the index. Call after a search: there is an index then."""
        snapshot = self.snapshot()
        return read_statistics(Path(snapshot.generation), snapshot.searcher)

    @log_query
    def search(
        self, query: Query, sort_by=None, start_offset=0, end_offset=None, facets=None, models=None,
        result_class=None, **kwargs,
    ):  # fmt: skip
        """Return `{"results", "hits", "facets"}`; `hits` is exact. Raises IndexOutdated, SearchBackendError."""
        order = ORDERS.get(tuple(sort_by or ()))
        if order is None:
            raise SearchBackendError(f"cannot sort by {sort_by}")
        snapshot = self.snapshot()
        if snapshot is None:
            return {"results": [], "hits": 0, "facets": {"fields": {name: [] for name in facets or ()}}}
        scores = snapshot.matches(self._narrow(query, models))
        numbers = snapshot.sort(scores, order)[start_offset:end_offset]
        make = result_class or SearchResult
        return {
            "results": [_result(make, snapshot.rows[number], scores[number]) for number in numbers],
            "hits": len(scores),
            "facets": {"fields": {name: snapshot.count_values(name, scores) for name in facets or ()}},
        }

    def _narrow(self, query: Query, models) -> Query:
        kinds = [get_model_ct(model) for model in models] if models else self.build_models_list()
        return And([query, Unscored(any_of([Term(DJANGO_CT, kind) for kind in kinds]))])


class WhooshEngine(BaseEngine):
    backend = WhooshSearchBackend
    query = WhooshSearchQuery


def build_schema(search_fields: dict) -> fields.Schema:
    """Haystack's fields → Whoosh's. A text field without an analyzer of ours is kept whole and stored."""
    columns = {
        ID: fields.ID(unique=True),
        DJANGO_CT: fields.ID(stored=True),
        DJANGO_ID: fields.ID(stored=True),
    }
    for name, field in search_fields.items():
        if isinstance(field, MultiValueField):
            columns[name] = fields.KEYWORD(commas=True)
        elif isinstance(field, IntegerField):
            columns[name] = fields.NUMERIC(int)
        elif field.analyzer is not None:
            columns[name] = fields.TEXT(field.analyzer, field_boost=field.boost)
        else:
            columns[name] = fields.ID(stored=True)
    return fields.Schema(**columns)


def _layout(schema: fields.Schema) -> str:
    described = [(name, type(field).__name__, repr(field.analyzer)) for name, field in sorted(schema.items())]
    boosts = [getattr(field.format, "field_boost", 1) for _name, field in sorted(schema.items())]
    return hashlib.sha256(repr((FINGERPRINT, described, boosts)).encode()).hexdigest()[:16]


def _write_all(whoosh_index, search_index) -> int:
    """Write everything readers may see of one kind, a segment a commit, and return how many documents."""
    documents, written = search_index.index_queryset().iterator(chunk_size=WHOLE), 0
    for first in documents:
        written += _write(whoosh_index, search_index, itertools.chain([first], itertools.islice(documents, WHOLE - 1)))
    return written


def _write(whoosh_index, search_index, documents: Iterable) -> int:
    """Write documents in one commit and return how many; an error leaves the index as it was."""
    written = 0
    with open_writer(whoosh_index) as writer:
        for document in documents:
            try:
                prepared = search_index.full_prepare(document)
            except SkipDocument:
                continue
            writer.update_document(**{name: _value(value) for name, value in prepared.items()})
            written += 1
    return written


def _take_out(whoosh_index, identifiers: list[str]) -> None:
    with whoosh_index.reader() as reader:
        held = [identifier for identifier in identifiers if (ID, identifier) in reader]
    if held:
        with open_writer(whoosh_index) as writer:
            for identifier in held:
                writer.delete_by_term(ID, identifier)


def _value(value):
    return ",".join(value) if isinstance(value, list | tuple) else value


def _result(make, row, score: float):
    app_label, model_name = row.model.split(".")
    return make(app_label, model_name, row.pk, score, id=f"{row.model}.{row.pk}")
