"""How fast the analyzer is, beside PyStemmer and Lucene's light stemmer, on real news words, one core.

    python -m benchmarks.analyzer_speed --ant ant.jsonl.gz

`warm`: the words of the text as they come, each stemmer behind the memo of word types that it would have in an
index (for PyStemmer its own cache). `cold`: each distinct word once, no memo. `text`: from text to terms, warm.
The best of several runs.
"""

import argparse
import importlib
import itertools
import time
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from archive.arabic.fold import strip_marks
from archive.arabic.words import split_words
from benchmarks.peers import light10
from benchmarks.questions import read_ant
from search.analysis.stem import MEMO_SIZE, stem

TEXTS = 1000
RUNS = 5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ant", type=Path, required=True, help="ant.jsonl.gz of antcorpus.data v1.1")
    options = parser.parse_args()
    texts = [article.body for article in itertools.islice(read_ant(options.ant), TEXTS)]
    words = [word for text in texts for word in split_words(text)]
    folded, written = [word.folded for word in words], [strip_marks(word.text) for word in words]
    print(f"{len(words):,} words, {len(set(folded)):,} distinct, of {len(texts):,} texts; words a second")
    print(f"{'':28}{'warm':>12}{'cold':>12}")
    for name, warm, cold, source in stemmers(folded, written):
        print(f"{name:28}{rate(warm, source):12,.0f}{rate(cold, sorted(set(source))):12,.0f}")
    seconds = min(_timed(lambda text: [stem(word.folded) for word in split_words(text)], texts) for _ in range(RUNS))
    print(f"{'text → stems':28}{len(words) / seconds:12,.0f}")


def stemmers(folded: list[str], written: list[str]) -> list[tuple[str, Callable, Callable, Sequence[str]]]:
    """Return (name, with memo, without memo, words that it is given)."""
    snowball = importlib.import_module("Stemmer")
    uncached = snowball.Stemmer("arabic")
    uncached.maxCacheSize = 0
    return [
        ("ours", stem, stem.__wrapped__, folded),
        ("PyStemmer", snowball.Stemmer("arabic", MEMO_SIZE).stemWord, uncached.stemWord, written),
        ("PyStemmer behind lru_cache", lru_cache(MEMO_SIZE)(uncached.stemWord), uncached.stemWord, written),
        ("Lucene light10 (port)", light10, light10.__wrapped__, written),
    ]


def rate(stemmer: Callable[[str], str], words: Sequence[str]) -> float:
    """Return words a second, the best of `RUNS`."""
    return len(words) / min(_timed(stemmer, words) for _ in range(RUNS))


def _timed(function: Callable, values: Sequence) -> float:
    start = time.perf_counter()
    for value in values:
        function(value)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
