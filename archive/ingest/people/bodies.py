"""Whether the name of an organisation or place counts where it stands: it may be a word, or another country's."""

from archive.arabic.clitics import without_proclitics
from archive.arabic.fold import fold
from archive.arabic.words import Word

from . import ambiguity
from .hits import Hit
from .names import Names
from .nations import NATION_ADJECTIVES
from .surroundings import speaks_of_libya

_LIBYAN = "الليبي"
_SEATED = frozenset(map(fold, ("في", "لدى")))


def is_of_libya(text: str, words: list[Word], hit: Hit, names: Names) -> bool:
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


def body_counts(words: list[Word], hit: Hit) -> bool:
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
