"""What every test may ask for."""

import shutil
import threading
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, transaction
from django.utils.translation import override
from haystack import connections
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "fixtures" / "seeds"

# A busy machine is no bug: no test is timed, neither one example of it nor the making of its input.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def fresh_index(monkeypatch, tmp_path):
    """Give each test an empty search index of its own, in every thread."""
    path = tmp_path / "index"
    monkeypatch.setitem(connections.connections_info["default"], "PATH", str(path))
    monkeypatch.setattr(connections, "thread_local", threading.local())
    return path


@pytest.fixture(autouse=True)
def arabic():
    """Begin in Arabic: a request for an English page leaves its language behind in the thread."""
    with override("ar"):
        yield


Rows = dict[str, list[tuple]]  # table → its rows, as the database holds them
_loaded: Rows = {}
_imported: Rows = {}


def read_rows() -> Rows:
    """Every row of the record."""
    tables = [model._meta.db_table for model in apps.get_app_config("archive").get_models(include_auto_created=True)]
    with connection.cursor() as cursor:
        return {table: cursor.execute(f"SELECT * FROM {table}").fetchall() for table in tables}


def write_rows(rows: Rows) -> None:
    """Put the rows into a record that is empty, past models and signals."""
    with transaction.atomic(), connection.cursor() as cursor:
        for table, values in rows.items():
            if values:
                places = ", ".join(["%s"] * len(values[0]))
                cursor.executemany(f"INSERT INTO {table} VALUES ({places})", values)


@pytest.fixture
def authority(db):
    """The authority data of fixtures/authority in the database: loaded once, then copied."""
    if _loaded:
        write_rows(_loaded)
    else:
        call_command("load_authority", verbosity=0)
        _loaded.update(read_rows())


@pytest.fixture
def seeds(db, request):
    """The authority data and the five seed captures, published: imported once, then copied."""
    if _imported:
        write_rows(_imported)
    else:
        request.getfixturevalue("authority")
        call_command("import_articles", str(SEEDS), verbosity=0)
        _imported.update(read_rows())


@pytest.fixture(scope="session")
def index_of_seeds(tmp_path_factory):
    """Where the index of the `seeds` is kept from the first test that builds it."""
    return tmp_path_factory.mktemp("seeds") / "index"


@pytest.fixture
def indexed_seeds(seeds, fresh_index, index_of_seeds):
    """The five seed captures, published and searchable: indexed once, then copied."""
    if not index_of_seeds.exists():
        call_command("rebuild_index", verbosity=0)
        shutil.copytree(fresh_index, index_of_seeds)
    shutil.copytree(index_of_seeds, fresh_index, dirs_exist_ok=True)
