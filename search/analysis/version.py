"""Which analyzer this is: terms that another fingerprint wrote are not comparable with ours."""

import hashlib
from functools import cache

from archive.arabic.clitics import ARTICLED_PROCLITICS
from archive.arabic.fold import FOLDS

from .plurals import PLURALS
from .splits import ENDINGS, PREFIXES
from .stem import BEFORE_NAMES, ENDING_RULES, SHORTEST, SPELLINGS, names
from .stem_table import shipped_table

# Raise it when code changes what the analyzer yields without a change of its tables.
VERSION = 2


@cache
def stem_fingerprint() -> str:
    """Return the name of the rules and tables that stems are made by, for an index to store."""
    rules = (VERSION, FOLDS, ARTICLED_PROCLITICS, list(PREFIXES), sorted(ENDINGS), SHORTEST, BEFORE_NAMES, ENDING_RULES,
             SPELLINGS, PLURALS, sorted(names()), shipped_table().fingerprint)  # fmt: skip
    return hashlib.sha256(repr(rules).encode()).hexdigest()[:16]
