"""Articles a second and peak memory of an import, with the search index and without it, and of a second import.

    python -m benchmarks.bulk_import ant.jsonl.gz [--limit 2000]

FILE is whatever `import_articles` reads; `--limit` takes the first lines of a `.jsonl.gz` file.
"""

import argparse
import gzip
import itertools
import tempfile
from pathlib import Path

from benchmarks.scratch_archive import Run, ScratchArchive


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--limit", type=int, help="only so many lines of a .jsonl.gz file")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="archive-benchmark-") as scratch:
        source = first_lines(options.file, options.limit, Path(scratch)) if options.limit else options.file
        for indexed in (False, True):
            archive = ScratchArchive(Path(scratch) / f"indexed-{indexed}", indexed)
            _report(
                "with the index" if indexed else "without the index", archive, archive.manage("import_articles", source)
            )
            before = archive.digests()
            _report("the same again", archive, archive.manage("import_articles", source))
            print("the record is unchanged" if archive.digests() == before else "THE RECORD HAS CHANGED")


def first_lines(file: Path, limit: int, folder: Path) -> Path:
    """Copy the first lines of a `.jsonl.gz` file."""
    copy = folder / "first.jsonl.gz"
    with gzip.open(file, "rb") as lines, gzip.open(copy, "wb", compresslevel=1) as out:
        out.writelines(itertools.islice(lines, limit))
    return copy


def _report(name: str, archive: ScratchArchive, run: Run) -> None:
    captures = archive.count("archive_capture")
    print(
        f"{name:20}{captures:8} captures{run.seconds:8.0f} s, of work {run.cpu:.0f} s"
        f"{captures / run.cpu:8.0f} captures/s of work"
        f"{run.peak / 1e6:8.0f} MB at most, status {run.status}",
        flush=True,
    )


if __name__ == "__main__":
    main()
