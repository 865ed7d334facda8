"""The frame of the editors' desk. Apart from archive.admin, which registers models with it while being imported."""

from django.contrib.admin import AdminSite
from django.utils.translation import gettext_lazy as _


class ArchiveAdminSite(AdminSite):
    site_header = _("سجلّ الدبلوماسية الليبية الأمريكية")
    site_title = _("سجلّ الدبلوماسية الليبية الأمريكية")
    index_title = _("مكتب المحرّرين")
