"""Who takes part: the people around a word of meeting, and what joins each of them to it."""

from dataclasses import dataclass

from archive.arabic.fold import fold

from ..people import ambiguity
from ..people.offices import bare_head
from .between import is_light, is_verb, judge
from .clauses import SAYING, strip_particles
from .tokens import ORGANISATION, PERSON, PLACE, ROLE, UNKNOWN, WORD, Token
from .triggers import VERBS
from .vocabulary import (
    BELONGINGS,
    GROUPS,
    JOINERS,
    LIGHT,
    NATIONAL,
    VISITS,
    WITH,
    folded_set,
)


@dataclass(frozen=True, slots=True)
class Party:
    """A token that takes part; `marker` is what joins it: with, and, or nothing (subject or object)."""

    token: Token
    marker: str  # "with", "and", "beside", ""
    place: int


BESIDE = "beside"
_FURTHEST_BESIDE = 8  # tokens
# Behind these "with" and "by" name somebody on the same side. Example: Townsend, `accompanied` by X, met …
# Nouns that a name before them says whose. Example: the prince, a Haftar `supporter`.
_FOLLOWERS = folded_set(
    "supporter supporters ally allies loyalist loyalists backer backers rival rivals critic forces government militia"
)
_ACCOMPANYING = folded_set("accompanied joined together along alongside headed led delegation alongside")
_RECEIVING = folded_set("استقبال استقباله استقبالها")
_MET_FOR = folded_set("اللقاء لقاء الاجتماع اجتماع زيارة سبق وسبق الملتقى")
# Verbs beside which a name is their subject, whatever stands before. Example: وفي بيان له `أعلن` الدبيبة …
_SUBJECT_VERBS = ambiguity.NAME_VERBS - folded_set("مع بين لقاء لقائه لقاؤه اجتماع اجتماعه وبين نظيره ضم") | folded_set(
    "أعلن أعلنت ذكر كشف كشفت ثمن ثمنت أشاد أشادت استهل استهلت بدأ بدأت عقد عقدت أجرى أجرت اختتم اختتمت أنهى أنهت "
    "يزور تزور وجه وجهت أدى أدت استعرض استعرضت تباحث تباحثت اتفق أثنى أثنت عقدا أجريا يعتزم تعتزم يستعد تستعد يبدأ "
    "تبدأ أجراها أجراه عقدها عقده أصدر أقام أقامت يصل تصل سيصل ستصل يتوجه تتوجه سيتوجه ستتوجه يعقد تعقد سيعقد ستعقد "
    "يجري تجري سيجري ستجري يترأس تترأس سيترأس ستترأس سيشارك ستشارك سيزور ستزور توجه توجهت"
)


def read_parties(tokens: list[Token], first: int, end: int, opening: bool = False) -> list[Party]:
    """Return the parties among tokens `first` to `end`. `opening`: the first word may be any verb."""
    found = []
    for place in range(first, end):
        token = tokens[place]
        if not token.is_party:
            continue
        marker = _marker(tokens, first, place, opening)
        if marker is not None:
            found.append(Party(token, marker, place))
    return found


def leading_group(parties: list[Party]) -> list[Party]:
    """Return the subject: the first party and those joined to it."""
    group: list[Party] = []
    for party in parties:
        listed = party.token.comma and party.token.folded.isascii() and party.marker == ""
        reach = _FURTHEST_BESIDE if party.marker == BESIDE else 3
        if group and (not (listed or party.marker in ("and", BESIDE)) or party.place - group[-1].place > reach):
            break
        group.append(party)
    return group


def _marker(tokens: list[Token], first: int, place: int, opening: bool) -> str | None:
    """How the token at `place` is joined, or None where the words before it make it somebody's complement."""
    particle = tokens[place].particle
    if particle:
        return _joined_marker(tokens, first, place, particle)
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after and not after.comma and after.folded in _FOLLOWERS:
        return None
    # … في بيان: `الدبيبة` استقبل بيرنز
    if opening and tokens[place].comma and after and after.folded in VERBS:
        return ""
    # “… their country's future,” `Feltman` said
    if opening and tokens[place].comma and place + 1 < len(tokens) and tokens[place + 1].folded in SAYING:
        return ""
    between: list[Token] = []
    for back in range(place - 1, first - 1, -1):
        token = tokens[back]
        if token.kind in (PERSON, ROLE, UNKNOWN):
            between = _without_rest(token, between, tokens[place])
            break
        # Norland said `he and` Sanalla discussed …
        if token.folded == "and" and back and tokens[back - 1].folded in ("he", "she"):
            return judge(between, BESIDE, tokens[place])
        if token.folded == "presence":
            return "and"
        if _is_beside(tokens, first, back):
            return judge(between, BESIDE, tokens[place])
        if token.folded in WITH or _is_other_side(tokens, first, back):
            return judge(between, "with", tokens[place])
        # … `وكبير` المستشارين مسعد بولس: an office that no table has whole.
        if token.kind == WORD and token.folded.startswith("و") and bare_head(token.folded) not in (None, token.folded):
            return "and" if _coordinates(tokens, first, back) else None
        if token.folded in JOINERS:
            return judge(between, "and" if token.folded not in ("بين", "between") else "", tokens[place])
        if token.folded.startswith("و") and token.folded[1:] in NATIONAL:
            return judge(between, "and", tokens[place])
        # وصول `حفتر` إلى القاهرة حيث التقى …
        if opening and not between and strip_particles(token.folded) & VISITS:
            return ""
        if opening and strip_particles(token.folded) & _SUBJECT_VERBS:
            return judge(between, "", tokens[place])
        # What came `من` somebody is not he: استقبل رسالة `من` السيسي. So look on at what it was.
        if token.folded != "من":
            between.insert(0, token)
    else:
        # According to a statement on Friday`,` President Trump talked …
        if opening and tokens[place].comma and between and all(token.folded.isascii() for token in between):
            return ""
        if opening and between and between[0].kind == WORD and not between[0].folded.startswith("ال"):
            if between[0].folded in BELONGINGS - VISITS and len(between) == 1:
                return None
            between = between[1:]
    return judge(between, "", tokens[place])


def _without_rest(office: Token, between: list[Token], named: Token) -> list[Token]:
    """Leave out what an office goes on with, up to a comma: وزير الشؤون الخارجية `والهجرة والتونسيين بالخارج`، …"""
    if office.kind != ROLE:
        return between
    end = next((at for at, token in enumerate(between) if token.comma), len(between))
    closed = end < len(between) or named.comma
    fits = _is_rest if closed else _is_definite_rest
    return between[end:] if end <= _LONGEST_REST and all(map(fits, between[:end])) else between


_LONGEST_REST = 5


def _is_rest(token: Token) -> bool:
    if token.kind in (PLACE, ORGANISATION):
        return True
    return token.kind == WORD and not (is_verb(token.folded) or token.folded in BELONGINGS | JOINERS | WITH)


def _is_definite_rest(token: Token) -> bool:
    return token.kind == WORD and token.folded.removeprefix("و").removeprefix("ب").startswith("ال")


_CALLS = folded_set("اتصال اتصالا مكالمة المكالمة الاتصال محادثة مهاتفة call conversation")
_TAKING = folded_set("تسلم تسلمت يتسلم تتسلم")
_GIVING = folded_set("قدم قدمت يقدم تقدم سلم سلمت زيارة زيارته زيارتها")
_SITTING = folded_set("جلس جلست")
_BANQUETS = folded_set("مأدبة")
_SPEAKING = folded_set("spoke spoken talked")


def _is_other_side(tokens: list[Token], first: int, place: int) -> bool:
    """`استُقبل من قبل` X, `was received by` X, `تلقى اتصالا من` X, `spoke to` X: what joins beside `مع`."""
    folded, word = tokens[place].folded, tokens[first - 1].folded if first else ""
    if folded in ("قبل", "طرف"):
        return place > first and tokens[place - 1].folded == "من"
    if folded == "من":
        return bool(strip_particles(word) & (_CALLS | _TAKING))
    if folded == "الي":
        return bool(strip_particles(word) & (_GIVING | _SITTING))
    if folded == "شرف":
        return bool(strip_particles(word) & _BANQUETS)
    return folded == "by" or (folded == "to" and word in _SPEAKING)


def _joined_marker(tokens: list[Token], first: int, place: int, particle: str) -> str | None:
    if "ب" in particle:
        return "with"
    # … في المشهد، `فالسفير` نورلاند كان قد التقى: the ف opens a statement.
    if particle.startswith("ف"):
        return ""
    if particle.startswith("و"):
        return "and" if _coordinates(tokens, first, place) else None
    given = first and _is_handed(tokens, first, place)
    met = (place and tokens[place - 1].folded in _MET_FOR) or given
    # استقبال الدبيبة `للانغلي`: the object of a verbal noun.
    received = first and strip_particles(tokens[first - 1].folded) & _RECEIVING
    return "" if particle == "ل" and (met or received) else None


def _is_beside(tokens: list[Token], first: int, place: int) -> bool:
    """`accompanied by` X, `a delegation led by` X, `together with` X: on the same side as who stands before."""
    if tokens[place].folded == "alongside":
        return True
    return tokens[place].folded in ("with", "by") and place > first and tokens[place - 1].folded in _ACCOMPANYING


_SUCCEEDING = fold("خلفا")
_PAPERS = folded_set("أوراق نسخة من اعتماد اعتماده اعتمادها")
_LETTERS = folded_set("اعتماده اعتمادها اعتمادهم اعتمادهما")


def _is_handed(tokens: list[Token], first: int, place: int) -> bool:
    """`قدمت` جونز أوراق اعتمادها `لأبوسهمين`: the one who was given them."""
    between = [token for token in tokens[first:place] if token.kind == WORD]
    giving = strip_particles(tokens[first - 1].folded) & _GIVING
    # تقدم جونز أوراق اعتمادها `خلفا` لستيفنز: whom she followed in office.
    if between and between[-1].folded == _SUCCEEDING:
        return False
    # قدم سفراء فرنسا وألمانيا أوراق `اعتمادهم` للسراج: theirs, so who they are may stand between.
    theirs = any(token.folded in _LETTERS for token in between)
    return bool(giving) and (theirs or all(token.folded in _PAPERS or is_light(token.folded) for token in between))


def _coordinates(tokens: list[Token], first: int, place: int) -> bool:
    """Whether a token with و joins another party, and not a noun that something else belongs to."""
    for back in range(place - 1, first - 1, -1):
        token = tokens[back]
        if token.kind in (PERSON, ROLE, UNKNOWN):
            if token.kind == PERSON and back > first and tokens[back - 1].kind == WORD:
                before = tokens[back - 1].folded
                return token.particle != "" or before not in BELONGINGS
            return True
        if token.kind == WORD and token.folded not in LIGHT and token.folded not in GROUPS:
            return _follows_office(tokens, first, back, place)
        if token.kind == ORGANISATION:
            return _follows_office(tokens, first, back, place)
    return True


_LONGEST_OFFICE = 9


def _follows_office(tokens: list[Token], first: int, back: int, place: int) -> bool:
    """`رئيس الحكومة منتهية الولاية والحداد`: the words between are still the office before."""
    for start in range(back - 1, max(first, place - _LONGEST_OFFICE) - 1, -1):
        token = tokens[start]
        if token.kind in (PERSON, ROLE, UNKNOWN):
            filling = tokens[start + 1 : place]
            return not any(
                item.kind == WORD and (is_verb(item.folded) or item.folded in BELONGINGS)
                for item in filling
                if not strip_particles(item.folded) & JOINERS
            )
    return False


def find_counterparts(text: str, tokens: list[Token], first: int, end: int) -> list[str]:
    """Return the words for people who are not named among tokens `first` to `end`."""
    found = []
    for place in range(first, end):
        token = tokens[place]
        if token.kind == UNKNOWN or (token.kind == ROLE and not token.slugs and not _is_said_of(tokens, place)):
            found.append(text[token.start : token.end])
        elif token.kind == WORD and token.folded in GROUPS and _is_of_people(tokens, place):
            last = place
            while last + 1 < end and last - place < 9 and tokens[last + 1].kind not in (PERSON, ROLE, UNKNOWN):
                if tokens[last + 1].comma:
                    break
                last += 1
            found.append(text[token.start : tokens[last].end])
            break
    return found


def _is_said_of(tokens: list[Token], place: int) -> bool:
    """التقى شويغو مع حفتر `قائد الجيش الوطني`: behind whom somebody met, an office is his who was met."""
    if place < 3 or tokens[place - 1].kind != PERSON or tokens[place - 2].folded not in WITH:
        return False
    return any(token.is_party or token.kind == UNKNOWN for token in tokens[: place - 2])


_NUMBERS = folded_set("عدد عددا وعدد وعددا")
_OF_PEOPLE = ("ين", "ون")


def _is_of_people(tokens: list[Token], place: int) -> bool:
    """`عدد من الوزراء`, but not `عدد من ملفات التعاون`: what is counted must be people."""
    if tokens[place].folded not in _NUMBERS:
        return True
    counted = [token for token in tokens[place + 1 : place + 3] if token.folded != "من"][:1]
    return any(
        token.kind != WORD
        or token.folded.removeprefix("ال") in GROUPS
        or token.folded.endswith(_OF_PEOPLE)
        or bare_head(token.folded) is not None
        for token in counted
    )
