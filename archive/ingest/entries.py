"""What the files of authority data hold, row by row."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path


class BadAuthorityFile(ValueError):
    """A row that cannot be loaded. The message names file, line and field."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """One form of a name. `kind`: variant, short, romanisation or misspelling."""

    text: str
    kind: str
    verified: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: `kind` names the model, `key` identifies it for ever, `fields` are its columns as values."""

    kind: str
    key: str
    fields: dict
    names: tuple[Spelling, ...] = ()


def read_rows(path: Path, read_row: Callable[[dict[str, str]], Entry]) -> Iterator[Entry]:
    """Yield the entry of each row of a CSV file. Raises BadAuthorityFile with file and line, OSError for no file."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        for row in rows:
            try:
                yield read_row(row)
            except (KeyError, ValueError) as error:
                raise BadAuthorityFile(f"{path}:{rows.line_num}: {error}") from error
