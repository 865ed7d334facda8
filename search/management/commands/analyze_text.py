"""Show the index terms of a text, as the search index sees them."""

import json
import sys

from django.core.management.base import BaseCommand

from search.analysis.analyzer import STEMMED, WRITTEN


class Command(BaseCommand):
    help = "Reads text from standard input and prints the index terms of each line."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--exact", action="store_true", help="as exact=1 sees it: whole words as written")
        parser.add_argument("--json", action="store_true", help="one array of strings a line")

    def handle(self, *, exact, **options):
        analyzer = WRITTEN if exact else STEMMED
        for line in sys.stdin:
            terms = analyzer.terms(line.rstrip("\n"))
            self.stdout.write(json.dumps(terms, ensure_ascii=False) if options["json"] else " ".join(terms))
