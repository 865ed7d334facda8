from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from archive.authority import load_entries
from archive.ingest.authority import BadAuthorityFile, read_entries

DEFAULT_FOLDER = settings.BASE_DIR / "fixtures" / "authority"


class Command(BaseCommand):
    help = "Load officials, posts, organisations, places and outlets. Never changes what an editor has changed."

    def add_arguments(self, parser):
        parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT_FOLDER, help="folder with the CSV files")

    def handle(self, *, folder, verbosity, **options):
        try:
            outcomes = load_entries(read_entries(folder))
        except (BadAuthorityFile, OSError) as error:
            raise CommandError(str(error)) from error
        if verbosity:
            counts = ", ".join(f"{outcomes[name]} {name}" for name in ("created", "updated", "unchanged", "kept"))
            self.stdout.write(f"Authority data: {counts}.")
