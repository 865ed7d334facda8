"""Who and what a text names: officials, organisations and places, with offsets."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from archive.arabic.chars import RIGHT_SINGLE_QUOTE
from archive.arabic.clitics import without_proclitics
from archive.arabic.fold import fold
from archive.arabic.words import Word, split_words

from ..facts import Mention, Surface
from .bodies import body_counts, is_of_libya
from .forenames import FORENAMES
from .hits import Hit, find_hits
from .identities import choose_people
from .latinoffices import LatinOffices
from .names import SHORT, Names
from .offices import (
    COMMA_GAP,
    Office,
    OfficeWords,
    bare_head,
    is_title_only,
    make_office,
    office_after,
    office_before,
    office_words,
    wants_complement,
)

POSSESSIVES = ("'", RIGHT_SINGLE_QUOTE)


@dataclass(frozen=True, slots=True)
class PersonHit:
    """An official at words `first` to `last`, with the office beside the name."""

    slug: str
    first: int
    last: int
    start: int
    end: int
    full: bool
    office: Office | None


@dataclass(frozen=True, slots=True)
class Stranger:
    """Somebody unknown at words `first` to `last`, whose name is at `start:end`, with the office beside it."""

    first: int
    last: int
    start: int
    end: int
    office: Office


@dataclass(frozen=True, slots=True)
class Scene:
    """A body read for names: its words, the people and bodies found, and which words belong to an office."""

    text: str
    words: tuple[Word, ...]
    people: tuple[PersonHit, ...]
    bodies: tuple[Hit, ...]
    names: Names


def read_scene(text: str, names: Names) -> Scene:
    """Find everybody and everything that `text` names."""
    words = [_without_possessive(word) for word in split_words(text)]
    people, bodies = find_hits(text, words, names)
    known = office_words(names.gazetteer)
    chosen = choose_people(text, words, people, names)
    taken = {place for hit in chosen for place in range(hit.first, hit.last + 1)}
    spoken = LatinOffices(text, words, taken, {place for hit in bodies for place in range(hit.first, hit.last + 1)})
    before = {
        id(hit): spoken.before(hit.first, hit.last)
        if words[hit.first].text.isascii()
        else _own_office(text, words, hit, known, taken)
        for hit in chosen
    }
    claimed = set(taken)
    for office in before.values():
        if office:
            claimed.update(range(office.first, office.last + 1))
    hits = []
    for hit in chosen:
        office = before[id(hit)]
        if office is None or is_title_only(words[office.first].folded):
            opening = office.first if office else hit.first
            if not (
                opening
                and words[hit.last].end + 1 < len(text)
                and takes_object(words[opening - 1].folded)
                and text[words[hit.last].end] == " "
            ):
                if words[hit.last].text.isascii():
                    office = spoken.after(hit.last) or office
                else:
                    behind = office_after(text, words, hit.last, known, claimed)
                    office = behind if behind and not _is_of_next(text, words, behind) else office
        hits.append(
            PersonHit(hit.spelling.slug, hit.first, hit.last, hit.start, hit.end, hit.spelling.form != SHORT, office)
        )
    hits = _part_envoys(text, words, hits)
    bodies = [hit for hit in bodies if body_counts(words, hit) and is_of_libya(text, words, hit, names)]
    return Scene(text, tuple(words), tuple(hits), tuple(bodies), names)


_BEFORE_NEXT = re.compile(r"[ »”\"]{1,2}")


def _is_of_next(text: str, words: list[Word], office: Office) -> bool:
    """Whether a name follows an office: أنصار السنوسي، `آمر القوة` فلان."""
    after = office.last + 1
    if after == len(words) or not _BEFORE_NEXT.fullmatch(text, words[office.last].end, words[after].start):
        return False
    return words[after].folded in FORENAMES or (words[after].folded == "عبد" and after + 1 < len(words))


def _without_possessive(word: Word) -> Word:
    """`Haftar's` is Haftar."""
    if len(word.text) > 3 and word.text[-1] == "s" and word.text[-2] in POSSESSIVES:
        return Word(word.text[:-2], word.start, word.end - 2, word.folded[:-2])
    return word


# Offices that somebody has under another: `مبعوث` الرئيس دونالد ترامب مسعد بولس.
UNDER_ANOTHER = frozenset(
    map(
        fold,
        "مبعوث مبعوثة مستشار مستشارة مستشاري نائب نائبة مساعد مساعدة ممثل ممثلة موفد كبير "
        "متحدث متحدثة ناطق ناطقة".split(),
    )
)


def _part_envoys(text: str, words: list[Word], hits: list[PersonHit]) -> list[PersonHit]:
    """Where two names follow each other behind `مبعوث الرئيس`, the first is the one the second works for."""
    parted = list(hits)
    for place, (one, two) in enumerate(pairwise(hits)):
        office = one.office
        if two.first != one.last + 1 or two.office or not office or office.first >= office.last:
            continue
        outer, inner = words[office.first].folded, words[office.first + 1].folded
        if bare_head(outer) in UNDER_ANOTHER and bare_head(inner) and inner.startswith("ال"):
            parted[place] = replace(one, office=make_office(text, words, office.first + 1, office.last))
            parted[place + 1] = replace(two, office=make_office(text, words, office.first, one.last))
    return parted


# Verbs with an object: the office behind their subject is somebody else's. التقى الدبيبة `السفير الأمريكي`.
_OBJECT_VERBS = frozenset(
    map(fold, "التقى التقت استقبل استقبلت قابل قابلت يلتقي تلتقي يستقبل تستقبل سيلتقي سيستقبل".split())
)


def takes_object(folded: str) -> bool:
    return any(rest in _OBJECT_VERBS for rest, _ in without_proclitics(folded))


def _own_office(text: str, words: list[Word], hit: Hit, known: OfficeWords, taken: set[int]) -> Office | None:
    """The office before a name, unless a particle parts them (قائد أفريكوم `ب`حفتر) or the name completes it
    (نائب مساعد بومبيو is another man)."""
    if hit.start > words[hit.first].start:
        return None
    office = office_before(text, words, hit.first, known, taken)
    if office is None and text[hit.end : hit.end + 2].strip()[:1] in ("،", ","):
        # السفير الأمريكي، ريتشارد نورلاند، …
        office = office_before(text, words, hit.first, known, taken, COMMA_GAP)
    return None if office and wants_complement(words[office.last].folded) else office


def official_mentions(scene: Scene) -> list[Mention]:
    """Every official of a scene, in the order of the text."""
    return [
        Mention(hit.slug, _surface(scene.text, hit.start, hit.end), hit.office.text if hit.office else "")
        for hit in scene.people
    ]


def body_mentions(scene: Scene, kind: str) -> list[Mention]:
    """Every organisation or place of a scene, in the order of the text."""
    return [
        Mention(hit.spelling.slug, _surface(scene.text, hit.start, hit.end))
        for hit in scene.bodies
        if hit.spelling.kind == kind
    ]


def _surface(text: str, start: int, end: int) -> Surface:
    return Surface(text[start:end], start, end)
