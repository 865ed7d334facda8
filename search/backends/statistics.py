"""What rescoring must know of the whole index: made from its vocabulary, and kept beside it."""

import json
import os
from dataclasses import asdict
from pathlib import Path

from whoosh.searching import Searcher

from search.rescore import Statistics

FILE = "statistics.json"
VOCABULARY = "folded"  # the field whose terms are folded words
DRIFT = 0.1  # share of documents that may come or go before the statistics are made anew


def read_statistics(folder: Path, searcher: Searcher) -> Statistics:
    """Return the statistics of the index in `folder`: those kept there, or new ones where it has changed since."""
    kept = _kept(folder / FILE)
    documents = searcher.doc_count()
    if kept is not None and abs(documents - kept.documents) <= DRIFT * kept.documents:
        return kept
    made = make_statistics(searcher)
    _keep(made, folder / FILE)
    return made


def make_statistics(searcher: Searcher) -> Statistics:
    """Count the vocabulary: some seconds for ten thousand articles."""
    terms = searcher.reader().iter_field(VOCABULARY)
    vocabulary = ((term.decode("utf-8"), info.doc_frequency(), round(info.weight())) for term, info in terms)
    return Statistics.of_vocabulary(searcher.doc_count(), vocabulary)


def _kept(path: Path) -> Statistics | None:
    try:
        return Statistics(**json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None


def _keep(made: Statistics, path: Path) -> None:
    scratch = path.with_suffix(f".{os.getpid()}")
    scratch.write_text(json.dumps(asdict(made), ensure_ascii=False), encoding="utf-8")
    os.replace(scratch, path)
