"""Learned weights: how likely each prefix, stem and ending is. Written by `benchmarks/learn_stems.py`.

`stems.tsv` holds figures counted in a news corpus and no text of it; its first lines name the corpus,
the licence and the command. Rows: kind (`prefix`, `ending` or `stem`), form, weight.
"""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent / "stems.tsv"


@dataclass(frozen=True, slots=True)
class StemTable:
    """Weights by form. Weights of prefixes and of endings each sum to one; a stem's counts word types."""

    prefixes: dict[str, float]
    endings: dict[str, float]
    stems: dict[str, float]
    fingerprint: str


@cache
def shipped_table() -> StemTable:
    """Return the table that ships with the analyzer, read once."""
    return read_table(TABLE)


def read_table(path: Path) -> StemTable:
    """Read a table. Raises ValueError naming file and line for a row that is not one."""
    content = path.read_bytes()
    weights: dict[str, dict[str, float]] = {"prefix": {}, "ending": {}, "stem": {}}
    for number, line in enumerate(content.decode("utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        try:
            kind, form, weight = line.split("\t")
            weights[kind][form] = float(weight)
        except (ValueError, KeyError) as error:
            raise ValueError(f"{path}:{number}: not kind, form, weight: {line!r}") from error
    return StemTable(weights["prefix"], weights["ending"], weights["stem"], hashlib.sha256(content).hexdigest()[:16])
