"""News articles set into pages in the manner of Arabic sites: one template of `benchmarks/data/layouts` a layout."""

from collections.abc import Sequence
from pathlib import Path

from django.template import Context, Engine

from benchmarks.questions import NewsArticle

FOLDER = Path(__file__).parent / "data" / "layouts"
LAYOUTS = tuple(sorted(path.stem for path in FOLDER.glob("*.html")))
# The most other articles that a layout announces.
OTHERS = 16
# So many words of another article stand under its title, where it is not its whole first paragraph.
TEASER = 25
_ENGINE = Engine(dirs=[FOLDER])


def render_layout(layout: str, article: NewsArticle, others: Sequence[NewsArticle]) -> str:
    """Return the page of `article` in a layout of `LAYOUTS`, beside what announces `OTHERS` other articles."""
    context = {
        "title": article.title,
        "paragraphs": paragraphs(article),
        "others": [_announced(other) for other in others],
    }
    return _ENGINE.get_template(f"{layout}.html").render(Context(context, use_l10n=False))


def paragraphs(article: NewsArticle) -> list[str]:
    """Return the lines of the body that hold text."""
    return [line.strip() for line in article.body.splitlines() if line.strip()]


def _announced(other: NewsArticle) -> dict[str, str]:
    lead = paragraphs(other)[0]
    return {"title": other.title, "lead": lead, "teaser": " ".join(lead.split()[:TEASER])}
