import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from archive.ingest.known import known_names
from archive.ingest.pipeline import OUTCOMES, ImportOptions, Outcome, import_paths
from archive.ingest.results import OutcomeWriter
from archive.models import Outlet, Status

# Lines of one warning that are printed; the rest are counted, or ten thousand rows of one outlet say it as often.
MOST_PRINTED = 3


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
        import_options = ImportOptions(outlet=outlet, status=status, dry_run=dry_run, strict=strict, readings=json)
        names = known_names()
        try:
            outcomes = import_paths(paths, names, import_options)
        except Outlet.DoesNotExist as error:
            raise CommandError(f"--outlet: no outlet has the slug {outlet!r}") from error
        report = _Report(Console(file=self.stderr._out), None if dry_run else settings.DATA_DIR / "rejected.log")
        writer = OutcomeWriter(names) if json else None
        for outcome in report.follow(outcomes):
            if writer:
                self.stdout.write(_json_line(writer, outcome))
        if verbosity:
            report.close()
        if report.counts["rejected"]:
            sys.exit(1)


class _Report:
    """What a run says on standard error: warnings and errors as they come, and the table of counts at the end.

    `log` is a file to which a line is added for every rejected capture; none for a dry run.
    """

    def __init__(self, console: Console, log: Path | None):
        self.counts = Counter()
        self._console = console
        self._log = log
        self._warnings = Counter()

    def follow(self, outcomes: Iterable[Outcome]) -> Iterable[Outcome]:
        """Yield each outcome after it is reported, with a progress bar on a terminal."""
        columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed} captures"))
        with Progress(*columns, TimeElapsedColumn(), console=self._console, transient=True,
                      disable=not self._console.is_terminal) as progress:  # fmt: skip
            task = progress.add_task("Importing", total=None)
            for outcome in outcomes:
                self._tell(outcome)
                progress.advance(task)
                yield outcome

    def close(self) -> None:
        """Print the warnings that were only counted, the table, and where the rejected captures are listed."""
        for warning, count in self._warnings.items():
            if count > MOST_PRINTED:
                self._print(f"{count - MOST_PRINTED} more: {warning}")
        self._console.print(_table(self.counts))
        if self._log and self.counts["rejected"]:
            self._print(f"Rejected captures, with the reason: {self._log}")

    def _tell(self, outcome: Outcome) -> None:
        self.counts[outcome.outcome] += 1
        for warning in outcome.warnings:
            self._warnings[warning] += 1
            if self._warnings[warning] <= MOST_PRINTED:
                self._print(f"{_place(outcome)}: {warning}")
        if outcome.error:
            self._print(f"{_place(outcome)}: rejected: {outcome.error}")
            if self._log:
                with self._log.open("a", encoding="utf-8") as log:
                    log.write(f"{timezone.now().isoformat(timespec='seconds')}\t{_place(outcome)}\t{outcome.error}\n")

    def _print(self, line: str) -> None:
        self._console.print(line, markup=False, highlight=False, soft_wrap=True)


def _json_line(writer: OutcomeWriter, outcome: Outcome) -> str:
    return json.dumps(writer.outcome(outcome), ensure_ascii=False)


def _place(outcome: Outcome) -> str:
    """`captures.jsonl:42`, in one line whatever the file is named."""
    place = outcome.file if outcome.record is None else f"{outcome.file}:{outcome.record}"
    return place.replace("\n", "\\n")


def _table(counts: Counter) -> Table:
    table = Table("outcome", "captures")
    for name in OUTCOMES:
        table.add_row(name, str(counts[name]))
    return table
