"""A person's office and name where other words stand between them, as one token.

`offices` joins what it knows word by word. Here the sentence decides: `رئيس حكومة` تصريف الأعمال `عبد الحميد الدبيبة`
is one party, and so is `مسعد بولس`، مستشار الرئيس الأمريكي `دونالد ترامب` لشؤون أفريقيا: Trump completes the office.
"""

from dataclasses import replace

from archive.arabic.clitics import without_proclitics
from archive.arabic.fold import fold

from ..gazetteer import Gazetteer
from ..people import ambiguity
from ..people.holdings import heads_held, is_strange
from ..people.offices import bare_head
from .tokens import COMPLEMENT, PERSON, PLACE, ROLE, UNKNOWN, WORD, Token
from .vocabulary import COMPLEMENTIZERS, CUTS, GROUPS, JOINERS, PRESENCE, TIME_WORDS, WITH

_LONGEST_FILLING = 6


def _set(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


# Offices under somebody else's. Example: `مستشار` الرئيس الأمريكي دونالد ترامب.
_UNDER = _set("مستشار مستشارة مستشاري كبير مبعوث مبعوثة موفد ممثل ممثلة مساعد مساعدة سكرتير رفيع مدير")
_OWNED = _set("حكومة قوات مكتب ديوان جيش كتائب مليشيات ميليشيات نظام إدارة معسكر")
_PEOPLE = (PERSON, UNKNOWN)
_OFFICES = (ROLE, COMPLEMENT)
_PREPOSITIONS = _set("في إلى لدى عن ب ل من to for in of on")


def join_names(tokens: list[Token], gazetteer: Gazetteer) -> list[Token]:
    """Return the tokens of one sentence with every office joined to the name it belongs to."""
    marked = [_as_complement(token, gazetteer) for token in tokens]
    marked = _without_masters(marked, gazetteer)
    joined: list[Token] = []
    place = 0
    while place < len(marked):
        token, last = marked[place], place
        if token.kind in _OFFICES:
            last = _name_of(marked, place)
            last = place if _receives(joined, token, marked[last], gazetteer) else last
            token = _merge(token, marked[last], marked[last]) if last > place else token
        if token.kind in _PEOPLE:
            after = _apposition_end(marked, last, joined, gazetteer)
            token = replace(token, end=marked[after].end)
            last = after
        joined.append(token)
        place = last + 1
    return [replace(token, kind=ROLE) if token.kind == COMPLEMENT else token for token in joined]


def _without_masters(tokens: list[Token], gazetteer: Gazetteer) -> list[Token]:
    """`المستشار الرفيع للرئيس دونالد ترامب` is not Trump; `الممثلة الخاصة للأمين العام ستيفاني ويليامز` is she."""
    kept: list[Token] = []
    for token in tokens:
        office = next((back for back in (-1, -2) if len(kept) >= -back and kept[back].kind == ROLE), None)
        if (
            token.kind != PERSON
            or token.particle != "ل"
            or token.comma
            or office is None
            or not _is_under(kept[office])
        ):
            kept.append(token)
        elif {bare_head(word) for word in token.folded.split()} & heads_held(gazetteer).get(token.slugs[0], set()):
            kept.append(replace(token, kind=COMPLEMENT, slugs=()))
        else:
            kept[office:] = [_merge(kept[office], token, token)]
    return kept


def _is_under(office: Token) -> bool:
    head = office.folded.split()[0]
    return bool(_readings(head) & _UNDER) or head.removeprefix("ال") in _UNDER


def _merge(opening: Token, closing: Token, named: Token) -> Token:
    return replace(
        opening, kind=named.kind, end=closing.end, slugs=named.slugs, folded=f"{opening.folded} {named.folded}"
    )


def _as_complement(token: Token, gazetteer: Gazetteer) -> Token:
    """Somebody named inside the office of another: `مبعوث الرئيس دونالد ترامب`."""
    if token.kind != PERSON or " " not in token.folded:
        return token
    words = token.folded.split()
    # رئيس `حكومة` الدبيبة is somebody else.
    if any(_readings(word) & _OWNED for word in words[-3:-1] if word != words[0]):
        return replace(token, kind=COMPLEMENT, slugs=())
    if not _readings(words[0]) & _UNDER and words[0].removeprefix("ال") not in _UNDER:
        return token
    # المبعوث الخاص `السفير` نورلاند is one man; behind an article only `للرئيس` is another's.
    definite = any(reading.startswith("ال") for reading in _readings(words[0]))
    inner = {bare_head(word) for word in words[1:] if not definite or word.startswith("لل")} - {None}
    if inner & heads_held(gazetteer).get(token.slugs[0], frozenset()):
        return replace(token, kind=COMPLEMENT, slugs=())
    return token


def _readings(folded: str) -> set[str]:
    return {rest for rest, _ in without_proclitics(folded)}


def _name_of(tokens: list[Token], place: int) -> int:
    """The place of the name that the office at `place` belongs to, or `place` itself."""
    office = tokens[place]
    for after in range(place + 1, min(len(tokens), place + _LONGEST_FILLING + 2)):
        token = tokens[after]
        if token.kind in _PEOPLE:
            fits = not token.particle and (not office.slugs or office.slugs == token.slugs)
            # رئيس أركان القوات التابعة `لحكومة` الدبيبة is another man.
            fits = fits and not _readings(tokens[after - 1].folded) & _OWNED
            bare = after == place + 1 and not token.comma
            return after if fits and not bare and _may_bear(office, tokens[place + 1 : after], token) else place
        if token.comma or not _fills(token):
            return place
    return place


_RECEIVING = _set("استقبل استقبلت التقى التقت قابل قابلت")


def _receives(joined: list[Token], office: Token, name: Token, gazetteer: Gazetteer) -> bool:
    """`استقبل وزير الشؤون الخارجية والهجرة، نورلاند`: whoever never held that office was received by its bearer."""
    met = bool(joined) and bool(_readings(joined[-1].folded) & _RECEIVING)
    if not (met and name.comma and name.kind == PERSON):
        return False
    return is_strange(name.slugs[0], office.folded.split(), gazetteer)


def _is_received(name: Token, office: Token, joined: list[Token], gazetteer: Gazetteer) -> bool:
    """`استقبال وزير الداخلية باشاغا، سفير بريطانيا`: the office is none of his."""
    met = bool(joined) and bool(_readings(joined[-1].folded) & (_RECEIVING | _RECEPTIONS))
    return met and name.kind == PERSON and is_strange(name.slugs[0], office.folded.split(), gazetteer)


_RECEPTIONS = _set("استقبال")


def _may_bear(office: Token, filling: list[Token], name: Token) -> bool:
    """A definite office is whole without its name: only a comma or `الخاص إلى ليبيا` may stand before it."""
    definite = office.folded.split()[0].startswith("ال") and office.kind == ROLE
    if not definite or any(token.kind == COMPLEMENT for token in filling):
        return True
    if any(token.kind == PLACE for token in filling) and not name.comma:
        return False
    return name.comma or not filling


def _fills(token: Token) -> bool:
    if token.kind == COMPLEMENT and token.particle:
        return True
    if token.kind in (*_PEOPLE, *_OFFICES):
        return False
    if token.kind != WORD:
        return True
    return not (
        token.folded in WITH | JOINERS | PRESENCE | CUTS | COMPLEMENTIZERS | GROUPS | TIME_WORDS
        or _readings(token.folded) & ambiguity.NAME_VERBS
    )


def _apposition_end(tokens: list[Token], place: int, joined: list[Token], gazetteer: Gazetteer) -> int:
    """The place at which the office behind a name ends: فلان، `مستشار الرئيس فلان لشؤون أفريقيا`، …"""
    after = place + 1
    if after >= len(tokens) or tokens[after].kind not in _OFFICES or tokens[after].particle:
        return place
    office = tokens[after]
    if office.slugs and office.slugs != tokens[place].slugs:
        return place
    # التقى الدبيبة `السفير الأمريكي`: without a comma the office is the object.
    if not office.comma and office.kind == ROLE and not (tokens[place].particle == "ب" and not office.slugs):
        return place
    if office.comma and (_is_object(tokens, after, joined) or _is_received(tokens[place], office, joined, gazetteer)):
        return place
    last = after
    while last + 1 < len(tokens) and last - after < _LONGEST_FILLING:
        token = tokens[last + 1]
        opens = last > after or token.particle or _opens_phrase(token)
        if token.comma or not _fills(token) or not opens or (token.kind == WORD and token.folded.startswith("و")):
            break
        last += 1
    return last


def _opens_phrase(token: Token) -> bool:
    return token.folded in _PREPOSITIONS or token.folded.startswith(("ل", "بال", "بو"))


def _is_object(tokens: list[Token], office: int, joined: list[Token]) -> bool:
    """`استقبل الدبيبة، السفير الأمريكي`: nobody else is there to be received."""
    before = [token for token in joined if token.kind in _PEOPLE]
    verbs = {"استقبل", "التقي", "استقبلت", "التقت", "قابل"}
    return (
        not before
        and any(_readings(token.folded) & verbs for token in joined)
        and tokens[office].folded.startswith("ال")
        and not any(token.kind in _PEOPLE for token in tokens[office + 1 :])
    )
