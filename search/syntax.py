"""What a reader typed → a small tree, and what of it was not understood. Never raises.

    words            every one (or any one) of them
    "a b"  «a b»     the words in this order, as spelt
    -word            without
    a OR b   a أو b   either; binds the two beside it
    word*            words that begin so
    title:word       in one field, by its Arabic or English name: see FIELDS

Everything else is text: question marks, commas, brackets and colons after ordinary words mean nothing.
"""

import re
from dataclasses import dataclass
from itertools import islice, pairwise

from django.utils.translation import gettext as _

from archive.arabic import chars as c
from archive.arabic.fold import fold
from archive.arabic.words import split_words

from .analysis.questions import QUESTION_WORDS

MOST_WORDS = 64
SHORTEST_PREFIX = 2  # letters: fewer would mean half the words of the archive

# name of the field → how readers may write it
FIELDS = {
    "title": ("title", "عنوان", "العنوان"),
    "official": ("official", "person", "مسؤول", "المسؤول", "شخص"),
    "outlet": ("outlet", "source", "مصدر", "المصدر"),
    "agency": ("agency", "وكالة", "الوكالة"),
    "place": ("place", "مكان", "المكان"),
    "organisation": ("organisation", "organization", "جهة", "الجهة"),
    "topic": ("topic", "موضوع", "الموضوع"),
    "year": ("year", "سنة", "السنة"),
}
_FIELD_OF = {fold(name): field for field, names in FIELDS.items() for name in names}

_QUOTES = (
    ('"', '"'),
    (c.LEFT_GUILLEMET, c.RIGHT_GUILLEMET),
    (c.LEFT_QUOTE, c.RIGHT_QUOTE),
    (c.RIGHT_QUOTE, c.LEFT_QUOTE),
    (c.LOW_QUOTE, c.LEFT_QUOTE),
    (c.LOW_QUOTE, c.RIGHT_QUOTE),
)
_OPENERS = frozenset(opener for opener, _closer in _QUOTES)
_ANY_QUOTE = re.compile(f"[{''.join({mark for pair in _QUOTES for mark in pair})}]")
_DASHES = "-" + c.MINUS + c.EN_DASH
_QUOTED = "|".join(f"{re.escape(opener)}[^{re.escape(closer)}]*{re.escape(closer)}" for opener, closer in _QUOTES)
# minus, field name and colon, then a quoted phrase or what stands up to the next space
_CHUNK = re.compile(
    rf"(?P<minus>[{_DASHES}]+(?=\S))?(?:(?P<field>[^\W\d_]+):(?=\S))?(?:(?P<quoted>{_QUOTED})|(?P<plain>\S+))"
)
_NOT_TEXT = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_QUESTION = re.compile(f"[?{c.ARABIC_QUESTION}]")
_BRACKETS = re.compile(r"[()\[\]{}]")


@dataclass(frozen=True, slots=True)
class Word:
    text: str


@dataclass(frozen=True, slots=True)
class Prefix:
    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """`operand` asked of one field of FIELDS."""

    name: str
    operand: Word | Prefix | Phrase


Operand = Word | Prefix | Phrase | Field


@dataclass(frozen=True, slots=True)
class Clause:
    """One of several operands, or, `excluded`, none of them."""

    options: tuple[Operand, ...]
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """What was understood, and `notes` in the reader's language on what was not."""

    clauses: tuple[Clause, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def wanted(self) -> tuple[Clause, ...]:
        return tuple(clause for clause in self.clauses if not clause.excluded)

    @property
    def excluded(self) -> tuple[Clause, ...]:
        return tuple(clause for clause in self.clauses if clause.excluded)


@dataclass(frozen=True, slots=True)
class _Operator:
    name: str  # OR, AND, NOT
    text: str


@dataclass(frozen=True, slots=True)
class _Term:
    operand: Operand
    is_excluded: bool


def parse_query(typed: str) -> ParsedQuery:
    """Parse any text at all."""
    notes: list[str] = []
    text = _NOT_TEXT.sub(" ", typed)
    if _BRACKETS.search(_ANY_QUOTE.sub("", text)):
        text = _BRACKETS.sub(" ", text)
        notes.append(_("الأقواس لا تجمع الكلمات هنا، فأُهملت."))
    chunks = _CHUNK.finditer(_cap(text, notes))
    items = [item for chunk in chunks for item in _read_chunk(chunk, notes)]
    clauses = _group(_without_lone_operators(items, notes))
    if _QUESTION.search(text):
        clauses = _without_question_words(clauses, notes)
    return ParsedQuery(tuple(clauses), tuple(dict.fromkeys(notes)))


def replace_words(typed: str, replacements: dict[str, str]) -> str:
    """Put other words in the place of whole words (as typed → instead); what is in quotes stays as it is."""

    def replace(chunk: re.Match) -> str:
        if chunk["quoted"] is not None:
            return chunk.group()
        whole, at = chunk.group(), chunk.start("plain") - chunk.start()
        pieces, end = [], at
        for word in split_words(whole[at:]):
            pieces += [whole[end : at + word.start], replacements.get(word.text, word.text)]
            end = at + word.end
        return whole[:at] + "".join(pieces) + whole[end:]

    return _CHUNK.sub(replace, typed)


def _without_question_words(clauses: list[Clause], notes: list[str]) -> list[Clause]:
    """Leave out of a question the words that only ask: no text that answers it need hold them."""
    asking = [clause for clause in clauses if _only_asks(clause)]
    if not asking or len(asking) == len(clauses):
        return clauses
    words = "، ".join(clause.options[0].text for clause in asking)
    notes.append(_("كلمات السؤال لم يُبحث عنها: %(words)s.") % {"words": words})
    return [clause for clause in clauses if clause not in asking]


def _only_asks(clause: Clause) -> bool:
    words = [word.folded for option in clause.options if isinstance(option, Word) for word in split_words(option.text)]
    return bool(words) and not clause.excluded and QUESTION_WORDS.issuperset(words)


def _cap(text: str, notes: list[str]) -> str:
    """Cut a text behind its MOST_WORDSth word: whole pages pasted into the box are not a question."""
    beyond = next(islice(split_words(text), MOST_WORDS, None), None)
    if beyond is None:
        return text
    notes.append(_("بُحث عن أول %(count)d كلمة فقط.") % {"count": MOST_WORDS})
    return text[: beyond.start]


def _read_chunk(chunk: re.Match, notes: list[str]) -> list[_Term | _Operator]:
    whole, minus, plain = chunk.group(), bool(chunk["minus"]), chunk["plain"]
    operator = _operator_of(plain) if plain and not minus and not chunk["field"] else None
    if operator:
        return [operator]
    if chunk["quoted"] is None and _ANY_QUOTE.search(plain) and not _closes_a_word(plain):
        notes.append(_("علامة تنصيص بلا نظيرة، فقُرئ ما بعدها كلمات."))
    operand = Phrase(chunk["quoted"][1:-1]) if chunk["quoted"] is not None else _plain_operand(plain, notes)
    if operand is None or not _has_word(operand.text):
        notes.append(_("لا كلمة في «%(text)s»، فأُهمل.") % {"text": whole[:40]})
        return []
    field = _FIELD_OF.get(fold(chunk["field"])) if chunk["field"] else None
    if field:
        return [_Term(Field(field, operand), minus)]
    if chunk["field"]:
        notes.append(_("لا حقل اسمه «%(name)s»، فقُرئ كلمة.") % {"name": chunk["field"][:40]})
        return [_Term(Word(chunk["field"]), minus), _Term(operand, minus)]
    return [_Term(operand, minus)]


def _plain_operand(plain: str, notes: list[str]) -> Word | Prefix | None:
    text = _ANY_QUOTE.sub(" ", plain)
    if "*" not in text:
        return Word(text)
    stem, star, rest = text.partition("*")
    letters = fold(stem).strip()
    if star and not _has_word(rest) and len(letters) >= SHORTEST_PREFIX and len(list(split_words(stem))) == 1:
        return Prefix(stem)
    notes.append(_("تأتي * بعد حرفين على الأقل من أول الكلمة: «%(text)s».") % {"text": plain[:40]})
    return Word(text.replace("*", " "))


def _operator_of(plain: str) -> _Operator | None:
    if plain in ("OR", "AND", "NOT"):
        return _Operator(plain, plain)
    if fold(plain) == "او":
        return _Operator("OR", plain)
    if plain.strip(_DASHES) == "":
        return _Operator("NOT", plain)
    return None


def _without_lone_operators(items: list, notes: list[str]) -> list:
    """Keep the operators that have what they need beside them; the first and the last never have."""
    kept = []
    for here, item in enumerate(items):
        before, after = kept[-1] if kept else None, items[here + 1] if here + 1 < len(items) else None
        if isinstance(item, _Term) or _has_operands(item, before, after):
            kept.append(item)
        else:
            notes.append(_("«%(text)s» وحدها لا تعني شيئاً، فأُهملت.") % {"text": item.text[:40]})
    return kept


def _has_operands(operator: _Operator, before, after) -> bool:
    if operator.name == "NOT":
        return operator.text == "NOT" and isinstance(after, _Term)
    return isinstance(before, _Term) and isinstance(after, _Term)


def _group(items: list) -> list[Clause]:
    """Join the operands that OR stands between; AND is what stands between words anyway."""
    clauses: list[Clause] = []
    for before, item in pairwise([None, *items]):
        if not isinstance(item, _Term):
            continue
        excluded = item.is_excluded or _is_operator(before, "NOT")
        if _is_operator(before, "OR") and not excluded and not clauses[-1].excluded:
            clauses[-1] = Clause((*clauses[-1].options, item.operand))
        else:
            clauses.append(Clause((item.operand,), excluded))
    return clauses


def _is_operator(item, name: str) -> bool:
    return isinstance(item, _Operator) and item.name == name


def _has_word(text: str) -> bool:
    return next(split_words(text), None) is not None


def _closes_a_word(plain: str) -> bool:
    """`5"` or `د"أ`: a mark inside or after a word, as in abbreviations, opens nothing."""
    return plain[0] not in _OPENERS and bool(_ANY_QUOTE.sub("", plain))
