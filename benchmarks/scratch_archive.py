"""An archive of its own in a scratch folder, filled by the import command in a process of its own."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from whoosh import index as whoosh_index

ROOT = Path(__file__).resolve().parent.parent
KEY = "a key of a benchmark, which serves nobody and is thrown away"
# When a row was written is not what the record says.
CLOCK_COLUMNS = frozenset({"created", "changed", "imported_at"})


@dataclass(frozen=True, slots=True)
class Run:
    """What a command took. `cpu`: seconds of work, which other programs do not lengthen; `peak`: the most memory that
    its process held, in bytes; `status` is -9 for a killed one.
    """

    status: int
    seconds: float
    cpu: float
    peak: int


class ScratchArchive:
    """An archive with the project's authority data. `indexed=False`: no search index follows it."""

    def __init__(self, folder: Path, indexed: bool = True):
        self.folder = folder
        settings = "archive.settings" if indexed else "benchmarks.settings_without_index"
        self._environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": settings,
            "ARCHIVE_SECRET_KEY": KEY,
            "ARCHIVE_DATA_DIR": str(folder),
            "ARCHIVE_LOG_LEVEL": "WARNING",
        }
        if not folder.exists():
            self.manage("migrate", "--verbosity", "0")
            self.manage("load_authority", "--verbosity", "0")

    def copy(self, folder: Path) -> "ScratchArchive":
        """Return an archive in another folder that begins as this one is."""
        shutil.copytree(self.folder, folder)
        return ScratchArchive(folder)

    def manage(self, *arguments: object, kill_after: float | None = None) -> Run:
        """Run a command of manage.py to its end, or kill it without warning after `kill_after` seconds."""
        return self.run("manage.py", *arguments, kill_after=kill_after)

    def run(self, *arguments: object, kill_after: float | None = None) -> Run:
        """Run Python with `arguments` on this archive."""
        began = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, *map(str, arguments)], cwd=ROOT, env=self._environment,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        alarm = threading.Timer(kill_after or 0, process.kill)
        if kill_after is not None:
            alarm.start()
        _pid, status, usage = os.wait4(process.pid, 0)
        alarm.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        return Run(
            process.returncode, time.perf_counter() - began, usage.ru_utime + usage.ru_stime, 1024 * usage.ru_maxrss
        )

    def digests(self) -> dict[str, str]:
        """Return a digest of every table of the record: all rows, in their order, without the clock's columns."""
        with sqlite3.connect(self.folder / "archive.sqlite3") as database:
            names = database.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'archive_%'")
            return {name: _digest(_rows(database, name)) for (name,) in names.fetchall()}

    def indexed(self) -> list[tuple]:
        """Return what the index stores of each document it holds, in a fixed order."""
        path = self.folder / "index"
        reader = whoosh_index.open_dir(str(path / (path / "current").read_text(encoding="ascii"))).reader()
        return sorted(tuple(sorted(stored.items())) for stored in reader.all_stored_fields())

    def count(self, table: str, where: str = "1") -> int:
        with sqlite3.connect(self.folder / "archive.sqlite3") as database:
            return database.execute(f"SELECT COUNT(*) FROM {table} WHERE {where}").fetchone()[0]


def _rows(database: sqlite3.Connection, table: str) -> Iterable[tuple]:
    columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})") if row[1] not in CLOCK_COLUMNS]
    named = ", ".join(f'"{column}"' for column in columns)
    return database.execute(f"SELECT {named} FROM {table} ORDER BY rowid")


def _digest(rows: Iterable[tuple]) -> str:
    digest = hashlib.sha256()
    for row in rows:
        digest.update(repr(row).encode())
    return digest.hexdigest()
