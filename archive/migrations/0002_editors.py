"""The group "editors": who keeps the record, with the rights that this needs and no others."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

# Articles are withdrawn and meetings rejected, never deleted; captures and mentions are only looked at.
EDITED = ["article", "meeting", "official", "outlet", "place", "organisation", "topic"]
REPLACED = ["officialname", "outletname", "placename", "organisationname", "post", "report", "evidence"]
SEEN = ["capture", "mention", "version"]


def codenames():
    for model in EDITED:
        yield from (f"{action}_{model}" for action in ("add", "change", "view"))
    for model in REPLACED:
        yield from (f"{action}_{model}" for action in ("add", "change", "delete", "view"))
    yield from (f"view_{model}" for model in SEEN)


def add_editors(apps, schema_editor):
    # Permissions are made after all migrations; this one needs them now.
    config = apps.get_app_config("archive")
    config.models_module = True
    create_permissions(config, apps=apps, verbosity=0)
    config.models_module = None
    group, _created = apps.get_model("auth", "Group").objects.get_or_create(name="editors")
    permission = apps.get_model("auth", "Permission")
    group.permissions.set(
        permission.objects.filter(content_type__app_label="archive", codename__in=list(codenames()))
    )


def remove_editors(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name="editors").delete()


class Migration(migrations.Migration):
    dependencies = [("archive", "0001_initial"), ("auth", "0012_alter_user_first_name_max_length")]

    operations = [migrations.RunPython(add_editors, remove_editors)]
