"""What a dry run would have written so far: it meets the same captures again, and writes none of them."""

from .facts import RawCapture
from .stories import Shelf, Telling


def label_of(capture: RawCapture) -> str:
    """How reports of an import name a capture: its file, and the number of its record where the file has several."""
    return capture.file if capture.record is None else f"{capture.file}:{capture.record}"


class Rehearsal:
    """The captures, pages, texts and stories that came in new, by the label of the capture that brought them."""

    def __init__(self):
        self._captures: dict[str, str] = {}
        self._pages: dict[str, tuple[str, set[str]]] = {}
        self._texts: dict[str, str] = {}
        self._stories = Shelf()

    def take(self, capture: RawCapture, digest: str, telling: Telling, in_record: list[str]) -> tuple[str, str | None]:
        """Return the outcome and who told the story first. `in_record`: accession numbers of those who tell it too."""
        label = label_of(capture)
        known = self._captures.get(capture.sha256)
        if known:
            return "unchanged", self._stories.root(known)
        page, texts = self._pages.get(capture.url, ("", set())) if capture.url else ("", set())
        same_text = page or self._texts.get(digest)
        self._captures[capture.sha256] = same_text or label
        if page and digest not in texts:
            texts.add(digest)
            return "changed", self._stories.root(page) if self._stories.tells(page, telling) else None
        if same_text:
            return "unchanged" if page else "duplicate", self._stories.root(same_text)
        self._texts[digest] = label
        if capture.url:
            self._pages[capture.url] = (label, {digest})
        self._stories.add(label, telling, in_record)
        first = self._stories.root(label)
        return "new", first if first != label else None
