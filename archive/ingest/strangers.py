"""People with an office who are in no record: proposed, never linked."""

import re

from . import ambiguity
from .facts import Surface, UnknownPerson
from .mentions import Scene
from .offices import bare_head, is_title_only, office_before, office_words

# Words that no name holds: where one follows, the name of an unknown person is over.
_NAME_STOPS = re.compile(
    r"^(?:و.+|ال(?:ذي|تي|ذين)|في|من|الي|علي|عن|مع|ان|انه|بان|خلال|بعد|قبل|حول|لدي|او|ثم|اليوم|امس|قال|اكد)$"
)


def find_unknown_people(scene: Scene) -> list[UnknownPerson]:
    """Return people with an office who are in no record: `وزير النفط محمد فلان الفلاني`.

    Careful by intent: the name must follow the office directly, open with a forename that the data knows, and have
    two words or three.
    """
    known = office_words(scene.names.gazetteer)
    taken = {place for hit in scene.people for place in range(hit.first, hit.last + 1)}
    taken |= {place for hit in scene.bodies for place in range(hit.first, hit.last + 1)}
    forenames = {name for name in scene.names.forenames | ambiguity.FORENAMES if len(name) > 2}
    found = []
    for place, word in enumerate(scene.words[:-1]):
        # على is a preposition far more often than Ali with a dotless yeh.
        if len(word.folded) == 3 and word.text.endswith("ى"):
            continue
        if place in taken or word.folded not in forenames | {"عبد"} or known.is_complement(word.folded):
            continue
        office = office_before(scene.text, list(scene.words), place, known, taken)
        if office is None or (office.first == office.last and is_title_only(scene.words[office.first].folded)):
            continue
        if scene.text[scene.words[office.last].end : word.start].strip(' ()"“”'):
            continue
        last = _name_end(scene, place, taken)
        if last > place:
            end = scene.words[last].end
            found.append(UnknownPerson(office.text, Surface(scene.text[word.start : end], word.start, end)))
    return found


def _name_end(scene: Scene, first: int, taken: set[int]) -> int:
    """The last word of a name of two or three words (four with عبد, بن, أبو) that opens at `first`."""
    last, parts, whole = first, 1, False
    joiners = {"عبد", "بن", "ابو", "بو", "ابن", "ال"}
    glued = scene.words[first].folded in joiners
    while last + 1 < len(scene.words) and last + 1 not in taken and parts < 3:
        before, word = scene.words[last], scene.words[last + 1]
        if scene.text[before.end : word.start] != " " or _NAME_STOPS.match(word.folded) or len(word.folded) < 2:
            break
        if parts == 2 and (whole or bare_head(word.folded)):
            break
        if parts == 2 and not glued and not (word.folded.startswith("ال") or before.folded in joiners):
            break
        last += 1
        whole = whole or (glued and last > first + 1)
        if not glued:
            parts += 1
        glued = word.folded in joiners
    return first if glued or parts < 2 else last
