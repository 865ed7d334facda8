"""How well the analyzer and the ranking find, beside others, with BM25 fixed (k1=1.2, b=.75, OR).

    python -m benchmarks.retrieval --arcd arcd.json --ant ant.jsonl.gz --peers
    python -m benchmarks.retrieval --arcd arcd.json --ant ant.jsonl.gz --end-to-end --every 5

Measures are MRR@10, R@1, R@10 and nDCG@10; documents of equal score share their mean rank. With `--peers` every
peer that is installed runs in the same process, and the gain in MRR@10 of `stem + rescoring` over each row is given
with its 95 % interval (2,000 paired bootstraps, resampled by paragraph). `--end-to-end` asks nothing but the search of
the pages, with `match=any`; `--every 5` every fifth query of it.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from archive.arabic.words import split_words
from benchmarks import page_search
from benchmarks.measures import NOT_FOUND, Bm25, gain, judge, measures, rank_in_scores
from benchmarks.peers import Analyzer, available_peers
from benchmarks.questions import QuestionSet, ant_titles, read_arcd
from search.analysis.questions import without_question_words
from search.analysis.stem import stem
from search.rescore import DEPTH, OPENING, Candidate, Statistics, document_words, rescore

OURS = "stem + rescoring"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--arcd", type=Path, action="append", default=[], help="questions in SQuAD's form; repeatable")
    parser.add_argument("--ant", type=Path, help="ant.jsonl.gz of antcorpus.data v1.1")
    parser.add_argument("--peers", action="store_true", help="run the peers that are installed, too")
    parser.add_argument("--end-to-end", action="store_true", help="ask the search of the pages instead")
    parser.add_argument("--every", type=int, default=1, help="with --end-to-end: every so many queries")
    options = parser.parse_args()
    sets = [read_arcd(path) for path in options.arcd] + ([ant_titles(options.ant)] if options.ant else [])
    if not sets:
        parser.error("nothing to measure: give --arcd or --ant")
    if options.end_to_end:
        page_search.open_archive()
        for questions in sets:
            print_end_to_end(questions, options.every)
        return
    peers, missing = available_peers() if options.peers else ({}, [])
    for questions in sets:
        print_table(questions, measure(questions, peers))
    if missing:
        print("not installed:", ", ".join(missing))


def measure(questions: QuestionSet, peers: dict[str, Analyzer]) -> dict[str, np.ndarray]:
    """Return the ranks of the answers by row of the table."""
    rows = {name: rank_by_terms(questions, analyzer, analyzer) for name, analyzer in peers.items()}
    rows["folding alone"] = rank_by_terms(questions, folded_words, folded_words)
    rows["stem"] = rank_by_terms(questions, document_stems, document_stems)
    rows["stem, question words left out"] = rank_by_terms(questions, document_stems, query_stems)
    rows["… without the opening"] = rank_in_two_stages(questions, opening=0.0)
    rows[OURS] = rank_in_two_stages(questions)
    return rows


def rank_by_terms(questions: QuestionSet, of_documents: Analyzer, of_queries: Analyzer) -> np.ndarray:
    """Rank by BM25 over the terms that an analyzer makes."""
    ranker = Bm25(map(of_documents, questions.documents))
    scored = map(ranker.scores, map(of_queries, questions.queries))
    return np.array([rank_in_scores(scores, answer) for scores, answer in zip(scored, questions.answers, strict=True)])


def rank_in_two_stages(questions: QuestionSet, opening: float = OPENING) -> np.ndarray:
    """Rank by BM25 over stems, then put the best in order by `search.rescore`."""
    words = [document_words(text) for text in questions.documents]
    statistics = statistics_of(words)
    ranker = Bm25(list(map(stem, text.split())) for text in words)
    ranks = []
    for query, answer in zip(questions.queries, questions.answers, strict=True):
        scores = ranker.scores(query_stems(query))
        best = [int(number) for number in np.argsort(-scores, kind="stable")[:DEPTH] if scores[number] > 0]
        found = rescore(query, [Candidate(number, words[number]) for number in best], statistics, opening=opening)
        keys = [key for key, _score in found]
        tied = answer in keys and rank_in_scores([score for _key, score in found], keys.index(answer))
        ranks.append(tied or NOT_FOUND)
    return np.array(ranks)


def statistics_of(documents: Sequence[str]) -> Statistics:
    """Make the statistics from the vocabulary of documents given as folded words."""
    holding = Counter(word for text in documents for word in set(text.split()))
    occurrences = Counter(word for text in documents for word in text.split())
    return Statistics.of_vocabulary(len(documents), ((word, holding[word], occurrences[word]) for word in holding))


def folded_words(text: str) -> list[str]:
    return [word.folded for word in split_words(text)]


def document_stems(text: str) -> list[str]:
    return list(map(stem, folded_words(text)))


def query_stems(text: str) -> list[str]:
    return list(map(stem, without_question_words(folded_words(text))))


def print_table(questions: QuestionSet, rows: dict[str, np.ndarray]) -> None:
    print(f"\n{questions.name}: {len(questions.queries)} queries, {len(questions.documents)} documents")
    print(f"{'':32}{'MRR@10':>8}{'R@1':>8}{'R@10':>8}{'nDCG@10':>9}   {OURS} gains")
    for name, ranks in rows.items():
        figures = "".join(f"{value:8.4f}" for value in measures(ranks).values())
        difference, low, high = gain(rows[OURS], ranks, questions.answers)
        compared = "" if name == OURS else f"   {difference:+.4f} [{low:+.4f}, {high:+.4f}]"
        print(f"{name:32}{figures}{compared}")


def print_end_to_end(questions: QuestionSet, every: int) -> None:
    search = page_search.index_documents(questions.documents)
    queries, answers = questions.queries[::every], questions.answers[::every]
    ranks = judge(search, queries, answers)
    figures = "".join(f"  {name} {value:.4f}" for name, value in measures(ranks).items())
    print(f"{questions.name}, the search of the pages: {len(queries)} queries,{figures}", flush=True)


if __name__ == "__main__":
    main()
