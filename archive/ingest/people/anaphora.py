"""Offices without a name (`السفير`, `قائد أفريكوم`, `المسؤولان الأمريكيان`) → the people of the same text they mean.

An office stands for a person when exactly one person of the text bears it, or when the record's posts cover the date
of the text with both their ends.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from archive.arabic.clitics import without_proclitics
from archive.arabic.fold import fold
from archive.arabic.words import Word, split_words
from archive.partialdate import PartialDate

from .holdings import is_strange
from .incumbents import bearer, holder
from .latinroles import find_latin_roles
from .mentions import PersonHit, Scene, Stranger, takes_object
from .nations import NATION_ADJECTIVES
from .offices import WEAK_HEADS, Office, bare_head, is_title_only, make_office, office_end, office_words
from .surroundings import speaks_of_libya

# Words for two people who were named before. Example: `المسؤولان` الأمريكيان.
PAIRS = frozenset(fold(word) for word in "المسؤولان المسئولان الدبلوماسيان القائدان المبعوثان الضيفان".split())
_NATIONS = (("امريكي", "us"), ("اميركي", "us"), ("امريكا", "us"), ("ليبي", "libya"), ("اممي", "un"))
_SPELT_ALIKE = {"اميركي": "امريكي", "امريكيه": "امريكي", "اميركيه": "امريكي", "ليبيه": "ليبي", "امم": "اممي"}
_EMPTY = frozenset(fold(word) for word in "في إلى لدى ل من الركن الجديد الجديدة الحالي الحالية".split())


@dataclass(frozen=True, slots=True)
class Role:
    """An office at words `first` to `last` that names nobody; `slugs` are the people it means, if that is plain."""

    first: int
    last: int
    start: int
    end: int
    slugs: tuple[str, ...]


@dataclass
class _Profile:
    heads: set[str]
    words: set[str]
    bodies: set[str]


def find_roles(
    scene: Scene,
    strangers: Sequence[Stranger] = (),
    published: PartialDate | None = None,
    headline: frozenset[str] = frozenset(),
) -> list[Role]:
    """Return every office of a scene that stands without a name, resolved where the text or the record allows it.

    `strangers` are the people of the text whom no record knows: an office that one of them has too is nobody's.
    `published` is the date of the text: the record says who held an office on that day. `headline` are the officials
    whom the title names: an office of theirs means them.
    """
    profiles = _read_profiles(scene)
    taken = _taken(scene, strangers)
    # التقى الرئيس الفرنسي `بمحمد` المنفي: a particle parts an office from the name behind it.
    named = {row.first for row in (*scene.people, *strangers) if row.start == scene.words[row.first].start}
    shared = _offices_of(scene, strangers)
    words, text = list(scene.words), scene.text
    known = office_words(scene.names.gazetteer)
    roles, free = [], 0
    for place, word in enumerate(words):
        if place in taken or place < free or word.text.isascii():
            continue
        pair = _find_pair(scene, place, profiles)
        if pair:
            roles.append(pair)
            free = pair.last + 1
            continue
        if _is_peer(words, place) and not _is_named(scene, place + 1, named):
            roles.append(_peer(scene, place))
            free = place + 2
            continue
        head = bare_head(word.folded)
        if head is None or is_title_only(word.folded):
            continue
        last = _first_of_two(scene, place, office_end(text, words, place, known, taken))
        definite = any(rest == f"ال{head}" for rest, _ in without_proclitics(word.folded))
        if last == place and not definite:
            continue
        office = make_office(text, words, place, last)
        slugs = ()
        if not _is_named(scene, last, named):
            if head in _PLAIN_HEADS and definite:
                slugs = _only_of_nation(scene, place, last, profiles)
            else:
                slugs = () if head in WEAK_HEADS else _resolve(scene, head, place, last, profiles, shared)
            if not slugs and not _is_shared(scene, head, place, last, shared):
                slugs = _incumbent(scene, office, published, headline)
        roles.append(Role(place, last, office.start, office.end, slugs))
        free = last + 1
    spoken = find_latin_roles(scene, strangers)
    roles += [Role(row.office.first, row.office.last, row.office.start, row.office.end, row.slugs) for row in spoken]
    return sorted(roles, key=lambda role: role.first)


# Somebody of the same office elsewhere, who is plain by his nation. Example: `نظيره الجزائري`.
_PEERS = frozenset(map(fold, "نظيره نظيرها نظيرته نظيرتها نظيرهما نظيريه نظيريها".split()))


def _is_peer(words: list[Word], place: int) -> bool:
    peer = any(rest in _PEERS for rest, _ in without_proclitics(words[place].folded))
    return peer and place + 1 < len(words) and words[place + 1].folded in NATION_ADJECTIVES


def _peer(scene: Scene, place: int) -> Role:
    office = make_office(scene.text, list(scene.words), place, place + 1)
    return Role(place, place + 1, office.start, office.end, ())


def _first_of_two(scene: Scene, first: int, last: int) -> int:
    """Where an office ends that is followed by its verb's object: استقبل `قائد الثورة` وزيرة الخارجية."""
    words = scene.words
    if not any(takes_object(word.folded) for word in words[max(0, first - 2) : first]):
        return last
    for place in range(first + 1, last + 1):
        before, folded = words[place - 1].folded, words[place].folded
        if before.startswith("ال") and not bare_head(before) and bare_head(folded) and not folded.startswith("ال"):
            return place - 1
    return last


def _taken(scene: Scene, strangers: Sequence[Stranger]) -> set[int]:
    """The words of names, and of the offices beside them."""
    taken = set()
    for row in (*scene.people, *strangers):
        taken.update(range(row.first, row.last + 1))
        if row.office:
            taken.update(range(row.office.first, row.office.last + 1))
    return taken


_BEFORE_A_NAME = re.compile(r"[\s،,:(“”\"«]{1,3}")


def _is_named(scene: Scene, last: int, named: set[int]) -> bool:
    """Whether a name follows an office after all: السفير الأمريكي لدى ليبيا، `ريتشارد نورلاند`."""
    if last + 1 not in named:
        return False
    return bool(_BEFORE_A_NAME.fullmatch(scene.text, scene.words[last].end, scene.words[last + 1].start))


def _offices_of(scene: Scene, strangers: Sequence[Stranger]) -> list[tuple[set[str], set[str]]]:
    """Per stranger the heads and the other words of the office."""
    return [
        (
            {bare_head(scene.words[place].folded) for place in range(row.office.first, row.office.last + 1)},
            _content(scene, row.office.first, row.office.last),
        )
        for row in strangers
    ]


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SENTENCE_END = re.compile(r"[.!؟?\n]")


def _incumbent(
    scene: Scene, office: Office, published: PartialDate | None, headline: frozenset[str]
) -> tuple[str, ...]:
    """Who held an office on the day of the text, or is in its title; nobody where the sentence has another year."""
    words = " ".join(word.folded for word in split_words(office.text))
    gazetteer = scene.names.gazetteer
    slug = holder(words, published, gazetteer, speaks_of_libya(scene.text))
    slug = slug or bearer(words, headline, published, gazetteer)
    if slug is None:
        return ()
    start = max((match.end() for match in _SENTENCE_END.finditer(scene.text, 0, office.start)), default=0)
    match = _SENTENCE_END.search(scene.text, office.end)
    sentence = scene.text[start : match.start() if match else len(scene.text)]
    years = {str(published.year)} if published else set()
    return () if set(_YEAR.findall(sentence)) - years else (slug,)


def _read_profiles(scene: Scene) -> dict[str, _Profile]:
    profiles: dict[str, _Profile] = defaultdict(lambda: _Profile(set(), set(), set()))
    for hit in scene.people:
        profile = profiles[hit.slug]
        if not hit.office:
            continue
        for place in range(hit.office.first, hit.office.last + 1):
            head = bare_head(scene.words[place].folded)
            if head:
                profile.heads.add(head)
        profile.words |= _content(scene, hit.office.first, hit.office.last)
        profile.bodies |= _bodies(scene, hit.office.first, hit.office.last)
    return dict(profiles)


def _content(scene: Scene, first: int, last: int) -> set[str]:
    found = set()
    for place in range(first, last + 1):
        folded = scene.words[place].folded
        if bare_head(folded) or folded in _EMPTY:
            continue
        shortest = min((rest for rest, _ in without_proclitics(folded)), key=len).removeprefix("ال")
        found.add(_SPELT_ALIKE.get(shortest, shortest))
    return found


def _bodies(scene: Scene, first: int, last: int) -> set[str]:
    # Bodies stand in the order of the text.
    low = bisect_left(scene.bodies, first, key=lambda hit: hit.first)
    high = bisect_right(scene.bodies, last, key=lambda hit: hit.first)
    return {
        hit.spelling.slug for hit in scene.bodies[low:high] if hit.spelling.kind == "organisation" and hit.last <= last
    }


# Where an envoy to Libya sits says no more than that he is one. Example: السفير الأمريكي لدى `طرابلس`.
_LIBYAN_SEATS = frozenset(map(fold, ("ليبيا", "طرابلس")))
_SEATED = frozenset(map(fold, ("لدى", "في", "إلى")))


def _ends_in_seat(scene: Scene, first: int, last: int) -> bool:
    words = [scene.words[place].folded for place in range(first, last + 1)]
    return len(words) > 2 and words[-1] in _LIBYAN_SEATS and words[-2] in _SEATED


def _is_shared(scene: Scene, head: str, first: int, last: int, shared: list[tuple[set[str], set[str]]]) -> bool:
    """Whether somebody unknown of the text has an office that these words may mean too."""
    wanted = _content(scene, first, last)
    return any(head in heads and wanted <= words for heads, words in shared)


def _resolve(
    scene: Scene,
    head: str,
    first: int,
    last: int,
    profiles: dict[str, _Profile],
    shared: list[tuple[set[str], set[str]]],
) -> tuple[str, ...]:
    wanted = _content(scene, first, last - _ends_in_seat(scene, first, last))
    bodies = _bodies(scene, first, last)
    if _is_shared(scene, head, first, last, shared):
        return ()
    fitting = [
        slug
        for slug, profile in profiles.items()
        if head in profile.heads and (bool(bodies & profile.bodies) or wanted <= profile.words)
    ]
    return tuple(fitting) if len(fitting) == 1 else ()


# Verbs behind which two follow each other: who meets, and who is met.
_OBJECT_VERBS = frozenset(map(fold, "التقى التقت استقبل استقبلت قابل قابلت يلتقي تلتقي يستقبل تستقبل سيلتقي".split()))


def read_other_bearer(scene: Scene, hit: PersonHit) -> Role | None:
    """The office before a name that is somebody else's: التقى `السفير الأمريكي` حفتر. None where it is his own."""
    office = hit.office
    if office is None or office.first >= hit.first or not office.first:
        return None
    verb = {rest for rest, _ in without_proclitics(scene.words[office.first - 1].folded)}
    words = [scene.words[place].folded for place in range(office.first, office.last + 1)]
    if not verb & _OBJECT_VERBS or not is_strange(hit.slug, words, scene.names.gazetteer):
        return None
    profiles = _read_profiles(replace(scene, people=tuple(other for other in scene.people if other is not hit)))
    head = bare_head(words[0])
    slugs = () if head is None else _resolve(scene, head, office.first, office.last, profiles, [])
    # التقى `المبعوث الأممي` عبدالله باتيلي: the text gives him that office elsewhere.
    if slugs == (hit.slug,):
        return None
    return Role(office.first, office.last, office.start, office.end, slugs)


# `المسؤول` الأمريكي is whoever of his country bears an office in the text, where that is one person.
_PLAIN_HEADS = frozenset(map(fold, ("مسؤول", "مسؤولة", "دبلوماسي")))


def _only_of_nation(scene: Scene, first: int, last: int, profiles: dict[str, _Profile]) -> tuple[str, ...]:
    words = [scene.words[place].folded for place in range(first + 1, last + 1)]
    side = next((side for word in words for stem, side in _NATIONS if stem in word), None)
    fitting = [slug for slug, profile in profiles.items() if profile.heads and nation(scene, slug) == side]
    return tuple(fitting) if side and len(words) <= 2 and len(fitting) == 1 else ()


def nation(scene: Scene, slug: str) -> str:
    """Whose official a person is in this text: what the offices beside the name say, else the record's side."""
    for hit in scene.people:
        if hit.slug != slug or not hit.office:
            continue
        for place in range(hit.office.first, hit.office.last + 1):
            for stem, side in _NATIONS:
                if stem in scene.words[place].folded:
                    return side
        sides = {scene.names.bodies[body].side for body in _bodies(scene, hit.office.first, hit.office.last)}
        if "us" in sides:
            return "us"
        if "libya" in sides:
            return "libya"
    return scene.names.people[slug].side


def _find_pair(scene: Scene, place: int, profiles: dict[str, _Profile]) -> Role | None:
    if not any(rest in PAIRS for rest, _ in without_proclitics(scene.words[place].folded)):
        return None
    last, side = place, None
    if place + 1 < len(scene.words):
        after = scene.words[place + 1].folded
        side = next((nation for stem, nation in _NATIONS if stem in after), None)
        last = place + 1 if side else place
    candidates = [slug for slug in profiles if side is None or nation(scene, slug) == side]
    officed = [slug for slug in candidates if profiles[slug].heads]
    chosen = officed if len(officed) >= 2 else candidates
    if len(chosen) > 2 or side is None:
        pairs = _coordinated(scene, set(chosen))
        chosen = list(next(iter(pairs))) if len(pairs) == 1 else []
    word = scene.words[place]
    cut = 1 if word.folded.startswith("و") else 0
    return Role(place, last, word.start + cut, scene.words[last].end, tuple(chosen) if len(chosen) == 2 else ())


def _coordinated(scene: Scene, slugs: set[str]) -> set[tuple[str, ...]]:
    """Pairs of people who are named one after the other with و between them."""
    pairs = set()
    for left, right in pairwise(scene.people):
        ahead = right.office if right.office and right.office.first < right.first else right
        opening = ahead.first
        # The و of `وولش` is his own; one that joins is left over in front of the name.
        joined = ahead.start > scene.words[opening].start or scene.words[opening - 1].folded == "و"
        if {left.slug, right.slug} <= slugs and left.slug != right.slug and joined and opening - left.last <= 3:
            pairs.add(tuple(sorted((left.slug, right.slug))))
    return pairs
