import io

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from haystack import connections

from search.signals import CommittedSignalProcessor
from tests.records import make_article
from tests.search.conftest import titles

pytestmark = pytest.mark.django_db


def rebuild(*options) -> str:
    output = io.StringIO()
    call_command("rebuild_index", "--noinput", *options, stdout=output)
    return output.getvalue()


def test_it_indexes_what_is_there_and_says_how_much():
    make_article(title="خبر")
    assert rebuild().splitlines()[0].startswith("1 ")
    assert titles() == ["خبر"]


def test_if_needed_it_leaves_a_sound_index_alone():
    make_article(title="خبر")
    assert rebuild("--if-needed") != ""
    assert rebuild("--if-needed") == ""


def test_if_needed_it_mends_an_index_that_a_dead_import_left_behind(monkeypatch):
    make_article(title="خبر أول")
    rebuild()
    with monkeypatch.context() as dead:
        dead.setattr(CommittedSignalProcessor, "flush", lambda self: self._pending.clear())
        with transaction.atomic():
            make_article(title="خبر ثان")
    assert titles() == ["خبر أول"]
    assert rebuild("--if-needed") != ""
    assert titles() == ["خبر ثان", "خبر أول"]
    assert rebuild("--if-needed") == ""


def test_two_at_once_are_refused_in_one_line():
    with connections["default"].get_backend().generations.rebuilding(), pytest.raises(CommandError):
        rebuild()
