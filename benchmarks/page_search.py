"""The search of the pages, over an archive that holds a question set's documents and is thrown away."""

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence

import django
from django.core.management import call_command

FOUND = 10


def open_archive() -> None:
    """Set up the project on an empty archive in a scratch folder. Call once, before anything of it is imported."""
    folder = tempfile.mkdtemp(prefix="archive-benchmark-")
    atexit.register(shutil.rmtree, folder)
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "archive.settings",
        "ARCHIVE_SECRET_KEY": "a key of a benchmark, which serves nobody and is thrown away",
        "ARCHIVE_DATA_DIR": folder,
        "ARCHIVE_LOG_LEVEL": "WARNING",
    }
    django.setup()
    call_command("migrate", verbosity=0)


def index_documents(documents: Sequence[str]) -> Callable[[str], list[int]]:
    """Fill the archive with articles of these bodies; return a search as the page does it, with `match=any`.

    The search takes what a reader types and returns numbers of documents, best first. Titles are numbers, which
    no query asks for.
    """
    from django.http import QueryDict
    from haystack import connections

    from archive.models import Article, Status
    from search.answer import run_search
    from search.forms import SearchForm

    Article.objects.all().delete()
    Article.objects.bulk_create(
        Article(number=number + 1, title=str(number), body=text, status=Status.PUBLISHED, text_sha256=f"{number:064}")
        for number, text in enumerate(documents)
    )
    connections["default"].get_backend().rebuild()

    def search(query: str) -> list[int]:
        asked = QueryDict(mutable=True)
        asked.update({"q": query, "match": "any"})
        return [hit.object.number - 1 for hit in run_search(SearchForm(asked).read(), FOUND).hits]

    return search
