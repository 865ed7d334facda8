"""How well the importer reads captures: two halves with gold, scored side by side.

    python -m benchmarks.extraction [--part tuned|untouched|all] [--failures]
    python -m benchmarks.extraction --captures FOLDER [--check]

`tuned` was written for developing the rules, `untouched` before them and left alone. `--failures` lists every miss,
`--check` looks at the gold alone. Gold that is not true of its captures is refused, with file, line and key.
"""

import argparse
import sys
from pathlib import Path

from archive.ingest.authority import read_gazetteer
from benchmarks.extraction_gold import BadGold, read_gold

ROOT = Path(__file__).parent.parent
PARTS = {name: Path(__file__).parent / "captures" / name for name in ("tuned", "untouched")}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=[*PARTS, "all"], default="all")
    parser.add_argument("--captures", type=Path, help="a folder with captures and gold.jsonl, instead of ours")
    parser.add_argument("--failures", action="store_true", help="list every miss: file, field, expected, got")
    parser.add_argument("--check", action="store_true", help="check the gold and stop")
    options = parser.parse_args()
    folders = {name: folder for name, folder in PARTS.items() if options.part in (name, "all")}
    if options.captures:
        folders = {options.captures.name: options.captures}
    gazetteer = read_gazetteer(ROOT / "fixtures" / "authority")
    try:
        halves = {name: read_gold(folder, gazetteer) for name, folder in folders.items()}
    except (BadGold, OSError) as error:
        sys.exit(str(error))
    for name, captures in halves.items():
        print(f"{name}: {len(captures)} captures, gold in order", file=sys.stderr)


if __name__ == "__main__":
    main()
