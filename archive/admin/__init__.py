"""The editors' desk."""

from . import articles, authority, meetings, officials

__all__ = ["articles", "authority", "meetings", "officials"]
