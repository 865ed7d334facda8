"""The title of a page: the line above the text that the text bears out, or one that its furniture quotes."""

import re
from collections import Counter
from collections.abc import Callable

from archive.arabic.clitics import without_proclitics
from archive.arabic.fold import fold
from archive.arabic.words import split_words

from .paragraphs import Line, split_sentences

PARAGRAPH_BREAK = "\n\n"
# A headline has at least so many words.
SHORTEST_TITLE = 3
_SHORTEST_LONE_TITLE = 5
# So much of a headline's words come back in the text below it.
_LEAST_SHARED = 0.3
# Words shared, weighed by their part of the headline: two of four for one that stands far above the text.
_LEAST_SCORE = 1.0
# One of fifteen headlines of other articles shares two words by chance more often than a title shares fewer than this.
_LEAST_SHARED_IN_LIST, _LEAST_SCORE_IN_LIST = 0.4, 1.2
# Below the text stand headlines of the same story: the title is its own in nearly every word.
_LEAST_SHARED_BELOW = 0.7
# So many headlines in a row, one under another, are a list of other articles.
_LIST_OF_HEADLINES = 3
# A lead whose full stop is missing: longer than headlines are, and opened by the verb that leads open with.
_SHORTEST_LEAD, _TOO_LONG_FOR_TITLE = 13, 22
_TOO_LONG_IN_ENGLISH = 30
_LONGEST_USUAL = 15  # beyond this a standfirst is as likely as a title
_LONGEST_CAPTION, _CAPTION_WEIGHT = 6, 0.3
# A verb of the present, a colon, quotation marks, a preposition, Latin letters.
_SAYS_SOMETHING = re.compile(
    r"[:؟!.«\"“a-z]|(?<!\w)(?:[يت]\w{3,}|لا|لم|لن|هل|في|من|الي|علي|عن|مع|بين|بعد|قبل|ضد|حول)(?!\w)"
)
_LEAD_OPENING = re.compile(
    r"(?:قال|قالت|اعلن|اعلنت|اكد|اكدت|بحث|بحثت|ناقش|ناقشت|التقي|التقت|استقبل|استقبلت|اجتمع|اجتمعت|وصل|وصلت|دعا|دعت|جدد|"
    r"جددت|اعرب|اعربت|كشف|كشفت|ذكر|ذكرت|افاد|افادت|نفي|نفت|رحب|رحبت|طالب|طالبت|شدد|شددت|اجري|اجرت|تلقي|تلقت|عقد|عقدت|"
    r"شهد|شهدت|اوضح|اوضحت|اشاد|اشادت|ادان|ادانت|حذر|حذرت|زار|زارت|شارك|شاركت|تسلم|وقع|وقعت|غادر|عبر|عبرت|راي|رات|ابدي|ابدت|اثني|اثنت|تعهد|تعهدت|قرر|قررت|نظم|نظمت|اطلق|اطلقت|صرح|صرحت|توقع|توقعت|تحدث|تحدثت|انتقد|رفض|رفضت|ترأس)\s"
)
_LONGEST_DERIVED_TITLE = 14
# Lines of furniture that quote the title. Pattern, example.
QUOTED_TITLES = (
    (r"^\W*the post\s+(.{8,250}?)\s+(?:first\s+)?appeared (?:first )?on\s", "The post … appeared first on …"),
    (r"^\W*(?:ظهرت?|نشرت?) (?:هذه |هذا )?(?:المقالة?|الخبر|التدوينة)\s+(.{8,250}?)\s+"
     r"(?:أولا?ً?ا?|لأول مرة) (?:على|في)\s",
     "ظهرت المقالة … أولاً على …"),
    (r"^\W*(?:ال)?(?:تدوينة|مقالة?|خبر|موضوع)\s+(.{8,250}?)\s+(?:ظهرت?|نشرت?|كتبت?)\s+"
     r"(?:أولا?ً?ا?|لأول مرة|أول مرة) (?:على|في)\s",
     "التدوينة … ظهرت أولاً على …"),
)  # fmt: skip
_QUOTED_TITLES = [re.compile(pattern, re.IGNORECASE) for pattern, _ in QUOTED_TITLES]

SplitTitle = Callable[[str], tuple[str, str]]


def find_title(
    lines: list[Line], kinds: list[str], first: int, text_words: set[str], split_title: SplitTitle
) -> int | None:
    """Return the place of the headline: the line above the text that shares most with it, twice if need be.

    None where no line above `first`, the place of the first paragraph, is borne out: neither by the words of the text
    below it, nor by standing twice, nor by standing alone right above the text or its date.
    """
    texts = [split_title(line.text)[0] for line in lines]
    # Below the text the headlines of a sidebar come again too.
    often = Counter(texts[:first])
    # Below this place stands nothing but furniture, dates and bylines before the text.
    free = [
        place
        for place in range(first)
        if not kinds[place]
        and lines[place].words >= SHORTEST_TITLE
        and not opens_like_lead(lines[place])
        and not _ends_in_another(texts, place)
    ]
    last_free = max(free, default=-1)
    listed = _listed_places(lines, kinds, first)
    best, best_score = None, 0.0
    twice: list[tuple[int, int]] = []  # shared words, place
    for place in free:
        line = lines[place]
        words = root_words(texts[place])
        shared = len(words & text_words)
        part = shared / max(1, len(words))
        repeated = often[texts[place]] > 1
        # A standfirst may stand between title and text.
        near = 1.0 if place >= last_free or (place + 1 == last_free and place not in listed) else 0.0
        score = shared * part + 2.0 * near + 2.0 * repeated
        if _reads_as_caption(texts[place]):
            score = _CAPTION_WEIGHT * shared * part
        elif line.words > _LONGEST_USUAL:
            score /= 2
        least = (_LEAST_SHARED_IN_LIST, _LEAST_SCORE_IN_LIST) if place in listed else (_LEAST_SHARED, _LEAST_SCORE)
        borne_out = (repeated and (shared or near)) or (
            shared >= 2 and part >= least[0] and (near or shared * part >= least[1])
        )
        # A date or a byline between it and the text makes a headline as plain as words that come back.
        apart = place >= last_free and (place == first - 1 or line.words >= _SHORTEST_LONE_TITLE)
        if not borne_out and not (apart and place not in listed):
            continue
        if repeated and part >= _LEAST_SHARED:
            twice.append((shared, place))
        if best is None or score > best_score:
            best, best_score = place, score
    if best is None:
        return _title_below(lines, kinds, first, texts, text_words)
    # Captions stand twice too, below the title.
    return next((place for shared, place in twice if place < best and 2 * shared >= max(twice)[0]), best)


def _ends_in_another(texts: list[str], place: int) -> bool:
    """Whether a menu glued to a headline stands above it: `الرئيسيةسياسةعنوان الخبر` above `عنوان الخبر`."""
    return any(
        len(other.split()) > SHORTEST_TITLE and texts[place].endswith(other) and texts[place] != other
        for other in texts[place + 1 : place + 4]
    )


def _title_below(lines: list[Line], kinds: list[str], first: int, texts: list[str], text_words: set[str]) -> int | None:
    """The first line below the text that shares most of its words with it and stands twice or above a date, or None."""
    often = Counter(texts[first:])
    for place in range(first, len(lines)):
        dated = place + 1 < len(lines) and kinds[place + 1] == "date"
        if (often[texts[place]] > 1 or dated) and not kinds[place] and not lines[place].is_prose:
            words = root_words(texts[place])
            least = _LEAST_SHARED_IN_LIST if often[texts[place]] > 1 else _LEAST_SHARED_BELOW
            if len(words & text_words) >= max(3, len(words) * least):
                return place
    return None


def _reads_as_caption(text: str) -> bool:
    """Whether a line only names somebody, as captions do: `السفير الأمريكي نورلاند`. Headlines say something."""
    words = fold(text).split()
    return len(words) <= _LONGEST_CAPTION and not _SAYS_SOMETHING.search(fold(text))


def opens_like_lead(line: Line) -> bool:
    """Whether a line above the text is its lead, though its full stop is missing: `قال مسؤول كبير أمس إن …`."""
    opens = line.words >= _SHORTEST_LEAD and bool(_LEAD_OPENING.match(fold(line.text)))
    longest = _TOO_LONG_IN_ENGLISH if line.text[:1].isascii() and line.text[:1].isalpha() else _TOO_LONG_FOR_TITLE
    return opens or line.words >= longest


def _listed_places(lines: list[Line], kinds: list[str], first: int) -> set[int]:
    """Return the places of headlines in a row, one under another with nothing between them: other articles."""
    listed: set[int] = set()
    run: list[int] = []
    for place in range(first + 1):
        goes_on = place < first and not kinds[place] and lines[place].words >= SHORTEST_TITLE
        if goes_on and (len(run) < 2 or lines[place].gap == lines[run[-1]].gap):
            run.append(place)
            continue
        if len(run) > _LIST_OF_HEADLINES:
            listed.update(run)
        run = [place] if goes_on else []
    return listed


def quoted_title(furniture: list[str]) -> str:
    """Return the title that a line of furniture quotes, or an empty string: `The post … appeared first on …`."""
    for line in furniture:
        for pattern in _QUOTED_TITLES:
            if len(line) <= 400 and (match := pattern.match(line)):
                return match.group(1).strip()
    return ""


def same_title(one: str, other: str) -> bool:
    """Whether two lines are one title, apart from marks, punctuation and spacing."""
    return bool(one) and _bare(one) == _bare(other)


def _bare(text: str) -> str:
    return "".join(letter for letter in fold(text) if letter.isalnum())


def derive_title(body: str) -> str:
    """Return a title made of the first words of the lead, cut at a comma or after fourteen words."""
    sentence = split_sentences(body.split(PARAGRAPH_BREAK)[0])[0].text
    words = list(split_words(sentence))
    if len(words) <= _LONGEST_DERIVED_TITLE:
        return sentence.rstrip(" .،,؛:")
    commas = [match.start() for match in re.finditer("[،,؛:]", sentence)]
    limit = words[_LONGEST_DERIVED_TITLE - 1].end
    fitting = [place for place in commas if words[4].end <= place <= limit]
    return sentence[: fitting[-1]] if fitting else sentence[:limit].rstrip() + "…"


def root_words(text: str) -> set[str]:
    """The words of a text without particles and article, for counting what two texts share."""
    roots = set()
    for word in split_words(text):
        shortest = min((rest for rest, _ in without_proclitics(word.folded)), key=len)
        root = shortest.removeprefix("ال")
        if len(root) > 2:
            roots.add(root[:6])
    return roots
