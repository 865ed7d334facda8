"""Names across spellings and scripts: ours beside the peers, in one run.

    python -m benchmarks.names CORPUS.jsonl.gz

CORPUS holds news articles (`title`, `body`); its 20,000 most frequent words are the distractors, the targets are
added. Lists: `benchmarks/data/names_*.tsv`, each half chosen by a hash of the target: the rules were designed on one
half, and the other was left alone. Peers: pip install -r requirements-bench.txt.
"""

import argparse
import gzip
import hashlib
import json
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from heapq import nsmallest
from pathlib import Path

import jellyfish
from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler
from unidecode import unidecode
from whoosh.lang.dmetaphone import double_metaphone

from archive.arabic import names
from archive.arabic.fold import fold
from archive.arabic.words import split_words

DATA = Path(__file__).parent / "data"
VOCABULARY = 20_000
LIMIT = 10
ENOUGH_ALIKE = 0.8  # Jaro-Winkler, for its noise

Pair = tuple[str, str]
Search = Callable[[str], list[str]]


def read_pairs(file_name: str, swap: bool = False) -> list[Pair]:
    """Return (query, target) folded rows of a list; rows that folding makes equal are no test of anything."""
    rows = (line.split("\t") for line in (DATA / file_name).read_text(encoding="utf-8").splitlines()[1:])
    pairs = ((second, first) if swap else (first, second) for first, second in rows)
    return [(query, fold(target)) for query, target in pairs if fold(query) != fold(target)]


def is_untouched(target: str) -> bool:
    """Tell the half that nobody looked at while the rules were made. One target's spellings share a half."""
    return hashlib.sha1(target.encode()).digest()[0] % 2 == 1


def frequent_words(corpus: Path) -> list[str]:
    counts: Counter = Counter()
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            counts.update(word.folded for word in split_words(f"{article['title']} {article['body']}"))
    return [word for word, _count in counts.most_common(VOCABULARY)]


def ours(vocabulary: Iterable[str], lowest: float = names.LOWEST_SCORE, exonyms: bool = True) -> Search:
    index = names.NameIndex(vocabulary, exonyms)
    return lambda query: [name for name, _score in index.candidates(query, LIMIT + 1, lowest)]


def by_key(vocabulary: Iterable[str], keys: Callable[[str], Iterable[str]]) -> Search:
    """Words that share a key with the query, ranked by the Jaro-Winkler likeness of their transliterations."""
    found = defaultdict(set)
    for word in vocabulary:
        for key in keys(word):
            found[key].add(word)

    def search(query: str) -> list[str]:
        bare = unidecode(query).casefold()
        words = set().union(*(found[key] for key in keys(query) if key))
        return nsmallest(LIMIT + 1, words, key=lambda word: (-JaroWinkler.similarity(bare, unidecode(word)), word))

    return search


def by_likeness(vocabulary: Iterable[str]) -> Search:
    latin = {word: unidecode(word).casefold() for word in vocabulary}

    def search(query: str) -> list[str]:
        bare = unidecode(query).casefold()
        scores = {word: JaroWinkler.similarity(bare, spelt) for word, spelt in latin.items()}
        near = [word for word, score in scores.items() if score >= ENOUGH_ALIKE]
        return nsmallest(LIMIT + 1, near, key=lambda word: (-scores[word], word))

    return search


def by_edits(vocabulary: Iterable[str]) -> Search:
    words = sorted(vocabulary)

    def search(query: str) -> list[str]:
        folded = fold(query)
        near = [word for word in words if DamerauLevenshtein.distance(folded, word, score_cutoff=1) <= 1]
        return sorted(near, key=lambda word: (-JaroWinkler.similarity(folded, word), word))[: LIMIT + 1]

    return search


def _metaphone(word: str) -> set[str]:
    return {key for key in double_metaphone(unidecode(word)) if key}


def peers(vocabulary: list[str]) -> dict[str, Search]:
    return {
        "ours": ours(vocabulary),
        f"ours, at {names.SAME_NAME} and above": ours(vocabulary, names.SAME_NAME),
        "ours, no table of exonyms": ours(vocabulary, exonyms=False),
        "our keys alone, then Jaro-Winkler": by_key(vocabulary, names.name_keys),
        "unidecode, Double Metaphone": by_key(vocabulary, _metaphone),
        "unidecode, Soundex": by_key(vocabulary, lambda word: {jellyfish.soundex(unidecode(word) or "?")}),
        "unidecode, NYSIIS": by_key(vocabulary, lambda word: {jellyfish.nysiis(unidecode(word) or "?")}),
        "unidecode, Jaro-Winkler": by_likeness(vocabulary),
        "folding": by_key(vocabulary, lambda word: {fold(word)}),
        "folding, Damerau-Levenshtein ≤ 1": by_edits(vocabulary),
    }


def measure(search: Search, pairs: list[Pair]) -> tuple[float, float, float, float]:
    """Return hit within ten, top-1, other words shown per query, and milliseconds per query of processor time."""
    hits = tops = noise = 0
    started = time.process_time()
    for query, target in pairs:
        found = [word for word in search(query) if word != fold(query)][:LIMIT]  # the query itself is no candidate
        hits += target in found
        tops += found[:1] == [target]
        noise += sum(word != target for word in found)
    spent = time.process_time() - started
    return hits / len(pairs), tops / len(pairs), noise / len(pairs), 1000 * spent / len(pairs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    lists = {"Latin → Arabic": read_pairs("names_latin.tsv"), "Arabic variants": read_pairs("names_variants.tsv", True)}
    targets = {target for pairs in lists.values() for _query, target in pairs}
    searches = peers(sorted(targets | set(frequent_words(parser.parse_args().corpus))))
    for title, pairs in lists.items():
        for half, wanted in (("design half", False), ("untouched half", True)):
            chosen = [pair for pair in pairs if is_untouched(pair[1]) == wanted]
            print(f"\n{title}, {half}: {len(chosen)} pairs\n| search | hit in 10 | top 1 | noise | ms |")
            print("|---|---|---|---|---|")
            for name, search in searches.items():
                hit, top, noise, spent = measure(search, chosen)
                print(f"| {name} | {hit:.1%} | {top:.1%} | {noise:.1f} | {spent:.1f} |", flush=True)


if __name__ == "__main__":
    main()
