from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from archive.authority import OUTCOMES, load_entries
from archive.ingest.authority import read_entries
from archive.ingest.entries import BadAuthorityFile

DEFAULT_FOLDER = settings.BASE_DIR / "fixtures" / "authority"


class Command(BaseCommand):
    help = (
        "Load officials, posts, organisations, places, outlets and the meetings of the official record. "
        "Never changes what an editor has changed."
    )

    def add_arguments(self, parser):
        parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT_FOLDER, help="folder with the CSV files")

    def handle(self, *, folder, verbosity, **options):
        try:
            outcomes = load_entries(read_entries(folder))
        except (BadAuthorityFile, OSError) as error:
            raise CommandError(str(error)) from error
        if verbosity:
            counts = ", ".join(f"{outcomes[name]} {name}" for name in OUTCOMES)
            self.stdout.write(f"Authority data: {counts}.")
