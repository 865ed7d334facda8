"""The house: which way imports may point (docs/design.md)."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

# The modules of archive/ingest that know the models; every other one is rules over text.
PIPELINE = tuple(
    f"archive.ingest.{name}" for name in "pipeline store accounts settling clusters proposals known results".split()
)
WIRING = ("archive.settings", "archive.urls")

# module prefix, what it must not import, and what is exempt from that.
FORBIDDEN = (
    ("archive", ("search", "haystack", "whoosh"), WIRING),
    ("archive.arabic", ("archive.ingest", "archive.models", "archive.views", "archive.admin", "django"), ()),
    ("archive.partialdate", ("archive", "django"), ()),
    ("archive.ingest", ("archive.models", "archive.views", "archive.admin", "django"), PIPELINE),
    ("archive.ingest.page", ("archive.ingest.meetings",), ()),
    ("archive.ingest.people", ("archive.ingest.page", "archive.ingest.meetings"), ()),
    ("archive.ingest.meetings", ("archive.ingest.page",), ()),
    ("archive.models", ("archive.ingest", "archive.views", "archive.admin", "archive.management"), ()),
    ("archive.views", ("archive.admin", "archive.management", "archive.ingest.pipeline"), ()),
    ("search", ("archive.views", "archive.admin", "archive.ingest", "archive.management"), ()),
)


def modules() -> Iterator[tuple[str, Path]]:
    for package in ("archive", "search"):
        for path in sorted((ROOT / package).rglob("*.py")):
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            yield name.removesuffix(".__init__"), path


def imports(name: str, path: Path) -> Iterator[str]:
    """The absolute names of everything a module imports, inside functions too."""
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package.split(".")[: len(package.split(".")) - node.level + 1]) if node.level else ""
            module = ".".join(filter(None, (base, node.module)))
            yield from (f"{module}.{alias.name}" for alias in node.names)


def within(name: str, prefixes: tuple[str, ...]) -> bool:
    return any(name == prefix or name.startswith(prefix + ".") for prefix in prefixes)


@pytest.mark.parametrize(("part", "forbidden", "exempt"), FORBIDDEN, ids=[rule[0] for rule in FORBIDDEN])
def test_imports_point_the_allowed_way(part, forbidden, exempt):
    checked = [(name, path) for name, path in modules() if within(name, (part,)) and not within(name, exempt)]
    assert checked
    wrong = [
        f"{name} imports {target}"
        for name, path in checked
        for target in imports(name, path)
        if within(target, forbidden)
    ]
    assert wrong == []


def test_the_check_sees_imports_of_every_form(tmp_path):
    path = tmp_path / "rules.py"
    path.write_text("import search.query\nfrom ..models import Article\ndef f():\n    from django.db import models\n")
    assert list(imports("archive.ingest.rules", path)) == [
        "search.query",
        "archive.models.Article",
        "django.db.models",
    ]
