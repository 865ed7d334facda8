"""Other analyzers of Arabic, each as a function text → terms. A peer that is not installed is left out, by name.

Stemmers that take one word are given the archive's own words without marks, so that none loses by its tokenizer;
whole analyzers (Whoosh's, Lucene's) are given the text.
"""

import importlib
import re
from collections.abc import Callable
from functools import cache

from archive.arabic import chars as c
from archive.arabic.fold import fold, strip_marks
from archive.arabic.words import split_words
from search.analysis.grams import grams

Analyzer = Callable[[str], list[str]]


def available_peers() -> tuple[dict[str, Analyzer], list[str]]:
    """Return the peers by name, and the names of those whose package is missing."""
    found, missing = {}, []
    for name, make in PEERS.items():
        try:
            found[name] = make()
        except ModuleNotFoundError:
            missing.append(name)
    return found, missing


def by_word(stem: Callable[[str], str]) -> Analyzer:
    """An analyzer that stems each word without its marks; an empty stem is no term."""
    memo = cache(stem)
    return lambda text: [term for word in split_words(text) if (term := memo(strip_marks(word.text).lower()))]


def by_grams(size: int) -> Analyzer:
    return lambda text: [gram for word in split_words(text) for gram in grams(word.folded, size)]


def _whitespace() -> Analyzer:
    return str.split


def _haystack() -> Analyzer:
    analyzer = importlib.import_module("whoosh.analysis").StemmingAnalyzer()
    return lambda text: [token.text for token in analyzer(text)]


def _whoosh() -> Analyzer:
    analyzer = importlib.import_module("whoosh.analysis").LanguageAnalyzer("ar")
    return lambda text: [token.text for token in analyzer(text)]


def _snowball() -> Analyzer:
    return by_word(importlib.import_module("Stemmer").Stemmer("arabic").stemWord)


def _isri() -> Analyzer:
    return by_word(importlib.import_module("nltk.stem.isri").ISRIStemmer().stem)


def _arlstem() -> Analyzer:
    stemmer = importlib.import_module("nltk.stem.arlstem").ARLSTem()
    return by_word(lambda word: stemmer.stem(word) or word)


def _tashaphyne() -> Analyzer:
    stemmer = importlib.import_module("tashaphyne.stemming").ArabicLightStemmer()
    return by_word(lambda word: stemmer.light_stem(word) or word)


def _simplemma() -> Analyzer:
    simplemma = importlib.import_module("simplemma")
    return by_word(lambda word: fold(simplemma.lemmatize(word, lang="ar")))


PEERS: dict[str, Callable[[], Analyzer]] = {
    "whitespace": _whitespace,
    "Haystack's default (English)": _haystack,
    "Whoosh LanguageAnalyzer('ar')": _whoosh,
    "NLTK ISRI": _isri,
    "NLTK ARLSTem": _arlstem,
    "Tashaphyne light stem": _tashaphyne,
    "simplemma": _simplemma,
    "Snowball (PyStemmer)": _snowball,
    "Lucene ArabicAnalyzer (port)": lambda: lucene,
    "character 3-grams": lambda: by_grams(3),
    "character 4-grams": lambda: by_grams(4),
}


# Lucene's ArabicAnalyzer, after its source: lower case, decimal digits, stop words, ArabicNormalizer, ArabicStemmer
# (light10; Larkey, Ballesteros and Connell 2007). A check against Lucene 8.7 found 99 % of the terms the same; numbers
# with separators and abbreviations make up the rest.
_LUCENE_WORD = re.compile(f"(?:[^\\W_]|[\\w{c.MARKS}{c.TATWEEL}{c.ZERO_WIDTH}])+")
_LUCENE_MARKS = re.compile(f"[{c.TATWEEL}\u064b-\u0652]")
_LUCENE_LETTERS = str.maketrans("آأإىة", "اااي" + c.HEH)
_LUCENE_DIGITS = str.maketrans(c.ARABIC_INDIC_DIGITS + c.EXTENDED_DIGITS, "0123456789" * 2)
_LIGHT10_PREFIXES = ("ال", "وال", "بال", "كال", "فال", "لل", "و")
_LIGHT10_SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي")
_LUCENE_STOP = frozenset(
    "من ومن منها منه في وفي فيها فيه و ف ثم او أو ب بها به ا أ اى اي أي أى لا ولا الا ألا إلا لكن ما وما كما فما عن مع"
    " اذا إذا ان أن إن انها أنها إنها انه أنه إنه بان بأن فان فأن وان وأن وإن التى التي الذى الذي الذين الى الي إلى إلي"
    " على عليها عليه اما أما إما ايضا أيضا كل وكل لم ولم لن ولن هى هي هو وهى وهي وهو فهى فهي فهو انت أنت لك لها له هذه"
    " هذا تلك ذلك هناك كانت كان يكون تكون وكانت وكان غير بعض قد نحو بين بينما منذ ضمن حيث الان الآن خلال بعد قبل حتى"
    " عند عندما لدى جميع".split()
)


def lucene(text: str) -> list[str]:
    words = _LUCENE_WORD.findall(text.lower().translate(_LUCENE_DIGITS))
    return [term for word in words if word not in _LUCENE_STOP and (term := light10(word))]


@cache
def light10(word: str) -> str:
    """Lucene's ArabicNormalizer and ArabicStemmer on one word."""
    word = _LUCENE_MARKS.sub("", word).translate(_LUCENE_LETTERS)
    for prefix in _LIGHT10_PREFIXES:
        enough = len(word) >= (4 if len(prefix) == 1 else len(prefix) + 2)
        if enough and word.startswith(prefix):
            word = word[len(prefix) :]
            break
    for suffix in _LIGHT10_SUFFIXES:
        if len(word) >= len(suffix) + 2 and word.endswith(suffix):
            word = word[: -len(suffix)]
    return word
