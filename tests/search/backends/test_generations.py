import multiprocessing

import pytest
from whoosh import fields

from search.backends.generations import Generations, IndexBusy, IndexOutdated

SCHEMA = fields.Schema(id=fields.ID(unique=True, stored=True))


@pytest.fixture
def folder(tmp_path):
    return Generations(str(tmp_path / "index"), SCHEMA, "layout-1", timeout=5)


def add(folder, *ids):
    with folder.writing() as index, index.writer() as writer:
        for identifier in ids:
            writer.update_document(id=identifier)


def ids(folder) -> set[str]:
    with folder.open_current().searcher() as searcher:
        return {document["id"] for document in searcher.documents()}


def test_nothing_was_ever_indexed(folder):
    assert folder.open_current() is None
    assert folder.is_outdated()


def test_the_first_writer_makes_the_index(folder):
    add(folder, "a")
    assert ids(folder) == {"a"}
    assert not folder.is_outdated()


def test_an_index_of_another_version_is_refused_by_readers_and_writers(folder, tmp_path):
    add(folder, "a")
    newer = Generations(str(tmp_path / "index"), SCHEMA, "layout-2", timeout=5)
    assert newer.is_outdated()
    with pytest.raises(IndexOutdated, match="rebuild_index"):
        newer.open_current()
    with pytest.raises(IndexOutdated, match="rebuild_index"):
        add(newer, "b")


def test_a_rebuild_is_read_only_once_it_is_complete(folder):
    add(folder, "old")
    with folder.rebuilding() as fresh:
        with fresh.writer() as writer:
            writer.add_document(id="new")
        assert ids(folder) == {"old"}
        with folder.pausing_writers():
            folder.switch_to(fresh)
    assert ids(folder) == {"new"}


def test_a_rebuild_hears_of_what_was_written_meanwhile(folder):
    with folder.rebuilding() as fresh:
        with folder.writing():
            folder.note_changed(["b", "c"])
        with folder.writing():
            folder.note_changed(["b"])
        with folder.pausing_writers() as changed:
            assert changed == ["b", "c"]
            folder.switch_to(fresh)
    with folder.writing():
        folder.note_changed(["d"])
    assert not (folder.path / "changed").exists()


def test_a_rebuild_that_fails_leaves_the_index_as_it_was(folder):
    add(folder, "old")
    with pytest.raises(RuntimeError), folder.rebuilding():
        raise RuntimeError
    assert ids(folder) == {"old"}
    assert [path.name for path in folder.path.iterdir() if path.is_dir()] == [folder.current]


def test_a_reader_of_the_former_generation_keeps_reading(folder):
    add(folder, "old")
    with folder.open_current().searcher() as searcher:
        for _time in range(2):
            with folder.rebuilding() as fresh, folder.pausing_writers():
                folder.switch_to(fresh)
        assert [document["id"] for document in searcher.documents()] == ["old"]


def test_only_one_rebuild_at_a_time(folder):
    with folder.rebuilding(), pytest.raises(IndexBusy), folder.rebuilding():
        pass


def test_a_writer_waits_no_longer_than_it_was_told(folder, tmp_path):
    hasty = Generations(str(tmp_path / "index"), SCHEMA, "layout-1", timeout=0.1)
    with folder.writing(), pytest.raises(IndexBusy), hasty.writing():
        pass


def _write(path, worker):
    folder = Generations(path, SCHEMA, "layout-1", timeout=60)
    for number in range(5):
        add(folder, f"{worker}-{number}")


def test_processes_that_write_at_once_lose_nothing(folder):
    spawn = multiprocessing.get_context("spawn")
    workers = [spawn.Process(target=_write, args=(str(folder.path), worker)) for worker in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert ids(folder) == {f"{worker}-{number}" for worker in range(4) for number in range(5)}
