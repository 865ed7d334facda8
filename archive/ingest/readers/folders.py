"""A folder → the files in it, in the order of their names, each once."""

import os
from collections.abc import Iterator
from pathlib import Path

from ..facts import Rejection


def walk_files(folder: Path) -> Iterator[Path | Rejection]:
    """Yield the files of a folder and of all folders in it, hidden ones left out.

    A folder that may not be listed is a `Rejection`. A link that leads back into its own folder is followed once.
    """
    seen: set[tuple[int, int]] = set()
    refused: list[Rejection] = []

    def refuse(error: OSError) -> None:
        refused.append(Rejection(str(error.filename), None, reason_of(error)))

    for root, folders, files in os.walk(folder, onerror=refuse, followlinks=True):
        yield from refused
        refused.clear()
        if _is_seen(root, seen):
            folders.clear()
            continue
        folders.sort()
        yield from (Path(root) / name for name in sorted(files) if not name.startswith("."))
    yield from refused


def reason_of(error: OSError) -> str:
    """Why a path was not read, in one line."""
    return f"cannot be opened: {error.strerror or error}"


def _is_seen(folder: str, seen: set[tuple[int, int]]) -> bool:
    try:
        status = os.stat(folder)
    except OSError:  # gone since it was listed: there is nothing more in it
        return True
    key = status.st_dev, status.st_ino
    if key in seen:
        return True
    seen.add(key)
    return False
