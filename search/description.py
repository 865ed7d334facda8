"""A search in words, in the reader's language: what a file or a feed says of itself."""

from django.utils.translation import gettext as _

from .facets import LABELS, label_values
from .request import SORTS, TYPES, SearchRequest


def describe(request: SearchRequest) -> list[tuple[str, str]]:
    """Return rows (what, value) of everything that was asked, and of what was not understood.

    Costs one query for each filter in use.
    """
    rows = [(_("ما كُتب"), request.q), (_("يُعرض"), str(TYPES[request.type][1]))]
    if request.parsed.clauses:
        rows.append((_("الكلمات"), _("أيّ منها") if request.match == "any" else _("كلها")))
    if request.exact:
        rows.append((_("المطابقة"), _("كما كُتبت، حرفاً بحرف")))
    rows += [(str(LABELS[name]), _values(request, name)) for name in request.filters]
    rows += [(_("من"), str(request.start or "")), (_("إلى"), str(request.end or ""))]
    rows.append((_("الترتيب"), str(SORTS[request.sort])))
    rows += [(_("تنبيه"), note) for note in request.notes]
    return [(what, value) for what, value in rows if value]


def _values(request: SearchRequest, name: str) -> str:
    """`حفتر + نورلاند أو السراج`: joined by a comma they are wanted together, repeated each will do."""
    labels, _sides = label_values(name, request.selected(name))
    together = (" + ".join(labels[slug] for slug in slugs) for slugs in request.filters[name])
    return _(" أو ").join(together)
