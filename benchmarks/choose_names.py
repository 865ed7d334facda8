"""Choose the names that the analyzer keeps whole, and write `search/analysis/names.txt`.

    python -m benchmarks.choose_names --ant ant.jsonl.gz

A word of an Arabic spelling in the authority data is a name that is kept whole, unless it is also a word of the
language: one that the news corpus shows inflected. Names take no plural, no possessor and no feminine, and none
takes or drops an article against its own spelling: `كبير` has `كبيرة`, `سلامة` has `السلامة` and `سلامتهم`,
`ليبيا` has `الليبيين`; `بلينكن`, `بولس`, `زوارة` have nothing of the kind.
"""

import argparse
import csv
import datetime
import re
import textwrap
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from archive.arabic.clitics import ARTICLE
from archive.arabic.words import split_words
from benchmarks.learn_stems import count_words
from benchmarks.questions import read_ant
from search.analysis.stem import NAMES_FILE, SHORTEST

AUTHORITY = ("officials.csv", "places.csv", "organisations.csv")
COLUMNS = ("name_ar", "variants_ar", "short_ar")
# Written in front of the endings that no name takes; a final `ا` or `ه` of the word makes way for them.
INFLECTIONS = ("ها", "هم", "هما", "نا", "ات", "ين", "ون", "يه", "يين", "يون", "ه", "تها", "تهم", "ته", "تين")
SEEN = 3  # occurrences of an inflected form; fewer may be misprints
# Names that look inflected and are not: the form that the corpus shows is of another word.
NOT_THAT_WORD = {
    "برقه": "برقية, a telegram",
    "جويلي": "جويلية, July in Tunisia",
    "كريس": "الكريسة",
    "فايز": "فائزة, a winner",
}
_ARABIC_WORD = re.compile("[\u0621-\u064a]+")

HEADER = """\
# Names that are kept whole: words of the spellings in fixtures/authority that are not also words
# of the language. Folded, without article. python -m benchmarks.choose_names --ant ant.jsonl.gz, {date}
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ant", type=Path, required=True, help="ant.jsonl.gz of antcorpus.data v1.1")
    parser.add_argument("--authority", type=Path, default=Path("fixtures/authority"))
    parser.add_argument("--output", type=Path, default=NAMES_FILE)
    options = parser.parse_args()
    counts = count_words(article.body for article in read_ant(options.ant))
    written = {word for spelling in spellings(options.authority) for word in _words(spelling)}
    chosen = sorted({word.removeprefix(ARTICLE) for word in written if not is_word(word, written, counts)})
    header = HEADER.format(date=datetime.date.today().isoformat())
    options.output.write_text(header + textwrap.fill(" ".join(chosen), 110) + "\n", encoding="utf-8")


def spellings(folder: Path) -> Iterator[str]:
    """Yield the Arabic spellings of people, places and organisations, without the marks of its source."""
    for name in AUTHORITY:
        with open(folder / name, encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                for form in ";".join(row.get(column) or "" for column in COLUMNS).split(";"):
                    # Other names of several words are made of words: الولايات المتحدة, وزارة الدفاع.
                    if name == "officials.csv" or " " not in form.strip():
                        yield form.strip(" *~")


def is_word(word: str, written: set[str], counts: Counter[str]) -> bool:
    """Whether a folded word of a name is also a word of the language."""
    bare = word.removeprefix(ARTICLE)
    if bare in NOT_THAT_WORD:
        return False
    other = bare if word != bare else ARTICLE + bare
    if other not in written and counts[other] >= SEEN:
        return True
    base = bare[:-1] if bare.endswith(("ا", "ه")) else bare
    inflected = (base + ending for ending in INFLECTIONS if base + ending != bare)
    return any(counts[form] >= SEEN or counts[ARTICLE + form] >= SEEN for form in inflected)


def _words(spelling: str) -> Iterator[str]:
    for word in split_words(spelling):
        bare = word.folded.removeprefix(ARTICLE)
        if len(bare) >= SHORTEST and _ARABIC_WORD.fullmatch(word.folded):
            yield word.folded


if __name__ == "__main__":
    main()
