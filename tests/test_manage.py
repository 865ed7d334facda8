"""The command line as a shell uses it."""

import subprocess
import sys
from pathlib import Path

MANAGE = Path(__file__).parent.parent / "manage.py"


def test_output_that_nobody_reads_to_its_end_leaves_no_traceback():
    command = [sys.executable, str(MANAGE), "diffsettings", "--all"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1
