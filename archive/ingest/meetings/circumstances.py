"""Where and when a meeting was: the words of place and time that belong to its verb or noun."""

import re
from dataclasses import replace
from datetime import timedelta

from archive.arabic.dates import FoundDate, find_dates
from archive.arabic.fold import fold
from archive.arabic.months import WEEKDAYS
from archive.arabic.whens import find_whens
from archive.partialdate import PartialDate

from ..facts import Surface
from . import clauses
from .between import nothing_between
from .states import MOVES, left_words
from .tokens import ORGANISATION, PERSON, PLACE, ROLE, UNKNOWN, Token
from .triggers import CONFERENCES, PRESENT_VERBS, TALK_VERBS, VERBS, Trigger
from .vocabulary import COMPLEMENTIZERS, folded_set

_IN = folded_set("في داخل in at")
_TOWN = folded_set("مدينة العاصمة مقر مطار قاعدة منطقة ضاحية بلدة مدن فندق مقره قاعدته مكتبه")
_TO = folded_set("إلى to")
# Norland's `visit` to Tripoli and his meeting with Dbeibah
_ENGLISH_TRIPS = folded_set("visit trip")
_TRIPS = folded_set("زيارة زيارته زيارتها زيارتهما رسمية وصوله وصولهما visit")
_AT_TOWN = folded_set("بمدينة بالعاصمة بمطار بقاعدة بمقر بمنطقة لمدينة")
_LEAVING = folded_set("غادر غادرت مغادرته مغادرتها مغادرة left")
# A town that takes a meeting in is where it was. Example: `احتضنت` العاصمة التونسية لقاء.
_HOSTING = folded_set("احتضنت احتضن استضافت استضاف شهدت شهد تحتضن تستضيف تشهد ستحتضن ستستضيف hosted")
# The same of a meeting told before it. Example: اللقاء الذي `احتضنته` مدينة سرت.
_HOSTED = folded_set("احتضنته احتضنتها استضافته استضافتها شهدته شهدتها تستضيفه تستضيفها تحتضنه تحتضنها")
# A town that a clause goes on about. Example: طرابلس، `حيث` التقى.
_THERE = folded_set("حيث التي الذي وفيها وهناك where")
_MARGINS = folded_set("هامش خلال أثناء ضمن")
_VAGUE_PLACES = {"libya", "united-states", "middle-east", "north-africa", "mediterranean"}
# Houses that stand in one town only. Example: في `البيت الأبيض`.
_HOUSES = {"white-house": "washington"}


def find_place(tokens: list[Token], trigger: Trigger, end: int) -> str | None:
    """Where: the first place behind "in" or `ب` to the right, else the one that a journey to the left leads to."""
    for place in range(trigger.place + 1, len(tokens)):
        if place >= end and tokens[place].folded in COMPLEMENTIZERS:
            break
        slug = _where(tokens, place)
        if slug and (place < end or _stands_apart(tokens, place)) and _belongs(tokens, trigger, place):
            return slug
    return _place_before(tokens, trigger)


def _place_before(tokens: list[Token], trigger: Trigger) -> str | None:
    first, _ = clauses.clause_start(tokens, trigger.place)
    for place in range(trigger.place - 1, first - 1, -1):
        if tokens[place].kind != PLACE or not _is_exact(tokens[place]):
            continue
        words = left_words(tokens, place, 12)
        if set(words[-3:]) & _LEAVING:
            continue
        moved = any(clauses.strip_particles(word) & (MOVES | _ENGLISH_TRIPS) for word in words)
        hosts = {token.folded for token in tokens[max(0, place - 3) : place + 2]} & _HOSTING
        reached = {token.folded for token in tokens[place + 1 : place + 2]} & _THERE
        # During his absence for a conference in Washington, X met …: in English the opening says where.
        near = not tokens[place].folded.isascii() or place - first <= 7
        here = near and _where(tokens, place) and not _meets_between(tokens, place, trigger.place)
        if here or moved or hosts or reached:
            return tokens[place].slugs[0]
    return None


def _meets_between(tokens: list[Token], place: int, trigger: int) -> bool:
    """`يلتقي حفتر في باريس بعد لقائه السراج`: the town belongs to the first of two meetings."""
    before = next((back for back in range(place, -1, -1) if clauses.strip_particles(tokens[back].folded) & _MET), None)
    return before is not None and any(token.is_party for token in tokens[before:place]) and before < place < trigger


_MET = VERBS | PRESENT_VERBS | TALK_VERBS


def _is_exact(token: Token) -> bool:
    return token.slugs[0] not in _VAGUE_PLACES


def _where(tokens: list[Token], place: int) -> str | None:
    """The town of the token at `place`, where the words before it say that something was there."""
    token = tokens[place]
    if token.kind == ORGANISATION and token.slugs[0] in _HOUSES:
        near = tokens[place - 1].folded if place else ""
        return _HOUSES[token.slugs[0]] if "ب" in token.particle or near in _IN or near == "the" else None
    if token.folded == "capital":
        return _capital(tokens, place)
    if token.kind != PLACE or not _is_exact(token):
        return None
    # in `Egypt's` Cairo
    if token.folded.isascii() and place + 1 < len(tokens) and tokens[place + 1].kind == PLACE:
        return _where(tokens, place + 1)
    # على هامش `مؤتمر` ميونخ: the conference is named by its town.
    if place > 1 and tokens[place - 1].folded in CONFERENCES and tokens[place - 2].folded in _MARGINS:
        return token.slugs[0]
    return token.slugs[0] if _is_where(tokens, place) else None


def _stands_apart(tokens: list[Token], place: int) -> bool:
    """Behind the parties, a place belongs to the meeting only after a comma: `…، في العاصمة الإيطالية روما`."""
    opening = place
    while opening > 0 and not tokens[opening].comma and place - opening < 4 and tokens[opening - 1].folded != "وذلك":
        opening -= 1
    # … وذلك في "مدينة زوارة": a quotation mark parts nothing.
    if opening and tokens[opening - 1].folded in _IN:
        opening -= 1
    if opening and tokens[opening - 1].folded == "وذلك":
        return True
    if _is_marginal(tokens, place):
        return True
    return tokens[opening].comma and (
        tokens[opening].folded in _IN | _AT_TOWN or (opening == place and "ب" in tokens[place].particle)
    )


_FURTHEST_MARGIN = 16


def _is_marginal(tokens: list[Token], place: int) -> bool:
    """`على هامش أعمال الجمعية العامة التي تستضيفها مدينة نيويورك`: the town belongs to what they met beside."""
    for back in range(place - 1, max(-1, place - _FURTHEST_MARGIN), -1):
        if tokens[back].kind in (PERSON, ROLE, UNKNOWN):
            return False
        if tokens[back].folded == _MARGIN:
            return True
    return False


_MARGIN = fold("هامش")


def _belongs(tokens: list[Token], trigger: Trigger, place: int) -> bool:
    """Whether nothing else stands between the parties and the place: not `بحث مع حفتر الأوضاع في سبها`."""
    if trigger.sort != "talk":
        return True
    people = (PERSON, ROLE, UNKNOWN)
    anchor = next((back for back in range(place - 1, trigger.place, -1) if tokens[back].kind in people), trigger.place)
    return nothing_between(tokens[anchor + 1 : place], tokens[place])


def _is_where(tokens: list[Token], place: int) -> bool:
    if "ب" in tokens[place].particle:
        return True
    near = [token.folded for token in tokens[max(0, place - 2) : place]]
    if any(word in _HOSTED for word in near):
        return True
    if tokens[place].particle == "ل":
        return any(word in _TRIPS for word in near)
    if near[-1:] and near[-1] in _TO and set(left_words(tokens, place, 4)) & _TRIPS:
        return True
    if not near:
        return False
    back = place - 1
    # في العاصمة الإيطالية روما: over the word of place and what says whose it is.
    while back > 0 and (tokens[back].folded in _TOWN or _is_adjective(tokens[back].folded)):
        back -= 1
    back = _before_english_town(tokens, back) if tokens[place].folded.isascii() else back
    inside = clauses.strip_particles(near[-1]) | {tokens[back].folded}
    return bool(inside & _IN) or tokens[back].folded in _AT_TOWN


_CAPITALS = {
    "libyan": "tripoli",
    "libya": "tripoli",
    "egyptian": "cairo",
    "tunisian": "tunis",
    "turkish": "ankara",
    "italian": "rome",
    "french": "paris",
    "german": "berlin",
    "british": "london",
    "russian": "moscow",
    "algerian": "algiers",
    "moroccan": "rabat",
}


def _capital(tokens: list[Token], place: int) -> str | None:
    """`in the Libyan capital`, `in Libya's capital`: the town that is meant."""
    before = [token.folded for token in tokens[max(0, place - 3) : place]]
    return _CAPITALS.get(before[-1]) if before and set(before[:-1]) & _IN else None


_TOWN_WORDS = folded_set(
    "the capital city town port coastal eastern western southern northern of headquarters office libyan egyptian "
    "tunisian turkish italian french german russian moroccan algerian british american us u s"
)


def _before_english_town(tokens: list[Token], place: int) -> int:
    """Back over what is said of a town: in `the eastern city of` Benghazi, in `the capital`, Tripoli."""
    while place > 0 and (
        tokens[place].folded in _TOWN_WORDS or (tokens[place].kind == PLACE and not _is_exact(tokens[place]))
    ):
        place -= 1
    return place


def _is_adjective(folded: str) -> bool:
    return folded.startswith("ال") and folded.endswith(("يه", "ي"))


def find_when(
    sentence: Surface,
    tokens: list[Token],
    trigger: Trigger,
    end: int,
    published: PartialDate | None,
    ahead: bool = False,
) -> FoundDate | None:
    """The word of time in the statement that holds the meeting, else the first one in its sentence.

    `ahead`: the meeting is planned, so a weekday is the next one: `تلتقي … الأربعاء`, published on a Tuesday.
    """
    whens = _with_their_dates(find_whens(sentence.text, published), sentence.text)
    found = [when for when in whens if ahead or not _is_to_come(when, published)]
    first, _ = clauses.clause_start(tokens, trigger.place)
    low = tokens[first].start - sentence.start if first < len(tokens) else 0
    high = tokens[end - 1].end - sentence.start
    word = tokens[trigger.place].start - sentence.start
    behind = [when for when in found if word <= when.start < high]
    before = [when for when in found if low <= when.start < word]
    after = [when for when in found if when.start >= high and not _is_said_of_another(tokens, end, sentence, when)]
    chosen = next(iter([*behind, *before[::-1], *after]), None)
    if not (chosen and ahead and published and chosen.date and set(fold(chosen.text).split()) & set(WEEKDAYS)):
        return chosen
    days = (chosen.date.first_day - published.first_day).days
    return replace(chosen, date=PartialDate((chosen.date.first_day + timedelta(7)).isoformat())) if days < 0 else chosen


def _is_to_come(when: FoundDate, published: PartialDate | None) -> bool:
    """What was held was not held after its report: `المنتدى المزمع عقده خلال مايو المقبل`."""
    return bool(published and when.date and when.date.first_day > published.last_day)


def _is_said_of_another(tokens: list[Token], end: int, sentence: Surface, when: FoundDate) -> bool:
    """Whether a new statement or a relative clause stands between the parties and a word of time behind them."""
    between = [token for token in tokens[end:] if token.start - sentence.start < when.start]
    return any(token.folded in COMPLEMENTIZERS | _THERE for token in between)


_SAME_DAY = re.compile(r"\W{0,2}(?:الموافق\W{0,2}(?:لـ?\W{0,2})?)?")


def _with_their_dates(found: list[FoundDate], text: str) -> list[FoundDate]:
    """`الجمعة 5-9-2008`, `الخميس الموافق 26 أبريل`: a weekday without a date that stands before one is that day."""
    joined: list[FoundDate] = []
    for when in found:
        before = joined[-1] if joined else None
        joins = before and _SAME_DAY.fullmatch(text, before.end, when.start)
        if before and joins and before.date is None and when.date:
            joined[-1] = replace(when, text=f"{before.text} {when.text}")
        else:
            joined.append(when)
    return joined


def is_relative(sentence: Surface, when: FoundDate) -> bool:
    """Whether a date was counted from the day of publication: `أمس`, and also `22 يونيو` without its year."""
    return when.date is not None and all(found.start != when.start for found in find_dates(sentence.text))
