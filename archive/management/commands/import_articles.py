import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import track
from rich.table import Table

from archive.ingest.known import known_names
from archive.ingest.pipeline import OUTCOMES, ImportOptions, Outcome, import_paths
from archive.ingest.results import OutcomeWriter
from archive.models import Outlet, Status


class Command(BaseCommand):
    help = "Import captures of news pages: files, or folders of them. Importing the same folder twice changes nothing."

    def add_arguments(self, parser):
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a capture, or a folder of captures")
        parser.add_argument("--dry-run", action="store_true", help="read and report, write nothing")
        parser.add_argument("--json", action="store_true", help="print one JSON object a capture on standard output")
        parser.add_argument("--outlet", metavar="SLUG", help="the outlet of captures that do not name theirs")
        parser.add_argument("--status", choices=[Status.DRAFT, Status.PUBLISHED], default=Status.PUBLISHED)
        parser.add_argument("--strict", action="store_true", help="reject captures that are read with a warning")

    def handle(self, *, paths, dry_run, json, outlet, status, strict, verbosity, **options):
        import_options = ImportOptions(outlet=outlet, status=status, dry_run=dry_run, strict=strict)
        names = known_names()
        try:
            outcomes = import_paths(paths, names, import_options)
        except Outlet.DoesNotExist as error:
            raise CommandError(f"--outlet: no outlet has the slug {outlet!r}") from error
        counts = self._report(outcomes, OutcomeWriter(names) if json else None, verbosity)
        if counts["rejected"]:
            sys.exit(1)

    def _report(self, outcomes: Iterable[Outcome], writer: OutcomeWriter | None, verbosity: int) -> Counter:
        """Print each outcome as it comes, warnings and errors on standard error, and the table of counts at the end."""
        console = Console(file=self.stderr._out)
        counts = Counter()
        for outcome in track(outcomes, "Importing", console=console, transient=True, disable=not console.is_terminal):
            counts[outcome.outcome] += 1
            for line in (*outcome.warnings, *([f"rejected: {outcome.error}"] if outcome.error else [])):
                console.print(f"{_place(outcome)}: {line}", markup=False, highlight=False, soft_wrap=True)
            if writer:
                self.stdout.write(json.dumps(writer.outcome(outcome), ensure_ascii=False))
        if verbosity:
            console.print(_table(counts))
        return counts


def _place(outcome: Outcome) -> str:
    return outcome.file if outcome.record is None else f"{outcome.file}:{outcome.record}"


def _table(counts: Counter) -> Table:
    table = Table("outcome", "captures")
    for name in OUTCOMES:
        table.add_row(name, str(counts[name]))
    return table
