"""The index on disk: generations beside each other, one of them current, one writer at a time.

    PATH/current           names the generation that searches read; replaced in one step
    PATH/writing, PATH/building   lock files of writers and of rebuilds
    PATH/<generation>/     a Whoosh index, with `layout`: the fingerprint of the code that wrote it
    PATH/changed           documents written while a rebuild is under way, for it to write once more

A rebuild fills a generation that nobody reads and then makes it current, so that there is no moment
in which a search finds less than before. Readers that still hold the former one keep their files open.
"""

import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from haystack.exceptions import SearchBackendError
from whoosh import index as whoosh_index
from whoosh.util.filelock import FileLock, try_for

from .segments import MappedStorage

LOCK_POLL = 0.02  # seconds between two attempts to take a lock


class IndexBusy(SearchBackendError):
    """Another process has been writing for longer than WRITE_TIMEOUT."""


class IndexOutdated(SearchBackendError):
    """The index was written by another version of the analyzer or the fields: run `rebuild_index`."""


class Generations:
    """The folder of one index. `layout`: the fingerprint of this code; `timeout`: seconds to wait for a lock."""

    def __init__(self, path: str, schema, layout: str, timeout: float):
        self.path, self.schema, self.layout, self.timeout = Path(path), schema, layout, timeout

    @property
    def current(self) -> str:
        """The name of the generation that searches read; empty before the first."""
        try:
            return (self.path / "current").read_text(encoding="ascii")
        except FileNotFoundError:
            return ""

    def open_current(self) -> whoosh_index.Index | None:
        """Open what searches read; None where nothing was ever indexed.

        Raises IndexOutdated when another version wrote it.
        """
        for _attempt in range(3):  # a rebuild may put another generation in its place between two lines
            name = self.current
            if not name:
                return None
            try:
                return self._open(name)
            except (FileNotFoundError, whoosh_index.EmptyIndexError) as error:
                missing = error
        raise SearchBackendError(f"{self.path / name}: the index is damaged; run rebuild_index") from missing

    def is_outdated(self) -> bool:
        """Whether the index is missing or was written by another version."""
        try:
            return self._layout_of(self.current) != self.layout
        except FileNotFoundError:
            return True

    @contextmanager
    def writing(self) -> Iterator[whoosh_index.Index]:
        """Hold the write lock and yield the current index, made if need be. Raises IndexBusy, IndexOutdated."""
        with self._locked("writing"):
            if not self.current:
                self._make_current(self.create())
            yield self.open_current()

    @contextmanager
    def rebuilding(self) -> Iterator[whoosh_index.Index]:
        """Yield a new index to fill and then to `switch_to`. Raises IndexBusy where another rebuild is under way."""
        with self._locked("building", timeout=0):
            self._discard_others()
            (self.path / "changed").write_text("", encoding="utf-8")
            name = self.create()
            try:
                yield self._open(name)
            except BaseException:
                (self.path / "changed").unlink(missing_ok=True)
                shutil.rmtree(self.path / name)
                raise

    def switch_to(self, index: whoosh_index.Index) -> None:
        """Make a rebuilt index the one that is searched. Call inside `pausing_writers`."""
        self._make_current(Path(index.storage.folder).name)
        (self.path / "changed").unlink()

    @contextmanager
    def pausing_writers(self) -> Iterator[list[str]]:
        """Hold the write lock and yield the ids of the documents that changed during the rebuild."""
        with self._locked("writing"):
            yield list(dict.fromkeys((self.path / "changed").read_text(encoding="utf-8").split()))

    def note_changed(self, ids: list[str]) -> None:
        """Tell a rebuild that is under way what was written meanwhile. Call while `writing`."""
        if (self.path / "changed").exists():
            with (self.path / "changed").open("a", encoding="utf-8") as journal:
                journal.writelines(f"{identifier}\n" for identifier in ids)

    def create(self) -> str:
        """Make an empty generation beside the others and return its name."""
        name = uuid.uuid4().hex
        (self.path / name).mkdir(parents=True)
        (self.path / name / "layout").write_text(self.layout, encoding="ascii")
        MappedStorage(str(self.path / name)).create_index(self.schema)
        return name

    def _make_current(self, name: str) -> None:
        scratch = self.path / f"{name}.current"
        scratch.write_text(name, encoding="ascii")
        os.replace(scratch, self.path / "current")

    def _open(self, name: str) -> whoosh_index.Index:
        if self._layout_of(name) != self.layout:
            raise IndexOutdated(
                f"{self.path}: the index was written by another version of the analyzer or its fields;"
                " run `manage.py rebuild_index --noinput`"
            )
        return MappedStorage(str(self.path / name)).open_index(schema=self.schema)

    def _layout_of(self, name: str) -> str:
        return (self.path / name / "layout").read_text(encoding="ascii")

    def _discard_others(self) -> None:
        for folder in self.path.iterdir():
            if folder.is_dir() and folder.name != self.current:
                shutil.rmtree(folder)

    @contextmanager
    def _locked(self, name: str, timeout: float | None = None) -> Iterator[None]:
        """Hold one lock of the folder; the system frees it when its holder dies."""
        self.path.mkdir(parents=True, exist_ok=True)
        lock = FileLock(str(self.path / name))
        if not try_for(lock.acquire, timeout=self.timeout if timeout is None else timeout, delay=LOCK_POLL):
            raise IndexBusy(f"{self.path / name}: another process holds this lock")
        try:
            yield
        finally:
            lock.release()
