"""Words that ask and name nothing: they say what kind of answer is wanted, not what it is about.

A question puts them where a text that answers it has none, and in a small archive they are rare enough
to outweigh its subject. They are left out of what ranks, and stay in quotes and under `exact`.
"""

from archive.arabic.fold import fold

QUESTION_WORDS = frozenset(
    fold(word)
    for word in (
        "ماذا لماذا متى أين كيف هل كم أي أية أيا من لمن ممن ما بماذا بم لم عما عم مما فيم"
        " وماذا ولماذا ومتى وأين وكيف وهل وكم ومن وما فمن فما فهل"
        " what who whom whose when where why how which"
    ).split()
)


def without_question_words(words: list[str]) -> list[str]:
    """Return folded words without those that only ask, in order; all of them where nothing else is left."""
    return [word for word in words if word not in QUESTION_WORDS] or words
