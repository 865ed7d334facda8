"""Meetings of one text that are the same meeting → one meeting, with every sentence that tells it."""

from dataclasses import replace

from archive.arabic.fold import fold
from archive.arabic.months import WEEKDAYS

from ..facts import MeetingFact, Surface
from ..people.offices import bare_head
from .states import HELD, MENTIONED, PLANNED
from .triggers import CALL, MEETING
from .vocabulary import folded_set


def merge_meetings(facts: list[MeetingFact]) -> list[MeetingFact]:
    """Merge what is one meeting: the same parties, or all of the one among the other's, and nothing that disagrees."""
    merged: list[MeetingFact] = []
    evidence: list[dict[int, Surface]] = []
    for fact in sorted(facts, key=lambda item: -len(item.participants)):
        place = next((place for place, other in enumerate(merged) if _is_same(other, fact)), len(merged))
        if place == len(merged):
            merged.append(fact)
            evidence.append({})
        else:
            merged[place] = _join(merged[place], fact)
        evidence[place].update((surface.start, surface) for surface in fact.evidence)
    told = [
        replace(fact, evidence=tuple(surfaces[start] for start in sorted(surfaces)))
        for fact, surfaces in zip(merged, evidence, strict=True)
    ]
    return sorted(told, key=lambda item: item.evidence[0].start)


def _is_same(one: MeetingFact, other: MeetingFact) -> bool:
    small, large = sorted((set(one.participants), set(other.participants)), key=len)
    if not small <= large or (len(small) < 2 and not _share_counterpart(one, other)):
        return False
    if (one.kind == CALL) != (other.kind == CALL) or _are_apart(one.place, other.place):
        return False
    if one.date and other.date and not one.date.overlaps(other.date):
        return False
    if not (one.date and other.date) and _on_other_days(one.when_text, other.when_text):
        return False
    if one.state == other.state or MENTIONED in (one.state, other.state) or small == large:
        return True
    # `وصل للقاء` X … `والتقى` X وY: the same day or town.
    return bool((one.date and other.date) or (one.place and one.place == other.place))


def is_told_by(fact: MeetingFact, sentence: Surface) -> bool:
    """Whether `sentence` is among those a meeting rests on."""
    return sentence in fact.evidence


def on_day_of(fact: MeetingFact, other: MeetingFact) -> MeetingFact:
    """Return `fact` on the day of `other`, resting on its sentences too; unchanged where it has a time of its own."""
    if fact.when_text or not other.when_text:
        return fact
    return replace(
        fact,
        date=other.date,
        when_text=other.when_text,
        relative=other.relative,
        evidence=tuple(dict.fromkeys((*other.evidence, *fact.evidence))),
    )


def join_telling(one: MeetingFact, other: MeetingFact) -> MeetingFact:
    """Return `other` with what `one` says of the same meeting; `other` alone where they share nobody."""
    if not set(one.participants) & set(other.participants) or (one.kind == CALL) != (other.kind == CALL):
        return other
    return replace(_join(one, other), evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))))


def _share_counterpart(one: MeetingFact, other: MeetingFact) -> bool:
    """Whether two meetings of one known person have the same other side, as far as its words tell."""
    words = [
        {word.removeprefix("ال")[:5] for text in fact.counterparts for word in fold(text).split() if len(word) > 4}
        for fact in (one, other)
    ]
    shared = words[0] & words[1]
    if len(one.participants) > 1 or len(other.participants) > 1:
        # التقى وفدا أمريكيا … وضم الوفد الأمريكي نورلاند: the delegation is told with its members.
        groups = [any(_GROUP in fold(text) for text in fact.counterparts) for fact in (one, other)]
        placed = bool(one.place and other.place) and not _are_apart(one.place, other.place)
        return placed or (all(groups) and bool(shared))
    return bool(shared - _BODIES) or _names_counterpart(one, other) or _names_counterpart(other, one)


def _names_counterpart(one: MeetingFact, other: MeetingFact) -> bool:
    """Whether another sentence names the other side in the same words: مشاورات مع `مدير عام الدائرة`، جان ديزدار."""
    if set(one.evidence) & set(other.evidence):
        return False
    told = " ".join(fold(sentence.text) for sentence in other.evidence)
    return any(text in told for text in map(fold, one.counterparts) if _is_distinct(text))


def _is_distinct(text: str) -> bool:
    """Whether words for the other side are its own: a name, or an office of three words."""
    words = text.split()
    return len(words) >= _DISTINCT or (len(words) == 1 and len(text) >= _DISTINCT + 1 and bare_head(text) is None)


_DISTINCT = 3

_GROUP = fold("وفد")
# Beginnings of words that name a body and nobody of it. Example: المبعوث الروسي لدى `الأمم المتحدة`.
_BODIES = {fold(word).removeprefix("ال")[:5] for word in "الأمم المتحدة الخارجية الداخلية الدفاع الوزراء مجلس".split()}
# A site that is told as its town, a capital that is told as its country. Example: الرجمة, in بنغازي.
WITHIN = {
    **dict.fromkeys(("rajma", "benina"), "benghazi"),
    **dict.fromkeys(("mitiga", "abu-sitta", "tripoli-airport", "tajoura", "janzour"), "tripoli"),
    "tunis": "tunisia",
    **dict.fromkeys(("cairo", "alexandria", "hurghada", "sharm-el-sheikh"), "egypt"),
    **dict.fromkeys(("abu-dhabi", "dubai"), "uae"),
    "doha": "qatar",
    "algiers": "algeria",
    **dict.fromkeys(("skhirat", "bouznika", "rabat"), "morocco"),
    **dict.fromkeys(("berlin", "stuttgart", "munich"), "germany"),
    "paris": "france",
    **dict.fromkeys(("rome", "palermo", "sigonella"), "italy"),
    "london": "united-kingdom",
    **dict.fromkeys(("istanbul", "ankara"), "turkey"),
    "valletta": "malta",
    **dict.fromkeys(("moscow", "sochi"), "russia"),
    "damascus": "syria",
}


def _are_apart(one: str | None, other: str | None) -> bool:
    return bool(one and other and one != other and WITHIN.get(one) != other and WITHIN.get(other) != one)


def _narrower(one: str | None, other: str | None) -> str | None:
    return other if one is None or (other and WITHIN.get(other) == one) else one


_BEFORE = folded_set("الماضي الماضية السابق سابق المنصرم last الفائت")
_NOW = folded_set("اليوم أمس غدا today yesterday tomorrow")


def _on_other_days(one: str, other: str) -> bool:
    """Whether two words of time that no date was found for mean other days: `الثلاثاء` and `الأحد`, not `أمس`."""
    days = [{word for word in fold(text).split() if word in WEEKDAYS} for text in (one, other)]
    if all(days):
        return not days[0] & days[1]
    words = [set(fold(text).split()) for text in (one, other)]
    now = [next(iter(group & _NOW), "") for group in words]
    if all(now):
        return now[0] != now[1]
    return bool(words[0] & _BEFORE and now[1]) or bool(words[1] & _BEFORE and now[0])


def _join(one: MeetingFact, other: MeetingFact) -> MeetingFact:
    states = {one.state, other.state}
    dated = one if one.when_text or not other.when_text else other
    return replace(
        one,
        participants=tuple(dict.fromkeys((*one.participants, *other.participants))),
        counterparts=tuple(dict.fromkeys((*one.counterparts, *other.counterparts))),
        place=_narrower(one.place, other.place),
        date=dated.date,
        when_text=dated.when_text,
        relative=dated.relative,
        # A visit or a conference at which they met is told as the meeting that it was.
        kind=one.kind if one.kind == other.kind else MEETING,
        state=HELD if HELD in states else PLANNED if PLANNED in states else MENTIONED,
    )
