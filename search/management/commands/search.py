"""Search from a terminal, by the code that the page uses."""

import json
import sys

from django.core.management.base import BaseCommand, CommandError
from django.http import QueryDict
from django.utils.translation import gettext as _

from search.answer import PAGE_SIZE, Answer, run_search
from search.backends.generations import IndexOutdated
from search.forms import SearchForm
from search.request import FILTERS, MATCHES, SORTS
from search.spelling import did_you_mean

KEYS = (*FILTERS, "type", "from", "to", "page")


class Command(BaseCommand):
    help = "Searches the archive as /search/ does."

    def add_arguments(self, parser):
        parser.add_argument("query", nargs="?", default="", help="what a reader would type")
        parser.add_argument(
            "--filter", action="append", default=[], metavar="KEY=VALUE", help=f"KEY: {', '.join(KEYS)}"
        )
        parser.add_argument("--sort", default="relevance", choices=list(SORTS))
        parser.add_argument("--match", default="all", choices=MATCHES)
        parser.add_argument("--exact", action="store_true", help="whole words as written")
        parser.add_argument("--limit", type=int, default=PAGE_SIZE, help="most results")
        parser.add_argument("--json", action="store_true", help="one JSON object")
        parser.add_argument("--batch", action="store_true", help="one query a line in, one JSON object a line out")

    def handle(self, *, query, batch, **options):
        parameters = _parameters(options)
        if options["limit"] < 1:
            raise CommandError("--limit must be at least 1")
        try:
            for line in map(str.rstrip, sys.stdin) if batch else [query]:
                request = SearchForm(_with_query(parameters, line)).read()
                answer = run_search(request, options["limit"])
                meant = did_you_mean(request, answer.total)
                if batch or options["json"]:
                    self.stdout.write(json.dumps(_as_json(answer) | {"did_you_mean": meant}, ensure_ascii=False))
                else:
                    self._print(answer, meant)
        except IndexOutdated as error:
            raise CommandError(str(error)) from error

    def _print(self, answer: Answer, meant: str) -> None:
        for note in answer.notes:
            self.stderr.write(note)
        if meant:
            self.stderr.write(_("هل تقصد: %(query)s؟") % {"query": meant})
        self.stdout.write(f"{answer.total} ({answer.took_ms} ms)")
        for hit in answer.hits:
            row = hit.as_json()
            self.stdout.write(f"{row['id']}  {row['published'] or '-':<16}  {row['title']}")


def _parameters(options) -> QueryDict:
    parameters = QueryDict(mutable=True)
    for pair in options["filter"]:
        key, separator, value = pair.partition("=")
        if not separator or key not in KEYS:
            raise CommandError(f"--filter takes KEY=VALUE with one of {', '.join(KEYS)}: {pair}")
        parameters.appendlist(key, value)
    parameters["sort"], parameters["match"] = options["sort"], options["match"]
    parameters["exact"] = "1" if options["exact"] else "0"
    return parameters


def _with_query(parameters: QueryDict, query: str) -> QueryDict:
    asked = parameters.copy()
    asked["q"] = query
    return asked


def _as_json(answer: Answer) -> dict:
    return {
        "total": answer.total,
        "took_ms": answer.took_ms,
        "results": [hit.as_json() for hit in answer.hits],
        "more": [hit.as_json() for hit in answer.more],
        "facets": {name: [{"value": v, "count": n} for v, n in values] for name, values in answer.counts.items()},
        "notes": answer.notes,
    }
