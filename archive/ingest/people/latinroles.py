"""English offices without a name (`the US ambassador`, `the speaker`) → the one person of the text who bears them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive.arabic.words import split_words

from .latinoffices import HEADS, LatinOffices
from .mentions import PersonHit, Scene, Stranger
from .offices import Office

# Heads that say whose official somebody is and no more: they need a nation. Example: the `US official`.
_VAGUE = frozenset("official diplomat envoy officer leader representative delegate".split())
# Heads of those who meet for a country or a body. Example: the Italian `ambassador`.
_STRONG = frozenset(
    "ambassador minister president premier secretary envoy commander chief speaker chairman governor king consul "
    "charge affaires chancellor emir marshal general undersecretary".split()
)
_ANY = frozenset(("official", "diplomat"))
_SIDES = {
    "us": ("us",),
    "american": ("us",),
    "america": ("us",),
    "libyan": ("libya",),
    "libya": ("libya",),
    "un": ("un", "other"),
    "united": ("un", "other"),
}
# Words that tell nobody from another. Example: the `visiting` ambassador.
_EMPTY = frozenset(
    "the of for to in at on a an and s u i special senior top visiting new acting interim prime state affairs foreign "
    "nations states high".split()
)


@dataclass(frozen=True, slots=True)
class LatinRole:
    """An office that stands without a name, and whom of the text it means (nobody, or one slug)."""

    office: Office
    slugs: tuple[str, ...]


def find_latin_roles(scene: Scene, strangers: Sequence[Stranger]) -> list[LatinRole]:
    """Return the English offices of a scene that stand without a name behind `the`, in the order of the text.

    One counts where exactly one person of the text bears it and no stranger does; without such a person it stays if it
    says whose it is: `the Italian ambassador`.
    """
    words = scene.words
    taken = {place for row in (*scene.people, *strangers) for place in range(row.first, row.last + 1)}
    for row in (*scene.people, *strangers):
        if row.office:
            taken.update(range(row.office.first, row.office.last + 1))
    bodies = {place for hit in scene.bodies for place in range(hit.first, hit.last + 1)}
    reader = LatinOffices(scene.text, list(words), taken, bodies)
    return [role for office in _offices(scene, reader, taken) if (role := _role(scene, office, strangers))]


def _offices(scene: Scene, reader: LatinOffices, taken: set[int]) -> Iterator[Office]:
    for place, word in enumerate(scene.words[:-1]):
        if word.folded != "the" or place + 1 in taken:
            continue
        office = reader.opening_at(place + 1)
        if office and _stands_alone(scene, office, taken):
            yield office


def _stands_alone(scene: Scene, office: Office, taken: set[int]) -> bool:
    """Whether no name follows, known or not: `the ambassador, Richard Norland`, `the minister John Smith`."""
    if office.last + 1 == len(scene.words):
        return True
    after = scene.words[office.last + 1]
    gap = scene.text[office.end : after.start]
    named = office.last + 1 in taken or (after.text[0].isupper() and gap == " ")
    return not (named and gap.strip() in ("", ",", "(")) and gap[:1] not in "-'’"


def _role(scene: Scene, office: Office, strangers: Sequence[Stranger]) -> LatinRole | None:
    words = [scene.words[place].folded for place in range(office.first, office.last + 1)]
    head = _head(words)
    content = {word for word in words if word not in _EMPTY and word not in HEADS}
    sides = next((_SIDES[word] for word in words if word in _SIDES), None)
    if "u" in words and "s" in words:
        sides = _SIDES["us"]
    if head is None or (head in _VAGUE and sides is None):
        return None
    content -= _SIDES.keys()
    fitting = {
        hit.slug
        for hit in scene.people
        if (sides is None or scene.names.people[hit.slug].side in sides)
        and (_bears(hit.office, head, content) or (head in _ANY and hit.full and not content and not _presides(hit)))
    }
    shared = any(_bears(row.office, head, content - _SIDES.keys()) for row in strangers)
    if len(fitting) == 1 and not shared:
        return LatinRole(office, tuple(fitting))
    return LatinRole(office, ()) if head in _STRONG and len(words) > 1 and (content or sides) else None


def _head(words: list[str]) -> str | None:
    """The noun of an office: the last before `of` or `to`, as in `prime minister of Libya`."""
    cut = next((place for place, word in enumerate(words) if word in ("of", "to", "for") and place), len(words))
    return next((word for word in reversed(words[:cut]) if word in HEADS), None)


def _presides(hit: PersonHit) -> bool:
    """Whether somebody is called president: nobody calls him an official."""
    return _bears(hit.office, "president", set())


def _bears(office: Office | None, head: str, content: set[str]) -> bool:
    if office is None:
        return False
    words = {word.folded for word in split_words(office.text)}
    return head in words and content <= words
