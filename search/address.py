"""Addresses of a search with one thing changed."""

from django.http import QueryDict

from .request import FILTERS

DATES = ("from", "to")


class Address:
    """The address of one search. Those made from it lead to the first page."""

    def __init__(self, path: str, parameters: QueryDict):
        self.path, self.parameters = path, parameters

    def with_values(self, **values) -> str:
        """The address with these parameters instead; None takes one away."""
        changed = self.parameters.copy()
        changed.pop("page", None)
        for name, value in values.items():
            changed.pop(name, None)
            if value is not None:
                changed.setlist(name, value if isinstance(value, list) else [value])
        return f"{self.path}?{changed.urlencode(safe=',')}" if changed else self.path

    def moved_to(self, path: str, **values) -> str:
        """The parameters of this search, but its page, at another path."""
        return Address(path, self.parameters).with_values(**values)

    def without_filters(self) -> str:
        """The same words, type and order in the whole archive."""
        return self.with_values(**dict.fromkeys((*FILTERS, *DATES)))

    def with_dates(self, start: str | None, end: str | None) -> str:
        return self.with_values(**{"from": start, "to": end})

    def toggle(self, name: str, slug: str) -> str:
        """Choose `slug`, or leave it, also where it stands joined with others by a comma.

        Beside values that are joined it is joined too: what they have in common is narrowed further.
        """
        values = self.parameters.getlist(name)
        if any(slug in value.split(",") for value in values):
            left = [",".join(part for part in value.split(",") if part != slug) for value in values]
            return self.with_values(**{name: [value for value in left if value] or None})
        if len(values) == 1 and "," in values[0]:
            return self.with_values(**{name: f"{values[0]},{slug}"})
        return self.with_values(**{name: [*values, slug]})

    def join(self, name: str, slugs: list[str]) -> str:
        """All of `slugs` together."""
        return self.with_values(**{name: ",".join(slugs)})

    def part(self, name: str, slugs: list[str]) -> str:
        """Any of `slugs`."""
        return self.with_values(**{name: slugs})
