"""Haystack's tree of conditions → Whoosh query objects. No query string in between: nothing typed is syntax.

Conditions that this engine knows, beside `AND`, `OR` and `NOT`:
`field` (the words, as the field's analyzer reads them, in order), `field__exact` (a whole value of a
facet, or the words in order), `field__startswith` (a prefix of a term), `field__in`, `field__gte`,
`field__lte`. Conditions on facets and numbers narrow; only words add to the score, and
`SearchQuerySet.boost("facet:value", score)` to what it matches anyway.
"""

from array import array

from haystack.backends import SQ, BaseSearchQuery, SearchNode
from haystack.exceptions import SearchBackendError
from whoosh import fields
from whoosh.matching import ListMatcher
from whoosh.query import (
    And,
    AndMaybe,
    ConstantScoreQuery,
    Every,
    Not,
    NullQuery,
    NumericRange,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
)
from whoosh.query.wrappers import WrappingQuery
from whoosh.searching import SearchContext


class WhooshSearchQuery(BaseSearchQuery):
    """Builds a `whoosh.query.Query` where other engines build a string."""

    def build_query(self) -> Query:
        query = compile_node(self.query_filter, self.backend.schema) if self.query_filter else Every()
        for term, score in self.boost.items():
            query = AndMaybe(query, ConstantScoreQuery(Term(*term.split(":", 1)), score))
        return query


class Unscored(WrappingQuery):
    """Matches what `child` matches and adds nothing to a score; Whoosh's ConstantScoreQuery takes 0 for 1."""

    def matcher(self, searcher, context=None):
        numbers = array("I", self.child.matcher(searcher, SearchContext()).all_ids())
        return ListMatcher(numbers, weights=[0.0] * len(numbers))


def any_of(parts: list[Query]) -> Query:
    """OR that keeps what scores 0: Whoosh's faster matcher takes such documents for no match."""
    query = Or(parts)
    query.matcher_type = Or.DEFAULT_MATCHER
    return query


def compile_node(node: SearchNode, schema: fields.Schema) -> Query:
    """Compile one node with everything below it. Raises SearchBackendError for a condition that is unknown."""
    parts = [_compile_child(child, schema, node) for child in node.children]
    query = any_of(parts) if node.connector == SQ.OR else And(parts)
    return Unscored(And([Every(), Not(query)])) if node.negated else query


def _compile_child(child, schema: fields.Schema, parent: SearchNode) -> Query:
    if isinstance(child, SearchNode):
        return compile_node(child, schema)
    expression, value = child
    name, operator = parent.split_expression(expression)
    name = "text" if name == "content" else name
    return _compile_condition(name, schema[name], operator, value)


def _compile_condition(name: str, field: fields.FieldType, operator: str, value) -> Query:
    if isinstance(field, fields.TEXT):
        return _words(name, field, operator, value)
    if operator in ("content", "exact"):
        return Unscored(Term(name, value))
    if operator == "in":
        return Unscored(any_of([Term(name, one) for one in value]))
    if operator in ("gte", "lte") and isinstance(field, fields.NUMERIC):
        start, end = (value, None) if operator == "gte" else (None, value)
        return Unscored(NumericRange(name, start, end))
    raise SearchBackendError(f"no such condition: {name}__{operator}")


def _words(name: str, field: fields.TEXT, operator: str, value: str) -> Query:
    terms = [token.text for token in field.analyzer(value)]
    if not terms:
        return NullQuery
    if operator == "startswith":
        return Prefix(name, terms[0])
    if operator in ("content", "exact"):
        return Term(name, terms[0]) if len(terms) == 1 else Phrase(name, terms)
    raise SearchBackendError(f"no such condition: {name}__{operator}")
