"""A sentence as a row of tokens in which every person, with all words of the office, is one token."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from archive.arabic.clitics import without_proclitics
from archive.arabic.fold import fold

from ..facts import Surface, UnknownPerson
from ..people.anaphora import Role, read_other_bearer
from ..people.mentions import Scene
from ..people.namewords import is_plain_word
from ..people.offices import bare_head

WORD, PERSON, ROLE, UNKNOWN, ORGANISATION, PLACE = "word", "person", "role", "unknown", "organisation", "place"
# Somebody named inside the office of another. Example: مستشار الرئيس الأمريكي `دونالد ترامب`.
COMPLEMENT = "complement"
_COMMA = re.compile(r"[،,؛;()\"“”«»:–—]|\s-\s?|\s?-\s")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or a person with all words of the office. `particle` are the folded letters joined before it."""

    kind: str
    folded: str
    particle: str
    start: int
    end: int
    slugs: tuple[str, ...] = ()
    comma: bool = False  # punctuation stands before it

    @property
    def is_party(self) -> bool:
        return self.kind in (PERSON, ROLE) and bool(self.slugs)


def read_tokens(scene: Scene, roles: list[Role], unknown: list[UnknownPerson]) -> list[Token]:
    """Return the tokens of a whole text, in order."""
    spans = _spans(scene, roles, unknown)
    tokens: list[Token] = []
    place, before = 0, 0
    while place < len(scene.words):
        word = scene.words[place]
        kind, last, slugs, start = spans.get(place, (WORD, place, (), word.start))
        end = scene.words[last].end
        # The particle is what the name's own offset leaves in front of it.
        particle = fold(word.text[: start - word.start]) if kind != WORD and start > word.start else ""
        comma = bool(_COMMA.search(scene.text, before, word.start))
        folded = word.folded if kind in (WORD, PLACE, ORGANISATION) else fold(scene.text[start:end])
        tokens.append(Token(kind, folded, particle, word.start, end, slugs, comma))
        place, before = last + 1, end
    return tokens


def tokens_within(tokens: list[Token], sentence: Surface) -> list[Token]:
    """Return the tokens of one sentence."""
    first = bisect_left(tokens, sentence.start, key=lambda token: token.start)
    last = bisect_left(tokens, sentence.end, key=lambda token: token.start)
    return [token for token in tokens[first:last] if token.end <= sentence.end]


def _spans(scene: Scene, roles: list[Role], unknown: list[UnknownPerson]) -> dict[int, tuple]:
    spans: dict[int, tuple] = {}
    for hit in scene.bodies:
        kind = PLACE if hit.spelling.kind == "place" else ORGANISATION
        spans[hit.first] = (kind, hit.last, (hit.spelling.slug,), hit.start)
    towns = {
        hit.first for hit in scene.bodies if hit.spelling.kind == "place" and hit.start > scene.words[hit.first].start
    }
    for role in roles:
        # السفير الليبي `بالعاصمة التونسية`: where he was is no part of what he is.
        cut = next((place for place in range(role.first + 1, role.last + 1) if place in towns), role.last + 1)
        cut = min(cut, _in_town(scene, role))
        spans[role.first] = (ROLE, cut - 1, role.slugs, role.start)
    starts = [word.start for word in scene.words]
    for person in unknown:
        first = bisect_right(starts, person.surface.start) - 1  # a particle may stand before the name: `و`محمد
        last = first
        while last + 1 < len(scene.words) and scene.words[last + 1].end <= person.surface.end:
            last += 1
        opening = _latin_office(scene, person)
        if opening < person.surface.start:
            first = bisect_right(starts, opening) - 1
        spans[first] = (UNKNOWN, last, (), opening)
        spans.update(_told_again(scene, last, person))
    for hit in scene.people:
        first, last, start = hit.first, hit.last, hit.start
        other = read_other_bearer(scene, hit)
        if other:
            spans[other.first] = (ROLE, other.last, other.slugs, other.start)
        elif hit.office and hit.office.first < hit.first:
            first, start = hit.office.first, hit.office.start
        elif hit.office:
            last = max(last, hit.office.last)
        owns = _is_owner(scene, hit.last, hit.end)
        spans[first] = (COMPLEMENT, last, (), start) if owns else (PERSON, last, (hit.slug,), start)
    return _without_overlaps(spans)


_OFFICE_GAP = re.compile(r"[ ,(–-]{1,3}")


def _latin_office(scene: Scene, person: UnknownPerson) -> int:
    """Where a stranger's English office begins, if it stands before the name: `Foreign Minister` Boris Johnson."""
    start = person.surface.start
    opening = scene.text.rfind(person.title, 0, start) if person.title.isascii() and person.title else -1
    beside = opening >= 0 and _OFFICE_GAP.fullmatch(scene.text, opening + len(person.title), start)
    return opening if beside else start


def _in_town(scene: Scene, role: Role) -> int:
    """Where an office is over that says where its bearer was: `قائد الجيش` في موسكو, but `سفير` ليبيا في موسكو."""
    if bare_head(scene.words[role.first].folded) in _POSTED:
        return role.last + 1
    inside = {hit.first for hit in scene.bodies if hit.spelling.kind == "place" and hit.spelling.slug not in _HOME}
    places = range(role.first + 2, role.last)
    return next((at for at in places if scene.words[at].folded == _IN and at + 1 in inside), role.last + 1)


_POSTED = frozenset(
    map(fold, "سفير سفيرة قائم قائمة قنصل مندوب مندوبة مبعوث مبعوثة ممثل ممثلة نائب ملحق مسؤول".split())
)
_HOME = ("libya", "united-states", "middle-east", "north-africa")
_IN = fold("في")
_SHORTEST_SURNAME = 4


def _told_again(scene: Scene, last: int, person: UnknownPerson) -> dict[int, tuple]:
    """A stranger of the text by the family name alone: ماريو دراغي … وسيلتقي `دراغي`, Giuseppe Conte … `Conte` met."""
    surname = scene.words[last].folded
    if " " not in person.surface.text or len(surname) < _SHORTEST_SURNAME or is_plain_word(surname):
        return {}
    again = {}
    for place in range(last + 1, len(scene.words)):
        word = scene.words[place]
        cut = next((cut for rest, cut in without_proclitics(word.folded) if rest == surname), None)
        is_name = word.text[0].isupper() if word.text.isascii() else len(word.folded) == len(word.text)
        if cut is not None and is_name:
            again[place] = (UNKNOWN, place, (), word.start + cut)
    return again


_OWNED_MEETINGS = ("meeting", "meetings", "talks", "call", "conversation", "visit")


def _is_owner(scene: Scene, last: int, end: int) -> bool:
    """`Donald Trump's` adviser is not Trump; `Langley's` meeting is his."""
    after = scene.words[last + 1].folded if last + 1 < len(scene.words) else ""
    rest = scene.text[end : end + 2]
    return rest[1:] == "s" and not rest[:1].isalnum() and not rest[:1].isspace() and after not in _OWNED_MEETINGS


def _without_overlaps(spans: dict[int, tuple]) -> dict[int, tuple]:
    """Where spans cross, people win over offices, and offices over bodies inside them."""
    order = {PERSON: 0, COMPLEMENT: 0, UNKNOWN: 1, ROLE: 2, ORGANISATION: 3, PLACE: 4}
    kept: dict[int, tuple] = {}
    used: set[int] = set()
    for first, span in sorted(spans.items(), key=lambda item: (order[item[1][0]], item[0])):
        places = set(range(first, span[1] + 1))
        if not places & used:
            kept[first] = span
            used |= places
    return kept
