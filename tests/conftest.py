"""What every test may ask for."""

import threading
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db.models import Model
from django.utils.translation import override
from haystack import connections

from archive.models import (
    LoadedRow,
    Meeting,
    Official,
    OfficialName,
    Organisation,
    OrganisationName,
    Outlet,
    OutletName,
    Place,
    PlaceName,
    Post,
)

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "fixtures" / "seeds"


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


AUTHORITY_MODELS = (
    Official, OfficialName, Post, Organisation, OrganisationName, Place, PlaceName, Outlet, OutletName, LoadedRow,
    Meeting, Meeting.participants.through,
)  # fmt: skip
_loaded: dict[type[Model], list[Model]] = {}


@pytest.fixture
def authority(db):
    """The authority data of fixtures/authority in the database: loaded once, then copied."""
    if not _loaded:
        call_command("load_authority", verbosity=0)
        _loaded.update({model: list(model.objects.all()) for model in AUTHORITY_MODELS})
    else:
        for model, rows in _loaded.items():
            model.objects.bulk_create(rows)


@pytest.fixture
def seeds(authority):
    """The five seed captures, imported and published."""
    call_command("import_articles", str(SEEDS), verbosity=0)
