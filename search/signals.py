"""The index follows the record: what a transaction touched is indexed once, after it is committed.

Only then are the admin's inlines and many-to-many rows in place. A document is written if readers may
see it and taken out if not, so hiding, withdrawing and deleting need no case of their own.
"""

import logging
import threading
from collections.abc import Iterable

from django.db import models, transaction
from haystack.signals import BaseSignalProcessor

from archive.models import (
    Article,
    Evidence,
    Meeting,
    Mention,
    Official,
    OfficialName,
    Organisation,
    OrganisationName,
    Outlet,
    OutletName,
    Place,
    PlaceName,
    Post,
    Report,
    Topic,
)

logger = logging.getLogger(__name__)

Key = tuple[type[models.Model], int]  # a document: its model and primary key


def _articles(rows: models.QuerySet) -> Iterable[Key]:
    return ((Article, pk) for pk in rows.values_list("pk", flat=True))


def _meetings(rows: models.QuerySet) -> Iterable[Key]:
    return ((Meeting, pk) for pk in rows.values_list("pk", flat=True))


def _of_article(article: Article) -> list[Key]:
    return [(Article, article.pk), *_meetings(Meeting.objects.filter(reports__article=article))]


def _of_official(official: Official) -> list[Key]:
    articles, meetings = Article.objects.filter(mentions__official=official), official.meetings.all()
    return [(Official, official.pk), *_articles(articles), *_meetings(meetings)]


def _of_place(place: Place) -> list[Key]:
    return [*_articles(Article.objects.filter(mentions__place=place)), *_meetings(place.meetings.all())]


def _of_organisation(organisation: Organisation) -> list[Key]:
    return [*_articles(Article.objects.filter(mentions__organisation=organisation))]


def _of_outlet(outlet: Outlet) -> list[Key]:
    meetings = Meeting.objects.filter(reports__article__outlet=outlet)
    return [*_articles(outlet.articles.all()), *_articles(outlet.credited_articles.all()), *_meetings(meetings)]


# Which documents hold something of a row, as the database knows it when the row is saved or deleted.
DOCUMENTS = {
    Article: _of_article,
    Mention: lambda mention: [(Article, mention.article_id)],
    Meeting: lambda meeting: [(Meeting, meeting.pk)],
    Report: lambda report: [(Meeting, report.meeting_id)],
    Evidence: lambda evidence: [(Meeting, evidence.report.meeting_id)],
    Official: _of_official,
    OfficialName: lambda name: _of_official(name.owner),
    Post: lambda post: _of_official(post.official),  # an article's camps are those of its people at its date
    Place: _of_place,
    PlaceName: lambda name: _of_place(name.owner),
    Organisation: _of_organisation,
    OrganisationName: lambda name: _of_organisation(name.owner),
    Outlet: _of_outlet,
    OutletName: lambda name: _of_outlet(name.owner),
    Topic: lambda topic: [*_articles(topic.articles.all())],
}
# Rows that may move from one document to another: the former one changes too.
MOVABLE = (Mention, Report)
LINKS = {Article.topics.through: Article, Meeting.participants.through: Meeting}


class CommittedSignalProcessor(BaseSignalProcessor):
    """Haystack's signal processor: notes documents as rows change, indexes them on commit."""

    def setup(self):
        self._noted = threading.local()
        for signal, handler, sender in self._connections():
            signal.connect(handler, sender=sender)

    def teardown(self):
        for signal, handler, sender in self._connections():
            signal.disconnect(handler, sender=sender)

    def _connections(self):
        """Yield (signal, handler, sender): everything that is listened to."""
        for model in DOCUMENTS:
            yield models.signals.post_save, self.handle_save, model
            yield models.signals.pre_delete, self.handle_delete, model
        for model in MOVABLE:
            yield models.signals.pre_save, self.handle_move, model
        for through in LINKS:
            yield models.signals.m2m_changed, self.handle_link, through

    def handle_save(self, sender, instance, using=None, **kwargs):
        self.note(DOCUMENTS[sender](instance), using)

    def handle_delete(self, sender, instance, using=None, **kwargs):
        """Before the deletion, while the rows that lead to other documents are still there."""
        self.note(DOCUMENTS[sender](instance), using)

    def handle_move(self, sender, instance, **kwargs):
        """Before the saving: only noted, since outside a transaction the index would be written too early."""
        for former in sender.objects.filter(pk=instance.pk):
            self._pending.update(dict.fromkeys(DOCUMENTS[sender](former)))

    def handle_link(self, sender, instance, action, reverse, pk_set, using=None, **kwargs):
        owner = LINKS[sender]
        if not reverse:
            self.note([(owner, instance.pk)], using)
        elif action == "pre_clear":
            self.note(DOCUMENTS[type(instance)](instance), using)
        else:
            self.note([(owner, pk) for pk in pk_set or ()], using)

    def note(self, keys: Iterable[Key], using=None) -> None:
        """Index the documents of `keys` once, when the transaction is committed.

        A savepoint that is rolled back drops its callbacks and not what it noted; an extra document
        is then brought up to date with the database, which is harmless.
        """
        self._pending.update(dict.fromkeys(keys))
        transaction.on_commit(self.flush, using=using)

    @property
    def _pending(self) -> dict[Key, None]:
        return self._noted.__dict__.setdefault("keys", {})

    def flush(self) -> None:
        """Bring what was noted up to date. The first callback of a transaction does it for all.

        The record is already saved: an index that fails is logged with what it lacks, and must not
        make the editor believe that the text was lost. `rebuild_index` mends it.
        """
        keys = list(self._pending)
        self._pending.clear()
        for model in dict.fromkeys(model for model, _pk in keys):
            pks = [pk for kind, pk in keys if kind is model]
            for using in self.connection_router.for_write():
                try:
                    self._refresh(using, model, pks)
                except Exception:
                    logger.exception("not indexed: %s %s; run manage.py rebuild_index", model._meta.label, pks)

    def _refresh(self, using: str, model: type[models.Model], pks: list[int]) -> None:
        backend = self.connections[using].get_backend()
        index = self.connections[using].get_unified_index().get_index(model)
        visible = list(index.index_queryset().filter(pk__in=pks))
        backend.update(index, visible)
        hidden = set(pks) - {record.pk for record in visible}
        backend.remove_all([f"{model._meta.label_lower}.{pk}" for pk in sorted(hidden)])
