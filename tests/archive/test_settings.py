import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT

# All of them, so that a developer's own .env has no say.
GOOD = {
    "ARCHIVE_SECRET_KEY": "x" * 60,
    "ARCHIVE_DEBUG": "false",
    "ARCHIVE_ALLOWED_HOSTS": "localhost",
    "ARCHIVE_HTTPS": "true",
    "ARCHIVE_DATA_DIR": "/tmp",
    "ARCHIVE_LOG_LEVEL": "INFO",
    "ARCHIVE_BUSY_TIMEOUT": "20",
    "ARCHIVE_DIGITS": "western",
}


def run(*arguments, **environment):
    """manage.py with these variables and no others of ours."""
    outer = {name: value for name, value in os.environ.items() if not name.startswith(("ARCHIVE_", "DJANGO_"))}
    return subprocess.run(
        [sys.executable, ROOT / "manage.py", *arguments],
        env=outer | {"DJANGO_SETTINGS_MODULE": "archive.settings"} | GOOD | environment,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("ARCHIVE_SECRET_KEY", "short"),
        ("ARCHIVE_DEBUG", "perhaps"),
        ("ARCHIVE_HTTPS", "maybe"),
        ("ARCHIVE_LOG_LEVEL", "LOUD"),
        ("ARCHIVE_BUSY_TIMEOUT", "soon"),
        ("ARCHIVE_BUSY_TIMEOUT", "0"),
        ("ARCHIVE_DIGITS", "roman"),
    ],
)
def test_a_wrong_value_stops_start_up_and_names_the_variable(variable, value):
    result = run("check", **{variable: value})
    assert result.returncode != 0
    assert variable in result.stderr.splitlines()[-1]


def test_the_deployment_check_is_clean_in_production_settings(tmp_path):
    # A key as random as Django asks for.
    key = "".join(chr(33 + number % 90) for number in range(0, 700, 7))
    result = run("check", "--deploy", "--fail-level", "INFO", ARCHIVE_SECRET_KEY=key, ARCHIVE_DATA_DIR=str(tmp_path))
    assert (result.returncode, result.stdout) == (0, "System check identified no issues (0 silenced).\n"), result.stderr


def test_no_migration_is_missing():
    result = run("makemigrations", "--check", "--dry-run")
    assert result.returncode == 0, result.stdout
