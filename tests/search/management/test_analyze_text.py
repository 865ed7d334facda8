import io

import pytest
from django.core.management import call_command


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], "سفار امريك\n\n"),
        (["--json"], '["سفار", "امريك"]\n[]\n'),
        (["--exact", "--json"], '["للسفارة", "الأمريكية"]\n[]\n'),
    ],
)
def test_each_line_gives_the_terms_of_the_index(monkeypatch, options, expected):
    monkeypatch.setattr("sys.stdin", io.StringIO("للسَّفارة، الأمريكية\n؟!\n"))
    output = io.StringIO()
    call_command("analyze_text", *options, stdout=output)
    assert output.getvalue() == expected
