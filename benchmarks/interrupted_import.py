"""An import that is killed at random moments and started again, compared with one that nothing disturbs.

    python -m benchmarks.interrupted_import ant.jsonl.gz [--kills 50] [--limit 1500] [--seed 1]

Every table of the record must be equal row by row, accession numbers and order included, and the index must hold
what the record shows once `rebuild_index --if-needed` has looked at it.
"""

import argparse
import random
import sys
import tempfile
from pathlib import Path

from benchmarks.bulk_import import first_lines
from benchmarks.scratch_archive import ScratchArchive

# So much of a run is the start of Python and the reading of names: a kill there interrupts nothing.
START = 1.0  # seconds
LIVES = 4  # the longest life is such a part of an undisturbed run


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--limit", type=int, help="only so many lines of a .jsonl.gz file")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="archive-benchmark-") as scratch:
        source = first_lines(options.file, options.limit, Path(scratch)) if options.limit else options.file
        differences = interrupt(source, Path(scratch), options.kills, random.Random(options.seed))
    print("no difference" if not differences else f"DIFFERENT: {', '.join(differences)}")
    sys.exit(bool(differences))


def interrupt(source: Path, scratch: Path, kills: int, chance: random.Random) -> list[str]:
    """Import `source` undisturbed and with `kills`; return what differs: names of tables, or `index`.

    Whenever an import comes to its end it is compared, and the next kills are those of another from the beginning.
    """
    undisturbed = ScratchArchive(scratch / "undisturbed")
    empty = undisturbed.copy(scratch / "empty")
    whole = undisturbed.manage("import_articles", source)
    print(f"undisturbed: {undisturbed.count('archive_capture')} captures in {whole.seconds:.0f} s", flush=True)
    differences, done = [], 0
    while done < kills:
        killed = empty.copy(scratch / f"killed-{done}")
        while done < kills and _is_killed(killed, source, START + chance.uniform(0, whole.seconds / LIVES)):
            done += 1
            print(f"kill {done}: {killed.count('archive_capture')} captures committed", flush=True)
        differences += finish(killed, undisturbed, source)
        print(f"compared: {differences or 'no difference'}", flush=True)
    return differences


def _is_killed(archive: ScratchArchive, source: Path, life: float) -> bool:
    return archive.manage("import_articles", source, kill_after=life).status < 0


def finish(killed: ScratchArchive, undisturbed: ScratchArchive, source: Path) -> list[str]:
    """Import `source` to its end and once more; return what differs from the undisturbed archive."""
    killed.manage("import_articles", source)
    once, expected = killed.digests(), undisturbed.digests()
    killed.manage("import_articles", source)
    again = killed.digests()
    differences = [name for name in expected if not expected[name] == once[name] == again[name]]
    killed.manage("rebuild_index", "--noinput", "--if-needed")
    return differences + ([] if killed.indexed() == undisturbed.indexed() else ["index"])


if __name__ == "__main__":
    main()
