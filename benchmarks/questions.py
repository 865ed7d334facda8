"""Question sets: documents, queries and the one document that answers each query."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SHORTEST_BODY = 80  # characters
EVERY_TITLE = 5  # every fifth title is a query


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """`answers[i]` is the number of the document that answers `queries[i]`."""

    name: str
    documents: list[str]
    queries: list[str]
    answers: list[int]


@dataclass(frozen=True, slots=True)
class NewsArticle:
    title: str
    body: str


def read_arcd(path: Path) -> QuestionSet:
    """ARCD, or any set in SQuAD's form (XQuAD, MLQA, TyDi gold passages): its distinct paragraphs and questions.

    Mozannar et al., Neural Arabic Question Answering (2019).
    """
    documents: dict[str, int] = {}
    queries, answers = [], []
    for article in json.loads(path.read_text(encoding="utf-8"))["data"]:
        for paragraph in article["paragraphs"]:
            number = documents.setdefault(paragraph["context"], len(documents))
            for question in paragraph["qas"]:
                queries.append(question["question"])
                answers.append(number)
    return QuestionSet(path.stem.upper(), list(documents), queries, answers)


def read_ant(path: Path) -> Iterator[NewsArticle]:
    """ANT corpus v1.1 in file order, without bodies under 80 characters and repeats of a body.

    Chouigui et al., ANT Corpus: An Arabic News Text Collection (2017).
    """
    seen = set()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if len(record["body"]) >= SHORTEST_BODY and record["body"] not in seen:
                seen.add(record["body"])
                yield NewsArticle(record["title"], record["body"])


def ant_titles(path: Path) -> QuestionSet:
    """Every fifth title of ANT as a query for its body, among all bodies."""
    articles = list(read_ant(path))
    answers = list(range(0, len(articles), EVERY_TITLE))
    titles = [articles[number].title for number in answers]
    return QuestionSet("ANT", [article.body for article in articles], titles, answers)
