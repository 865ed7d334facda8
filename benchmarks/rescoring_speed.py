"""What rescoring adds to a page: milliseconds for fifty texts, of the corpus's own length and three times it.

    python -m benchmarks.rescoring_speed --ant ant.jsonl.gz

`first`: the texts are split into words and folded, as when no search has met them yet; `again`: their words are
kept from an earlier search. One core, medians and 95th percentiles of 200 queries: titles of the corpus.
"""

import argparse
import random
import statistics
import time
from pathlib import Path

from benchmarks.questions import read_ant
from benchmarks.retrieval import statistics_of
from search.rescore import DEPTH, Candidate, document_words, rescore

QUERIES = 200
TEXTS = 3000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ant", type=Path, required=True, help="ant.jsonl.gz of antcorpus.data v1.1")
    articles = list(read_ant(parser.parse_args().ant))[:TEXTS]
    titles = [article.title for article in articles]
    print(f"{'characters a text':>18}{'first: median':>15}{'95 %':>8}{'again: median':>15}{'95 %':>8}   ms")
    for joined in (1, 3):
        bodies = [article.body for article in articles]
        texts = ["\n\n".join(bodies[start : start + joined]) for start in range(0, TEXTS, joined)]
        first, again = time_rescoring(texts, titles)
        length = sum(map(len, texts)) // len(texts)
        print(f"{length:18}{first[0]:15.0f}{first[1]:8.0f}{again[0]:15.0f}{again[1]:8.0f}")


def time_rescoring(texts: list[str], queries: list[str]) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return (median, 95th percentile) in milliseconds, with the splitting of the texts and without."""
    known = statistics_of(list(map(document_words, texts)))
    chance = random.Random(1)
    first, again = [], []
    for query in chance.sample(queries, QUERIES):
        chosen = chance.sample(texts, DEPTH)
        began = time.perf_counter()
        candidates = [Candidate(number, document_words(text)) for number, text in enumerate(chosen)]
        split = time.perf_counter()
        rescore(query, candidates, known)
        done = time.perf_counter()
        first.append(1000 * (done - began))
        again.append(1000 * (done - split))
    return _summary(first), _summary(again)


def _summary(times: list[float]) -> tuple[float, float]:
    return statistics.median(times), statistics.quantiles(times, n=20)[-1]


if __name__ == "__main__":
    main()
