from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.utils.translation import gettext_lazy as _


class ArchiveConfig(AppConfig):
    name = "archive"
    verbose_name = _("السجلّ")


class ArchiveAdminConfig(admin_apps.AdminConfig):
    default = False
    default_site = "archive.adminsite.ArchiveAdminSite"
