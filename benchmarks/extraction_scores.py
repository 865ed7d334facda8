"""Gold beside what the importer says: what is right, and every miss. Pure functions of both."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import combinations, product
from pathlib import PurePath

from archive.arabic.clean import clean_text
from archive.arabic.words import split_words
from benchmarks.extraction_gold import GoldCapture, squeeze

SHORT_LINE = 3  # words: such a line is looked for at the edges of paragraphs alone, for text holds it, too
RUN = 3  # words: a shorter run of equal words in two texts is chance
MOST_MISSING = 1  # participants that a right meeting may lack


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing the importer got wrong: `expected` or `got` is None where there is nothing."""

    file: str
    field: str
    expected: object
    got: object


@dataclass
class Score:
    """`right` of `total`, by measure, and the misses behind them."""

    right: Counter = field(default_factory=Counter)
    total: Counter = field(default_factory=Counter)
    misses: list[Miss] = field(default_factory=list)

    def count(self, measure: str, right: int, total: int) -> None:
        self.right[measure] += right
        self.total[measure] += total

    def share(self, measure: str) -> float | None:
        """Return the share that is right, None where there was nothing to get right."""
        return self.right[measure] / self.total[measure] if self.total[measure] else None


def score_part(captures: Sequence[GoldCapture], readings: Mapping[str, dict]) -> Score:
    """Score the captures of a folder. `readings`: by file name, the importer's JSON object; none for a file unread."""
    score = Score()
    for capture in captures:
        reading = readings.get(capture.file)
        if reading is None or not reading["body"]:
            score.misses.append(Miss(capture.file, "capture", "a text", reading and reading["error"]))
            reading = {}
        _score_head(score, capture, reading)
        _score_text(score, capture, reading.get("body", ""))
        _score_people(score, capture, reading)
        _score_meetings(score, capture, reading)
    _score_stories(score, captures, readings)
    return score


def _score_head(score: Score, capture: GoldCapture, reading: dict) -> None:
    title = None if reading.get("title_derived") else reading.get("title", "")
    _judge(score, capture.file, "title", capture.facts["title"], title, same=_same_text)
    values = {
        "date": (capture.facts["published"], reading.get("published")),
        "byline": (capture.facts["byline"], reading.get("byline")),
        "outlet": (capture.facts["outlet"], _slug(reading.get("outlet"))),
        "agency": (capture.facts["agency"], _slug(reading.get("agency"))),
    }
    for name, (expected, got) in values.items():
        measure = f"{name} where shown" if expected else f"no {name} where none"
        _judge(score, capture.file, measure, expected, got, same=_same_text)


def _judge(score: Score, file: str, measure: str, expected, got, same) -> None:
    right = same(expected, got)
    score.count(measure, right, 1)
    if not right:
        score.misses.append(Miss(file, measure, expected, got))


def _same_text(expected: str | None, got: str | None) -> bool:
    """Equal but for spaces: words that a page glued may be taken apart or left."""
    if expected is None or got is None:
        return expected == got
    return "".join(clean_text(expected).split()) == "".join(clean_text(got).split())


def _slug(row: dict | None) -> str | None:
    return row["slug"] if row else None


def _score_text(score: Score, capture: GoldCapture, body: str) -> None:
    kept = kept_furniture(capture, body)
    lines = capture.facts["furniture"]
    score.count("furniture removed", len(lines) - len(kept), len(lines))
    score.misses += [Miss(capture.file, "furniture removed", None, line) for line in kept]
    words = sum(len(list(split_words(clean_text(line)))) for line in capture.body)
    lost = lost_words(capture.body, body)
    score.count("body words lost", sum(lost.values()), words)
    score.misses += [Miss(capture.file, "body words lost", line, f"{count} words lost") for line, count in lost.items()]


def kept_furniture(capture: GoldCapture, body: str) -> list[str]:
    """Return the lines of furniture that stand in `body`; all of them where there is no body."""
    paragraphs = [squeeze(paragraph) for paragraph in body.split("\n\n")]
    own = [squeeze(line) for line in capture.body]

    def stands_in(texts: list[str], line: str) -> bool:
        bare, words = squeeze(line), len(line.split())
        if words > SHORT_LINE:
            return any(bare in text for text in texts)
        return any(text.startswith(bare) or text.endswith(bare) for text in texts)

    lines = capture.facts["furniture"]
    if not body:
        return list(lines)
    return [line for line in lines if squeeze(line) and stands_in(paragraphs, line) and not stands_in(own, line)]


def lost_words(lines: Iterable[str], body: str) -> dict[str, int]:
    """Return, for each line that is not whole in `body`, how many of its words are missing there."""
    whole, words = squeeze(body), [word.folded for word in split_words(body)]
    lost = {}
    for line in lines:
        if squeeze(line) in whole:
            continue
        wanted = [word.folded for word in split_words(clean_text(line))]
        matched = SequenceMatcher(None, wanted, words, autojunk=False).get_matching_blocks()
        # A word at a broken or glued spot is counted as lost; a word here and there is chance, not text.
        lost[line] = len(wanted) - sum(block.size for block in matched if block.size >= min(RUN, len(wanted)))
    return lost


def _score_people(score: Score, capture: GoldCapture, reading: dict) -> None:
    expected, got = _by_manner(capture.facts["officials"]), _by_manner(reading.get("officials", ()))
    everybody = expected[False] | expected[True]
    # Whom the text names and whom it implies are two lists; being on the wrong one is a miss of recall alone.
    for inferred, name in ((False, "known officials"), (True, "inferred officials")):
        right, wrong = expected[inferred] & got[inferred], got[inferred] - everybody
        score.count(f"{name}, precision", len(got[inferred] - wrong), len(got[inferred]))
        score.count(f"{name}, recall", len(right), len(expected[inferred]))
        score.misses += [Miss(capture.file, name, slug, None) for slug in sorted(expected[inferred] - right)]
        score.misses += [Miss(capture.file, name, None, slug) for slug in sorted(wrong)]
    _score_pairs(score, capture.file, "unknown people", capture.facts["unknown_people"],
                 reading.get("unknown_people", ()), _name_distance)  # fmt: skip


def _by_manner(officials: Iterable[dict]) -> dict[bool, set[str]]:
    slugs: dict[bool, set[str]] = {True: set(), False: set()}
    for person in officials:
        slugs[person["inferred"]].add(person["slug"])
    return slugs


def _name_distance(expected: dict, got: dict) -> int | None:
    """Two spellings are one person when they share every word of the shorter."""
    words = [{word.folded for word in split_words(person["text"])} for person in (expected, got)]
    return len(words[0] ^ words[1]) if min(words, key=len) <= max(words, key=len) else None


def _score_meetings(score: Score, capture: GoldCapture, reading: dict) -> None:
    expected, got = capture.facts["meetings"], reading.get("meetings", ())
    for met, told in _score_pairs(score, capture.file, "meetings", expected, got, meeting_distance):
        for name, value in (("place", _slug(told["place"])), ("date", told["date"]), ("kind", told["kind"])):
            _judge(score, capture.file, f"{name} of right meetings", met[name], value, same=_same_text)
    if not expected:
        score.count("no meeting where none", bool(reading) and not got, 1)


def meeting_distance(expected: dict, got: dict) -> int | None:
    """Return how far a told meeting is from the gold's: same state, nobody wrong, at most one missing, else None."""
    wanted, told = set(expected["participants"]), {person["slug"] for person in got["participants"]}
    missing = len(wanted - told)
    if got["state"] != expected["state"] or not told or not told <= wanted or missing > MOST_MISSING:
        return None
    evidence = squeeze(expected["evidence"])
    elsewhere = not any(evidence in squeeze(sentence["text"]) for sentence in got["evidence"])
    return 4 * missing + 2 * elsewhere + (got["date"] != expected["date"])


def _score_pairs(score: Score, file: str, name: str, expected: Sequence[dict], got: Sequence[dict], distance) -> list:
    """Count the pairs of `expected` and `got` that are one thing, each used once, nearest first; return them."""
    near = [(distance(expected[row], got[column]), row, column)
            for row, column in product(range(len(expected)), range(len(got)))]  # fmt: skip
    rows, columns, pairs = set(range(len(expected))), set(range(len(got))), []
    for _far, row, column in sorted(item for item in near if item[0] is not None):
        if row in rows and column in columns:
            rows.remove(row)
            columns.remove(column)
            pairs.append((expected[row], got[column]))
    score.count(f"{name}, precision", len(pairs), len(got))
    score.count(f"{name}, recall", len(pairs), len(expected))
    score.misses += [Miss(file, name, expected[row], None) for row in sorted(rows)]
    score.misses += [Miss(file, name, None, got[column]) for column in sorted(columns)]
    return pairs


def _score_stories(score: Score, captures: Sequence[GoldCapture], readings: Mapping[str, dict]) -> None:
    expected = set(_story_pairs({capture.file: capture.facts["near_duplicate_of"] for capture in captures}))
    named = {file: reading["near_duplicate_of"] for file, reading in readings.items()}
    got = set(_story_pairs({file: name and PurePath(name).name for file, name in named.items()}))
    score.count("near duplicates, precision", len(expected & got), len(got))
    score.count("near duplicates, recall", len(expected & got), len(expected))
    score.misses += [Miss(pair[1], "near duplicates", pair[0], None) for pair in sorted(expected - got)]
    score.misses += [Miss(pair[1], "near duplicates", None, pair[0]) for pair in sorted(got - expected)]


def _story_pairs(earlier: Mapping[str, str | None]) -> Iterator[tuple[str, str]]:
    """Yield every pair of files that tell one story, when each names one other file that tells it, or none."""
    stories: dict[str, Collection[str]] = defaultdict(list)
    for file in earlier:
        first, seen = file, {file}
        while earlier.get(first) and earlier[first] not in seen:
            first = earlier[first]
            seen.add(first)
        stories[first].append(file)
    for files in stories.values():
        yield from combinations(sorted(files), 2)
