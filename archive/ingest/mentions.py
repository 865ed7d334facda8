"""Who and what a text names: officials, organisations and places, with offsets."""

from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from archive.arabic.chars import RIGHT_SINGLE_QUOTE
from archive.arabic.clitics import without_proclitics
from archive.arabic.fold import fold
from archive.arabic.words import Word, split_words

from . import ambiguity
from .facts import Mention, Surface
from .gazetteer import Gazetteer
from .hits import Hit, find_hits
from .latinoffices import LatinOffices
from .names import SHORT, Names
from .nations import NATION_ADJECTIVES
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
from .shortforms import full_form_counts, is_of_another, short_form_counts, speaks_of_libya

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
    chosen = _choose_people(text, words, people, names)
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
                after = (
                    spoken.after(hit.last)
                    if words[hit.last].text.isascii()
                    else office_after(text, words, hit.last, known, claimed)
                )
                office = after or office
        hits.append(
            PersonHit(hit.spelling.slug, hit.first, hit.last, hit.start, hit.end, hit.spelling.form != SHORT, office)
        )
    hits = _part_envoys(text, words, hits)
    bodies = [hit for hit in bodies if _body_counts(words, hit) and _is_of_libya(text, words, hit, names)]
    return Scene(text, tuple(words), tuple(hits), tuple(bodies), names)


def _without_possessive(word: Word) -> Word:
    """`Haftar's` is Haftar."""
    if len(word.text) > 3 and word.text[-1] == "s" and word.text[-2] in POSSESSIVES:
        return Word(word.text[:-2], word.start, word.end - 2, word.folded[:-2])
    return word


# Offices that somebody has under another: `مبعوث` الرئيس دونالد ترامب مسعد بولس.
_UNDER_ANOTHER = frozenset(
    map(fold, "مبعوث مبعوثة مستشار مستشارة مستشاري نائب نائبة مساعد مساعدة ممثل ممثلة موفد كبير".split())
)


def _part_envoys(text: str, words: list[Word], hits: list[PersonHit]) -> list[PersonHit]:
    """Where two names follow each other behind `مبعوث الرئيس`, the first is the one the second works for."""
    parted = list(hits)
    for place, (one, two) in enumerate(pairwise(hits)):
        office = one.office
        if two.first != one.last + 1 or two.office or not office or office.first >= office.last:
            continue
        outer, inner = words[office.first].folded, words[office.first + 1].folded
        if bare_head(outer) in _UNDER_ANOTHER and bare_head(inner) and inner.startswith("ال"):
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


def _choose_people(text: str, words: list[Word], hits: list[Hit], names: Names) -> list[Hit]:
    """Keep full forms, and short forms that have the evidence they need; settle who a shared form means."""
    groups: dict[tuple[int, int], list[Hit]] = {}
    for hit in hits:
        groups.setdefault((hit.first, hit.last), []).append(hit)
    full = Counter(
        hit.spelling.slug for group in groups.values() if len(group) == 1 for hit in group if hit.spelling.form != SHORT
    )
    chosen: list[Hit] = []
    certain = [
        group[0]
        for group in groups.values()
        if group[0].spelling.form != SHORT
        or (
            len(group) == 1
            and (full[group[0].spelling.slug] or not ambiguity.evidence_needed(group[0].spelling.words, False))
        )
    ]
    sure = {place for hit in certain for place in (hit.first, hit.last)}
    # `كامالا هاريس`: in this text هاريس is hers.
    others = {
        hit.spelling.words for hit in hits if hit.spelling.form == SHORT and is_of_another(text, words, hit, names)
    }
    for group in groups.values():
        hit = (
            None
            if _is_open(words, group[0], full, names)
            else _settle(words, _relatives(group, full, names), full, names)
        )
        if hit is None:
            continue
        if hit.spelling.form == SHORT:
            counts = short_form_counts(text, words, hit, full, sure, names, others)
        else:
            counts = full_form_counts(text, words, hit, full, names)
        if counts:
            chosen.append(hit)
    return chosen


def _relatives(group: list[Hit], full: Counter, names: Names) -> list[Hit]:
    """A family name after a full name of the same family is that person's: يوسف المنقوش … `المنقوش`."""
    form = group[0].spelling.words
    if group[0].spelling.form != SHORT or len(form) > 1 or form[-1] in ambiguity.DEFAULTS:
        return group
    if any(full[hit.spelling.slug] for hit in group):
        return group
    kin = [slug for slug in full if form[-1] in names.families.get(slug, ())]
    return [replace(group[0], spelling=replace(group[0].spelling, slug=slug)) for slug in kin] or group


def _is_open(words: list[Word], hit: Hit, full: Counter, names: Names) -> bool:
    """Whether a family's default is in doubt: `القذافي` in a text that names only his son in full."""
    form = hit.spelling.words
    if hit.spelling.form != SHORT or form[-1] not in ambiguity.OPEN_DEFAULTS or full[ambiguity.DEFAULTS[form[-1]]]:
        return False
    before = words[hit.first - 1].folded if hit.first else ""
    if any(rest in ambiguity.REIGNS for rest, _ in without_proclitics(before)):
        return False
    return any(form[-1] in names.families[slug] for slug in full)


def _settle(words: list[Word], group: list[Hit], full: Counter, names: Names) -> Hit | None:
    """Whom a form means that several share: who is named in full, the family's default, whose posts stand beside it."""
    form = group[0].spelling.words
    default = ambiguity.DEFAULTS.get(form[-1]) if len(form) == 1 else None
    if group[0].spelling.form == SHORT and default:
        return next((hit for hit in group if hit.spelling.slug == default), None)
    named = [hit for hit in group if full[hit.spelling.slug]]
    if len(named) == 1:
        return named[0]
    # As it stands before what a particle leaves of it.
    whole = [hit for hit in group if hit.start == group[0].start]
    return whole[0] if len(whole) == 1 else _by_posts(words, whole, names)


_BESIDE = 8  # words on each side of a name


def _by_posts(words: list[Word], group: list[Hit], names: Names) -> Hit | None:
    """Whose posts share most words with those beside the name: جون برينان is the CIA's or the general of AFRICOM."""
    first, last = group[0].first, group[0].last
    beside = {word.folded.removeprefix("ال") for word in words[max(0, first - _BESIDE) : last + _BESIDE]}
    shared = [(len(beside & _post_words(hit.spelling.slug, names.gazetteer)), hit) for hit in group]
    best = max(count for count, _ in shared)
    named = [hit for count, hit in shared if count == best]
    return named[0] if best and len(named) == 1 else None


@lru_cache(maxsize=4_096)
def _post_words(slug: str, gazetteer: Gazetteer) -> frozenset[str]:
    posts = (f"{holding.title} {holding.body}" for holding in gazetteer.holdings if holding.person == slug)
    return frozenset(word.folded.removeprefix("ال") for post in posts for word in split_words(post))


def _is_of_libya(text: str, words: list[Word], hit: Hit, names: Names) -> bool:
    """Whether a Libyan body that every country has is Libya's here: `وزارة الداخلية`, but not the Tunisian one.

    The American embassy counts as the one to Libya unless the text says where else it is.
    """
    body = names.bodies[hit.spelling.slug]
    is_embassy = body.kind == "embassy" and body.side == "us"
    if hit.spelling.kind == "place" or not (body.side == "libya" or is_embassy):
        return True
    after = [word.folded for word in words[hit.last + 1 : hit.last + 3]]
    if after and after[0] in NATION_ADJECTIVES and not after[0].startswith(_LIBYAN):
        return False
    if is_embassy and after:
        seat = after[-1] if after[0] in _SEATED else after[0].removeprefix("ب") if after[0][0] == "ب" else ""
        if seat in ambiguity.SEATS_ELSEWHERE:
            return False
    return hit.last - hit.first > 2 or speaks_of_libya(text)


_LIBYAN = "الليبي"
_SEATED = frozenset(map(fold, ("في", "لدى")))


def _body_counts(words: list[Word], hit: Hit) -> bool:
    """Whether an organisation or place that is also a word stands where it can be one."""
    form = hit.spelling.words
    before = words[hit.first - 1].folded if hit.first else ""
    after = words[hit.last + 1].folded if hit.last + 1 < len(words) else ""
    needed = ambiguity.BODY_NEEDS_BEFORE.get(form)
    if needed is not None:
        return any(rest in needed for rest, _ in without_proclitics(before))
    if after in ambiguity.BODY_NOT_BEFORE.get(form, ()) or before in ambiguity.BODY_NOT_AFTER.get(form, ()):
        return False
    if hit.spelling.kind == "place" and form in ambiguity.WORD_PLACES:
        particle = hit.start > words[hit.first].start
        return particle or before in ambiguity.PLACE_WORDS
    return True
