"""What reading pages of HTML keeps of an article and of its surroundings: ours beside trafilatura, in one run.

    python -m benchmarks.markup FILE.jsonl.gz [--pages 288]

FILE holds news articles (`title`, `body`), which are set into the layouts of `benchmarks/data/layouts`, as many into
each. Half of them are shorter than `SHORT` words. What each reading keeps goes through the same rules of a page's
text, with what it found declared; the first figure alone is taken before them. Milliseconds are those of the reading,
of processor time. Peers: pip install -r requirements-bench.txt.
"""

import argparse
import logging
import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import trafilatura

from archive.arabic.words import split_words
from archive.ingest.authority import read_gazetteer
from archive.ingest.facts import Declared, UnreadableCapture
from archive.ingest.gazetteer import Gazetteer
from archive.ingest.readers.blocks import parse_page, read_blocks
from archive.ingest.readers.declared import read_declared
from archive.ingest.readers.html import read_markup
from archive.ingest.reading import read_page
from benchmarks.extraction import AUTHORITY
from benchmarks.layouts import LAYOUTS, OTHERS, render_layout
from benchmarks.questions import NewsArticle, read_ant

SHORT = 45
SHORTEST_TITLE = 3
SEED = 3

Way = Callable[[str], tuple[str, Declared]]


@dataclass(slots=True)
class Score:
    """Sums over pages. Words of the bodies: all, those that the reading missed, those lost once the rules of a page's
    text have been over it, those of elsewhere; then right titles and seconds of work.
    """

    pages: int = 0
    words: int = 0
    missed: int = 0
    lost: int = 0
    foreign: int = 0
    titles: int = 0
    seconds: float = 0.0


def by_trafilatura(**options: bool) -> Way:
    def read(markup: str) -> tuple[str, Declared]:
        found = trafilatura.bare_extraction(markup, include_comments=False, with_metadata=True, **options)
        if found is None:
            return "", Declared()
        declared = Declared(title=found.title or "", published=found.date or "", byline=found.author or "")
        return f"{declared.title}\n\n" + "\n\n".join((found.text or "").split("\n")), declared

    return read


def read_everything(markup: str) -> tuple[str, Declared]:
    """Return all lines of the page, as ours is without its judgement of what belongs to the article."""
    tree = parse_page(markup)
    return "\n\n".join(block.text for block in read_blocks(tree)), read_declared(tree)[0]


def read_ours(markup: str) -> tuple[str, Declared]:
    try:
        text, declared, _url = read_markup(markup)
    except UnreadableCapture:
        return "", Declared()
    return text, declared


WAYS: dict[str, Way] = {
    "trafilatura": by_trafilatura(),
    "trafilatura, `fast`": by_trafilatura(fast=True),
    "trafilatura, `favor_recall`": by_trafilatura(favor_recall=True),
    "everything on the page": read_everything,
    "ours": read_ours,
}


def choose_articles(articles: list[NewsArticle], count: int, chance: random.Random) -> list[NewsArticle]:
    """Return `count` articles, half of them short: those are what readers of pages take for teasers."""
    short = [article for article in articles if len(article.body.split()) < SHORT]
    return chance.sample(articles, count - count // 2) + chance.sample(short, count // 2)


def measure(articles: list[NewsArticle], pages: int, gazetteer: Gazetteer) -> dict[str, Score]:
    """Read `pages` pages in every way, the same number in each layout."""
    chance = random.Random(SEED)
    scores = {name: Score() for name in WAYS}
    for way in WAYS.values():
        way(render_layout(LAYOUTS[0], articles[0], articles[1 : OTHERS + 1]))  # what the first page loads is not timed
    for layout in LAYOUTS:
        for article in choose_articles(articles, pages // len(LAYOUTS), chance):
            others = [other for other in chance.sample(articles, OTHERS + 1) if other != article][:OTHERS]
            markup = render_layout(layout, article, others)
            for name, way in WAYS.items():
                add_page(scores[name], way, markup, article, gazetteer)
    return scores


def add_page(score: Score, way: Way, markup: str, article: NewsArticle, gazetteer: Gazetteer) -> None:
    started = time.process_time()
    text, declared = way(markup)
    score.seconds += time.process_time() - started
    page = read_page(text, gazetteer, declared=declared)
    wanted, kept = words_of(article.body), words_of(page.body)
    score.pages += 1
    score.words += wanted.total()
    score.missed += (wanted - words_of(text)).total()
    score.lost += (wanted - kept).total()
    score.foreign += (kept - wanted).total()
    score.titles += words_of(page.title) == words_of(article.title)


def words_of(text: str) -> Counter:
    return Counter(word.folded for word in split_words(text))


def print_table(scores: dict[str, Score]) -> None:
    print("| | lost by the reading | and by the rules | foreign words per 100 | titles right | ms a page | × ours |")
    print("|---|---|---|---|---|---|---|")
    for name, score in scores.items():
        missed, lost, other = (100 * count / score.words for count in (score.missed, score.lost, score.foreign))
        titles, spent = 100 * score.titles / score.pages, 1000 * score.seconds / score.pages
        ratio = score.seconds / scores["ours"].seconds
        print(f"| {name} | {missed:.1f} % | {lost:.1f} % | {other:.1f} | {titles:.0f} % | {spent:.1f} | {ratio:.1f} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--pages", type=int, default=288, help=f"rounded down to {len(LAYOUTS)} times the articles")
    options = parser.parse_args()
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it tells of every page that it gives up on
    articles = [article for article in read_ant(options.file) if len(article.title.split()) >= SHORTEST_TITLE]
    print_table(measure(articles, options.pages, read_gazetteer(AUTHORITY)))


if __name__ == "__main__":
    main()
