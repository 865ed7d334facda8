"""Settings of the tests: the real ones, with values of their own instead of the developer's environment."""

import os
import tempfile
from pathlib import Path

_scratch = Path(tempfile.mkdtemp(prefix="archive-tests-"))
for _name in [name for name in os.environ if name.startswith("ARCHIVE_")]:
    del os.environ[_name]
os.environ |= {
    "ARCHIVE_SECRET_KEY": "a key for tests alone, long enough to pass the check of its length",
    "ARCHIVE_HTTPS": "false",
    "ARCHIVE_DEBUG": "false",
    "ARCHIVE_DATA_DIR": str(_scratch),
    "ARCHIVE_ALLOWED_HOSTS": "testserver,localhost,127.0.0.1",
}

from archive.settings import *  # noqa: E402, F403

STATIC_ROOT.mkdir()  # noqa: F405
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Tests render pages without a collectstatic before them.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
