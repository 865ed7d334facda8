"""The README says what the code does."""

import re
import subprocess

import pytest
from django.core.management import get_commands, load_command_class
from django.urls import resolve

from benchmarks import rules
from search.export.rows import COLUMNS
from search.forms import SearchForm
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
USAGES = re.findall(r"^    manage\.py (\w+)(.*)$", README, re.MULTILINE)


def test_the_two_commands_come_first():
    assert re.findall(r"make \w+", README)[:2] == ["make run", "make test"]


@pytest.mark.parametrize("target", sorted(set(re.findall(r"make (\w+)", README))))
def test_every_make_target_of_the_readme_exists(target):
    result = subprocess.run(["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize(("command", "usage"), USAGES, ids=[command for command, _usage in USAGES])
def test_every_command_of_the_readme_takes_the_options_it_shows(command, usage):
    parser = load_command_class(get_commands()[command], command).create_parser("manage.py", command)
    options = {option for action in parser._actions for option in action.option_strings}
    assert set(re.findall(r"--[\w-]+", usage)) <= options


def test_our_own_commands_are_all_in_the_readme():
    ours = {path.stem for app in ("archive", "search") for path in ROOT.glob(f"{app}/management/commands/[a-z]*.py")}
    assert ours <= {command for command, _usage in USAGES}


def test_the_parameters_of_the_readme_are_those_of_the_search_form():
    section = README.split("### Parameters of `/search/`")[1].split("###")[0]
    cells = [row.split("|")[1] for row in section.splitlines() if row.startswith("| `")]
    documented = [name for cell in cells for name in re.findall(r"`(\w+)`", cell)]
    assert sorted(documented) == sorted(SearchForm().fields)


def test_the_columns_of_the_readme_are_those_of_the_csv():
    assert f"`{','.join(COLUMNS)}`" in README


@pytest.mark.parametrize("address", sorted(set(re.findall(r"`(/[a-z/]+/)`", README))))
def test_every_address_of_the_readme_is_wired(address):
    assert resolve(address)


def test_every_setting_is_documented_and_no_other():
    documented = set(re.findall(r"`(ARCHIVE_\w+)`", (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")))
    source = (ROOT / "archive" / "settings.py").read_text(encoding="utf-8")
    assert documented == {f"ARCHIVE_{name}" for name in re.findall(r'env\.(?!prefixed)\w+\(\s*"([A-Z_]+)"', source)}


def test_the_rules_of_the_documentation_are_those_of_the_tables():
    assert (ROOT / "docs" / "arabic_rules.md").read_text(encoding="utf-8") == rules.document()


# Folders that the map names file by file; of the others it names the folder.
MAPPED = ("archive", "archive/arabic", "archive/ingest", "search")


def test_the_map_of_the_house_names_the_modules_that_there_are():
    house = (ROOT / "docs" / "design.md").read_text(encoding="utf-8").split("```")[1]
    named = set(re.findall(r"\b\w+\.py\b", house))
    mapped = {path.name for folder in MAPPED for path in ROOT.glob(f"{folder}/[a-z]*.py")}
    known = {path.name for package in ("archive", "search") for path in ROOT.glob(f"{package}/**/*.py")}
    assert (mapped - named, named - known) == (set(), set())
