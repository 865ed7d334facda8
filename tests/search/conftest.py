"""The searchable archive, small enough that every expected result can be read off the page."""

import pytest
from django.core.management import call_command
from django.http import QueryDict

from search.answer import Answer, run_search
from search.forms import SearchForm


@pytest.fixture
def reindex(db):
    """Index what is in the database now: in a test that never commits, nothing else does."""
    return lambda: call_command("rebuild_index", verbosity=0)


def ask(q: str = "", parameters: str = "", page_size: int = 20) -> Answer:
    """Search as the page does; `parameters` as in an address."""
    asked = QueryDict(parameters, mutable=True)
    asked["q"] = q
    return run_search(SearchForm(asked).read(), page_size)


def titles(q: str = "", parameters: str = "") -> list[str]:
    """The titles found, in order."""
    return [hit.object.title for hit in ask(q, parameters).hits]
