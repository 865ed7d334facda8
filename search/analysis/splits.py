"""Where an Arabic word may be cut: every reading of a folded word as prefix + stem + ending.

The lists say what may be cut, the weights in `stems.tsv` what is likely. Forms are folded.
Source: Karin C. Ryding, A Reference Grammar of Modern Standard Arabic (2005).
"""

from collections.abc import Iterator

SHORTEST_STEM = 3

# What is joined in front, each with an example.
PREFIXES = {
    "": "وزير",
    "ال": "الوزير",
    "و": "وطالب",
    "وال": "والسفير",
    "ف": "فقال",
    "فال": "فالحكومة",
    "ب": "بحكومة",
    "وب": "وبعثة",
    "بال": "بالسفارة",
    "وبال": "وبالقانون",
    "ك": "كوزير",
    "وك": "وكرئيس",
    "كال": "كالسفير",
    "وكال": "وكالسفير",
    "ل": "لمجلس",
    "ول": "ولمجلس",
    "لل": "للمجلس",
    "ولل": "وللمجلس",
    "فلل": "فللمجلس",
    # The person and the time of a verb.
    "ي": "يطالب",
    "ت": "تطالب",
    "ن": "نطالب",
    "وي": "ويطالب",
    "وت": "وتطالب",
    "ون": "ونطالب",
    "لي": "ليطالب",
    "لت": "لتطالب",
    "سي": "سيطالب",
    "ست": "ستطالب",
    "سن": "سنطالب",
    "وسي": "وسيطالب",
    "وست": "وستطالب",
}

# Endings of number, gender and possession, and two of them together.
ENDINGS = frozenset(
    " ه ها هم هما هن ك كم نا ي يا ا ت ان ين ون ات وا تان تين يه يات يين يون"
    " ته تها تهم اته اتها اتهم اتنا يته يتها وه وها".split(" ")
)

_LONGEST_PREFIX = max(map(len, PREFIXES))
_LONGEST_ENDING = max(map(len, ENDINGS))


def splits(word: str) -> Iterator[tuple[str, str, str]]:
    """Yield every (prefix, stem, ending) of a folded word whose stem has at least `SHORTEST_STEM` letters."""
    length = len(word)
    for start in range(min(_LONGEST_PREFIX, length - SHORTEST_STEM) + 1):
        prefix = word[:start]
        if prefix not in PREFIXES:
            continue
        for end in range(length, max(start + SHORTEST_STEM, length - _LONGEST_ENDING) - 1, -1):
            ending = word[end:]
            if ending in ENDINGS:
                yield prefix, word[start:end], ending
