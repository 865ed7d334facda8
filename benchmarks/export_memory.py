"""What a long export costs in memory: the peak of a process that exports 1,000 rows, and 100,000.

    python -m benchmarks.export_memory

Made-up articles, each with a capture and a mention, in a database that is thrown away; every format is written as
for a reader, without the index, which is asked once before the first byte. `peak` is what the system counts for a
process of its own (maximum resident set); `first` are the seconds until the first piece could be sent.
"""

import multiprocessing
import resource
import time
from array import array

from benchmarks.page_search import open_archive

ROWS = (1_000, 100_000)
BATCH = 1_000
PARAGRAPH = "التقى السفير عمر الفيتوري في طرابلس وفداً من رجال الأعمال، وبحث الجانبان سبل التعاون في الميناء."
BODY = "\n\n".join([PARAGRAPH] * 8)


def main() -> None:
    open_archive()
    from django.db import connection

    from search.export import FORMATS

    keys = make_articles(max(ROWS))
    connection.close()
    print(f"{'format':8}{'rows':>9}{'peak, MB':>10}{'file, MB':>10}{'seconds':>9}{'first':>7}")
    for form in FORMATS:
        for rows in ROWS:
            peak, sent, seconds, first = in_a_process(form, keys[:rows])
            print(f"{form:8}{rows:9}{peak / 1e3:10.1f}{sent / 1e6:10.1f}{seconds:9.1f}{first:7.2f}", flush=True)


def make_articles(count: int) -> array:
    """Fill the archive with `count` articles and return their keys."""
    from archive.models import Article, Capture, Mention, Official, Status

    official = Official.objects.create(slug="omar-al-fituri", name_ar="عمر الفيتوري", name_en="Omar al-Fituri")
    keys = array("q")
    for start in range(0, count, BATCH):
        articles = Article.objects.bulk_create(
            Article(number=n, title="السفير يزور الميناء", body=BODY, status=Status.PUBLISHED, text_sha256=f"{n:064}")
            for n in range(start + 1, start + BATCH + 1)
        )
        Mention.objects.bulk_create(
            Mention(article=row, official=official, start=13, end=25, text="عمر الفيتوري") for row in articles
        )
        Capture.objects.bulk_create(
            Capture(article=row, file_name="a.txt", sha256=row.text_sha256, encoding="utf-8", content=b"a")
            for row in articles
        )
        keys.extend(row.pk for row in articles)
    return keys


def in_a_process(form: str, keys: array) -> tuple[int, int, float, float]:
    """Return (peak in KB, bytes sent, seconds, seconds to the first piece) of one export in a fresh process."""
    answers = multiprocessing.get_context("fork").SimpleQueue()
    process = multiprocessing.get_context("fork").Process(target=lambda: answers.put(export(form, keys)))
    process.start()
    process.join()
    return answers.get()


def export(form: str, keys: array) -> tuple[int, int, float, float]:
    from django.http import QueryDict

    from search.export import FORMATS
    from search.export.batches import Export
    from search.forms import SearchForm

    request = SearchForm(QueryDict("q=الميناء")).read()
    taken = Export(request, keys, "https://archive.example{}".format, "ar", "https://archive.example/search/")
    began, sent, first = time.monotonic(), 0, 0.0
    for piece in FORMATS[form].write(taken):
        first = first or time.monotonic() - began
        sent += len(piece.encode() if isinstance(piece, str) else piece)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, sent, time.monotonic() - began, first


if __name__ == "__main__":
    main()
