"""What a reader is told while the index waits for a rebuild."""

import logging

from django.http import HttpResponse
from django.utils.translation import gettext as _

logger = logging.getLogger(__name__)


def log_closed() -> None:
    """Tell the log why nothing was searched. Call it where IndexOutdated is caught."""
    logger.exception("search is closed until the index is rebuilt")


def closed_response() -> HttpResponse:
    log_closed()
    return HttpResponse(closed_note(), status=503, content_type="text/plain; charset=utf-8")


def closed_note() -> str:
    return _("يُعاد بناء فهرس البحث الآن. عُد بعد قليل؛ وصفحات السجلّ الأخرى متاحة.")
