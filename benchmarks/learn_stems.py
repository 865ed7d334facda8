"""Learn the stem table from news text, without supervision, and write it.

    python -m benchmarks.learn_stems --ant ant.jsonl.gz

Expectation maximisation over word types: each word is one of its splits into prefix, stem and ending;
prefixes and endings start out equally likely, stems by the splits that contain them. After each round a
stem loses the support of one word type (absolute discounting, Ney, Essen and Kneser 1994), so that only
stems that several words share are left. Deterministic. Bodies are read, titles are not.
"""

import argparse
import datetime
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from archive.arabic.words import split_words
from benchmarks.questions import read_ant
from search.analysis.splits import ENDINGS, PREFIXES, splits
from search.analysis.stem_table import TABLE

ROUNDS = 8
DISCOUNT = 1.0  # word types that a stem must be shared by, beyond what is left as its weight
RAREST = 2  # a word seen once may be a misprint
_ARABIC_WORD = re.compile("[\u0621-\u064a]{3,14}")

Weights = dict[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ant", type=Path, required=True, help="ant.jsonl.gz of antcorpus.data v1.1")
    parser.add_argument("--without-test", action="store_true", help="leave out every fifth body, those of the test")
    parser.add_argument("--output", type=Path, default=TABLE)
    options = parser.parse_args()
    bodies = [article.body for article in read_ant(options.ant)]
    if options.without_test:
        bodies = [body for number, body in enumerate(bodies) if number % 5]
    prefixes, endings, stems = learn(count_words(bodies))
    header = HEADER.format(date=datetime.date.today().isoformat(), stems=len(stems), bodies=len(bodies))
    options.output.write_text(header + "".join(_rows(prefixes, endings, stems)), encoding="utf-8")


HEADER = """\
# Weights of prefixes, endings and stems of Arabic words: kind, folded form, weight.
# Counted in the bodies of ANT corpus v1.1 (antcorpus.data, github.com/antcorpus, Apache-2.0): {bodies} news texts
# of 2014-2017. Figures only, no text of the corpus. {stems} stems.
# python -m benchmarks.learn_stems --ant ant.jsonl.gz, {date}
"""


def count_words(texts: Iterable[str]) -> Counter[str]:
    """Count the folded words of `texts`."""
    return Counter(word.folded for text in texts for word in split_words(text))


def learn(counts: Counter[str]) -> tuple[Weights, Weights, Weights]:
    """Return the weights of prefixes, endings and stems that explain the words of `counts`."""
    words = [word for word, count in counts.items() if count >= RAREST and _ARABIC_WORD.fullmatch(word)]
    readings = [list(splits(word)) for word in sorted(words)]
    prefixes = dict.fromkeys(PREFIXES, 1 / len(PREFIXES))
    endings = dict.fromkeys(sorted(ENDINGS), 1 / len(ENDINGS))
    stems: Weights = Counter(stem for splits_of_word in readings for _, stem, _ in splits_of_word)
    for _round in range(ROUNDS):
        prefixes, endings, stems = _learn_once(readings, prefixes, endings, stems)
    return prefixes, endings, stems


def _learn_once(
    readings: list, prefixes: Weights, endings: Weights, stems: Weights
) -> tuple[Weights, Weights, Weights]:
    prefix_counts, ending_counts = Counter(list(prefixes)), Counter(list(endings))  # each seen once before the first
    stem_counts: Counter[str] = Counter()
    for splits_of_word in readings:
        likely = [prefixes[prefix] * endings[end] * stems.get(stem, 0.0) for prefix, stem, end in splits_of_word]
        total = sum(likely)
        for (prefix, stem, end), likelihood in zip(splits_of_word, likely, strict=True):
            if likelihood:
                share = likelihood / total
                prefix_counts[prefix] += share
                ending_counts[end] += share
                stem_counts[stem] += share
    kept = {stem: count - DISCOUNT for stem, count in stem_counts.items() if count > DISCOUNT}
    return _shares(prefix_counts), _shares(ending_counts), kept


def _shares(counts: Counter[str]) -> Weights:
    total = sum(counts.values())
    return {form: count / total for form, count in counts.items()}


def _rows(prefixes: Weights, endings: Weights, stems: Weights) -> Iterable[str]:
    for kind, weights in (("prefix", prefixes), ("ending", endings), ("stem", stems)):
        for form, weight in sorted(weights.items()):
            # Written short, never as nought: a weight of nought would forbid the form.
            yield f"{kind}\t{form}\t{weight:.3g}\n"


if __name__ == "__main__":
    main()
