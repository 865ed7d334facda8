"""A request → the SearchQuerySet that answers it. The only place that builds one."""

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import and_, or_

from haystack.backends import SQ
from haystack.query import SearchQuerySet

from . import syntax
from .analysis.analyzer import FOLDED
from .analysis.phrase import joined_forms, phrase_forms
from .names import Person
from .request import TYPES, SearchRequest

LEAD = 1000.0  # more than words ever score


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
    return _ordered(_led(found, request), request)


def build_rest(request: SearchRequest) -> SearchQuerySet:
    """What holds some of the words but not all of them, the best first."""
    found = _narrowed(request).filter(_asked(request, "any"))
    return found.exclude(_asked(request, "all"))


def build_titles(words: Sequence[str]) -> SearchQuerySet:
    """Articles whose titles hold these words, the last of which may be only begun; the newest first."""
    *whole, begun = words
    conditions = [*(SQ(title=word) for word in whole), SQ(title_folded__startswith=begun)]
    found = SearchQuerySet().models(TYPES["article"][0]).result_class(Match)
    return found.filter(_all_of(conditions)).order_by("-published")


def build_similar(words: Sequence[str], people: dict[str, float]) -> SearchQuerySet:
    """Articles that hold any of these words, the best first; naming one of `people` (by slug) adds its value."""
    found = SearchQuerySet().models(TYPES["article"][0]).result_class(Match)
    for slug, value in people.items():
        found = found.boost(f"official:{slug}", value)
    return found.filter(_any_of(SQ(text=word) for word in words))


def build_holders(folded: str, kind: str) -> SearchQuerySet:
    """What holds this one word, spelt so after folding; `kind`: of TYPES."""
    return SearchQuerySet().models(TYPES[kind][0]).result_class(Match).filter(folded__exact=folded)


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


def _led(found: SearchQuerySet, request: SearchRequest) -> SearchQuerySet:
    """Among officials, those who are called just as was typed come first."""
    for slug in request.named.leaders if request.type == "official" else ():
        found = found.boost(f"official:{slug}", LEAD)
    return found


def _ordered(found: SearchQuerySet, request: SearchRequest) -> SearchQuerySet:
    if request.sort == "oldest":
        return found.order_by("published")
    if request.sort == "newest" or not request.parsed.wanted:
        return found.order_by("-published")
    return found


def _asked(request: SearchRequest, match: str) -> SQ:
    wanted = _wanted(request, match)
    parts = [_any_of(wanted)] if match == "any" and wanted else wanted
    for clause in request.parsed.excluded:
        parts.append(~_any_of(_condition(option, request) for option in clause.options))
    return _all_of(parts)


def _wanted(request: SearchRequest, match: str) -> list[SQ]:
    """The condition of each wanted clause; words that are somebody's name together have one, or one more."""
    clauses, runs = request.parsed.clauses, {run.start: run for run in request.named.runs}
    conditions, at = [], 0
    while at < len(clauses):
        run = runs.get(at)
        end = run.end if run else at + 1
        words = [
            _any_of(_condition(option, request) for option in c.options) for c in clauses[at:end] if not c.excluded
        ]
        if run and match == "all":
            conditions.append(_any_of([_all_of(words), *_naming(run.people)]))
        else:
            conditions += [*words, *(_naming(run.people) if run else ())]
        at = end
    return conditions


def _condition(operand: syntax.Operand, request: SearchRequest) -> SQ:
    """What an operand finds, and the people whose name it is though it is listed otherwise."""
    return _any_of([_plain_condition(operand, request.exact), *_naming(request.named.words.get(operand, ()))])


def _plain_condition(operand: syntax.Operand, exact: bool) -> SQ:
    if isinstance(operand, syntax.Field):
        return _field_condition(operand, exact)
    if isinstance(operand, syntax.Word) and not exact:
        # The title is part of the text; asked once more, it counts for more.
        stems = SQ(text=operand.text) | SQ(title=operand.text) | SQ(names=operand.text)
        joined = [SQ(folded__exact=" ".join(words)) for words in joined_forms(operand.text)]
        return _any_of([stems, *joined])
    return _spelt("", operand, exact)


def _naming(people: Iterable[Person]) -> list[SQ]:
    """What names each of `people`, scored by the listed name: below what holds the words themselves."""
    return [SQ(official__exact=person.slug) & SQ(names=person.spelling) for person in people]


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
