"""What stands between a word of meeting and a name: circumstances, or words that make it somebody's complement."""

from ..people import ambiguity
from ..people.offices import bare_head, wants_complement
from .clauses import strip_particles
from .tokens import ORGANISATION, PERSON, PLACE, WORD, Token
from .vocabulary import AGO, BELONGINGS, LIGHT, NATIONAL, TIME_WORDS, VENUES, folded_set

# English words behind which a name is somebody's complement. Example: forces `of` Haftar.
_ENGLISH_BELONGING = folded_set(
    "of for from against about like than under over toward towards behind despite to without"
)
_ENGLISH_GROUPS = folded_set("officials leaders figures members representatives ministers counterparts including")
# Words that open an aside between commas. Example: استقبل الدبيبة، `خلال` زيارته القاهرة، السفير …
_ASIDES = folded_set(
    "في خلال ضمن على عبر منذ عقب بعد قبل أثناء لدى وفق وفقا بحسب حسب عصر رفقة بينهم من بعيد إطار عند برفقة"
)


def is_light(folded: str) -> bool:
    """Whether a word only says when, where or how, or is a verb that names stand beside."""
    return folded in LIGHT or folded in NATIONAL or folded.isdigit() or (is_verb(folded) and folded not in BELONGINGS)


def is_verb(folded: str) -> bool:
    """Whether a word is a verb of saying, meeting or travelling, with or without particles."""
    return bool(strip_particles(folded) & ambiguity.NAME_VERBS)


def judge(between: list[Token], marker: str, named: Token) -> str | None:
    """Whether the words `between` leave a name what `marker` says, or make it somebody's complement (None)."""
    if between and all(token.folded.isascii() for token in between if token.kind == WORD):
        return _judge_english(between, marker, named)
    between = _without_asides(between, named)
    rest = [token for token in between if not (token.kind == PLACE or (token.kind == WORD and is_light(token.folded)))]
    if not rest:
        return marker
    last = between[-1]
    if last.kind == WORD and (strip_particles(last.folded) & BELONGINGS or wants_complement(last.folded)):
        return None
    # مع عدو لدود سابق للولايات المتحدة `الزعيم الليبي` معمر القذافي: the office in apposition says that it is he.
    if marker == "with" and named.kind == PERSON and named.folded.startswith("ال") and " " in named.folded:
        return marker
    # An office of words that nobody listed: رئيس لجنة كذا فلان.
    return marker if rest[0].kind == WORD and _heads_office(rest[0].folded) else None


def _heads_office(folded: str) -> bool:
    """Whether a word is an office, also with whose it is: `سفيرها` لدى ليبيا."""
    return folded in _PAIRED or any(bare_head(folded.removesuffix(suffix)) for suffix in ("", "ها", "هم"))


# Offices of two, or held for the time being. Example: `وزيري` الخارجية تيلرسون وسيالة, `المكلف` بتسيير الوزارة الباعور.
_PAIRED = folded_set("وزيري رئيسي سفيري مبعوثي نائبي سفراء المكلف المكلفة")


def _judge_english(between: list[Token], marker: str, named: Token) -> str | None:
    """In English the preposition tells: `with outgoing premier` X is a party, `forces of` X is none."""
    # … with top officials of the council`:` chairman X: punctuation parts the group from who was in it.
    if named.comma and any(token.folded in _ENGLISH_GROUPS for token in between):
        return marker
    headed = False
    for token in between:
        headed = headed or bare_head(token.folded) is not None
        if token.kind == WORD and token.folded in _ENGLISH_BELONGING and not headed:
            return None
    return None if between[-1].folded in _ENGLISH_BELONGING or len(between) > 9 else marker


def _without_asides(between: list[Token], named: Token) -> list[Token]:
    """Leave out rooms with what names them, and what stands between two commas: `، خلال زيارته القاهرة،`."""
    kept: list[Token] = []
    place = 0
    while place < len(between):
        token = between[place]
        if token.kind == WORD and token.folded in VENUES:
            place = _phrase_end(between, place, 5)
            continue
        after = between[place + 1] if place + 1 < len(between) else None
        if token.folded in ("قبل", "بعد") and after and after.folded in AGO:
            place += 2
            continue
        # ستلتقي `في البداية` شلقم: a preposition with one definite noun.
        if token.folded in _ASIDES and after and after.kind == WORD and _is_definite(after):
            place += 2
            continue
        if token.comma and _is_apposition(between, place, named):
            place = next((back for back in range(place + 1, len(between)) if between[back].comma), len(between))
            continue
        if token.comma and (token.folded in _ASIDES | TIME_WORDS or _is_particle_noun(token)):
            end = next((back for back in range(place + 1, len(between)) if between[back].comma), len(between))
            if end < len(between) or named.comma:
                place = end
                continue
        kept.append(token)
        place += 1
    return kept


_LONGEST_APPOSITION = 5


def _is_apposition(between: list[Token], first: int, named: Token) -> bool:
    """Words between two commas that say who the one before is: التقى السيسي`، الرجل القوي،` حفتر."""
    end = next((back for back in range(first + 1, len(between)) if between[back].comma), len(between))
    words = between[first:end]
    closed = end < len(between) or named.comma
    blocked = any(token.kind == WORD and (is_verb(token.folded) or token.folded in BELONGINGS) for token in words)
    return closed and not blocked and len(words) <= _LONGEST_APPOSITION


def _is_definite(token: Token) -> bool:
    return token.folded.startswith("ال") and bare_head(token.folded) is None


def _is_particle_noun(token: Token) -> bool:
    return token.folded.startswith(("بال", "بم", "بق", "لل"))


def _phrase_end(between: list[Token], first: int, longest: int) -> int:
    for place in range(first + 1, min(len(between), first + longest + 1)):
        token = between[place]
        if token.comma or (token.kind == WORD and (is_verb(token.folded) or bare_head(token.folded))):
            return place
        if token.kind == PLACE:
            return place + 1
    return min(len(between), first + longest + 1)


def nothing_between(between: list[Token], behind: Token) -> bool:
    """Whether `between` holds only words of place, time and circumstance, up to the token `behind`."""
    rest = _without_asides(between, behind)
    return all(token.kind in (PLACE, ORGANISATION) or is_light(token.folded) for token in rest)
