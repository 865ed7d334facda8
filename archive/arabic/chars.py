"""Code points by name. Escapes appear in this module only.

Source: The Unicode Standard, code charts "Arabic" (U+0600), "Arabic Presentation Forms-A"
(U+FB50) and "-B" (U+FE70), "General Punctuation" (U+2000).
"""

HAMZA = "\u0621"
ALEF_MADDA = "\u0622"
ALEF_HAMZA_ABOVE = "\u0623"
WAW_HAMZA = "\u0624"
ALEF_HAMZA_BELOW = "\u0625"
YEH_HAMZA = "\u0626"
ALEF = "\u0627"
BEH = "\u0628"
TEH_MARBUTA = "\u0629"
TEH = "\u062a"
FEH = "\u0641"
KAF = "\u0643"
LAM = "\u0644"
HEH = "\u0647"
WAW = "\u0648"
ALEF_MAKSURA = "\u0649"
YEH = "\u064a"
ALEF_WASLA = "\u0671"
PEH = "\u067e"
TCHEH = "\u0686"
JEH = "\u0698"
VEH = "\u06a4"
KEHEH = "\u06a9"
GAF = "\u06af"
HEH_DOACHASHMEE = "\u06be"
HEH_GOAL = "\u06c1"
FARSI_YEH = "\u06cc"

TATWEEL = "\u0640"
SUPERSCRIPT_ALEF = "\u0670"
ARABIC_COMMA = "\u060c"
ARABIC_SEMICOLON = "\u061b"
ARABIC_QUESTION = "\u061f"
ARABIC_FULL_STOP = "\u06d4"
ARABIC_DECIMAL = "\u066b"
ARABIC_THOUSANDS = "\u066c"

# Marks that stand on a letter: honorifics, harakat and tanwin, superscript alef, Quranic signs.
MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"

# Letters of the Arabic script, without marks, digits and tatweel.
LETTERS = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f\u08a0-\u08c7"
)

PRESENTATION_FORMS = "\ufb50-\ufdff\ufe70-\ufefc"

ARABIC_INDIC_DIGITS = "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669"
EXTENDED_DIGITS = "\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9"

# Invisible characters that steer direction or joining. They carry no word and break every comparison.
BIDI_CONTROLS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"

NO_BREAK_SPACE = "\u00a0"
LEFT_GUILLEMET, RIGHT_GUILLEMET = "\u00ab", "\u00bb"
LEFT_QUOTE, RIGHT_QUOTE, LOW_QUOTE = "\u201c", "\u201d", "\u201e"
LEFT_SINGLE_QUOTE, RIGHT_SINGLE_QUOTE = "\u2018", "\u2019"
ELLIPSIS = "\u2026"
EN_DASH, EM_DASH, MINUS = "\u2013", "\u2014", "\u2212"
REPLACEMENT = "\ufffd"  # stands where bytes could not be decoded
