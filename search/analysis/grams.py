"""Character n-grams of folded words: what two forms of a word share, whatever was cut from either."""

EDGE = "_"  # marks the beginning and the end of a word


def grams(word: str, size: int) -> list[str]:
    """Return the n-grams of a folded word with its edges: `بيان`, 3 → `_بي`, `بيا`, `يان`, `ان_`.

    A word that is no longer than one gram is one gram.
    """
    edged = EDGE + word + EDGE
    return [edged[start : start + size] for start in range(max(1, len(edged) - size + 1))]
