"""How well the importer reads captures: three parts with gold, scored side by side.

    python -m benchmarks.extraction [--part tuned|untouched|blind|all] [--failures]
    python -m benchmarks.extraction --captures FOLDER [--check] [--failures]

`tuned` was written for developing the rules, `untouched` before them and left alone, `blind` after them by somebody who
had not read them, and left alone too. `--failures` lists every miss, `--check` looks at the gold alone. Gold that is
not true of its captures is refused, with file, line and key.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from django.core.management import call_command

from archive.ingest.authority import read_gazetteer
from archive.ingest.gazetteer import Gazetteer
from benchmarks import page_search
from benchmarks.extraction_gold import BadGold, read_gold
from benchmarks.extraction_scores import Score, score_part

AUTHORITY = Path(__file__).parent.parent / "fixtures" / "authority"
PARTS = {name: Path(__file__).parent / "captures" / name for name in ("tuned", "untouched", "blind")}
LOST = "body words lost"
# Measure and aim: the least share that is right, for LOST the greatest; None where none was set.
MEASURES = (
    ("title", 0.95),
    ("date where shown", 0.95),
    ("no date where none", 1.0),
    ("byline where shown", 0.9),
    ("no byline where none", None),
    ("outlet where shown", 0.9),
    ("no outlet where none", None),
    ("agency where shown", None),
    ("no agency where none", None),
    ("furniture removed", 0.95),
    (LOST, 0.005),
    ("known officials, precision", 0.98),
    ("known officials, recall", 0.95),
    ("inferred officials, precision", None),
    ("inferred officials, recall", None),
    ("unknown people, precision", 0.8),
    ("unknown people, recall", 0.7),
    ("meetings, precision", 0.85),
    ("meetings, recall", 0.65),
    ("place of right meetings", None),
    ("date of right meetings", None),
    ("kind of right meetings", None),
    ("no meeting where none", 0.95),
    ("near duplicates, precision", 0.98),
    ("near duplicates, recall", 0.9),
)


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
    gazetteer = read_gazetteer(AUTHORITY)
    try:
        parts = {name: read_gold(folder, gazetteer) for name, folder in folders.items()}
    except (BadGold, OSError) as error:
        sys.exit(str(error))
    for name, captures in parts.items():
        print(f"{name}: the gold of {len(captures)} captures is in order", file=sys.stderr)
    if options.check:
        return
    page_search.open_archive()
    call_command("load_authority", verbosity=0)
    scores = {name: score_part(captures, read_folder(folders[name], gazetteer)) for name, captures in parts.items()}
    print_table(scores)
    if options.failures:
        print_misses(scores)


def read_folder(folder: Path, gazetteer: Gazetteer) -> dict[str, dict]:
    """Return what the importer says of each capture in `folder`, by file name. Nothing is kept. Open an archive first.

    The objects are those of `import_articles --json`, so that a contract is measured and not the code behind it.
    """
    from archive.ingest.pipeline import ImportOptions, import_paths
    from archive.ingest.results import OutcomeWriter

    writer = OutcomeWriter(gazetteer)
    outcomes = import_paths([folder], gazetteer, ImportOptions(dry_run=True))
    return {Path(outcome.file).name: writer.outcome(outcome) for outcome in outcomes if outcome.record is None}


def print_table(scores: Mapping[str, Score]) -> None:
    print(f"{'':30}{'aim':>8}" + "".join(f"{name:>22}" for name in scores))
    for measure, aim in MEASURES:
        bound = "" if aim is None else f"{'≤' if measure == LOST else '≥'} {100 * aim:g} %"
        print(f"{measure:30}{bound:>8}" + "".join(_cell(score, measure, aim) for score in scores.values()))


def _cell(score: Score, measure: str, aim: float | None) -> str:
    share = score.share(measure)
    if share is None:
        return f"{'–':>22}"
    missed = aim is not None and (share > aim if measure == LOST else share < aim)
    figures = f"{100 * share:.1f} % ({score.right[measure]}/{score.total[measure]})"
    return f"{figures:>20}{' !' if missed else '  '}"


def print_misses(scores: Mapping[str, Score]) -> None:
    for name, score in scores.items():
        print(f"\n{name}: {len(score.misses)} misses")
        for miss in sorted(score.misses, key=lambda miss: (miss.file, miss.field)):
            print(f"{miss.file}  {miss.field}: expected {_shown(miss.expected)}, got {_shown(miss.got)}")


def _shown(value: object) -> str:
    """Meetings and people by what tells them apart, everything else as it is."""
    if not isinstance(value, dict):
        return repr(value)
    if "participants" not in value:
        return repr(f"{value['title']} {value['text']}")
    people = [person if isinstance(person, str) else person["slug"] for person in value["participants"]]
    evidence: str | Sequence[dict] = value["evidence"]
    text = evidence if isinstance(evidence, str) else " … ".join(sentence["text"] for sentence in evidence)
    place = value["place"]["slug"] if isinstance(value["place"], dict) else value["place"]
    return f"{value['state']} {value['kind']} {'+'.join(people)} {place} {value['date']} «{text[:160]}»"


if __name__ == "__main__":
    main()
