"""Names in a query that are written as neither a text nor the authority data writes them: `Norlnd`, `نورلند`.

Spellings that are listed are found through the index. Here a word that sounds like one of them, or several
words each of which belongs to one person, are read as that person.

A word that sounds like a name is usually no name at all: of the 5,000 commonest words of Arabic news a quarter
do. So a single word is read as a name only where it is long enough, near enough to a spelling in its own
script, and ordinary neither in the language (the learned stems) nor in this archive (the texts that have it).
"""

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from django.db.models import QuerySet

from archive.arabic.directory import Level, NameDirectory
from archive.arabic.names import join_particles, name_words
from archive.arabic.spelling import is_latin
from archive.models import Official

from . import syntax
from .analysis.stem import stem
from .analysis.stem_table import shipped_table
from .vocabulary import count_documents

SOUNDS_LIKE = 0.9  # similarity: docs/arabic.md
SOUNDS_THE_SAME = 0.95
SHORTEST = {"Arab": 4, "Latn": 5}  # letters
MOST_PEOPLE = 6  # a word that sounds like the names of more is a given name, and tells nobody apart
ORDINARY = 3  # texts that have a word: from here on it is a word of this archive
LONGEST_RUN = 5  # words of one name in a query
MOST_BEARERS = 60  # people who share one word of their names
HEARD = 10_000  # words remembered

Rows, Made = TypeVar("Rows"), TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Person:
    """Someone a query may name, by the listed spelling that it is near to."""

    slug: str
    spelling: str


@dataclass(frozen=True, slots=True)
class Run:
    """The clauses `start` to `end` of a query name one of `people` together."""

    start: int
    end: int
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class NamesRead:
    """`words`: operand → whom it names beside what it finds; `leaders`: slugs of those called just as was typed."""

    words: dict[syntax.Operand, tuple[Person, ...]]
    runs: tuple[Run, ...] = ()
    leaders: tuple[str, ...] = ()


class People:
    """The officials that readers may see, by every spelling listed. Unchanging, so threads may share it.

    `rows`: (slug, spellings) of each.
    """

    def __init__(self, rows: Iterable[tuple[str, tuple[str, ...]]]):
        self._rows = list(rows)
        self.hear = lru_cache(maxsize=HEARD)(self._hear)
        self.bearers = lru_cache(maxsize=HEARD)(self._bearers)

    @cached_property
    def _called(self) -> dict[str, dict[str, None]]:
        called = defaultdict(dict)
        for slug, spellings in self._rows:
            for spelling in spellings:
                called[_form(spelling)][slug] = None
        return called

    @cached_property
    def _latin(self) -> NameDirectory:
        return self._in_script(latin=True)

    @cached_property
    def _arabic(self) -> NameDirectory:
        return self._in_script(latin=False)

    def _in_script(self, latin: bool) -> NameDirectory:
        """A directory of the spellings in one script: across scripts `رئيس` sounds like Rice, `used` like الأسد."""
        return NameDirectory(
            (slug, [spelling for spelling in spellings if _is_latin(spelling) == latin])
            for slug, spellings in self._rows
        )

    def called(self, text: str) -> tuple[str, ...]:
        """Return the slugs of those with `text` among their listed spellings, after folding."""
        return tuple(self._called.get(_form(text), ()))

    def _hear(self, word: str) -> tuple[Person, ...]:
        """Those whose listed names one word sounds like. Where it is listed itself, others must sound just like it."""
        matches = self._directory(word).rank(word, MOST_BEARERS)
        is_listed = any(match.level is not Level.SOUND for match in matches)
        least = SOUNDS_THE_SAME if is_listed else SOUNDS_LIKE
        near = [match for match in matches if match.level is Level.SOUND and match.score >= least]
        return _people(near) if len(near) <= MOST_PEOPLE else ()

    def _bearers(self, word: str) -> tuple[dict[str, str], dict[str, str]]:
        """Slug → spelling of all who have the word in a listed name, and of those too whose name sounds like it."""
        matches = self._directory(word).rank(word, MOST_BEARERS)
        listed = {match.id: match.spelling for match in matches if match.level is not Level.SOUND}
        return listed, {match.id: match.spelling for match in matches}

    def _directory(self, word: str) -> NameDirectory:
        return self._latin if _is_latin(word) else self._arabic


class Kept(Generic[Rows, Made]):
    """What was made of rows of the database, made anew when they have changed.

    The rows are read each time (some 2 ms for a thousand spellings): no signal reaches the other processes, and
    what an editor has just renamed must be found by its new name.
    """

    def __init__(self, read_rows: Callable[[], Rows], make: Callable[[Rows], Made]):
        self._read_rows, self._make = read_rows, make
        self._lock = threading.Lock()
        self._held: tuple[Rows, Made] | None = None

    def current(self) -> Made:
        rows = self._read_rows()
        with self._lock:
            if self._held is None or rows != self._held[0]:
                self._held = rows, self._make(rows)
            return self._held[1]


def read_names(parsed: syntax.ParsedQuery) -> NamesRead:
    """Return whom the words of a query name. Two database queries. Raises IndexOutdated."""
    people = _people_kept.current()
    words = {}
    for clause in parsed.clauses:
        for operand in clause.options:
            if found := _named_by(operand, people):
                words[operand] = found
    whole = people.called(_words_of(parsed.clauses))
    return NamesRead(words, tuple(_find_runs(parsed.clauses, people)), whole)


def _named_by(operand: syntax.Operand, people: People) -> tuple[Person, ...]:
    asks_people = isinstance(operand, syntax.Field) and operand.name == "official"
    word = operand.operand if asks_people else operand
    if not isinstance(word, syntax.Word):
        return ()
    joined = join_particles(name_words(word.text))
    if len(joined) != 1 or len(joined[0]) < SHORTEST["Latn" if is_latin(joined[0]) else "Arab"]:
        return ()
    return people.hear(word.text) if asks_people or not _is_ordinary(joined[0]) else ()


def _is_ordinary(folded: str) -> bool:
    return stem(folded) in shipped_table().stems or count_documents(folded) >= ORDINARY


def _find_runs(clauses: Sequence[syntax.Clause], people: People) -> Iterable[Run]:
    """The longest runs of plain words that have a person in common, from the left, none inside another."""
    start = 0
    while start < len(clauses):
        longest = min(start + LONGEST_RUN, len(clauses))
        runs = (Run(start, end, _shared(clauses[start:end], people)) for end in range(longest, start + 1, -1))
        run = next((run for run in runs if run.people), None)
        if run:
            yield run
        start = run.end if run else start + 1


def _shared(clauses: Sequence[syntax.Clause], people: People) -> tuple[Person, ...]:
    """Those who have each word of the clauses in their names."""
    words = join_particles(name_words(_words_of(clauses)))
    if not words:
        return ()
    bearers = [people.bearers(word)[not _is_ordinary(word)] for word in words]
    shared = [Person(slug, name) for slug, name in bearers[-1].items() if all(slug in others for others in bearers)]
    return tuple(shared) if len(shared) <= MOST_PEOPLE else ()


def _words_of(clauses: Sequence[syntax.Clause]) -> str:
    """The words of clauses that are words and nothing else; empty where any is more."""
    operands = [clause.options[0] for clause in clauses if len(clause.options) == 1 and not clause.excluded]
    plain = [operand.text for operand in operands if isinstance(operand, syntax.Word)]
    return " ".join(plain) if len(plain) == len(clauses) else ""


def read_spellings(owners: QuerySet) -> list[tuple[str, tuple[str, ...]]]:
    """Return (slug, spellings, the preferred Arabic and English ones first) of authority records, in two queries."""
    others = defaultdict(list)
    names = owners.model.names.rel.related_model.objects.order_by("pk")
    for owner, text in names.values_list("owner_id", "text"):
        others[owner].append(text)
    records = owners.order_by("pk").values_list("pk", "slug", "name_ar", "name_en")
    return [(slug, tuple(filter(None, (arabic, english, *others[pk])))) for pk, slug, arabic, english in records]


_people_kept = Kept(lambda: read_spellings(Official.objects.shown()), People)


def _people(matches) -> tuple[Person, ...]:
    return tuple(Person(match.id, match.spelling) for match in matches)


def _form(text: str) -> str:
    return " ".join(join_particles(name_words(text)))


def _is_latin(text: str) -> bool:
    return any(map(is_latin, name_words(text)))
