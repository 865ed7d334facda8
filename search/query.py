"""A request → the SearchQuerySet that answers it. The only place that builds one."""

from functools import reduce
from operator import and_, or_

from haystack.backends import SQ
from haystack.query import SearchQuerySet

from . import syntax
from .analysis.analyzer import FOLDED
from .analysis.phrase import joined_forms, phrase_forms
from .request import TYPES, SearchRequest


class Match:
    """A result without Haystack's stored fields: an export holds one for every row."""

    __slots__ = ("pk", "score")

    def __init__(self, app_label, model_name, pk, score, **stored):
        self.pk, self.score = pk, score


def build_queryset(request: SearchRequest, without: str = "") -> SearchQuerySet:
    """Everything that answers `request`, in its order; `without` leaves the filter of that name aside."""
    found = _narrowed(request, without)
    if request.parsed.clauses:
        found = found.filter(_asked(request, request.match))
    return _ordered(found, request)


def build_rest(request: SearchRequest) -> SearchQuerySet:
    """What holds some of the words but not all of them, the best first."""
    found = _narrowed(request).filter(_asked(request, "any"))
    return found.exclude(_asked(request, "all"))


def _narrowed(request: SearchRequest, without: str = "") -> SearchQuerySet:
    found = SearchQuerySet().models(TYPES[request.type][0]).result_class(Match)
    for name, values in request.filters.items():
        if name != without:
            found = found.filter(_any_of(_all_of(SQ(**{f"{name}__exact": slug}) for slug in slugs) for slugs in values))
    if request.end and without != "year":
        found = found.filter(first_day__lte=_day_number(request.end.last_day))
    if request.start and without != "year":
        found = found.filter(last_day__gte=_day_number(request.start.first_day))
    return found


def _ordered(found: SearchQuerySet, request: SearchRequest) -> SearchQuerySet:
    if request.sort == "oldest":
        return found.order_by("published")
    if request.sort == "newest" or not request.parsed.wanted:
        return found.order_by("-published")
    return found


def _asked(request: SearchRequest, match: str) -> SQ:
    wanted = [_any_of(_condition(option, request.exact) for option in c.options) for c in request.parsed.wanted]
    parts = [_any_of(wanted)] if match == "any" and wanted else wanted
    for clause in request.parsed.excluded:
        parts.append(~_any_of(_condition(option, request.exact) for option in clause.options))
    return _all_of(parts)


def _condition(operand: syntax.Operand, exact: bool) -> SQ:
    if isinstance(operand, syntax.Field):
        return _field_condition(operand, exact)
    if isinstance(operand, syntax.Word) and not exact:
        # The title is part of the text; asked once more, it counts for more.
        stems = SQ(text=operand.text) | SQ(title=operand.text) | SQ(names=operand.text)
        joined = [SQ(folded__exact=" ".join(words)) for words in joined_forms(operand.text)]
        return _any_of([stems, *joined])
    return _spelt("", operand, exact)


def _field_condition(field: syntax.Field, exact: bool) -> SQ:
    name, operand = field.name, field.operand
    if name == "year":
        return SQ(year__exact=FOLDED.terms(operand.text)[0])
    if name != "title":
        return SQ(**{f"{name}_names": operand.text})
    if isinstance(operand, syntax.Word) and not exact:
        return SQ(title=operand.text)
    return _spelt("title_", operand, exact)


def _spelt(prefix: str, operand: syntax.Operand, exact: bool) -> SQ:
    """The condition on how a text is spelt: by code points if `exact`, else folded."""
    form = f"{prefix}{'written' if exact else 'folded'}"
    if isinstance(operand, syntax.Prefix):
        return SQ(**{f"{form}__startswith": operand.text})
    if exact:
        return SQ(**{f"{form}__exact": operand.text})
    return _any_of(SQ(**{f"{form}__exact": " ".join(words)}) for words in phrase_forms(operand.text))


def _any_of(conditions) -> SQ:
    return reduce(or_, conditions)


def _all_of(conditions) -> SQ:
    return reduce(and_, conditions)


def _day_number(day) -> int:
    return int(day.strftime("%Y%m%d"))
