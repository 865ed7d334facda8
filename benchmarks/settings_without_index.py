"""The settings of an archive that no search index follows."""

from archive.settings import *  # noqa: F403

HAYSTACK_SIGNAL_PROCESSOR = "haystack.signals.BaseSignalProcessor"
