"""Arabic letters → Latin ones, for addresses. Short vowels are not written, so they are not guessed.

Source: the consonants of the ALA-LC romanisation, without their marks.
"""

from .fold import fold

# Folded letter, Latin letters, example.
LETTERS = (
    ("ا", "a", "باشا → basha"), ("ب", "b", "بيت → byt"), ("ت", "t", "توت → twt"), ("ث", "th", "ثابت → thabt"),
    ("ج", "j", "جابر → jabr"), ("ح", "h", "حافظ → hafz"), ("خ", "kh", "خالد → khald"), ("د", "d", "دينار → dynar"),
    ("ذ", "dh", "ذياب → dhyab"), ("ر", "r", "رافع → rafa"), ("ز", "z", "زين → zyn"), ("س", "s", "سالم → salm"),
    ("ش", "sh", "شكري → shkry"), ("ص", "s", "صالح → salh"), ("ض", "d", "ضيف → dyf"), ("ط", "t", "طارق → tarq"),
    ("ظ", "z", "ظافر → zafr"), ("ع", "a", "عمر → amr"), ("غ", "gh", "غالب → ghalb"), ("ف", "f", "فرج → frj"),
    ("ق", "q", "قاسم → qasm"), ("ك", "k", "كامل → kaml"), ("ل", "l", "ليلى → lyly"), ("م", "m", "مراد → mrad"),
    ("ن", "n", "نوري → nwry"), ("ه", "h", "هدى → hdy"), ("و", "w", "وليد → wlyd"), ("ي", "y", "يوسف → ywsf"),
    ("ؤ", "w", "لؤي → lwy"), ("ئ", "y", "وائل → wayl"), ("ء", "", "علاء → ala"),
)  # fmt: skip
_TABLE = str.maketrans({letter: latin for letter, latin, _example in LETTERS})


def transliterate(text: str) -> str:
    """Return `text` folded, its Arabic letters in Latin ones: `علي الزناتي` → `aly alznaty`."""
    return fold(text).translate(_TABLE)
