"""Captures for tests, written in the manner of real pages."""

from pathlib import Path

PAGE = """القائمة
بحث

نورلاند يلتقي باشاغا في تونس لبحث توحيد المؤسسات

14 مارس 2020، 10:15 ص

التقى السفير الأمريكي لدى ليبيا ريتشارد نورلاند، أمس الجمعة، وزير الداخلية فتحي باشاغا في تونس، وبحثا سبل توحيد الأجهزة.

وأكد نورلاند أن بلاده تواصل دعم الليبيين في مسعاهم إلى انتخابات نزيهة، وأن السفارة تتابع ذلك عن قرب.

مشاركة
جميع الحقوق محفوظة © 2023
"""


def write_page(folder: Path, name: str = "page.txt", text: str = PAGE, encoding: str = "utf-8") -> Path:
    """Save a capture in `folder`, which is made if it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path
