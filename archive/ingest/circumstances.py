"""Where and when a meeting was: the words of place and time that belong to its verb or noun."""

from archive.arabic.dates import FoundDate, find_whens
from archive.arabic.fold import fold
from archive.partialdate import PartialDate

from . import clauses
from .facts import Surface
from .tokens import PLACE, Token
from .triggers import MOVES, Trigger, left_words


def _set(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


_IN = _set("في داخل in at")
_TOWN = _set("مدينة العاصمة مقر مطار قاعدة منطقة ضاحية بلدة مدن فندق")
_TO = _set("إلى to")
_TRIPS = _set("زيارة زيارته زيارتها زيارتهما رسمية وصوله وصولهما visit")
_AT_TOWN = _set("بمدينة بالعاصمة بمطار بقاعدة بمقر بمنطقة لمدينة")
_VAGUE_PLACES = {"libya", "united-states", "middle-east", "north-africa", "mediterranean"}


def find_place(tokens: list[Token], trigger: Trigger, end: int) -> str | None:
    """Where: the first place behind "in" or `ب` to the right, else the one that a journey to the left leads to."""
    for place in [*range(trigger.place + 1, end), *range(end, len(tokens))]:
        if tokens[place].kind == PLACE and _is_where(tokens, place) and _is_exact(tokens[place]):
            if place >= end and tokens[end].folded in clauses.COMPLEMENTIZERS:
                break
            return tokens[place].slugs[0]
    first, _ = clauses.clause_start(tokens, trigger.place)
    for place in range(trigger.place - 1, first - 1, -1):
        if tokens[place].kind == PLACE and _is_exact(tokens[place]):
            moved = any(clauses.strip_particles(word) & MOVES for word in left_words(tokens, place, 12))
            if _is_where(tokens, place) or moved:
                return tokens[place].slugs[0]
    return None


def _is_exact(token: Token) -> bool:
    return token.slugs[0] not in _VAGUE_PLACES


def _is_where(tokens: list[Token], place: int) -> bool:
    if "ب" in tokens[place].particle:
        return True
    near = [token.folded for token in tokens[max(0, place - 2) : place]]
    if tokens[place].particle == "ل":
        return any(word in _TRIPS for word in near)
    if len(near) == 2 and near[1] in _TO and near[0] in _TRIPS:
        return True
    if not near:
        return False
    back = place - 1
    # في العاصمة الإيطالية روما: over the word of place and what says whose it is.
    while back > 0 and (tokens[back].folded in _TOWN or _is_adjective(tokens[back].folded)):
        back -= 1
    return near[-1] in _IN or tokens[back].folded in _AT_TOWN or tokens[back].folded in _IN


def _is_adjective(folded: str) -> bool:
    return folded.startswith("ال") and folded.endswith(("يه", "ي"))


def find_when(
    sentence: Surface, tokens: list[Token], trigger: Trigger, end: int, published: PartialDate | None
) -> FoundDate | None:
    """The word of time in the statement that holds the meeting, else the first one in its sentence."""
    found = find_whens(sentence.text, published)
    first, _ = clauses.clause_start(tokens, trigger.place)
    low = tokens[first].start - sentence.start if first < len(tokens) else 0
    high = tokens[end - 1].end - sentence.start
    inside = [when for when in found if low <= when.start < high]
    return (inside or found or [None])[0]
