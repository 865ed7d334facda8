"""Count the frequent words of news text and write them: what glued words are taken apart by.

    python -m benchmarks.learn_words --ant ant.jsonl.gz

A word must occur often enough to be no misprint. Deterministic. Titles and bodies are read.
"""

import argparse
import datetime
import re
from collections import Counter
from pathlib import Path

from archive.arabic.glued import TABLE
from archive.arabic.words import split_words
from benchmarks.questions import read_ant

RAREST = 5  # glued words come once or twice each
_ARABIC_WORD = re.compile("[\u0621-\u064a]{3,14}")
HEADER = """\
# Words of Arabic news, folded: each stands at least {rarest} times in the titles and bodies of ANT corpus v1.1
# (antcorpus.data, github.com/antcorpus, Apache-2.0): {texts} texts of 2014-2017. No text of the corpus. {words} words.
# python -m benchmarks.learn_words --ant ant.jsonl.gz, {date}
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ant", type=Path, required=True, help="ant.jsonl.gz of antcorpus.data v1.1")
    parser.add_argument("--without-test", action="store_true", help="leave out every second text")
    parser.add_argument("--output", type=Path, default=TABLE)
    options = parser.parse_args()
    texts = [f"{article.title} {article.body}" for article in read_ant(options.ant)]
    if options.without_test:
        texts = texts[::2]
    words = frequent_words(texts)
    date = datetime.date.today().isoformat()
    header = HEADER.format(rarest=RAREST, texts=len(texts), words=len(words), date=date)
    options.output.write_text(header + "".join(f"{word}\n" for word in words), encoding="utf-8")


def frequent_words(texts: list[str]) -> list[str]:
    """Return the folded words that occur at least `RAREST` times, sorted; words with teh marbuta inside left out."""
    counts = Counter(word.folded for text in texts for word in split_words(text))
    return sorted(word for word, count in counts.items() if count >= RAREST and _ARABIC_WORD.fullmatch(word))


if __name__ == "__main__":
    main()
