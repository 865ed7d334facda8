"""Where the statement that holds a word of meeting begins, and where its parties end."""

from archive.arabic.clitics import without_proclitics

from ..people.offices import bare_head
from .tokens import PERSON, ROLE, UNKNOWN, WORD, Token
from .vocabulary import AGO, BACKWARD, COMPLEMENTIZERS, CUTS, LIGHT, WITH, folded_set

# The meeting of X and Y came `after` the official met Z: Z met neither.
_ENGLISH_CLAUSES = folded_set("after before while when because although")
# Who they are was said before. Example: Salame revealed that `he` will meet Haftar.
_ENGLISH_PRONOUNS = folded_set("he she they")
_RELATIVES = folded_set("التي الذي")
# What somebody else does at the same time. Example: غادر باشاغا، `فيما` كان السراج يستعد للقاء نورلاند.
_MEANWHILE = folded_set("فيما بينما وفيما وبينما")
# What brings two parties together in a relative clause. Example: اللقاء الذي `جمع` نورلاند بحفتر.
_GATHERS = (
    "جمع",
    "عقد",
    "ضم",
    "اجري",
    "اجرا",
    "اجرت",
    "تلق",
    "انعقد",
    "جري",
    "حضر",
    "يجمع",
    "سيجمع",
    "تم",
    "تراس",
    "يتراس",
    "قاد",
    "يقود",
    "دار",
    "احتضن",
)


def clause_start(tokens: list[Token], trigger: int) -> tuple[int, bool]:
    """Return (first token of the statement that holds `trigger`, whether it looks back for its subject)."""
    named = False
    for place in range(trigger - 1, -1, -1):
        if tokens[place].is_party and tokens[place].particle.startswith("ف"):
            return place, False
        if named and tokens[place].folded in _MEANWHILE:
            return place + 1, False
        named = named or tokens[place].is_party
        if tokens[place].kind == WORD and tokens[place].folded in COMPLEMENTIZERS | _ENGLISH_CLAUSES:
            # `سبق للسراج أن اجتمع`: the verb's subject stands before.
            # …، على `أن` يلتقي غدا …: so it is.
            on_that = place == trigger - 1 and place > 0 and tokens[place - 1].folded == "علي"
            if tokens[place].folded == "ان" and (on_that or _is_preceded(tokens, place)):
                continue
            return place + 1, tokens[place].folded in BACKWARD or tokens[place + 1].folded in _ENGLISH_PRONOUNS
    return 0, False


def _is_preceded(tokens: list[Token], place: int) -> bool:
    return any(token.folded in ("سبق", "وسبق") for token in tokens[max(0, place - 4) : place])


def parties_end(tokens: list[Token], trigger: int) -> int:
    """Return the place after the last token in which parties of `trigger` may stand."""
    place = trigger + 1
    while place < len(tokens):
        if _is_speaker(tokens, place):
            return place
        if tokens[place].kind == WORD and _ends_parties(tokens, place, trigger):
            resumed = _resumes(tokens, place) if tokens[place].folded in _RELATIVE_WORDS else None
            if resumed is None:
                return place
            place = resumed
        place += 1
    return len(tokens)


SAYING = folded_set("said told says added announced confirmed explained noted stressed")


def _is_speaker(tokens: list[Token], place: int) -> bool:
    """Whether a verb of saying stands behind the token: he is to meet X, spokesman `Y` said; after it, `Y` said."""
    after = tokens[place + 1].folded if place + 1 < len(tokens) else ""
    return after in SAYING and tokens[place].comma and tokens[place].kind != WORD


def _ends_parties(tokens: list[Token], place: int, trigger: int) -> bool:
    folded, after = tokens[place].folded, tokens[place + 1].folded if place + 1 < len(tokens) else ""
    if folded == "to":
        return after not in LIGHT and tokens[place + 1 : place + 2] != [] and tokens[place + 1].kind == WORD
    # … talks with the new leaders, `as` somebody's son was caught; not `as well as`.
    if folded == "as":
        return after != "well" and tokens[place - 1].folded != "well"
    # التقى حفتر `في وقت` تسعى واشنطن …; not `في وقت سابق`.
    if folded == "وقت" and tokens[place - 1].folded == "في":
        return after.startswith(("ي", "ت"))
    if folded not in CUTS and folded not in COMPLEMENTIZERS:
        return False
    # `استُقبل … من قبل …`: the agent follows.
    if folded == "قبل" and tokens[place - 1].folded == "من":
        return False
    if folded in _SPANS and after in AGO:
        # … بعد يومين `من` المكالمة: that is another meeting.
        return [token.folded for token in tokens[place + 2 : place + 3]] == ["من"]
    # The meeting, `which took place` in Misrata
    if folded == "which" and after in ("took", "was"):
        return False
    # `الذي جمع`, `التي أجراها`: the parties follow.
    if folded in _RELATIVES and after.startswith(_GATHERS):
        return False
    return not (folded in ("جري", "تم") and (place <= trigger + 2 or tokens[place - 1].folded in _RELATIVES))


_SPANS = folded_set("قبل بعد منذ")
_LONGEST_ASIDE = 12
_RELATIVE_WORDS = folded_set("التي الذي الذين")
_AND_WITH = folded_set("وكذلك ومع")


def _resumes(tokens: list[Token], place: int) -> int | None:
    """`التقى بايدن، الذي يزور روما، بالرئيس الإيطالي`: where behind the aside whom he met is told, None where not."""
    for at in range(place + 1, min(len(tokens), place + _LONGEST_ASIDE)):
        token = tokens[at]
        if token.comma and token.folded in _AND_WITH:
            return at
        named = token.kind in (PERSON, ROLE, UNKNOWN)
        office = named or bare_head(token.folded)
        if token.comma and (token.folded in WITH or (office and (token.particle or token.folded).startswith("ب"))):
            return at
        if named and token.kind != PERSON:
            return None
    return None


def strip_particles(folded: str) -> set[str]:
    """Every reading of a folded word without particles, the word itself among them."""
    return {rest for rest, _ in without_proclitics(folded)}
