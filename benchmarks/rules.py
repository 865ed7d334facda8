"""Every rule of the Arabic text analysis with its example, as the tables of the code hold them.

python -m benchmarks.rules > docs/arabic_rules.md
"""

from collections.abc import Iterable, Iterator

from archive.arabic.clitics import PROCLITICS
from archive.arabic.exonyms import EXONYMS
from archive.arabic.fold import FOLDS, fold
from archive.arabic.romanisation import CONSONANTS
from archive.arabic.variants import EXTRA_LETTERS, SAME_SOUND
from archive.arabic.vowels import VOWELS
from search.analysis.plurals import PLURALS
from search.analysis.splits import PREFIXES
from search.analysis.stem import ENDING_RULES, SPELLINGS, stem

HEAD = """# The rules of Arabic text, one by one

Made by `python -m benchmarks.rules` from the tables of the code; `tests/test_documentation.py` keeps the two equal.
How the tables work together, and what they reach: [arabic.md](arabic.md).
"""


def document() -> str:
    return "\n".join([HEAD, *(line for title, columns, rows in tables() for line in _table(title, columns, rows))])


def tables() -> Iterator[tuple[str, tuple[str, ...], Iterable[tuple]]]:
    """Yield (title, columns, rows) of each table."""
    yield (
        "Folding (`archive/arabic/fold.py`)",
        ("letter", "becomes", "example"),
        ((source, target, f"{example[0]} → {example[1]}") for source, target, example in FOLDS),
    )
    yield (
        "What is joined in front (`search/analysis/splits.py`)",
        ("prefix", "example", "stem"),
        ((prefix or "none", example, stem(fold(example))) for prefix, example in PREFIXES.items()),
    )
    yield "Particles before a name (`archive/arabic/clitics.py`)", ("particle",), ((row,) for row in PROCLITICS)
    yield (
        "Endings (`search/analysis/stem.py`)",
        ("ending", "letters that must remain", "stays", "example"),
        ((rule.ending, rule.remaining, rule.stays, " → ".join(rule.example)) for rule in ENDING_RULES),
    )
    yield (
        "Two spellings of a word (`search/analysis/stem.py`)",
        ("stem", "counts as", "example"),
        ((met, counted, " = ".join(example)) for met, counted, example in SPELLINGS),
    )
    yield "Broken plurals (`search/analysis/plurals.py`)", ("plural", "singular"), PLURALS
    for title, rows in (("consonants (`archive/arabic/romanisation.py`)", CONSONANTS),
                        ("vowels (`archive/arabic/vowels.py`)", VOWELS)):  # fmt: skip
        columns = ("Latin (^ first, $ last)", "Arabic", "cost", "example")
        yield f"Names: {title}", columns, ((*row[:3], " = ".join(row[3])) for row in rows)
    yield (
        "Names: letters of one sound (`archive/arabic/variants.py`)",
        ("letter", "letter", "cost", "example"),
        ((*row[:3], " = ".join(row[3])) for row in SAME_SOUND),
    )
    yield (
        "Names: letters that come and go (`archive/arabic/variants.py`)",
        ("letter", "cost", "example"),
        ((*row[:2], " = ".join(row[2])) for row in EXTRA_LETTERS),
    )
    yield "Names that share no sound (`archive/arabic/exonyms.py`)", ("Latin", "Arabic"), EXONYMS


def _table(title: str, columns: tuple[str, ...], rows: Iterable[tuple]) -> Iterator[str]:
    yield f"## {title}\n"
    yield f"| {' | '.join(columns)} |"
    yield "|" + "---|" * len(columns)
    for row in rows:
        yield f"| {' | '.join(map(str, row))} |"
    yield ""


if __name__ == "__main__":
    print(document(), end="")
