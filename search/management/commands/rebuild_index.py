"""Rebuild the index without a moment in which search finds nothing."""

from django.core.management.base import BaseCommand, CommandError
from haystack import connections
from haystack.exceptions import SearchBackendError


class Command(BaseCommand):
    help = "Builds the search index anew beside the present one, then puts it in its place."

    def add_arguments(self, parser):
        parser.add_argument("--noinput", action="store_true", help="accepted as Haystack does; nothing is ever asked")
        parser.add_argument(
            "--if-needed", action="store_true", help="only where it is missing, incomplete or of another version"
        )
        parser.add_argument("-u", "--using", action="append", default=[], help="only these connections")

    def handle(self, *, if_needed, using, verbosity, **options):
        report = self._report if verbosity else None
        for alias in using or connections.connections_info:
            backend = connections[alias].get_backend()
            if if_needed and not (backend.generations.is_outdated() or backend.is_incomplete()):
                continue
            try:
                backend.rebuild(progress=report)
            except SearchBackendError as error:
                raise CommandError(str(error)) from error

    def _report(self, name, count):
        self.stdout.write(f"{count} {name}")
