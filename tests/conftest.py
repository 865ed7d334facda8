"""What every test may ask for."""

from pathlib import Path

import pytest
from django.core.management import call_command

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "fixtures" / "seeds"


@pytest.fixture(autouse=True)
def fresh_index(settings, tmp_path):
    """Give each test an empty search index of its own."""
    from haystack import connections

    for alias in settings.HAYSTACK_CONNECTIONS:
        connection = connections[alias]
        backend = connection.get_backend()
        backend.path = str(tmp_path / "index")
        backend.setup_complete = False
    return tmp_path / "index"


@pytest.fixture
def authority(db):
    """The authority data of fixtures/authority in the database."""
    call_command("load_authority", verbosity=0)


@pytest.fixture
def seeds(authority):
    """The five seed captures, imported and published."""
    call_command("import_articles", str(SEEDS), verbosity=0)
